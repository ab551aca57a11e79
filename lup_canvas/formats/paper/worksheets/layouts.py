"""Which room each method needs: what is written on screens has a place of the same shape here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lup_canvas.content import Content
from lup_canvas.content.models import MethodId, MethodText
from lup_canvas.figures.text import shortened
from lup_canvas.formats.paper.letters import known
from lup_canvas.formats.paper.worksheets.room import (
    Box,
    Boxes,
    Chains,
    Checks,
    Column,
    Fish,
    Layout,
    Lines,
    Matrix,
    Room,
    Rows,
    Sentence,
    Slips,
    Tree,
    open_ended,
    pieces,
)
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate

_LONGEST = 220
"""So many letters of the group's words stand on a sheet; it is for writing on."""

_DEGREES = ("0", "1", "2", "3")
_MOST_HEADINGS = 4
_MOST_STEPS = 6
_MOST_BOXES = 6


@dataclass(frozen=True, slots=True)
class Desk:
    """What a layout is made of: the project, its words and the words of ours."""

    project: Project
    t: Translator
    content: Content


Make = Callable[[Desk, MethodText], Layout]


def layout_of(desk: Desk, method: MethodText) -> Layout:
    """Return what there is to write in for `method`."""
    return _LAYOUTS[method.id](desk, method)


def tasks(t: Translator) -> Layout:
    """Return the sheet that ends a gathering: who does what, and when."""
    return _upright(
        Rows((Column(t("What?"), 4), Column(t("Who?"), 2), Column(t("When?"), 2)), count=9)
    )


def slips(desk: Desk, gate: Gate) -> Layout:
    """Return slips for the silent answer at a checkpoint."""
    return _upright(_slips(desk, desk.content.checkpoints[gate].statement))


def area(t: Translator) -> Layout:
    """Return the sheet of the problem area."""
    questions = (
        t("Our problem area"),
        t("Who does it concern?"),
        t("What happens if we do nothing?"),
        t("What is outside?"),
    )
    return _upright(Boxes(tuple(map(Box, questions))))


def plain_lines() -> Layout:
    """Return lines alone, for an exercise that no method belongs to."""
    return _upright(Lines())


def cut(words: object, most: int = _LONGEST) -> str:
    """Return the group's words as they stand on a sheet, in one line and not too many."""
    said = " ".join(known(str(words)).split())
    return said if len(said) <= most else shortened(said, most)


def _upright(*rooms: Room) -> Layout:
    return Layout(rooms)


def _insights(desk: Desk, method: MethodText) -> Layout:
    t = desk.t
    ticks = (
        t("Experience"), t("Need"), t("Something that works"),
        t("Every day"), t("Every week"), t("Every month"), t("Rarely"), t("May be quoted"),
    )  # fmt: skip
    return _upright(Lines(open_ended(method.template), ticks))


def _sentence(times: int) -> Make:
    def make(_: Desk, method: MethodText) -> Layout:
        found = pieces(method.template)
        return _upright(Sentence(found, times) if found else Lines())

    return make


def _parts(columns: int) -> Make:
    def make(_: Desk, method: MethodText) -> Layout:
        boxes = tuple(Box(part.title, part.question) for part in method.parts)
        return _upright(Boxes(boxes, columns))

    return make


