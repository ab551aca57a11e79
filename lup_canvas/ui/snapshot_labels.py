"""What the values about snapshots and their differences are called on screens."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lup_canvas.locale import mark
from lup_canvas.project.comparison import How
from lup_canvas.project.snapshot import Occasion

SNAPSHOT_LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Occasion: {
        Occasion.ASKED: mark("Taken by the group"),
        Occasion.CHECKPOINT: mark("Taken by itself at a checkpoint"),
        Occasion.GATHERING: mark("Taken by itself at the end of a gathering"),
        Occasion.RESTORE: mark("Taken by itself before the group went back"),
    },
    How: {
        How.CAME: mark("New"),
        How.CHANGED: mark("Changed"),
        How.MOVED: mark("Moved"),
        How.WENT: mark("Gone"),
    },
}
