"""The schema that is handed out is the one that this program writes by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lup_canvas.formats.document import read_document, write_document
from lup_canvas.formats.schema import NAME, schema
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience, view_for
from tests.formats.projects import a_project, full_of_secrets, the_example

KEPT = Path(__file__).parents[2] / "docs" / "schema" / NAME


def test_the_kept_schema_is_current() -> None:
    assert KEPT.read_bytes() == schema(), "run: python -m tools.build_schema"


@pytest.mark.parametrize("project", [a_project(), full_of_secrets(), the_example()])
def test_every_document_that_is_written_follows_it(project: Project) -> None:
    rules = json.loads(schema())

    Draft202012Validator.check_schema(rules)
    Draft202012Validator(rules).validate(json.loads(write_document(project)))


def test_a_document_with_something_unknown_in_it_does_not() -> None:
    raw = json.loads(write_document(a_project())) | {"unknown": 1}

    assert not Draft202012Validator(json.loads(schema())).is_valid(raw)


@pytest.mark.parametrize("audience", [Audience.READING, Audience.SNAPSHOT])
def test_what_is_taken_along_can_be_opened_again_just_as_it_was(audience: Audience) -> None:
    for project in (the_example(), full_of_secrets()):
        seen = view_for(project, audience).project

        assert read_document(write_document(seen)) == seen
