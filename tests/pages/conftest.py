"""Screens without a browser: the real shell and pages, on a workspace of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from lup_canvas import workspace
from lup_canvas.project.permissions import Role
from lup_canvas.ui import session
from lup_canvas.workspace import Created, LinkKind, Workspace
from tests.pages.screen import COOKIES, Screen, installed_components

OpenScreen = Callable[..., Screen]


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    """Open a workspace in `folder` as the one of this process."""
    house = Workspace(folder, base_url="http://testserver")
    workspace.use(house)
    yield house
    workspace.use(None)
    house.close()


@contextmanager
def screens(house: Workspace) -> Iterator[OpenScreen]:
    """Yield a function that opens a new browser session; call it twice for two people."""

    def cookie(name: str) -> str | None:
        cookies: dict[str, str] = st.session_state.get(COOKIES, {})
        return cookies.get(name)

    def open_screen(
        *created: Created, language: str = "nb", role: Role = Role.EDITOR, browser: str = "kari"
    ) -> Screen:
        cookies = {session.LANGUAGE_COOKIE: language, session.BROWSER_COOKIE: browser}
        for each in created:
            secret = each.editor_secret
            if role is Role.ADVISER:
                secret = house.doors.new_link(each.project_id, LinkKind.ADVISER)
            grant = house.doors.enter(secret)
            assert grant is not None
            cookies[session.PASS_COOKIE] = house.doors.new_pass(
                cookies.get(session.PASS_COOKIE), grant
            )
        return Screen(cookies, created[0].project_id if created else None)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "cookie", cookie)
        patch.setattr(manifest_scanner, "scan_component_manifests", installed_components)
        yield open_screen


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Workspace]:
    with opened(tmp_path) as workspace_here:
        yield workspace_here


@pytest.fixture
def open_screen(house: Workspace) -> Iterator[OpenScreen]:
    with screens(house) as open_screen:
        yield open_screen


@pytest.fixture
def empty(house: Workspace) -> Created:
    """A project in which nothing is written but its name."""
    return house.create_project("Trygge overganger", "Ås barnehage")


@pytest.fixture
def example(house: Workspace) -> Created:
    """A copy of the example, where something is written on every screen."""
    return house.copy_example()
