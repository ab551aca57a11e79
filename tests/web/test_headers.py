"""Every answer carries the headers, whoever made it; errors too."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from lup_canvas.web.middleware import middleware
from lup_canvas.web.policy import screen_policy
from lup_canvas.web.routes import routes
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import OURS, TestClient

REQUESTS = [
    ("GET", "/"),
    ("HEAD", "/"),
    ("GET", "/goal"),
    ("GET", "/static/js/no-such-file.js"),
    ("GET", "/static/"),
    ("GET", "//evil.example/"),
    ("POST", "/"),
    ("OPTIONS", "/"),
    ("GET", "/open/unknown"),
    ("HEAD", "/open/unknown"),
    ("POST", "/open/unknown"),
    ("POST", "/changes/abcd2345"),
    ("GET", "/changes/abcd2345"),
    ("GET", "/bell/abcd2345"),
    ("POST", "/language"),
    ("GET", "/assets/page.css"),
    ("GET", "/assets/no-such-file"),
    ("GET", "/parts/v/no-such-part.js"),
    ("GET", "/b"),
    ("GET", "/b/ABCD-EFGH"),
    ("POST", "/b/ABCD-EFGH"),
    ("GET", "/s/unknown"),
    ("GET", "/clock"),
    ("GET", "/preview/unknown/unknown"),
    ("GET", "/siden/unknown"),
    ("POST", "/siden/unknown"),
    ("GET", "/take/unknown/report"),
    ("GET", "/take/unknown/figures/themes.svg"),
    ("GET", "/schema/project-1.json"),
    ("GET", "/told/unknown"),
    ("GET", "/healthz"),
    ("GET", "/robots.txt"),
    ("GET", "/_stcore/agent/openapi.json"),
    ("PUT", "/_stcore/upload_file/a/b"),
]


def assert_guarded(headers: dict[str, str]) -> None:
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-robots-tag"] == "noindex, nofollow"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cache-control"]
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "https:" not in policy
    assert "script-src 'self';" in policy or "script-src 'self' blob:;" in policy


@pytest.mark.parametrize(("method", "path"), REQUESTS)
def test_every_answer_is_guarded(browser: TestClient, method: str, path: str) -> None:
    answer = browser.request(method, f"http://testserver{path}")

    assert_guarded(dict(answer.headers))


def test_every_route_of_ours_is_among_them() -> None:
    tried = {path.split("/")[1] for _, path in REQUESTS}

    assert {str(getattr(route, "path", "")).split("/")[1] for route in routes} <= tried


@pytest.mark.usefixtures("house")
def test_too_large_and_broken_answers_are_guarded_too() -> None:
    def broken(_: Request) -> PlainTextResponse:
        raise RuntimeError("broken")

    app = Starlette(
        routes=[Route("/broken", broken, methods=["GET", "POST"])], middleware=middleware
    )
    client = TestClient(app, raise_server_exceptions=False)

    answers = [client.get("/broken"), client.post("/broken", content=b"x" * 70_000)]

    assert [answer.status_code for answer in answers] == [500, 413]
    for answer in answers:
        assert_guarded(dict(answer.headers))


def test_only_a_server_with_https_demands_https(browser: TestClient, house: Workspace) -> None:
    assert "strict-transport-security" not in browser.get("/healthz").headers

    house.base_url = "https://lup.example.no"

    assert browser.get("/healthz").headers["strict-transport-security"] == "max-age=63072000"


def test_a_plain_page_keeps_its_stricter_policy(browser: TestClient) -> None:
    policy = browser.get("/open/unknown").headers["content-security-policy"]

    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe-inline" not in policy


def test_a_screen_may_open_sockets_to_this_server_only(browser: TestClient) -> None:
    policy = browser.get("/", headers={"Host": "lup.example.no:8501"}).headers[
        "content-security-policy"
    ]

    sockets = "connect-src 'self' ws://lup.example.no:8501 wss://lup.example.no:8501;"
    assert sockets in policy


@pytest.mark.parametrize("host", ["", "x; script-src *", "a b", "evil.example/,*", "x" * 256])
def test_a_hostile_host_name_gets_no_place_in_the_policy(host: str) -> None:
    assert "connect-src 'self';" in screen_policy(host)


def test_what_one_person_sees_is_not_kept_for_the_next(browser: TestClient) -> None:
    for path in ("/", "/open/unknown", "/healthz", "/robots.txt"):
        assert browser.get(path).headers["cache-control"] == "no-store"


@pytest.mark.usefixtures("house")
def test_the_typeface_is_kept_for_a_while_and_a_missing_one_is_not() -> None:
    def font(request: Request) -> PlainTextResponse:
        return PlainTextResponse("", 200 if request.path_params["name"] == "ours" else 404)

    fonts = [Route("/app/static/fonts/{name}", font)]
    client = TestClient(Starlette(routes=fonts, middleware=middleware))

    kept = [
        client.get(f"/app/static/fonts/{name}").headers["cache-control"] for name in ("ours", "x")
    ]

    assert kept == ["public, max-age=86400", "no-store"]


def test_a_change_is_never_kept_by_a_proxy(leader: TestClient, project: Created) -> None:
    answer = leader.post(f"/changes/{project.project_id}", json={}, headers=OURS)

    assert answer.status_code == 422
    assert answer.headers["cache-control"] == "no-store"
