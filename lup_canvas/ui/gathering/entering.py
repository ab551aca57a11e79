"""Entering what stands on sheets of paper: one line each, looked through before it is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd
import streamlit as st

from lup_canvas.formats.told import Doubtful, State, Written, lines_in, lines_taken
from lup_canvas.locale import mark
from lup_canvas.project.base import in_order, new_id
from lup_canvas.project.changes import AddLines, Line, Lined
from lup_canvas.project.changes.lines import MOST_LINES
from lup_canvas.project.gathering import is_silent
from lup_canvas.project.silence import SILENT
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.bones import bones_of
from lup_canvas.ui.importing import bringing_in
from lup_canvas.ui.looked_through import becomes, decision
from lup_canvas.ui.places import Place, page_of
from lup_canvas.ui.session import Here

_LOOKED_AT, _TURN, _DONE = "entering", "enter-turn", "enter-done"
_LETTERS = 100_000
_HIDDEN = mark("Nobody sees it before the one leading shows all.")


class Sheet(StrEnum):
    """What can stand on sheets beside the lists that take lines."""

    INSIGHTS = "insights"
    VOTES = "votes"


_WHAT: Mapping[StrEnum, str] = {
    Sheet.INSIGHTS: mark("Contributions"),
    Lined.OBSERVATIONS: mark("Observations"),
    Lined.ASSUMPTIONS: mark("Assumptions"),
    Lined.STATEMENTS: mark("Insights in our own words"),
    Lined.CAUSES: mark("Causes"),
    Lined.CONSEQUENCES: mark("Consequences"),
    Lined.DEFINITIONS: mark("Formulations"),
    Lined.QUESTIONS: mark("How might we ...?"),
    Lined.IDEAS: mark("Ideas"),
    Lined.TASKS: mark("Tasks"),
    Sheet.VOTES: mark("Votes that are counted"),
}
_DECIDES: Mapping[Doubtful, str] = {
    Doubtful.REPLACED: mark("Replace the words that may tell who it is"),
    Doubtful.READ: mark("Save them as they are"),
    Doubtful.OUT: mark("Leave them out"),
}
_VOTES: Mapping[Place, str] = {
    Place.INSIGHTS: mark("Rounds about themes"),
    Place.PROBLEM: mark("The vote on the real problem"),
    Place.GOAL: mark("Answers to an indicator"),
    Place.IDEAS: mark("Rounds about ideas"),
}


@dataclass(frozen=True, slots=True)
class Entered:
    """Lines that wait in this screen, and the name of the change they would become."""

    project_id: str
    part: Lined
    text: str
    change: str


def entering(here: Here, view: View) -> None:
    """Show, folded, the one place to enter what was written on paper."""
    t = here.t
    with st.expander(t("Enter from sheets"), icon=":material/edit_note:", key="enter-sheets"):
        what = st.selectbox(
            t("What stands on the sheets?"), list(_WHAT), format_func=lambda each: t(_WHAT[each]),
            key="enter-what",
        )  # fmt: skip
        if done := st.session_state.pop(_DONE, None):
            st.success(done)
        if what is Sheet.INSIGHTS:
            bringing_in(here, view)
        elif what is Sheet.VOTES:
            _votes(here)
        else:
            _lines(here, view, Lined(what))


def _votes(here: Here) -> None:
    t = here.t
    st.markdown(t("Count the slips, and enter how many answered what, where the vote belongs."))
    for place, says in _VOTES.items():
        st.page_link(
            page_of(place, t), label=t(says), icon=":material/arrow_forward:",
            query_params={"project": here.project_id},
        )  # fmt: skip


def _lines(here: Here, view: View, part: Lined) -> None:
    entered = st.session_state.get(_LOOKED_AT)
    if (
        isinstance(entered, Entered)
        and (entered.project_id, entered.part) == (here.project_id, part)
    ):  # fmt: skip
        _look_through(here, view, entered)
    else:
        _write(here, view, part)


def _write(here: Here, view: View, part: Lined) -> None:
    t, key = here.t, f"enter-lines-{part}-{st.session_state.get(_TURN, 0)}"
    if part is Lined.IDEAS and not view.project.ideas_are_open:
        st.text(t("Ideas are still closed. What you enter is parked, and kept safe."))
    with st.form(f"enter-{part}", border=False):
        st.text_area(
            t("What, who and when, with a semicolon between: Call the school; the head; 01.05.2026")
            if part is Lined.TASKS
            else t("One on each line"),
            max_chars=_LETTERS, height=220, key=key,
        )  # fmt: skip
        st.form_submit_button(
            t("Look through the lines"), on_click=_receive, args=(here, part, key)
        )


def _look_through(here: Here, view: View, entered: Entered) -> None:
    t = here.t
    said = [str(each.text) for each in getattr(view.project, entered.part).values()]
    written = lines_in(entered.text, entered.part, said, t.language)
    _show(here, written)
    states = {each.state for each in written}
    about = decision(states, _DECIDES, t, key=f"{entered.change}-doubtful")
    lines = () if about is None else lines_taken(written, about_somebody=about)
    if len(lines) > MOST_LINES:
        st.error(t("Save at most {count} lines at a time.", count=MOST_LINES))
    category, question = _where(here, view, entered)
    with st.container(horizontal=True, key="enter-end"):
        st.button(
            t.plural("Save {count} line", "Save {count} lines", len(lines)),
            type="primary" if lines else "secondary", key="enter-save",
            disabled=not 0 < len(lines) <= MOST_LINES,
            on_click=_save, args=(here, entered, lines, category, question),
        )  # fmt: skip
        st.button(
            t("Change the lines"), icon=":material/edit:", key="enter-back", on_click=_back,
            args=(entered,),
        )  # fmt: skip


def _show(here: Here, written: tuple[Written, ...]) -> None:
    t, counts = here.t, Counter(each.state for each in written)
    st.text(t.plural("{count} line comes in.", "{count} lines come in.", counts[State.NEW]))
    columns = {
        t("Line"): [_text(each) for each in written],
        t("Who?"): [each.line.owner for each in written],
        t("When?"): [t.date(each.line.due, "medium") if each.line.due else "" for each in written],
        t("What happens"): [becomes(each.state, each.marked, t) for each in written],
    }
    plain.table(pd.DataFrame({name: rows for name, rows in columns.items() if any(rows)}))


def _text(each: Written) -> str:
    """Return what is written, without the numbers that must not even stand on a screen."""
    return "•" * 8 if each.state is State.STOPPED else each.line.text


def _where(here: Here, view: View, entered: Entered) -> tuple[str | None, str | None]:
    """Ask which bone causes stand on, and which question ideas answer, if there are any."""
    t, project = here.t, view.project
    if entered.part is Lined.CAUSES:
        bone = st.selectbox(
            t("Category"), list(bones_of(here, project)), index=None, placeholder=t("None"),
            key=f"{entered.change}-bone",
        )  # fmt: skip
        return bone, None
    if entered.part is Lined.IDEAS and project.ideas_are_open and project.questions:
        names = {each.id: str(each.text) for each in in_order(project.questions)}
        asked = st.selectbox(
            t("Which question do they answer?"), list(names), index=None, placeholder=t("None"),
            format_func=lambda each: names.get(each, ""), key=f"{entered.change}-question",
        )  # fmt: skip
        return None, asked
    return None, None


def _receive(here: Here, part: Lined, key: str) -> None:
    text = st.session_state.get(key, "")
    if text.strip():
        st.session_state[_LOOKED_AT] = Entered(here.project_id, part, text, new_id())


def _back(entered: Entered) -> None:
    """Put the lines back into an empty field, to be changed."""
    _forget()
    turn = st.session_state[_TURN]
    st.session_state[f"enter-lines-{entered.part}-{turn}"] = entered.text


def _forget() -> None:
    st.session_state.pop(_LOOKED_AT, None)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _save(
    here: Here,
    entered: Entered,
    lines: tuple[Line, ...],
    category: str | None,
    question: str | None,
) -> None:
    change = AddLines(
        id=entered.change, part=entered.part, lines=lines, category=category, question=question
    )
    if here.sent(change):
        _forget()
        saved = here.t.plural(
            "{count} line is saved. You can undo it.",
            "{count} lines are saved. You can undo it.",
            len(lines),
        )
        waits = entered.part in SILENT and is_silent(here.view().project)
        st.session_state[_DONE] = f"{saved} {here.t(_HIDDEN)}" if waits else saved
