"""The tests mirror the rooms of lup_canvas."""
