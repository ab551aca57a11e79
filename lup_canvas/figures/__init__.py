"""Figures: a project becomes a drawing, a sentence that says the same, and a table."""
