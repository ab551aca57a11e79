"""Reading a chain aloud from its end up to the problem, with «derfor» (domain.md 3.1).

Norwegian turns the words round after «derfor»: Vi spør ikke -> derfor spør vi ikke. That is
certain only after a pronoun, so everything else is said after a colon, as it is written.
"""

from __future__ import annotations

import re

from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause

_TURNS = re.compile(
    r"(?P<who>vi|de|dei|jeg|eg|han|hun|ho|det|man|ingen|alle|noen|nokon|mange)\s+"
    r"(?!(?:som|og|eller|i|på|ved|fra|frå|til|med|av|for|selv|sjølv|andre|andre|ikke|ikkje)\b)"
    r"(?P<does>\w+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def chain_ends(project: Project) -> list[Cause]:
    """Return the causes that a chain can be read from: roots first, then the other ends."""
    below = causes.reasons(project)
    ends = [each for each in in_order(project.causes) if each.root or each.id not in below]
    return sorted((each for each in ends if each.text), key=lambda each: not each.root)


def read_aloud(project: Project, cause: Cause, t: Translator) -> tuple[str, ...]:
    """Return each chain from `cause` up to the problem, as one sentence to say aloud."""
    return tuple(_sentence(chain, t) for chain in _chains(project, cause))


def chain_words(project: Project, cause: Cause, t: Translator) -> str:
    """Return every chain from `cause`, one on each line."""
    return "\n".join(read_aloud(project, cause, t))


def _chains(project: Project, cause: Cause, *, most: int = 4) -> list[list[str]]:
    """Return the texts of up to `most` ways from `cause` to the problem, the problem last."""
    problem = [str(project.problem.focal)] if project.problem.focal else []
    found: list[list[str]] = []
    waiting: list[tuple[Cause, list[str]]] = [(cause, [])]
    while waiting and len(found) < most:
        each, said = waiting.pop()
        said = [*said, str(each.text)] if each.text else said
        above = causes.parents(project, each)
        if not above and said:
            found.append([*said, *problem])
        waiting.extend((project.causes[name], said) for name in reversed(above))
    return found


def _sentence(chain: list[str], t: Translator) -> str:
    """Return the chain with «derfor» between its links."""
    first, *others = (_bare(text) for text in chain)
    return first + "".join(f", {_therefore(text, t)}" for text in others) + "."


def _therefore(text: str, t: Translator) -> str:
    turned = None if t.language == "en" else _TURNS.fullmatch(text)
    if turned:
        said = f"{turned['does']} {turned['who'].lower()}{turned['rest']}"
        return t("therefore {what}", what=said)
    return t("therefore: {what}", what=text)


def _bare(text: str) -> str:
    """Return `text` on one line, without the sign at its end."""
    return " ".join(text.split()).rstrip(".!?,;: ")
