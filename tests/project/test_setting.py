"""Setting what is not a text, and tying things together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lup_canvas.project.changes import EraseItem, Link, SetField, SetThreshold, TrashItem, Unlink
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import FULL, Preset
from tests.project.projects import GONE, NOT_HERE, add, after, empty, open_ideas, refusal, told


def put(part: str, field: str, value: Any, item: str | None = None) -> SetField:
    return SetField(part=part, item=item, field=field, value=value)


def link(item: str, other: str) -> Link:
    return Link(part="insights", item=item, field="themes", other=other)


def unlink(item: str, other: str) -> Unlink:
    return Unlink(part="insights", item=item, field="themes", other=other)


@pytest.fixture
def project() -> Project:
    return after(
        empty(),
        open_ideas(),
        told("late"),
        add("themes", "varsel", name="Varsling"),
        add("themes", "time", name="Tid"),
        add("assumptions", "trust"),
        add("causes", "busy"),
        add("ideas", "bank"),
        add("indicators", "wellbeing"),
    )


@pytest.mark.parametrize(
    ("part", "item", "field", "value", "expected"),
    [
        ("about", None, "staff", 24, 24),
        ("about", None, "staff", None, None),
        ("about", None, "representatives_informed", True, True),
        ("settings", None, "preset", "mini", Preset.MINI),
        ("settings", None, "delete_on", "2027-06-30", date(2027, 6, 30)),
        ("settings", None, "categories", ["Folk", "Rutiner"], ("Folk", "Rutiner")),
        ("assumptions", "trust", "risk", 3, 3),
        ("indicators", "wellbeing", "baseline", 2.5, 2.5),
        ("causes", "busy", "category", "  Rutiner ", "Rutiner"),
        ("causes", "busy", "category", "", None),
        ("causes", "busy", "insights", ["late"], ("late",)),
        ("insights", "late", "quotable", True, True),
    ],
)
def test_a_field_is_set(
    project: Project, part: str, item: str | None, field: str, value: Any, expected: Any
) -> None:
    changed = getattr(after(project, put(part, field, value, item)), part)

    assert getattr(changed[item] if item else changed, field) == expected


@pytest.mark.parametrize(
    ("part", "item", "field", "value"),
    [
        ("about", None, "staff", 0),
        ("about", None, "staff", "mange"),
        ("about", None, "sector", "x" * 201),
        ("settings", None, "preset", "none"),
        ("settings", None, "delete_on", "i morgen"),
        ("settings", None, "categories", ["x" * 61]),
        ("settings", None, "categories", [""]),
        ("assumptions", "trust", "risk", 4),
        ("indicators", "wellbeing", "baseline", float("nan")),
        ("indicators", "wellbeing", "baseline", float("inf")),
        ("indicators", "wellbeing", "target", 1e12),
        ("causes", "busy", "insights", ["Not an id"]),
        ("causes", "busy", "insights", "late"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(
    project: Project, part: str, item: str | None, field: str, value: Any
) -> None:
    assert refusal(project, put(part, field, value, item)).params == {"field": field}


@pytest.mark.parametrize(
    ("part", "item", "field"),
    [
        ("about", None, "title"),
        ("settings", None, "language"),
        ("settings", None, "own"),
        ("problem", None, "chosen"),
        ("listening", None, "contributors"),
        ("insights", "late", "reading"),
        ("insights", "late", "day"),
        ("insights", "late", "by_phone"),
        ("causes", "busy", "leads_to"),
        ("ideas", "bank", "state"),
        ("ideas", "bank", "scores"),
        ("ideas", "bank", "origin"),
        ("ideas", "bank", "place"),
        ("ideas", "bank", "id"),
        ("ideas", "bank", "nonsense"),
    ],
)
def test_what_has_a_change_of_its_own_cannot_be_set(
    project: Project, part: str, item: str | None, field: str
) -> None:
    assert refusal(project, put(part, field, None, item)).code == NOT_HERE


@pytest.mark.parametrize(
    ("part", "item"),
    [("assumptions", "ghost"), ("assumptions", None), ("about", "trust"), ("checkpoints", None)],
)
def test_what_is_not_here_cannot_be_set(project: Project, part: str, item: str | None) -> None:
    assert refusal(project, put(part, "risk", 1, item)).code == GONE


def test_setting_what_is_set_already_changes_nothing(project: Project) -> None:
    assert after(project, put("assumptions", "standing", "believe", "trust")) is project


def test_setting_touches_only_what_it_names(project: Project) -> None:
    changed = after(project, put("settings", "preset", "mini"))

    assert changed.settings.but(preset=project.settings.preset) == project.settings
    assert changed.but(settings=project.settings, revision=0, applied=()) == project.but(
        revision=0, applied=()
    )


# Ties


def test_things_are_tied_in_the_order_it_was_done(project: Project) -> None:
    tied = after(project, link("late", "time"), link("late", "varsel"))

    assert tied.insights["late"].themes == ("time", "varsel")


def test_tying_twice_ties_once(project: Project) -> None:
    tied = after(project, link("late", "time"))

    assert after(tied, link("late", "time")) is tied


def test_a_tie_is_undone_and_the_others_stay(project: Project) -> None:
    tied = after(project, link("late", "time"), link("late", "varsel"))

    assert after(tied, unlink("late", "time")).insights["late"].themes == ("varsel",)


def test_undoing_a_tie_that_is_not_there_changes_nothing(project: Project) -> None:
    assert after(project, unlink("late", "time")) is project


def test_nothing_is_tied_to_what_has_never_been_here(project: Project) -> None:
    assert refusal(project, link("late", "ghost")).code == GONE
    assert refusal(project, link("ghost", "time")).code == GONE


def test_a_tie_to_something_deleted_meanwhile_is_kept_for_when_it_comes_back(
    project: Project,
) -> None:
    tied = after(project, TrashItem(part="themes", item="time"), link("late", "time"))

    assert tied.insights["late"].themes == ("time",)


def test_a_tie_to_something_erased_can_still_be_undone(project: Project) -> None:
    tied = after(project, link("late", "time"), EraseItem(part="themes", item="time"))

    assert after(tied, unlink("late", "time")).insights["late"].themes == ()


@pytest.mark.parametrize(
    ("part", "item", "field"),
    [
        ("causes", "busy", "leads_to"),
        ("causes", "busy", "text"),
        ("causes", "busy", "root"),
        ("causes", "busy", "id"),
        ("causes", "busy", "nonsense"),
        ("ideas", "bank", "scores"),
    ],
)
@pytest.mark.parametrize("kind", [Link, Unlink])
def test_only_ties_can_be_tied_and_undone(
    project: Project, kind: type[Link | Unlink], part: str, item: str, field: str
) -> None:
    assert refusal(project, kind(part=part, item=item, field=field, other="late")).code == NOT_HERE


# ------------------------------------------------------------------ the group's own thresholds


def test_each_threshold_is_set_by_itself(project: Project) -> None:
    """Two who set one each, from the same screen, both have it their way."""
    changed = after(
        project,
        SetThreshold(threshold="methods", value=1),
        SetThreshold(threshold="staff_percent", value=None),
    )

    assert changed.settings.own == FULL.but(methods=1, staff_percent=None)
    assert after(changed, SetThreshold(threshold="methods", value=1)) is changed


@pytest.mark.parametrize(
    ("threshold", "value"), [("methods", 5), ("staff_percent", 101), ("nonsense", 1)]
)
def test_a_threshold_that_does_not_fit_is_refused_by_name(
    project: Project, threshold: str, value: int
) -> None:
    change = SetThreshold(threshold=threshold, value=value)

    assert refusal(project, change).params == {"field": threshold}
