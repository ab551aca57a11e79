"""What the back row sees of the whole way: what was believed first, and what is seen now."""

from __future__ import annotations

from collections.abc import Sequence

from lup_canvas.content import Content
from lup_canvas.locale import Translator
from lup_canvas.project.comparison import compared, first_moment, turning
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Step
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.ui.snapshots.differences import summary
from lup_canvas.ui.steps.canvas import Tile


def turning_tile(
    snapshots: Sequence[Snapshot], today: Project, content: Content, t: Translator
) -> Tile:
    """Return how the view has turned since the first gathering, and how much has changed.

    `snapshots` come oldest first, and `today` is what a snapshot taken now would hold.
    """
    texts, turned = content.steps[Step.PROBLEM], turning(snapshots, today)
    first = first_moment(snapshots)
    since = f", {t.date(turned.since)}" if turned.since else ""
    return Tile(
        step="turn",
        phase=texts.phase.value,
        number=texts.number,
        name=t("From the first gathering to today"),
        before=turned.believed,
        before_label=f"{t('We believed')}{since}",
        lead=turned.seen,
        lead_label=t("Now we see"),
        facts=(summary(compared(first.project, today), t),) if first else (),
        empty=t("Write what you believed, and what you see now."),
    )
