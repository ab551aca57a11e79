"""One slide for each step of the way: the group's words largest, and a chart beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lup_canvas.analysis.causes import CauseRow, cause_rows
from lup_canvas.analysis.goal import IndicatorRow, indicator_rows
from lup_canvas.analysis.ideas import idea_rows, scored
from lup_canvas.analysis.insights import theme_rows
from lup_canvas.analysis.votes import votes
from lup_canvas.figures.drawing import Box
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.numbered import apart
from lup_canvas.figures.palette import LIGHT
from lup_canvas.figures.text import shortened
from lup_canvas.figures.words import word
from lup_canvas.formats.one_page import OnePage
from lup_canvas.formats.slides import charts
from lup_canvas.formats.slides.deck import FIELD, Dress, Slide
from lup_canvas.formats.slides.fitting import Words
from lup_canvas.formats.slides.layout import below, columns, rows
from lup_canvas.formats.slides.page import draw_place
from lup_canvas.formats.story.blocks import (
    Block,
    Card,
    Cards,
    Listing,
    Quote,
    Remark,
    Said,
    Table,
)
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import InsightKind
from lup_canvas.project.document.steps import Gate, Step

_MOST_THEMES, _MOST_QUOTES, _MOST_MEASURES, _MOST_IDEAS = 8, 3, 3, 8
_MOST_CATEGORIES, _MOST_CAUSES, _MOST_TASKS = 4, 5, 6


_MARK = (0.4, 0.5)
"""How much of the field of effect and effort a mark covers."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a slide shows: its chapters of the story, and the figures that have something."""

    project: Project
    page: OnePage
    blocks: Sequence[Block]
    figures: Mapping[str, Figure]
    t: Translator

    def said(self) -> list[Said]:
        """Return what the group wrote."""
        return [block for block in self.blocks if isinstance(block, Said)]

    def cards(self) -> Iterator[Card]:
        """Yield every card of the chapters."""
        return (card for block in self.blocks if isinstance(block, Cards) for card in block.cards)


def draw_area(slide: Slide, scene: Scene) -> None:
    """Show where the group looks, for whom, and what it sees today."""
    large, *others = scene.said() or [Said(scene.t("Nothing yet"))]
    left, right = columns(FIELD, (1.15, 1))
    slide.card(left, "", [Words(large.text)], Dress(LIGHT.need, filled=True), largest=30)
    seen = [block for block in scene.blocks if isinstance(block, Listing)]
    parts = [(each.label, [Words(each.text)]) for each in others]
    parts += [(each.label, [Words(item, bullet=True) for item in each.items[:5]]) for each in seen]
    for (label, words), box in zip(parts, rows(right, _shares(parts)), strict=True):
        slide.card(box, label, words, Dress(LIGHT.need), largest=18)


def _shares(parts: Sequence[tuple[str, Sequence[Words]]]) -> list[float]:
    """Return how high each card must be beside the others; its label takes a line as well."""
    return [2 + sum(1 + min(len(each.text), 300) / 60 for each in words) for _, words in parts]


def draw_heard(slide: Slide, scene: Scene) -> None:
    """Show the themes as bars, and a few quotes that may be shared."""
    told = [Words(block.text, quiet=True) for block in scene.blocks if isinstance(block, Remark)]
    upper, foot = below(FIELD, FIELD.height - 48)
    left, right = columns(upper, (1.5, 1))
    figure = scene.figures.get("themes")
    if figure:
        found = [row for row in theme_rows(scene.project) if row.told][:_MOST_THEMES]
        charts.stacked_bars(
            slide,
            left,
            figure,
            [row.name or scene.t("No theme") for row in found],
            {word(kind, scene.t): [row.kinds[kind] for row in found] for kind in InsightKind},
        )
    quotes = _quotes(scene)
    for words, box in zip(
        quotes, rows(right if figure else upper, (1,) * len(quotes)), strict=True
    ):
        slide.card(box, "", [words], Dress(LIGHT.need), largest=20)
    slide.words(foot, told[:1], largest=14)


