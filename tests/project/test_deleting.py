"""Deleting, bringing back, and erasing for good."""

from __future__ import annotations

import pytest

from lup_canvas.project.base import Text
from lup_canvas.project.changes import (
    ChooseIdea,
    EraseItem,
    Link,
    MergeCauses,
    ParkIdea,
    PutCause,
    RestoreItem,
    TrashItem,
)
from lup_canvas.project.changes.items import MAX_ITEMS
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.document.ideas import MAX_CHOSEN, IdeaState
from lup_canvas.project.document.insights import Insight
from tests.project.projects import (
    GONE,
    add,
    after,
    content,
    empty,
    everything,
    open_ideas,
    refusal,
    told,
    write,
)


def trash(part: str, item: str) -> TrashItem:
    return TrashItem(part=part, item=item)


def erase(part: str, item: str) -> EraseItem:
    return EraseItem(part=part, item=item)


def back(item: str) -> RestoreItem:
    return RestoreItem(item=item)


@pytest.fixture
def project() -> Project:
    """A project with one item in each list, named after the list."""
    return after(
        empty(),
        open_ideas(),
        *(
            told(part, quotable=True) if part == "insights" else add(part, part)
            for part in COLLECTIONS
        ),
    )


@pytest.mark.parametrize("part", COLLECTIONS)
def test_what_is_deleted_lies_in_the_trash(project: Project, part: str) -> None:
    deleted = after(project, trash(part, part))

    assert part not in getattr(deleted, part)
    assert everything(deleted) == everything(project) - {part}
    assert deleted.trash[part].part == part


@pytest.mark.parametrize("part", COLLECTIONS)
def test_bringing_back_undoes_the_deleting_exactly(project: Project, part: str) -> None:
    undone = after(project, trash(part, part), back(part))

    assert content(undone) == content(project)


def test_bringing_back_brings_ties_texts_variants_and_place(project: Project) -> None:
    tied = after(
        project,
        write("causes", "causes", "text", "Vi rekker det ikke"),
        write("causes", "causes", "text", "Vi har ikke tid", draft="olas"),
        Link(part="causes", item="causes", field="insights", other="insights"),
        Link(part="questions", item="questions", field="causes", other="causes"),
    )

    undone = after(tied, trash("causes", "causes"), back("causes"))

    assert content(undone) == content(tied)


def test_the_trash_survives_being_kept_as_json(project: Project) -> None:
    deleted = after(project, *(trash(part, part) for part in COLLECTIONS))

    kept = Project.model_validate_json(deleted.model_dump_json())

    assert kept == deleted
    assert content(after(kept, *(back(part) for part in COLLECTIONS))) == content(project)


def test_what_is_deleted_can_be_known_by_its_first_words(project: Project) -> None:
    named = after(
        project,
        write("actors", "actors", "part_played", "Foresatt"),
        trash("actors", "actors"),
        trash("themes", "themes"),
    )

    assert named.trash["actors"].words == "Foresatt"
    assert named.trash["themes"].words == ""


def test_deleting_twice_deletes_once(project: Project) -> None:
    deleted = after(project, trash("themes", "themes"))

    assert after(deleted, trash("themes", "themes")) is deleted


def test_what_is_not_here_cannot_be_deleted(project: Project) -> None:
    assert refusal(project, trash("themes", "ghost")).code == GONE
    assert refusal(project, trash("themes", "causes")).code == GONE
    assert refusal(project, trash("about", "themes")).code == GONE
    assert refusal(project, trash("nonsense", "themes")).code == GONE


def test_bringing_back_what_is_not_in_the_trash_changes_nothing(project: Project) -> None:
    assert after(project, back("themes")) is project
    assert after(project, back("ghost")) is project


def test_what_is_brought_back_is_in_its_list_once(project: Project) -> None:
    undone = after(project, trash("themes", "themes"), back("themes"), back("themes"))

    assert list(undone.themes) == ["themes"]
    assert undone.trash == {}


def test_a_full_list_keeps_what_is_in_the_trash_there(project: Project) -> None:
    deleted = after(project, trash("tasks", "tasks"))
    ids = [derived(n) for n in range(MAX_ITEMS)]
    full = after(deleted, *(add("tasks", name) for name in ids[:1]))
    full = full.but(tasks={name: full.tasks[ids[0]].but(id=name) for name in ids})

    assert refusal(full, back("tasks")).code == "There is no room for more here."


