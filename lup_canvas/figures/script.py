"""The script that draws figures in a browser, for pages that are not Streamlit's."""

from __future__ import annotations

import re

from plotly.offline import get_plotlyjs

_MAP_STYLES = re.compile(r"textContent='\.maplibregl-map.*?'(?=[,;})])", re.DOTALL)


def plotly_script() -> bytes:
    """Return Plotly's own script, which asks no other host for anything.

    It brings styles for maps as an inline element, which a strict policy forbids; we have no maps.
    """
    return _MAP_STYLES.sub("textContent=''", get_plotlyjs(), count=1).encode()
