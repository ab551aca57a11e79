"""Themes proposed from the words of what people told, with the words that caused each.

A suggestion is never more than that: it is made anew from the words each time, says which words
it comes from, and moves nothing. What shares no word with others stays alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lup_canvas.analysis.insights import told_by_theme
from lup_canvas.analysis.likeness import Roots, Told, counted, grouped, likeness, roots_of
from lup_canvas.analysis.norwegian import parts, root, words
from lup_canvas.project.base import derived_id
from lup_canvas.project.changes.base import is_known
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight

ALIKE = 0.1
"""How alike the texts of one theme are at least, on average."""
FEWEST = 3
"""Two that are alike are no pattern."""
MOST_WORDS = 5
MOST_LONELY, MOST_OF_A_THEME = 400, 40
"""What is looked at, at once. As people accept, more comes within reach."""


class Suggestion(NamedTuple):
    """Some lonely insights that may belong together, or in a theme that is there."""

    theme: str
    """The id of the theme: one that is there, or the one to be made."""
    name: str
    """Its name, or the one that is proposed."""
    is_new: bool
    words: tuple[str, ...]
    """Why: each of the insights holds at least one of them. Written as people wrote them."""
    insights: tuple[str, ...]

    @property
    def key(self) -> str:
        """Return what a group turns down: a new theme of these words, or these in that theme."""
        return self.theme if self.is_new else derived_id(self.theme, *sorted(self.insights))


class Home(NamedTuple):
    """A theme that is there."""

    theme: str
    name: str
    insights: tuple[Told, ...]


def suggestions(project: Project) -> list[Suggestion]:
    """Return the themes that the words of the lonely insights suggest, the largest first.

    The size is that with those who are there already, so that accepting a card moves nothing.
    Each insight is in one of them at most. What the group has turned down is not among them.
    """
    told = {name: _told(insights) for name, insights in told_by_theme(project).items()}
    lonely = told.pop("")
    homes = tuple(
        Home(theme, project.themes[theme].name.value, tuple(sorted(known)[:MOST_OF_A_THEME]))
        for theme, known in sorted(told.items())
    )
    found_themes = suggested(tuple(sorted(lonely[:MOST_LONELY], key=_by_words)), homes)
    named = (_with_its_id(project, each) for each in found_themes)
    return [each for each in named if each.key not in project.listening.turned_down]


def _told(insights: Iterable[Insight]) -> list[Told]:
    return [Told(each.id, each.text.value) for each in insights if each.text]


@lru_cache(maxsize=100)
def suggested(lonely: tuple[Told, ...], homes: tuple[Home, ...] = ()) -> tuple[Suggestion, ...]:
    """Return what the words suggest; a new theme has the root of its first word for an id."""
    texts, kept = [each.text for each in lonely], list[range]()
    for home in homes:
        known = [*(each.text for each in home.insights), *([home.name] if home.name else [])]
        kept.append(range(len(texts), len(texts) + len(known)))
        texts += known
    bags = roots_of(texts)
    common = counted(bags)
    made = [
        (len(new) + len(home.insights if home else ()), _suggestion(lonely, new, why, home))
        for group in grouped(likeness(bags), ALIKE, kept)
        for home in [_home(group, kept, homes)]
        for new, why in [_explained(bags, common, group, len(lonely))]
        if len(new) >= (1 if home else FEWEST)
    ]
    made.sort(key=lambda each: (-each[0], each[1].words, each[1].insights))
    return tuple(_told_apart(each for _, each in made))


def _told_apart(made: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yield what was made; of two with the same first word, the smaller is known by more words."""
    taken = set[str]()
    for each in made:
        names = (each.theme, f"{each.theme} {each.words[-1]}", *each.insights)
        theme = each.theme if not each.is_new else next(one for one in names if one not in taken)
        taken.add(theme)
        yield each._replace(theme=theme)


def _home(group: Sequence[int], kept: Sequence[range], homes: Sequence[Home]) -> Home | None:
    """Return the theme that the group is in from before."""
    found = (home for home, inside in zip(homes, kept, strict=True) if group[0] in inside)
    return next(found, None)


def _explained(
    bags: Sequence[Roots], common: Counter[str], group: Sequence[int], lonely: int
) -> tuple[list[int], list[str]]:
    """Return those of the first `lonely` that are in the group, and why; without a reason, not."""
    new = sorted(place for place in group if place < lonely)
    why = _why(bags, common, new, group) if new else []
    return [place for place in new if bags[place].keys() & set(why)], why


def _why(
    bags: Sequence[Roots], common: Counter[str], new: Sequence[int], group: Sequence[int]
) -> list[str]:
    """Return the roots that hold the group together: few that reach all, then the most telling.

    A root that is as common outside the group says little about it.
    """
    within = counted(bags[place] for place in group)
    left, why = set(new), list[str]()
    while len(why) < MOST_WORDS:
        unsaid = (each for place in left or new for each in bags[place])
        reach = Counter(each for each in unsaid if within[each] > 1 and each not in why)
        if not reach:
            break
        best = max(
            sorted(reach), key=lambda each: (reach[each] * within[each] / common[each], each)
        )
        why.append(best)
        left = {place for place in left if best not in bags[place]}
    return why


def _suggestion(
    lonely: Sequence[Told], new: Sequence[int], why: Sequence[str], home: Home | None
) -> Suggestion:
    told = [lonely[place] for place in new]
    written = Counter(word for one in told for word in words(one.text))
    said = tuple(dict.fromkeys(_as_said(each, written) for each in why))
    return Suggestion(
        theme=home.theme if home else why[0],
        name=home.name if home else said[0][:1].upper() + ", ".join(said[:2])[1:],
        is_new=home is None,
        words=said,
        insights=tuple(one.name for one in told),
    )


def _as_said(wanted: str, written: Counter[str]) -> str:
    """Return the form of the root `wanted` that most people wrote, alone rather than inside."""
    forms = [word for word in written if root(word) == wanted] or [
        word for word in written if parts(root(word), frozenset([wanted]))
    ]
    said = Counter[str]()
    for word in forms:
        said[word.lower() if word.istitle() else word] += written[word]
    return max(sorted(said), key=lambda each: (said[each], -len(each)))


def _by_words(told: Told) -> tuple[str, str]:
    return told.text, told.name


def _with_its_id(project: Project, suggestion: Suggestion) -> Suggestion:
    """Return `suggestion` with the id that the theme gets whoever accepts it first.

    A theme that was made of the same words before, and deleted, is not called up again.
    """
    if not suggestion.is_new:
        return suggestion
    words, times = suggestion.theme, 0
    while is_known(project, theme := derived_id("theme", words, str(times))):
        times += 1
    return suggestion._replace(theme=theme)
