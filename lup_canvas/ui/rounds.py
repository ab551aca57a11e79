"""The panel that opens a round to the phones, counts while it is open, and shows what came."""

from __future__ import annotations

import streamlit as st

from lup_canvas.figures.figure import Figure
from lup_canvas.figures.round_result import result_of_round
from lup_canvas.locale import Translator
from lup_canvas.project.changes import CloseRound, EnterForOthers, OpenRound, ReopenRound
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import MOST_DOTS, Round, RoundKind, Subject
from lup_canvas.project.rounds import SCALE, askable, open_round
from lup_canvas.project.views import View
from lup_canvas.ui.figure import figure
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.rounds import KINDS, NAMES, answered, beside_figure, newest

_COLUMN = 104
"""How wide a count is, so that the five answers stand beside each other as on the phones."""


def rounds_panel(here: Here, view: View, about: Subject) -> None:
    """Show the rounds about themes, formulations or indicators. Phones answer at their own page."""
    project, t = view.project, here.t
    held, latest = open_round(project), newest(project, about)
    options = askable(project, about)
    if not options and latest is None:
        return
    with st.expander(
        t("Ask the employees"), icon=":material/how_to_vote:", key=f"rounds-{about}",
        expanded=held is not None and held.about is about,
    ):  # fmt: skip
        if held is not None and held.about is about:
            _while_open(here, held)
            return
        if latest is not None:
            _result(here, project, latest)
        if held is not None:
            st.text(t("Another round is open. Close it first."))
        elif options:
            _opening(here, about, options)


def _opening(here: Here, about: Subject, options: dict[str, str]) -> None:
    t, kinds = here.t, KINDS[about]
    kind = kinds[0]
    if len(kinds) > 1:
        kind = st.segmented_control(
            t("How do they answer?"), kinds, format_func=lambda each: t(NAMES[each]),
            default=kind, key=f"round-kind-{about}", required=True,
        )  # fmt: skip
    few = {RoundKind.COMPARE: 2, RoundKind.BASELINE: 1}.get(kind)
    chosen = st.multiselect(
        t("What do you ask about?"), list(options), default=list(options)[: few or 12],
        format_func=lambda each: options.get(each, ""), max_selections=few or 12,
        key=f"round-options-{about}-{kind}",
    )  # fmt: skip
    dots = 3
    if kind is RoundKind.DOTS:
        dots = st.number_input(
            t("Dots for each person"), 2, MOST_DOTS, 3, key=f"round-dots-{about}",
            help=t("Each person can put one dot on each."),
        )  # fmt: skip
    st.text(t("The words are kept as they are now. Nobody sees the answers before you close."))
    st.button(
        t("Open the round"), icon=":material/play_arrow:", type="primary",
        key=f"round-open-{about}", on_click=_open, args=(here, kind, about, tuple(chosen), dots),
    )  # fmt: skip


def _open(here: Here, kind: RoundKind, about: Subject, options: tuple[str, ...], dots: int) -> None:
    here.send(OpenRound(round_kind=kind, about=about, options=options, dots=dots))


def _while_open(here: Here, held: Round) -> None:
    t = here.t
    st.text(t("Open on the phones now: {kind}", kind=t(NAMES[held.kind])))
    for option in held.options:
        st.text(f"· {option.text}")
    st.text(answered(held, t))
    st.button(
        t("Close the round and show the result"), icon=":material/stop:", type="primary",
        key=f"round-close-{held.about}", on_click=here.send, args=(CloseRound(item=held.id),),
    )  # fmt: skip
    with st.popover(t("Enter for those without a phone")):
        _room(here, held)


def _room(here: Here, held: Round) -> None:
    """Show the form for what was counted in the room. It does not tell what it was given before."""
    t = here.t
    with st.form(f"room-{held.id}", clear_on_submit=True, border=False):
        st.text(t("What you enter here stands in the place of what was entered before."))
        st.number_input(t("How many persons?"), 0, 1_000, 0, key="room-people", width=2 * _COLUMN)
        for option in held.options:
            st.text(option.text)
            with st.container(horizontal=True, gap="small"):
                for score in SCALE if held.by_scale else (1,):
                    label = t("Answered {score}", score=score) if held.by_scale else t("Chose it")
                    key = f"room-{option.id}-{score}"
                    st.number_input(label, 0, 1_000, 0, key=key, width=_COLUMN)
        st.form_submit_button(t("Enter"), on_click=_enter, args=(here, held), key="room-enter")


def _enter(here: Here, held: Round) -> None:
    def entered(option: str, score: int) -> int:
        return int(st.session_state.get(f"room-{option}-{score}", 0))

    counted = {
        option.id: tuple(entered(option.id, score) for score in SCALE) for option in held.options
    }
    people = int(st.session_state["room-people"])
    here.send(EnterForOthers(item=held.id, people=people, counted=counted))


def _result(here: Here, project: Project, held: Round) -> None:
    t = here.t
    st.text(f"{t(NAMES[held.kind])} · {t.date(held.closed or held.opened, 'medium')}")
    if held.result.is_told:

        def drawn(_: Project, t: Translator, *, dark: bool, big: bool) -> Figure:
            return result_of_round(held, t, dark=dark, big=big)

        figure(here, drawn, project, key=f"round-{held.id}")
    for line in beside_figure(held, t):
        st.text(line)
    if not held.result.is_told:
        st.button(
            t("Open it again"), key=f"round-again-{held.about}", on_click=here.send,
            args=(ReopenRound(item=held.id),),
        )  # fmt: skip
