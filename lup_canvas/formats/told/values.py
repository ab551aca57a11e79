"""What the answers in a column of choices mean here, in the words people use for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from lup_canvas.project.document.insights import InsightKind, Often, Source

_KINDS: Mapping[InsightKind, str] = {
    InsightKind.WORKS: r"funger|fungér|virker|verkar|works|positiv|styrke|bra\b|good",
    InsightKind.NEED: r"behov|treng|ønske|need|want",
    InsightKind.EXPERIENCE: r"opplev|erfaring|experience|utfordring|problem|negativ|situasjon",
}
_OFTEN: Mapping[Often, str] = {
    Often.RARELY: r"sjelden|sjeldan|rarely|seldom|av og til|noen ganger|sometimes|årlig|aldri",
    Often.DAILY: r"dag|dagleg|daily|every day|alltid|always",
    Often.WEEKLY: r"uke|veke|week",
    Often.MONTHLY: r"måned|månad|month",
}
_SOURCES: Mapping[Source, str] = {
    Source.NUMBERS: r"\btall\b|\btal\b|statistikk|måling|number|statistic",
    Source.USER: r"bruker|brukar|pårørende|pårørande|forelder|foreldre|foresatt|føresett|pasient"
    r"|innbygger|innbyggjar|elev|user|parent|citizen|next of kin",
    Source.STAFF: r"medarbeider|medarbeidar|ansatt|tilsett|kollega|leder|leiar|employee|staff",
}
_YES = re.compile(r"ja\b|yes\b|true\b|sant\b|x$|1$|✓|✔", re.IGNORECASE)
_NO = re.compile(r"nei\b|no\b|false\b|usant\b|0$|-$", re.IGNORECASE)
_NORWEGIAN_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SERIAL_DAY = re.compile(r"([2-7]\d{4})(?:\.\d+)?")
_EXCEL_BEGINS = date(1899, 12, 30)
_OF_THIS_CENTURY = 2000

AnyEnum = TypeVar("AnyEnum", bound=StrEnum)


def kind_in(cell: str) -> InsightKind | None:
    """Return what kind a cell says, or None."""
    return _first(_KINDS, cell)


def how_often(cell: str) -> Often | None:
    """Return how often a cell says, or None."""
    return _first(_OFTEN, cell)


def source_in(cell: str) -> Source | None:
    """Return which source a cell says, or None."""
    return _first(_SOURCES, cell)


def may_be_quoted(cell: str) -> bool | None:
    """Return whether a cell says yes or no, or None. Only a clear yes is a yes."""
    if _YES.match(cell.strip()):
        return True
    return False if _NO.match(cell.strip()) else None


def day_in(cell: str) -> date | None:
    """Return the day that a cell begins with; the time of day is never kept."""
    text = cell.strip()
    if match := _ISO_DAY.match(text):
        return _day(*match.groups())
    if match := _NORWEGIAN_DAY.match(text):
        return _day(match[3], match[2], match[1])
    if match := _SERIAL_DAY.fullmatch(text):
        return _EXCEL_BEGINS + timedelta(days=int(match[1]))
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        whole = int(year) if len(year) > 2 else _OF_THIS_CENTURY + int(year)  # noqa: PLR2004
        return date(whole, int(month), int(day))
    except ValueError:
        return None


def _first(words: Mapping[AnyEnum, str], cell: str) -> AnyEnum | None:
    said = cell.casefold()
    return next((value for value, pattern in words.items() if re.search(pattern, said)), None)
