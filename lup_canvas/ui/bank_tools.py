"""What a group does with the cause bank beside writing in it: merge, write in silence, read aloud.

What is chosen here is kept while people look at the bank in other ways.
"""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.base import in_order
from lup_canvas.project.changes import MergeCauses, ShowCauses
from lup_canvas.project.document import Project
from lup_canvas.project.views import View
from lup_canvas.ui import silence
from lup_canvas.ui.kept import hold, keep, kept
from lup_canvas.ui.merging import Merging
from lup_canvas.ui.merging import merging as merging_of
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps import causes
from lup_canvas.ui.ways import turn

_ALOUD = "read-from"


def merging(here: Here, project: Project) -> None:
    """Show the way to make one cause of several that say the same, and the way back."""
    t = here.t
    words = Merging(
        MergeCauses,
        title=t("Merge causes"),
        help=t("Choose the causes that say the same. All their words and ties are kept."),
        which=t("Causes that say the same"),
    )
    merging_of(here, project, in_order(project.causes), words)


def is_silent(here: Here) -> bool:
    """Show whether this screen writes in silence, and return it."""
    return silence.is_silent(here, "causes")


def silent_writing(here: Here) -> None:
    """Show what this browser has written in silence, and how much the others have."""
    own = here.own_view()
    others = here.t.plural(
        "{count} cause is written by others.",
        "{count} causes are written by others.",
        own.silent["causes"],
    )
    silence.writing(
        here,
        "causes",
        own,
        others,
        lambda view: causes.silent_block(view.project, here.ballot, here.t),
    )


def waiting_in_silence(here: Here, view: View) -> None:
    """Show how many causes wait to be shown, and the button that shows them all."""
    if view.silent["causes"]:
        told = here.t.plural(
            "{count} cause is written in silence.",
            "{count} causes are written in silence.",
            view.silent["causes"],
        )
        silence.waiting(here, "causes", told, ShowCauses())


def reading_aloud(here: Here, project: Project) -> None:
    """Show a chain as one sentence, from its end up to the problem."""
    t = here.t
    ends = {cause.id: cause for cause in causes.chain_ends(project)}
    if not ends:
        return
    with st.expander(t("Read aloud"), icon=":material/record_voice_over:", key="aloud"):
        st.markdown(t("Read it aloud to each other. Where it does not hold, a link is missing."))
        if kept(_ALOUD) in ends:
            hold(_ALOUD, kept(_ALOUD))
        start = st.selectbox(
            t("Begin with"),
            ends,
            format_func=lambda name: str(ends[name].text) if name in ends else "",
            key=_ALOUD,
            on_change=keep,
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
