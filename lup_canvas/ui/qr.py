"""QR codes as drawings that scale to a big screen."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import segno
import streamlit as st

from lup_canvas.figures.palette import LIGHT


def qr_code(address: str, title: str) -> None:
    """Show `address` as a QR code named `title`: dark on white in any theme, for cameras."""
    st.html(f'<img class="qr" alt="{escape(title)}" src="{_drawing(address)}">')


@lru_cache(maxsize=256)
def _drawing(address: str) -> str:
    code = segno.make(address, error="m", micro=False)
    return code.svg_data_uri(border=3, dark=LIGHT.ink, light=LIGHT.surface, omitsize=True)