def _quotes(scene: Scene) -> list[Words]:
    parts = (part for card in scene.cards() for part in card.parts)
    quotes = (part for part in parts if isinstance(part, Quote))
    return [Words(f"«{quote.text}»") for quote in islice(quotes, _MOST_QUOTES)]


def draw_causes(slide: Slide, scene: Scene) -> None:
    """Show the root causes on top, and below them all causes by category."""
    bank = cause_rows(scene.project)
    roots = [row for row in bank if row.root][:3]
    upper, lower = below(FIELD, 120) if roots else (FIELD, FIELD)
    for row, box in zip(roots, columns(upper, (1,) * len(roots)), strict=True):
        label = scene.t("Root cause")
        slide.card(box, label, [Words(row.text, bold=True)], Dress(LIGHT.need, filled=True))
    groups = _groups(bank)
    for (name, causes), box in zip(groups, columns(lower, (1,) * len(groups)), strict=True):
        words = [_cause(row, scene.t) for row in causes[:_MOST_CAUSES]]
        if len(causes) > _MOST_CAUSES:
            words.append(Words(f"+{len(causes) - _MOST_CAUSES}", quiet=True))
        slide.card(box, name or scene.t("Not placed yet"), words, Dress(LIGHT.need), largest=16)


def _groups(bank: Sequence[CauseRow]) -> list[tuple[str, list[CauseRow]]]:
    """Return the fullest categories with their causes, those with most behind them first."""
    found: dict[str, list[CauseRow]] = {}
    for row in sorted(bank, key=lambda row: -row.insights):
        found.setdefault(row.category, []).append(row)
    return sorted(found.items(), key=lambda group: -len(group[1]))[:_MOST_CATEGORIES]


def _cause(row: CauseRow, t: Translator) -> Words:
    sign = t("{cause} (we believe so)", cause=row.text) if row.believed else row.text
    return Words(sign, bullet=True, bold=row.root)


def draw_problem(slide: Slide, scene: Scene) -> None:
    """Show what was believed, what is seen now, and how much the group agrees."""
    figure = scene.figures.get("vote_distribution")
    left, right = columns(FIELD, (2, 1)) if figure else (FIELD, FIELD)
    if scene.page.place("believed").texts:
        upper, left = rows(left, (0.4, 1))
        _draw_place(slide, scene, upper, "believed", Dress(LIGHT.quiet, dashed=True))
    _draw_place(slide, scene, left, "seen", Dress(LIGHT.need, filled=True))
    if figure:
        _draw_votes(slide, scene, figure, right)


def _draw_votes(slide: Slide, scene: Scene, figure: Figure, box: Box) -> None:
    t, counts = scene.t, votes(scene.project, Gate.PROBLEM).counts
    named = {1: t("Disagree"), len(counts): t("Agree")}
    values = {
        " ".join(filter(None, (str(score), named.get(score, "")))): float(count)
        for score, count in counts.items()
    }
    head, chart = below(box, 70)
    slide.words(
        head, [Words(figure.title, bold=True), Words(figure.finding, quiet=True)], largest=14
    )
    charts.bars(slide, chart, figure, values, LIGHT.categories[0], lying=False)


def draw_goal(slide: Slide, scene: Scene) -> None:
    """Show the goal, and for each indicator the way from baseline to target."""
    goal = scene.page.place("goal")
    whole = [row for row in indicator_rows(scene.project) if _points(row, scene.t)]
    left, right = columns(FIELD, (1, 1.2)) if whole else (FIELD, None)
    texts = goal.texts or (scene.t("Nothing yet"),)
    others = [Words(f"{each.label} {each.text}", times=0.6) for each in scene.said()[1:]]
    words = [*(Words(text, bold=True) for text in texts), *others]
    slide.card(left, "", words, Dress(LIGHT.solution, filled=True), largest=30)
    if right and (figure := scene.figures.get("goal_arrows")):
        shown = whole[:_MOST_MEASURES]
        for row, box in zip(shown, rows(right, (1,) * len(shown)), strict=True):
            name, chart = below(box, 38)
            slide.words(name, [Words(row.name, bold=True)], largest=15)
            one = Figure(shortened(row.name, 60), figure.finding, figure.figure, figure.table)
            charts.bars(slide, chart, one, _points(row, scene.t), LIGHT.solution.ink, lying=True)


