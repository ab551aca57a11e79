from __future__ import annotations

import json
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.formats.document import (
    MOST_BYTES,
    read_document,
    upgrade,
    write_document,
)
from lup_canvas.project.changes.items import most
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import MAX_INSIGHT
from lup_canvas.project.document.project import SCHEMA_VERSION
from lup_canvas.project.errors import ChangeRefused
from tests.formats.projects import a_project, full_of_secrets, the_example

GOLDEN = Path(__file__).with_name("golden")

NO_PROJECT = "This file does not hold a project that can be opened."
TOO_LARGE = "This file is too large."
NEWER = "This was saved by a newer version of the program. Update the program to open it."
CIRCLE = "In this file a cause leads to itself."


def refusal(raw: bytes | dict[str, Any]) -> str:
    """Return how a document is turned down; fails if it is opened."""
    with pytest.raises(ChangeRefused) as refused:
        read_document(raw)
    return refused.value.code


def as_json(project: Project) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(write_document(project))
    return raw


@pytest.mark.parametrize("project", [a_project(), full_of_secrets(), the_example()])
def test_what_is_written_reads_back_as_it_is(project: Project) -> None:
    assert read_document(write_document(project)) == project
    assert read_document(as_json(project)) == project


@given(st.text(max_size=200))
def test_every_text_survives(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    project = a_project(area={"area": {"value": text, "rev": 1}})

    assert read_document(write_document(project)).area.area.value == text


def test_a_person_can_read_and_compare_it() -> None:
    lines = write_document(the_example()).decode().splitlines()

    assert ' "schema_version": 1,' in lines
    assert '   "value": "Ås barnehage (eksempel)",' in lines


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_document_of_every_version_opens(version: int) -> None:
    kept = (GOLDEN / f"v{version}.json").read_bytes()

    assert json.loads(kept)["schema_version"] == version
    assert read_document(kept).about.workplace.value == "Ås barnehage (eksempel)"
    assert len(read_document(kept).insights) == 22


def test_a_document_of_todays_version_loses_nothing() -> None:
    kept = json.loads((GOLDEN / f"v{SCHEMA_VERSION}.json").read_bytes())

    assert _without_new_fields(as_json(read_document(kept)), kept) == kept


def _without_new_fields(now: Any, kept: Any) -> Any:
    """Return `now` with only the fields that were there already in `kept`."""
    if isinstance(now, dict) and isinstance(kept, dict):
        return {name: _without_new_fields(now[name], kept[name]) for name in kept if name in now}
    return now


def test_old_documents_go_through_every_step_once_and_in_order() -> None:
    steps = {
        1: lambda raw: {**raw, "done": [*raw["done"], "one to two"]},
        2: lambda raw: {**raw, "done": [*raw["done"], "two to three"]},
    }
    oldest, newer = {"schema_version": 1, "done": []}, {"schema_version": 2, "done": []}

    assert upgrade(oldest, steps, newest=3) == {
        "schema_version": 3,
        "done": ["one to two", "two to three"],
    }
    assert upgrade(newer, steps, newest=3) == {"schema_version": 3, "done": ["two to three"]}
    assert oldest == {"schema_version": 1, "done": []}


def test_a_document_of_today_is_not_touched() -> None:
    raw = as_json(a_project())

    assert upgrade(raw) is raw


def test_a_document_from_the_future_is_refused_in_words() -> None:
    newer = {**as_json(a_project()), "schema_version": SCHEMA_VERSION + 1}

    assert refusal(newer) == NEWER
    assert refusal(json.dumps(newer).encode()) == NEWER


@pytest.mark.parametrize("version", [None, 0, -1, "1", 1.0, True, [], {}])
def test_what_has_no_version_is_no_document(version: object) -> None:
    assert refusal({**as_json(a_project()), "schema_version": version}) == NO_PROJECT


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"schema_version": 1e999}',
        b'{"schema_version": NaN}',
    ],
)
def test_what_is_no_project_is_refused_calmly(raw: bytes) -> None:
    assert refusal(raw) == NO_PROJECT


def test_half_a_document_is_never_half_opened() -> None:
    whole = write_document(the_example())

    for end in range(0, len(whole) - 2, 997):
        assert refusal(whole[:end]) == NO_PROJECT


def test_fields_nobody_knows_are_refused_rather_than_lost() -> None:
    raw = as_json(a_project())

    assert refusal({**raw, "colour": "blue"}) == NO_PROJECT
    assert refusal({**raw, "area": {**raw["area"], "colour": "blue"}}) == NO_PROJECT


def test_no_words_of_people_are_in_what_is_logged_about_a_refusal() -> None:
    raw = {**as_json(a_project()), "id": "Et hemmelig ord"}

    with pytest.raises(ChangeRefused) as refused:
        read_document(raw)

    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    assert "hemmelig" not in str(refused.value)


def test_too_much_is_refused_before_it_is_read() -> None:
    assert refusal(b" " * (MOST_BYTES + 1)) == TOO_LARGE


@pytest.mark.parametrize("part", ["observations", "insights"])
def test_a_list_holds_as_much_in_a_file_as_in_a_project(part: str) -> None:
    names = ["".join(four) for four in islice(product("abcdefghijkl", repeat=4), most(part) + 1)]
    text = {"text": "å" * (MAX_INSIGHT if part == "insights" else 9)}
    full = as_json(a_project(**{part: {name: {"id": name, **text} for name in names[:-1]}}))

    read = read_document(write_document(read_document(full)))
    assert len(getattr(read, part)) == most(part)

    full[part][names[-1]] = {"id": names[-1], **text}
    assert refusal(full) == TOO_LARGE


def test_an_item_stands_under_its_own_name() -> None:
    raw = as_json(a_project(causes={"aaaa": {"text": "En årsak"}}))
    raw["causes"]["bbbb"] = raw["causes"].pop("aaaa")

    assert refusal(raw) == NO_PROJECT


def test_what_is_in_the_trash_comes_from_a_list_we_know() -> None:
    trashed = {"part": "colours", "at": "2026-03-01T12:00:00Z", "values": {}}

    assert refusal({**as_json(a_project()), "trash": {"aaaa": trashed}}) == NO_PROJECT


@pytest.mark.parametrize(
    "parts",
    [
        {"causes": {"aaaa": {"leads_to": ["aaaa"]}}},
        {"causes": {"aaaa": {"leads_to": ["bbbb"]}, "bbbb": {"leads_to": ["gone", "aaaa"]}}},
        {"consequences": {"aaaa": {"follows_from": "bbbb"}, "bbbb": {"follows_from": "aaaa"}}},
    ],
)
def test_causes_that_go_in_a_circle_are_refused(parts: dict[str, Any]) -> None:
    assert refusal(as_json(a_project(**parts))) == CIRCLE


def test_chains_that_meet_are_no_circle() -> None:
    meeting = a_project(
        causes={
            "aaaa": {},
            "bbbb": {"leads_to": ["aaaa"]},
            "cccc": {"leads_to": ["aaaa"]},
            "dddd": {"leads_to": ["bbbb", "cccc", "gone"]},
        }
    )

    assert read_document(write_document(meeting)) == meeting
