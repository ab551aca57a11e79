"""Making one cause of two, so that nothing either of them held is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal

from lup_canvas.project import causes
from lup_canvas.project.base import MAX_TEXT, Id, Text
from lup_canvas.project.changes.base import Change, find, put
from lup_canvas.project.changes.trash import TrashItem
from lup_canvas.project.document import COLLECTIONS, Project, Touched
from lup_canvas.project.document.problem import Cause, Evidence
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.variants import same_words

TIED_TO_CAUSES = {
    "causes": "leads_to",
    "definitions": "causes",
    "questions": "causes",
    "ideas": "causes",
}
"""The lists whose items name causes, and the field they do it in."""


class MergeCauses(Change):
    """Let one cause stand for two that say the same. The other lies in the trash.

    Everything that is tied to `item` is tied to `into` as well; its words are kept as other
    words for the same. Bringing `item` back takes back what its merging did to others.
    """

    kind: Literal["merge_causes"] = "merge_causes"
    item: Id
    into: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with one cause instead of two; refuses what would close a circle."""
        if self.item in project.trash:
            return project
        for name in (self.item, self.into):
            find(project, "causes", name)
        if self.item == self.into:
            return project
        merged = _tied(project, self.item, self.into)
        one = merged.causes[self.into]
        behind = causes.ahead(_without(merged, self.item), one.leads_to)
        if self.into in behind:
            raise ChangeRefused("There are causes between these two. Move one of them first.")
        away = TrashItem(part="causes", item=self.item).apply(merged, at)
        trashed = away.trash[self.item].but(touched=tuple(_touched(project, merged)))
        return away.but(trash={**away.trash, self.item: trashed})


def _tied(project: Project, item: str, into: str) -> Project:
    """Return `project` with everything that is tied to `item` tied to `into` as well.

    The ties to `item` stay, and sleep as long as it lies in the trash.
    """
    merged = put(project, "causes", into, _one_of(project.causes[item], project.causes[into]))
    for part, field in TIED_TO_CAUSES.items():
        tied = {
            name: holder.but(**{field: (*getattr(holder, field), into)})
            for name, holder in getattr(merged, part).items()
            if name not in (item, into)
            and item in getattr(holder, field)
            and into not in getattr(holder, field)
        }
        if tied:
            merged = merged.but(**{part: {**getattr(merged, part), **tied}})
    return merged


def _one_of(item: Cause, into: Cause) -> Cause:
    """Return `into` with what `item` holds that it does not hold itself."""
    others = (name for name in item.leads_to if name != into.id)
    said = (item.text.value, *(each.text for each in item.text.variants))
    return into.but(
        leads_to=_all(into.leads_to, others),
        insights=_all(into.insights, item.insights),
        other_words=_with_lines(
            into.other_words, (*said, *item.other_words.value.splitlines()), besides=into.text.value
        ),
        against=_with_lines(into.against, item.against.value.splitlines()),
        category=into.category or item.category,
        depth=into.depth or item.depth,
        influence=into.influence or item.influence,
        evidence=max(into.evidence, item.evidence, key=list(Evidence).index),
        root=into.root or item.root,
        root_tests=into.root_tests or item.root_tests,
    )


def _all(mine: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mine, *others)))


def _with_lines(text: Text, lines: Iterable[str], *, besides: str = "") -> Text:
    """Return `text` with the lines that it does not say yet, nor the text `besides` it."""
    said = [besides, *text.value.splitlines()]
    new: list[str] = []
    for line in lines:
        if line.strip() and not any(same_words(line, each) for each in (*said, *new)):
            new.append(" ".join(line.split()))
    if not new:
        return text
    value = "\n".join([text.value, *new] if text else new)
    if len(value) > MAX_TEXT:
        raise ChangeRefused("There is no room for more here.")
    return Text(value=value, rev=text.rev + 1, variants=text.variants)


def _without(project: Project, item: str) -> Project:
    left = {name: cause for name, cause in project.causes.items() if name != item}
    return project.but(causes=left)


def _touched(before: Project, after: Project) -> Iterator[Touched]:
    """Yield every field that merging has changed."""
    for part in TIED_TO_CAUSES:
        for name, holder in getattr(after, part).items():
            old = getattr(before, part)[name]
            if holder is old:
                continue
            was, now = old.model_dump(mode="json"), holder.model_dump(mode="json")
            yield from (
                Touched(part=part, item=name, field=field, before=was[field], after=now[field])
                for field in was
                if was[field] != now[field]
            )


assert all(field in COLLECTIONS[part].model_fields for part, field in TIED_TO_CAUSES.items())
