"""One snapshot in the list: what it is, who sees it, and the way back to it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lup_canvas.locale import Translator
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.ui import plain
from lup_canvas.ui.labels import label
from lup_canvas.ui.session import Here, notify
from lup_canvas.ui.snapshots.links import links
from lup_canvas.ui.snapshots.sharing import begin, is_open, sharing
from lup_canvas.ui.snapshots.take import take_along

_ASKED = "restore-asked"


def taken(here: Here, snapshot: Snapshot) -> None:
    """Show one snapshot."""
    t = here.t
    with st.container(key=f"frozen-{snapshot.id}"):
        plain.card_title(snapshot.name, _facts(snapshot, t), level=2)
        if snapshot.note:
            st.text(snapshot.note)
        links(here, snapshot)
        if is_open(snapshot):
            sharing(here, snapshot)
        elif st.session_state.get(_ASKED) == snapshot.id:
            _ask(here, snapshot)
        else:
            _ways_on(here, snapshot)
            take_along(here, snapshot)


def _facts(snapshot: Snapshot, t: Translator) -> str:
    when = f"{t.date(snapshot.taken)}, {t.time(snapshot.taken)}"
    why = label(snapshot.occasion, t) if snapshot.is_automatic else ""
    gone = (
        t.plural("{count} thing is erased", "{count} things are erased", snapshot.removed)
        if snapshot.removed
        else ""
    )
    return " · ".join(filter(None, (when, why, gone)))


def _ways_on(here: Here, snapshot: Snapshot) -> None:
    t = here.t
    with st.container(horizontal=True, key=f"ways-{snapshot.id}"):
        st.button(
            t("Make a link to share"),
            key=f"share-{snapshot.id}",
            on_click=begin,
            args=(here, snapshot),
        )
        st.button(
            t("Go back to this snapshot"),
            key=f"go-back-{snapshot.id}",
            type="tertiary",
            on_click=_set_asked,
            args=(snapshot.id,),
        )


def _ask(here: Here, snapshot: Snapshot) -> None:
    t = here.t
    st.markdown(
        t(
            "What the group has written becomes as it was then. As it stands now is kept first, "
            "in a snapshot of its own, and what has come since lies in the trash. Contributions, "
            "answers and checkpoints stay as they are."
        )
    )
    with st.container(horizontal=True, key=f"sure-{snapshot.id}"):
        go = partial(_go_back, here, snapshot)
        st.button(t("Yes, go back"), key=f"sure-yes-{snapshot.id}", type="primary", on_click=go)
        st.button(t("Cancel"), key=f"sure-no-{snapshot.id}", on_click=_set_asked, args=(None,))


def _set_asked(snapshot_id: str | None) -> None:
    st.session_state[_ASKED] = snapshot_id


def _go_back(here: Here, snapshot: Snapshot) -> None:
    _set_asked(None)
    try:
        here.workspace.restore(here.project_id, here.role, snapshot.id)
    except ChangeRefused as refusal:
        notify(here.t(refusal.code, **refusal.params))
    else:
        notify(here.t("The canvas is as it was in the snapshot."))
