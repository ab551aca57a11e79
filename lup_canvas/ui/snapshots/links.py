"""The links to a snapshot: for whom, how long, how often opened, and the press that closes one."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.sharing import Chapter
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.ui import plain
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Here
from lup_canvas.workspace import Link

_SHARED = "shared-links"


def keep_secret(snapshot_id: str, secret: str) -> None:
    """Keep the secret of a new link until this session ends; for a callback."""
    st.session_state[_SHARED] = {**_secrets(), snapshot_id: secret}


def links(here: Here, snapshot: Snapshot) -> None:
    """Show every link to `snapshot`: the new one whole, the open ones, and how many are closed."""
    t, now = here.t, here.workspace.now()
    if secret := _secrets().get(snapshot.id):
        st.markdown(t("This link is shown only now. Copy it."))
        st.code(here.workspace.address(f"s/{secret}"), language=None)
        button_link(t("See the page"), f"/s/{secret}", beside=True)
    every = here.workspace.snapshots.links(here.project_id, snapshot.id)
    for link in every:
        if link.opens(now):
            _link(here, link)
    shut = [link for link in every if not link.opens(now)]
    if shut:
        told = "; ".join(_told(here, link) for link in shut)
        with st.expander(
            t.plural("{count} closed link", "{count} closed links", len(shut)),
            key=f"closed-{snapshot.id}",
        ):
            plain.quiet(told)


def _link(here: Here, link: Link) -> None:
    t = here.t
    with st.container(horizontal=True, vertical_alignment="center", key=f"link-{link.handle[:12]}"):
        st.text(_told(here, link))
        st.button(
            t("Close the link"),
            key=f"revoke-{link.handle[:12]}",
            on_click=_revoke,
            args=(here, link),
        )


def _told(here: Here, link: Link) -> str:
    t, opened = here.t, here.workspace.snapshots.opened(link.handle)
    name = link.label or t("Link from {date}", date=t.date(link.created, "medium"))
    return " · ".join(
        filter(None, (name, _until(here, link), _parts(here, link), _times(here, opened)))
    )


def _until(here: Here, link: Link) -> str:
    t = here.t
    if link.revoked:
        return t("closed")
    if link.expires is None:
        return t("open")
    day = t.date(link.expires, "medium")
    return (
        t("open until {date}", date=day)
        if link.opens(here.workspace.now())
        else t("closed itself {date}", date=day)
    )


def _parts(here: Here, link: Link) -> str:
    """Say how much of the story it shows, if not all of it."""
    if link.choice is None or set(link.choice.chapters) == set(Chapter):
        return ""
    return here.t.plural(
        "{count} part of the story", "{count} parts of the story", len(link.choice.chapters)
    )


def _times(here: Here, opened: int) -> str:
    if not opened:
        return here.t("not opened yet")
    return here.t.plural("opened {count} time", "opened {count} times", opened)


def _revoke(here: Here, link: Link) -> None:
    here.workspace.doors.revoke(here.project_id, link.handle)
    st.session_state.get(_SHARED, {}).pop(link.target, None)


def _secrets() -> dict[str, str]:
    found: dict[str, str] = st.session_state.get(_SHARED, {})
    return found
