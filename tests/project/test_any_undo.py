"""Whatever people do, what one of them takes back is their own act and nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from lup_canvas.project.base import Part, in_order
from lup_canvas.project.changes import Change, apply
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.undoing import Undo, undo_of
from tests.project.ledger import Slot, said_at
from tests.project.projects import AT
from tests.project.test_any_board import AnyBoard
from tests.project.test_any_cause_bank import AnyBank
from tests.project.test_any_group import AnyGroup
from tests.project.writers import Writers

Said = dict[tuple[str, str | None, str], Any]


class TakesBack(Writers):
    """Takes back everything at once, to see that it can; and now and then, later, in earnest."""

    def __init__(self) -> None:
        super().__init__()
        self.acts: list[tuple[Undo, Project]] = []

    def send(self, change: Change) -> bool:
        """Send `change`; then look what taking it back, and doing it again, would come to."""
        before = self.project
        taken = super().send(change)
        if self.project is not before and (undo := undo_of(change, before, self.project)):
            self.acts.append((undo, self.project))
            undone = apply(self.project, undo.change, AT)
            assert lists(undone) == lists(before)
            assert told(undone) == told(before)
            if again := undo_of(undo.change, self.project, undone):
                assert told(apply(undone, again.change, AT)) == told(self.project)
        return taken

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        """Take back one of the latest acts, whatever others have done since."""
        if not self.acts:
            return
        undo, left = data.draw(st.sampled_from(self.acts[-20:]))
        before = self.project
        if not self.send(undo.change):
            return
        was, now, mine = told(before), told(self.project), told(left)
        for key in was.keys() | now.keys():
            if was.get(key) != mine.get(key):
                assert was.get(key) == now.get(key), f"{key} was somebody else's by then"
        for part, item, name in was.keys() - {k for k in was if was[k] == now.get(k)}:
            for words in said_at(before, Slot(part, item, name)) if is_text(part, name) else ():
                self.ledger.release(Slot(part, item, name), words)


def told(project: Project) -> Said:
    """Return what stands in each field; not how often it was written, nor its exact place."""
    said: Said = {}
    holders: list[tuple[str, str | None, Part]] = [
        (part, None, getattr(project, part)) for part in SECTIONS
    ]
    for part in COLLECTIONS:
        holders += [(part, name, item) for name, item in getattr(project, part).items()]
    for part, item, holder in holders:
        said |= {(part, item, name): value for name, value in _says(holder).items()}
    return said


_known: dict[int, tuple[Part, dict[str, Any]]] = {}


def _says(holder: Part) -> dict[str, Any]:
    """Return what stands in a holder; most of them are the same from one look to the next."""
    if id(holder) not in _known:
        if len(_known) > 5_000:
            _known.clear()
        _known[id(holder)] = holder, _read(holder)
    return _known[id(holder)][1]


def _read(holder: Part) -> dict[str, Any]:
    values = {name: getattr(holder, name) for name in type(holder).model_fields.keys() - {"place"}}
    texts = {name: holder.written(name) for name in holder.texts()}
    told = {n: (t.value, frozenset((e.id, e.text) for e in t.variants)) for n, t in texts.items()}
    return {**values, **told}


def lists(project: Project) -> dict[str, list[str]]:
    """Return the order of every list."""
    return {part: [e.id for e in in_order(getattr(project, part))] for part in COLLECTIONS}


def is_text(part: str, field: str) -> bool:
    return field in (SECTIONS.get(part) or COLLECTIONS[part]).texts()


class AnyGroupTakesBack(TakesBack, AnyGroup):
    pass


class AnyBankTakesBack(TakesBack, AnyBank):
    pass


class AnyBoardTakesBack(TakesBack, AnyBoard):
    pass


SOME = settings(max_examples=max(10, settings().max_examples // 5), stateful_step_count=30)

TestAnyGroupTakesBack = AnyGroupTakesBack.TestCase
TestAnyBankTakesBack = AnyBankTakesBack.TestCase
TestAnyBoardTakesBack = AnyBoardTakesBack.TestCase
TestAnyGroupTakesBack.settings = SOME
TestAnyBankTakesBack.settings = SOME
TestAnyBoardTakesBack.settings = SOME
