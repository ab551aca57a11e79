from __future__ import annotations

import re

import pytest

from lup_canvas.web.assets import address_of
from tests.web.outside import TestClient


def test_an_asset_is_kept_for_ever_under_the_address_of_its_content(browser: TestClient) -> None:
    answer = browser.get(address_of("page.css"))

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("address", ["/assets/page.css", "/assets/page.css?v=old"])
def test_under_another_address_it_is_not_kept(browser: TestClient, address: str) -> None:
    assert browser.get(address).headers["cache-control"] == "no-cache"


def test_the_style_sheet_has_every_colour_it_uses(browser: TestClient) -> None:
    css = browser.get(address_of("page.css")).text

    used = set(re.findall(r"var\((--lup-[\w-]+)\)", css))
    assert len(used) > 4
    assert used <= set(re.findall(r"(--lup-[\w-]+):", css))
    assert "url(" not in css
    assert "@import" not in css


@pytest.mark.parametrize(
    "name", ["no-such-file", "..%2fpage.py", "%2e%2e", "..", ".", "page.css%00", "%2fetc%2fpasswd"]
)
def test_nothing_else_is_served(browser: TestClient, name: str) -> None:
    answer = browser.get(f"/assets/{name}")

    assert "import" not in answer.text
    assert answer.status_code != 200 or "LUP-lerretet" in answer.text


def test_every_page_uses_assets_that_are_there(browser: TestClient) -> None:
    page = browser.get("/open/unknown").text

    used = re.findall(r'href="(/assets/[^"]+)"', page)
    assert len(used) == 2
    assert [browser.get(each).status_code for each in used] == [200, 200]
