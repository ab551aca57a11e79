"""Markdown: our headings are headings, and nobody else's signs mean anything."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lup_canvas.formats.markdown import escaped
from tests.figures.examples import HOSTILE
from tests.formats.projects import rewritten, the_example
from tests.formats.taken import taken

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True})
PAYLOADS = (
    *HOSTILE,
    "# overskrift",
    "- punkt\n1. ett\n+ pluss",
    "tittel\n===",
    "    kode",
    "[lenke](javascript:alert(1))",
    "| a | b |\n|---|---|",
    "https://example.org www.example.org a@b.no",
    "~~strek~~ `kode` ```\nx\n```",
    "***",
    "&amp; &#35;",
)


def read(markdown: str) -> str:
    """Return the words that a reader shows; fails if there is anything but paragraphs."""
    html = READER.render(markdown)
    assert set(re.findall(r"</?(\w+)", html)) <= {"p", "br"}, html
    return unescape(re.sub(r"<[^>]+>", "", html))


@given(st.text(max_size=80))
@example("1. ett")
@example("1) ett")
@example("> sitat")
@example("a\n---")
def test_words_are_shown_as_they_were_written(words: str) -> None:
    assert "".join(read(escaped(words)).split()) == "".join(
        re.sub(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", words).split()
    ).replace("\x85", "")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_sign_of_theirs_is_obeyed(payload: str) -> None:
    read(escaped(payload))


def test_the_story_has_our_headings_and_their_words() -> None:
    story = taken(the_example(), "story").decode()

    assert story.startswith("# Våge å bry oss (eksempel)\n")
    assert "\n## Dette hørte vi\n" in story
    assert "\n- Foreldre tar kontakt først når noe har gått galt.\n" in story
    assert "| Hva? | Hvem? |" in story


def test_a_story_of_signs_has_no_more_headings_links_or_pictures_than_ours() -> None:
    plain = READER.render(taken(rewritten(the_example(), lambda _: "ord"), "story").decode())
    turn = iter(PAYLOADS * 200)
    full = READER.render(taken(rewritten(the_example(), lambda _: next(turn)), "story").decode())

    for tag in ("<a ", "<img", "<script", "<h1", "<h2", "<h3", "<code", "<table"):
        assert full.count(tag) == plain.count(tag), tag
