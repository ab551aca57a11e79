"""Choosing what every storskjerm that follows shows now."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.base import in_order
from lup_canvas.project.changes import ShowScene
from lup_canvas.project.document import Project
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.views import View
from lup_canvas.ui.kept import hold
from lup_canvas.ui.labels import label
from lup_canvas.ui.session import Here

_KEY = "storskjerm-shows"


def storskjerm(here: Here, view: View) -> None:
    """Show what the storskjerm shows, to choose something else."""
    t, project = here.t, view.project
    named = _named(here, project)
    now = project.running.showing
    hold(_KEY, _written(now) if now and _written(now) in named else "")
    # A list, since Streamlit reads Markdown on buttons; what people write is never markup.
    st.selectbox(
        t("The storskjerm shows"), list(named), format_func=lambda each: named.get(each, ""),
        key=_KEY, on_change=_choose, args=(here,), width=360,
    )  # fmt: skip


def _named(here: Here, project: Project) -> dict[str, str]:
    """Return everything that can be shown; first of all, what the programme says."""
    t = here.t
    scenes = {scene.value: label(scene, t) for scene in Scene if scene is not Scene.THEME}
    themes = {
        _written(Showing(scene=Scene.THEME, item=each.id)): f"{t('Theme')}: {each.name}"
        for each in in_order(project.themes)
        if each.name
    }
    return {"": t("What the exercise says"), **scenes, **themes}


def _choose(here: Here) -> None:
    scene, _, item = st.session_state[_KEY].partition("/")
    showing = Showing(scene=Scene(scene), item=item or None) if scene else None
    here.send(ShowScene(showing=showing))


def _written(showing: Showing) -> str:
    return f"{showing.scene}/{showing.item}" if showing.item else showing.scene.value
