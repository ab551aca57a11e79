"""Documents from elsewhere: everything comes along but the ids, and nothing hostile gets in."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from lup_canvas.formats.arriving import arriving
from lup_canvas.formats.document import (
    DEEPEST,
    MOST_BYTES,
    NO_PROJECT,
    read_document,
    write_document,
)
from lup_canvas.project.base import Text, derived_id
from lup_canvas.project.changes import RestoreItem
from lup_canvas.project.changes.items import most
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.document.insights import MAX_INSIGHT, Insight
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.leaves import Leaves
from tests.formats.projects import AT, a_project, the_example
from tests.project.canaries import PLANS, Plan, dig
from tests.project.projects import after

ROOT = Path(__file__).parents[2]
TOUCHED = {"part": "causes", "item": "bbbb", "before": 1, "after": 2}
BOOKS = {"revision": 0, "applied": (), "erased": (), "deleted": None}


def in_the_same_names(project: Project) -> Project:
    """Return a project with every id named by its turn, to compare all that is not an id.

    Insights stand in the order of their ids, so as to tell nothing; here they stand by place.
    """
    by_place = sorted(project.insights.values(), key=lambda each: (each.place, str(each.text)))
    turns: dict[str, str] = defaultdict(lambda: f"turn {len(turns)}")
    ordered = project.but(insights={each.id: each for each in by_place})
    return Leaves(ids=turns.__getitem__).of(ordered)


def _ids(project: Project) -> Iterator[str]:
    yield project.id
    for part in (*COLLECTIONS, "rounds", "trash"):
        yield from getattr(project, part)


def arrived(project: Project) -> Project:
    return arriving(write_document(project))


def refused(raw: bytes | dict[str, Any]) -> str:
    with pytest.raises(ChangeRefused) as refusal:
        arriving(raw if isinstance(raw, bytes) else json.dumps(raw).encode())
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None
    return refusal.value.code


def raw_of(project: Project) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(write_document(project))
    return raw


def test_the_example_arrives_whole_with_ids_of_its_own() -> None:
    example = the_example()

    copy = arrived(example)

    assert in_the_same_names(copy) == in_the_same_names(example.but(**BOOKS))
    assert not {*_ids(copy)} & {*_ids(example)}


@settings(max_examples=settings().max_examples // 4)  # a mine is large
@given(PLANS)
def test_whatever_a_group_has_done_arrives_whole(plan: Plan) -> None:
    mine = dig(plan)

    copy = arrived(mine.project)

    assert in_the_same_names(copy) == in_the_same_names(mine.project.but(**BOOKS))
    assert not {*_ids(copy)} & {*_ids(mine.project)}


def test_what_is_tied_together_stays_tied_together() -> None:
    project = a_project(
        insights={"hort": {"text": "Ingen ringer", "themes": ["tema"]}},
        themes={"tema": {"name": "Varsling"}},
        causes={"arsak": {"insights": ["hort"]}, "grunn": {"leads_to": ["arsak"]}},
        definitions={"sier": {"text": "Vi vet ikke", "causes": ["grunn"]}},
        problem={"chosen": "sier"},
    )

    copy = arrived(project)

    (told,), (theme,) = copy.insights.values(), copy.themes
    cause = next(each for each in copy.causes.values() if each.insights)
    root = next(each for each in copy.causes.values() if each.leads_to)
    assert told.themes == (theme,)
    assert cause.insights == (told.id,)
    assert root.leads_to == (cause.id,)
    assert copy.definitions[copy.problem.chosen or ""].causes == (root.id,)


def test_what_lies_in_the_trash_can_still_be_brought_back() -> None:
    values = {"id": "slettet", "text": {"value": "Vi så det", "rev": 1}}
    project = a_project(trash={"slettet": {"part": "observations", "at": AT, "values": values}})

    copy = arrived(project)
    (name,) = copy.trash
    back = after(copy, RestoreItem(item=name))

    assert [str(each.text) for each in back.observations.values()] == ["Vi så det"]
    assert name != "slettet"


def test_a_word_that_is_also_an_id_stays_a_word() -> None:
    copy = arrived(a_project(themes={"varsling": {"name": "varsling"}}))

    ((name, theme),) = copy.themes.items()
    assert (str(theme.name), name == "varsling") == ("varsling", False)


def test_its_life_where_it_came_from_does_not_come_along() -> None:
    project = a_project(deleted=AT, erased=["gone"], applied=["done"], revision=7)

    copy = arrived(project)

    assert (copy.deleted, copy.erased, copy.applied, copy.revision) == (None, (), (), 0)


# What is hostile


def nested(levels: int) -> Any:
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 200_000,
        b'{"schema_version": 1, "id": ' + b"[" * 300 + b"]" * 300 + b"}",
        json.dumps({**raw_of(a_project()), "trash": nested(DEEPEST)}).encode(),
        b"\x1f\x8b\x08\x00" + b"\0" * 100,
        b"PK\x03\x04",
        b'"' + b"a" * 1_000_000 + b'"',
    ],
)
def test_what_is_deep_packed_or_no_document_is_refused(raw: bytes) -> None:
    assert refused(raw) == NO_PROJECT


def test_too_much_is_refused_before_it_is_read() -> None:
    assert refused(b" " * (MOST_BYTES + 1)) == "This file is too large."


def test_as_many_contributions_as_a_project_may_hold_come_back_in() -> None:
    """What the product lets out, it lets in: its own limits, and that of the server, agree."""
    told = Insight(id="told", text=Text(value="a" * MAX_INSIGHT))
    full = {name: told.but(id=name) for name in map(derived_id, map(str, range(most("insights"))))}
    raw = write_document(a_project().but(insights=full))
    server = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["server"]

    assert len(raw) < MOST_BYTES == server["maxUploadSize"] * 2**20
    assert len(read_document(raw).insights) == most("insights")


@pytest.mark.parametrize(
    "wrong",
    [
        {"created": "2026-03-01T12:00:00"},
        {"created": 10**400},
        {"revision": "many"},
        {"insights": []},
        {"insights": {"../../etc": {"id": "../../etc"}}},
        {"insights": {"aaaa": {"id": "bbbb"}}},
        {"insights": {"aaaa": {"id": "aaaa", "text": {"value": "a" * 4_001}}}},
        {"insights": {"aaaa": {"id": "aaaa", "place": 1e400}}},
        {"area": {"area": {"value": "\ud800"}}},
        {"id": "A"},
        {"settings": {"language": "n" * 201}},
        {"trash": {"aaaa": {"part": "causes", "at": "2026-03-01T12:00:00Z", "values": {}}}},
        {
            "trash": {
                "aaaa": {
                    "part": "causes",
                    "at": "2026-03-01T12:00:00Z",
                    "values": {"id": "aaaa"},
                    "touched": [{**TOUCHED, "field": "__class__"}],
                }
            }
        },
        {"unknown": 1},
    ],
)
def test_what_is_of_the_wrong_kind_is_refused(wrong: dict[str, Any]) -> None:
    assert refused({**raw_of(a_project()), **wrong}) == NO_PROJECT


def a_round(**parts: Any) -> dict[str, Any]:
    held = {
        "id": "runde",
        "kind": "dots",
        "about": "themes",
        "options": [{"id": "aaaa", "text": "Varsling"}],
        "opened": "2026-03-01T12:00:00Z",
    }
    return {**raw_of(a_project()), "rounds": {"runde": {**held, **parts}}}


@pytest.mark.parametrize(
    "parts",
    [
        {"id": "annen"},
        {"options": []},
        {"answers": {"kari": {"bbbb": 1}}},
        {"room": {"people": 3, "counted": {"bbbb": [1, 0, 0, 0, 0]}}},
    ],
)
def test_a_round_that_could_not_be_counted_is_refused(parts: dict[str, Any]) -> None:
    assert arriving(json.dumps(a_round()).encode()).rounds
    assert refused(a_round(**parts)) == NO_PROJECT


def test_causes_that_go_in_a_circle_are_refused() -> None:
    ring = a_project(causes={"aaaa": {"leads_to": ["bbbb"]}, "bbbb": {"leads_to": ["aaaa"]}})

    assert refused(raw_of(ring)) == "In this file a cause leads to itself."


@pytest.mark.parametrize(
    ("written", "spoken"), [("en", "en"), ("no", "nb"), ("fr", "nb"), ("../../x", "nb")]
)
def test_a_project_speaks_a_language_that_we_have(written: str, spoken: str) -> None:
    project = a_project()

    there = arrived(project.but(settings=project.settings.but(language=written)))

    assert there.settings.language == spoken
