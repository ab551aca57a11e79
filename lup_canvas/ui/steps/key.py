"""The key of a checkpoint: what it waits for, who turns it, and what happened when it was turned.

It never stops a group for good: it can be turned anyway, with a reason that stays (11.0).
"""

from __future__ import annotations

from lup_canvas.content import CheckpointText
from lup_canvas.locale import Translator
from lup_canvas.project.checkpoints import unmet
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Checkpoint, Gate, Opener
from lup_canvas.project.permissions import Role
from lup_canvas.ui.cards import Action, Add, Badge, Block, Card, Field
from lup_canvas.ui.fields import action, show_field
from lup_canvas.ui.labels import CRITERIA


def key_block(
    project: Project, gate: Gate, role: Role, text: CheckpointText, t: Translator
) -> Block:
    """Return what opens the checkpoint, or what happened when it was opened."""
    checkpoint = project.checkpoint(gate)
    may_open = project.settings.opener is Opener.GROUP or role is Role.ADVISER
    return Block(
        id=f"key-{gate}",
        layout="form",
        cards=(
            Card(
                part="checkpoints",
                item=f"{gate}-key",
                tone="root" if checkpoint.is_open else "plain",
                badges=_badges(checkpoint, t),
                fields=(
                    show_field("opens", label=t("What opens"), value=text.opens),
                    *_waiting(project, gate, t),
                    *_story(project, gate, t),
                ),
                actions=_keys(project, gate, may_open=may_open, t=t),
                add=_anyway(project, gate, t) if may_open else (),
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
    if checkpoint.reopened:
        return (Badge(text=t("Taken up again"), icon="up"),)
    return (Badge(text=t("Not open yet"), icon="lock"),)


def _waiting(project: Project, gate: Gate, t: Translator) -> tuple[Field, ...]:
    """Return what it waits for: points that are missing, somebody's key, or another checkpoint."""
    checkpoint = project.checkpoint(gate)
    if checkpoint.is_open:
        said = _other_key(project, gate, t)
    elif missing := len(unmet(project, gate)):
        said = t.plural(
            "{count} point is not in place yet.", "{count} points are not in place yet.", missing
        )
    else:
        said = t("Everything is in place. To open the checkpoint is to agree to go on.")
    asked = checkpoint.requested if not checkpoint.is_open else None
    when = t("You asked on {date}. The adviser opens.", date=t.date(asked)) if asked else ""
    lines = "\n".join(line for line in (said, when) if line)
    return (show_field("waits", label=t("How it stands"), value=lines),) if lines else ()


def _other_key(project: Project, gate: Gate, t: Translator) -> str:
    """Return that ideas wait for the other key too, where this one is turned and that is not."""
    waits = gate is Gate.GOAL and Gate.PROBLEM in project.shut_before_ideas
    return t("Ideas wait until checkpoint 2 is opened too.") if waits else ""


def _story(project: Project, gate: Gate, t: Translator) -> tuple[Field, ...]:
    """Return when it was opened, and why and without what if that was early."""
    checkpoint = project.checkpoint(gate)
    opening = checkpoint.opening
    if not opening:
        return ()
    days = [show_field("when", label=t("Opened"), value=t.date(opening.at))]
    if checkpoint.reopened:
        day = t.date(checkpoint.reopened)
        days.append(show_field("again", label=t("Taken up again"), value=day))
    if not opening.early:
        return tuple(days)
    return (
        *days,
        show_field("reason", label=t("Why it was opened early"), value=opening.reason),
        show_field(
            "unmet", label=t("Missing at that time"), value=_was_missing(project, gate, t) or "–"
        ),
    )


def _was_missing(project: Project, gate: Gate, t: Translator) -> str:
    """Return what was missing when it was opened, and what of it is in place by now."""
    opening, still = project.checkpoint(gate).opening, unmet(project, gate)
    known = [key for key in (opening.unmet if opening else ()) if key in CRITERIA]
    return "\n".join(
        t(CRITERIA[key]) if key in still else t("{point} (in place now)", point=t(CRITERIA[key]))
        for key in known
    )


def _keys(project: Project, gate: Gate, *, may_open: bool, t: Translator) -> tuple[Action, ...]:
    checkpoint = project.checkpoint(gate)
    if checkpoint.is_open:
        question = t("Nothing is deleted. The steps after this are marked to be looked at again.")
        return (
            action(
                t("Take this up again"), "reopen_checkpoint", icon="up", gate=gate, confirm=question
            ),
        )
    if may_open and not unmet(project, gate):
        key = action(t("Open the checkpoint"), "open_checkpoint", icon="check", gate=gate)
        return (key.model_copy(update={"tone": "primary"}),)
    if may_open or checkpoint.requested:
        return ()
    return (_strong(action(t("Ask for opening"), "request_opening", icon="clock", gate=gate)),)


def _strong(button: Action) -> Action:
    return button.model_copy(update={"tone": "strong"})


def _anyway(project: Project, gate: Gate, t: Translator) -> tuple[Add, ...]:
    """Return the line for a reason, as long as something is missing."""
    if project.checkpoint(gate).is_open or not unmet(project, gate):
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
