"""What a checkpoint shows: the list that ticks itself, the silent answer, and the key (11.0)."""

from __future__ import annotations

from lup_canvas.content import CheckpointText
from lup_canvas.locale import Translator
from lup_canvas.project.checkpoints import Criterion, criteria
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Answer, Checkpoint, Gate, Opener
from lup_canvas.project.permissions import Role
from lup_canvas.ui.cards import Action, Add, Badge, Block, Card, Field
from lup_canvas.ui.fields import action, choices, show_field
from lup_canvas.ui.labels import CRITERIA

SHOWN_FROM = 3
"""The distribution of the silent answers is shown from this many answers on."""


def criteria_block(project: Project, gate: Gate, text: CheckpointText, t: Translator) -> Block:
    """Return the criteria of a checkpoint as they stand."""
    states = criteria(project, gate)
    met = sum(state.met for state in states)
    return Block(
        id=f"criteria-{gate}",
        layout="checklist",
        place="main",
        heading=text.name,
        help=" ".join(
            (text.heading, t("{met} of {all} points are in place.", met=met, all=len(states)))
        ),
        cards=tuple(_line(gate, state, t) for state in states),
    )


def _line(gate: Gate, state: Criterion, t: Translator) -> Card:
    """Return one line of the list: its mark, its words, and how far they have come."""
    return Card(
        part="checkpoints",
        item=f"{gate}-{state.key}",
        tone="done" if state.met else "plain",
        fields=(_criterion(gate, state, t),),
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
    if not state.met and (state.need or 0) > 1:
        counted = t("{have} of {need}", have=state.have or 0, need=state.need or 0)
        return show_field(state.key, label=words, value=counted, size="small")
    return show_field(state.key, label=words, value=t("In place") if state.met else t("Missing"))


def vote_block(
    project: Project, gate: Gate, ballot: str, text: CheckpointText, t: Translator
) -> Block:
    """Return the silent question, this person's answer, and how all have answered."""
    checkpoint = project.checkpoint(gate)
    mine = checkpoint.answers.get(ballot, Answer())
    change = {"kind": "answer_checkpoint", "gate": gate.value, "ballot": ballot}
    scale = {1: t("1 disagree"), 2: "2", 3: "3", 4: "4", 5: t("5 agree")}
    return Block(
        id=f"vote-{gate}",
        layout="form",
        place="side",
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
                    show_field("all", label=t("All answers"), value=_distribution(checkpoint, t)),
                    *_missing(checkpoint, t),
                ),
                add=(
                    Add(
                        label=t("What is missing? (without your name)"),
                        placeholder=mine.missing or t("What is missing?"),
                        change=change,
                        into="missing",
                        max=500,
                    ),
                ),
            ),
        ),
    )


def _distribution(checkpoint: Checkpoint, t: Translator) -> str:
    scores = checkpoint.scores
    answered = t.plural("{count} answer", "{count} answers", len(scores))
    if len(scores) < SHOWN_FROM:
        return t("{answered}. Shown when at least {least} have answered.").format(
            answered=answered, least=SHOWN_FROM
        )
    counts = "   ".join(f"{score}: {'●' * scores.count(score) or '–'}" for score in range(1, 6))
    return f"{answered}.   {counts}"


def _missing(checkpoint: Checkpoint, t: Translator) -> tuple[Field, ...]:
    said = sorted(answer.missing for answer in checkpoint.answers.values() if answer.missing)
    if not said or len(checkpoint.scores) < SHOWN_FROM:
        return ()
    words = " · ".join(f"«{each}»" for each in said)
    return (show_field("missing", label=t("What is missing?"), value=words),)


def key_block(
    project: Project, gate: Gate, role: Role, text: CheckpointText, t: Translator
) -> Block:
    """Return what opens the checkpoint, or what happened when it was opened."""
    checkpoint = project.checkpoint(gate)
    may_open = project.settings.opener is Opener.GROUP or role is Role.ADVISER
    return Block(
        id=f"key-{gate}",
        layout="form",
        place="side",
        cards=(
            Card(
                part="checkpoints",
                item=f"{gate}-key",
                tone="root" if checkpoint.is_open else "plain",
                badges=_badges(checkpoint, t),
                fields=_story(checkpoint, text, t),
                actions=_keys(project, gate, may_open=may_open, t=t),
                add=_anyway(checkpoint, gate, t) if may_open else (),
            ),
        ),
    )


def _badges(checkpoint: Checkpoint, t: Translator) -> tuple[Badge, ...]:
    if checkpoint.is_open and checkpoint.opening and checkpoint.opening.early:
        return (Badge(text=t("Opened early"), tone="strong", icon="check"),)
    if checkpoint.is_open:
        return (Badge(text=t("Opened"), tone="good", icon="check"),)
    if checkpoint.requested:
        return (Badge(text=t("Opening is asked for"), icon="clock"),)
    return (Badge(text=t("Not open yet"), icon="lock"),)


def _story(checkpoint: Checkpoint, text: CheckpointText, t: Translator) -> tuple[Field, ...]:
    opening = checkpoint.opening
    opens = show_field("opens", label=text.name, value=text.opens)
    if not opening:
        return (opens,)
    when = show_field("when", label=t("Opened"), value=t.date(opening.at))
    if not opening.early:
        return (opens, when)
    missing = " · ".join(t(CRITERIA[key]) for key in opening.unmet if key in CRITERIA)
    return (
        opens,
        when,
        show_field("reason", label=t("Why it was opened early"), value=opening.reason),
        show_field("unmet", label=t("Missing at that time"), value=missing or "–"),
    )


def _keys(project: Project, gate: Gate, *, may_open: bool, t: Translator) -> tuple[Action, ...]:
    checkpoint = project.checkpoint(gate)
    if checkpoint.is_open:
        return (action(t("Go back to this"), "reopen_checkpoint", icon="up", gate=gate),)
    if may_open:
        opens = action(t("Open the checkpoint"), "open_checkpoint", icon="check", gate=gate)
        return (opens.model_copy(update={"tone": "strong"}),)
    return (action(t("Ask for opening"), "request_opening", icon="clock", gate=gate),)


def _anyway(checkpoint: Checkpoint, gate: Gate, t: Translator) -> tuple[Add, ...]:
    if checkpoint.is_open:
        return ()
    return (
        Add(
            label=t("Open anyway, with a reason"),
            placeholder=t("Why do we open it now, although something is missing?"),
            change={"kind": "open_anyway", "gate": gate.value},
            into="reason",
            max=500,
        ),
    )
