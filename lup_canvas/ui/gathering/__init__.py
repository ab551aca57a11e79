"""The page of the gathering: plan it, run it, end it with who does what (domain.md 7.1, 11.8)."""

from lup_canvas.ui.gathering.page import gathering

__all__ = ["gathering"]