def _points(row: IndicatorRow, t: Translator) -> dict[str, float]:
    numbers = {t("Baseline"): row.start, t("Measured"): row.latest, t("Target value"): row.target}
    known = {name: number for name, number in numbers.items() if number is not None}
    return known if row.is_whole else {}


def draw_ideas(slide: Slide, scene: Scene) -> None:
    """Show the chosen ideas, and the field of effect and effort with all that are scored."""
    chosen, figure = Dress(LIGHT.solution, filled=True), scene.figures.get("effect_effort")
    if not figure:
        _draw_place(slide, scene, FIELD, "idea", chosen)
        return
    left, right = columns(FIELD, (1, 1.15))
    upper, lower = rows(left, (1, 1.2))
    _draw_place(slide, scene, upper, "idea", chosen)
    ideas = list(enumerate(scored(idea_rows(scene.project))[:_MOST_IDEAS], start=1))
    slide.words(lower, [Words(f"{n}  {shortened(idea.text, 90)}") for n, idea in ideas], largest=16)
    middles = [(idea.effort.middle, idea.effect.middle) for _, idea in ideas]
    places = apart(middles, _MARK)
    spots = [
        charts.Spot(n, *place, strong=idea.chosen)
        for (n, idea), place in zip(ideas, places, strict=True)
    ]
    charts.field(slide, right, figure, spots, axes=(scene.t("Effort"), scene.t("Effect")))


def draw_trial(slide: Slide, scene: Scene) -> None:
    """Show what was tried and learned, what others can use, and what is agreed next."""
    left, right = columns(FIELD, (1.6, 1))
    (tried, learned), (others, next_steps) = rows(left, (1, 1)), rows(right, (1, 1))
    _draw_place(slide, scene, tried, "trial", Dress(LIGHT.trial))
    _draw_place(slide, scene, learned, "learned", Dress(LIGHT.trial, filled=True))
    _draw_place(slide, scene, others, "others", Dress(LIGHT.trial))
    agreed = _next_steps(scene) or [Words(scene.t("Nothing yet"), quiet=True)]
    slide.card(next_steps, scene.t("Next steps"), agreed, Dress(LIGHT.trial), largest=16)


def _next_steps(scene: Scene) -> list[Words]:
    tables = [block for block in scene.blocks if isinstance(block, Table) and not block.title]
    agreed = (row[:3] for table in tables for row in table.rows)
    return [
        Words(" – ".join(filter(None, row)), bullet=True) for row in islice(agreed, _MOST_TASKS)
    ]


def _draw_place(slide: Slide, scene: Scene, box: Box, key: str, dress: Dress) -> None:
    place = scene.page.place(key)
    draw_place(slide, box, place, dress, nothing=scene.t("Nothing yet"), largest=28)


Draw = Callable[[Slide, Scene], None]

STEPS: Mapping[Step, tuple[Draw, tuple[str, ...]]] = {
    Step.AREA: (draw_area, ("area",)),
    Step.INSIGHTS: (draw_heard, ("heard",)),
    Step.CAUSES: (draw_causes, ("causes",)),
    Step.PROBLEM: (draw_problem, ("turn", "problem")),
    Step.GOAL: (draw_goal, ("goal",)),
    Step.IDEAS: (draw_ideas, ("ideas",)),
    Step.TRIAL: (draw_trial, ("trial", "sharing", "next")),
}
"""How each step is drawn, and which chapters of the story it stands for."""
