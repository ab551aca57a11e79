"""The script that draws figures in a browser, for pages that are not Streamlit's."""

from __future__ import annotations

from plotly.offline import get_plotlyjs


def plotly_script() -> bytes:
    """Return Plotly's own script, which asks no other host for anything."""
    return str(get_plotlyjs()).encode()
