"""What people have been told is kept, to hold the project to it (trust.md 8, promise C1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lup_canvas.project.base import Part, Text
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.variants import same_words


class Slot(NamedTuple):
    """A field that people write in."""

    part: str
    item: str | None
    field: str


@dataclass
class Draft:
    """One stretch of typing, as the browser knows it: where it started, and what it says."""

    id: str
    slot: Slot
    rev: int
    saw: str
    """The text that the next words replace, if nobody else has written meanwhile."""
    words: str | None = None
    """What is stored of it so far."""


def text_at(project: Project, slot: Slot) -> Text | None:
    """Return what stands in `slot`, also when its item lies in the trash."""
    part, item, name = slot
    if item is None:
        section: Part = getattr(project, part)
        return section.written(name)
    if item in project.trash:
        return COLLECTIONS[part].model_validate(project.trash[item].values).written(name)
    holder: Part | None = getattr(project, part).get(item)
    return holder.written(name) if holder else None


def said_at(project: Project, slot: Slot) -> tuple[str, ...]:
    """Return every text in `slot`: the one that stands, and those that wait beside it."""
    text = text_at(project, slot)
    if text is None:
        return ()
    return (text.value, *(each.text for each in text.variants))


@dataclass
class Ledger:
    """Every text that was acknowledged and that nobody has replaced after seeing it."""

    _promised: dict[tuple[Slot, str], str] = field(default_factory=dict)

    def promise(self, slot: Slot, draft: str, words: str) -> None:
        """Note that `words`, written under `draft`, must be found from now on."""
        self._promised.pop((slot, draft), None)
        if words.strip():
            self._promised[slot, draft] = words

    def release(self, slot: Slot, words: str | None) -> None:
        """Note that somebody who had seen `words` in `slot` has replaced them."""
        if words is not None:
            self._promised = {
                key: kept
                for key, kept in self._promised.items()
                if key[0] != slot or not same_words(kept, words)
            }

    def forget(self, item: str) -> None:
        """Note that somebody has erased `item`, with every word in it."""
        self._promised = {key: kept for key, kept in self._promised.items() if key[0].item != item}

    def broken(self, project: Project) -> list[tuple[Slot, str]]:
        """Return the promised words that are nowhere to be found."""
        return [
            (slot, words)
            for (slot, _), words in self._promised.items()
            if not any(same_words(words, each) for each in said_at(project, slot))
        ]
