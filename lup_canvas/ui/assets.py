"""The browser's part of the screens, which lies in `assets/` and is served by `web/parts`.

A component's message goes out again with every change anybody makes, so it holds only a few
lines that fetch the real module, once, and again while the line is bad.
"""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from lup_canvas.shown import parts

_MODULE = """
const address = new URL("%s", location.origin);
const rest = () => new Promise((done) => setTimeout(done, 500 + 1_000 * Math.random()));
const fetched = () => import(address).catch(() => rest().then(fetched));
const part = fetched();
const written = new TextDecoder();
const read = (data) => (data instanceof Uint8Array ? JSON.parse(written.decode(data)) : data);
export default (element) => {
  let leave;
  let gone = false;
  part.then((module) => {
    if (!gone) leave = module.default({ ...element, data: read(element.data) });
  });
  return () => { gone = true; leave?.(); };
};
"""

# Two rules on two lines, since Streamlit takes a single one for the name of a file.
_LOOKS = """
@import url("%s");
:host { display: block; }
"""


def text(name: str) -> str:
    """Return the file `name` of the assets."""
    return parts.contents()[name].decode()


def element(name: str, *, html: str, is_apart: bool = True) -> ComponentRenderer:
    """Return the element whose script is `name`.js and whose looks are `name`.css.

    What it is given as data reaches the script as it is; bytes are JSON that was written
    before, to be shared by many screens. One that is not apart has no root of its own, and
    wears what the page wears.
    """
    return st.components.v2.component(
        f"lup-{name.replace('/', '-')}",
        html=html,
        css=_LOOKS % parts.address_of(f"{name}.css"),
        js=_MODULE % parts.address_of(f"{name}.js"),
        isolate_styles=is_apart,
    )
