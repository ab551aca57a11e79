"""The silent vote at a checkpoint: do we agree?"""

from __future__ import annotations

import pandas as pd

from lup_canvas.analysis.votes import Votes, votes
from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.gathering import is_voted_alone
from lup_canvas.project.nameless import FEWEST_ANSWERS


def vote_distribution(
    project: Project,
    t: Translator,
    *,
    gate: Gate = Gate.PROBLEM,
    dark: bool = False,
    big: bool = False,
) -> Figure:
    """Return how the silent answers at `gate` are spread, once there are enough of them."""
    title = t("All answers")
    cast = votes(project, gate)
    if not cast.answers:
        return missing(title, t("Nobody has answered yet."))
    if is_voted_alone(project, gate):
        return missing(
            title,
            t.plural(
                "{count} has answered. The answers are shown when all have answered.",
                "{count} have answered. The answers are shown when all have answered.",
                cast.answers,
            ),
        )
    if cast.answers < FEWEST_ANSWERS:
        return missing(
            title,
            t.plural(
                "{count} has answered. The answers are shown when {enough} have.",
                "{count} have answered. The answers are shown when {enough} have.",
                cast.answers,
                enough=FEWEST_ANSWERS,
            ),
        )
    return Figure(
        title=title,
        finding=_finding(cast, t),
        figure=_draw(cast, t, look(dark=dark, big=big)).figure(),
        table=pd.DataFrame(
            {t("Answer"): list(cast.counts), t("How many"): list(cast.counts.values())}
        ),
        least=320,
    )


def _finding(cast: Votes, t: Translator) -> str:
    if not cast.doubting:
        return t.plural(
            "{count} has answered, and nobody is in doubt.",
            "{count} have answered; the middle answer is {middle}, and nobody gave 3 or less.",
            cast.answers,
            middle=t.number(cast.middle),
        )
    return t.plural(
        "{count} has answered, and is in doubt.",
        "{count} have answered; the middle answer is {middle}, and {doubting} gave 3 or less.",
        cast.answers,
        middle=t.number(cast.middle),
        doubting=cast.doubting,
    )


def _draw(cast: Votes, t: Translator, look: Look) -> Drawing:
    drawing = Drawing(look, look.height if look.big else look.height * 0.6)
    foot = look.line * 2.4
    field = Box(0, look.line * 1.5, look.width, drawing.height - look.line * 1.5 - foot)
    highest = max(cast.counts.values())
    for score, count in cast.counts.items():
        x = field.width * (score - 0.5) / len(cast.counts)
        top = field.foot - field.height * count / highest
        drawing.write([str(count)], (x, top - look.size * 0.2), across="center", down="bottom")
        named = {1: t("Disagree"), len(cast.counts): t("Agree")}.get(score, "")
        lines = [str(score), named] if named else [str(score)]
        drawing.write(lines, (x, field.foot), across="center", down="top", bold=True)
    drawing.line(Stroke(look.palette.line, look.stroke), (0, field.foot), (look.width, field.foot))
    bars = {
        "type": "bar",
        "x": list(cast.counts),
        "y": list(cast.counts.values()),
        "width": 0.6,
        "marker": {"color": look.palette.categories[0]},
        "hoverinfo": "skip",
    }
    drawing.plot(field, (0.5, 5.5), (0, highest), bars)
    return drawing
