"""Suggestions for themes, with the words that caused each, for people to accept card by card."""

from __future__ import annotations

from lup_canvas.analysis.suggestions import Suggestion, suggestions
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Action, Badge, Block, Card
from lup_canvas.ui.fields import action, card, show_field


def suggestions_block(project: Project, t: Translator) -> Block:
    """Return each suggestion with its cards below it; nothing moves before somebody says so."""
    return Block(
        id="suggestions",
        layout="tree",
        help=t(
            "Notes that share words, and so may belong together. The words below each suggestion "
            "are the reason. The machine counts words and understands nothing: "
            "read the notes, and take only what fits."
        ),
        empty=t("No suggestions. The notes that are in no theme share too few words."),
        cards=tuple(
            each for suggestion in suggestions(project) for each in _cards(project, suggestion, t)
        ),
    )


def _cards(project: Project, suggestion: Suggestion, t: Translator) -> list[Card]:
    heading = Card(
        part="themes",
        item=suggestion.theme,
        fields=(
            show_field(
                "name",
                label=t("Suggested theme"),
                hide_label=True,
                value=suggestion.name or t("No name yet"),
                size="medium",
            ),
        ),
        badges=(
            Badge(text=t("New theme") if suggestion.is_new else t("Theme you have"), tone="good"),
            *(Badge(text=f"«{word}»") for word in suggestion.words),
        ),
        actions=(_accept_all(suggestion, t), _turn_down(suggestion, t)),
    )
    return [heading, *(_note(project, suggestion, name, t) for name in suggestion.insights)]


def _note(project: Project, suggestion: Suggestion, name: str, t: Translator) -> Card:
    insight = project.insights[name]
    text = show_field("text", label=t("Contribution"), hide_label=True, value=insight.text)
    accept = _gather(suggestion, (name,), t("Put in the theme"), t)
    return card("insights", insight, [text], actions=(accept,), depth=1, under=suggestion.theme)


def _accept_all(suggestion: Suggestion, t: Translator) -> Action:
    count = len(suggestion.insights)
    label = t.plural("Put {count} note in the theme", "Put all {count} notes in the theme", count)
    return _gather(suggestion, suggestion.insights, label, t)


def _gather(suggestion: Suggestion, insights: tuple[str, ...], label: str, t: Translator) -> Action:
    where = {"theme": suggestion.theme, "insights": list(insights)}
    name = suggestion.name or t("No name yet")
    return Action(
        label=label,
        icon="check",
        change={"kind": "gather_in_theme", "name": suggestion.name[:80], **where},
        undo={"kind": "take_from_theme", **where},
        done=t("Put in «{name}»", name=name),
    )


def _turn_down(suggestion: Suggestion, t: Translator) -> Action:
    where = {"kind": "turn_down_theme", "suggestion": suggestion.key}
    return action(
        t("Do not suggest this"), **where, icon="hide", undo={**where, "down": False}
    ).model_copy(update={"done": t("Not suggested any more")})
