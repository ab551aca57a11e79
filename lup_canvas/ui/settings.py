"""Settings: thresholds, what is deleted when, links and codes, the trash, and the end of it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lup_canvas.locale import mark
from lup_canvas.project.changes import RestoreItem
from lup_canvas.project.document.steps import Preset
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.deleting import deleting
from lup_canvas.ui.new_link import keep_new_link, new_link
from lup_canvas.ui.page_top import page_top
from lup_canvas.ui.retention import retention
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import settings as shown
from lup_canvas.workspace import Link, LinkKind

_KINDS: Mapping[LinkKind, str] = {
    LinkKind.EDITOR: mark("Leader group"),
    LinkKind.ADVISER: mark("Adviser"),
    LinkKind.SNAPSHOT: mark("Snapshot"),
}


def settings(here: Here, view: View) -> None:
    """Show the settings of the project."""
    t = here.t
    with page_top():
        st.title(t("Settings"), anchor=False)
    with st.container(key="side-by-side"):
        rules, doors = st.columns([3, 2], gap="large")
    with rules:
        show(here, view, "settings", of_project(shown.settings_block, t))
        if view.project.settings.preset is Preset.OWN:
            show(here, view, "thresholds", of_project(shown.thresholds_block, t))
        retention(here, view)
    with doors:
        _code(here)
        _links(here)
    _trash(here, view)
    deleting(here, view)


def _code(here: Here) -> None:
    t = here.t
    with st.container(key="code"):
        st.header(t("The employees' code"), anchor=False)
        with st.container(key="staff-code"):
            st.text(here.workspace.doors.code(here.project_id))
        st.text(here.workspace.address("b"))
        st.button(
            t("New code and QR code"),
            help=t("The old ones are closed at once."),
            key="renew-code",
            on_click=_renew_code,
            args=(here,),
        )


def _renew_code(here: Here) -> None:
    here.workspace.doors.renew_code(here.project_id)


def _links(here: Here) -> None:
    t = here.t
    with st.container(key="links"):
        st.header(t("Links"), anchor=False)
        new_link(here, here.project_id)
        for link in here.workspace.doors.links(here.project_id):
            _link(here, link)
        for kind in (LinkKind.EDITOR, LinkKind.ADVISER):
            _makers(here, kind)


def _makers(here: Here, kind: LinkKind) -> None:
    t = here.t
    with st.container(horizontal=True, vertical_alignment="center", key=f"make-{kind}"):
        st.markdown(f"**{t(_KINDS[kind])}**", width=140)
        st.button(t("New link"), key=f"new-{kind}", on_click=_make, args=(here, kind))
        st.button(
            t("Renew, and close the old ones"),
            key=f"renew-{kind}",
            on_click=_renew,
            args=(here, kind),
        )


def _link(here: Here, link: Link) -> None:
    t = here.t
    is_open = link.opens(here.workspace.now())
    with st.container(horizontal=True, vertical_alignment="center", key=f"link-{link.handle[:12]}"):
        st.text(
            " · ".join(
                part
                for part in (
                    t(_KINDS[link.kind]),
                    link.label,
                    t.date(link.created, "medium"),
                    t("open") if is_open else t("closed"),
                )
                if part
            )
        )
        if is_open:
            st.button(
                t("Close the link"),
                key=f"revoke-{link.handle[:12]}",
                on_click=here.workspace.doors.revoke,
                args=(here.project_id, link.handle),
            )


def _make(here: Here, kind: LinkKind) -> None:
    if kind is LinkKind.EDITOR or here.role is Role.ADVISER or not _has_adviser(here):
        keep_new_link(here.project_id, here.workspace.doors.new_link(here.project_id, kind))


def _renew(here: Here, kind: LinkKind) -> None:
    if kind is LinkKind.EDITOR or here.role is Role.ADVISER or not _has_adviser(here):
        keep_new_link(here.project_id, here.workspace.doors.renew_link(here.project_id, kind))


def _has_adviser(here: Here) -> bool:
    return any(
        link.kind is LinkKind.ADVISER and link.opens(here.workspace.now())
        for link in here.workspace.doors.links(here.project_id)
    )


def _trash(here: Here, view: View) -> None:
    t = here.t
    with st.container(key="trash"):
        st.header(t("Trash ({count})", count=len(view.project.trash)), anchor=False)
        if not view.project.trash:
            plain.quiet(t("What is deleted can be brought back from here."))
        for item, trashed in view.project.trash.items():
            with st.container(horizontal=True, vertical_alignment="center", key=f"trashed-{item}"):
                st.text(trashed.words or t("(empty)"))
                st.caption(t.date(trashed.at, "medium"))
                st.button(
                    t("Bring back"),
                    key=f"restore-{item}",
                    on_click=here.send,
                    args=(RestoreItem(item=item),),
                )
