"""The working area of a small group: the part of the canvas that it works on, and no more."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Block
from lup_canvas.ui.steps.board import LONELY, board_block
from lup_canvas.ui.steps.ideas import ideas_block


def theme_block(project: Project, theme: str, t: Translator) -> Block:
    """Return one theme, and beside it the notes that are in none."""
    board = board_block(project, t).model_copy(update={"layout": "columns", "heads": None})
    return _columns(board, {LONELY, theme})


def answers_block(project: Project, question: str, t: Translator) -> Block:
    """Return the ideas that answer one question, and a line for the next."""
    return _columns(ideas_block(project, t), {question})


def _columns(block: Block, mine: set[str]) -> Block:
    return block.model_copy(
        update={
            "columns": tuple(each for each in block.columns if each.id in mine),
            "cards": tuple(each for each in block.cards if each.column in mine),
            "add": tuple(each for each in block.add if each.column is None or each.column in mine),
            "sorted_by": block.sorted_by if len(mine) > 1 else None,
        }
    )
