"""A house with one project, and browsers that stand outside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from lup_canvas import workspace
from lup_canvas.project.changes import Change
from lup_canvas.project.permissions import Role
from lup_canvas.web.middleware import middleware
from lup_canvas.web.routes import routes
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import Clock, TestClient


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    opened = Workspace(tmp_path, base_url="http://testserver", clock=clock)
    workspace.use(opened)
    yield opened
    workspace.use(None)
    opened.close()


@pytest.fixture
def project(house: Workspace) -> Created:
    return house.create_project("Trygge overganger", "Ås barnehage")


@pytest.fixture
def do(house: Workspace, project: Created) -> Callable[[Change], object]:
    """A function that changes the project, as those who lead it do."""
    return lambda change: house.send(project.project_id, Role.EDITOR, change)


@pytest.fixture
def new_browser() -> Callable[[], TestClient]:
    """Return a function that opens a browser with no cookies; Streamlit's own page is behind."""
    app = Starlette(
        routes=[*routes, *create_streamlit_static_assets_routes("")],
        middleware=[*middleware, *create_streamlit_middleware()],
    )
    return lambda: TestClient(app, raise_server_exceptions=False, follow_redirects=False)


@pytest.fixture
def browser(new_browser: Callable[[], TestClient]) -> Iterator[TestClient]:
    with new_browser() as client:
        yield client


@pytest.fixture
def leader(new_browser: Callable[[], TestClient], project: Created) -> Iterator[TestClient]:
    """A browser that has come in by the project's link."""
    with new_browser() as client:
        assert client.get(f"/open/{project.editor_secret}").status_code == 303
        yield client
