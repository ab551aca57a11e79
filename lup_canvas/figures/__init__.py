"""Figures: a frame becomes a chart with its title, its text twin and its table."""
