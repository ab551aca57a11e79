"""A copy of a project with names of its own, in which everything is tied together as it was."""

from __future__ import annotations

from collections import defaultdict

from lup_canvas.project.base import new_id
from lup_canvas.project.changes.insights import in_no_order
from lup_canvas.project.document import Project
from lup_canvas.project.leaves import Leaves

PROJECT_ID_LENGTH = 26


def copied(project: Project) -> Project:
    """Return `project` with a new id for everything in it, itself included.

    What is about its life where it came from does not come along: the changes it remembers
    and counts, what was erased, whether it was deleted. Raises `ValueError` or `LookupError` if
    the trash holds what is no item.
    """
    bare = project.but(revision=0, applied=(), history={}, erased=(), deleted=None)
    names: dict[str, str] = defaultdict(new_id)
    names[project.id] = new_id(PROJECT_ID_LENGTH)
    copy = Leaves(ids=names.__getitem__).of(bare)
    return copy.but(insights=in_no_order(copy.insights))
