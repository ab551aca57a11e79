"""The projector view (storskjerm): one thing at a time, for the back row (trust.md 6).

It shows no secret and hardly any control. What it shows stands in the address, so that a
reload comes back to the same; or the address says that it follows the person leading.
"""

from __future__ import annotations

import streamlit as st

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.gathering import shown_scene
from lup_canvas.project.views import View
from lup_canvas.ui.keys import key
from lup_canvas.ui.projector.address import FOLLOW, follows, go, is_on, leave, named, turn_on
from lup_canvas.ui.projector.scenes import draw
from lup_canvas.ui.session import Here

__all__ = ["FOLLOW", "is_on", "projector", "way_in"]


def way_in(t: Translator, project: Project) -> None:
    """Show the button that turns this screen into a storskjerm."""
    if st.button(
        t("Projector view"),
        icon=":material/present_to_all:",
        shortcut=key("p"),
        key="projector-on",
    ):
        turn_on(project)


def projector(here: Here, view: View) -> None:
    """Show what the address names, or what the person leading shows."""
    showing = shown_scene(view.project) if follows() else Showing(scene=named())
    with st.container(key="projector"):
        draw(here, view, showing)
    _controls(here, view, showing.scene)


def _controls(here: Here, view: View, scene: Scene) -> None:
    t, every = here.t, list(Scene)
    at = every.index(scene)
    with st.container(horizontal=True, key="projector-controls"):
        st.button(t("Previous"), shortcut="left", on_click=go, args=(every[at - 1],))
        st.button(t("Next"), shortcut="right", on_click=go, args=(every[(at + 1) % len(every)],))
        if view.project.running.gathering and not follows():
            st.button(t("Follow the one leading"), shortcut=key("f"), on_click=go, args=(FOLLOW,))
        if st.button(t("Leave the projector view"), shortcut="esc"):
            leave()
