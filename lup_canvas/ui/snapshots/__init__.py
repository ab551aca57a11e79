"""The snapshots of a project: taken, shared, compared and gone back to."""

from lup_canvas.ui.snapshots.page import snapshots

__all__ = ["snapshots"]
