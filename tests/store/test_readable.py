from __future__ import annotations

from typing import Any

import pytest

from lup_canvas.project.base import Text
from lup_canvas.project.changes import TrashItem, apply
from lup_canvas.project.document import Project
from lup_canvas.store.readable import NotReadable, require_readable
from tests.store.projects import NOW, a_project, told


@pytest.fixture
def project() -> Project:
    return apply(a_project(), told("Hemmelig"), NOW)


def test_what_changes_make_can_be_read_again(project: Project) -> None:
    insight = next(iter(project.insights))

    require_readable(project, apply(project, told(), NOW))
    require_readable(project, apply(project, TrashItem(part="insights", item=insight), NOW))


@pytest.mark.parametrize(
    "values",
    [
        {"about": None},
        {"revision": "one"},
        {"id": "../passwd"},
        {"insights": {"abcd": "a text"}},
        {"review": ("no such step",)},
        {"applied": ("NOT AN ID",)},
    ],
)
def test_what_cannot_be_read_again_is_refused(project: Project, values: dict[str, Any]) -> None:
    with pytest.raises(NotReadable):
        require_readable(project, project.but(**values))


@pytest.mark.parametrize("field", [{"place": float("nan")}, {"text": Text().but(rev="")}])
def test_one_wrong_item_among_many_is_found(project: Project, field: dict[str, Any]) -> None:
    name, insight = next(iter(project.insights.items()))
    broken = project.but(insights={**project.insights, name: insight.but(**field)})

    with pytest.raises(NotReadable) as refusal:
        require_readable(project, broken)

    assert "Hemmelig" not in str(refusal.value)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__


def test_a_text_that_is_too_long_to_be_read_is_found(project: Project) -> None:
    about = project.about.but(title=Text().but(value="x" * 5_000))

    with pytest.raises(NotReadable):
        require_readable(project, project.but(about=about))


def test_only_what_was_touched_is_looked_at(project: Project) -> None:
    old = project.but(insights={"abcd": "a text"})

    require_readable(old, old.but(revision=2))
