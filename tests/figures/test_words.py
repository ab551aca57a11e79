"""The words of figures are those of the screens."""

from __future__ import annotations

from lup_canvas.figures.config import CONFIG, STILL, projector_css
from lup_canvas.figures.words import WORDS
from lup_canvas.ui.labels import LABELS


def test_one_value_has_one_word_on_figures_and_on_screens() -> None:
    for value, word in WORDS.items():
        assert LABELS[type(value)][value] == word


def test_no_figure_has_a_tool_bar_and_a_price_is_not_a_formula() -> None:
    for config in (CONFIG, STILL):
        assert not config["displayModeBar"]
        assert not config["typesetMath"]
    assert STILL["staticPlot"]


def test_the_rules_for_a_storskjerm_concern_only_the_figures_they_are_for() -> None:
    rules = projector_css(".big")

    assert [rule.split("{")[0].split()[0] for rule in rules.split("}") if rule] == [".big", ".big"]
