"""What Dateline knows of the world: tables that people can read and correct, and their readers."""
