"""What the values of the domain are called on screens. One value, one word (domain.md 10)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from lup_canvas.locale import Translator, mark
from lup_canvas.project.document.area import MemberRole, Standing
from lup_canvas.project.document.ideas import IdeaState, Origin, Size
from lup_canvas.project.document.insights import Heard, InsightKind, Often, Reading, Source
from lup_canvas.project.document.problem import Depth, Evidence, Influence, Viewpoint
from lup_canvas.project.document.steps import Opener, Preset, Step
from lup_canvas.project.document.trial import BenefitKind, Decision
from lup_canvas.project.personal_data import FindingKind
from lup_canvas.project.progress import StepState, next_thing, still_asked
from lup_canvas.project.views import View
from lup_canvas.shown.told import SOURCES
from lup_canvas.ui.gathering_labels import GATHERING_LABELS
from lup_canvas.ui.snapshot_labels import SNAPSHOT_LABELS

LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Step: {
        Step.AREA: mark("Problem area"),
        Step.INSIGHTS: mark("Contributions and insight"),
        Step.CAUSES: mark("Causes"),
        Step.PROBLEM: mark("The real problem"),
        Step.GOAL: mark("Goal"),
        Step.IDEAS: mark("Ideas"),
        Step.TRIAL: mark("Try out and share"),
    },
    StepState: {
        StepState.EMPTY: mark("Not started"),
        StepState.STARTED: mark("Under way"),
        StepState.DONE: mark("Done"),
        StepState.CLOSED: mark("Closed for now"),
    },
    MemberRole: {
        MemberRole.LEADER: mark("Leader"),
        MemberRole.CHAMPION: mark("Champion"),
        MemberRole.EMPLOYEE: mark("Employee"),
        MemberRole.ADVISER: mark("Adviser"),
        MemberRole.REPRESENTATIVE: mark("Union or safety representative"),
    },
    Standing: {
        Standing.KNOW: mark("We know"),
        Standing.BELIEVE: mark("We believe"),
        Standing.FIND_OUT: mark("Must find out"),
    },
    InsightKind: {
        InsightKind.EXPERIENCE: mark("Experience"),
        InsightKind.NEED: mark("Need"),
        InsightKind.WORKS: mark("Something that works"),
    },
    Often: {
        Often.DAILY: mark("Every day"),
        Often.WEEKLY: mark("Every week"),
        Often.MONTHLY: mark("Every month"),
        Often.RARELY: mark("Rarely"),
    },
    Source: SOURCES,
    Reading: {
        Reading.NEW: mark("Not read yet"),
        Reading.READ: mark("Shown"),
        Reading.TIDIED: mark("Tidied"),
        Reading.HIDDEN: mark("Hidden"),
    },
    Heard: {
        Heard.ASSUMED: mark("Assumed by us"),
        Heard.HEARD: mark("Heard from users"),
    },
    Evidence: {
        Evidence.BELIEVED: mark("We believe so"),
        Evidence.SEVERAL: mark("Several have experienced it"),
        Evidence.USERS: mark("Users have said it"),
        Evidence.NUMBERS: mark("Numbers show it"),
    },
    Depth: {
        Depth.EVENT: mark("Event"),
        Depth.PATTERN: mark("Pattern"),
        Depth.STRUCTURE: mark("Structure"),
        Depth.MINDSET: mark("Mindset"),
    },
    Influence: {
        Influence.YES: mark("Yes"),
        Influence.PARTLY: mark("Partly"),
        Influence.NO: mark("No"),
    },
    Viewpoint: {
        Viewpoint.USER: mark("Seen by the user"),
        Viewpoint.EMPLOYEE: mark("Seen by employees"),
        Viewpoint.LEADER: mark("Seen by leaders"),
        Viewpoint.OTHER_SERVICE: mark("Seen by another service"),
    },
    Origin: {
        Origin.PARKED: mark("From the parking"),
        Origin.NEW: mark("New"),
        Origin.BORROWED: mark("Borrowed from others"),
    },
    IdeaState: {
        IdeaState.LEFT: mark("Let go"),
        IdeaState.PARKED: mark("Parked"),
        IdeaState.OPEN: mark("Among the ideas"),
        IdeaState.CHOSEN: mark("Chosen"),
    },
    Size: {
        Size.SMALL: mark("Small"),
        Size.MEDIUM: mark("Medium"),
        Size.LARGE: mark("Large"),
    },
    Decision: {
        Decision.STOP: mark("Stop"),
        Decision.CHANGE: mark("Change"),
        Decision.CONTINUE: mark("Continue"),
        Decision.TEST_MORE: mark("Test more"),
    },
    BenefitKind: {
        BenefitKind.QUALITY: mark("Better quality"),
        BenefitKind.TIME_SAVED: mark("Time saved"),
        BenefitKind.COST_AVOIDED: mark("Costs avoided"),
    },
    Preset: {
        Preset.FULL: mark("The full programme"),
        Preset.MINI: mark("Mini-LUP (one day)"),
        Preset.OWN: mark("Our own thresholds"),
    },
    **GATHERING_LABELS,
    **SNAPSHOT_LABELS,
    Opener: {
        Opener.GROUP: mark("The group itself"),
        Opener.ADVISER: mark("The adviser"),
    },
}

FINDINGS: Mapping[FindingKind, str] = {
    FindingKind.IDENTITY: mark("national identity number"),
    FindingKind.ACCOUNT: mark("account number"),
    FindingKind.EMAIL: mark("e-mail address"),
    FindingKind.PHONE: mark("phone number"),
    FindingKind.ADDRESS: mark("address"),
    FindingKind.NAME: mark("name"),
    FindingKind.PERSON: mark("one person"),
    FindingKind.AGE: mark("age"),
}
"""What words in a text look like, as a short mark on them."""

CRITERIA: Mapping[str, str] = {
    "area_written": mark("The problem area is written"),
    "affected_named": mark("It says who it concerns"),
    "assumptions": mark("At least three assumptions are written"),
    "actor_to_ask": mark("Somebody outside the group will be asked"),
    "question_ready": mark("The question to the employees is ready"),
    "methods": mark("At least two methods are used"),
    "staff": mark("Enough employees have contributed"),
    "outside_sources": mark("A user, next of kin or numbers are a source"),
    "breadth": mark("At least two chains of causes, or three categories"),
    "root_evidence": mark("The root causes have evidence beyond «we believe so»"),
    "root_marked": mark("A root cause is marked"),
    "definitions": mark("At least two formulations are considered"),
    "chosen": mark("One formulation is chosen"),
    "no_solution": mark("It holds no solution, and says who, when and why"),
    "lonely": mark("Lonely notes and objections are commented on"),
    "vote": mark("The silent vote is held"),
    "goal_linked": mark("The goal answers the problem definition"),
    "indicator": mark("There is at least one indicator"),
    "baseline": mark("Each baseline is measured, or has a date and an owner"),
    "several_ways": mark("The goal can be reached in at least two ways"),
    "read_by_staff": mark("Employees have read the goal"),
    "hypothesis": mark("The hypothesis is written"),
    "measure": mark("It says what is measured"),
    "owner_and_date": mark("There is an owner and a date"),
    "affected_asked": mark("Those who are affected have been asked"),
}

NEXT_THINGS: Mapping[str, str] = {
    "write_area": mark("Write down the problem area."),
    "name_affected": mark("Write who it concerns."),
    "sort_assumptions": mark("Write at least three things you know, believe or must find out."),
    "choose_whom_to_ask": mark("Choose at least one actor outside the group to ask."),
    "settle_checkpoint": mark("The checkpoint still asks for this: {criterion}."),
    "prepare_checkpoint": mark("The checkpoint ahead asks for this: {criterion}."),
    "open_checkpoint": mark("Open the checkpoint and go on."),
    "collect_insights": mark("Show the QR code and invite the employees to contribute."),
    "read_insights": mark("Read through the new contributions."),
    "make_themes": mark("Group the contributions into themes."),
    "sort_the_rest": mark("Sort the notes that are left, and name the themes."),
    "write_statement": mark("Write three to five insights in your own words."),
    "write_focal_problem": mark("Write the problem you can observe."),
    "add_causes": mark("Write at least three causes."),
    "ask_why_again": mark("Choose a cause and ask why again, three times or more."),
    "use_two_methods": mark(
        "Look at the causes by one more method, such as three categories in the fishbone."
    ),
    "mark_root_cause": mark("Mark what you think is a root cause."),
    "tie_insights_to_roots": mark("Tie contributions to each root cause."),
    "test_roots": mark("Ask the four questions of each root cause, and tick what is so."),
    "prove_roots": mark("Say how you know each root cause: more than belief."),
    "write_two_definitions": mark("Write at least two formulations, from different viewpoints."),
    "choose_definition": mark("Choose the formulation that hits best."),
    "write_what_changed": mark("Write what you believed, and what you see now."),
    "answer_silently": mark("Answer the silent question at the checkpoint."),
    "write_goal": mark("Write the goal in one sentence."),
    "add_indicator": mark("Write how you will notice it."),
    "settle_baseline": mark("Measure the baseline, or agree who does it and when."),
    "write_counter": mark("Write what must not get worse."),
    "open_ideas": mark("Ideas open when checkpoints 2 and 3 are opened."),
    "write_question": mark("Write a «How might we» question."),
    "empty_parking": mark("Take the parked ideas out first."),
    "write_ideas": mark("Write ideas, alone and in silence first."),
    "tie_ideas_to_causes": mark("Tie each idea to the cause it works on."),
    "agree_criteria": mark("Agree on what you score by, and tick that you agree."),
    "score_ideas": mark("Score effect and effort, each for yourself."),
    "choose_ideas": mark("Choose one to three ideas."),
    "write_trial": mark("Write the smallest trial you can make."),
    "write_learning": mark("Write what you saw and learned, and decide."),
    "agree_next_steps": mark("Agree on the next steps: what, who and when."),
    "go_on": mark("This step is done. Go on to the next."),
    "share": mark("Take a snapshot, and share what you have learned."),
}


NAMES_CRITERION = frozenset({"settle_checkpoint", "prepare_checkpoint"})
"""The next things that are one criterion of a checkpoint, the first that is missing."""


def label(value: StrEnum, t: Translator) -> str:
    """Return what `value` is called, in the language of `t`."""
    return t(LABELS[type(value)][value])


def next_words(view: View, step: Step, t: Translator) -> str:
    """Return the next thing to do in `step`, as it is said; what a checkpoint misses by name."""
    thing = next_thing(view, step)
    if thing not in NAMES_CRITERION:
        return t(NEXT_THINGS[thing])
    missing = still_asked(view.project, step)[0]
    return t(NEXT_THINGS[thing], criterion=f"«{t(CRITERIA[missing])}»")


@cache
def words(values: type[StrEnum], t: Translator) -> Mapping[StrEnum, str]:
    """Return each value of an enumeration with its word, in order; hundreds of cards ask for it."""
    return MappingProxyType({value: label(value, t) for value in values})
