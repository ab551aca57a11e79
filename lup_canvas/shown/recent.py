"""What was made a moment ago for one screen and is the same for the next.

When the bell rings, fifty screens of one project draw the same revision within a second; what
they share is made once. Nothing here is the truth, and all of it can be made again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Recent(Generic[Made]):
    """The `most` latest things that were made, by what they were made from."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._guard = threading.Lock()

    def get(self, made_from: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made from `made_from`, or what `make` makes of it now."""
        with self._guard:
            if made_from in self._made:
                self._made.move_to_end(made_from)
                return self._made[made_from]
        # Outside the lock: two screens may make the same thing, and nobody waits for another's.
        made = make()
        with self._guard:
            self._made[made_from] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made
