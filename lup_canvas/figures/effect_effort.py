"""Effect and effort: which ideas promise most for least, and where people disagree."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lup_canvas.analysis.ideas import IdeaRow, ScoredIdea, idea_rows, scored
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.idea_field import draw_ideas
from lup_canvas.figures.look import look
from lup_canvas.figures.text import shortened
from lup_canvas.figures.words import middle, quadrant, span, yes_or_no
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project


def effect_effort(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return the ideas of `project`, which is a view, by what people think of them."""
    title = t("Effect and effort")
    rows = idea_rows(project)
    ideas = scored(rows)
    if not ideas:
        return missing(title, _missing(project, t))
    drawing = draw_ideas(ideas, t, look(dark=dark, big=big))
    return Figure(
        title=title,
        finding=_finding(ideas, t),
        figure=drawing.figure(),
        table=_table(rows, t),
        tells=drawing.tells,
    )


def _missing(project: Project, t: Translator) -> str:
    if project.choosing.scores_shown:
        return t("No idea has been scored yet. Score effect and effort from 1 to 5.")
    return t("Score effect and effort from 1 to 5, each for yourself, and show the result then.")


def _finding(ideas: Sequence[ScoredIdea], t: Translator) -> str:
    best = max(ideas, key=lambda idea: (idea.gain, idea.effect.middle))
    apart = max(ideas, key=lambda idea: idea.disagreement)
    if not apart.disagreement:
        return t("«{best}» promises most effect for the effort.", best=shortened(best.text, 60))
    return t(
        "«{best}» promises most effect for the effort, and opinions differ most about «{apart}».",
        best=shortened(best.text, 60),
        apart=shortened(apart.text, 60),
    )


def _table(rows: Sequence[IdeaRow], t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("Idea"): [row.text for row in rows],
            t("Chosen"): [yes_or_no(row.chosen, t) for row in rows],
            t("Effect"): [middle(row.effect, t) for row in rows],
            t("Effect, middle half"): [span(row.effect, t) for row in rows],
            t("Effort"): [middle(row.effort, t) for row in rows],
            t("Effort, middle half"): [span(row.effort, t) for row in rows],
            t("Answers"): [row.answers for row in rows],
            t("Place"): [
                quadrant(row.effect.middle, row.effort.middle, t)
                if row.effect and row.effort
                else t("Not scored yet")
                for row in rows
            ],
        }
    )
