"""Streamlit's index.html as it is installed here: an upgrade that changes it fails these."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit

from lup_canvas.locale import LANGUAGES, translator
from lup_canvas.shown import parts
from lup_canvas.web.preloads import OURS, STREAMLITS, with_imports
from lup_canvas.web.screen_page import in_language
from tests.web.outside import TestClient

STOCK = (Path(streamlit.__file__).parent / "static" / "index.html").read_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/", "/goal", "/no/such/page"])
def test_every_screen_says_its_language_and_its_name(
    browser: TestClient, language: str, path: str
) -> None:
    answer = browser.get(path, headers={"Accept-Language": language})

    assert answer.status_code == 200
    assert answer.headers["content-language"] == language
    assert re.findall(r"<html[^>]*>", answer.text) == [f'<html lang="{language}">']
    assert re.findall(r"<title>.*</title>", answer.text) == ["<title>LUP-lerretet</title>"]
    assert len(answer.content) == int(answer.headers["content-length"])


def test_the_page_needs_no_inline_script(browser: TestClient) -> None:
    page = browser.get("/").text

    assert "<script>" in STOCK
    assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", page) == []
    assert not re.search(r"\son\w+=", page)
    assert "<style" not in page


def test_the_page_points_to_nothing_outside_and_offers_nothing_to_programs(
    browser: TestClient,
) -> None:
    page = browser.get("/").text
    addresses = re.findall(r'(?:href|src)="([^"]*)"', page)

    assert len(addresses) > 50
    assert [each for each in addresses if not re.match(r"\.?/(?!/)", each)] == []
    assert "_stcore/agent" in STOCK
    assert "_stcore/agent" not in page
    assert "favicon" not in page


def test_the_scripts_and_styles_are_all_still_there() -> None:
    ours = in_language(STOCK, "nb")

    for kind in ('type="module"', 'rel="stylesheet"', 'id="root"'):
        assert ours.count(kind) == STOCK.count(kind) > 0
    assert ours.count('rel="modulepreload" crossorigin') == STOCK.count('rel="modulepreload"') > 0


def test_the_typeface_that_is_fetched_early_is_ours(browser: TestClient) -> None:
    fonts = re.findall(r'href="([^"]*)"\s+as="font"', browser.get("/").text)
    root = Path(__file__).parents[2] / "lup_canvas" / "ui"

    assert len(fonts) == 1
    assert (root / fonts[0].removeprefix("/app/")).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_reason_is_told_in_the_readers_language(language: str) -> None:
    words = translator(language)(
        "This page needs JavaScript. The pages for phones and shared snapshots do without."
    )

    assert f"<noscript><p>{words}</p></noscript>" in in_language(STOCK, language)


def test_a_browser_that_kept_the_stock_page_gets_ours(browser: TestClient) -> None:
    answer = browser.get("/", headers={"If-None-Match": "*", "Accept": "text/html"})

    assert answer.status_code == 200
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers


def test_a_look_at_the_headers_is_answered_alike(browser: TestClient) -> None:
    answer = browser.head("/", headers={"Accept-Language": "nn"})

    assert answer.headers["content-language"] == "nn"
    assert answer.content == b""


def test_our_own_pages_and_files_pass_as_they_are(browser: TestClient) -> None:
    page = browser.get("/open/unknown?lang=nn")
    css = browser.get("/assets/page.css")

    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert css.headers["content-type"].startswith("text/css")
    assert "content-language" not in css.headers


def test_the_scripts_of_every_screen_are_named_at_once_and_each_of_them_is_there(
    browser: TestClient,
) -> None:
    page = browser.get("/").text
    named = re.findall(r'<link rel="modulepreload"[^>]*href="\.?([^"]*)"', page)

    assert len(named) == len(set(named))
    for each in OURS:
        assert parts.address_of(each) in named
    for each in STREAMLITS:
        assert any(f"/{each}." in address for address in named), each
    assert parts.address_of("sheet/dom.js") in named, "what a script imports is named too"
    ours = [each for each in named if each.startswith("/parts/")]
    assert {browser.get(each).status_code for each in ours} == {200}


def test_what_looks_like_an_import_of_a_script_that_is_not_there_is_left_out() -> None:
    scripts = {
        "board/board.js": 'import{a}from"../news.js";import"./gone.js";const it="from elsewhere"',
        "news.js": 'import { b } from "./board/board.js";',
    }

    assert sorted(with_imports(["board/board.js", "none.js"], scripts.get)) == sorted(scripts)
