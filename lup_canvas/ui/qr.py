"""QR codes as drawings that scale to a big screen."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from io import BytesIO

import segno


@lru_cache(maxsize=256)
def qr_svg(address: str, title: str) -> str:
    """Return a QR code of `address` as an SVG drawing named `title`, dark on white in any theme."""
    drawing = BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawing,
        kind="svg",
        border=3,
        scale=1,
        dark="#0e1215",
        light="#ffffff",
        xmldecl=False,
        svgns=True,
        omitsize=True,
    )
    svg = drawing.getvalue().decode()
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(title)}" ', 1)
