"""Bringing in what people have told elsewhere: a survey as a file, or lines that are pasted.

What is brought lies in this screen alone until somebody brings it in. The file itself is let go
of as soon as it is read, and everything in it that says who answered, before anybody sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from lup_canvas.formats.table import MOST_BYTES, Table, read_lines, read_table
from lup_canvas.formats.told import without_people
from lup_canvas.project.base import derived_id, new_id
from lup_canvas.project.batches import Batch, batches
from lup_canvas.project.changes import ImportedInsight, ImportInsights, UndoImport
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.views import Audience, View
from lup_canvas.ui.import_preview import forget_found, preview
from lup_canvas.ui.session import Here

_BROUGHT, _TURN, _SAID, _DONE = "importing", "import-turn", "import-said", "import-done"
_FILE, _LINES = "import-file", "import-lines"
_LETTERS = 100_000


@dataclass(frozen=True, slots=True)
class Brought:
    """A table that waits in this screen, and the name of the batch it would become."""

    project_id: str
    table: Table
    batch: str
    left_out: int
    """Columns that said who answered, and were taken away."""


def importing(here: Here, view: View) -> None:
    """Show, folded, the way to bring in insights that were told elsewhere, and the way back.

    What is folded away is made when it is unfolded: few need it, and everybody waits for it.
    """
    label = here.t("Bring in from a survey or a list")
    fold = st.expander(label, icon=":material/upload_file:", key="import", on_change="rerun")
    if fold.open:
        with fold:
            bringing_in(here, view)


def bringing_in(here: Here, view: View) -> None:
    """Show the way to bring in insights that were told elsewhere, and the way back."""
    t = here.t
    st.markdown(
        t(
            "From a survey in Forms or Nettskjema, or from a list. Names, e-mail addresses "
            "and times are taken away before you see them, and are never kept."
        )
    )
    if said := st.session_state.get(_SAID):
        st.error(said)
    brought = st.session_state.get(_BROUGHT)
    if isinstance(brought, Brought) and brought.project_id == here.project_id:
        _look_through(here, view, brought)
    else:
        _ways_in(here)
    _ways_back(here)


def _ways_in(here: Here) -> None:
    t, turn = here.t, st.session_state.get(_TURN, 0)
    file, lines = st.columns(2, gap="large")
    with file:
        st.file_uploader(
            t("A file: Excel workbook (.xlsx) or CSV"),
            type=["xlsx", "csv", "txt", "tsv"],
            max_upload_size=MOST_BYTES // 2**20,
            key=f"{_FILE}-{turn}",
            on_change=_receive_file,
            args=(here, f"{_FILE}-{turn}"),
        )
    with lines, st.form("import-paste", border=False):
        st.text_area(
            t("Or paste it here, one contribution on each line"),
            max_chars=_LETTERS,
            key=f"{_LINES}-{turn}",
        )
        st.form_submit_button(
            t("Look through the lines"), on_click=_receive_lines, args=(here, f"{_LINES}-{turn}")
        )


def _look_through(here: Here, view: View, brought: Brought) -> None:
    t = here.t
    if brought.left_out:
        st.text(
            t.plural(
                "{count} column with names, addresses or times is taken away.",
                "{count} columns with names, addresses or times are taken away.",
                brought.left_out,
            )
        )
    if brought.table.other_sheets:
        st.text(t("Only the first sheet of the workbook is read."))
    rows = preview(here, view, brought.table, brought.batch)
    with st.container(horizontal=True, key="import-end"):
        st.button(
            t.plural("Bring in {count} contribution", "Bring in {count} contributions", len(rows)),
            type="primary" if rows else "secondary",
            disabled=not rows,
            key="import-now",
            on_click=_bring_in,
            args=(here, brought, rows),
        )
        st.button(t("Put it away"), icon=":material/close:", key="import-away", on_click=_forget)


def _ways_back(here: Here) -> None:
    """Show what was brought in, and what of it can be taken back."""
    t = here.t
    if done := st.session_state.get(_DONE):
        st.success(done)
    for n, batch in enumerate(batches(here.view(Audience.READING).project), start=1):
        with st.container(horizontal=True, vertical_alignment="center", key=f"batch-{n}"):
            st.text(_told(here, batch))
            if batch.untouched:
                st.button(
                    t.plural("Take back {count}", "Take back {count}", len(batch.untouched)),
                    icon=":material/undo:",
                    key=f"undo-{batch.id}",
                    on_click=_take_back,
                    args=(here, batch),
                )


def _told(here: Here, batch: Batch) -> str:
    t, kept = here.t, len(batch.worked_with)
    told = t.plural(
        "{count} contribution is brought in.",
        "{count} contributions are brought in.",
        len(batch.untouched) + kept,
    )
    if not kept:
        return told
    return f"{told} " + t.plural(
        "You have worked with {count} of them. It is kept.",
        "You have worked with {count} of them. They are kept.",
        kept,
    )


def _receive_file(here: Here, key: str) -> None:
    file = st.session_state.get(key)
    if file is not None:
        _receive(here, lambda: read_table(file.getvalue()))


def _receive_lines(here: Here, key: str) -> None:
    lines = st.session_state.get(key, "")
    if lines.strip():
        _receive(here, lambda: read_lines(lines))


def _receive(here: Here, read: Callable[[], Table]) -> None:
    """Keep what was read, or say why not; either way what was sent is let go of."""
    _forget()
    try:
        table = read()
        left = without_people(table)
    except ChangeRefused as refusal:
        st.session_state[_SAID] = here.t(refusal.code, **refusal.params)
        return
    st.session_state[_BROUGHT] = Brought(here.project_id, left, new_id(), table.width - left.width)


def _forget() -> None:
    """Let go of everything that was brought, and begin with an empty field."""
    forget_found()
    for key in (_BROUGHT, _SAID, _DONE):
        st.session_state.pop(key, None)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _bring_in(here: Here, brought: Brought, rows: tuple[ImportedInsight, ...]) -> None:
    change = ImportInsights(id=derived_id("import", brought.batch), batch=brought.batch, rows=rows)
    if here.sent(change):
        _forget()
        waiting = sum(row.wait for row in rows)
        done = here.t("The contributions are brought in.")
        if waiting:
            done += " " + here.t.plural(
                "{count} waits to be read through.", "{count} wait to be read through.", waiting
            )
        st.session_state[_DONE] = done


def _take_back(here: Here, batch: Batch) -> None:
    here.send(UndoImport(batch=batch.id))
    st.session_state.pop(_DONE, None)
