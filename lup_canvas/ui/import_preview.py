"""What was brought along, as it would come in: choose columns, see what is left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

import pandas as pd
import streamlit as st

from lup_canvas.formats.table import Table
from lup_canvas.formats.told import (
    Answer,
    Columns,
    Doubtful,
    State,
    answers_in,
    has_headings,
    headings_of,
    likely_columns,
    taken,
    with_repeats,
)
from lup_canvas.locale import mark
from lup_canvas.project.changes import ImportedInsight
from lup_canvas.project.document.insights import InsightKind, Source
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.views import Audience, View
from lup_canvas.ui import plain
from lup_canvas.ui.labels import label, words
from lup_canvas.ui.looked_through import becomes, decision
from lup_canvas.ui.session import Here

_FOUND = "import-found"
_SHOWN = {State.ABOUT_SOMEBODY: 40, State.STOPPED: 20, State.TWICE: 20, State.NEW: 10}
"""How many of each the table shows, those that need somebody's eyes first."""
_DECIDES = {
    Doubtful.REPLACED: mark("Replace the words that may tell who it is"),
    Doubtful.READ: mark("Bring them in as they are, to be read through first"),
    Doubtful.OUT: mark("Leave them out"),
}


def preview(here: Here, view: View, table: Table, batch: str) -> tuple[ImportedInsight, ...]:
    """Show what would come in, and return it; empty until somebody has decided what they must."""
    t = here.t
    st.markdown(t("Look through it where nobody else can see the screen."))
    headed = st.checkbox(
        t("The first row holds headings"), value=has_headings(table), key=f"{batch}-headed"
    )
    columns = _columns(here, table, batch, headed=headed)
    source = Source.STAFF
    if columns.source is None:
        source = cast(
            "Source",
            st.selectbox(
                t("Who told this?"), list(Source), format_func=lambda each: label(each, t),
                key=f"{batch}-told-by",
            ),
        )  # fmt: skip
    try:
        found = _found(here, table, columns, source, headed=headed)
    except ChangeRefused as refusal:
        st.error(t(refusal.code, **refusal.params))
        return ()
    said = [each.text.value for each in here.view(Audience.READING).project.insights.values()]
    answers = with_repeats(found, said)
    _show(here, answers)
    return _decided(here, view, answers, batch)


def _columns(here: Here, table: Table, batch: str, *, headed: bool) -> Columns:
    """Show what is guessed of the columns, to be set right, and return it."""
    t, guess = here.t, likely_columns(table, headed=headed)
    names = {
        n: heading or t("Column {number}", number=n + 1)
        for n, heading in enumerate(headings_of(table, headed=headed))
    }
    if len(names) == 1:
        return guess
    key = f"{batch}-{headed}"
    texts = st.multiselect(
        t("Which columns hold the contributions?"), list(names), default=list(guess.texts),
        format_func=names.__getitem__, placeholder=t("Choose"), key=f"{key}-texts",
    )  # fmt: skip

    def one(asked: str, guessed: int | None, name: str) -> int | None:
        return st.selectbox(
            asked, list(names), index=guessed, format_func=names.__getitem__,
            placeholder=t("None"), key=f"{key}-{name}",
        )  # fmt: skip

    with st.container(horizontal=True, key="import-columns"):
        kind = one(t("Kind"), guess.kind, "kind")
        often = one(t("How often?"), guess.often, "often")
        source = one(t("Source"), guess.source, "source")
        day = one(t("Date"), guess.day, "day")
        quotable = one(t("May be quoted"), guess.quotable, "quotable")
    return Columns(tuple(texts), kind, often, source, day, quotable)


def _found(
    here: Here, table: Table, columns: Columns, source: Source, *, headed: bool
) -> tuple[Answer, ...]:
    """Return the answers; looking through them takes a while, so once for each choice."""
    asked = (table, columns, source, headed, here.t.language)
    before, found = st.session_state.get(_FOUND, (None, ()))
    if before != asked:
        found = answers_in(table, columns, headed=headed, language=here.t.language, source=source)
        st.session_state[_FOUND] = (asked, found)
    return cast("tuple[Answer, ...]", found)


