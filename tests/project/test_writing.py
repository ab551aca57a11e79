"""Writing in a field, alone and at the same time as others; and choosing afterwards."""

from __future__ import annotations

import pytest

from lup_canvas.project.base import Text, Variant
from lup_canvas.project.changes import ChooseText, ReviewInsight, TidyInsight, TrashItem
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.variants import MAX_VARIANTS, others, written
from tests.project.projects import (
    FULL,
    GONE,
    NOT_HERE,
    add,
    after,
    empty,
    open_ideas,
    refusal,
    told,
    write,
)


def choose(text: str, *, rev: int = 1, seen: tuple[str, ...] | None = None) -> ChooseText:
    return ChooseText(part="area", field="area", base_rev=rev, text=text, seen=seen)


def area(project: Project) -> Text:
    return project.area.area


def variants(project: Project) -> list[str]:
    return [variant.text for variant in project.area.area.variants]


@pytest.fixture
def disputed() -> Project:
    """Kari's text stands; Ola and Liv wrote from an empty field at the same time."""
    return after(
        empty(),
        write("area", None, "area", "Kari: overganger"),
        write("area", None, "area", "Ola: henting", draft="olas"),
        write("area", None, "area", "Liv: levering", draft="livs"),
    )


# Alone


def test_a_text_is_written_and_moves_to_its_next_revision() -> None:
    project = after(empty(), write("area", None, "area", "Overganger"))

    assert area(project) == Text(value="Overganger", rev=1)


def test_who_goes_on_from_the_latest_text_replaces_it() -> None:
    project = after(
        empty(),
        write("area", None, "area", "Overganger"),
        write("area", None, "area", "Overganger i barnehagen", rev=1),
    )

    assert area(project) == Text(value="Overganger i barnehagen", rev=2)


def test_a_text_can_be_emptied_by_somebody_who_saw_it() -> None:
    project = after(
        empty(), write("area", None, "area", "Overganger"), write("area", None, "area", "", rev=1)
    )

    assert (str(area(project)), area(project).rev) == ("", 2)


def test_space_is_kept_as_it_is_typed() -> None:
    project = after(empty(), write("area", None, "area", " To linjer\n\n her "))

    assert str(area(project)) == " To linjer\n\n her "


def test_the_same_text_again_changes_nothing() -> None:
    project = after(empty(), write("area", None, "area", "Overganger"))

    assert after(project, write("area", None, "area", "Overganger", rev=1)) is project


EVERY_TEXT = [
    (part, None, field) for part, model in SECTIONS.items() for field in model.texts()
] + [(part, "ffff", field) for part, model in COLLECTIONS.items() for field in model.texts()]


@pytest.mark.parametrize(("part", "item", "field"), EVERY_TEXT)
def test_every_text_can_be_written_unless_it_has_a_change_of_its_own(
    part: str, item: str | None, field: str
) -> None:
    new = told("ffff") if part == "insights" else add(part, "ffff")
    project = after(empty(), open_ideas(), *([new] if item else []))
    holder = getattr(project, part)[item] if item else getattr(project, part)
    change = write(part, item, field, "Nytt", rev=holder.written(field).rev)

    if field in type(holder).GUARDED:
        assert refusal(project, change).code == NOT_HERE
        return
    changed = getattr(after(project, change), part)

    assert str((changed[item] if item else changed).written(field)) == "Nytt"


@pytest.mark.parametrize(
    ("part", "item", "field", "code"),
    [
        ("assumptions", "trust", "standing", NOT_HERE),
        ("assumptions", "trust", "id", NOT_HERE),
        ("assumptions", "trust", "place", NOT_HERE),
        ("assumptions", "trust", "nonsense", NOT_HERE),
        ("assumptions", "trust", "model_fields", NOT_HERE),
        ("insights", "late", "text", NOT_HERE),
        ("settings", None, "language", NOT_HERE),
        ("assumptions", "ghost", "text", GONE),
        ("assumptions", None, "text", GONE),
        ("about", "trust", "title", GONE),
        ("nonsense", None, "text", GONE),
        ("trash", "trust", "text", GONE),
        ("revision", None, "text", GONE),
    ],
)
def test_what_is_no_open_text_cannot_be_written(
    part: str, item: str | None, field: str, code: str
) -> None:
    project = after(empty(), add("assumptions", "trust"), told("late"))

    assert refusal(project, write(part, item, field, "Nytt")).code == code


