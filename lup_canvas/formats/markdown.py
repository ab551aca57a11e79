"""The story as Markdown: our headings, and the group's words with no sign of theirs obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
    Story,
    Table,
    Thread,
    Turn,
)
from lup_canvas.formats.xml_text import writable
from lup_canvas.locale import Translator

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&$^:@!]")
_BEGINNINGS = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"(?i)(www)\.")


def markdown(story: Story, t: Translator) -> str:
    """Return `story` as one text; whoever shows it, shows the group's words as they are."""
    return "\n\n".join(filter(None, _parts(story, t))) + "\n"


def escaped(words: str) -> str:
    """Return `words` so that Markdown shows them as they were written, line by line."""
    lines = (line.strip() for line in writable(words).splitlines())
    return "\\\n".join(_line(line) for line in lines if line)


def _line(words: str) -> str:
    shown = _ADDRESS.sub(r"\1\\.", _SIGNS.sub(r"\\\g<0>", words))
    return _BEGINNINGS.sub(_stopped, shown)


def _stopped(beginning: re.Match[str]) -> str:
    """Return the beginning of a line so that it begins no list and underlines nothing."""
    sign = beginning[2]
    return beginning[1] + (f"{sign}\\" if sign.isdigit() else f"\\{sign}")


def _parts(story: Story, t: Translator) -> Iterator[str]:
    yield f"# {_flat(story.title)}"
    yield escaped(story.workplace)
    if story.taken:
        yield escaped(" · ".join(filter(None, (story.name, t.date(story.taken)))))
    yield escaped(story.note)
    for section in story.sections:
        yield f"## {_flat(section.heading)}"
        for block in section.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    """Yield a block; the fishbone says no more than the table of the causes."""
    match block:
        case Cards():
            yield f"### {_flat(block.heading)}" if block.heading else ""
            for card in block.cards:
                yield f"**{_flat(card.title)}**" if card.title.strip() else ""
                yield escaped(" · ".join(card.signs))
                yield from (shown for part in card.parts for shown in _words(part))
        case Turn():
            yield from _labelled(block.believed_label, escaped(block.believed))
            yield from _labelled(block.seen_label, escaped(block.seen))
        case Table():
            yield from _labelled(block.title, _table(block))
        case Measures():
            yield _list(map(_measure, block.measures))
        case Said() | Remark() | Quote() | Listing() | Thread():
            yield from _words(block)


def _words(part: Part) -> Iterator[str]:
    match part:
        case Said():
            yield from _labelled(part.label, escaped(part.text))
        case Remark():
            yield from (escaped(part.text), escaped(part.words))
        case Quote():
            yield _quoted(part)
        case Listing():
            yield from _labelled(part.label, _list(part.items))
        case Thread():
            yield from _labelled(part.label, _list(part.causes))
            yield escaped(part.stands_on)


def _labelled(label: str, words: str) -> Iterator[str]:
    if label and words:
        yield f"**{_flat(label)}**"
    yield words


def _quoted(quote: Quote) -> str:
    lines = (f"«{quote.text}»\n{quote.source}").strip()
    return "\n".join(f"> {line}" for line in escaped(lines).split("\n"))


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {_flat(item)}" for item in items if item.strip())


def _measure(measure: Measure) -> str:
    points = (f"{point.label} {point.value}" for point in measure.points)
    said = ", ".join(filter(None, (*points, measure.unit, *measure.facts, measure.note)))
    return f"{measure.name}: {said}" if said else measure.name


def _table(table: Table) -> str:
    heads = [_flat(column.heading) for column in table.columns]
    rules = ["---:" if column.number else "---" for column in table.columns]
    rows = [[_flat(cell.replace("\n", "; ")) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rules, *rows))


def _flat(words: str) -> str:
    """Return `words` escaped on one line."""
    return escaped(" ".join(words.split()))
