"""Sorting insights on the board: one change for a drop, whoever else is at it (domain.md 3.8)."""

from __future__ import annotations

from string import ascii_lowercase

import pytest

from lup_canvas.project.base import Text
from lup_canvas.project.changes import (
    MergeThemes,
    RestoreItem,
    SetField,
    SortInsight,
    SplitTheme,
    TrashItem,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.sorting import MOST_ASKED, is_begun, is_nearly_sorted, loose
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import (
    GONE,
    add,
    after,
    content,
    differences,
    empty,
    order,
    refusal,
    told,
    write,
)

MERGE = MergeThemes(item="time", into="staff")
NAMES = [f"note{one}{other}" for one in ascii_lowercase for other in ascii_lowercase]
SILENCE = SetField(part="listening", field="in_silence", value=True)


def sort(item: str, out: str | None, into: str | None, *, behind: str | None = None) -> SortInsight:
    return SortInsight(item=item, out=out, into=into, after=behind)


@pytest.fixture
def project() -> Project:
    """Two themes with three cards between them, and one card in none."""
    return after(
        empty(),
        add("themes", "time", name="Tid", note="Alt haster"),
        add("themes", "staff", name="Folk"),
        *(told(name) for name in ("late", "lost", "both", "alone")),
        sort("late", None, "time"),
        sort("lost", None, "staff"),
        sort("both", None, "time"),
    )


def themes(project: Project, insight: str) -> tuple[str, ...]:
    return project.insights[insight].themes


# ------------------------------------------------------------------ moving


def test_a_drop_is_one_change_out_of_one_theme_and_into_another(project: Project) -> None:
    moved = after(project, sort("late", "time", "staff", behind="lost"))

    assert themes(moved, "late") == ("staff",)
    assert order(moved, "insights").index("late") == order(moved, "insights").index("lost") + 1
    assert moved.revision == project.revision + 1


def test_a_card_can_be_taken_out_of_every_theme(project: Project) -> None:
    assert themes(after(project, sort("late", "time", None)), "late") == ()


def test_two_who_move_one_card_at_once_leave_it_in_one_theme(project: Project) -> None:
    together = after(project, sort("alone", None, "time"), sort("alone", None, "staff"))

    assert themes(together, "alone") == ("staff",)


def test_a_card_that_somebody_moved_meanwhile_goes_where_the_last_hand_puts_it(
    project: Project,
) -> None:
    together = after(project, sort("late", "time", "staff"), sort("late", "time", None))

    assert themes(together, "late") == ()


def test_a_card_stays_in_the_other_themes_that_it_was_put_in(project: Project) -> None:
    in_both = after(project, add("themes", "third"))
    in_both = in_both.but(
        insights={
            **in_both.insights,
            "both": in_both.insights["both"].but(themes=("time", "third")),
        }
    )

    assert themes(after(in_both, sort("both", "time", "staff")), "both") == ("third", "staff")
    assert themes(after(in_both, sort("both", "time", "third")), "both") == ("third",)


def test_a_card_that_is_only_moved_up_or_down_keeps_its_themes(project: Project) -> None:
    moved = after(project, sort("late", "time", "staff"), sort("late", None, None, behind="both"))

    assert themes(moved, "late") == ("staff",)


def test_a_card_lands_although_the_one_above_is_gone(project: Project) -> None:
    gone = after(project, TrashItem(part="insights", item="lost"))

    assert themes(after(gone, sort("late", "time", "staff", behind="lost")), "late") == ("staff",)


def test_a_theme_is_made_by_the_first_card_that_is_put_in_it(project: Project) -> None:
    made = after(project, sort("late", "time", "fresh"), sort("lost", "staff", "fresh"))

    assert order(made, "themes") == ["time", "staff", "fresh"]
    assert themes(made, "late") == themes(made, "lost") == ("fresh",)
    assert not made.themes["fresh"].name


def test_nothing_is_put_in_a_theme_that_is_gone(project: Project) -> None:
    gone = after(project, TrashItem(part="themes", item="staff"))

    assert str(refusal(gone, sort("late", "time", "staff"))) == GONE
    assert str(refusal(gone, sort("nobody", "time", None))) == GONE


def test_a_deleted_theme_comes_back_with_what_nobody_has_moved_since(project: Project) -> None:
    deleted = after(project, TrashItem(part="themes", item="time"))
    back = after(deleted, sort("late", None, "staff"), RestoreItem(item="time"))

    assert (themes(back, "late"), themes(back, "both")) == (("staff",), ("time",))


# ------------------------------------------------------------------ splitting


def test_chosen_cards_get_a_theme_of_their_own_beside_the_old(project: Project) -> None:
    split = after(project, SplitTheme(item="time", new_item="fresh", insights=("late", "lost")))

    assert order(split, "themes") == ["time", "fresh", "staff"]
    assert themes(split, "late") == ("fresh",)
    assert (themes(split, "lost"), themes(split, "both")) == (("staff",), ("time",))


def test_splitting_twice_is_splitting_once(project: Project) -> None:
    once = after(project, SplitTheme(item="time", new_item="fresh", insights=("late",)))
    again = after(once, SplitTheme(item="time", new_item="fresh", insights=("both",)))

    assert content(again) == content(once)


def test_there_must_be_something_to_split_off(project: Project) -> None:
    for change in (
        SplitTheme(item="time", new_item="fresh", insights=("lost", "nobody")),
        SplitTheme(item="gone", new_item="fresh", insights=("late",)),
    ):
        assert str(refusal(project, change)) == GONE


def test_merging_the_new_theme_into_the_old_takes_a_split_back(project: Project) -> None:
    split = after(project, SplitTheme(item="time", new_item="fresh", insights=("late",)))
    back = after(split, MergeThemes(item="fresh", into="time"))

    assert order(back, "themes") == ["time", "staff"]
    assert "time" in themes(back, "late")
    assert back.themes["time"].note == project.themes["time"].note


# ------------------------------------------------------------------ merging


def test_one_theme_holds_what_two_held_and_nothing_twice(project: Project) -> None:
    merged = after(project, MERGE)

    assert list(merged.themes) == ["staff"]
    held = [name for name in merged.insights if "staff" in themes(merged, name)]
    assert sorted(held) == ["both", "late", "lost"]
    assert merged.themes["staff"].name.value == "Folk"
    assert merged.themes["staff"].note.value == "Tid\nAlt haster"


def test_merging_can_be_undone_with_all_it_did(project: Project) -> None:
    undone = after(project, MERGE, RestoreItem(item="time"))

    assert differences(undone.but(themes={}), project.but(themes={})) == []
    assert [(theme.name.value, theme.note.value) for theme in undone.themes.values()] == [
        ("Folk", ""),
        ("Tid", "Alt haster"),
    ]


def test_undoing_a_merging_leaves_what_somebody_has_moved_since(project: Project) -> None:
    undone = after(project, MERGE, sort("late", "staff", None), RestoreItem(item="time"))

    assert (themes(undone, "late"), themes(undone, "both")) == ((), ("time",))


def test_merging_twice_is_merging_once(project: Project) -> None:
    once = after(project, MERGE)

    assert content(after(once, MergeThemes(item="time", into="staff"))) == content(once)


def test_a_theme_cannot_be_merged_into_one_that_is_gone(project: Project) -> None:
    assert str(refusal(project, MergeThemes(item="time", into="gone"))) == GONE
    assert content(after(project, MergeThemes(item="time", into="time"))) == content(project)


# ------------------------------------------------------------------ when it is nearly done


def heap(in_themes: int, alone: int) -> Project:
    """Return a project with so many notes in a theme, and so many in none."""
    notes = [Insight(id=name, text=Text(value="Noe", rev=1)) for name in NAMES[: in_themes + alone]]
    sorted_ones = [note.but(themes=("time",)) for note in notes[:in_themes]]
    everything = {each.id: each for each in (*sorted_ones, *notes[in_themes:])}
    return after(empty(), add("themes", "time")).but(insights=everything)


@pytest.mark.parametrize(
    ("in_themes", "alone", "nearly"),
    [
        (0, 0, False),
        (0, 8, False),
        (2, 0, False),
        (3, 0, True),
        (2, 1, False),
        (3, 1, True),
        (5, 3, False),
        (9, 3, True),
        (300, MOST_ASKED, True),
        (300, MOST_ASKED + 1, False),
    ],
)
def test_sorting_is_nearly_done_when_three_in_four_lie_in_themes_and_few_do_not(
    in_themes: int, alone: int, *, nearly: bool
) -> None:
    assert is_nearly_sorted(heap(in_themes, alone)) is nearly


def test_nobody_talks_about_what_fits_nowhere_while_it_is_sorted_in_silence() -> None:
    assert not is_nearly_sorted(after(heap(9, 1), SILENCE))


def test_what_is_gone_in_words_is_lonely_but_cannot_be_sorted() -> None:
    project = heap(1, 1)
    gone = project.insights[NAMES[1]].but(text=Text())

    assert loose(project) == (NAMES[1],)
    assert loose(project.but(insights={**project.insights, NAMES[1]: gone})) == ()


def test_there_is_nothing_to_sort_before_something_is_read_or_there_is_a_theme() -> None:
    assert not is_begun(after(empty(), told("late", by_phone=True)))
    assert is_begun(after(empty(), told("late")))
    assert is_begun(after(empty(), add("themes", "time")))


# ------------------------------------------------------------------ in silence


def test_nobody_sees_what_themes_are_called_while_they_are_sorted_in_silence(
    project: Project,
) -> None:
    silent = after(project, SILENCE, TrashItem(part="themes", item="staff"))

    for audience in (Audience.EDITOR, Audience.PROJECTOR):
        shown = view_for(silent, audience).project
        assert [theme.name for theme in shown.themes.values()] == [Text()]
        assert shown.trash == {}


def test_names_are_back_when_the_silence_is_over_also_what_was_being_written(
    project: Project,
) -> None:
    spoken = SetField(part="listening", field="in_silence", value=False)
    project = after(project, SILENCE, write("themes", "time", "name", "Tidspress", rev=1), spoken)

    assert view_for(project, Audience.EDITOR).project.themes["time"].name.value == "Tidspress"


def test_silence_takes_no_name_from_a_snapshot_or_the_phones(project: Project) -> None:
    silent = after(project, SILENCE)

    for audience in (Audience.SNAPSHOT, Audience.PHONE):
        shown = view_for(silent, audience).project
        assert [str(theme.name) for theme in shown.themes.values()] == ["Tid", "Folk"]