def test_a_text_of_something_deleted_meanwhile_is_refused_so_that_the_writer_keeps_it() -> None:
    project = after(empty(), add("themes", "varsel"), TrashItem(part="themes", item="varsel"))

    assert refusal(project, write("themes", "varsel", "name", "Varsling")).code == GONE


# At the same time


def test_who_wrote_from_an_older_text_gets_a_variant_and_the_text_stays(disputed: Project) -> None:
    assert area(disputed) == Text(
        value="Kari: overganger",
        rev=1,
        variants=(
            Variant(id="olas", text="Ola: henting"),
            Variant(id="livs", text="Liv: levering"),
        ),
    )


def test_a_revision_from_the_future_is_a_variant_too() -> None:
    project = after(
        empty(),
        write("area", None, "area", "Overganger"),
        write("area", None, "area", "Noe annet", rev=9),
    )

    assert (str(area(project)), variants(project)) == ("Overganger", ["Noe annet"])


def test_going_on_writing_in_the_same_draft_replaces_its_variant(disputed: Project) -> None:
    project = after(disputed, write("area", None, "area", "Ola: henting på fredag", draft="olas"))

    assert sorted(variants(project)) == ["Liv: levering", "Ola: henting på fredag"]


def test_a_stretch_of_typing_without_a_draft_stands_by_itself(disputed: Project) -> None:
    change = write("area", None, "area", "Per: sykdom")

    project = after(disputed, change)

    assert [each.text for each in area(project).variants if each.id == change.id] == ["Per: sykdom"]


def test_the_first_writer_goes_on_and_the_variants_stay(disputed: Project) -> None:
    project = after(disputed, write("area", None, "area", "Kari: overganger i mai", rev=1))

    assert area(project) == Text(
        value="Kari: overganger i mai", rev=2, variants=area(disputed).variants
    )


@pytest.mark.parametrize("same", ["Kari: overganger", "Kari:  overganger\n", " Kari: overganger"])
def test_the_same_words_written_twice_are_one_text(disputed: Project, same: str) -> None:
    assert after(disputed, write("area", None, "area", same)) is disputed


@pytest.mark.parametrize("same", ["Ola: henting", "Ola:\thenting "])
def test_the_same_words_of_two_people_are_shown_once(disputed: Project, same: str) -> None:
    project = after(disputed, write("area", None, "area", same, draft="pers"))

    assert [each.id for each in others(area(project))] == ["olas", "livs"]


def test_one_who_goes_on_typing_leaves_the_same_words_of_another(disputed: Project) -> None:
    project = after(
        disputed,
        write("area", None, "area", "Ola: henting", draft="pers"),
        write("area", None, "area", "Ola: henting på fredag", draft="olas"),
    )

    assert sorted(variants(project)) == [
        "Liv: levering",
        "Ola: henting",
        "Ola: henting på fredag",
    ]


def test_choosing_settles_the_same_words_of_all_who_wrote_them(disputed: Project) -> None:
    written_twice = after(disputed, write("area", None, "area", "Ola:  henting", draft="pers"))
    seen = tuple(each.text for each in others(area(written_twice)))

    project = after(written_twice, choose("Liv: levering", seen=seen))

    assert area(project) == Text(value="Liv: levering", rev=2)


def test_a_variant_that_has_become_the_text_is_nothing_to_choose(disputed: Project) -> None:
    project = after(disputed, write("area", None, "area", "Ola: henting", rev=1))

    assert [each.text for each in others(area(project))] == ["Liv: levering"]


def test_a_draft_that_comes_to_the_same_words_as_the_text_is_settled(disputed: Project) -> None:
    project = after(disputed, write("area", None, "area", "Kari: overganger", draft="olas"))

    assert variants(project) == ["Liv: levering"]


