"""What one can draw when ideas run dry: a perspective card, the idea of another, a good theft.

What is drawn belongs to one screen, so that several can draw at once; it is a name only, and
the words are read anew each time.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

import streamlit as st

from lup_canvas.content import MethodId
from lup_canvas.project.views import View
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import Make, show
from lup_canvas.ui.steps import ideas
from lup_canvas.ui.steps.ideas.ties import open_ideas

_DRAWN = "spark"
_OWN = "own-ideas"
_PERSPECTIVE, _BUILD_ON, _BORROW = "perspective", "build-on", "borrow"


def remember_own(own: View, ballot: str) -> None:
    """Remember in this screen which ideas were written here, as long as that is known."""
    mine = {name for name, each in own.project.ideas.items() if each.hidden_by == ballot}
    st.session_state[_OWN] = st.session_state.get(_OWN, set()) | mine


def sparks(here: Here, view: View, *, silent: bool) -> None:
    """Show the three ways to new ideas, and what this screen has drawn."""
    t = here.t
    cards = [part.id for part in here.texts.method(MethodId.PERSPECTIVES).parts]
    others = _of_others(view)
    with st.container(horizontal=True, vertical_alignment="center", key="sparks"):
        st.text(t("Run dry?"))
        _draw_button(t("Draw a perspective card"), "style", _PERSPECTIVE, cards)
        if others:
            _draw_button(t("Build on another's idea"), "recycling", _BUILD_ON, others)
        _draw_button(t("Steal with style"), "travel_explore", _BORROW, [""])
        if _drawn(view):
            st.button(t("Put it away"), icon=":material/close:", key="spark-away", on_click=_away)
    drawn = _drawn(view)
    if drawn:
        hidden = here.ballot if silent else None
        mine = "|".join((*drawn, hidden or ""))
        with st.container(key="spark"):
            show(here, view, "spark", _block(here, *drawn, hidden), mine=mine)


def _draw_button(label: str, icon: str, kind: str, among: Sequence[str]) -> None:
    st.button(
        label, icon=f":material/{icon}:", key=f"draw-{kind}", on_click=_draw, args=(kind, among)
    )


def _draw(kind: str, among: Sequence[str]) -> None:
    """Draw one at random, and never the same twice in a row if there is another."""
    before = st.session_state.get(_DRAWN)
    left = [name for name in among if (kind, name) != before] or among
    st.session_state[_DRAWN] = (kind, secrets.choice(left))


def _away() -> None:
    st.session_state.pop(_DRAWN, None)


def _drawn(view: View) -> tuple[str, str] | None:
    """Return what this screen has drawn, unless somebody has deleted it since."""
    kind, name = st.session_state.get(_DRAWN, (None, ""))
    if kind is None or (kind == _BUILD_ON and name not in view.project.ideas):
        return None
    return kind, name


def _of_others(view: View) -> list[str]:
    """Return the ideas that somebody else wrote, as far as this screen knows."""
    own = st.session_state.get(_OWN, set())
    there = [each.id for each in open_ideas(view.project) if each.text]
    return [name for name in there if name not in own]


def _block(here: Here, kind: str, name: str, hidden: str | None) -> Make:
    t, texts = here.t, here.texts
    match kind:
        case "build-on":
            return lambda view: ideas.build_on_block(view.project, name, hidden, t)
        case "borrow":
            method = texts.method(MethodId.BORROW)
            return lambda view: ideas.borrow_block(view.project, method, hidden, t)
        case _:
            part = texts.method(MethodId.PERSPECTIVES).part(name)
            return lambda view: ideas.perspective_block(view.project, part, hidden, t)
