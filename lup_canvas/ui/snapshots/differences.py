"""The differences between two moments, in words: by chapter, in the language of the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from lup_canvas.formats.story import heading_of
from lup_canvas.locale import Translator, mark
from lup_canvas.project.comparison import Difference, Fate, How, Piece, Shift, Wording
from lup_canvas.project.sharing import FIELDS as CHAPTER_OF_FIELD
from lup_canvas.project.sharing import LISTS as CHAPTER_OF_LIST
from lup_canvas.project.sharing import Chapter
from lup_canvas.ui.field_labels import FIELDS, PARTS
from lup_canvas.ui.labels import label

_SIGNS = {How.CAME: "+", How.CHANGED: "±", How.MOVED: "↕", How.WENT: "–"}
_SAID = {Fate.GONE: mark("Taken out:"), Fate.NEW: mark("Put in:")}


def summary(differences: Sequence[Difference], t: Translator) -> str:
    """Return in one sentence how much is different."""
    if not differences:
        return t("Nothing has changed.")
    count = Counter(each.how for each in differences)
    told = {
        How.CAME: t.plural("{count} new", "{count} new", count[How.CAME]),
        How.CHANGED: t.plural("{count} changed", "{count} changed", count[How.CHANGED]),
        How.MOVED: t.plural("{count} moved", "{count} moved", count[How.MOVED]),
        How.WENT: t.plural("{count} gone", "{count} gone", count[How.WENT]),
    }
    return " · ".join(words for how, words in told.items() if count[how])


def chapters_of(differences: Sequence[Difference], t: Translator) -> list[dict[str, Any]]:
    """Return what is different, by chapter in the order of the story, for the element to show."""
    held: dict[Chapter | None, list[Difference]] = {}
    for each in differences:
        held.setdefault(_chapter(each), []).append(each)
    order = [None, *Chapter]
    return [
        {
            "name": heading_of(chapter, t) if chapter else t("About the project"),
            "differences": [_told(each, t) for each in held[chapter]],
        }
        for chapter in order
        if chapter in held
    ]


def _chapter(each: Difference) -> Chapter | None:
    if each.item is not None:
        return CHAPTER_OF_LIST[each.part]
    fields = CHAPTER_OF_FIELD.get(each.part, {})
    return fields.get(each.wordings[0].field)


def _told(each: Difference, t: Translator) -> dict[str, Any]:
    return {
        "kind": each.how.value,
        "sign": _SIGNS[each.how],
        "how": label(each.how, t),
        "what": t(PARTS[each.part]) if each.item else t(_field(each.part, each.wordings[0].field)),
        "words": "" if _says_it_itself(each) else each.words,
        "wordings": [_wording(each, wording, t) for wording in each.wordings],
        "shifts": list(_shifts(each, t)),
    }


def _says_it_itself(each: Difference) -> bool:
    """Tell whether the words it is known by stand among what was rewritten."""
    return any(not _field(each.part, wording.field) for wording in each.wordings)


def _wording(each: Difference, wording: Wording, t: Translator) -> dict[str, Any]:
    name = _field(each.part, wording.field) if each.item else ""
    alone = len(wording.pieces) == 1
    return {
        "label": t(name) if name else "",
        "pieces": [_piece(piece, t, alone=alone) for piece in wording.pieces],
    }


def _piece(piece: Piece, t: Translator, *, alone: bool) -> dict[str, str]:
    said = "" if alone or piece.fate is Fate.KEPT else t(_SAID[piece.fate])
    return {"fate": piece.fate.value, "text": piece.text, "said": said}


def _shifts(each: Difference, t: Translator) -> Iterator[Mapping[str, str]]:
    for shift in each.shifts:
        if name := _field(each.part, shift.field):
            yield {"label": t(name), **_turned(shift, t)}


def _turned(shift: Shift, t: Translator) -> Mapping[str, str]:
    return {
        "before": _value(shift.before, t),
        "after": _value(shift.after, t),
        "turned": t("became"),
    }


def _value(value: object, t: Translator) -> str:
    if isinstance(value, bool):
        return t("Yes") if value else t("No")
    if value is None or value == ():
        return t("Nothing")
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, StrEnum):
        return label(value, t)
    return _measure(value, t)


def _measure(value: object, t: Translator) -> str:
    if isinstance(value, date):
        return t.date(value, "medium")
    return t.number(value) if isinstance(value, int | float) else str(value)


def _field(part: str, field: str) -> str:
    return FIELDS.get(part, {}).get(field, "")
