"""The colours of the product and what they mean. Defined here, once, for light and for dark.

Screens, phone pages and charts all take their colours from here. Colour never carries a
meaning alone: a word or a sign stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour to write and draw with, and a soft one to write on."""

    ink: str
    soft: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour there is. Text on `background`, `surface` or a soft tone is readable."""

    background: str
    surface: str
    """Behind fields and cards."""
    ink: str
    line: str
    """Borders of fields and cards, strong enough to be seen."""
    primary: Tone
    """What one can do, and what is chosen."""
    on_primary: str
    """Text on a surface filled with the primary ink."""
    need: Tone
    """Behov: steps 1 and 2."""
    solution: Tone
    """Løsning: steps 3 and 4."""
    trial: Tone
    """Test: step 5."""
    warn: Tone
    quiet: Tone
    """Help, captions, what waits."""
    categories: tuple[str, ...]
    """Series of a chart, in this order."""

    def tones(self) -> dict[str, Tone]:
        """Return the tones by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: tone for name, tone in values.items() if isinstance(tone, Tone)}


LIGHT = Palette(
    background="#f9f6f0",
    surface="#ffffff",
    ink="#0e1215",
    line="#857f73",
    primary=Tone("#0b5f66", "#dceeed"),
    on_primary="#ffffff",
    need=Tone("#1f4e8c", "#e3ecf8"),
    solution=Tone("#744700", "#fbecca"),
    trial=Tone("#2a5f31", "#e1f0de"),
    warn=Tone("#982e1b", "#fbe5df"),
    quiet=Tone("#53585b", "#eeeae2"),
    categories=(
        "#0b5f66", "#b06500", "#2f66b3", "#a83c24", "#6b4a9c", "#47792c", "#a13670", "#62676a",
    ),
)  # fmt: skip

DARK = Palette(
    background="#12181b",
    surface="#1d252a",
    ink="#eeebe4",
    line="#7b8488",
    primary=Tone("#6cc5cc", "#15363a"),
    on_primary="#0b1417",
    need=Tone("#9cc2f5", "#1b2b43"),
    solution=Tone("#f0c26b", "#392c12"),
    trial=Tone("#9ad79b", "#1a331f"),
    warn=Tone("#f5a392", "#43211a"),
    quiet=Tone("#b4b8ba", "#262e33"),
    categories=(
        "#6cc5cc", "#e0a94a", "#8db8f2", "#ef8f78", "#bba2e8", "#9ccf7a", "#e88fbe", "#b4b8ba",
    ),
)  # fmt: skip


def veil(colour: str, opacity: float) -> str:
    """Return `colour` so thin that one can see what is behind it."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def css_variables() -> str:
    """Return every colour as a CSS custom property (``--lup-need-soft``) that follows the theme.

    `light-dark()` reads the `color-scheme` of the element, which Streamlit sets with its
    theme and a plain page sets to ``light dark``.
    """
    return "".join(
        f"--lup-{name}:light-dark({light},{dark});"
        for (name, light), (_, dark) in zip(_named(LIGHT), _named(DARK), strict=True)
    )


def _named(palette: Palette) -> Iterator[tuple[str, str]]:
    for name in ("background", "surface", "ink", "line", "on_primary"):
        yield name.replace("_", "-"), getattr(palette, name)
    for name, tone in palette.tones().items():
        yield name, tone.ink
        yield f"{name}-soft", tone.soft
    for number, colour in enumerate(palette.categories, start=1):
        yield f"category-{number}", colour