def forget_found() -> None:
    """Let go of what was looked through."""
    st.session_state.pop(_FOUND, None)


def _show(here: Here, answers: Sequence[Answer]) -> None:
    """Show how many there are of each, and some of them, just as they are written."""
    t, counts = here.t, Counter(answer.state for answer in answers)
    left = Counter(_SHOWN)
    shown = []
    for state in _SHOWN:
        for answer in answers:
            if answer.state is state and left[state]:
                left[state] -= 1
                shown.append(answer)
    told = [
        t.plural("{count} contribution comes in.", "{count} contributions come in.",
                 counts[State.NEW]),
        *_told(here, counts),
    ]  # fmt: skip
    if pieces := sum(answer.piece for answer in answers):
        told.append(
            t.plural(
                "{count} is a piece of an answer that is too long for one note.",
                "{count} are pieces of answers that are too long for one note.",
                pieces,
            )
        )
    st.text("\n".join(told))
    if shown:
        plain.table(
            pd.DataFrame(
                {
                    t("Contribution"): [_text(answer) for answer in shown],
                    t("What happens"): [_becomes(here, answer) for answer in shown],
                }
            )
        )
    if more := len(answers) - len(shown) - counts[State.NOTHING]:
        st.text(t.plural("{count} more is like these.", "{count} more are like these.", more))


def _told(here: Here, counts: Counter[State]) -> list[str]:
    t = here.t
    told = {
        State.ABOUT_SOMEBODY: t.plural(
            "{count} may be about a particular person. You decide below.",
            "{count} may be about particular persons. You decide below.",
            counts[State.ABOUT_SOMEBODY],
        ),
        State.STOPPED: t.plural(
            "{count} holds an identity or account number and is never kept.",
            "{count} hold an identity or account number and are never kept.",
            counts[State.STOPPED],
        ),
        State.TWICE: t.plural(
            "{count} says the same as another and is left out.",
            "{count} say the same as another and are left out.",
            counts[State.TWICE],
        ),
        State.NOTHING: t.plural(
            "{count} is only a yes, a no or a sign, and is left out.",
            "{count} are only a yes, a no or a sign, and are left out.",
            counts[State.NOTHING],
        ),
    }
    return [sentence for state, sentence in told.items() if counts[state]]


def _text(answer: Answer) -> str:
    """Return what is written, without the numbers that must not even stand on a screen."""
    if answer.state is not State.STOPPED:
        return answer.insight.text
    return "".join("•" * len(text) if marked else text for text, marked in answer.parts)


def _facts(here: Here, insight: ImportedInsight) -> str:
    t = here.t
    facts = [
        label(insight.kind, t) if insight.kind is not InsightKind.EXPERIENCE else "",
        label(insight.often, t) if insight.often else "",
        words(Source, t)[insight.source] if insight.source is not Source.STAFF else "",
        t.date(insight.day, "medium") if insight.day else "",
        t("May be quoted") if insight.quotable else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _becomes(here: Here, answer: Answer) -> str:
    """Return what becomes of an answer, and what the other columns say of it."""
    marked = [text for text, is_marked in answer.parts if is_marked]
    told = (becomes(answer.state, marked, here.t), _facts(here, answer.insight))
    return " · ".join(each for each in told if each)


def _decided(
    here: Here, view: View, answers: Sequence[Answer], batch: str
) -> tuple[ImportedInsight, ...]:
    """Ask what only people can decide, and return what comes in then."""
    t, states = here.t, {answer.state for answer in answers}
    doubtful = decision(states, _DECIDES, t, key=f"{batch}-doubtful")
    repeats = State.TWICE in states and st.checkbox(
        t("Bring in those that say the same, too"), key=f"{batch}-repeats"
    )
    wait = st.checkbox(
        t("They wait to be read through before they are shown"),
        value=view.project.settings.read_first,
        key=f"{batch}-wait",
    )
    if doubtful is None:
        return ()
    return taken(answers, about_somebody=doubtful, repeats=repeats, wait=wait)
