"""Says source sentences, dates and numbers in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from lup_canvas.locale.catalogue import CATALOGUES, messages
from lup_canvas.locale.languages import LANGUAGES

HERE = ZoneInfo("Europe/Oslo")
"""Where everybody who uses the product looks at the clock; documents keep UTC."""

# English is written as in Britain: day before month, as people here expect.
_REGIONS = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}

_GROUPED = 1_000
"""From here on, digits stand in groups."""


def mark(source: str) -> str:
    """Return `source` unchanged; marks it for translation where it is not said yet."""
    return source


@dataclass(frozen=True, slots=True)
class Translator:
    """Says things in one language. A small value: hand it down, never keep it in a module."""

    language: str
    folder: Path = CATALOGUES

    def __call__(self, source: str, /, **blanks: str | float) -> str:
        """Return `source` in the language, its ``{blanks}`` filled in.

        What is filled in is taken as it stands: people's words may hold braces.
        """
        return _filled(self._forms(source)[0], blanks)

    def plural(self, one: str, other: str, /, count: int, **blanks: str | float) -> str:
        """Return the sentence for `count` things, with ``{count}`` among its blanks."""
        forms = self._forms(one, other)
        single = Locale.parse(_REGIONS[self.language]).plural_form(count) == "one"
        return _filled(forms[0 if single else -1], {"count": self.number(count), **blanks})

    def date(
        self, day: date | datetime, style: Literal["short", "medium", "long", "full"] = "long"
    ) -> str:
        """Return the day as people write it; a moment is told as the day in Norway."""
        if isinstance(day, datetime):
            day = day.astimezone(HERE)
        return format_date(day, style, locale=_REGIONS[self.language])

    def time(self, moment: datetime) -> str:
        """Return the time of day in Norway, with hours and minutes."""
        return format_time(moment, "short", tzinfo=HERE, locale=_REGIONS[self.language])

    def number(self, number: float) -> str:
        """Return the number with the language's decimal sign and grouping."""
        if 0 <= number < _GROUPED and number == int(number):
            return str(int(number))  # nearly all of them, and the same in every language
        return format_decimal(number, locale=_REGIONS[self.language])

    def _forms(self, *source: str) -> tuple[str, ...]:
        return messages(self.language, self.folder).get(source[0], source)


def translator(language: str) -> Translator:
    """Return the translator for one of `LANGUAGES`; raises `ValueError` for any other."""
    if language not in LANGUAGES:
        raise ValueError(f"Not a language of the product: {language!r}")
    return Translator(language)


def _filled(sentence: str, blanks: dict[str, str | float]) -> str:
    return sentence.format(**blanks) if blanks else sentence
