"""A project as slides that people can change: one for each step, and the story on one."""

from lup_canvas.formats.slides.slides import slides

__all__ = ["slides"]
