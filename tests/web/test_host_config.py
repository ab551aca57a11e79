from __future__ import annotations

from starlette.applications import Starlette
from streamlit.web.server.starlette.starlette_routes import create_host_config_routes

from lup_canvas.web.host_config import PATH
from lup_canvas.web.middleware import middleware
from tests.web.outside import TestClient


def test_a_lost_line_opens_no_dialog_and_the_rest_is_as_streamlit_has_it() -> None:
    own = TestClient(Starlette(routes=create_host_config_routes(None))).get(PATH).json()
    ours = TestClient(Starlette(middleware=middleware)).get(PATH).json()

    assert ours == {**own, "allowedOrigins": [], "blockErrorDialogs": True}
