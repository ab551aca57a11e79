"""The palette's promises: readable text, visible lines, and one source for every colour."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lup_canvas.figures.palette import DARK, LIGHT, Palette, css_variables

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"

READABLE = 4.5
"""WCAG 2.2 contrast of text (1.4.3, AA)."""
VISIBLE = 3.0
"""WCAG 2.2 contrast of lines and shapes that mean something (1.4.11)."""

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faded(colour: str, *, on: str, opacity: float) -> str:
    pairs = [(int(colour[at : at + 2], 16), int(on[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(
        f"{round(top * opacity + below * (1 - opacity)):02x}" for top, below in pairs
    )


def grounds(palette: Palette) -> list[str]:
    return [palette.background, palette.surface, *(tone.soft for tone in palette.tones().values())]


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@both
def test_ink_is_readable_on_every_ground(palette: Palette) -> None:
    assert min(contrast(palette.ink, ground) for ground in grounds(palette)) > 7


@both
def test_every_tone_is_readable_on_the_page_on_cards_and_on_itself(palette: Palette) -> None:
    for name, tone in palette.tones().items():
        for ground in (palette.background, palette.surface, tone.soft):
            assert contrast(tone.ink, ground) >= READABLE, (name, ground)


@both
def test_text_on_a_primary_button_is_readable(palette: Palette) -> None:
    assert contrast(palette.on_primary, palette.primary.ink) >= READABLE


@both
def test_streamlits_captions_are_readable(palette: Palette) -> None:
    """Streamlit writes captions in the ink at 60 % opacity (measured with 1.67)."""
    for ground in (palette.background, palette.surface, palette.quiet.soft):
        assert contrast(faded(palette.ink, on=ground, opacity=0.6), ground) >= READABLE


@both
def test_a_chosen_pill_is_readable(palette: Palette) -> None:
    """Streamlit writes chosen pills in the primary colour on a tenth of it (measured with 1.67)."""
    tint = faded(palette.primary.ink, on=palette.background, opacity=0.1)

    assert contrast(palette.primary.ink, tint) >= READABLE


@both
def test_lines_and_series_are_visible(palette: Palette) -> None:
    for colour in (palette.line, *palette.categories):
        for ground in (palette.background, palette.surface):
            assert contrast(colour, ground) >= VISIBLE, (colour, ground)


@both
def test_no_two_series_share_a_colour(palette: Palette) -> None:
    assert len(set(palette.categories)) == len(palette.categories)


@both
def test_streamlits_theme_has_the_palettes_colours(palette: Palette) -> None:
    settings = tomllib.loads(CONFIG.read_text(encoding="utf-8"))

    theme = settings["theme"]["dark" if palette is DARK else "light"]

    assert theme == {
        "primaryColor": palette.primary.ink,
        "backgroundColor": palette.background,
        "secondaryBackgroundColor": palette.surface,
        "textColor": palette.ink,
        "borderColor": palette.line,
        "linkColor": palette.primary.ink,
        "chartCategoricalColors": list(palette.categories),
        "sidebar": {
            "backgroundColor": palette.quiet.soft,
            "secondaryBackgroundColor": palette.surface,
        },
    }


def test_css_names_every_colour_for_light_and_for_dark() -> None:
    css = css_variables()

    assert f"--lup-ink:light-dark({LIGHT.ink},{DARK.ink});" in css
    assert f"--lup-need-soft:light-dark({LIGHT.need.soft},{DARK.need.soft});" in css
    assert f"--lup-on-primary:light-dark({LIGHT.on_primary},{DARK.on_primary});" in css
    assert css.count("light-dark(") == 5 + 2 * 6 + len(LIGHT.categories)
