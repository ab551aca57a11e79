"""What a phone sends: read from the form, tidied, and made into a change."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from starlette.datastructures import UploadFile

from lup_canvas.project.base import derived_id
from lup_canvas.project.changes import AddInsight, Change, OfferIdea, ParkIdea
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import MAX_INSIGHT, InsightKind, Often

MOST_LETTERS = MAX_INSIGHT
IDEA = "idea"

_MANY_LINES = re.compile(r"\n{3,}")
_MOST_COUNTED = 9

AnyEnum = TypeVar("AnyEnum", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Given:
    """One contribution or idea, as the person left it."""

    what: str
    text: str
    need: str
    question: str
    """The Hvordan kan vi-question that an idea answers, once ideas are open."""
    builds_on: str
    """The idea of somebody else that gave this one."""
    kind: str
    step: str
    often: str
    quotable: bool
    nonce: str
    """A random word that the form came with, so that sending it twice is the same as once."""
    seen: frozenset[str]
    """The findings this person has been asked about, as the page sends them back."""
    told: int
    """How many contributions this visit has given before."""

    @property
    def is_idea(self) -> bool:
        """Tell whether this is an idea, to park or to answer a question with."""
        return self.what == IDEA

    @property
    def texts(self) -> dict[str, str]:
        """Return everything that was written, by field."""
        return {"text": self.text, "need": self.need} if self.is_idea else {"text": self.text}

    @property
    def is_too_long(self) -> bool:
        """Tell whether more is written than is kept, or looked through, at a time."""
        return any(len(text) > MOST_LETTERS for text in self.texts.values())

    def change(self, project: Project, *, first: bool, day: date) -> Change:
        """Return what this does to the project.

        The id follows from the form and the text: the same sent again changes nothing, while
        a text that was changed after it was sent is a contribution of its own.
        """
        name = derived_id("phone", self.nonce, self.what, self.text, self.need)
        if self.is_idea and self.question in project.questions:
            based = self.builds_on if self.builds_on in project.ideas else None
            return OfferIdea(
                id=name, item=name, text=self.text, question=self.question, builds_on=based
            )
        if self.is_idea:
            return ParkIdea(id=name, item=name, text=self.text, need=self.need)
        return AddInsight(
            id=name,
            item=name,
            text=self.text,
            insight_kind=_member(InsightKind, self.kind) or InsightKind.EXPERIENCE,
            step=self.step if self.step in project.journey else None,
            often=_member(Often, self.often),
            quotable=self.quotable,
            day=day,
            by_phone=True,
            first=first,
        )


def given_in(form: Mapping[str, str | UploadFile]) -> Given:
    """Return what the form holds; what does not belong there is passed over."""
    words = {name: value for name, value in form.items() if isinstance(value, str)}
    told = words.get("told", "")
    return Given(
        what=words.get("what", ""),
        text=tidy(words.get("text", "")),
        need=tidy(words.get("need", "")),
        question=words.get("question", ""),
        builds_on=words.get("builds_on", ""),
        kind=words.get("kind", ""),
        step=words.get("step", ""),
        often=words.get("often", ""),
        quotable=words.get("quotable") == "yes",
        nonce=words.get("nonce", "")[:64],
        seen=frozenset(words.get("seen", "").split()),
        told=min(int(told), _MOST_COUNTED) if told.isascii() and told.isdecimal() else 0,
    )


def tidy(text: str) -> str:
    """Return the text with letters and lines only: no control signs, no long gaps."""
    lines = "\n".join(unicodedata.normalize("NFC", text).splitlines())
    visible = "".join(letter for letter in lines if letter == "\n" or letter.isprintable())
    return _MANY_LINES.sub("\n\n", visible).strip()


def _member(kinds: type[AnyEnum], value: str) -> AnyEnum | None:
    return next((kind for kind in kinds if kind.value == value), None)
