"""A figure as a still picture: SVG, made without a browser, of everything our figures draw.

What stands where is as Plotly draws it in a browser. Something that only Plotly can draw fails
here loudly, by its name, instead of being left out.
"""

from __future__ import annotations

from lup_canvas.figures.still.picture import svg, svg_for_both, telling

__all__ = ["svg", "svg_for_both", "telling"]
