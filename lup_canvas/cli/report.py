"""What was found when everything was looked through, in sentences."""

from __future__ import annotations

from lup_canvas.cli.talk import complain, say, say_json
from lup_canvas.formats.document import require_sound
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.workspace.backup import Report


def tell(report: Report, *, as_json: bool) -> int:
    """Answer with what was found; return 1 if anything is wrong, else 0."""
    wrong = [*report.wrong, *_unsound(report)]
    if as_json:
        say_json(
            {
                "seen": report.seen,
                "projects": len(report.projects),
                "wrong": wrong,
                "left_over": report.left_over,
            }
        )
    else:
        for sentence in wrong:
            complain(sentence)
        for name in report.left_over:
            complain(f"{name} is left over from a failure, and is not in use")
        count = len(report.projects)
        found = "Nothing is wrong" if not wrong else f"{len(wrong)} are wrong"
        say(f"Looked at {report.seen} files, {count} projects among them. {found}.")
    return 1 if wrong else 0


def _unsound(report: Report) -> list[str]:
    """Return what is wrong with projects whose parts are all right."""
    found = []
    for project in report.projects:
        try:
            require_sound(project)
        except ChangeRefused as refusal:
            found.append(f"projects/{project.id}.json does not hold together: {refusal.code}")
    return found
