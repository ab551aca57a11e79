"""Who sees what: nothing unread, hidden, sealed or thrown away comes out anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from lup_canvas.project.base import derived_id
from lup_canvas.project.changes import (
    AddInsight,
    AnswerCheckpoint,
    MergeIdeas,
    OpenAnyway,
    ParkIdea,
    ReleaseIdea,
    ReopenCheckpoint,
    RestoreItem,
    ReviewInsight,
    ScoreIdea,
    ShowScores,
    TidyInsight,
    TrashItem,
)
from lup_canvas.project.document import Project, new_project
from lup_canvas.project.document.area import Assumption
from lup_canvas.project.document.ideas import Idea, IdeaState, Score
from lup_canvas.project.document.insights import Insight, Reading
from lup_canvas.project.document.problem import Cause
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.nameless import FEWEST_ANSWERS
from lup_canvas.project.participation import blurred
from lup_canvas.project.views import Audience, view_for
from tests.project.canaries import BALLOT, PLANS, Canary, Plan, dig
from tests.project.projects import add, after, empty, open_ideas, told, write

FEWER = settings(max_examples=settings().max_examples // 4)  # a mine is large

PHONES_SEE = {
    ("about", "title"),
    ("about", "workplace"),
    ("area", "area"),
    ("area", "question"),
    ("goal", "effect"),
    ("themes", "name"),
    ("journey", "name"),
}
TELLS_WHO = {("checkpoints", "ballot")}
TELLS_NOBODY = {("ideas", "scores"), *TELLS_WHO}
"""Not even the group is told who has scored an idea, or voted."""
WITHIN_THE_GROUP = {("actors", "contact"), ("checkpoints", "missing"), ("insights", "comment")}


def is_shown(canary: Canary, ballot: str | None = None) -> bool:
    """Tell whether what holds `canary` may be shown at all."""
    match canary.holder:
        case Insight(reading=reading):
            return reading in (Reading.READ, Reading.TIDIED)
        case Assumption(hidden_by=writer) | Cause(hidden_by=writer) | Idea(hidden_by=writer):
            return writer in (None, ballot)
        case _:
            return True


def editors_hear(canary: Canary, project: Project, ballot: str | None = None) -> bool:
    sealed = canary.part == "ideas" and not project.ideas_are_open
    return is_shown(canary, ballot) and not sealed and not _is_secret(canary)


def _is_secret(canary: Canary) -> bool:
    return (canary.part, canary.field) in TELLS_NOBODY


def readers_hear(canary: Canary, project: Project) -> bool:
    if (canary.part, canary.field) == ("checkpoints", "missing"):
        return all(len(each.answers) >= FEWEST_ANSWERS for each in project.checkpoints.values())
    return editors_hear(canary, project) or canary.part == "insights"


def the_back_row_hears(canary: Canary, project: Project) -> bool:
    aside = canary.in_trash or canary.part == "members"
    return editors_hear(canary, project) and not aside


def phones_hear(canary: Canary, project: Project) -> bool:
    aside = canary.in_trash or canary.is_variant
    idea = canary.holder if canary.field == "text" else None
    at_work = isinstance(idea, Idea) and idea.is_out and is_shown(canary)
    asked = (canary.part, canary.field) == ("questions", "text")
    said = (at_work or asked) and project.ideas_are_open
    return ((canary.part, canary.field) in PHONES_SEE or said) and not aside


def outsiders_hear(canary: Canary, project: Project) -> bool:
    holder = canary.holder
    raw = isinstance(holder, Insight) and not holder.quotable
    kept = {(canary.part, canary.field)} & (TELLS_WHO | WITHIN_THE_GROUP)
    return the_back_row_hears(canary, project) and not (raw or kept or canary.is_variant)


MAY_HEAR = {
    Audience.EDITOR: editors_hear,
    Audience.READING: readers_hear,
    Audience.PROJECTOR: the_back_row_hears,
    Audience.PHONE: phones_hear,
    Audience.SNAPSHOT: outsiders_hear,
}


@pytest.mark.parametrize("audience", list(Audience))
@FEWER
@given(plan=PLANS)
def test_each_audience_hears_what_is_for_it_and_nothing_else(
    audience: Audience, plan: Plan
) -> None:
    mine = dig(plan)
    may_hear = MAY_HEAR[audience]

    heard = mine.heard_in(view_for(mine.project, audience).project)

    may = {canary.word for canary in mine.canaries if may_hear(canary, mine.project)}
    told_of = {canary.word: (canary.part, canary.field) for canary in mine.canaries}
    assert {told_of[word] for word in heard - may} == set(), "this leaks"
    assert {told_of[word] for word in may - heard} == set(), "this is missing"


@FEWER
@given(plan=PLANS)
def test_whoever_writes_in_silence_hears_their_own_words_too(plan: Plan) -> None:
    mine = dig(plan)

    for ballot in (BALLOT, "liva"):
        heard = mine.heard_in(view_for(mine.project, Audience.EDITOR, ballot=ballot).project)
        assert heard == {
            canary.word for canary in mine.canaries if editors_hear(canary, mine.project, ballot)
        }


@pytest.mark.parametrize("audience", list(Audience))
@FEWER
@given(plan=PLANS)
def test_a_view_is_a_legal_document_and_a_view_of_it_shows_no_more(
    audience: Audience, plan: Plan
) -> None:
    mine = dig(plan)
    shown = view_for(mine.project, audience).project

    assert Project.model_validate_json(shown.model_dump_json()) == shown
    assert view_for(shown, audience).project == shown


@pytest.mark.parametrize("audience", list(Audience))
@FEWER
@given(plan=PLANS)
def test_no_view_tells_what_was_erased_or_which_changes_there_were(
    audience: Audience, plan: Plan
) -> None:
    mine = dig(plan)
    air = view_for(mine.project, audience).project.model_dump_json()

    assert derived_id("erased") not in air
    assert derived_id("applied") not in air


@FEWER
@given(plan=PLANS)
def test_counts_are_of_the_whole_project_for_every_audience(plan: Plan) -> None:
    mine = dig(plan)
    insights = mine.project.insights.values()
    parked = [i for i in mine.project.ideas.values() if i.state is IdeaState.PARKED]

    for audience in Audience:
        view = view_for(mine.project, audience)
        assert view.waiting == sum(each.reading is Reading.NEW for each in insights)
        assert view.insight_count == sum(each.is_shown for each in insights)
        assert view.parked == len(parked)
        assert view.contributors == blurred(mine.project)
        assert view.silent["causes"] == view.silent["assumptions"] == sum(plan.silent)
        assert view.silent["ideas"] == sum(silent for _, silent in plan.ideas)
        assert view.scorers == len(plan.ideas)


# The same, told


def test_a_view_keeps_the_revision_that_it_shows() -> None:
    project = after(empty(), told("late"), told("other"))

    assert {view_for(project, audience).project.revision for audience in Audience} == {2}


def test_phones_get_no_more_than_the_page_says() -> None:
    project = after(
        empty(),
        write("area", None, "area", "Overganger"),
        add("journey", "monday", name="Mandag", happens="Kari leverer", mood=-2),
        told("late"),
        add("causes", "hurry"),
    )

    shown = view_for(project, Audience.PHONE).project

    bare = new_project(project.id, project.title, "Ås barnehage", at=project.created)
    changed = {name for name in Project.model_fields if getattr(shown, name) != getattr(bare, name)}
    assert changed == {"revision", "area", "journey"}
    assert shown.journey["monday"].mood is None


def test_phones_are_told_whether_they_may_contribute_and_in_which_language() -> None:
    settings = empty().settings.but(collecting=False, read_first=False, language="nn")

    shown = view_for(empty().but(settings=settings), Audience.PHONE).project.settings

    assert (shown.collecting, shown.read_first, shown.language) == (False, False, "nn")


def test_an_insight_is_seen_by_the_group_once_it_is_read() -> None:
    project = after(empty(), told("late", by_phone=True))
    read = after(project, ReviewInsight(item="late", reading=Reading.READ))

    assert view_for(project, Audience.EDITOR).project.insights == {}
    assert set(view_for(project, Audience.READING).project.insights) == {"late"}
    assert set(view_for(read, Audience.EDITOR).project.insights) == {"late"}


def test_an_insight_thrown_away_unread_is_seen_only_by_those_who_read() -> None:
    project = after(empty(), told("late", by_phone=True), TrashItem(part="insights", item="late"))

    assert view_for(project, Audience.EDITOR).project.trash == {}
    assert set(view_for(project, Audience.READING).project.trash) == {"late"}


def test_a_parked_idea_is_only_a_number_until_ideas_open() -> None:
    project = after(empty(), ParkIdea(item="bank", text="Ressursbank"))

    for audience in Audience:
        view = view_for(project, audience)
        assert view.parked == 1
        assert "Ressursbank" not in view.project.model_dump_json()
    opened = view_for(after(project, open_ideas()), Audience.EDITOR)
    assert str(opened.project.ideas["bank"].text) == "Ressursbank"


def test_a_parked_idea_thrown_away_is_sealed_too() -> None:
    project = after(
        empty(),
        ParkIdea(item="bank", text="Ressursbank"),
        TrashItem(part="ideas", item="bank"),
    )

    assert view_for(project, Audience.READING).project.trash == {}
    assert set(view_for(after(project, open_ideas()), Audience.EDITOR).project.trash) == {"bank"}


def test_ideas_that_have_been_opened_are_never_sealed_again() -> None:
    project = after(
        empty(),
        ParkIdea(item="bank", text="Ressursbank"),
        open_ideas(),
        ReleaseIdea(item="bank"),
        ReopenCheckpoint(gate=Gate.GOAL),
    )

    assert set(view_for(project, Audience.EDITOR).project.ideas) == {"bank"}


def test_a_snapshot_keeps_only_the_words_that_may_be_quoted() -> None:
    project = after(
        empty(),
        AddInsight(item="quote", text="Vi får vite det for sent", quotable=True, often="weekly"),
        AddInsight(item="other", text="Kari sier aldri fra", often="daily"),
        TidyInsight(item="quote", base_rev=0, text="Et annet forslag"),
    )

    shown = view_for(project, Audience.SNAPSHOT).project

    assert str(shown.insights["quote"].text) == "Vi får vite det for sent"
    assert shown.insights["quote"].text.variants == ()
    assert str(shown.insights["other"].text) == ""
    assert shown.insights["other"].often == project.insights["other"].often, "it is still counted"
    assert shown.insights["other"].day is None


def answered(*scores: int) -> Project:
    ballots = ["kari", "liva", "olaa", "pers"]
    return after(
        empty(),
        *(
            AnswerCheckpoint(gate=Gate.PROBLEM, ballot=ballot, score=score, missing="Tall")
            for ballot, score in zip(ballots, scores, strict=False)
        ),
    )


def test_a_snapshot_tells_how_a_group_answered_but_not_who() -> None:
    shown = view_for(answered(5, 1, 3), Audience.SNAPSHOT).project.checkpoint(Gate.PROBLEM)

    assert shown.scores == (1, 3, 5)
    assert list(shown.answers) == ["answer-1", "answer-2", "answer-3"]
    assert {answer.missing for answer in shown.answers.values()} == {""}


@pytest.mark.parametrize("scores", [(4,), (4, 2)])
def test_a_snapshot_does_not_tell_what_one_or_two_people_answered(scores: tuple[int, ...]) -> None:
    """Whoever was one of two knows what the other said (trust.md 4.4)."""
    shown = view_for(answered(*scores), Audience.SNAPSHOT).project.checkpoint(Gate.PROBLEM)

    assert shown.scores == ()


def scored(*scores: tuple[int, int]) -> Project:
    """Return a project with an idea that some have scored, each with an effect and an effort."""
    given = zip(["zzzz", "aaaa", "kari", "olaa"], scores, strict=False)
    return after(
        empty(),
        *open_ideas(),
        add("ideas", "bank"),
        *(
            ScoreIdea(item="bank", ballot=ballot, effect=effect, effort=effort)
            for ballot, (effect, effort) in given
        ),
    )


def test_a_snapshot_tells_the_scores_of_an_idea_but_not_whose() -> None:
    project = after(scored((1, 5), (5, 1), (4, 2)), ShowScores())

    shown = view_for(project, Audience.SNAPSHOT).project.ideas["bank"]

    assert list(shown.scores) == ["score-1", "score-2", "score-3"]
    assert (shown.effect, shown.effort) == (4.0, 2.0)


def test_a_snapshot_does_not_tell_what_one_or_two_people_scored() -> None:
    project = after(scored((1, 5), (5, 1)), ShowScores())

    assert view_for(project, Audience.SNAPSHOT).project.ideas["bank"].scores == {}


@pytest.mark.parametrize("audience", list(Audience))
def test_nobody_sees_a_score_before_the_group_shows_them(audience: Audience) -> None:
    hidden = scored((1, 5), (5, 1), (4, 2))
    shown_and_hidden = after(hidden, ShowScores(), ShowScores(shown=False))

    for project in (hidden, shown_and_hidden):
        view = view_for(project, audience)
        assert all(idea.scores == {} for idea in view.project.ideas.values())
        assert view.scorers == 3


def test_each_sees_their_own_score_before_and_after_the_group_shows_them() -> None:
    hidden = scored((1, 5), (5, 1), (4, 2))

    before, later = (
        view_for(project, Audience.EDITOR, ballot="kari").project.ideas["bank"]
        for project in (hidden, after(hidden, ShowScores()))
    )

    assert before.scores == {"kari": Score(effect=4, effort=2)}
    assert later.scores["kari"] == Score(effect=4, effort=2)
    assert (later.effect, later.effort) == (4.0, 2.0)
    assert not {"aaaa", "zzzz"} & later.scores.keys()


def test_a_person_is_not_known_by_the_pair_of_scores() -> None:
    """Whoever knows what Kari thought of the effect shall not find her effort beside it."""
    project = after(scored((1, 5), (5, 4), (3, 1)), ShowScores())

    shown = view_for(project, Audience.EDITOR).project.ideas["bank"].scores.values()

    assert [(score.effect, score.effort) for score in shown] == [(1, 1), (3, 4), (5, 5)]


def test_what_lies_in_the_trash_tells_no_score() -> None:
    project = after(
        scored((1, 5), (5, 1), (4, 2)),
        add("ideas", "same"),
        MergeIdeas(item="bank", into="same"),
        ShowScores(),
    )

    shown = view_for(project, Audience.EDITOR).project

    assert shown.trash["bank"].values["scores"] == {}
    assert not {"aaaa", "zzzz", "kari"} & set(shown.model_dump_json().split('"'))
    restored = after(project, RestoreItem(item="bank"))
    assert restored.ideas["bank"].scores.keys() == {"aaaa", "zzzz", "kari"}
    assert restored.ideas["same"].scores == {}


def test_a_snapshot_says_why_a_checkpoint_was_opened_early() -> None:
    project = after(empty(), OpenAnyway(gate=Gate.AREA, reason="Sommeren kommer"))

    opening = view_for(project, Audience.SNAPSHOT).project.checkpoint(Gate.AREA).opening

    assert opening
    assert opening.reason == "Sommeren kommer"


def test_a_snapshot_holds_settled_texts_only() -> None:
    """Nobody can choose in a snapshot any more, and nobody chose to show the other one."""
    project = after(
        empty(),
        write("area", None, "area", "Overganger"),
        write("area", None, "area", "Uferdig, ikke del", draft="olas"),
    )

    shown = view_for(project, Audience.SNAPSHOT).project

    assert shown.area.area == project.area.area.but(variants=())
