"""What a group does with ideas beside writing them: merge, write in silence, show the scores."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import MergeIdeas, ShowIdeas, ShowScores
from lup_canvas.project.document import Project
from lup_canvas.project.views import View
from lup_canvas.ui import silence
from lup_canvas.ui.merging import Merging
from lup_canvas.ui.merging import merging as merging_of
from lup_canvas.ui.session import Here
from lup_canvas.ui.sparks import remember_own
from lup_canvas.ui.steps import ideas
from lup_canvas.ui.steps.ideas.ties import open_ideas


def merging(here: Here, project: Project) -> None:
    """Show the way to make one idea of several that say the same, and the way back."""
    t = here.t
    words = Merging(
        MergeIdeas,
        title=t("Merge ideas"),
        help=t(
            "Choose the ideas that say the same, so that they do not share the votes. All their "
            "words and ties are kept, and what you have tried."
        ),
        which=t("Ideas that say the same"),
    )
    merging_of(here, project, open_ideas(project), words)


def is_silent(here: Here) -> bool:
    """Show whether this screen writes in silence, and return it."""
    return silence.is_silent(here, "ideas")


def silent_writing(here: Here) -> None:
    """Show what this browser has written in silence, and how much the others have."""
    own, t = here.own_view(), here.t
    remember_own(own, here.ballot)
    others = t.plural(
        "{count} idea is written by others.",
        "{count} ideas are written by others.",
        own.silent["ideas"],
    )
    silence.writing(
        here, "ideas", own, others, lambda v: ideas.silent_block(v.project, here.ballot, t)
    )


def waiting_in_silence(here: Here, view: View) -> None:
    """Show how many ideas wait to be shown, and the button that shows them all."""
    if view.silent["ideas"]:
        told = here.t.plural(
            "{count} idea is written in silence.",
            "{count} ideas are written in silence.",
            view.silent["ideas"],
        )
        silence.waiting(here, "ideas", told, ShowIdeas())


def the_result(here: Here, view: View) -> None:
    """Show how many have scored, and the button that shows what all of them think, or hides it."""
    t = here.t
    shown = view.project.choosing.scores_shown
    with st.container(horizontal=True, vertical_alignment="center", key="scored"):
        st.text(t.plural("{count} has scored.", "{count} have scored.", view.scorers))
        if shown:
            st.button(
                t("Hide it and score anew"), icon=":material/visibility_off:", key="hide-scores",
                on_click=here.send, args=(ShowScores(shown=False),),
            )  # fmt: skip
        elif view.scorers:
            st.button(
                t("Show the result"), icon=":material/visibility:", key="show-scores",
                type="primary", on_click=here.send, args=(ShowScores(),),
            )  # fmt: skip
