"""Two people wrote in one field at the same time: both texts are kept, a person chooses.

Words of two people are never merged by machine: a merge of two short statements can say
the opposite of both without any conflict being seen (trust.md, finding 2).
"""

from __future__ import annotations

from collections.abc import Iterable

from lup_canvas.project.base import MAX_TEXT, Text, Variant
from lup_canvas.project.errors import ChangeRefused

MAX_VARIANTS = 20


def written(text: Text, value: str, *, base_rev: int, draft: str) -> Text:
    """Return `text` after somebody wrote `value`, starting from revision `base_rev`.

    If the field has moved on since, `value` becomes a variant named `draft`; further
    writing under the same `draft` replaces that variant. Text that differs only in
    space changes nothing.
    """
    if same_words(value, text.value) and base_rev != text.rev:
        return _without(text, draft)
    if base_rev == text.rev:
        return (
            text
            if value == text.value
            else Text(value=value, rev=text.rev + 1, variants=text.variants)
        )
    return _with(text, Variant(id=draft, text=value))


def chosen(
    text: Text, value: str, *, base_rev: int, draft: str, seen: Iterable[str] | None = None
) -> Text:
    """Return `text` with `value` as the one a person chose, without the variants they saw.

    If the field has moved on since, the choice is one more variant; and a variant that is
    not among those `seen` stays: nobody chose against a text they had not seen.
    """
    if base_rev != text.rev:
        return written(text, value, base_rev=base_rev, draft=draft)
    left = () if seen is None else _unseen(text, {*seen, value})
    if value == text.value and left == text.variants:
        return text
    return Text(value=value, rev=text.rev + 1, variants=left)


def others(text: Text) -> tuple[Variant, ...]:
    """Return the variants to choose among: those that say something else than `text`, each once.

    Two people may have written the same. Both variants are kept, as each is changed by the one
    who wrote it, and they look like one.
    """
    different: list[Variant] = []
    for variant in text.variants:
        said = (text.value, *(each.text for each in different))
        if not any(same_words(variant.text, each) for each in said):
            different.append(variant)
    return tuple(different)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but space."""
    return one.split() == other.split()


def with_lines(text: Text, lines: Iterable[str], *, besides: str = "") -> Text:
    """Return `text` with the lines that it does not say yet, nor the text `besides` it.

    Every line stays whole, so that no sentence comes about that nobody wrote. Raises
    `ChangeRefused` when there is no room.
    """
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


def _with(text: Text, variant: Variant) -> Text:
    kept = _without(text, variant.id).variants
    if len(kept) >= MAX_VARIANTS:
        raise ChangeRefused("There is no room for more here.")
    return text if variant in text.variants else text.but(variants=(*kept, variant))


def _without(text: Text, draft: str) -> Text:
    left = tuple(kept for kept in text.variants if kept.id != draft)
    return text if len(left) == len(text.variants) else text.but(variants=left)


def _unseen(text: Text, seen: set[str]) -> tuple[Variant, ...]:
    return tuple(
        variant
        for variant in text.variants
        if not any(same_words(variant.text, each) for each in seen)
    )
