"""Which column is what: a guess from headings people use, for somebody to set right."""

from __future__ import annotations

from dataclasses import dataclass

from lup_canvas.formats.table import Table
from lup_canvas.formats.told.people import heading_words
from lup_canvas.formats.told.values import day_in, how_often, kind_in, may_be_quoted, source_in

_TEXT = (
    *("innspill", "innspel", "fortell", "hva ", "kva ", "beskriv", "opplev", "kommentar", "svar"),
    *("tekst", "insight", "contribution", "tell us", "what ", "describe", "comment", "answer"),
    *("merker du", "legger du merke", "utfordr", "erfaring", "hvordan", "korleis", "hvorfor"),
)
_KIND = ("type", "slag", "kind", "kategori", "category")
_OFTEN = ("hvor ofte", "kor ofte", "how often", "ofte", "hyppighet", "frekvens", "frequency")
_SOURCE = ("kilde", "kjelde", "source", "hvem sier", "fra hvem", "hvem kommer")
_DAY = ("dato", "date", "dag", "day")
_QUOTE = ("sitat", "siter", "quote", "quoted")
_LONG = 25
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; None where nothing does."""

    texts: tuple[int, ...] = ()
    kind: int | None = None
    often: int | None = None
    source: int | None = None
    day: int | None = None
    quotable: int | None = None


def has_headings(table: Table) -> bool:
    """Tell whether the first row seems to say what the columns are."""
    first, *others = table.rows
    if not others:
        return False
    known = (*_TEXT, *_KIND, *_OFTEN, *_SOURCE, *_DAY, *_QUOTE)
    if table.width > 1:
        return True
    return first[0].endswith(("?", ":")) or heading_words(first[0]) in {w.strip() for w in known}


def headings_of(table: Table, *, headed: bool) -> tuple[str, ...]:
    """Return what the columns are called; empty for those that have no name."""
    return table.rows[0] if headed and table.rows else ("",) * table.width


def likely_columns(table: Table, *, headed: bool) -> Columns:
    """Return a guess at which column is what, from their headings and from what is in them."""
    names = [heading_words(heading) for heading in headings_of(table, headed=headed)]
    cells = [
        [cell for cell in table.column(n)[int(headed) :] if cell][:_LOOKED_AT]
        for n in range(table.width)
    ]
    taken: set[int] = set()

    def first(words: tuple[str, ...], fits: object) -> int | None:
        for n, name in enumerate(names):
            if n not in taken and any(word in name for word in words) and _most(cells[n], fits):
                taken.add(n)
                return n
        return None

    often, quotable = first(_OFTEN, how_often), first(_QUOTE, may_be_quoted)
    kind, source = first(_KIND, kind_in), first(_SOURCE, source_in)
    day = first(_DAY, day_in)
    return Columns(
        texts=_texts(names, cells, taken),
        kind=kind,
        often=often,
        source=source,
        day=day,
        quotable=quotable,
    )


def _texts(names: list[str], cells: list[list[str]], taken: set[int]) -> tuple[int, ...]:
    """Return the columns that people seem to have written freely in, or else the longest."""
    free = [n for n in range(len(names)) if n not in taken]
    written = [n for n in free if _length(cells[n]) >= _LONG]
    asked = [n for n in written if any(word in f"{names[n]} " for word in _TEXT)]
    longest = sorted(free, key=lambda n: -_length(cells[n]))[:1]
    return tuple(asked or written or longest)


def _length(cells: list[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def _most(cells: list[str], fits: object) -> bool:
    assert callable(fits)
    return bool(cells) and 2 * sum(fits(cell) is not None for cell in cells) > len(cells)