def test_an_insight_can_be_brought_back_among_thousands(project: Project) -> None:
    """There may be many more insights than items of any other list."""
    deleted = after(project, trash("insights", "insights"))
    many = {derived(n): Insight(id=derived(n), text=Text(value="Sent", rev=1)) for n in range(1500)}

    undone = after(deleted.but(insights=many), back("insights"))

    assert "insights" in undone.insights


def test_a_chosen_idea_brought_back_when_three_others_are_chosen_is_open_again(
    project: Project,
) -> None:
    names = ["aaaa", "bbbb", "cccc", "dddd"]
    choosing = [ChooseIdea(item=name) for name in names]
    chosen = after(project, *(add("ideas", name) for name in names), *choosing[:MAX_CHOSEN])

    undone = after(chosen, trash("ideas", "aaaa"), choosing[3], back("aaaa"))

    assert undone.ideas["aaaa"].state is IdeaState.OPEN
    taken = [idea for idea in undone.ideas.values() if idea.state is IdeaState.CHOSEN]
    assert len(taken) == MAX_CHOSEN


def test_a_chosen_idea_brought_back_while_there_is_room_is_chosen(project: Project) -> None:
    undone = after(project, ChooseIdea(item="ideas"), trash("ideas", "ideas"), back("ideas"))

    assert undone.ideas["ideas"].state is IdeaState.CHOSEN


def test_a_cause_brought_back_closes_no_circle() -> None:
    """While the middle one was away, the last was put under the first."""
    project = after(
        empty(),
        add("causes", "last"),
        add("causes", "side"),
        add("causes", "middle", leads_to=["last", "side"]),
        add("causes", "first", leads_to=["middle"]),
        trash("causes", "middle"),
        PutCause(item="last", leads_to=("first",)),
    )

    undone = after(project, back("middle"))

    assert undone.causes["middle"].leads_to == ("side",)
    assert undone.causes["first"].leads_to == ("middle",)


def test_a_parked_idea_brought_back_is_parked_still() -> None:
    project = after(empty(), ParkIdea(item="bank", text="Ressursbank"))

    undone = after(project, trash("ideas", "bank"), back("bank"))

    assert content(undone) == content(project)


# For good


@pytest.mark.parametrize("in_the_trash_first", [False, True])
@pytest.mark.parametrize("part", COLLECTIONS)
def test_what_is_erased_leaves_only_its_id(
    project: Project, part: str, in_the_trash_first: bool
) -> None:
    text = COLLECTIONS[part].texts()[0]
    new = (
        told("ffff", "Hemmelig") if part == "insights" else add(part, "ffff", **{text: "Hemmelig"})
    )
    secret = after(project, new)
    assert "Hemmelig" in secret.model_dump_json()

    first = (trash(part, "ffff"),) if in_the_trash_first else ()
    erased = after(secret, *first, erase(part, "ffff"))

    assert "Hemmelig" not in erased.model_dump_json()
    assert erased.erased == ("ffff",)
    assert everything(erased) == everything(project)


def test_what_is_erased_never_comes_back(project: Project) -> None:
    erased = after(project, erase("themes", "themes"))

    assert after(erased, back("themes")) is erased
    assert after(erased, add("themes", "themes", name="Varsling")) is erased
    assert after(erased, erase("themes", "themes")) is erased


def test_what_is_not_here_cannot_be_erased(project: Project) -> None:
    assert refusal(project, erase("themes", "ghost")).code == GONE
    assert refusal(project, erase("themes", "causes")).code == GONE
    assert refusal(project, erase("about", "themes")).code == GONE


@pytest.mark.parametrize("part", ["nonsense", "about", "id", "trash", "applied"])
def test_what_lies_in_the_trash_is_erased_from_there_whatever_list_is_named(
    project: Project, part: str
) -> None:
    erased = after(project, trash("themes", "themes"), erase(part, "themes"))

    assert erased.trash == {}
    assert erased.erased == ("themes",)


def test_what_is_erased_is_not_remembered_by_what_was_merged_into_it() -> None:
    """The trash knows what a merging did to others, to take it back; not to those erased."""
    project = after(
        empty(),
        add("causes", "kept", against="Hemmelig"),
        add("causes", "away", against="Noe annet"),
        MergeCauses(item="away", into="kept"),
    )
    assert "Hemmelig" in project.trash["away"].model_dump_json()

    erased = after(project, erase("causes", "kept"))

    assert "Hemmelig" not in erased.model_dump_json()
    assert str(after(erased, back("away")).causes["away"].against) == "Noe annet"


def derived(n: int) -> str:
    """Return the n-th of many ids."""
    return f"{n:012o}".translate(str.maketrans("01", "ab"))
