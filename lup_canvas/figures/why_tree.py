"""5 x hvorfor: from the problem, one why after the other, to where the chains end or meet."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lup_canvas.analysis.causes import CauseRow, cause_rows
from lup_canvas.figures.chains import Chains, choose
from lup_canvas.figures.drawing import Box, Drawing, Point, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.legend import cause_stroke, draw_legend, draw_meeting, draw_root
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.text import LINE, shortened
from lup_canvas.figures.tree_plan import PADDING, Card, Plan, across, downward
from lup_canvas.figures.words import problem_words, word, yes_or_no
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project

LANES, LANES_BIG = 12, 2
LEVELS, LEVELS_BIG = 6, 5


def why_tree(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the chains of the cause bank of `project`, which is a view."""
    title = t("5 whys")
    bank = cause_rows(project)
    if not bank:
        return missing(title, t("There are no causes to draw yet. Write the first one."))
    if not any(row.leads_to for row in bank):
        return missing(title, t("Ask why of one of the causes, and see the chain grow here."))
    return Figure(
        title=title,
        finding=_finding(bank, t),
        figure=_draw(bank, problem_words(project, t), t, look(dark=dark, big=big)).figure(),
        table=_table(bank, t),
    )


def _finding(bank: Sequence[CauseRow], t: Translator) -> str:
    deepest = max(row.level for row in bank)
    meeting = [row for row in bank if row.meets]
    if meeting:
        best = max(meeting, key=lambda row: (row.root, row.insights))
        return t.plural(
            "Why is asked {count} time, and chains meet in «{cause}».",
            "Why is asked {count} times at the deepest, and chains meet in «{cause}».",
            deepest,
            cause=shortened(best.text),
        )
    return t.plural(
        "Why is asked {count} time so far; ask again about what you find.",
        "Why is asked {count} times at the deepest. No cause stands in more than one chain yet.",
        deepest,
    )


def _table(bank: Sequence[CauseRow], t: Translator) -> pd.DataFrame:
    names = {row.cause: row.text for row in bank}
    return pd.DataFrame(
        {
            t("Why number"): [row.level for row in bank],
            t("Cause"): [row.text for row in bank],
            t("Explains"): [
                "\n".join(names[name] for name in row.leads_to) or t("The problem") for row in bank
            ],
            t("Evidence"): [word(row.evidence, t) for row in bank],
            t("Contributions"): [row.insights for row in bank],
            t("Root cause"): [yes_or_no(row.root, t) for row in bank],
            t("Chains meet here"): [yes_or_no(row.meets, t) for row in bank],
        }
    )


def _draw(bank: Sequence[CauseRow], problem: str, t: Translator, look: Look) -> Drawing:
    legend = look.line * 1.7
    if look.big:
        chains = choose(bank, lanes=LANES_BIG, levels=LEVELS_BIG)
        plan = downward(chains, problem, look, look.height - legend)
        drawing = Drawing(look, look.height)
    else:
        chains = choose(bank, lanes=LANES, levels=LEVELS)
        plan = across(chains, problem, t, look)
        drawing = Drawing(look, max(card.box.foot for card in plan.values()) + legend)
        _draw_headings(drawing, chains, plan, t)
    for above, row in chains.links():
        _draw_link(drawing, plan[above].box, plan[row.cause].box, row)
    for name, card in plan.items():
        _draw_card(drawing, card, chains.rows.get(name or ""))
        _draw_rest(drawing, card.box, chains.hidden.get(name, 0))
    draw_legend(drawing, chains.rows.values(), t, meetings=True)
    return drawing


def _draw_headings(drawing: Drawing, chains: Chains, plan: Plan, t: Translator) -> None:
    """Write above each column how many times why has been asked."""
    column = {chains.level(name): card.box.x for name, card in plan.items()}
    for level, x in column.items():
        words = t("Why {number}", number=level) if level else t("The problem")
        look = drawing.look
        drawing.write([words], (x, look.line / 2), size=look.small, colour=look.caption)


def _draw_link(drawing: Drawing, above: Box, below: Box, row: CauseRow) -> None:
    """Draw the line of a cause from what it explains, with a sign where it matters."""
    look = drawing.look
    stroke = cause_stroke(look, row.insights, believed=row.believed)
    start, end = _ends(above, below, downward=look.big)
    drawing.curve(stroke, start, end, downward=look.big)


def _ends(above: Box, below: Box, *, downward: bool) -> tuple[Point, Point]:
    if not downward:
        return (above.right, above.middle[1]), (below.x, below.middle[1])
    x = below.middle[0]
    start = min(max(x, above.x + above.width * 0.1), above.x + above.width * 0.9)
    return (start, above.foot), (x, below.y)


def _draw_card(drawing: Drawing, card: Card, row: CauseRow | None) -> None:
    """Draw a cause, or the problem itself when there is no `row`."""
    look, need = drawing.look, drawing.look.palette.need
    size = card.size
    x, y = card.box.x + size * PADDING, card.box.middle[1]
    if row is None:
        drawing.card(card.box, fill=need.ink)
        drawing.write(card.lines, (x, y), size=size, bold=True, colour=look.palette.background)
        return
    special = row.root or row.meets
    colour, width = (need.ink, look.stroke * 2) if special else (look.palette.line, look.stroke)
    border = Stroke(colour, width, "dash" if row.believed else "solid")
    drawing.card(card.box, fill=need.soft if special else look.palette.surface, stroke=border)
    block = (len(card.label) + len(card.lines)) * size * LINE
    drawing.write(card.label, (x, y - block / 2), down="top", size=size, bold=True, colour=need.ink)
    drawing.write(card.lines, (x, y + block / 2), down="bottom", size=size)
    _draw_signs(drawing, card.box, row)


def _draw_signs(drawing: Drawing, box: Box, row: CauseRow) -> None:
    """Draw the ring of meeting chains and the diamond of a root cause at the edge of the card."""
    at = (box.x, box.middle[1])
    if row.meets:
        draw_meeting(drawing, at)
    if row.root:
        draw_root(drawing, at)


def _draw_rest(drawing: Drawing, box: Box, hidden: int) -> None:
    """Write how many causes right behind this one there is no room for."""
    look = drawing.look
    if not hidden:
        return
    if look.big:
        drawing.write([f"+{hidden}"], (box.right + look.size * 0.2, box.middle[1]))
    else:
        at = (box.right, box.foot + 1)
        drawing.write(
            [f"+{hidden}"], at, across="right", down="top", size=look.small, colour=look.caption
        )
