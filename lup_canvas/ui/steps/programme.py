"""The programme of a gathering and its small groups, as cards to write in (domain.md 11.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from lup_canvas.content import Content, ProgrammeText
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import (
    Exercise,
    Gathering,
    Mode,
    OnPhones,
    SmallGroup,
)
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.gathering import minutes_of, programme, small_groups
from lup_canvas.ui.cards import Badge, Block, Card
from lup_canvas.ui.fields import add_box, card, choice_field, delete, number_field, text_field
from lup_canvas.ui.labels import label, words


def programme_block(
    project: Project, gathering: Gathering, content: Content, t: Translator
) -> Block:
    """Return the exercises of one gathering, to write, order, add and delete."""
    minutes = minutes_of(project, gathering)
    return Block(
        id="programme",
        layout="list",
        heading=t("The programme"),
        help=t("{time} in all, with breaks.", time=hours(minutes, t)) if minutes else None,
        ordered=True,
        cards=tuple(_cards(project, gathering, content, t)),
        add=(
            add_box(
                "exercises",
                label=t("New exercise"),
                placeholder=t("What is the exercise called?"),
                into="title",
                gathering=gathering.value,
            ),
        ),
    )


def hours(minutes: int, t: Translator) -> str:
    """Return so many minutes as people say them: 3 h 5 min."""
    whole, rest = divmod(minutes, 60)
    parts = [t("{hours} h", hours=whole)] if whole else []
    parts += [t("{minutes} min", minutes=rest)] if rest or not whole else []
    return " ".join(parts)


def preview(ready: ProgrammeText, t: Translator) -> pd.DataFrame:
    """Return a ready-made programme as a table to read."""
    rows = (
        {
            t("Minutes"): str(each.minutes),
            t("Who works together?"): label(each.mode, t),
            t("Exercise"): each.title,
            t("What is said to all"): each.prompt,
        }
        for each in ready.exercises
    )
    return pd.DataFrame(rows)


def _cards(
    project: Project, gathering: Gathering, content: Content, t: Translator
) -> Iterator[Card]:
    methods = {m.id.value: m.name for step in content.steps.values() for m in step.methods}
    passed = 0
    for each in programme(project, gathering):
        yield _exercise(project, each, methods, passed, t)
        passed += each.minutes


def _exercise(
    project: Project, each: Exercise, methods: Mapping[str, str], passed: int, t: Translator
) -> Card:
    runs = project.running.exercise == each.id
    begins = f"{passed // 60}:{passed % 60:02}"
    return card(
        "exercises",
        each,
        [
            text_field(each, "title", label=t("Exercise"), hide_label=True),
            text_field(
                each,
                "prompt",
                label=t("What is said to all"),
                hide_label=True,
                size="small",
                placeholder=t("What is said to all"),
            ),
        ],
        tone="root" if runs else "plain",
        badges=(
            *((Badge(text=t("Runs now"), tone="strong", icon="clock"),) if runs else ()),
            Badge(text=begins),
            Badge(text=t("{minutes} min", minutes=each.minutes), icon="clock"),
            Badge(text=label(each.mode, t), tone="good" if each.mode is Mode.BREAK else "plain"),
        ),
        more=(
            number_field(each, "minutes", label=t("Minutes")),
            choice_field(each, "mode", label=t("Who works together?"), options=words(Mode, t)),
            choice_field(each, "phones", label=t("Phones show"), options=words(OnPhones, t)),
            choice_field(each, "scene", label=t("The storskjerm shows"), options=words(Scene, t)),
            choice_field(each, "method", label=t("Method"), options=methods),
        ),
        more_label=t("Minutes, mode and screens"),
        actions=(delete("exercises", each, label=t("Delete"), done=t("Deleted")),),
    )


def groups_block(project: Project, t: Translator) -> Block:
    """Return the small groups, each with its own question and what it works on."""
    about = things_to_work_on(project, t)
    return Block(
        id="groups",
        layout="beside",
        empty=t("Choose how many groups you work in."),
        cards=tuple(_group(each, number, about, t)
                    for number, each in enumerate(small_groups(project), start=1)),
    )  # fmt: skip


def _group(each: SmallGroup, number: int, about: Mapping[str, str], t: Translator) -> Card:
    return card(
        "groups",
        each,
        [
            text_field(
                each, "name", label=t("Group"), hide_label=True,
                placeholder=t("Group {number}", number=number),
            ),
            text_field(each, "question", label=t("The question of the group")),
            choice_field(each, "about", label=t("What the group works on"), options=about),
        ],
    )  # fmt: skip


def group_names(project: Project, t: Translator) -> dict[str, str]:
    """Return what each small group is called, by id."""
    return {
        each.id: str(each.name) or t("Group {number}", number=number)
        for number, each in enumerate(small_groups(project), start=1)
    }


def things_to_work_on(project: Project, t: Translator) -> dict[str, str]:
    """Return the themes, causes and questions that a group can take, by id."""
    kinds = (
        (t("Theme"), [(each.id, each.name) for each in in_order(project.themes)]),
        (t("Cause"), [(each.id, each.text) for each in in_order(project.causes)]),
        (t("Question"), [(each.id, each.text) for each in in_order(project.questions)]),
    )
    return {name: f"{kind}: {text}" for kind, found in kinds for name, text in found if text}
