"""The fishbone (fiskebein): the problem is the head, categories are bones, causes are twigs."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lup_canvas.analysis.causes import CauseRow, cause_rows, strongest, with_evidence
from lup_canvas.figures.drawing import Box, Drawing
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.fish import Body, Bone, Place, Twig, draw_bone, draw_head, draw_spine
from lup_canvas.figures.legend import cause_stroke, draw_legend
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.text import LINE, balance, shortened, width_of, wrap
from lup_canvas.figures.words import problem_words, word, yes_or_no
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project

MOST_BONES = 6
MOST_TWIGS = 4
_MOST_LINES = 3
_LABEL_LINES = 2


def fishbone(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the fishbone of the cause bank of `project`, which is a view."""
    title = t("Fishbone diagram")
    bank = cause_rows(project)
    if not bank:
        return missing(title, t("There are no causes to draw yet. Write the first one."))
    return Figure(
        title=title,
        finding=_finding(bank, t),
        figure=_draw(bank, project, t, look(dark=dark, big=big)).figure(),
        table=_table(bank, t),
    )


def _finding(bank: Sequence[CauseRow], t: Translator) -> str:
    known, best = with_evidence(bank), strongest(bank)
    if best is None:
        return t.plural(
            "{known} of {count} cause has evidence, and no contributions are tied to it yet.",
            "{known} of {count} causes have evidence, and no contributions are tied to them yet.",
            len(bank),
            known=known,
        )
    return t.plural(
        "{known} of {count} cause has evidence: «{cause}».",
        "{known} of {count} causes have evidence, and most contributions are about «{cause}».",
        len(bank),
        known=known,
        cause=shortened(best.text),
    )


def _table(bank: Sequence[CauseRow], t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("Category"): [row.category or t("Not placed yet") for row in bank],
            t("Cause"): [row.text for row in bank],
            t("Evidence"): [word(row.evidence, t) for row in bank],
            t("Contributions"): [row.insights for row in bank],
            t("Root cause"): [yes_or_no(row.root, t) for row in bank],
        }
    )


def _draw(bank: Sequence[CauseRow], project: Project, t: Translator, look: Look) -> Drawing:
    groups = _groups(bank, project.settings.categories)
    shown = groups[:MOST_BONES]
    body = Body(look, (len(shown) + 1) // 2)
    legend = look.small * LINE * 1.5
    room = (look.height - legend) / 2
    bones = [_bone(name, causes, body, room, t) for name, causes in shown]
    sides = bones[: body.pairs], bones[body.pairs :]
    half = room if look.big else max(map(body.height_of_side, sides))
    drawing = Drawing(look, half * 2 + legend)
    draw_spine(drawing, body, half)
    high = half - max(map(body.height_of_labels, sides))
    head = Box(body.head, half - high, look.width - body.head, high * 2)
    draw_head(drawing, head, problem_words(project, t))
    for down, side in enumerate(sides):
        label = body.height_of_labels(side)
        for pair, bone in enumerate(side):
            draw_bone(drawing, bone, Place(body, half, label, body.joint(pair), bool(down)))
    draw_legend(drawing, bank, t)
    _draw_rest(drawing, len(groups) - len(shown), t)
    return drawing


def _groups(bank: Sequence[CauseRow], order: Sequence[str]) -> list[tuple[str, list[CauseRow]]]:
    """Return the categories in the group's order, but the six with most causes first of all."""
    found: dict[str, list[CauseRow]] = {name: [] for name in order}
    for cause in bank:
        found.setdefault(cause.category, []).append(cause)
    filled = [(name, sorted(causes, key=_strength)) for name, causes in found.items() if causes]
    fullest = sorted(filled, key=lambda group: (not group[0], -len(group[1])))[:MOST_BONES]
    return sorted(filled, key=lambda group: group not in fullest)


def _strength(cause: CauseRow) -> tuple[bool, int]:
    return not cause.root, -cause.insights


def _bone(name: str, causes: Sequence[CauseRow], body: Body, room: float, t: Translator) -> Bone:
    """Return the bone with as many twigs as there is room for, and "+n" for the others."""
    look = body.look
    left = room - look.line * 2 - look.size
    twigs: list[Twig] = []
    for cause in causes[:MOST_TWIGS]:
        twig = _twig(cause, body, t)
        left -= body.height_of(twig)
        if look.big and twigs and left < 0:
            break
        twigs.append(twig)
    label = _label(name or t("Not placed yet"), len(causes) - len(twigs), body)
    return Bone(label, tuple(twigs))


def _label(name: str, hidden: int, body: Body) -> tuple[str, ...]:
    """Return the name of a bone on at most two lines, and how many causes are not shown."""
    size, width = body.look.size, body.column * 0.98
    rest = f" +{hidden}" if hidden else ""
    whole = balance(name + rest, width, size, bold=True)
    if len(whole) <= _LABEL_LINES:
        return whole
    room = width - width_of(rest, size, bold=True)
    *first, last = wrap(name, room, size, most=_LABEL_LINES, bold=True)
    return (*first, last + rest)


def _twig(cause: CauseRow, body: Body, t: Translator) -> Twig:
    look = body.look
    bold = cause.root and not look.big
    words = t("Root cause: {cause}", cause=cause.text) if bold else cause.text
    lines = wrap(words, body.writing, look.size, most=_MOST_LINES, bold=bold)
    return Twig(lines, cause_stroke(look, cause.insights, believed=cause.believed), cause.root)


def _draw_rest(drawing: Drawing, hidden: int, t: Translator) -> None:
    """Write how many categories there is no bone for."""
    look = drawing.look
    if look.big or not hidden:
        return
    words = t.plural(
        "{count} more category is in the table", "{count} more categories are in the table", hidden
    )
    at = (look.width, drawing.height - look.size * 0.75)
    drawing.write([words], at, across="right", size=look.small, colour=look.caption)
