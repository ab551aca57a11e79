"""How a screen is told what can be taken back: what to call it, and the change that does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lup_canvas.locale import Translator, mark
from lup_canvas.project.undoing import Act, Undo

_LONGEST = 28

_LABELS: Mapping[Act, str] = {
    Act.ADDED: mark("Undo: added «{words}»"),
    Act.DELETED: mark("Undo: deleted «{words}»"),
    Act.RESTORED: mark("Undo: brought back «{words}»"),
    Act.MERGED: mark("Undo: merged «{words}»"),
    Act.MOVED: mark("Undo: moved «{words}»"),
    Act.WROTE: mark("Undo: wrote «{words}»"),
    Act.CHOSE: mark("Undo: changed «{words}»"),
}

_LAST = mark("Undo the last thing")

_ALONE: Mapping[Act, str] = {
    Act.TICKED: mark("Undo: changed a tick at the checkpoint"),
    Act.TOOK: mark("Undo: took a ready-made programme"),
    Act.CHOSE: mark("Undo: changed a choice"),
}
"""What is known by what it was, where no words in it say so."""


def undo_shown(undo: Undo, t: Translator) -> dict[str, Any]:
    """Return `undo` as a screen gets it, with its label in the language of `t`."""
    return {"label": _label(undo, t), "change": undo.change.model_dump(mode="json")}


def _label(undo: Undo, t: Translator) -> str:
    words = " ".join(undo.words.split()).removeprefix("«").removesuffix("»")
    if not words or undo.act is Act.TOOK:
        return t(_ALONE.get(undo.act, _LAST))
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
    return t(_LABELS[undo.act], words=short)
