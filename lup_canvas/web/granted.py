"""The project that a leader's browser asks about, if it has been let in to it."""

from __future__ import annotations

from starlette.requests import Request

from lup_canvas import workspace
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience
from lup_canvas.web.cookies import PASS
from lup_canvas.workspace import StoreError


def leaders_project(request: Request) -> Project | None:
    """Return the project of the address as the leaders see it; nothing without a pass for it."""
    house, project_id = workspace.current(), request.path_params["project"]
    if project_id not in house.doors.grants(request.cookies.get(PASS)):
        return None
    try:
        return house.view(project_id, Audience.EDITOR).project
    except StoreError:
        return None