def test_a_text_with_too_many_variants_refuses_one_more_and_drops_none() -> None:
    text = Text(value="Først", rev=1)
    for n in range(MAX_VARIANTS):
        text = written(text, f"Nummer {n}", base_rev=0, draft=f"draft{chr(97 + n)}")
    project = empty().but(area=empty().area.but(area=text))

    assert refusal(project, write("area", None, "area", "En til")).code == FULL

    going_on = after(project, write("area", None, "area", "Nummer 0 igjen", draft="drafta"))
    assert "Nummer 0 igjen" in variants(going_on)
    assert len(variants(going_on)) == MAX_VARIANTS


# Choosing


def test_a_person_chooses_and_the_variants_are_gone(disputed: Project) -> None:
    project = after(disputed, choose("Ola: henting"))

    assert area(project) == Text(value="Ola: henting", rev=2)


def test_choosing_against_an_older_text_is_one_more_variant(disputed: Project) -> None:
    moved_on = after(disputed, write("area", None, "area", "Kari: noe nytt", rev=1))

    project = after(moved_on, choose("Ola og Liv", rev=1))

    assert str(area(project)) == "Kari: noe nytt"
    assert sorted(variants(project)) == ["Liv: levering", "Ola og Liv", "Ola: henting"]


def test_a_variant_the_chooser_had_not_seen_stays(disputed: Project) -> None:
    """Liv's words arrived while Kari was looking at her own and Ola's."""
    project = after(disputed, choose("Ola: henting", seen=("Ola: henting",)))

    assert str(area(project)) == "Ola: henting"
    assert variants(project) == ["Liv: levering"]


def test_a_variant_that_has_grown_since_the_chooser_saw_it_stays(disputed: Project) -> None:
    grown = after(disputed, write("area", None, "area", "Ola: henting på fredag", draft="olas"))

    project = after(grown, choose("Kari: overganger", seen=("Ola: henting", "Liv: levering")))

    assert variants(project) == ["Ola: henting på fredag"]


def test_keeping_the_text_that_stands_settles_it(disputed: Project) -> None:
    project = after(disputed, choose("Kari: overganger"))

    assert (str(area(project)), variants(project)) == ("Kari: overganger", [])


def test_choosing_what_stands_already_changes_nothing() -> None:
    project = after(empty(), write("area", None, "area", "Overganger"))

    assert after(project, choose("Overganger")) is project


def test_choosing_the_words_that_stand_already_from_an_older_text_changes_nothing() -> None:
    project = after(empty(), write("area", None, "area", "Overganger"))

    assert after(project, choose("Overganger", rev=0)) is project


def test_two_people_who_choose_differently_are_asked_again(disputed: Project) -> None:
    project = after(disputed, choose("Ola: henting"), choose("Liv: levering"))

    assert (str(area(project)), variants(project)) == ("Ola: henting", ["Liv: levering"])


@pytest.mark.parametrize(("field", "code"), [("nonsense", NOT_HERE), ("id", NOT_HERE)])
def test_only_texts_can_be_chosen(field: str, code: str) -> None:
    change = ChooseText(part="area", field=field, base_rev=0, text="Nytt")

    assert refusal(empty(), change).code == code


def test_a_disputed_wording_of_an_insight_can_be_settled() -> None:
    project = after(
        empty(),
        told("late", "Beskjed kommer for sent"),
        TidyInsight(item="late", base_rev=1, text="Beskjeden kommer for sent"),
        TidyInsight(item="late", base_rev=1, text="Vi får beskjed for sent"),
    )
    assert [each.text for each in project.insights["late"].text.variants] == [
        "Vi får beskjed for sent"
    ]

    settled = after(
        project,
        ChooseText(
            part="insights", item="late", field="text", base_rev=2, text="Vi får beskjed for sent"
        ),
    )

    assert settled.insights["late"].text == Text(value="Vi får beskjed for sent", rev=3)


def test_a_hidden_insight_stays_hidden_when_its_wording_is_settled() -> None:
    project = after(
        empty(),
        told("late", "Beskjed kommer for sent"),
        TidyInsight(item="late", base_rev=1, text="Beskjeden kommer for sent"),
        TidyInsight(item="late", base_rev=1, text="Sent"),
        ReviewInsight(item="late", reading=Reading.HIDDEN),
        ChooseText(part="insights", item="late", field="text", base_rev=2, text="Sent"),
    )

    assert not project.insights["late"].is_shown
