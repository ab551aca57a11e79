"""A gathering that runs: what each press does, once, and what everybody may see of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lup_canvas.project.changes import (
    AddInsight,
    Change,
    EndGathering,
    EraseItem,
    ExtendExercise,
    GoToExercise,
    MakeGroups,
    MoveItem,
    ParkIdea,
    PauseExercise,
    PlannedExercise,
    RestoreItem,
    ResumeExercise,
    SetField,
    ShowContributions,
    ShowScene,
    StartGathering,
    TakeLead,
    TrashItem,
    read_change,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Gathering, Mode, OnPhones
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.gathering import (
    is_silent,
    minutes_of,
    neighbours,
    outside_gathering,
    phones_may_tell,
    programme,
    running_exercise,
    shown_scene,
    small_groups,
)
from lup_canvas.project.permissions import Role, allows
from lup_canvas.project.views import Audience, view_for
from tests.project.gatherings import GATHERING, PLAN, go, ids, left, planned, started, take
from tests.project.projects import AT, FULL, add, after, empty, open_ideas, refusal, told

UNDER_WAY = "This gathering is under way. End it first."


def running(project: Project) -> str:
    exercise = running_exercise(project)
    return str(exercise.title) if exercise else ""


def titles(project: Project) -> list[str]:
    return [str(each.title) for each in programme(project, GATHERING)]


# The programme


def test_a_ready_made_programme_becomes_the_groups_own() -> None:
    project = planned()

    assert titles(project) == [each.title for each in PLAN]
    assert minutes_of(project, GATHERING) == 65
    assert programme(project, Gathering.FIRST) == []


def test_a_programme_taken_anew_leaves_the_old_one_in_the_trash() -> None:
    before = planned()

    project = after(before, take(PlannedExercise(title="Alt annet", mode="plenum", minutes=5)))

    assert titles(project) == ["Alt annet"]
    assert set(project.trash) == set(ids(before))
    assert "Grupper" in titles(after(project, RestoreItem(item=ids(before)[1])))


def test_an_exercise_can_be_added_moved_changed_and_deleted() -> None:
    project = after(
        planned(),
        add("exercises", "eget", gathering="second", title="Vårt eget", minutes=7),
        SetField(part="exercises", item="eget", field="mode", value="alone"),
    )
    moved = after(project, MoveItem(part="exercises", item="eget", after=ids(project)[0]))

    assert titles(moved) == ["Les innspillene", "Vårt eget", "Grupper", "Pause", "Vis temaene"]
    assert moved.exercises["eget"].mode is Mode.ALONE
    assert titles(after(moved, TrashItem(part="exercises", item="eget"))) == titles(planned())


def test_an_exercise_takes_no_more_than_four_hours_and_no_less_than_a_minute() -> None:
    project = planned()
    for minutes in (0, 241, "mange"):
        change = SetField(part="exercises", item=ids(project)[0], field="minutes", value=minutes)
        assert refusal(project, change).code == "This cannot be saved as it is."


# Running


def test_a_gathering_begins_with_the_first_exercise_and_its_time() -> None:
    project = started()

    assert running(project) == "Les innspillene"
    assert (left(project), left(project, 4), left(project, 100)) == (15, 11, 0)


def test_a_gathering_can_begin_in_the_middle() -> None:
    assert running(started(exercise="ffff")) == "Les innspillene"
    project = planned()
    begun = after(project, StartGathering(gathering=GATHERING, exercise=ids(project)[3]))
    assert running(begun) == "Vis temaene"


def test_without_a_programme_there_is_nothing_to_begin() -> None:
    change = StartGathering(gathering=GATHERING)

    assert refusal(empty(), change).code == "The programme is empty. Take a ready-made one first."


def test_only_one_gathering_is_under_way() -> None:
    project = after(started(), take(gathering=Gathering.THIRD))

    said = refusal(project, StartGathering(gathering=Gathering.THIRD))

    assert said.code == "Another gathering is under way. End it first."
    assert refusal(project, take()).code == UNDER_WAY


def test_two_who_start_at_once_start_it_once() -> None:
    project = started()

    assert (
        after(project, StartGathering(gathering=GATHERING), at=AT + timedelta(minutes=1)) is project
    )


def test_the_clock_is_paused_goes_on_and_is_given_more() -> None:
    project = started()
    name = ids(project)[0]
    at = [AT + timedelta(minutes=n) for n in range(10)]

    paused = after(project, PauseExercise(item=name), at=at[5])
    more = after(paused, ExtendExercise(item=name, extended=0), at=at[7])
    on = after(more, ResumeExercise(item=name), at=at[9])

    assert (left(paused, 60), left(more, 60), left(on, 9), left(on, 10)) == (10, 12, 12, 11)


def test_two_who_press_more_at_once_give_two_minutes_once() -> None:
    project = started()
    press = [ExtendExercise(item=ids(project)[0], extended=0) for _ in range(2)]

    assert left(after(project, *press)) == 17
    again = ExtendExercise(item=ids(project)[0], extended=1)
    assert left(after(project, *press, again)) == 19


def test_two_who_press_next_at_once_go_one_exercise_on() -> None:
    project = started()
    press = [go(project, 1) for _ in range(2)]

    assert running(after(project, *press)) == "Grupper"
    assert running(after(project, press[0], go(project, 2, came_from=0))) == "Grupper"


def test_next_and_previous_are_the_neighbours_in_the_order_of_the_programme() -> None:
    project = started()

    def beside(project: Project) -> list[str | None]:
        return [str(each.title) if each else None for each in neighbours(project)]

    assert beside(project) == [None, "Grupper"]
    assert beside(after(project, go(project, 2))) == ["Grupper", "Vis temaene"]
    assert beside(after(project, go(project, 3))) == ["Pause", None]
    assert neighbours(planned()) == (None, None)


def test_going_on_begins_the_time_of_the_new_exercise() -> None:
    project = started()

    on = after(project, go(project, 1), at=AT + timedelta(minutes=20))

    assert left(on, 21) == 24


def test_a_press_for_an_exercise_that_ran_before_does_nothing() -> None:
    project = started()
    old = ids(project)[0]
    on = after(project, go(project, 1))
    late: tuple[Change, ...] = (
        PauseExercise(item=old),
        ResumeExercise(item=old),
        ExtendExercise(item=old, extended=0),
        ShowContributions(item=old),
        EndGathering(gathering=Gathering.FIRST),
    )

    assert all(after(on, change) is on for change in late)


@pytest.mark.parametrize("kind", [TrashItem, EraseItem])
def test_the_exercise_that_runs_cannot_be_taken_away(kind: type[TrashItem | EraseItem]) -> None:
    project = started()
    now, then = (kind(part="exercises", item=name) for name in ids(project)[:2])

    assert refusal(project, now).code == "This exercise is running. Go on to another first."
    assert "Grupper" not in titles(after(project, then))


def test_an_exercise_that_is_gone_cannot_be_gone_to() -> None:
    project = started()
    gone = after(project, TrashItem(part="exercises", item=ids(project)[1]))

    said = refusal(gone, GoToExercise(item=ids(project)[1], came_from=ids(project)[0]))

    assert said.code == "This is no longer here. Somebody may have deleted it."


def test_a_gathering_that_is_ended_says_when_and_keeps_its_programme() -> None:
    project = after(started(), EndGathering(gathering=GATHERING, name="Samling 2"))

    assert (project.running.gathering, project.running.exercise) == (None, None)
    assert project.running.ended == {GATHERING: AT}
    assert titles(project) == titles(planned())
    assert after(project, EndGathering(gathering=GATHERING)) is project


def test_the_end_tells_which_gathering_and_what_the_group_calls_it() -> None:
    raw = {"kind": "end_gathering", "gathering": "second", "name": "Samling 2"}

    change = read_change(raw)

    assert isinstance(change, EndGathering)
    assert (change.gathering, change.name) == (Gathering.SECOND, "Samling 2")


# Alone, in groups, together


def hidden(item: str) -> tuple[Change, ...]:
    return (
        add("causes", f"{item}cause", text="Vi ringer for sent", hidden_by=item),
        add("ideas", f"{item}idea", text="Ring først", hidden_by=item),
        AddInsight(item=f"{item}told", text="Sent igjen", hidden_by=item),
        add("assumptions", f"{item}belief", text="Vi tror de venter", hidden_by=item),
    )


def seen(project: Project, audience: Audience = Audience.EDITOR, **who: str) -> set[str]:
    shown = view_for(project, audience, **who).project
    return {*shown.assumptions, *shown.causes, *shown.ideas, *shown.insights}


def test_what_is_written_alone_is_seen_by_its_writer_and_counted_for_all() -> None:
    project = after(started(), open_ideas(), *hidden("kari"))
    view = view_for(project, Audience.PROJECTOR)

    assert seen(project) == seen(project, Audience.PROJECTOR) == set()
    assert seen(project, ballot="kari") == {"karibelief", "karicause", "kariidea", "karitold"}
    assert view.silent == {"insights": 1, "assumptions": 1, "causes": 1, "ideas": 1}
    assert (view.insight_count, view.waiting) == (0, 0)


def test_show_all_shows_everything_and_the_rest_is_written_in_the_open() -> None:
    project = after(started(), open_ideas(), *hidden("kari"))
    assert is_silent(project)

    shown = after(project, ShowContributions(item=ids(project)[0]))

    assert seen(shown) == {"karibelief", "karicause", "kariidea", "karitold"}
    assert not is_silent(shown)
    assert after(shown, ShowContributions(item=ids(project)[0])) is shown


def test_the_leader_posts_last() -> None:
    project = after(
        started(ballot="leder"), open_ideas(), *hidden("leder"), *hidden("kari"), *hidden("aase")
    )

    shown = after(project, ShowContributions(item=ids(project)[0]))

    every = [*shown.assumptions.values(), *shown.causes.values(), *shown.ideas.values()]
    places = {each.id: each.place for each in every}
    assert max(shown.assumptions, key=places.__getitem__) == "lederbelief"
    assert max(shown.causes, key=places.__getitem__) == "ledercause"
    assert max(shown.ideas, key=places.__getitem__) == "lederidea"
    assert shown.insights["ledertold"].place == project.insights["ledertold"].place


def test_nobody_is_told_which_screen_leads_but_that_screen() -> None:
    project = after(started(), TakeLead(ballot="leder"))

    assert view_for(project, Audience.EDITOR).project.running.led_by is None
    assert view_for(project, Audience.EDITOR, ballot="kari").project.running.led_by is None
    assert view_for(project, Audience.EDITOR, ballot="leder").project.running.led_by == "leder"
    assert "leder" not in view_for(project, Audience.PHONE).project.model_dump_json()


@pytest.mark.parametrize(
    ("to", "shown"), [(1, True), (2, False), (3, True)], ids=["group", "break", "plenum"]
)
def test_what_was_hidden_is_shown_when_people_meet_again(to: int, shown: bool) -> None:
    project = after(started(), *hidden("kari")[::2])

    assert bool(seen(after(project, go(project, to)))) is shown


def test_what_was_hidden_is_shown_when_the_gathering_ends() -> None:
    project = after(started(), *hidden("kari")[::2], EndGathering(gathering=GATHERING))

    assert seen(project) == {"karicause", "karitold"}


def test_a_contribution_from_a_phone_is_hidden_while_all_write_alone() -> None:
    open_to_all = SetField(part="settings", field="read_first", value=False)
    project = after(started(), open_to_all, told("sent", by_phone=True))

    assert seen(project) == set()
    assert view_for(project, Audience.EDITOR).silent["insights"] == 1
    assert seen(after(project, go(project, 1))) == {"sent"}


def test_the_group_is_parted_in_two_to_six() -> None:
    four = after(empty(), MakeGroups(count=4))

    assert len(small_groups(four)) == 4
    assert after(four, MakeGroups(count=4)) is four
    assert small_groups(after(four, MakeGroups(count=2))) == small_groups(four)[:2]
    assert small_groups(after(four, MakeGroups(count=0))) == []
    assert refusal(four, MakeGroups(count=1)).code == "This cannot be saved as it is."
    assert refusal(after(four, MakeGroups(count=6)), add("groups", "sjette")).code == FULL


# What the storskjerm and the phones show


def test_the_storskjerm_shows_what_is_chosen_until_the_next_exercise() -> None:
    project = started()
    chosen = after(project, ShowScene(showing=Showing(scene=Scene.THEME, item="henting")))

    assert shown_scene(empty()).scene is Scene.PROBLEM
    assert shown_scene(project).scene is Scene.EXERCISE
    assert shown_scene(chosen) == Showing(scene=Scene.THEME, item="henting")
    assert shown_scene(after(chosen, ShowScene())).scene is Scene.EXERCISE
    assert shown_scene(after(chosen, go(project, 3))).scene is Scene.INSIGHTS


def test_phones_see_the_exercise_that_runs_and_no_other() -> None:
    shown = view_for(started(), Audience.PHONE).project

    assert running(shown) == "Les innspillene"
    assert len(shown.exercises) == 1
    assert left(shown, 5) == 10
    assert view_for(planned(), Audience.PHONE).project.exercises == {}


@pytest.mark.parametrize("phones", OnPhones)
def test_phones_at_the_gathering_are_asked_only_when_the_exercise_says_so(phones: OnPhones) -> None:
    project = started(PlannedExercise(title="Les", mode="plenum", minutes=5, phones=phones))
    tell, park = told("sent", by_phone=True), ParkIdea(item="bank", text="Bank")

    assert phones_may_tell(project) is (phones is OnPhones.WRITE)
    assert phones_may_tell(outside_gathering(project)), "those at work are asked as always"
    assert allows(Role.STAFF, tell, project)
    assert allows(Role.STAFF, park, project)


def test_outsiders_see_no_gathering_that_is_under_way() -> None:
    shown = view_for(started(), Audience.SNAPSHOT).project

    assert (shown.running.gathering, shown.running.exercise) == (None, None)
