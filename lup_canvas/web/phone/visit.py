"""One phone at one project's door: which project, in which language, whether it was here before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import HTTPConnection, Request

from lup_canvas import workspace
from lup_canvas.locale import Translator, best_language, translator
from lup_canvas.project.document import Project
from lup_canvas.project.gathering import outside_gathering
from lup_canvas.project.views import Audience
from lup_canvas.web.cookies import BROWSER
from lup_canvas.web.phone.code import written
from lup_canvas.workspace import NotFound

CONTRIBUTED = "bidratt"
"""The cookie that says that this phone has contributed to this project, and nothing more."""

ELSEWHERE = "utenom"
"""In the address of somebody who is at work while the leader group is at a gathering."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A request to the page of one project."""

    request: Request
    code: str
    project: Project
    """What phones may see of it, and this phone's own answer to a round."""
    ballot: str | None = None
    """What this phone votes with; None: it has no cookie to be known by."""
    gathering: bool = False
    """A gathering runs, whether or not this phone is there."""

    @property
    def language(self) -> str:
        """Return the language that was asked for, else the project's own."""
        wished = self.request.query_params.get("lang")
        return best_language(wished, self.project.settings.language)

    @property
    def other_language(self) -> str:
        """Return the language that the page offers to change to."""
        own = self.project.settings.language
        return "en" if self.language != "en" else best_language(own if own != "en" else None)

    @property
    def t(self) -> Translator:
        """Return the translator to the language of this visit."""
        return translator(self.language)

    @property
    def path(self) -> str:
        """Return the path of the page, which the cookie is kept for."""
        return f"/b/{self.code}"

    @property
    def is_elsewhere(self) -> bool:
        """Tell whether somebody says that they are at work, and not at the gathering."""
        return ELSEWHERE in self.request.query_params

    def address(self, **query: str | int) -> str:
        """Return the address of the page in this language, and in this place."""
        return self._at({ELSEWHERE: 1, **query} if self.is_elsewhere else query)

    @property
    def other_place(self) -> str:
        """Return the address of the page for those at the gathering, or for those who are not."""
        return self._at({} if self.is_elsewhere else {ELSEWHERE: 1})

    def _at(self, query: Mapping[str, str | int]) -> str:
        return f"{self.path}?{urlencode({**query, 'lang': self.language})}"

    @property
    def is_first(self) -> bool:
        """Tell whether this phone has not contributed to this project before."""
        return CONTRIBUTED not in self.request.cookies

    @property
    def is_by_script(self) -> bool:
        """Tell whether the script asks, and not the form itself."""
        return wants_json(self.request)


def visit_by(request: Request) -> Visit | None:
    """Return the visit, or None if the code or token in the address opens nothing."""
    house, code = workspace.current(), written(request.path_params["code"])
    project_id = house.doors.phone_project(code, place_of(request))
    if project_id is None:
        return None
    browser = request.cookies.get(BROWSER)
    ballot = house.doors.ballot(browser, project_id) if browser else None
    try:
        view = house.view(project_id, Audience.PHONE, ballot=ballot)
        project, runs = view.project, view.project.running.gathering is not None
        if ELSEWHERE in request.query_params:
            project = outside_gathering(project)
        return Visit(request, code, project, ballot, gathering=runs)
    except NotFound:
        return None


def wants_json(request: Request) -> bool:
    """Tell whether the script asks, which takes its answer as JSON."""
    return "application/json" in request.headers.get("accept", "")


def place_of(request: HTTPConnection) -> str:
    """Return where a guess comes from. It is counted in memory, and kept and logged nowhere."""
    return request.client.host if request.client else ""
