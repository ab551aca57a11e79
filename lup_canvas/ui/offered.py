"""What an element is told, made so that the bell can bring it anew without this screen's script."""

from __future__ import annotations

from collections.abc import Callable

from lup_canvas.project.recent import Recent
from lup_canvas.project.views import View
from lup_canvas.shown import offers
from lup_canvas.ui.session import Here

Make = Callable[[View], bytes]
"""Makes of a view what an element is told, as a JSON object that holds its own `name`."""

_told: Recent[bytes] = Recent(most=1_000)


def offered(here: Here, view: View, name: str, make: Make) -> bytes:
    """Return what `make` makes of the view, and offer the bell to make it again.

    All screens of a project that show the same revision share what was made, so `name` must say
    everything that it depends on apart from the view.
    """
    offers.offer(here.project_id, name, lambda: _made(here, here.again(view), name, make))
    return _made(here, view, name, make)


def headed(told: bytes, revision: int, *more: bytes) -> bytes:
    """Return what an element is told by the script: with its revision, and `more` that never
    changes, which the bell leaves out. `more` are members of a JSON object.
    """
    return b",".join((b'{"revision":%d' % revision, *more, told[1:]))


def _made(here: Here, view: View, name: str, make: Make) -> bytes:
    return _told.get((here.project_id, name), view.project.revision, lambda: make(view))
