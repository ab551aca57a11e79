"""What the speaker has below a slide: all of the chapter in full, and the numbers behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lup_canvas.figures.figure import Figure
from lup_canvas.formats.story.blocks import (
    Block,
    Cards,
    Listing,
    Measure,
    Measures,
    Part,
    Quote,
    Remark,
    Said,
    Section,
    Table,
    Thread,
    Turn,
)

_MOST_ROWS = 60


def notes(sections: Iterable[Section], figures: Sequence[Figure]) -> str:
    """Return the chapters as plain lines, then what each figure says and stands on."""
    told = [line for section in sections for block in section.blocks for line in _lines(block)]
    numbers = [line for figure in figures for line in ("", figure.alt, *_table(figure))]
    return "\n".join([*told, *numbers]).strip()


def _lines(block: Block) -> Iterator[str]:
    """Yield a block line by line; the fishbone says no more than the table of the causes."""
    match block:
        case Cards():
            yield block.heading
            for card in block.cards:
                yield " – ".join(filter(None, (card.title, *card.signs)))
                yield from (line for part in card.parts for line in _lines(part))
        case Turn():
            yield _labelled(block.believed_label, block.believed)
            yield _labelled(block.seen_label, block.seen)
        case Table():
            yield block.title
            yield from (" | ".join(row).replace("\n", "; ") for row in block.rows)
        case Measures():
            yield from map(_measure, block.measures)
        case Said() | Remark() | Quote() | Listing() | Thread():
            yield from _words(block)


def _words(part: Part) -> Iterator[str]:
    match part:
        case Said():
            yield _labelled(part.label, part.text)
        case Remark():
            yield " ".join(filter(None, (part.text, part.words)))
        case Quote():
            yield " – ".join(filter(None, (f"«{part.text}»", part.source)))
        case Listing():
            yield from (part.label, *(f"• {item}" for item in part.items))
        case Thread():
            yield from (part.label, *(f"• {cause}" for cause in part.causes), part.stands_on)


def _measure(measure: Measure) -> str:
    points = (f"{point.label} {point.value}" for point in measure.points)
    said = (*points, measure.unit, *measure.facts, measure.note)
    return _labelled(measure.name, ", ".join(filter(None, said)))


def _table(figure: Figure) -> Iterator[str]:
    yield " | ".join(map(str, figure.table.columns))
    for row in figure.table.head(_MOST_ROWS).itertuples(index=False):
        yield " | ".join(map(str, row))


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words}" if label and words else label or words