def _assumptions(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    stands = (t("We know"), t("We believe"), t("Must find out"))
    return _upright(
        Rows(
            (
                Column(t("Assumption"), 5),
                Column(t("How it stands"), 3, stands),
                Column(t("What is at stake if we are wrong?"), 2, _DEGREES),
            ),
            count=7,
        )
    )


def _actors(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    return Layout(
        (
            Rows(
                (
                    Column(t("Who?"), 3),
                    Column(t("Affected"), 2, _DEGREES),
                    Column(t("Has influence"), 2, _DEGREES),
                    Column(t("What matters to them?"), 4),
                    Column(t("Who in the group makes contact?"), 3),
                ),
                count=7,
            ),
        ),
        flipped=True,
    )


def _journey(desk: Desk, method: MethodText) -> Layout:
    named = [cut(step.name) for step in in_order(desk.project.journey)][:_MOST_STEPS]
    steps = named or [desk.t("Step {number}", number=n) for n in range(1, 6)]
    names = tuple(Box(part.title, part.question) for part in method.parts)
    return Layout((Rows(tuple(Column(step, 2) for step in steps), names),), flipped=True)


def _themes(desk: Desk, _: MethodText) -> Layout:
    named = [cut(theme.name) for theme in in_order(desk.project.themes) if theme.name]
    blank = [desk.t("Theme")] * _MOST_BOXES
    return _upright(Boxes(tuple(map(Box, (named + blank)[:_MOST_BOXES])), 2))


def _fishbone(desk: Desk, _: MethodText) -> Layout:
    project = desk.project
    names = project.settings.categories or desk.content.default_categories
    bones = tuple(Box(cut(name), desk.content.question_for(name)) for name in names[:_MOST_BOXES])
    head = cut(project.problem.focal) or desk.t("The problem we can observe")
    return Layout((Fish(head, bones),), flipped=True)


def _five_whys(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    first = cut(desk.project.problem.focal) or t("The problem we can observe")
    return _upright(Chains(first, t("because")))


def _problem_tree(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    trunk = cut(desk.project.problem.focal) or t("The problem we can observe")
    return Layout((Tree(trunk, t("Consequences"), t("Causes")),), flipped=True)


def _root_test(desk: Desk, method: MethodText) -> Layout:
    yes_no = (desk.t("Yes"), desk.t("No"))
    tests = tuple(Column(part.title, 2, yes_no) for part in method.parts)
    return _upright(Rows((Column(desk.t("Cause"), 4), *tests), count=6))


def _definition(desk: Desk, method: MethodText) -> Layout:
    checks = tuple(Box(part.title, part.question) for part in method.parts)
    return _upright(Sentence(pieces(method.template)), Checks(desk.t("Look it over"), checks))


def _silent_vote(desk: Desk, _: MethodText) -> Layout:
    return _upright(_slips(desk, desk.t("This definition says what is difficult here.")))


def _slips(desk: Desk, statement: str) -> Slips:
    t = desk.t
    return Slips(statement, t("Disagree"), t("Agree"), t("What is missing?"))


def _indicators(desk: Desk, method: MethodText) -> Layout:
    t = desk.t
    columns = (Column(t("Indicator"), 3), *(Column(part.title, 2) for part in method.parts))
    return Layout((Rows(columns, count=3),), flipped=True)


def _goal_tree(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    found = in_order(desk.project.consequences)
    names = tuple(Box(cut(each.text)) for each in found if each.text)[:_MOST_BOXES]
    columns = (Column(t("When the problem is gone"), 3),)
    if names:
        return _upright(Rows(columns, names))
    return _upright(Rows((Column(t("Consequence"), 3), *columns), count=6))


def _future_letter(_: Desk, method: MethodText) -> Layout:
    return _upright(Lines(open_ended(method.template)))


def _smart(desk: Desk, method: MethodText) -> Layout:
    t = desk.t
    names = tuple(Box(part.title, part.question) for part in method.parts)
    columns = (Column("", 1, (t("Yes"), t("No"))), Column(t("What is missing?"), 3))
    return _upright(Rows(columns, names))


def _parking(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    kept = (t("Take out"), t("Let go"))
    columns = (Column(t("Idea"), 4), Column("", 2, kept), Column(t("Why?"), 3))
    return _upright(Rows(columns, count=8))


def _ideas(desk: Desk, _: MethodText) -> Layout:
    asked = [cut(each.text) for each in in_order(desk.project.questions) if each.text]
    return _upright(*(Lines(each) for each in asked[:_MOST_HEADINGS] or [""]))


def _sketches(_: Desk, __: MethodText) -> Layout:
    return Layout((Boxes(tuple(Box(str(n)) for n in range(1, 9)), 4),), flipped=True)


def _perspectives(_: Desk, method: MethodText) -> Layout:
    return _upright(Boxes(tuple(Box(part.title, part.question) for part in method.parts), 3))


def _borrow(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    columns = (
        Column(t("Has anybody done it before?"), 3),
        Column(t("What do they do?"), 3),
        Column(t("What can we use?"), 3),
    )
    return _upright(Rows(columns, count=5))


def _effect_effort(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    corners = (t("Try first"), t("Takes more"), t("Small steps"), t("Leave for now"))
    return _upright(Matrix(t("Effort"), t("Effect"), t("Little"), t("Much"), corners))


def _idea_card(desk: Desk, method: MethodText) -> Layout:
    t = desk.t
    questions = (
        t("For whom?"), t("What gets better for the user?"), t("What gets better for employees?"),
        t("What must be true for the idea to work?"),
        t("Has anybody done it before?"), t("First small test"),
    )  # fmt: skip
    return _upright(Sentence(pieces(method.template)), Boxes(tuple(map(Box, questions)), 2))


def _card(_: Desk, method: MethodText) -> Layout:
    found = (each for each in pieces(method.template) if each.blank)
    return _upright(Boxes(tuple(Box(each.words, each.blank) for each in found)))


def _pilot(desk: Desk, method: MethodText) -> Layout:
    t = desk.t
    questions = (
        t("Where?"), t("Who?"), t("From and to"), t("What is measured?"),
        t("What can go wrong?"), t("When do we stop?"),
    )  # fmt: skip
    return _upright(Sentence(pieces(method.template)), Boxes(tuple(map(Box, questions)), 2))


def _benefits(desk: Desk, _: MethodText) -> Layout:
    t = desk.t
    titles = (t("Benefit"), t("For whom?"), t("Indicator"), t("Baseline"), t("Target value"))
    columns = (*(Column(title, 2) for title in titles), Column(t("Who answers for it?"), 2))
    return Layout((Rows(columns, count=5),), flipped=True)


_LAYOUTS: Mapping[MethodId, Make] = {
    MethodId.WONDER: _insights,
    MethodId.ASSUMPTIONS: _assumptions,
    MethodId.ACTORS: _actors,
    MethodId.PHONE: _insights,
    MethodId.CONVERSATIONS: _insights,
    MethodId.JOURNEY: _journey,
    MethodId.EMPATHY: _parts(2),
    MethodId.GROUPING: _themes,
    MethodId.STATEMENT: _sentence(2),
    MethodId.FISHBONE: _fishbone,
    MethodId.FIVE_WHYS: _five_whys,
    MethodId.PROBLEM_TREE: _problem_tree,
    MethodId.ICEBERG: _parts(1),
    MethodId.ROOT_TEST: _root_test,
    MethodId.DEFINITION: _definition,
    MethodId.POV: _sentence(3),
    MethodId.REFRAMING: _parts(2),
    MethodId.BEFORE_AFTER: _card,
    MethodId.SILENT_VOTE: _silent_vote,
    MethodId.EFFECT_GOAL: _sentence(3),
    MethodId.INDICATORS: _indicators,
    MethodId.GOAL_TREE: _goal_tree,
    MethodId.FUTURE_LETTER: _future_letter,
    MethodId.SMART: _smart,
    MethodId.HOW_MIGHT_WE: _sentence(3),
    MethodId.EMPTY_PARKING: _parking,
    MethodId.BRAINWRITING: _ideas,
    MethodId.CRAZY_EIGHT: _sketches,
    MethodId.PERSPECTIVES: _perspectives,
    MethodId.BORROW: _borrow,
    MethodId.EFFECT_EFFORT: _effect_effort,
    MethodId.IDEA_CARD: _idea_card,
    MethodId.TEST_CARD: _card,
    MethodId.LEARNING_CARD: _card,
    MethodId.PILOT_PLAN: _pilot,
    MethodId.BENEFITS_PLAN: _benefits,
    MethodId.SHARING: _card,
}
