"""The chapter about causes: root causes first, then all of them as a fishbone and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.formats.story.blocks import (
    Block,
    Bone,
    Card,
    Cards,
    Column,
    Fishbone,
    Listing,
    Remark,
    Table,
    Twig,
)
from lup_canvas.formats.story.teller import Teller, said
from lup_canvas.formats.words import word
from lup_canvas.project.base import in_order
from lup_canvas.project.causes import parents, support
from lup_canvas.project.document.problem import Cause, Evidence


def causes(teller: Teller) -> Iterator[Block]:
    """Yield what the problem comes from, and what it leads to."""
    t, bank = teller.t, _bank(teller)
    if bank:
        yield _how_sure(teller, bank)
    if roots := [cause for cause in bank if cause.root]:
        heading = t.plural("The root cause", "The root causes", len(roots))
        yield Cards(heading, tuple(_root(teller, cause) for cause in roots), wide=True)
    if bank:
        yield _fishbone(teller, bank)
        yield _table(teller, bank)
    follows = tuple(each.text.value for each in in_order(teller.project.consequences) if each.text)
    if follows:
        yield Listing(t("What the problem leads to"), follows)


def _bank(teller: Teller) -> list[Cause]:
    """Return the causes that are written: root causes first, then those with most support."""
    written = [cause for cause in in_order(teller.project.causes) if cause.text]
    return sorted(written, key=lambda cause: (not cause.root, -support(teller.project, cause)))


def _how_sure(teller: Teller, bank: list[Cause]) -> Remark:
    known = sum(cause.evidence is not Evidence.BELIEVED for cause in bank)
    return Remark(
        teller.t.plural(
            "{known} of {count} cause has evidence beyond «we believe so».",
            "{known} of {count} causes have evidence beyond «we believe so».",
            len(bank),
            known=known,
        )
    )


def _root(teller: Teller, cause: Cause) -> Card:
    t = teller.t
    parts = said(cause.against, t("What speaks against it?"))
    signs = [word(cause.evidence, t)]
    if count := support(teller.project, cause):
        signs.append(t.plural("{count} contribution", "{count} contributions", count))
    if len(parents(teller.project, cause)) > 1:
        signs.append(t("Chains meet here"))
    return Card(cause.text.value, tuple(parts), tuple(signs), strong=True)


def _fishbone(teller: Teller, bank: list[Cause]) -> Fishbone:
    t = teller.t
    names = dict.fromkeys((*teller.project.settings.categories, *(each.category for each in bank)))
    placed = [name for name in names if name]
    twigs = {name: _twigs(bank, name) for name in (*placed, None)}
    bones = [Bone(name, twigs[name]) for name in placed if twigs[name]]
    if twigs[None]:
        rest = t("Not placed yet") if bones else t("Causes")
        bones.append(Bone(rest, twigs[None], placed=False))
    focal = teller.project.problem.focal.value.strip()
    return Fishbone(t("All causes we found"), focal, tuple(bones))


def _twigs(bank: list[Cause], category: str | None) -> tuple[Twig, ...]:
    return tuple(
        Twig(cause.text.value, cause.root, cause.evidence is Evidence.BELIEVED)
        for cause in bank
        if cause.category == category
    )


def _table(teller: Teller, bank: list[Cause]) -> Table:
    t = teller.t
    columns = (
        Column(t("Cause"), words=True),
        Column(t("Leads to"), words=True),
        Column(t("Evidence")),
        Column(t("Contributions"), number=True),
        Column(t("Root cause")),
    )
    rows = tuple(_row(teller, cause) for cause in bank)
    return Table(t("All causes as a table"), columns, rows, twin=True)


def _row(teller: Teller, cause: Cause) -> tuple[str, ...]:
    project, t = teller.project, teller.t
    above = (project.causes[name].text.value for name in parents(project, cause))
    return (
        cause.text.value,
        "\n".join(filter(None, above)) or project.problem.focal.value,
        word(cause.evidence, t),
        t.number(support(project, cause)),
        t("Yes") if cause.root else "",
    )
