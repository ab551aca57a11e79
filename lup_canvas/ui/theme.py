"""What .streamlit/config.toml cannot say about colours. The shell writes it once per page."""

from __future__ import annotations

from lup_canvas.figures.palette import css_variables


def theme_css() -> str:
    """Return the style sheet of the screens: the palette's variables, and the one repair.

    Streamlit writes primary buttons in white in both themes; on the dark theme's light
    primary colour that cannot be read (axe: 2.0:1, platform.md).
    """
    return (
        f".stApp{{{css_variables()}}}"
        '.stApp [data-testid^="stBaseButton-primary"]{color:var(--lup-on-primary)}'
    )
