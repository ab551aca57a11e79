"""What of the projector view stands in the address, which a storskjerm keeps all day."""

from __future__ import annotations

from typing import Final

import streamlit as st

from lup_canvas.project.document import Project
from lup_canvas.project.document.scenes import Scene

FOLLOW: Final = "folg"
"""The storskjerm shows what the person leading shows."""

_ADDRESS = "storskjerm"


def is_on() -> bool:
    """Tell whether this screen is in the projector view."""
    return _ADDRESS in st.query_params


def follows() -> bool:
    """Tell whether this screen follows the person leading."""
    return st.query_params.get(_ADDRESS) == FOLLOW


def named() -> Scene:
    """Return the scene that the address names."""
    name = st.query_params.get(_ADDRESS, "")
    return Scene(name) if name in set(Scene) else Scene.PROBLEM


def turn_on(project: Project) -> None:
    """Go to the projector view: another screen, and not just another live part of this one.

    It follows the one leading when there is somebody to follow.
    """
    leads = project.running.gathering is not None or project.running.showing is not None
    go(FOLLOW if leads else Scene.PROBLEM.value)
    st.rerun()


def go(scene: str) -> None:
    """Let the address name `scene`."""
    st.query_params[_ADDRESS] = scene


def leave() -> None:
    """Go back to the screen that the projector view was opened from."""
    del st.query_params[_ADDRESS]
    st.rerun()
