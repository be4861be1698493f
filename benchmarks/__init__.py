"""Accuracy and speed of Dateline, measured on any file of a known format, with floors that only rise."""
