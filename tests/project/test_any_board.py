"""Whatever several people do on one board: nothing is lost or doubled, and themes hold together."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from lup_canvas.analysis.insights import theme_rows
from lup_canvas.project.base import Text, in_order
from lup_canvas.project.changes import (
    EraseItem,
    GatherInTheme,
    MergeThemes,
    RestoreItem,
    SetField,
    SortInsight,
    SplitTheme,
    TrashItem,
    apply,
)
from lup_canvas.project.changes.base import is_known
from lup_canvas.project.document import Project
from lup_canvas.project.sorting import lonely
from lup_canvas.project.views import Audience, view_for
from tests.project.always import Group, everywhere
from tests.project.projects import AT, add, after, differences, told
from tests.project.writers import PEOPLE, person

START = (
    add("themes", "time", name="Tid"),
    add("themes", "staff", name="Folk", note="For få"),
    *(told(name) for name in ("late", "lost", "rush", "calm")),
)


class AnyBoard(Group):
    """People who sort the same cards, each from what their own screen last showed."""

    def __init__(self) -> None:
        super().__init__()
        self.project = after(self.project, *START)
        self.seen = dict.fromkeys(PEOPLE, self.project)
        self.told = {"late", "lost", "rush", "calm"}

    @rule(who=person, data=st.data())
    def drop(self, who: str, data: st.DataObject) -> None:
        """Move a card to where `who` sees a theme, or to one that is made for it."""
        item = data.draw(self._seen(who, "insights"))
        there = self._here(who, item)
        into = data.draw(st.none() | self._seen(who, "themes") | st.just(self.fresh()))
        behind = data.draw(st.none() | self._seen(who, "insights"))
        change = SortInsight(id=self.fresh(), item=item, out=there, into=into, after=behind)
        if not self.send(change):
            return
        themes = self._live(item)
        if into != there:
            assert there not in themes
            assert into is None or themes.count(into) == 1
        if there is None and into is not None:
            assert themes == [into], "a card that was in no theme is in one now"
        if behind not in (None, item) and behind in self.project.insights:
            places = [each.id for each in in_order(self.project.insights)]
            assert places.index(item) == places.index(behind) + 1

    @rule(who=person, data=st.data())
    def split(self, who: str, data: st.DataObject) -> None:
        item, new = data.draw(self._seen(who, "themes")), self.fresh()
        chosen = data.draw(st.lists(self._seen(who, "insights"), min_size=1, max_size=4))
        before = self._told_in(self.project, item)
        change = SplitTheme(id=self.fresh(), item=item, new_item=new, insights=tuple(chosen))
        if self.send(change):
            apart = (self._told_in(self.project, each) for each in (item, new))
            assert sorted(name for held in apart for name in held) == sorted(before)

    @rule(who=person, data=st.data())
    def merge(self, who: str, data: st.DataObject) -> None:
        item, into = (data.draw(self._seen(who, "themes")) for _ in range(2))
        before = self.project
        both = {name for each in (item, into) for name in self._told_in(before, each)}
        if not self.send(MergeThemes(id=self.fresh(), item=item, into=into)):
            return
        if before is not self.project:
            assert set(self._told_in(self.project, into)) == both
            undone = apply(self.project, RestoreItem(id=self.fresh(), item=item), AT)
            again = differences(_unnumbered(undone), _unnumbered(before))
            assert again == [], "undo brings back exactly"

    @rule(who=person, data=st.data())
    def accept(self, who: str, data: st.DataObject) -> None:
        """Take what the words suggest, into a theme that is there or a new one."""
        theme = data.draw(self._seen(who, "themes") | st.just(self.fresh()))
        chosen = data.draw(st.lists(self._seen(who, "insights"), min_size=1, max_size=3))
        self.send(GatherInTheme(id=self.fresh(), theme=theme, name="Mye", insights=tuple(chosen)))

    @rule(who=person, data=st.data(), part=st.sampled_from(["themes", "insights"]))
    def delete(self, who: str, data: st.DataObject, part: str) -> None:
        self.send(TrashItem(id=self.fresh(), part=part, item=data.draw(self._seen(who, part))))

    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        if self.project.trash:
            item = data.draw(st.sampled_from(list(self.project.trash)))
            assert self.send(RestoreItem(id=self.fresh(), item=item))

    @rule(who=person, data=st.data())
    def erase(self, who: str, data: st.DataObject) -> None:
        item = data.draw(self._seen(who, "themes"))
        if self.send(EraseItem(id=self.fresh(), part="themes", item=item)):
            self.ledger.forget(item)

    @rule(on=st.booleans())
    def be_silent(self, on: bool) -> None:
        self.send(SetField(id=self.fresh(), part="listening", field="in_silence", value=on))

    @invariant()
    def no_insight_is_lost(self) -> None:
        assert self.told <= set(everywhere(self.project))

    @invariant()
    def every_theme_of_an_insight_is_or_was_one(self) -> None:
        for insight in self.project.insights.values():
            assert len(insight.themes) == len(set(insight.themes))
            assert all(is_known(self.project, theme) for theme in insight.themes)

    @invariant()
    def every_card_is_counted_once_in_each_theme_and_nowhere_else(self) -> None:
        rows = {row.theme: row.told for row in theme_rows(self.project)}
        held = {name: len(self._told_in(self.project, name)) for name in self.project.themes}
        alone = len(lonely(self.project))
        assert rows == {
            **{name: n for name, n in held.items() if n},
            **({"": alone} if alone else {}),
        }

    @invariant()
    def nobody_is_told_a_name_in_silence(self) -> None:
        if self.project.listening.in_silence:
            themes = view_for(self.project, Audience.EDITOR).project.themes.values()
            assert {theme.name for theme in themes} <= {Text()}

    def _here(self, who: str, item: str) -> str | None:
        """Return the theme in which `who` sees the card, if it is in any."""
        seen = self.seen[who]
        insight = seen.insights.get(item)
        return (
            next((name for name in insight.themes if name in seen.themes), None)
            if insight
            else None
        )

    def _live(self, item: str) -> list[str]:
        return [name for name in self.project.insights[item].themes if name in self.project.themes]

    def _told_in(self, project: Project, theme: str) -> list[str]:
        return [
            name
            for name, each in project.insights.items()
            if theme in project.themes and theme in each.themes
        ]

    def _seen(self, who: str, part: str) -> st.SearchStrategy[str]:
        return st.sampled_from([*getattr(self.seen[who], part), "ghost"])


def _unnumbered(project: Project) -> Project:
    """Return what is in `project` without the revisions of what is written about themes."""
    themes = {
        name: theme.but(note=Text(value=theme.note.value, variants=theme.note.variants))
        for name, theme in project.themes.items()
    }
    return project.but(themes=themes)


TestAnyBoard = AnyBoard.TestCase
TestAnyBoard.settings = settings(max_examples=settings().max_examples // 3, stateful_step_count=40)
