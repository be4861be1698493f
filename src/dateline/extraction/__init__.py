"""Who, when, where, how many, what, and who says so: from an annotated text to an account."""
