"""The addresses of a new project, which are shown once."""

from __future__ import annotations

from lup_canvas import workspace
from lup_canvas.cli.talk import say, say_json
from lup_canvas.workspace import Created


def hand_over(created: Created, *, as_json: bool) -> None:
    """Answer with the working addresses of a project."""
    house = workspace.current()
    told = {
        "project": created.project_id,
        "editor": house.address(f"open/{created.editor_secret}"),
        "code": created.code,
        "phone": house.address(f"b/{created.phone_token}"),
    }
    if as_json:
        say_json(told)
    else:
        say("\n".join(f"{name:8} {value}" for name, value in told.items()))
