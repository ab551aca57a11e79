"""Whatever several people do to a project, in whatever order, each looking at an old screen."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from lup_canvas.project import causes
from lup_canvas.project.base import derived_id, in_order
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
from lup_canvas.project.document.ideas import MAX_CHOSEN, IdeaState
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import Audience, view_for
from tests.project.ledger import Slot
from tests.project.projects import AT, content
from tests.project.writers import LISTS, WORDS, Writers, part_of, person


class AnyGroup(Writers):
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
            assert content(undone) == content(before), "undo brings back exactly"

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
            assert item.id not in _everywhere(self.project)

    # The rest

    @rule(who=person, data=st.data(), kind=st.sampled_from([Link, ReviewInsight, SetField]))
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

    @rule(back=st.booleans())
    def turn_the_key(self, back: bool) -> None:
        key: Change = (
            ReopenCheckpoint(id=self.fresh(), gate=Gate.GOAL)
            if back
            else OpenAnyway(id=self.fresh(), gate=Gate.GOAL, reason="Nå")
        )
        self.send(key)

    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        """A phone or a screen did not hear the answer and sends once more."""
        if self.had_effect:
            change = data.draw(st.sampled_from(self.had_effect))
            assert apply(self.project, change, AT) is self.project

    # What always holds

    @invariant()
    def every_acknowledged_text_is_found(self) -> None:
        assert self.ledger.broken(self.project) == []

    @invariant()
    def the_document_survives_being_kept(self) -> None:
        assert Project.model_validate_json(self.project.model_dump_json()) == self.project

    @invariant()
    def every_item_stands_in_one_place(self) -> None:
        places = _everywhere(self.project)
        assert len(places) == len(set(places))
        for part in LISTS:
            order = [(item.place, item.id) for item in in_order(getattr(self.project, part))]
            assert order == sorted(set(order))
            assert all(item.id == name for name, item in getattr(self.project, part).items())

    @invariant()
    def no_cause_leads_to_itself(self) -> None:
        _assert_no_circle(self.project)

    @invariant()
    def no_cause_would_lead_to_itself_if_all_came_back(self) -> None:
        project = self.project
        for name in project.trash:
            project = apply(project, RestoreItem(id=derived_id("back", name), item=name), AT)
        _assert_no_circle(project)

    @invariant()
    def at_most_three_ideas_are_chosen(self) -> None:
        ideas = self.project.ideas.values()
        assert sum(idea.state is IdeaState.CHOSEN for idea in ideas) <= MAX_CHOSEN

    @invariant()
    def ideas_are_sealed_until_they_open(self) -> None:
        if self.project.ideas_are_open:
            return
        for audience in Audience:
            shown = view_for(self.project, audience).project
            assert shown.ideas == {}
            assert all(trashed.part != "ideas" for trashed in shown.trash.values())

    @invariant()
    def each_phone_is_counted_once(self) -> None:
        assert self.project.listening.contributors == self.phones


def _order(project: Project, part: str) -> list[str]:
    return [item.id for item in in_order(getattr(project, part))]


def _everywhere(project: Project) -> list[str]:
    """Return every id that is in a list or in the trash, as often as it is there."""
    return [name for part in COLLECTIONS for name in getattr(project, part)] + list(project.trash)


def _assert_no_circle(project: Project) -> None:
    for cause in project.causes.values():
        assert cause.id not in causes.ahead(project, cause.leads_to)


TestAnyGroup = AnyGroup.TestCase
