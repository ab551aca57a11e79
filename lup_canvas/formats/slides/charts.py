"""Charts that belong to the slide program itself: their numbers can be opened and changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.fill import FillFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Pt

from lup_canvas.figures.drawing import Box
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.palette import LIGHT
from lup_canvas.figures.text import shortened
from lup_canvas.formats.slides.deck import Slide
from lup_canvas.formats.slides.master import colour
from lup_canvas.formats.xml_text import writable

_LETTERS = 12
_NAME = 60
"""So many letters of a category stand beside a chart."""

_ONE_TO_FIVE = '[=0]"";[=6]"";0'
"""The axes run a little further at both ends, and do not say so."""

_PATTERNS: Sequence[MSO_PATTERN | None] = (
    None,
    MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    MSO_PATTERN.LARGE_CONFETTI,
)
"""Each series has a pattern of its own, so that nobody needs to tell colours apart."""


class Spot(NamedTuple):
    """One numbered point of a field."""

    number: int
    across: float
    up: float
    strong: bool


def stacked_bars(
    slide: Slide,
    box: Box,
    figure: Figure,
    names: Sequence[str],
    series: Mapping[str, Sequence[float]],
) -> None:
    """Draw lying bars, the first name uppermost, in which the series stand one after another."""
    chart = _chart(slide, box, figure, XL_CHART_TYPE.BAR_STACKED, names, series)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size = Pt(_LETTERS)
    chart.category_axis.reverse_order = True
    _hide_values(chart)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, 100
    for number, each in enumerate(plot.series):
        _paint(each.format.fill, LIGHT.categories[number], _PATTERNS[number])


def bars(
    slide: Slide, box: Box, figure: Figure, values: Mapping[str, float], ink: str, *, lying: bool
) -> None:
    """Draw one bar for each value, with its number."""
    kind = XL_CHART_TYPE.BAR_CLUSTERED if lying else XL_CHART_TYPE.COLUMN_CLUSTERED
    chart = _chart(slide, box, figure, kind, list(values), {figure.title: list(values.values())})
    chart.has_legend = False
    chart.category_axis.reverse_order = lying
    _hide_values(chart)
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 50, True
    plot.data_labels.font.size, plot.data_labels.font.bold = Pt(_LETTERS + 2), True
    whole = all(float(value).is_integer() for value in values.values())
    plot.data_labels.number_format = "0" if whole else "0.0"
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    _paint(plot.series[0].format.fill, ink, None)


def field(
    slide: Slide,
    box: Box,
    figure: Figure,
    spots: Sequence[Spot],
    *,
    axes: tuple[str, str],
) -> None:
    """Draw numbered points from 1 to 5 along two `axes`, across and up."""
    data = XyChartData()
    series = data.add_series(figure.title)
    for spot in spots:
        series.add_data_point(spot.across, spot.up)
    frame = slide.made.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *map(Pt, box), data)
    slide.describe(frame, figure.title, figure.alt)
    chart = _plain(frame.chart, slide)
    chart.has_legend = False
    for axis, title in zip((chart.category_axis, chart.value_axis), axes, strict=True):
        _from_one_to_five(axis, title)
    drawn = chart.plots[0].series[0]
    drawn.format.line.fill.background()
    for spot, point in zip(spots, drawn.points, strict=False):
        _number(spot, point)


def _chart(
    slide: Slide,
    box: Box,
    figure: Figure,
    kind: Any,
    names: Sequence[str],
    series: Mapping[str, Sequence[float]],
) -> Any:
    data = CategoryChartData()
    data.categories = [shortened(writable(name), _NAME) or "–" for name in names]
    for name, values in series.items():
        data.add_series(writable(name), values)
    frame = slide.made.shapes.add_chart(kind, *map(Pt, box), data)
    slide.describe(frame, figure.title, figure.alt)
    return _plain(frame.chart, slide)


def _plain(chart: Any, slide: Slide) -> Any:
    chart.has_title = False
    chart.font.size, chart.font.color.rgb = Pt(_LETTERS), colour(LIGHT.ink)
    for letters in chart.element.iter(qn("a:defRPr")):
        letters.set("lang", slide.language.xml_value)
    return chart


def _hide_values(chart: Any) -> None:
    axis = chart.value_axis
    axis.visible, axis.has_major_gridlines, axis.minimum_scale = False, False, 0
    chart.category_axis.format.line.color.rgb = colour(LIGHT.line)
    chart.category_axis.tick_labels.font.size = Pt(_LETTERS)


def _from_one_to_five(axis: Any, title: str) -> None:
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 6, 1
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = _ONE_TO_FIVE, False
    axis.has_major_gridlines, axis.has_title = False, True
    axis.axis_title.text_frame.text = writable(title)
    axis.format.line.color.rgb = colour(LIGHT.line)


def _number(spot: Spot, point: Any) -> None:
    """Give a point its number; a strong one is a square that is filled."""
    marker, label = point.marker, point.data_label
    marker.style = XL_MARKER_STYLE.SQUARE if spot.strong else XL_MARKER_STYLE.CIRCLE
    marker.size = 22
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour(
        LIGHT.primary.ink if spot.strong else LIGHT.primary.soft
    )
    marker.format.line.color.rgb = colour(LIGHT.primary.ink)
    label.position = XL_LABEL_POSITION.CENTER
    run = label.text_frame.paragraphs[0].add_run()
    run.text, run.font.bold, run.font.size = str(spot.number), True, Pt(_LETTERS)
    run.font.color.rgb = colour(LIGHT.on_primary if spot.strong else LIGHT.ink)


def _paint(fill: FillFormat, ink: str, pattern: MSO_PATTERN | None) -> None:
    if pattern is None:
        fill.solid()
        fill.fore_color.rgb = colour(ink)
        return
    fill.patterned()
    fill.pattern = pattern
    fill.fore_color.rgb, fill.back_color.rgb = colour(LIGHT.surface), colour(ink)
