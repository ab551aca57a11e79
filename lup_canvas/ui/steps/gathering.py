"""What the back row sees in words of a gathering: a theme, the sentence, the turn (11.2, 11.4)."""

from __future__ import annotations

from lup_canvas.content import Content
from lup_canvas.figures.round_result import QUESTIONS
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document.insights import Statement
from lup_canvas.project.document.problem import Definition
from lup_canvas.project.document.rounds import Round
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.statements import quote_of
from lup_canvas.project.views import View
from lup_canvas.ui.labels import label
from lup_canvas.ui.steps.canvas import Line, Tile
from lup_canvas.ui.steps.checkpoint import missing_said
from lup_canvas.ui.steps.rounds import answered


def definition_tile(view: View, content: Content, t: Translator) -> Tile:
    """Return the problem definition alone; before one is chosen, all there is to choose from."""
    problem, texts = view.project.problem, content.steps[Step.PROBLEM]
    chosen = view.project.definitions.get(problem.chosen or "")
    every = [each for each in in_order(view.project.definitions) if each.text]
    return Tile(
        step=Step.PROBLEM.value,
        phase=texts.phase.value,
        number=texts.number,
        name=texts.name,
        lead=str(chosen.text) if chosen else "",
        lead_label=_seen_from(chosen, t) if chosen else "",
        lines=()
        if chosen
        else tuple(Line(text=str(e.text), beside=_seen_from(e, t)) for e in every),
        empty=t("Nothing here yet."),
    )


def _seen_from(each: Definition, t: Translator) -> str:
    return label(each.viewpoint, t) if each.viewpoint else ""


def theme_tile(view: View, item: str | None, content: Content, t: Translator) -> Tile:
    """Return one theme with what may be quoted of it; none named: the one with most in it."""
    project, texts = view.project, content.steps[Step.INSIGHTS]
    inside = {
        theme.id: [each for each in in_order(project.insights) if theme.id in each.themes]
        for theme in in_order(project.themes)
    }
    largest = max(inside, key=lambda name: len(inside[name]), default="")
    name = item if item in inside else largest
    told = inside.get(name, [])
    quotes = [Line(text=f"«{each.text}»") for each in told if each.quotable and each.text]
    counted = t.plural("{count} contribution", "{count} contributions", len(told))
    return Tile(
        step="theme",
        phase=texts.phase.value,
        number="",
        name=t("Theme"),
        lead=str(project.themes[name].name) if name else "",
        lines=tuple(quotes[:3]),
        facts=(counted,) if name else (),
        empty=t("Nothing here yet."),
    )


def statements_tile(view: View, content: Content, t: Translator) -> Tile:
    """Return the insights in the group's own words, each with somebody's own words below it."""
    texts, said = content.steps[Step.INSIGHTS], in_order(view.project.statements)
    return Tile(
        step="statements",
        phase=texts.phase.value,
        number=texts.number,
        name=t("Insights in our own words"),
        lines=tuple(_with_quote(view, each) for each in said if each.text),
        empty=t("Nothing here yet."),
    )


def _with_quote(view: View, each: Statement) -> Line:
    quote = quote_of(view.project, each)
    return Line(text=str(each.text), beside=f"«{quote.text}»" if quote else "")


def nothing_runs_tile(content: Content, t: Translator) -> Tile:
    """Return what is said where an exercise stands, as long as none runs."""
    return Tile(
        step="exercise",
        phase=content.steps[Step.AREA].phase.value,
        number="",
        name=t("Gathering"),
        empty=t("No gathering is under way."),
    )


def round_tile(held: Round, content: Content, t: Translator) -> Tile:
    """Return what the phones are asked now, and how many have answered, but nothing of how."""
    return Tile(
        step="round",
        phase=content.steps[Step.INSIGHTS].phase.value,
        number="",
        name=t("Answer on your phone now"),
        lead=t(QUESTIONS[held.kind]),
        lines=tuple(Line(text=option.text) for option in held.options),
        facts=(answered(held, t),),
    )


def turn_tile(view: View, content: Content, t: Translator) -> Tile:
    """Return how the group's view has turned: the moment of the gathering (domain.md 11.4)."""
    problem, texts = view.project.problem, content.steps[Step.PROBLEM]
    return Tile(
        step="turn",
        phase=texts.phase.value,
        number=texts.number,
        name=texts.name,
        before=str(problem.believed),
        before_label=t("We believed"),
        lead=str(problem.seen),
        lead_label=t("Now we see"),
        empty=t("Write what you believed, and what you see now."),
    )


def missing_tile(view: View, gate: Gate, content: Content, t: Translator) -> Tile:
    """Return what people say is missing at `gate`, without a name."""
    said = missing_said(view.project, gate)
    return Tile(
        step="missing",
        phase=content.steps[Step.PROBLEM].phase.value,
        number="",
        name=t("What is missing?"),
        lines=tuple(Line(text=f"«{each}»") for each in said),
        empty=t("Nobody has said that anything is missing."),
    )
