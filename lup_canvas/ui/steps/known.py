"""The small mark beside what a group has written: is it assumed, or heard?"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lup_canvas.project.base import Item
from lup_canvas.project.document.insights import Heard
from lup_canvas.ui.cards import Field
from lup_canvas.ui.fields import choice_field


def known_field(
    part: Item, name: str, known: Heard, names: Mapping[StrEnum, str], *, label: str
) -> Field:
    """Return the choice between assumed and heard, where `known` is what goes now."""
    field = choice_field(
        part, name, label=label, options=dict(names), hide_label=True, size="small"
    )
    return field.model_copy(update={"value": known.value, "optional": False})
