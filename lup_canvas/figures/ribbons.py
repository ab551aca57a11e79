"""Draws the golden thread: columns of cards, and ribbons as wide as what they carry."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from lup_canvas.analysis.standing import place_of
from lup_canvas.analysis.thread import ThreadRows
from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.look import Look
from lup_canvas.figures.palette import veil
from lup_canvas.figures.text import LINE
from lup_canvas.figures.thread_cards import GOAL, PADDING, PROBLEM, Card, Column, Flow
from lup_canvas.figures.thread_cards import columns as columns_of
from lup_canvas.figures.thread_cards import flows as flows_of
from lup_canvas.locale import Translator
from lup_canvas.project.thread import Node

_Boxes = Mapping[str, Box]
_Widths = Mapping[Flow, float]


def draw_thread(rows: ThreadRows, t: Translator, look: Look) -> Drawing:
    """Return the drawing of the thread, from themes to ideas."""
    columns = columns_of(rows, t, look)
    shown = {card.name for column in columns for card in column.cards}
    widths = _widths([flow for flow in flows_of(rows, look) if _joins(flow, shown)], look)
    stacks = [_Stack(column, widths, look) for column in columns]
    height = look.height if look.big else max(stack.height for stack in stacks)
    boxes = {name: box for stack in stacks for name, box in stack.boxes(height).items()}
    drawing = Drawing(look, height)
    _draw_ribbons(drawing, {flow: w for flow, w in widths.items() if _joins(flow, boxes)}, boxes)
    for stack in stacks:
        stack.draw(drawing, boxes, t)
    if not look.big:
        _draw_places(drawing, columns, boxes)
    return drawing


def _draw_places(drawing: Drawing, columns: Sequence[Column], boxes: _Boxes) -> None:
    """Lay what can be pointed at and pressed over the cards; nothing of it is seen."""
    cards = [
        (boxes[card.name], place_of(Node(column.kind, card.name)))
        for column in columns
        for card in column.cards
        if card.name in boxes
    ]
    sheet = Box(0, 0, drawing.look.width, drawing.height)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [round(box.width, 1) for box, _ in cards],
        "base": [round(box.x, 1) for box, _ in cards],
        "y": [round(box.middle[1], 1) for box, _ in cards],
        "width": [round(box.height, 1) for box, _ in cards],
        "customdata": [place for _, place in cards],
        "hoverinfo": "none",
        "marker": {"opacity": 0},
    }
    drawing.plot(sheet, (0, sheet.width), (sheet.height, 0), trace)
    for column in columns:
        for card in column.cards:
            if card.name in boxes:
                drawing.tell(boxes[card.name], card.tells)


def _joins(flow: Flow, names: Collection[str]) -> bool:
    return flow.source in names and flow.target in names


def _widths(flows: list[Flow], look: Look) -> dict[Flow, float]:
    """Return how wide each ribbon is; together they take about half of the height.

    The problem passes on what comes to it, and the ideas share what comes to the goal.
    """
    totals = Counter[str]()
    for flow in flows:
        totals[_stage(flow)] += flow.insights
    before = max(totals["told"], totals[PROBLEM], 1)
    scale = min(look.size * 0.8, look.height * 0.5 / before)
    after = min(scale, scale * totals[PROBLEM] / max(totals[GOAL], 1))
    scales = {"told": scale, PROBLEM: scale, GOAL: after}
    return {
        flow: totals[PROBLEM] * scale
        if _stage(flow) == "between"
        else flow.insights * scales[_stage(flow)]
        for flow in flows
    }


def _stage(flow: Flow) -> str:
    """Return which gap between two columns a flow crosses."""
    if flow.source == GOAL:
        return GOAL
    if flow.target == PROBLEM:
        return PROBLEM
    return "between" if flow.target == GOAL else "told"


class _Stack:
    """One column: how high its cards are, and how many of them there is room for."""

    def __init__(self, column: Column, widths: _Widths, look: Look) -> None:
        self.column = column
        self.look = look
        self.gap = look.size * 0.7
        self.heights = {card.name: self._height(card, widths) for card in column.cards}
        self._loose = {card.name for card in column.cards if card.loose}
        loose_last = sorted(column.cards, key=lambda card: not card.loose)
        while look.big and self.height > look.height:
            del self.heights[loose_last.pop().name]

    @property
    def head(self) -> float:
        """Return how much the heading takes."""
        return self.look.line * 1.4

    @property
    def height(self) -> float:
        """Return how much the column takes."""
        cards = sum(self.heights.values()) + self.gap * len(self.heights)
        return self.head + cards + (self.apart if self._loose & set(self.heights) else 0)

    @property
    def apart(self) -> float:
        """Return how much the heading over the cards that are not tied takes."""
        return self.look.line * 1.3 if self.column.apart else 0

    def boxes(self, height: float) -> dict[str, Box]:
        """Return where the cards stand in a sheet of that height."""
        y = self.head + (height - self.height) / 2
        boxes = {}
        for place, (name, high) in enumerate(self.heights.items()):
            if name in self._loose and not self._loose & set(list(self.heights)[:place]):
                y += self.apart
            boxes[name] = Box(self.column.x, y, self.column.width, high)
            y += high + self.gap
        return boxes

    def draw(self, drawing: Drawing, boxes: _Boxes, t: Translator) -> None:
        """Draw the heading and the cards."""
        column, look = self.column, self.look
        heading = self._heading(t)
        if not self.is_narrow:
            at = (column.x, look.line / 2)
            drawing.write([heading], at, bold=True, colour=column.tone.ink)
        loose = [boxes[card.name] for card in column.cards if card.loose and card.name in boxes]
        if column.apart and loose:
            at = (column.x, loose[0].y - look.size * 0.3)
            drawing.write([column.apart], at, down="bottom", bold=True, colour=look.caption)
        for card in column.cards:
            if card.name in boxes:
                self._draw_card(drawing, card, boxes[card.name])

    def _heading(self, t: Translator) -> str:
        """Return what the column is called, and how many of all are drawn if some are not."""
        column, drawn = self.column, len(self.heights)
        if drawn >= column.all:
            return column.heading
        if self.look.big:
            return f"{column.heading} +{column.all - drawn}"
        return f"{column.heading} ({t('{have} of {all}', have=drawn, all=column.all)})"

    @property
    def is_narrow(self) -> bool:
        """Tell whether the heading must stand on end inside the only card."""
        return self.column.width < self.look.size * 4

    def _height(self, card: Card, widths: _Widths) -> float:
        """Return the height of the words, or of the ribbons if they need more."""
        look = self.look
        words = len(card.lines) * look.line + len(card.label) * look.small * LINE
        leaving = sum(width for flow, width in widths.items() if flow.source == card.name)
        coming = sum(width for flow, width in widths.items() if flow.target == card.name)
        least = look.line * 6 if self.is_narrow else words + look.size * 0.6
        return max(least, leaving, coming)

    def _draw_card(self, drawing: Drawing, card: Card, box: Box) -> None:
        look, tone, palette = self.look, self.column.tone, self.look.palette
        width = look.stroke * (2 if card.strong else 1)
        border = Stroke(tone.ink, width, "dash" if card.loose else "solid")
        drawing.card(box, fill=palette.background if card.loose else tone.soft, stroke=border)
        if self.is_narrow:
            heading = [self.column.heading]
            drawing.write(heading, box.middle, across="center", bold=True, upright=True)
            return
        block = len(card.lines) * look.line + len(card.label) * look.small * LINE
        x, y = box.x + look.size * PADDING, box.middle[1] - block / 2
        drawing.write(card.label, (x, y), down="top", size=look.small, colour=look.caption)
        bold = card.strong and bool(card.label) and not look.big
        drawing.write(card.lines, (x, y + block), down="bottom", bold=bold)


def _draw_ribbons(drawing: Drawing, widths: _Widths, boxes: _Boxes) -> None:
    """Draw what flows; a tie without contributions is a thin dashed line."""
    look = drawing.look
    leaving, coming = defaultdict[str, float](float), defaultdict[str, float](float)
    for flow, width in widths.items():
        leaving[flow.source] += width
        coming[flow.target] += width
    starts = {name: boxes[name].middle[1] - total / 2 for name, total in leaving.items()}
    ends = {name: boxes[name].middle[1] - total / 2 for name, total in coming.items()}
    order = {name: place for place, name in enumerate(boxes)}
    for flow in sorted(widths, key=lambda flow: (order[flow.source], order[flow.target])):
        start = boxes[flow.source].right, starts[flow.source]
        end = boxes[flow.target].x, ends[flow.target]
        if width := widths[flow]:
            drawing.area(_ribbon(start, end, width), fill=veil(flow.tone.ink, 0.4))
        else:
            drawing.curve(Stroke(flow.tone.ink, look.stroke, "dash"), start, end)
        starts[flow.source] += width
        ends[flow.target] += width


def _ribbon(start: tuple[float, float], end: tuple[float, float], width: float) -> str:
    (x, y), (to_x, to_y) = start, end
    middle = (x + to_x) / 2
    return (
        f"M{x:.0f},{y:.1f}C{middle:.0f},{y:.1f} {middle:.0f},{to_y:.1f} {to_x:.0f},{to_y:.1f}"
        f"L{to_x:.0f},{to_y + width:.1f}"
        f"C{middle:.0f},{to_y + width:.1f} {middle:.0f},{y + width:.1f} {x:.0f},{y + width:.1f}Z"
    )
