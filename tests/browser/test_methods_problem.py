"""The real problem, its checkpoint and the goal, by keyboard alone; axe looks at each state."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from lup_canvas.content import MethodId, content
from lup_canvas.project.base import in_order
from lup_canvas.project.document.goal import Moment
from lup_canvas.project.document.problem import Viewpoint
from lup_canvas.project.document.steps import Gate
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.screens import barriers

TEXTS = content("en")
REASON = "Sommeren kommer"
SENTENCE = "Foreldre opplever at de er alene når noe skjer hjemme."


def press(page: Page, button: Locator, key: str = "Enter") -> None:
    button.focus()
    page.keyboard.press(key)


def types(page: Page, line: Locator, text: str, *, then: str = "Tab") -> None:
    """Write `text` in the place of what stands in a field."""
    line.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    page.keyboard.press(then)


def is_stored(page: Page) -> None:
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.locator(".status:is(.saving, .late, .lost)")).to_have_count(0)


def formulation(page: Page, nth: int) -> Locator:
    return page.locator("[data-key^='definitions/']").nth(nth)


def button(place: Page | Locator, name: str) -> Locator:
    return place.get_by_role("button", name=name, exact=True)


def vote(colleague: Colleague, ballot: str, score: int, missing: str | None = None) -> None:
    colleague.send("answer_checkpoint", gate="problem", ballot=ballot, score=score, missing=missing)


def test_the_real_problem_is_found_and_its_checkpoint_opened_and_taken_up_again(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    colleague.add("assumptions", text="Foreldre bryr seg ikke", standing="believe")
    colleague.write("goal", "effect", "Alle tør å si fra")
    page = open_project(project, "problemet", language="en")
    expect(page.get_by_text("You wrote in the beginning: «Foreldre bryr seg ikke»")).to_be_visible()
    they_begin_with_a_sentence(page, project)
    they_are_asked_and_never_stopped(page, project)
    they_choose_and_see_the_turn(page, project)
    assert barriers(page) == []
    they_vote_in_silence(page, colleague)
    assert barriers(page) == []
    they_open_it_anyway_and_go_back(page, project)
    assert barriers(page) == []


def they_begin_with_a_sentence(page: Page, project: OnServer) -> None:
    press(page, button(page, "Begin with this").first)
    hint = formulation(page, 0).get_by_text("Fill in what stands in brackets, or take it away.")
    expect(hint).to_be_visible()
    written = formulation(page, 0).get_by_label("Formulation", exact=True)
    expect(written).to_have_value(TEXTS.method(MethodId.DEFINITION).template)

    types(page, written, SENTENCE)
    expect(hint).to_have_count(0)
    is_stored(page)

    checks = page.get_by_text("Six questions to the sentence").first
    press(page, checks)
    expect(page.get_by_text("Does it say who experiences the problem?")).to_be_visible()
    press(page, checks)
    press(page, button(page, "Begin with this").last)
    expect(formulation(page, 1)).to_be_visible()
    _, second = in_order(project.now().definitions)
    assert second.viewpoint is Viewpoint.USER


def they_are_asked_and_never_stopped(page: Page, project: OnServer) -> None:
    second = formulation(page, 1)
    written = second.get_by_label("Formulation", exact=True)
    types(page, written, "We must introduce a course when parents are late")
    solution = second.get_by_text("This may look like a solution. What should it have solved?")
    expect(solution).to_be_visible()
    press(page, button(second, "Rewrite"))
    expect(written).to_be_focused()
    press(page, button(second, "Park as an idea"))
    press(page, button(second, "Keep it as it is"))
    expect(solution).to_have_count(0)
    is_stored(page)

    kept = in_order(project.now().definitions)[1]
    assert str(kept.text) == "We must introduce a course when parents are late"


def they_choose_and_see_the_turn(page: Page, project: OnServer) -> None:
    press(page, button(formulation(page, 0), "Choose this one"))
    expect(formulation(page, 0).get_by_text("Chosen", exact=True)).to_be_visible()
    types(page, page.get_by_label("We believed"), "Foreldre bryr seg ikke")
    types(page, page.get_by_label("Now we see"), "De vet ikke hva vi gjør")
    types(page, page.get_by_label("Why this one?"), "Den forklarer mest")
    is_stored(page)

    problem = project.now().problem
    assert (str(problem.believed), str(problem.seen)) == (
        "Foreldre bryr seg ikke",
        "De vet ikke hva vi gjør",
    )


def they_vote_in_silence(page: Page, colleague: Colleague) -> None:
    drawn = page.locator(".st-key-figure-answers-problem")
    radios = page.get_by_role("group", name=re.compile("We have found the real problem"))
    radios.get_by_role("radio").nth(1).focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("1 answer. Shown when at least 3 have answered.")).to_be_visible()
    press(page, button(page, "What is missing? (without your name)"))
    page.keyboard.type("Fedre")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You wrote")).to_be_visible()
    vote(colleague, "liva", 3, "Tall")
    expect(page.get_by_text("2 answers. Shown when at least 3 have answered.")).to_be_visible()
    expect(drawn).to_have_count(0)
    expect(page.get_by_text("«Tall»")).to_have_count(0)

    vote(colleague, "olas", 5)

    expect(drawn.get_by_text("3 have answered; the middle answer is 3")).to_be_visible()
    expect(page.get_by_text("«Fedre» «Tall»")).to_be_visible()
    press(page, drawn.locator("summary"))
    expect(drawn.get_by_role("row")).to_have_count(6)


def they_open_it_anyway_and_go_back(page: Page, project: OnServer) -> None:
    expect(page.get_by_text("points are not in place yet.")).to_be_visible()
    expect(button(page, "Open the checkpoint")).to_have_count(0)
    press(page, button(page, "Open anyway, with a reason"))
    page.keyboard.type(REASON)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Opened early", exact=True)).to_be_visible()
    expect(page.get_by_text("Missing at that time")).to_be_visible()
    steps = page.get_by_role("navigation", name="Steps")
    expect(steps.get_by_role("link", name=re.compile("^The real problem"))).to_contain_text(
        "Under way"
    )

    press(page, button(page, "Take this up again"))
    expect(page.get_by_text("Nothing is deleted.")).to_be_visible()
    expect(button(page, "Cancel")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".badge", has_text="Taken up again")).to_be_visible()
    expect(steps.get_by_role("link", name=re.compile("^Goal"))).to_contain_text("again")
    kept = project.now().checkpoint(Gate.PROBLEM)
    assert kept.opening is not None
    assert kept.opening.reason == REASON
    assert not kept.is_open


def test_the_goal_is_set_and_its_baseline_counted_in_the_room(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    item = colleague.add("indicators", name="Vi vet hvordan vi kan spørre", target=4)
    page = open_project(project, "mal", language="en")
    types(page, page.get_by_label("Our outcome goal"), "Innen juni tør alle å spørre")
    press(page, page.get_by_text("Check the goal with five questions (SMART)"))
    expect(page.get_by_text("Does the goal say when?")).to_be_visible()
    expect(page.get_by_text("0 of 1 indicators have a baseline.")).to_be_visible()

    asked = page.locator("section", has_text="A question that is answered from 1 to 5").last
    for score, people in (("2", "4"), ("3", "2"), ("5", "1")):
        types(page, asked.get_by_label(f"Answered {score}").first, people)
    expect(asked.get_by_text("7 answers, and the middle one is 2")).to_be_visible()
    is_stored(page)
    expect(page.get_by_text("1 of 1 indicators have a baseline.")).to_be_visible()
    arrows = page.locator(".st-key-figure-goal-arrows")
    expect(arrows.get_by_text("shall go up from 2 to 4.")).to_be_visible()

    press(page, asked.get_by_text("Ask again, and see what has changed"))
    again = asked.locator("details.more")  # its fields are made when it is opened
    types(page, again.get_by_label("Answered 3"), "9")
    expect(asked.get_by_text("9 answers, and the middle one is 3")).to_be_visible()
    expect(arrows.locator(".annotation-text", has_text="Now 3")).to_be_visible()
    indicator = project.now().indicators[item]
    assert indicator.answers(Moment.BASELINE).counted == (0, 4, 2, 0, 1)
    assert indicator.answers(Moment.LATEST).counted == (0, 0, 9, 0, 0)
    assert barriers(page) == []


def test_the_back_row_sees_the_turn_the_vote_and_what_is_missing(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    colleague.write("problem", "believed", "Foreldre bryr seg ikke")
    colleague.write("problem", "seen", "De vet ikke hva vi gjør")
    for ballot, score, missing in (("kari", 2, "Fedre"), ("liva", 4, None), ("olas", 5, None)):
        vote(colleague, ballot, score, missing)
    page = open_project(project, "lerretet", language="en")
    expect(page.get_by_role("button", name="Projector view")).to_be_visible()
    page.keyboard.press("p")
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    page.keyboard.press("ArrowRight")

    before, after = page.locator(".before"), page.locator(".lead")
    expect(before).to_have_text("Foreldre bryr seg ikke")
    expect(after).to_have_text("De vet ikke hva vi gjør")
    assert size_of(after) > size_of(before)
    assert barriers(page) == []
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="From the first gathering to today")).to_be_visible()
    page.keyboard.press("ArrowRight")
    heading = page.get_by_role("heading", name="«We have found the real problem»")
    expect(heading).to_be_visible()
    expect(page.get_by_text("3 have answered; the middle answer is 4")).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("«Fedre»")).to_be_visible()
    assert barriers(page) == []


def size_of(words: Locator) -> float:
    """Return how high the letters are, in pixels."""
    return float(words.evaluate("node => parseFloat(getComputedStyle(node).fontSize)"))
