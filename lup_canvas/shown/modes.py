"""Who works together, in the words of screens and phones alike (domain.md 7.1 and 10)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lup_canvas.locale import mark
from lup_canvas.project.document.gathering import Mode

MODES: Mapping[StrEnum, str] = {
    Mode.ALONE: mark("Alone"),
    Mode.GROUP: mark("Group"),
    Mode.PLENUM: mark("Plenary"),
    Mode.BREAK: mark("Break"),
}
