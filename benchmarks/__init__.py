"""Measures. Prints what it finds and never asserts a time."""
