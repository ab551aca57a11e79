"""What a group does with the cause bank beside writing in it: merge, write in silence, read aloud.

What is chosen here is kept while people look at the bank in other ways.
"""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.base import in_order
from lup_canvas.project.changes import MergeCauses, RestoreItem, ShowCauses
from lup_canvas.project.document import Project
from lup_canvas.project.views import View
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import causes
from lup_canvas.ui.ways import turn

_SAME, _KEPT, _MERGED = "same-causes", "kept-cause", "merged-causes"
_SILENT, _ALOUD = "silent-writing", "read-from"
_KEPT_SUFFIX = "-kept"
"""What was chosen in a widget that not every view shows; else it is forgotten on the way."""


def merging(here: Here, project: Project) -> None:
    """Show the way to make one cause of several that say the same, and the way back."""
    t = here.t
    names = {each.id: str(each.text) or t("(empty)") for each in in_order(project.causes)}
    with st.popover(t("Merge causes"), icon=":material/merge:", key="merging", width="content"):
        st.markdown(t("Choose the causes that say the same. All their words and ties are kept."))
        same = st.multiselect(
            t("Causes that say the same"),
            names,
            format_func=lambda name: names.get(name, ""),
            placeholder=t("Choose"),
            key=_SAME,
        )
        if len(same) > 1:
            st.radio(
                t("Which words shall it have?"),
                same,
                format_func=lambda name: names.get(name, ""),
                key=_KEPT,
            )
            st.button(t("Merge"), type="primary", on_click=_merge, args=(here,))
        if any(name in project.trash for name in st.session_state.get(_MERGED, ())):
            st.button(t("Undo the merging"), on_click=_unmerge, args=(here,))


def _merge(here: Here) -> None:
    kept = st.session_state[_KEPT]
    others = [name for name in st.session_state[_SAME] if name != kept]
    merged = [name for name in others if here.sent(MergeCauses(item=name, into=kept))]
    st.session_state[_MERGED] = merged
    st.session_state[_SAME] = []


def _unmerge(here: Here) -> None:
    for name in reversed(st.session_state.pop(_MERGED, [])):
        here.send(RestoreItem(item=name))


def is_silent(here: Here) -> bool:
    """Show whether this screen writes in silence, and return it."""
    st.session_state[_SILENT] = _kept(_SILENT) is True
    return st.toggle(
        here.t("Silent writing"),
        help=here.t("Everybody writes on their own first. Nobody sees what the others write."),
        key=_SILENT,
        on_change=_keep,
        args=(_SILENT,),
    )


def _kept(key: str) -> object:
    return st.session_state.get(key + _KEPT_SUFFIX)


def _keep(key: str) -> None:
    st.session_state[key + _KEPT_SUFFIX] = st.session_state[key]


def silent_writing(here: Here) -> None:
    """Show what this browser has written in silence, and how much the others have."""
    own = here.own_view()
    st.text(
        here.t.plural(
            "{count} cause is written by others.",
            "{count} causes are written by others.",
            own.silent,
        )
    )
    show(
        here,
        own,
        "silent",
        lambda own: causes.silent_block(own.project, here.ballot, here.t),
        mine=here.ballot,
    )


def waiting_in_silence(here: Here, view: View) -> None:
    """Show how many causes wait to be shown, and the button that shows them all."""
    if not view.silent:
        return
    t = here.t
    with st.container(horizontal=True, vertical_alignment="center", key="in-silence"):
        st.text(
            t.plural(
                "{count} cause is written in silence.",
                "{count} causes are written in silence.",
                view.silent,
            )
        )
        st.button(
            t("Show all"), icon=":material/visibility:", key="show-all", on_click=_show_all,
            args=(here,),
        )  # fmt: skip


def _show_all(here: Here) -> None:
    here.send(ShowCauses())
    st.session_state[_SILENT + _KEPT_SUFFIX] = False


def reading_aloud(here: Here, project: Project) -> None:
    """Show a chain as one sentence, from its end up to the problem."""
    t = here.t
    ends = {cause.id: cause for cause in causes.chain_ends(project)}
    if not ends:
        return
    with st.expander(t("Read aloud"), icon=":material/record_voice_over:", key="aloud"):
        st.markdown(t("Read it aloud to each other. Where it does not hold, a link is missing."))
        if _kept(_ALOUD) in ends:
            st.session_state[_ALOUD] = _kept(_ALOUD)
        start = st.selectbox(
            t("Begin with"),
            ends,
            format_func=lambda name: str(ends[name].text) if name in ends else "",
            key=_ALOUD,
            on_change=_keep,
            args=(_ALOUD,),
        )
        if start in ends:
            for sentence in causes.read_aloud(project, ends[start], t):
                st.text(sentence)


def turn_around(here: Here, project: Project, *, turned: bool) -> None:
    """Show the button that turns the problem tree into an objective tree, or back."""
    t = here.t
    if turned:
        st.button(
            t("Back to the problem tree"), icon=":material/arrow_back:", key="turn-back",
            on_click=turn, kwargs={"around": False},
        )  # fmt: skip
    elif project.problem.focal or project.consequences:
        st.button(
            t("Turn into an objective tree"), icon=":material/cached:", key="turn",
            on_click=_turn, args=(here,),
        )  # fmt: skip


def _turn(here: Here) -> None:
    for draft in causes.drafts_of_the_objective_tree(here.view().project, here.t):
        here.send(draft)
    turn(around=True)
