"""What the screen of trying out shows (domain.md 6 and 11.7)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.trial import Benefit, BenefitKind, Decision, Task, Trial
from lup_canvas.ui.cards import Block, Card
from lup_canvas.ui.fields import (
    add_box,
    card,
    check_field,
    choice_field,
    date_field,
    delete,
    number_field,
    text_field,
)
from lup_canvas.ui.labels import words


def trials_block(project: Project, t: Translator) -> Block:
    """Return the test cards, each with its learning card."""
    return Block(
        id="trials",
        layout="list",
        place="main",
        heading=t("Test cards"),
        help=t("The smallest test is a question, a conversation or a drawing."),
        ordered=True,
        cards=tuple(_trial(project, each, t) for each in in_order(project.trials)),
        add=(
            add_box(
                "trials",
                label=t("New test card"),
                placeholder=t("We believe that ..."),
                into="believe",
            ),
        ),
    )


def _trial(project: Project, each: Trial, t: Translator) -> Card:
    ideas = {
        idea.id: str(idea.text)
        for idea in in_order(project.ideas)
        if idea.state is IdeaState.CHOSEN
    }
    return card(
        "trials",
        each,
        [
            text_field(each, "believe", label=t("We believe that")),
            text_field(each, "do", label=t("To check it we will")),
            text_field(each, "measure", label=t("And measure")),
            text_field(each, "right_if", label=t("We are right if")),
            choice_field(each, "idea", label=t("Tests this idea"), options=ideas),
            text_field(each, "owner", label=t("Owner"), size="small"),
            date_field(each, "due", label=t("Deadline")),
            check_field(each, "affected_asked", label=t("Those affected have been asked")),
        ],
        more=(
            text_field(each, "cost", label=t("What does it cost in time and money?")),
            text_field(each, "believed", label=t("We believed")),
            text_field(each, "saw", label=t("We saw")),
            text_field(each, "learned", label=t("We learned")),
            text_field(each, "therefore", label=t("Therefore we will")),
            choice_field(each, "decision", label=t("Decision"), options=words(Decision, t)),
        ),
        more_label=t("Learning card"),
        actions=(delete("trials", each, label=t("Delete"), done=t("Deleted")),),
    )


def pilot_block(project: Project, t: Translator) -> Block:
    """Return the plan of the pilot, with the resultatmål."""
    pilot = project.pilot
    texts = {
        "what": t("What?"),
        "where": t("Where?"),
        "who": t("Who?"),
        "output_goal": t("Output goal: what is delivered when the pilot ends?"),
        "measured": t("What is measured?"),
        "risk": t("What can go wrong?"),
        "approval": t("Who must approve it?"),
        "stop_criterion": t("When do we stop?"),
    }
    return Block(
        id="pilot",
        layout="form",
        place="main",
        heading=t("Pilot plan"),
        cards=(
            card(
                "pilot",
                pilot,
                [
                    *(text_field(pilot, name, label=says) for name, says in texts.items()),
                    date_field(pilot, "starts", label=t("From")),
                    date_field(pilot, "ends", label=t("To")),
                    check_field(
                        pilot,
                        "representatives_informed",
                        label=t("Union and safety representatives are informed"),
                    ),
                ],
            ),
        ),
    )


def benefits_block(project: Project, t: Translator) -> Block:
    """Return the rows of the benefits plan."""
    return Block(
        id="benefits",
        layout="list",
        place="side",
        heading=t("Benefits"),
        ordered=True,
        cards=tuple(_benefit(project, each, t) for each in in_order(project.benefits)),
        add=(
            add_box(
                "benefits",
                label=t("New benefit"),
                placeholder=t("What gets better, for whom?"),
                into="name",
            ),
        ),
    )


def _benefit(project: Project, each: Benefit, t: Translator) -> Card:
    indicators = {other.id: str(other.name) for other in in_order(project.indicators)}
    return card(
        "benefits",
        each,
        [
            text_field(each, "name", label=t("Benefit"), hide_label=True),
            choice_field(each, "kind", label=t("Kind"), options=words(BenefitKind, t)),
            text_field(each, "owner", label=t("Benefit owner"), size="small"),
        ],
        more=(
            choice_field(each, "indicator", label=t("Indicator"), options=indicators),
            number_field(each, "baseline", label=t("Baseline"), step=0.1),
            number_field(each, "target", label=t("Target value"), step=0.1),
            number_field(each, "measured", label=t("Measured"), step=0.1),
            date_field(each, "measured_on", label=t("Measured on")),
        ),
        more_label=t("Figures"),
        actions=(delete("benefits", each, label=t("Delete"), done=t("Deleted")),),
    )


def sharing_block(project: Project, t: Translator) -> Block:
    """Return what others can use, and the best failure."""
    sharing = project.sharing
    texts = {
        "transferable": t("What can others use?"),
        "translate": t("What must be translated to their everyday work?"),
        "who_should_know": t("Who should know about it?"),
        "operations_owner": t("Who owns it when the project is over?"),
        "best_failure": t("Our best failure"),
    }
    return Block(
        id="sharing",
        layout="form",
        place="side",
        heading=t("Share"),
        cards=(
            card(
                "sharing",
                sharing,
                [text_field(sharing, name, label=says) for name, says in texts.items()],
            ),
        ),
    )


def tasks_block(project: Project, t: Translator) -> Block:
    """Return the next steps: what, who and when."""
    return Block(
        id="tasks",
        layout="list",
        place="side",
        heading=t("Next steps"),
        ordered=True,
        cards=tuple(_task(each, t) for each in in_order(project.tasks)),
        add=(add_box("tasks", label=t("New task"), placeholder=t("What shall be done?")),),
    )


def _task(each: Task, t: Translator) -> Card:
    return card(
        "tasks",
        each,
        [
            check_field(each, "done", label=t("Done")),
            text_field(each, "text", label=t("Task"), hide_label=True),
            text_field(each, "owner", label=t("Who?"), size="small"),
            date_field(each, "due", label=t("When?")),
        ],
        tone="quiet" if each.done else "plain",
        actions=(delete("tasks", each, label=t("Delete"), done=t("Deleted")),),
    )
