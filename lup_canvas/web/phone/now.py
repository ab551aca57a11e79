"""What a phone shows of the gathering: the exercise that runs, its time, what there is to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from lup_canvas import workspace
from lup_canvas.locale import Translator
from lup_canvas.project.base import derived_id
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import OnPhones
from lup_canvas.project.gathering import asked_now, phones_offer, running_exercise
from lup_canvas.project.rounds import open_round
from lup_canvas.shown.modes import MODES
from lup_canvas.web.phone.visit import Visit


@dataclass(frozen=True, slots=True)
class NowScreen:
    """The exercise as a phone sees it; without `mode` none runs."""

    mark: str
    """Changes when there is something else to look at."""
    offers: str
    clock: Mapping[str, int | None]
    mode: str = ""
    title: str = ""
    prompt: str = ""
    """What is said to all; empty where it is the question that one writes to."""
    left: str = ""
    """The time that is left, as it was when the page was made."""

    @property
    def is_writing(self) -> bool:
        """Tell whether contributions are taken now."""
        return self.offers == OnPhones.WRITE


def now_of(visit: Visit) -> NowScreen:
    """Return what this phone shows of the gathering now."""
    return now_screen(visit.project, visit.t, workspace.current().now())


def now_screen(project: Project, t: Translator, at: datetime) -> NowScreen:
    """Return what to show of the gathering at the moment `at`."""
    running, offers = running_exercise(project), phones_offer(project).value
    clock = project.running.clock
    if running is None:
        return NowScreen(mark_of(project), offers, clock.in_milliseconds())
    seconds = -(-clock.left(at).total_seconds() // 1)
    return NowScreen(
        mark=mark_of(project),
        offers=offers,
        mode=t(MODES[running.mode]),
        title=str(running.title),
        prompt="" if asked_now(project) else str(running.prompt),
        left=f"{int(seconds) // 60}:{int(seconds) % 60:02}",
        clock=clock.in_milliseconds(),
    )


def mark_of(project: Project) -> str:
    """Return a word that changes when phones have something else to look at."""
    running, held = running_exercise(project), open_round(project)
    return derived_id(
        running.model_dump_json() if running else "",
        project.running.clock.model_dump_json(),
        held.id if held else "",
        str(project.settings.collecting),
    )
