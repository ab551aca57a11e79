"""How to make what screens show, by the name it has on them."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable

Make = Callable[[], bytes]
"""Returns what is shown of the project as it stands now, as JSON."""

_log = logging.getLogger(__name__)


class Offers:
    """The `most` latest offers of all projects.

    A name says everything that what is shown depends on, apart from the project: two screens
    that use the same name show the same.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._makers: OrderedDict[tuple[str, str], Make] = OrderedDict()
        self._guard = threading.Lock()

    def offer(self, project_id: str, name: str, make: Make) -> None:
        """Say how `name` is made; the latest offer holds."""
        with self._guard:
            self._makers[project_id, name] = make
            self._makers.move_to_end((project_id, name))
            while len(self._makers) > self._most:
                self._makers.popitem(last=False)

    def names(self, project_id: str) -> list[str]:
        """Return everything that is offered of a project."""
        with self._guard:
            return [name for project, name in self._makers if project == project_id]

    def made(self, project_id: str, names: Iterable[str]) -> dict[str, bytes]:
        """Return those of `names` that can be made now, each as JSON.

        What nobody has offered, or what fails, is left out: the screen then makes it itself.
        """
        with self._guard:
            makers = {name: self._makers.get((project_id, name)) for name in names}
        made = ((name, _made(make)) for name, make in makers.items() if make)
        return {name: data for name, data in made if data is not None}


def _made(make: Make) -> bytes | None:
    try:
        return make()
    except Exception:  # noqa: BLE001  whatever it is, the screen's own run meets it again and says it
        _log.exception("what a screen shows could not be made for the bell")
        return None
