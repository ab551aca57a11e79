"""Changes around suggested themes: gather insights in one, take them out again, turn it down."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from lup_canvas.project.base import Id, Text
from lup_canvas.project.changes.base import Change, find, is_known, replace
from lup_canvas.project.changes.items import last_place, with_item
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Theme
from lup_canvas.project.errors import ChangeRefused

MOST_AT_ONCE = 400
MOST_REMEMBERED = 500

ThemeName = Annotated[str, StringConstraints(max_length=80, strip_whitespace=True)]
Insights = Annotated[tuple[Id, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


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
        project = self._with_theme(project)
        for name in there:
            themes = project.insights[name].themes
            if self.theme not in themes:
                project = replace(project, "insights", name, themes=(*themes, self.theme))
        return project

    def _with_theme(self, project: Project) -> Project:
        if is_known(project, self.theme):
            find(project, "themes", self.theme)
            return project
        place = last_place(project, "themes") + 1
        name = Text(value=self.name, rev=1 if self.name else 0)
        return with_item(project, "themes", Theme(id=self.theme, place=place, name=name))


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
