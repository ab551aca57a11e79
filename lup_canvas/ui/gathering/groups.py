"""Small groups: how many, what each works on, and which of them this screen is (domain.md 7.1)."""

from __future__ import annotations

import streamlit as st

from lup_canvas.content import MethodId
from lup_canvas.project.changes import MakeGroups
from lup_canvas.project.document.gathering import Exercise, Mode, SmallGroup
from lup_canvas.project.gathering import FEWEST_GROUPS, MOST_GROUPS, small_groups
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.bones import bones_of
from lup_canvas.ui.cards import Block
from lup_canvas.ui.gathering.steps import way_to_the_step
from lup_canvas.ui.kept import hold, keep, kept
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import causes
from lup_canvas.ui.steps.group_area import answers_block, theme_block
from lup_canvas.ui.steps.programme import group_names, groups_block

_ADDRESS = "gruppe"
_COUNT, _MINE = "group-count", "group-mine"


def groups(here: Here, view: View, exercise: Exercise) -> None:
    """Show the small groups while people work in them."""
    if exercise.mode is not Mode.GROUP:
        return
    with st.container(key="small-groups"):
        st.header(here.t("Small groups"), anchor=False)
        _how_many(here, view)
        if view.project.groups:
            show(here, view, "groups", of_project(groups_block, here.t))
            _mine(here, view, exercise)


def _how_many(here: Here, view: View) -> None:
    t, now = here.t, len(view.project.groups)
    counts = [0, *range(FEWEST_GROUPS, MOST_GROUPS + 1)]
    hold(_COUNT, now)
    st.segmented_control(
        t("How many groups?"), counts if now in counts else [now, *counts],
        format_func=lambda each: str(each) if each else t("None"), key=_COUNT, required=True,
        on_change=_make, args=(here,),
    )  # fmt: skip


def _make(here: Here) -> None:
    here.send(MakeGroups(count=int(st.session_state[_COUNT])))


def _mine(here: Here, view: View, exercise: Exercise) -> None:
    """Show which group this screen is, and the group's own part of the canvas."""
    t = here.t
    names = {"": t("All groups"), **group_names(view.project, t)}
    at = _at(names)
    _stay_at(at)
    hold(_MINE, at)
    st.selectbox(
        t("This screen is"), list(names), format_func=lambda each: names.get(each, ""),
        key=_MINE, on_change=_choose, width=360,
    )  # fmt: skip
    mine = next((each for each in small_groups(view.project) if each.id == at), None)
    if mine is None:
        return
    with st.container(key="group-area"):
        if mine.question:
            plain.large(str(mine.question))
        _area(here, view, mine, exercise)


def _at(names: dict[str, str]) -> str:
    """Return the group that the address names, or else that was chosen before one went away."""
    named = st.query_params.get(_ADDRESS) or kept(_MINE)
    return str(named) if named in names else ""


def _stay_at(group: str) -> None:
    """Let the address name the group, so that a reload comes back to it."""
    if group and st.query_params.get(_ADDRESS) != group:
        st.query_params[_ADDRESS] = group


def _choose() -> None:
    keep(_MINE)
    st.query_params[_ADDRESS] = st.session_state[_MINE]


def _area(here: Here, view: View, mine: SmallGroup, exercise: Exercise) -> None:
    """Show what the group works on; without anything of its own, the way to the step."""
    t, project, about = here.t, view.project, mine.about or ""
    if about in project.causes:
        test = here.texts.method(MethodId.ROOT_TEST)

        def chain(now: View) -> Block:
            bones = bones_of(here, now.project)
            return causes.chain_block(causes.Bank(now.project, bones, test, t), about)

        show(here, view, f"group-{mine.id}", chain, mine=about)
    elif about in project.themes:
        show(here, view, f"group-{mine.id}", lambda v: theme_block(v.project, about, t), mine=about)
    elif about in project.questions and project.ideas_are_open:
        show(
            here, view, f"group-{mine.id}", lambda v: answers_block(v.project, about, t),
            mine=about,
        )  # fmt: skip
    else:
        way_to_the_step(here, project, exercise)
