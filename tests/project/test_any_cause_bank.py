"""Whatever several people do in one cause bank: merging, splitting, and taking it all back."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from lup_canvas.project.base import Text
from lup_canvas.project.changes import (
    AddItem,
    EraseItem,
    Link,
    MergeCauses,
    PutCause,
    PutConsequence,
    RestoreItem,
    ShowCauses,
    SplitCause,
    TrashItem,
    apply,
)
from lup_canvas.project.checkpoints import criteria
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import Audience, view_for
from tests.project.always import Group, everywhere
from tests.project.ledger import Slot
from tests.project.projects import AT, add, after, differences
from tests.project.writers import PEOPLE, WORDS, person

START = (
    add("causes", "hurry", text="Hastverk"),
    add("causes", "staff", text="Få folk", leads_to=["hurry"]),
    add("causes", "money", text="Penger", leads_to=["staff"]),
    add("consequences", "unsafe", text="Utrygt"),
    add("consequences", "sickly", text="Sykdom", follows_from="unsafe"),
    add("consequences", "costs", text="Vikarer", follows_from="sickly"),
    add("questions", "might", text="Hvordan kan vi", causes=["money"]),
)


class AnyBank(Group):
    """People who work on causes, and on what the problem leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.project = after(self.project, *START)
        self.seen = dict.fromkeys(PEOPLE, self.project)

    @rule(who=person, data=st.data(), words=WORDS, in_silence=st.booleans())
    def ask_why(self, who: str, data: st.DataObject, words: str, in_silence: bool) -> None:
        """Look, and add a cause behind others, for all to see or for `who` alone."""
        self.look(who=who)
        above = data.draw(st.lists(self._seen(who, "causes"), max_size=2, unique=True))
        words = words.strip() or "-"
        values = {"text": words, "leads_to": above, "against": words}
        hidden = {"hidden_by": who.ljust(4, "a")} if in_silence else {}
        change = AddItem(
            id=self.fresh(), part="causes", item=self.fresh(), values={**values, **hidden}
        )
        if self.send(change):
            self.ledger.promise(Slot("causes", change.item, "text"), change.id, words)

    @rule(who=person, data=st.data())
    def put_cause(self, who: str, data: st.DataObject) -> None:
        item = data.draw(self._seen(who, "causes"))
        leads_to = data.draw(st.lists(self._seen(who, "causes"), max_size=2))
        self.send(PutCause(id=self.fresh(), item=item, leads_to=tuple(leads_to)))

    @rule(who=person, data=st.data(), grows=st.booleans())
    def put_consequence(self, who: str, data: st.DataObject, grows: bool) -> None:
        """Add a consequence, or move one, to where `who` sees another."""
        above = data.draw(st.none() | self._seen(who, "consequences"))
        if grows:
            values = {"text": "Uro", "follows_from": above}
            self.send(
                AddItem(id=self.fresh(), part="consequences", item=self.fresh(), values=values)
            )
        else:
            item = data.draw(self._seen(who, "consequences"))
            self.send(PutConsequence(id=self.fresh(), item=item, follows_from=above))

    @rule(who=person, data=st.data())
    def tie(self, who: str, data: st.DataObject) -> None:
        other = data.draw(self._seen(who, "causes"))
        self.send(
            Link(id=self.fresh(), part="questions", item="might", field="causes", other=other)
        )

    @rule(who=person, data=st.data())
    def merge(self, who: str, data: st.DataObject) -> None:
        item, into = (data.draw(self._seen(who, "causes")) for _ in range(2))
        before = self.project
        if not self.send(MergeCauses(id=self.fresh(), item=item, into=into)):
            return
        if before is not self.project:
            undone = apply(self.project, RestoreItem(id=self.fresh(), item=item), AT)
            again = differences(_unnumbered(undone), _unnumbered(before))
            assert again == [], "undo brings back exactly"

    @rule(who=person, data=st.data(), words=WORDS)
    def split(self, who: str, data: st.DataObject, words: str) -> None:
        item, part, words = data.draw(self._seen(who, "causes")), self.fresh(), words or "-"
        change = SplitCause(id=self.fresh(), item=item, new_item=part, new_text=words)
        if self.send(change):
            self.ledger.promise(Slot("causes", part, "text"), change.id, words)

    @rule()
    def show_causes(self) -> None:
        self.send(ShowCauses(id=self.fresh()))

    @rule(who=person, data=st.data(), part=st.sampled_from(["causes", "consequences"]))
    def delete(self, who: str, data: st.DataObject, part: str) -> None:
        self.send(TrashItem(id=self.fresh(), part=part, item=data.draw(self._seen(who, part))))

    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        if self.project.trash:
            item = data.draw(st.sampled_from(list(self.project.trash)))
            assert self.send(RestoreItem(id=self.fresh(), item=item))
            assert everywhere(self.project).count(item) == 1

    @rule(who=person, data=st.data())
    def erase(self, who: str, data: st.DataObject) -> None:
        item = data.draw(self._seen(who, "causes"))
        if self.send(EraseItem(id=self.fresh(), part="causes", item=item)):
            self.ledger.forget(item)

    @rule(gate=st.sampled_from(Gate))
    def look_at_a_checkpoint(self, gate: Gate) -> None:
        """What is written in silence counts nowhere until it is shown."""
        shown = view_for(self.project, Audience.EDITOR).project
        assert criteria(shown, gate) == criteria(self.project, gate)

    def _seen(self, who: str, part: str) -> st.SearchStrategy[str]:
        return st.sampled_from([*getattr(self.seen[who], part), "ghost"])


def _unnumbered(project: Project) -> Project:
    """Return what is in `project` without the revisions of the causes' texts."""
    causes = {
        name: cause.but(
            **{
                field: Text(value=text.value, variants=text.variants)
                for field in cause.texts()
                for text in [cause.written(field)]
            }
        )
        for name, cause in project.causes.items()
    }
    return project.but(causes=causes)


TestAnyBank = AnyBank.TestCase
TestAnyBank.settings = settings(max_examples=settings().max_examples // 3, stateful_step_count=40)
