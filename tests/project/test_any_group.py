"""Whatever several people do to a project, in whatever order, each looking at an old screen."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from lup_canvas.project.base import in_order
from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    Change,
    ChooseIdea,
    EraseItem,
    Link,
    MoveItem,
    OpenAnyway,
    ParkIdea,
    PutCause,
    ReleaseIdea,
    ReopenCheckpoint,
    RestoreItem,
    ReviewInsight,
    SetField,
    TrashItem,
    apply,
)
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Gate
from tests.project.always import Group, everywhere
from tests.project.ledger import Slot
from tests.project.projects import AT, differences
from tests.project.writers import LISTS, WORDS, part_of, person

SORTS: tuple[type[Change], ...] = (Link, ReviewInsight, SetField)


class AnyGroup(Group):
    """People who also add, sort, move, delete, bring back, erase, open and go back."""

    def __init__(self) -> None:
        super().__init__()
        self.phones = 0

    # Adding

    @rule(part=st.sampled_from([*LISTS, "causes"]), words=WORDS, phone=st.booleans())
    def add(self, part: str, words: str, phone: bool) -> None:
        item, words = self.fresh(), words.strip() or "-"
        change: Change
        if part == "insights":
            change = AddInsight(id=self.fresh(), item=item, text=words, by_phone=phone, first=phone)
        elif part == "ideas" and phone:
            change = ParkIdea(id=self.fresh(), item=item, text=words)
        else:
            change = AddItem(id=self.fresh(), part=part, item=item, values={"text": words})
            if part == "themes":
                change = change.but(values={"name": words})
        if self.send(change):
            self.phones += part == "insights" and phone
            self.ledger.promise(Slot(part, item, COLLECTIONS[part].texts()[0]), change.id, words)
            if part != "insights":
                assert in_order(getattr(self.project, part))[-1].id == item

    @rule(who=person, data=st.data())
    def ask_why(self, who: str, data: st.DataObject) -> None:
        above = data.draw(st.lists(st.sampled_from(self._causes(who)), max_size=2))
        self.send(
            AddItem(id=self.fresh(), part="causes", item=self.fresh(), values={"leads_to": above})
        )

    @rule(who=person, data=st.data())
    def put_cause(self, who: str, data: st.DataObject) -> None:
        item, *leads_to = data.draw(
            st.lists(st.sampled_from(self._causes(who)), min_size=1, max_size=3)
        )
        self.send(PutCause(id=self.fresh(), item=item, leads_to=tuple(leads_to)))

    def _causes(self, who: str) -> list[str]:
        return [*self.seen[who].causes, "ghost"]

    # Order, deleting, bringing back

    @rule(who=person, data=st.data(), part=st.sampled_from(LISTS))
    def move(self, who: str, data: st.DataObject, part: str) -> None:
        names = list(getattr(self.seen[who], part))
        if not names:
            return
        item, behind = (data.draw(st.sampled_from(each)) for each in (names, [None, *names]))
        before = _order(self.project, part)
        if not self.send(MoveItem(id=self.fresh(), part=part, item=item, after=behind)):
            return
        after = _order(self.project, part)
        assert [name for name in after if name != item] == [name for name in before if name != item]
        if behind != item:
            assert after.index(item) == (after.index(behind) + 1 if behind else 0)

    @rule(who=person, data=st.data())
    def delete(self, who: str, data: st.DataObject) -> None:
        item = self.pick(data, who)
        if item is None:
            return
        part = part_of(item)
        before = self.project
        if (
            self.send(TrashItem(id=self.fresh(), part=part, item=item.id))
            and before is not self.project
        ):
            undone = apply(self.project, RestoreItem(id=self.fresh(), item=item.id), AT)
            assert differences(undone, before) == [], "undo brings back exactly"

    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        if not self.project.trash:
            return
        name, trashed = data.draw(st.sampled_from(list(self.project.trash.items())))
        assert self.send(RestoreItem(id=self.fresh(), item=name))
        kept = COLLECTIONS[trashed.part].model_validate(trashed.values)
        back = getattr(self.project, trashed.part)[name]
        may_differ: dict[str, object] = {"leads_to": ()} if trashed.part == "causes" else {}
        may_differ |= {"state": IdeaState.OPEN} if trashed.part == "ideas" else {}
        assert back.but(**may_differ) == kept.but(**may_differ)

    @rule(who=person, data=st.data())
    def erase(self, who: str, data: st.DataObject) -> None:
        item = self.pick(data, who)
        if item is None:
            return
        part = part_of(item)
        if self.send(EraseItem(id=self.fresh(), part=part, item=item.id)):
            self.ledger.forget(item.id)
            assert item.id not in everywhere(self.project)

    # The rest

    @rule(who=person, data=st.data(), kind=st.sampled_from(SORTS))
    def sort(self, who: str, data: st.DataObject, kind: type[Change]) -> None:
        item = self.pick(data, who, "insights")
        if item is None:
            return
        if kind is Link:
            theme = self.pick(data, who, "themes")
            other = theme.id if theme else "ghost"
            self.send(
                Link(id=self.fresh(), part="insights", item=item.id, field="themes", other=other)
            )
        elif kind is SetField:
            self.send(
                SetField(
                    id=self.fresh(), part="insights", item=item.id, field="quotable",
                    value=data.draw(st.booleans()),
                )
            )  # fmt: skip
        else:
            reading = data.draw(st.sampled_from([Reading.NEW, Reading.READ, Reading.HIDDEN]))
            self.send(ReviewInsight(id=self.fresh(), item=item.id, reading=reading))

    @rule(who=person, data=st.data(), chosen=st.sampled_from([True, True, False, None]))
    def take_idea(self, who: str, data: st.DataObject, chosen: bool | None) -> None:
        item = self.pick(data, who, "ideas")
        if item is None:
            return
        if chosen is None:
            self.send(ReleaseIdea(id=self.fresh(), item=item.id))
        else:
            self.send(ChooseIdea(id=self.fresh(), item=item.id, chosen=chosen))

    @rule(gate=st.sampled_from([Gate.PROBLEM, Gate.GOAL]), back=st.booleans())
    def turn_the_key(self, gate: Gate, back: bool) -> None:
        key: Change = (
            ReopenCheckpoint(id=self.fresh(), gate=gate)
            if back
            else OpenAnyway(id=self.fresh(), gate=gate, reason="Nå")
        )
        self.send(key)

    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        """A phone or a screen did not hear the answer and sends once more."""
        if self.had_effect:
            change = data.draw(st.sampled_from(self.had_effect))
            assert apply(self.project, change, AT) is self.project

    @invariant()
    def each_phone_is_counted_once(self) -> None:
        assert self.project.listening.contributors == self.phones


def _order(project: Project, part: str) -> list[str]:
    return [item.id for item in in_order(getattr(project, part))]


TestAnyGroup = AnyGroup.TestCase
TestAnyGroup.settings = settings(max_examples=settings().max_examples * 2 // 3)
