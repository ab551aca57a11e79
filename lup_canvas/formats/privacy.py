"""What the employees are told about what they write: made of the settings as they are now.

It promises nothing that the program does not do, and no secrecy that a public body cannot keep
(trust.md 4.1 and 4.2): it says "without a name", never "anonymous".
"""

from __future__ import annotations

from dataclasses import dataclass

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Settings

BACKUP_DAYS = 30
"""The longest that those who run the server may keep a backup: the README says so to them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One question that somebody may have, and the answer, a sentence or two each."""

    question: str
    answer: tuple[str, ...]


def privacy(project: Project, t: Translator) -> tuple[Paragraph, ...]:
    """Return what happens with what the employees write, as the settings of `project` are now."""
    settings = project.settings
    return (
        _stored(t),
        _without_a_name(t),
        _seen(settings, t),
        _kept(settings, t),
        _where(t),
        _rights(t),
    )


def _stored(t: Translator) -> Paragraph:
    return Paragraph(
        t("What is stored?"),
        (
            t(
                "What you write, and what you choose beside it: the kind of contribution, the step "
                "of the user journey, how often it happens, and whether the group may quote you."
            ),
            t("The day you wrote it is stored, but no time of day."),
            t(
                "Your name, phone number and network address are not stored. In your browser lie "
                "one mark that says that this phone has contributed, and a random word if you "
                "answer a question in a round, so that you answer once."
            ),
        ),
    )


def _without_a_name(t: Translator) -> Paragraph:
    return Paragraph(
        t("Can anybody know that it was me?"),
        (
            t("You contribute without a name. Still, the words themselves may tell who you are."),
            t(
                "Do not write about a particular child, family or colleague. The page points out "
                "what looks like it before you send, and stops national identity numbers."
            ),
        ),
    )


def _seen(settings: Settings, t: Translator) -> Paragraph:
    first = (
        t("The leader group reads it through before it is shown to others.")
        if settings.read_first
        else t("The leader group sees it at once, without a name.")
    )
    return Paragraph(
        t("Who sees it?"),
        (
            first,
            t(
                "Outside the group only what the group makes of it is shown, and quotes that you "
                "have said yes to."
            ),
            t(
                "The municipality is a public body. Somebody may ask to see its documents, and we "
                "cannot promise secrecy that the law does not give."
            ),
        ),
    )


def _kept(settings: Settings, t: Translator) -> Paragraph:
    if settings.delete_on is None:
        when = t("The group has not set a date yet. Until it does, it is kept with the project.")
    else:
        day = t.date(settings.delete_on)
        when = t("What you wrote is deleted on {day}, by the program itself.", day=day)
    return Paragraph(
        t("How long is it kept?"),
        (
            when,
            t(
                "A quote that you have said yes to, and that the group has chosen, stays with the "
                "project. So do ideas that you park, and themes and causes in the group's words."
            ),
            t("Backups are kept for at most {days} days after that.", days=BACKUP_DAYS),
        ),
    )


def _where(t: Translator) -> Paragraph:
    return Paragraph(
        t("Where is it?"),
        (
            t("On the server that the municipality runs for this. Nothing is sent to others."),
            t("Nobody is measured, and the page fetches nothing from anywhere else."),
        ),
    )


def _rights(t: Translator) -> Paragraph:
    return Paragraph(
        t("What if I regret it?"),
        (
            t(
                "Tell your leader, or the municipality's data protection officer, what you wrote. "
                "It can be erased for good, from snapshots and backups too. Since no name is "
                "stored, it can be found only by its words."
            ),
            t(
                "You may see what is stored about you, have it put right or erased, and complain "
                "to Datatilsynet."
            ),
        ),
    )
