"""What the settings show: how the project works."""

from __future__ import annotations

from typing import Literal

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Opener, Preset
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.fields import card, check_field, choice_field, date_field
from lup_canvas.ui.labels import words


def settings_block(project: Project, t: Translator) -> Block:
    """Return how the project works: who may contribute, and when a checkpoint opens."""
    settings = project.settings
    return Block(
        id="settings",
        layout="form",
        heading=t("How we work"),
        cards=(
            card(
                "settings",
                settings,
                [
                    check_field(settings, "collecting", label=t("Employees may contribute now")),
                    check_field(
                        settings,
                        "read_first",
                        label=t("Contributions are read through before they are shown"),
                    ),
                    choice_field(
                        settings,
                        "fewest",
                        options={people: str(people) for people in (3, 4, 5, 6, 8, 10)},
                        label=t("Answers are shown when at least so many have answered alike"),
                        help=t(
                            "Five is usual. Fewer than three is never shown. A round keeps the "
                            "number it was opened with."
                        ),
                    ),
                    date_field(settings, "delete_on", label=t("The contributions are deleted on")),
                    choice_field(
                        settings,
                        "preset",
                        label=t("Thresholds at the checkpoints"),
                        options=words(Preset, t),
                    ),
                    choice_field(
                        settings,
                        "opener",
                        label=t("Who opens a checkpoint?"),
                        options=words(Opener, t),
                    ),
                ],
            ),
        ),
    )


def thresholds_block(project: Project, t: Translator) -> Block:
    """Return the group's own thresholds."""
    numbers = {
        "methods": t("Methods used, at least"),
        "staff_percent": t("Per cent of the employees, at least"),
        "staff_count": t("Or this many employees"),
        "outside_sources": t("Users, next of kin or numbers as sources, at least"),
    }
    ticks = {
        "evidence_required": t("Root causes must have evidence"),
        "lonely_commented": t("Lonely notes must be commented on"),
    }
    own = project.settings.own

    def field(name: str, label: str, kind: Literal["number", "check"]) -> Field:
        change = {"kind": "set_threshold", "threshold": name}
        value = getattr(own, name)
        least = {"min": 0, "step": 1} if kind == "number" else {}
        return Field(
            field=name, label=label, kind=kind, value=value, change=change, into="value", **least
        )

    return Block(
        id="own-thresholds",
        layout="form",
        heading=t("Our own thresholds"),
        cards=(
            Card(
                part="settings",
                item="own",
                fields=(
                    *(field(name, says, "number") for name, says in numbers.items()),
                    *(field(name, says, "check") for name, says in ticks.items()),
                ),
            ),
        ),
    )
