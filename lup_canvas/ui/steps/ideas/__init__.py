"""What the screen of ideas shows (domain.md 6 and 11.6)."""

from lup_canvas.ui.steps.ideas.choosing import criteria_agreed_block, criteria_block, scores_block
from lup_canvas.ui.steps.ideas.gathered import ideas_block
from lup_canvas.ui.steps.ideas.idea_cards import idea_cards_block
from lup_canvas.ui.steps.ideas.parked import left_block, parked_block
from lup_canvas.ui.steps.ideas.questions import questions_block
from lup_canvas.ui.steps.ideas.sparks import (
    borrow_block,
    build_on_block,
    perspective_block,
    silent_block,
)

__all__ = [
    "borrow_block",
    "build_on_block",
    "criteria_agreed_block",
    "criteria_block",
    "idea_cards_block",
    "ideas_block",
    "left_block",
    "parked_block",
    "perspective_block",
    "questions_block",
    "scores_block",
    "silent_block",
]
