"""What .streamlit/config.toml cannot say about looks. The shell writes it once per page."""

from __future__ import annotations

from lup_canvas.figures.config import projector_css
from lup_canvas.figures.palette import css_variables

LARGE_FIGURES = '[class*="st-key-plot-big-"]'
"""The charts of the projector view, by the key that `figure` gives them."""


def theme_css() -> str:
    """Return the style sheet of the screens: the palette, the room for large figures, a repair.

    Streamlit writes primary buttons in white in both themes; on the dark theme's light
    primary colour that cannot be read (axe: 2.0:1, platform.md).
    """
    return (
        f".stApp{{{css_variables()}}}"
        f"{projector_css(LARGE_FIGURES)}.st-key-projector{{overflow:clip}}"
        '.stApp [data-testid^="stBaseButton-primary"]:not(:disabled){color:var(--lup-on-primary)}'
    )
