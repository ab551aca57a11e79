"""The bones of the fishbone: the group's own, or a preset."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import SetField
from lup_canvas.project.document import Project
from lup_canvas.ui.session import Here

_PRESET = "fishbone-preset"


def bones_of(here: Here, project: Project) -> tuple[str, ...]:
    """Return the categories that this project sorts its causes by."""
    return project.settings.categories or here.texts.default_categories


def choose_bones(here: Here, project: Project) -> None:
    """Show the choice of bones, folded away."""
    t = here.t
    presets = here.texts.presets
    with st.expander(t("Choose or name the categories"), key="bones"):
        st.selectbox(
            t("Ready-made categories"),
            presets,
            index=None,
            format_func=lambda name: presets[name].name,
            placeholder=t("Choose"),
            key=_PRESET,
            on_change=_use_preset,
            args=(here,),
        )
        st.text_area(
            t("Our own categories, one on each line (three to six)"),
            key=_own(project),
            value=None if _own(project) in st.session_state else "\n".join(bones_of(here, project)),
            on_change=_use_own,
            args=(here, _own(project)),
        )


def _own(project: Project) -> str:
    """Return the key of the field; it follows the document, so that a clean field follows too."""
    return "own-bones-" + "-".join(project.settings.categories)


def _use_preset(here: Here) -> None:
    chosen = st.session_state[_PRESET]
    if chosen:
        _use(here, here.texts.presets[chosen].categories)


def _use_own(here: Here, key: str) -> None:
    lines = (line.strip() for line in (st.session_state[key] or "").splitlines())
    _use(here, tuple(dict.fromkeys(line for line in lines if line)))


def _use(here: Here, categories: tuple[str, ...]) -> None:
    here.send(SetField(part="settings", field="categories", value=list(categories)))
