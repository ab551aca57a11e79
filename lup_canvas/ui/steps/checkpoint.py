"""What a checkpoint shows: the list that ticks itself, the silent answer, and the key (11.0)."""

from __future__ import annotations

from lup_canvas.content import CheckpointText
from lup_canvas.locale import Translator
from lup_canvas.project.checkpoints import Criterion, criteria
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Answer, Gate
from lup_canvas.project.gathering import is_voted_alone
from lup_canvas.project.nameless import FEWEST_ANSWERS, is_vote_told
from lup_canvas.ui.cards import Add, Block, Card, Field
from lup_canvas.ui.fields import choices, show_field
from lup_canvas.ui.labels import CRITERIA, label
from lup_canvas.ui.met import way_to
from lup_canvas.ui.steps.participation import of_those_needed


def criteria_block(project: Project, gate: Gate, text: CheckpointText, t: Translator) -> Block:
    """Return the criteria of a checkpoint as they stand."""
    states = criteria(project, gate)
    met = sum(state.met for state in states)
    return Block(
        id=f"criteria-{gate}",
        layout="checklist",
        heading=text.name,
        help=" ".join(
            (
                text.heading,
                t("{met} of {all} points are in place.", met=met, all=len(states)),
                *_thresholds(project, gate, t),
            )
        ),
        cards=tuple(_line(project, gate, state, t) for state in states),
    )


def _thresholds(project: Project, gate: Gate, t: Translator) -> tuple[str, ...]:
    """Return which thresholds hold at the main checkpoint, the only one that they are about."""
    if gate is not Gate.PROBLEM:
        return ()
    return (t("These are the points of «{preset}».", preset=label(project.settings.preset, t)),)


def _line(project: Project, gate: Gate, state: Criterion, t: Translator) -> Card:
    """Return one line of the list: mark, words, how far they have come, and the way there."""
    label = t("Go there") if state.by_group else None
    way = None if state.met else way_to(state, project.id, label)
    return Card(
        part="checkpoints",
        item=f"{gate}-{state.key}",
        tone="done" if state.met else "plain",
        fields=(_criterion(gate, state, t).model_copy(update={"way": way}),),
    )


def _criterion(gate: Gate, state: Criterion, t: Translator) -> Field:
    words = t(CRITERIA[state.key])
    if state.by_group:
        return Field(
            field=state.key,
            label=words,
            kind="check",
            value=state.met,
            change={"kind": "tick_criterion", "gate": gate.value, "criterion": state.key},
            into="ticked",
        )
    if state.told is not None and not state.met:
        counted = of_those_needed(state.told, t)
        return show_field(state.key, label=words, value=counted, size="small")
    if not state.met and (state.need or 0) > 1:
        counted = t("{have} of {need}", have=state.have or 0, need=state.need or 0)
        return show_field(state.key, label=words, value=counted, size="small")
    return show_field(state.key, label=words, value=t("In place") if state.met else t("Missing"))


def vote_block(
    project: Project, gate: Gate, ballot: str, text: CheckpointText, t: Translator
) -> Block:
    """Return the silent question, this person's own answer, and what all say is missing.

    How all have answered is drawn beside it, when enough have (figures/vote_distribution.py).
    """
    checkpoint = project.checkpoint(gate)
    mine = checkpoint.answers.get(ballot, Answer())
    change = {"kind": "answer_checkpoint", "gate": gate.value, "ballot": ballot}
    scale = {1: t("1 disagree"), 2: "2", 3: "3", 4: "4", 5: t("5 agree")}
    return Block(
        id=f"vote-{gate}",
        layout="form",
        heading=t("The silent vote"),
        help=t("Each on their own screen. Nobody sees who answered what."),
        cards=(
            Card(
                part="checkpoints",
                item=f"{gate}-vote",
                fields=(
                    Field(
                        field="score",
                        label=f"«{text.statement}»",
                        kind="choice",
                        value=mine.score,
                        options=choices(scale),
                        change=change,
                        into="score",
                    ),
                    *_mine(mine, t),
                    *_counted(project, gate, t),
                    *_missing(project, gate, t),
                ),
                add=(
                    Add(
                        label=t("What is missing? (without your name)"),
                        placeholder=t("What must be in place before you can give 5?"),
                        change=change,
                        into="missing",
                        max=500,
                    ),
                ),
            ),
        ),
    )


def _mine(mine: Answer, t: Translator) -> tuple[Field, ...]:
    """Return what this person has written, which others see without knowing whose it is."""
    if not mine.missing:
        return ()
    return (show_field("mine", label=t("You wrote"), value=mine.missing),)


def _counted(project: Project, gate: Gate, t: Translator) -> tuple[Field, ...]:
    """Return how many have answered, as long as it is not drawn how."""
    if is_vote_told(project, gate):
        return ()
    answers = len(project.checkpoint(gate).scores)
    answered = t.plural("{count} answer", "{count} answers", answers)
    said = (
        t("{answered}. Shown when the one leading shows all.", answered=answered)
        if is_voted_alone(project, gate)
        else t(
            "{answered}. Shown when at least {least} have answered.",
            answered=answered,
            least=FEWEST_ANSWERS,
        )
    )
    return (show_field("all", label=t("All answers"), value=said),)


def missing_said(project: Project, gate: Gate) -> tuple[str, ...]:
    """Return what people say is missing, in an order that does not tell who wrote what."""
    checkpoint = project.checkpoint(gate)
    if not is_vote_told(project, gate):
        return ()
    return tuple(sorted(each.missing for each in checkpoint.answers.values() if each.missing))


def _missing(project: Project, gate: Gate, t: Translator) -> tuple[Field, ...]:
    words = "\n".join(f"«{each}»" for each in missing_said(project, gate))
    return (show_field("missing", label=t("What is missing?"), value=words),) if words else ()
