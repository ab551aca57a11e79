"""Who is with us in a project now: how many screens and phones, and which fields are written in.

Counts and places, never who: phones are a number, a field is known by its place in the document.
All of it lives in memory, is forgotten at once, and is neither logged nor kept on a disk
(trust.md 2.3 and 4.1).
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

WRITES_FOR = 10.0
"""Seconds that a field counts as written in after the screen last said so."""

_STIR = 1.0
"""Seconds between two tellings: people come and go, and write, more often than anybody looks."""

_FIELD = re.compile(r"[a-z_]{1,20}/[a-z2-7]{0,26}/[a-z_]{1,30}")


def is_field(said: object) -> bool:
    """Tell whether `said` names a field (part/item/field), and can be nothing that people write."""
    return isinstance(said, str) and _FIELD.fullmatch(said) is not None


@dataclass(eq=False, slots=True)
class Member:
    """One screen, and what it has said of itself."""

    news: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when there is something to be told."""
    listens: bool = False
    """It wants to hear who is with us."""
    writes: str = ""
    until: float = 0.0


class Company:
    """Those who look at one project, and what each of them is told of the others.

    It lives in the event loop.
    """

    def __init__(self, screens: Collection[Member], phones: Callable[[], int]) -> None:
        self._screens = screens
        self._phones = phones
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None

    def hear(self, who: Member, writes: str) -> None:
        """Hear which field `who` writes in now; an empty word says that it is none."""
        who.listens, who.writes = True, writes
        who.until = self._loop.time() + WRITES_FOR
        who.news.set()
        self.stir()
        if writes:
            self._loop.call_later(WRITES_FOR, self.stir)

    def told(self, who: Member) -> str:
        """Return what `who` is told of all, as JSON: counts, and where others write."""
        now = self._loop.time()
        others = {each.writes for each in self._screens if each is not who and each.until > now}
        writing = sorted(others - {""})
        told = {"screens": len(self._screens), "phones": self._phones(), "writing": writing}
        return json.dumps({"company": told}, separators=(",", ":"))

    def stir(self) -> None:
        """Let everybody be told soon; many who come and go at once are one telling."""
        soon = self._loop.time() + _STIR
        if self._timer is None or self._timer.when() > soon:
            self.close()
            self._timer = self._loop.call_at(soon, self._tell)

    def close(self) -> None:
        """Tell nobody any more."""
        if self._timer is not None:
            self._timer.cancel()

    def _tell(self) -> None:
        self._timer = None
        for screen in self._screens:
            screen.news.set()
