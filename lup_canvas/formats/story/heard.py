"""The second chapter: what staff and users told. Counts, themes, and quotes that may be shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from lup_canvas.formats.story.blocks import Block, Card, Cards, Part, Quote, Remark
from lup_canvas.formats.story.teller import Teller, said
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, Source, Statement, Theme
from lup_canvas.project.participation import participation
from lup_canvas.project.sorting import lonely
from lup_canvas.project.statements import quote_of, stands_on

QUOTES = 3
"""So many quotes stand under one theme."""


def heard(teller: Teller) -> Iterator[Block]:
    """Yield what was told, without anybody's name."""
    project, t = teller.project, teller.t
    yield from _counts(teller)
    yield from said(project.listening.surprise, t("What surprised us?"))
    statements = [each for each in in_order(project.statements) if each.text]
    if statements:
        cards = tuple(_statement(project, each, t) for each in statements)
        yield Cards(t("Insights in our own words"), cards, wide=True)
    told = {each.quote for each in statements}
    if themes := _themes(project):
        cards = tuple(_theme(theme, insights, told, t) for theme, insights in themes)
        yield Cards(t("Themes"), cards)
        if alone := len(lonely(project)):
            yield Remark(
                t.plural(
                    "{count} contribution belongs to no theme, and is listened to all the same.",
                    "{count} contributions belong to no theme, and are listened to all the same.",
                    alone,
                )
            )


def _counts(teller: Teller) -> Iterator[Remark]:
    t, count = teller.t, teller.shown.insight_count
    if not count:
        return
    told = t.plural(
        "{count} contribution, without a name.", "{count} contributions, without names.", count
    )
    sources = {each.source for each in _shown(teller.project)}
    more = t("Users, next of kin or numbers are among the sources.")
    also = more if sources - {Source.STAFF} else ""
    yield Remark(" ".join(filter(None, (told, _participation(teller), also))))


def _participation(teller: Teller) -> str:
    """Return how many took part, in a way that never points at a few who did or did not."""
    t, told = teller.t, participation(teller.project)
    if told.fewer_than:
        return t("Fewer than {count} employees have contributed so far.", count=told.fewer_than)
    if told.nearly_all:
        return t(
            "Nearly all of the {staff} employees have contributed.", staff=t.number(told.staff or 0)
        )
    if not told.people:
        return ""
    if told.staff is None:
        return t.plural(
            "{count} employee has contributed.", "{count} employees have contributed.", told.people
        )
    return t(
        "{count} of {staff} employees have contributed.",
        count=t.number(told.people),
        staff=t.number(told.staff),
    )


def _shown(project: Project) -> list[Insight]:
    return [insight for insight in in_order(project.insights) if insight.is_shown]


def _themes(project: Project) -> list[tuple[Theme, list[Insight]]]:
    """Return the themes that hold anything, those with most contributions first."""
    insights = _shown(project)
    held = (
        (theme, [each for each in insights if theme.id in each.themes])
        for theme in in_order(project.themes)
        if theme.name
    )
    return sorted((pair for pair in held if pair[1]), key=lambda pair: -len(pair[1]))


def _theme(theme: Theme, insights: list[Insight], told: set[str | None], t: Translator) -> Card:
    """Return a theme; quotes that are `told` already are left out, and these are told now."""
    fresh = (each for each in insights if each.id not in told)
    shared = list(islice(_shareable(fresh), QUOTES))
    told.update(each.id for each in shared)
    parts: tuple[Part, ...] = (*said(theme.note), *(_quote(each, t) for each in shared))
    return Card(theme.name.value, parts, (_contributions(len(insights), t),))


def _statement(project: Project, statement: Statement, t: Translator) -> Card:
    voices, quoted = len(stands_on(project, statement)), quote_of(project, statement)
    parts = (_quote(quoted, t),) if quoted else ()
    signs = (_contributions(voices, t),) if voices else ()
    return Card(statement.text.value, parts, signs, strong=True)


def _shareable(insights: Iterable[Insight]) -> Iterator[Insight]:
    return (each for each in insights if each.is_shown and each.quotable and each.text)


def _quote(insight: Insight, t: Translator) -> Quote:
    source = t("User or next of kin") if insight.source is Source.USER else ""
    return Quote(insight.text.value.strip(), source)


def _contributions(count: int, t: Translator) -> str:
    return t.plural("{count} contribution", "{count} contributions", count)
