"""Sets pages with typst, from templates of ours and from data that is never read as markup."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lup_canvas.figures.palette import DARK, LIGHT, Palette

_HERE = Path(__file__).parent
_ACCESSIBLE = ["ua-1"]
"""PDF/UA-1: every part is tagged, and each picture says what it shows."""


def pages(template: str, data: Mapping[str, Any]) -> bytes:
    """Return a tagged PDF of `template`, in which `data` is shown as it is."""
    return _compiled(template, data, format="pdf", pdf_standards=_ACCESSIBLE)


def picture(svg: str, *, times: float) -> bytes:
    """Return `svg` as PNG, so many times as wide as the picture says it is."""
    return _compiled("picture.typ", {"picture": svg}, format="png", ppi=96 * times)


def colours(*, dark: bool = False) -> dict[str, Any]:
    """Return the palette as templates read it."""
    palette: Palette = DARK if dark else LIGHT
    tones = {name: {"ink": tone.ink, "soft": tone.soft} for name, tone in palette.tones().items()}
    plain = ("background", "surface", "ink", "line")
    return {**tones, **{name: getattr(palette, name) for name in plain}}


def _compiled(template: str, data: Mapping[str, Any], **how: Any) -> bytes:  # noqa: ANN401  (typst's own)
    import typst  # noqa: PLC0415  (30 MB that only those need who print)

    made: bytes = typst.compile(
        str(_HERE / template),
        root=str(_HERE),
        font_paths=[str(_HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        **how,
    )
    return made
