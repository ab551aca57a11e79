"""The story of a project, told once for pages, slides and files alike."""

from lup_canvas.formats.story.blocks import Block, Section, Story
from lup_canvas.formats.story.telling import heading_of, story

__all__ = ["Block", "Section", "Story", "heading_of", "story"]
