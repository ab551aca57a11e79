"""Projects for the tests of formats, said in as few words as possible."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from lup_canvas.content import content
from lup_canvas.formats.story import Story, story
from lup_canvas.formats.story.blocks import Block
from lup_canvas.locale import translator
from lup_canvas.project.base import new_id
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.project.views import Audience, view_for

AT = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PROJECT = "trygovergangerib5a7c2d3e4f"
EXAMPLE = Path(__file__).parents[2] / "data" / "examples" / "aas-barnehage.json"
SECRET = "hemmelig"
OPEN_IDEAS = {gate: {"opening": {"at": AT}} for gate in ("problem", "goal")}


def a_project(**parts: Any) -> Project:
    """Return a project with `parts`; items are given by id, and texts as plain strings."""
    known = {
        "id": PROJECT,
        "created": AT,
        "changed": AT,
        "about": {"title": "Trygge overganger", "workplace": "Ås barnehage"},
    }
    told = {name: _with_ids(part) if name in COLLECTIONS else part for name, part in parts.items()}
    return Project.model_validate({**known, **told})


@cache
def the_example() -> Project:
    return Project.model_validate_json(EXAMPLE.read_bytes())


def full_of_secrets() -> Project:
    """Return a project in which everything that may not be shared says that it is secret."""
    twice = {"value": "Vi ser det for sent", "variants": [{"id": "annen", "text": SECRET}]}
    return a_project(
        area={"area": twice},
        members={"leder": {"name": f"{SECRET} leder"}},
        actors={"bup2": {"name": "BUP", "contact": f"{SECRET} telefon"}},
        insights={
            "ikkelest": {"text": f"{SECRET} ulest", "quotable": True, "reading": "new"},
            "skjult": {"text": f"{SECRET} skjult", "quotable": True, "reading": "hidden"},
            "ikkesitat": {"text": f"{SECRET} ikke til sitat", "themes": ["temaet"]},
            "sitatet": {
                "text": "Dette kan siteres",
                "quotable": True,
                "themes": ["temaet"],
                "comment": f"{SECRET} kommentar",
                "day": "2026-02-28",
            },
        },
        themes={"temaet": {"name": "Et tema"}},
        statements={
            "innsikt2": {"text": "En innsikt", "insights": ["ikkesitat"], "quote": "ikkesitat"},
            "innsikt3": {"text": "En til", "insights": ["skjult"], "quote": "skjult"},
            "innsikt4": {"text": "Enda en", "quote": "ikkelest"},
        },
        ideas={
            "parkert": {"text": f"{SECRET} parkert", "need": SECRET, "state": "parked"},
            "synlig": {"text": "En synlig idé", "state": "open"},
        },
        trials={"test22": {"idea": "parkert", "believe": "Vi tror at det hjelper"}},
        checkpoints={
            **OPEN_IDEAS,
            "problem": {
                **OPEN_IDEAS["problem"],
                "answers": {"stemme": {"score": 2, "missing": f"{SECRET} mangler"}},
            },
        },
        trash={
            "slettet": {
                "part": "observations",
                "at": AT,
                "values": {"id": "slettet", "text": {"value": SECRET, "rev": 1}},
            }
        },
    )


def snapshot_of(project: Project) -> Snapshot:
    view = view_for(project, Audience.SNAPSHOT)
    return Snapshot(
        id="oyeblikksbilde",
        project_id=project.id,
        name="Etter samling 2",
        note="Til kommuneledelsen",
        taken=AT,
        revision=project.revision,
        project=view.project,
        insight_count=view.insight_count,
        contributors=view.contributors,
    )


def told(project: Project, language: str = "en") -> Story:
    """Return the story of a snapshot of `project`."""
    return story(snapshot_of(project), translator(language), content(language))


def chapter(project: Project, key: str) -> tuple[Block, ...]:
    """Return the blocks of one chapter; nothing if the chapter is left out."""
    sections = {section.key: section.blocks for section in told(project).sections}
    return sections.get(key, ())


def texts(value: object) -> Iterator[str]:
    """Yield every text in a story or a part of one."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


def rewritten(project: Project, rewrite: Callable[[str], str]) -> Project:
    """Return a project of its own like `project`, every text in it said another way."""

    def every(value: Any) -> Any:
        if isinstance(value, list):
            return [every(each) for each in value]
        if not isinstance(value, dict):
            return value
        if value.keys() >= {"value", "rev"}:
            return {**value, "value": rewrite(value["value"]) if value["value"] else ""}
        return {name: every(each) for name, each in value.items()}

    raw = every(project.model_dump(mode="json"))
    return Project.model_validate({**raw, "id": new_id(26), "trash": {}})


def _with_ids(items: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    places = enumerate(items.items(), start=1)
    return {name: {"id": name, "place": place, **values} for place, (name, values) in places}
