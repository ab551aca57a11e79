"""The product's languages: choosing one, and saying things in it.

Source strings are English sentences in the code, written where they are used::

    t = translator("nb")
    t("Problem area")
    t("{count} ideas are parked", count=3)
    t.plural("{count} idea", "{count} ideas", count)
    LABEL = mark("Problem area")  # collected here, translated later with t(LABEL)

``python -m lup_canvas.locale update`` collects them into the catalogues, ``check`` tells
what is not translated.
"""

from __future__ import annotations

from lup_canvas.locale.languages import LANGUAGES, best_language
from lup_canvas.locale.translate import Translator, mark, translator

__all__ = ["LANGUAGES", "Translator", "best_language", "mark", "translator"]
