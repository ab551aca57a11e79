"""What takes a while to make and many ask for, kept in memory as long as it is true."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The `most` things that were asked for last. Any number of threads may ask.

    What was made of something else than it is now is forgotten, with everything else that was
    made of the same: after an erasure, nothing made before it stays.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[tuple[Hashable, Hashable], tuple[object, Made]] = OrderedDict()
        self._lock = Lock()
        self._making = Lock()

    def get(self, whose: Hashable, what: Hashable, state: object, make: Callable[[], Made]) -> Made:
        """Return `what` is kept of `whose`, or what `make` makes of it as it is in `state`.

        One thing is made at a time, and who asks for what is kept does not wait.
        """
        found = self.found(whose, what, state)
        if found is not None:
            return found
        with self._making:
            found = self.found(whose, what, state)
            if found is None:
                found = make()
                with self._lock:
                    self._keep((whose, what), state, found)
            return found

    def found(self, whose: Hashable, what: Hashable, state: object) -> Made | None:
        """Return `what` if it is kept of `whose` in `state`."""
        with self._lock:
            return self._found((whose, what), state)

    def _found(self, key: tuple[Hashable, Hashable], state: object) -> Made | None:
        was, made = self._made.get(key, (None, None))
        if was is not state and was != state:
            return None
        self._made.move_to_end(key)
        return made

    def _keep(self, key: tuple[Hashable, Hashable], state: object, made: Made) -> None:
        for other, (was, _) in list(self._made.items()):
            if other[0] == key[0] and was is not state and was != state:
                del self._made[other]
        self._made[key] = (state, made)
        while len(self._made) > self._most:
            self._made.popitem(last=False)
