"""What the screen of trying out shows (domain.md 6 and 11.7)."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.project.document.trial import Decision, Task, Trial
from lup_canvas.project.trying import first_unsaid
from lup_canvas.ui.cards import Add, Badge, Block, Card
from lup_canvas.ui.fields import (
    add_box,
    card,
    check_field,
    choice_field,
    date_field,
    delete,
    show_field,
    text_field,
)
from lup_canvas.ui.labels import label, words


def trials_block(project: Project, t: Translator) -> Block:
    """Return the test cards, and a line for each chosen idea that has none yet."""
    tested = {each.idea for each in project.trials.values()}
    waiting = [
        idea
        for idea in in_order(project.ideas)
        if idea.state is IdeaState.CHOSEN and idea.id not in tested
    ]
    return Block(
        id="trials",
        layout="list",
        place="main",
        heading=t("Test cards"),
        help=t("The smallest test is a question, a conversation or a drawing."),
        ordered=True,
        cards=tuple(_trial(project, each, t) for each in in_order(project.trials)),
        add=(
            *(_test_of(idea, t) for idea in waiting),
            add_box(
                "trials",
                label=t("New test card"),
                placeholder=t("What do you believe will happen?"),
                into="believe",
            ),
        ),
    )


def _test_of(idea: Idea, t: Translator) -> Add:
    """Return the line that begins the test card of an idea: it asks what the idea leaves out."""
    name, into = str(idea.text), first_unsaid(idea)
    asked = {
        "believe": t("«{idea}»: what do you believe will happen?", idea=name),
        "measure": t("«{idea}»: what will you measure?", idea=name),
    }
    return add_box(
        "trials",
        label=t("Test card for «{idea}»", idea=name),
        placeholder=asked[into],
        into=into,
        idea=idea.id,
    )


def _trial(project: Project, each: Trial, t: Translator) -> Card:
    return card(
        "trials",
        each,
        [
            text_field(each, "believe", label=t("We believe that")),
            text_field(each, "do", label=t("To check it we will")),
            text_field(each, "measure", label=t("And measure")),
            text_field(each, "right_if", label=t("We are right if")),
            choice_field(each, "idea", label=t("Tests this idea"), options=_tested(project, each)),
            text_field(each, "owner", label=t("Owner"), size="small"),
            date_field(each, "due", label=t("Deadline")),
            check_field(each, "affected_asked", label=t("Those affected have been asked")),
        ],
        more=(
            text_field(each, "cost", label=t("What does it cost in time and money?")),
            text_field(each, "reliability", label=t("How sure can we be of the answer?")),
        ),
        more_label=t("Cost, and how sure the answer is"),
        badges=tuple(_decided(each, t)),
        actions=(delete("trials", each, label=t("Delete"), done=t("Deleted")),),
    )


def _tested(project: Project, trial: Trial) -> dict[str, str]:
    """Return the ideas a test card may be about; its own stays, also when it is let go or gone."""
    chosen = (idea for idea in in_order(project.ideas) if idea.state is IdeaState.CHOSEN)
    names = {idea.id: str(idea.text) for idea in chosen}
    own = trial.idea or ""
    if own in project.ideas:
        names.setdefault(own, str(project.ideas[own].text))
    elif own in project.trash:
        names[own] = project.trash[own].words
    return names


def _decided(trial: Trial, t: Translator) -> Iterator[Badge]:
    if trial.decision:
        yield Badge(text=label(trial.decision, t), tone="strong", icon="check")


def learning_block(project: Project, t: Translator) -> Block:
    """Return the learning card of each test: what the group believed, saw, learned and does."""
    return Block(
        id="learning",
        layout="form",
        heading=t("Learning cards"),
        help=t("Write what you saw before you say what it means. Then decide."),
        empty=t("When a test card is written, its learning card stands here."),
        cards=tuple(_learned(each, t) for each in in_order(project.trials)),
    )


def _learned(each: Trial, t: Translator) -> Card:
    told = {t("We believe that"): str(each.believe), t("We are right if"): str(each.right_if)}
    return card(
        "trials",
        each,
        [
            *(
                show_field(f"test-{n}", label=says, value=text, size="small")
                for n, (says, text) in enumerate(told.items())
                if text.strip()
            ),
            text_field(each, "believed", label=t("We believed")),
            text_field(each, "saw", label=t("We saw")),
            text_field(each, "learned", label=t("We learned"), size="large"),
            text_field(each, "therefore", label=t("Therefore we will")),
            choice_field(each, "decision", label=t("Decision"), options=words(Decision, t)),
        ],
        tone="done" if each.decision else "plain",
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


def sharing_block(project: Project, t: Translator) -> Block:
    """Return what others can use of what the group has made."""
    sharing = project.sharing
    texts = {
        "transferable": t("What can others use?"),
        "translate": t("What must be translated to their everyday work?"),
        "who_should_know": t("Who should know about it?"),
        "operations_owner": t("Who owns it when the project is over?"),
    }
    fields = [text_field(sharing, name, label=says) for name, says in texts.items()]
    return Block(
        id="sharing",
        layout="form",
        place="side",
        heading=t("Share"),
        cards=(card("sharing", sharing, fields),),
    )


def best_failure_block(project: Project, t: Translator) -> Block:
    """Return what did not go as the group believed, and taught it most (beste feil)."""
    told = text_field(
        project.sharing,
        "best_failure",
        label=t("Our best failure"),
        hide_label=True,
        size="large",
        placeholder=t("We believed that ..., but it turned out that ..."),
    )
    return Block(
        id="best-failure",
        layout="form",
        heading=t("Our best failure"),
        help=t("What did not go as you believed, and taught you most. Others can learn from it."),
        cards=(card("sharing", project.sharing, [told]),),
    )


def tasks_block(project: Project, t: Translator) -> Block:
    """Return the next steps: what, who and when."""
    return Block(
        id="tasks",
        layout="list",
        place="side",
        heading=t("Next steps"),
        help=t("What, who and when. Three that are done are better than ten that are not."),
        ordered=True,
        cards=tuple(task_card(each, t) for each in in_order(project.tasks)),
        add=(add_box("tasks", label=t("New task"), placeholder=t("What shall be done?")),),
    )


def task_card(each: Task, t: Translator) -> Card:
    """Return one next step, to tick when it is done."""
    agreed = each.owner and each.due
    missing = Badge(text=t("Who does it, and when?"), tone="warn", icon="clock")
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
        badges=() if agreed or each.done else (missing,),
        actions=(delete("tasks", each, label=t("Delete"), done=t("Deleted")),),
    )
