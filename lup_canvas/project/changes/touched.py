"""Taking back what a merging did to others, when the merged item comes back from the trash."""

from __future__ import annotations

from collections.abc import Iterable

from lup_canvas.project.base import Part
from lup_canvas.project.changes.base import put
from lup_canvas.project.document import Project, Touched


def taken_back(project: Project, touched: Iterable[Touched]) -> Project:
    """Return `project` without what a merging did, where nobody has changed it since."""
    for each in touched:
        holder = getattr(project, each.part).get(each.item)
        if holder is not None:
            changed = _as_before(holder, each)
            if changed is not holder:
                project = put(project, each.part, each.item, changed)
    return project


def _as_before(holder: Part, touched: Touched) -> Part:
    field = touched.field
    now = holder.model_dump(mode="json")[field]
    if field in holder.texts():
        text = holder.written(field)
        if text.value != touched.after["value"]:
            return holder
        return holder.but(**{field: text.but(value=touched.before["value"], rev=text.rev + 1)})
    if isinstance(now, list) and field != "root_tests":
        gained = {*touched.after} - {*touched.before}
        if not {*touched.after} <= {*now}:
            return holder
        return holder.but(**{field: tuple(name for name in now if name not in gained)})
    if now != touched.after:
        return holder
    return type(holder).model_validate({**holder.model_dump(), field: touched.before})
