"""How far a group has come with sorting what was told into themes (domain.md 3.8)."""

from __future__ import annotations

from lup_canvas.project.document import Project
from lup_canvas.project.recent import once

MOST_ASKED = 20
"""When more than these are lonely, most of them merely wait to be sorted."""
_SORTED_FOR_ONE_LONELY = 3
"""So many notes lie in themes for each lonely one, when the sorting is nearly done."""


@once(most=16)
def lonely(project: Project) -> tuple[str, ...]:
    """Return the shown insights that are in no theme (ensomme lapper)."""
    return tuple(
        insight.id
        for insight in project.insights.values()
        if insight.is_shown and not any(theme in project.themes for theme in insight.themes)
    )


@once(most=16)
def loose(project: Project) -> tuple[str, ...]:
    """Return the lonely insights that are still here in words, and so can be sorted."""
    return tuple(name for name in lonely(project) if project.insights[name].text)


def is_begun(project: Project) -> bool:
    """Tell whether there is anything to sort, or to sort it into."""
    return bool(project.themes) or any(each.is_shown for each in project.insights.values())


@once(most=16)
def is_nearly_sorted(project: Project) -> bool:
    """Tell whether the movement has all but stopped, so that it is time to ask about the rest.

    The rule: three in four of the shown notes lie in themes, at most `MOST_ASKED` do not, and the
    silence is over. People move first and talk when the movement stops; then those that fit
    nowhere are often the insight (domain.md 3.8). Before that they are merely not sorted yet.
    """
    if project.listening.in_silence:
        return False
    alone = len(lonely(project))
    told = sum(each.is_shown for each in project.insights.values())
    return alone <= MOST_ASKED and told - alone >= _SORTED_FOR_ONE_LONELY * max(1, alone)
