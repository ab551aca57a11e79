"""Bell towers: each rings everybody who listens to one project, a few times a second at most.

Commits happen in any thread; towers, and those who listen, live in the event loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from anyio import CapacityLimiter, to_thread

from lup_canvas import workspace
from lup_canvas.shown import Turn
from lup_canvas.web.company import Member

Make = Callable[[Iterable[str]], Mapping[str, bytes]]
"""Makes what screens show anew, by name; what cannot be made is left out."""


@dataclass(eq=False, slots=True)
class Listener(Member):
    """One screen that hears the bell."""

    names: frozenset[str] = frozenset()
    """What it shows, and wants to be told anew with each ring."""
    had: Mapping[str, bytes] = field(default_factory=dict)
    """What of it the latest ring brought, by name."""
    first: bool = False
    """It hangs on a wall, where all look: it does not wait for the other screens of the room."""
    turn: Turn = field(default_factory=Turn)
    """When it is to draw what the bell does not bring."""
    asks: bool = False
    """It wants to hear anything at all, to know that the line is good."""


class Tower:
    """Knows the newest revision of one project and who is to hear of it.

    It lives in the event loop; only `hear_from_any_thread` may be called from elsewhere.
    """

    def __init__(self, rest: float, make: Make, turns: CapacityLimiter | None = None) -> None:
        self.revision = -1
        self.rung = -1
        """The revision of the latest ring; the newest one may be still to come."""
        self.shown: Mapping[str, bytes] = {}
        """What the listeners show, as it was made for the latest ring."""
        self.listeners: set[Listener] = set()
        self.stop: Callable[[], None] = lambda: None
        self._rest = rest
        self._make = make
        self._turns = turns
        self._resting = False
        self._making: asyncio.Task[None] | None = None
        self._loop = asyncio.get_running_loop()

    def hear_from_any_thread(self, revision: int) -> None:
        """Hear of a new revision, wherever it was made."""
        self._loop.call_soon_threadsafe(self.hear, revision)

    def hear(self, revision: int) -> None:
        """Ring for a new revision: at once, or together with others when the bell has rested."""
        if revision > self.revision:
            self.revision = revision
            if not self._resting:
                self._begin()

    def close(self) -> None:
        """Hear and ring no more."""
        self.stop()
        self.listeners.clear()
        if self._making is not None:
            self._making.cancel()

    def _begin(self) -> None:
        self._resting, rung = True, self.revision
        names = frozenset[str]().union(*(each.names for each in self.listeners))
        if names:
            self._making = self._loop.create_task(self._make_and_ring(rung, names))
        else:
            self._ring(rung, {})

    async def _make_and_ring(self, rung: int, names: frozenset[str]) -> None:
        self._ring(rung, await to_thread.run_sync(self._make, names, limiter=self._turns))

    def _ring(self, rung: int, shown: Mapping[str, bytes]) -> None:
        self.rung, self.shown = rung, shown
        for listener in self.listeners:
            listener.news.set()
        self._loop.call_later(self._rest, self._rested)

    def _rested(self) -> None:
        self._resting = False
        if self.revision != self.rung:
            self._begin()


class Towers:
    """The tower of each project that is listened to in this process, as long as somebody does.

    They make what their screens show one after another: all at once are done no sooner, and keep
    whoever needs the interpreter waiting.
    """

    def __init__(self, rest: float, make: Callable[[str], Make]) -> None:
        self._rest = rest
        self._make = make
        self._towers: dict[str, Tower] = {}
        self._turns: CapacityLimiter | None = None

    def join(self, project_id: str, me: Listener) -> Tower:
        """Let `me` listen to a project, and return its tower."""
        if not self._towers:
            self._turns = CapacityLimiter(1)  # it belongs to the event loop of the first listener
        tower = self._towers.get(project_id)
        if tower is None:
            make = self._make(project_id)
            tower = self._towers[project_id] = Tower(self._rest, make, self._turns)
            tower.stop = workspace.current().watch(project_id, tower.hear_from_any_thread)
        tower.listeners.add(me)
        return tower

    def leave(self, project_id: str, tower: Tower, me: Listener) -> None:
        """Let `me` listen no more. A tower that nobody listens to is closed."""
        tower.listeners.discard(me)
        if not tower.listeners and self._towers.get(project_id) is tower:
            tower.close()
            del self._towers[project_id]

    def __contains__(self, project_id: str) -> bool:
        """Tell whether anybody listens to a project."""
        return project_id in self._towers

    def __len__(self) -> int:
        """Return how many projects are listened to."""
        return len(self._towers)

    def has_room(self, project_id: str, *, most: int, share: int) -> bool:
        """Tell whether one more may listen to a project, when `most` may listen in all.

        No project takes more than one in `share` of the room that the others have left, so that
        whoever opens all the lines they can keeps nobody else out.
        """
        left = most - sum(len(tower.listeners) for tower in self._towers.values())
        tower = self._towers.get(project_id)
        return (len(tower.listeners) if tower else 0) * share < left

    def close(self) -> None:
        """Stop listening to the workspace."""
        for tower in self._towers.values():
            tower.close()
        self._towers.clear()
