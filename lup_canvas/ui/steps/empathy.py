"""The empathy map on the screen of contributions: one for each role (domain.md 3.5)."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.content.models import MethodText
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.empathy import EmpathyMap, EmpathyNote, Side
from lup_canvas.project.document.insights import Heard
from lup_canvas.project.empathy import notes_on
from lup_canvas.shown.told import told
from lup_canvas.ui.cards import Badge, Block, Card, Column, SortedBy
from lup_canvas.ui.fields import (
    add_box,
    card,
    choice_field,
    delete,
    links_field,
    text_field,
)
from lup_canvas.ui.labels import words as labels
from lup_canvas.ui.steps.hints import somebody_hints
from lup_canvas.ui.steps.known import known_field
from lup_canvas.ui.steps.told import searches, sent

_TOLD = "told"


def empathy_maps_block(project: Project, t: Translator) -> Block:
    """Return the roles that have a map, and the line for one more."""
    return Block(
        id="empathy",
        layout="list",
        heading=t("Whose everyday life do we look at?"),
        help=t("Choose a role, such as a parent in a difficult time. Never a particular person."),
        ordered=True,
        cards=tuple(_map(project, each, t) for each in in_order(project.empathy)),
        add=(
            add_box(
                "empathy",
                label=t("New empathy map"),
                placeholder=t("A role, for example a new colleague ..."),
                into="name",
            ),
        ),
    )


def _map(project: Project, each: EmpathyMap, t: Translator) -> Card:
    notes = [note for note in notes_on(project, each) if note.text]
    heard = sum(note.heard is Heard.HEARD for note in notes)
    facts = t("{heard} of {all} notes are heard", heard=heard, all=len(notes))
    actors = {actor.id: str(actor.name) for actor in in_order(project.actors) if actor.name}
    return card(
        "empathy",
        each,
        [
            text_field(
                each,
                "name",
                label=t("Role"),
                hide_label=True,
                max=120,
                hints=somebody_hints(each.name.value, t),
            )
        ],
        badges=(Badge(text=facts),) if notes else (),
        more=(choice_field(each, "actor", label=t("Actor"), options=actors),) if actors else (),
        more_label=t("Which of the actors?"),
        actions=(delete("empathy", each, label=t("Delete"), done=t("Deleted")),),
    )


def empathy_block(project: Project, map_id: str, method: MethodText, t: Translator) -> Block:
    """Return one map: what they say, think, do and feel, each note assumed or heard."""
    drawn = project.empathy.get(map_id)
    notes = notes_on(project, drawn) if drawn else []
    words = told(project)
    return Block(
        id=f"empathy-{map_id}",
        layout="columns",
        heading=str(drawn.name) if drawn and drawn.name else t("Empathy map"),
        empty=None if drawn else t("This map is deleted."),
        ordered=True,
        columns=tuple(
            Column(id=side.value, title=method.part(side).title, help=method.part(side).question)
            for side in Side
        )
        if drawn
        else (),
        sorted_by=SortedBy(field="side"),
        lists={_TOLD: sent(words, (name for note in notes for name in note.insights))},
        searches=searches(project, _TOLD, words, t),
        cards=tuple(_note(each, words, t) for each in notes),
        add=tuple(
            add_box(
                "notes",
                label=t("New note: {field}", field=method.part(side).title),
                placeholder=t("New note"),
                column=side.value,
                map=map_id,
                side=side,
            )
            for side in Side
        )
        if drawn
        else (),
    )


def _note(each: EmpathyNote, words: Mapping[str, str], t: Translator) -> Card:
    known = dict(labels(Heard, t))
    if count := len(each.told_in):
        known[Heard.HEARD] += f" ({count})"
    is_tied = bool(words) and each.heard is Heard.HEARD
    return card(
        "notes",
        each,
        [
            text_field(each, "text", label=t("Note"), hide_label=True),
            known_field(each, "heard", each.heard, known, label=t("How do we know?")),
        ],
        more=(links_field(each, "insights", label=t("Contributions"), options=words, shared=_TOLD),)
        if is_tied
        else (),
        more_label=t("Where have we heard it?"),
        column=each.side.value,
        actions=(delete("notes", each, label=t("Delete"), done=t("Deleted")),),
    )
