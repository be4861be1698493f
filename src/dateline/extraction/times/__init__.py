"""Time expressions: what kinds there are, what they mean on the calendar, and as TIMEX3 values."""
