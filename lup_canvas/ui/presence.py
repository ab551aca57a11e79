"""How many screens and phones are with us: counts, and never who (trust.md 2.3)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.ui.assets import element

_presence = element("presence/presence", html='<p class="presence"></p>')


def presence(t: Translator, *, key: str, big: bool = False) -> None:
    """Show the counts, which the bell of this screen brings; `big` is for the back row."""
    _presence(key=key, data={"big": big, "words": _words(t)})


def _words(t: Translator) -> dict[str, object]:
    """Return each count in two forms, for one and for many; the browser fills in the number."""
    blank, forms = "{count}", (1, 2)
    return {
        "screens": [t.plural("{n} screen", "{n} screens", each, n=blank) for each in forms],
        "phones": [t.plural("{n} phone", "{n} phones", each, n=blank) for each in forms],
        "help": t("With us now. Nobody is told who."),
    }
