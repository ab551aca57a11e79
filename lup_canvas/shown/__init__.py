"""What open screens show: made once for each revision, whoever asks, and soon forgotten.

Screens offer how it is made (`ui/offered`), and the bell asks for it (`web/tower`): a change is on
all screens of a project without a run of each screen's script.
"""

from __future__ import annotations

from lup_canvas.shown.drawings import Drawings, Turn
from lup_canvas.shown.offers import Offers
from lup_canvas.shown.since import since_shown
from lup_canvas.shown.undo import undo_shown

offers = Offers(most=5_000)
drawings = Drawings()

__all__ = ["Drawings", "Offers", "Turn", "drawings", "offers", "since_shown", "undo_shown"]
