"""LUP-lerretet: the canvas on which a leader group finds the real problem first."""

__version__ = "0.1.0"
