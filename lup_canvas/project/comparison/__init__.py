"""What came, changed, moved and went between two moments of a project."""

from lup_canvas.project.comparison.differences import Difference, How, Shift, Wording, compared
from lup_canvas.project.comparison.turning import Turning, first_moment, turning
from lup_canvas.project.comparison.words import Fate, Piece, pieces

__all__ = [
    "Difference",
    "Fate",
    "How",
    "Piece",
    "Shift",
    "Turning",
    "Wording",
    "compared",
    "first_moment",
    "pieces",
    "turning",
]
