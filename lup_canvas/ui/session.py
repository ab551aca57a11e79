"""Who is here: which project, in what role, in which language. Built afresh in every run.

Everything is read from the address and the browser's cookies, so that a reload, a restarted
server or an expired session brings people back to where they were.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lup_canvas import workspace
from lup_canvas.content import Content, content
from lup_canvas.locale import Translator, best_language, translator
from lup_canvas.project.changes import Change
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience, View
from lup_canvas.shown import undo_shown
from lup_canvas.workspace import Grant, Workspace

PASS_COOKIE = "lup"  # noqa: S105  (the name of a cookie)
BROWSER_COOKIE = "lup_browser"
LANGUAGE_COOKIE = "lang"

NOTICE = 8.0
"""Seconds that a message stands, since the bell soon draws the screen again after any change."""

_NOTICES = "notices"

MOST_ACTS = 5
"""The browser takes each of them as soon as the screen is drawn."""

_ACTS = "acts"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at a screen, before it is said which project they work on."""

    workspace: Workspace
    grants: dict[str, Grant]
    t: Translator

    @property
    def texts(self) -> Content:
        """Return the methods' texts in the visitor's language."""
        return content(self.t.language)


@dataclass(frozen=True, slots=True)
class Here(Visitor):
    """Somebody at a screen of one project."""

    grant: Grant
    ballot: str
    """What this browser votes with in this project."""

    @property
    def project_id(self) -> str:
        """Return which project this is."""
        return self.grant.project_id

    @property
    def role(self) -> Role:
        """Return what the visitor may be in the project."""
        return self.grant.role

    def view(self, audience: Audience = Audience.EDITOR) -> View:
        """Return the project as it stands now, as `audience` may see it."""
        return self.workspace.view(self.project_id, audience)

    def own_view(self) -> View:
        """Return the project with what this browser has written in silence, for it alone.

        What is made of this must never be kept for other screens.
        """
        return self.workspace.view(self.project_id, Audience.EDITOR, ballot=self.ballot)

    def again(self, view: View) -> View:
        """Return what `view` shows as it stands now, for the same eyes."""
        return self.workspace.view(self.project_id, view.audience, ballot=view.ballot)

    def send(self, change: Change) -> None:
        """Send `change`, from a widget's callback; a refusal becomes a notice."""
        self.sent(change)

    def sent(self, change: Change) -> bool:
        """Send `change` and tell whether it was taken; a refusal becomes a notice."""
        try:
            done = self.workspace.do(self.project_id, self.role, change)
        except ChangeRefused as refusal:
            notify(self.t(refusal.code, **refusal.params))
            return False
        if done.undo:
            _remember(self.project_id, change.id, undo_shown(done.undo, self.t))
        return True


def cookie(name: str) -> str | None:
    """Return the cookie that the browser brought when it opened this session."""
    return st.context.cookies.get(name)


def visitor() -> Visitor:
    """Return who is at this screen."""
    here = workspace.current()
    return Visitor(here, here.doors.grants(cookie(PASS_COOKIE)), translator(_language()))


def at_project(guest: Visitor) -> Here | None:
    """Return `guest` at the project that the address names, if they may come in there."""
    named = st.query_params.get("project") or st.session_state.get("project")
    grant = guest.grants.get(named or "")
    if grant is None:
        return None
    st.session_state["project"] = grant.project_id
    ballot = guest.workspace.doors.ballot(cookie(BROWSER_COOKIE) or "", grant.project_id)
    return Here(guest.workspace, guest.grants, guest.t, grant, ballot)


def notify(message: str) -> None:
    """Show `message` for a while, in the place of the one before.

    It is shown as Markdown, so none of it may be what people wrote.
    """
    st.session_state[_NOTICES] = (message, time.monotonic() + NOTICE)


def notices() -> list[str]:
    """Return the messages to show now."""
    message, until = st.session_state.get(_NOTICES, ("", 0.0))
    return [message] if time.monotonic() < until else []


def acts(project_id: str) -> list[dict[str, Any]]:
    """Return what widgets did in the project of late, for the browser to keep and take back."""
    return [act for owner, act in st.session_state.get(_ACTS, ()) if owner == project_id]


def _remember(project_id: str, name: str, undo: dict[str, Any]) -> None:
    before = st.session_state.get(_ACTS, ())
    st.session_state[_ACTS] = (*before, (project_id, {"id": name, **undo}))[-MOST_ACTS:]


def _language() -> str:
    asked = st.query_params.get("lang") or st.session_state.get("lang")
    if asked:
        st.session_state["lang"] = asked
    return best_language(asked, cookie(LANGUAGE_COOKIE), st.context.locale)
