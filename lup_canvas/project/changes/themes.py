"""Changes around themes: sort an insight, gather some in a theme, split one, turn one down."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from lup_canvas.project.base import Id, Text
from lup_canvas.project.changes.base import Change, find, is_known, replace
from lup_canvas.project.changes.items import MoveItem, last_place, with_item
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, Theme
from lup_canvas.project.errors import ChangeRefused

MOST_AT_ONCE = 400
MOST_REMEMBERED = 500

ThemeName = Annotated[str, StringConstraints(max_length=80, strip_whitespace=True)]
Insights = Annotated[tuple[Id, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


class SortInsight(Change):
    """Move an insight on the board: out of one theme, into another, after another insight.

    None stands for no theme. A theme that nobody has made yet is made, with the id that the
    sender gives it. If somebody has moved the insight meanwhile, the last hand decides: it then
    stands in `into` alone (domain.md 3.8: anyone may move anyone's note).
    """

    kind: Literal["sort_insight"] = "sort_insight"
    item: Id
    out: Id | None = None
    into: Id | None = None
    after: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the insight where it was put; refuses a theme that is gone."""
        insight = find(project, "insights", self.item)
        assert isinstance(insight, Insight)
        if self.into is not None and self.into != self.out:
            project = _with_theme(project, self.into, "")
        themes = self._themes(project, insight)
        if themes != insight.themes:
            project = replace(project, "insights", self.item, themes=themes)
        if self.after is not None and self.after not in project.insights:
            return project
        return MoveItem(part="insights", item=self.item, after=self.after).apply(project, at)

    def _themes(self, project: Project, insight: Insight) -> tuple[str, ...]:
        """Return the themes that hold it now. One in the trash lets go of what is moved."""
        if self.into == self.out:
            return insight.themes
        held = dict.fromkeys(name for name in insight.themes if name in project.themes)
        stay = [name for name in held if name != self.out] if self.out in held else []
        return tuple(dict.fromkeys([*stay, *([self.into] if self.into else [])]))


class SplitTheme(Change):
    """Let some of a theme's insights stand in a theme of their own, which has no name yet.

    It stands after the one that they were in. Merging it into that one takes it back.
    """

    kind: Literal["split_theme"] = "split_theme"
    item: Id
    new_item: Id
    insights: Insights

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with one theme more; refuses if none of the insights is in the old."""
        if is_known(project, self.new_item):
            return project
        find(project, "themes", self.item)
        split = _with_theme(project, self.new_item, "")
        for name in self.insights:
            insight = split.insights.get(name)
            if insight is not None and self.item in insight.themes:
                moved = (self.new_item if each == self.item else each for each in insight.themes)
                split = replace(split, "insights", name, themes=tuple(moved))
        if split.insights is project.insights:
            raise ChangeRefused("This is no longer here. Somebody may have deleted it.")
        return MoveItem(part="themes", item=self.new_item, after=self.item).apply(split, at)


class GatherInTheme(Change):
    """Put insights in a theme, which is made if nobody has made it yet.

    The sender says what id a new theme gets. Two who accept the same suggestion at once
    have the same, and make one theme. A theme that is there keeps its name.
    """

    kind: Literal["gather_in_theme"] = "gather_in_theme"
    theme: Id
    name: ThemeName
    insights: Insights

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with those of the insights that are still there in the theme."""
        there = [name for name in self.insights if name in project.insights]
        if not there:
            raise ChangeRefused("This is no longer here. Somebody may have deleted it.")
        project = _with_theme(project, self.theme, self.name)
        for name in there:
            themes = project.insights[name].themes
            if self.theme not in themes:
                project = replace(project, "insights", name, themes=(*themes, self.theme))
        return project


class TakeFromTheme(Change):
    """Take insights out of a theme again. The theme stays, also when it is empty."""

    kind: Literal["take_from_theme"] = "take_from_theme"
    theme: Id
    insights: Insights

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` without the insights in the theme."""
        for name in self.insights:
            insight = project.insights.get(name)
            if insight is not None and self.theme in insight.themes:
                left = tuple(theme for theme in insight.themes if theme != self.theme)
                project = replace(project, "insights", name, themes=left)
        return project


class TurnDownTheme(Change):
    """Say that a suggestion shall not be shown again; or, with `down` off, that it may."""

    kind: Literal["turn_down_theme"] = "turn_down_theme"
    suggestion: Id
    down: bool = True

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the latest of what was turned down."""
        before = project.listening.turned_down
        if (self.suggestion in before) is self.down:
            return project
        left = tuple(each for each in before if each != self.suggestion)
        after = (*left, self.suggestion)[-MOST_REMEMBERED:] if self.down else left
        return replace(project, "listening", None, turned_down=after)


def _with_theme(project: Project, theme: str, name: str) -> Project:
    """Return `project` with the theme, made last if it never was; refuses one that is gone."""
    if is_known(project, theme):
        find(project, "themes", theme)
        return project
    place = last_place(project, "themes") + 1
    text = Text(value=name, rev=1 if name else 0)
    return with_item(project, "themes", Theme(id=theme, place=place, name=text))
