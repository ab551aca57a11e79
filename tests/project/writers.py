"""Several people who write in a project at once, each looking at an old screen."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from lup_canvas.project.base import Item, derived_id, in_order
from lup_canvas.project.changes import Change, ChooseText, TidyInsight, WriteText, apply
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.errors import ChangeRefused
from tests.project.ledger import Draft, Ledger, Slot, text_at
from tests.project.projects import AT, empty

PEOPLE = ("kari", "liv", "ola", "per")
LISTS = ("causes", "definitions", "ideas", "insights", "themes")
AREA = Slot("area", None, "area")
WORDS = st.sampled_from(
    ["hjelp", "hjelp for sent", "ikke hjelp", " hjelp ", "for sent", "", "\n", "trygg", "utrygg"]
) | st.text(max_size=12)
HANDS = st.lists(st.tuples(st.sampled_from(PEOPLE), WORDS), min_size=1, max_size=4)

person = st.sampled_from(PEOPLE)


def part_of(item: Item) -> str:
    """Return the name of the list that holds items like `item`."""
    return next(name for name, model in COLLECTIONS.items() if isinstance(item, model))


class Writers(RuleBasedStateMachine):
    """Some people at a project. Each knows what they last looked at, and nothing later."""

    def __init__(self) -> None:
        super().__init__()
        self.project = empty()
        self.ledger = Ledger()
        self.seen = dict.fromkeys(PEOPLE, self.project)
        self.drafts: dict[str, Draft] = {}
        self.had_effect: list[Change] = []
        self.names = 0

    def fresh(self) -> str:
        """Return a new id, the same in every replay."""
        self.names += 1
        return derived_id("any group", str(self.names))

    def send(self, change: Change) -> bool:
        """Send `change` and tell whether it was acknowledged."""
        before = self.project
        try:
            self.project = apply(before, change, AT)
        except ChangeRefused:
            assert self.project is before
            return False
        if self.project is not before:
            assert self.project.revision == before.revision + 1
            self.had_effect.append(change)
        assert apply(self.project, change, AT) is self.project, "a repeat changes nothing"
        return True

    def pick(self, data: st.DataObject, who: str, part: str | None = None) -> Item | None:
        """Return something `who` sees on their screen, or None if it is empty."""
        parts = [part] if part else LISTS
        there = [item for name in parts for item in in_order(getattr(self.seen[who], name))]
        if not there:
            return None
        item: Item = data.draw(st.sampled_from(there))
        return item

    # Looking

    @rule(who=person)
    def look(self, who: str) -> None:
        """The screen of `who` is drawn again, and a draft that is the text goes on from there."""
        self.seen[who] = self.project
        draft = self.drafts.get(who)
        text = text_at(self.project, draft.slot) if draft else None
        if draft and text and text.value == draft.words:
            draft.rev, draft.saw = text.rev, text.value

    # Writing

    @rule(
        data=st.data(), who=person, hands=st.lists(st.tuples(person, WORDS), min_size=1, max_size=4)
    )
    def write(self, data: st.DataObject, who: str, hands: list[tuple[str, str]]) -> None:
        """Some people write in the same field, each from what they see or have begun."""
        slot = data.draw(st.just(AREA) | st.sampled_from(self._slots(who)))
        for hand, words in hands:
            draft = self._draft(hand, slot, go_on=data.draw(st.booleans()))
            if draft is not None:
                self._write(draft, words or "-")

    def _draft(self, who: str, slot: Slot, *, go_on: bool) -> Draft | None:
        draft = self.drafts.get(who)
        text = text_at(self.seen[who], slot)
        if draft is None or draft.slot != slot or not go_on:
            draft = Draft(self.fresh(), slot, text.rev, text.value) if text else None
        if draft is not None:
            self.drafts[who] = draft
        return draft

    def _write(self, draft: Draft, words: str) -> None:
        before = text_at(self.project, draft.slot)
        if not self.send(self._writing(draft, words)):
            return
        after = text_at(self.project, draft.slot)
        assert before is not None
        assert after is not None
        if after.rev > before.rev:
            assert draft.saw == before.value, "nobody writes over what they have not seen"
            self.ledger.release(draft.slot, before.value)
            draft.rev, draft.saw = after.rev, after.value
        self.ledger.promise(draft.slot, draft.id, words)
        draft.words = words

    def _writing(self, draft: Draft, words: str) -> Change:
        part, item, field = draft.slot
        told: dict[str, Any] = {"id": self.fresh(), "base_rev": draft.rev, "draft": draft.id}
        if part == "insights" and item is not None:
            return TidyInsight(item=item, text=words, **told)
        return WriteText(part=part, item=item, field=field, text=words, **told)

    @rule(who=person, data=st.data())
    def choose(self, who: str, data: st.DataObject) -> None:
        """Settle a field where several wrote: one of the texts on the screen, or all of them."""
        slots = [slot for slot in self._slots(who) if _disputed(self.seen[who], slot)]
        if not slots:
            return
        slot = data.draw(st.sampled_from(slots))
        text, before = text_at(self.seen[who], slot), text_at(self.project, slot)
        assert text is not None
        seen = tuple(each.text for each in text.variants)
        chosen = data.draw(st.sampled_from([text.value, *seen, "\n\n".join([text.value, *seen])]))
        change = ChooseText(
            id=self.fresh(), part=slot.part, item=slot.item, field=slot.field,
            base_rev=text.rev, text=chosen, seen=seen,
        )  # fmt: skip
        if not self.send(change):
            return
        after = text_at(self.project, slot)
        assert before is not None
        assert after is not None
        if after.rev > before.rev:
            for replaced in (before.value, *seen):
                self.ledger.release(slot, replaced)
        self.ledger.promise(slot, change.id, chosen)

    def _slots(self, who: str) -> list[Slot]:
        project = self.seen[who]
        found = (
            Slot(part, item.id, item.texts()[0])
            for part in LISTS
            for item in getattr(project, part).values()
        )
        return [AREA, *found]


def _disputed(project: Project, slot: Slot) -> bool:
    text = text_at(project, slot)
    return text is not None and bool(text.variants)
