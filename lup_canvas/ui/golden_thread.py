"""The golden thread to follow: press a card of the figure or its name, and see what it stands on.

The names are there for those who use no mouse. What stands behind each of them is on the page
already, so that opening it asks nothing of the server.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lup_canvas.analysis.standing import PLACES, Standing, Standings, place_of, standings
from lup_canvas.figures.golden_thread import golden_thread as drawn_thread
from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.recent import Recent
from lup_canvas.project.thread import Kind, Node
from lup_canvas.ui.assets import element
from lup_canvas.ui.figure import figure
from lup_canvas.ui.session import Here

_KEY = "golden-thread"
_NAMES: Mapping[Kind, str] = {
    Kind.THEME: mark("Themes"),
    Kind.INSIGHT: mark("What people told"),
    Kind.CAUSE: mark("Causes"),
    Kind.DEFINITION: mark("The problem"),
    Kind.GOAL: mark("The goal"),
    Kind.IDEA: mark("Ideas"),
}
_ONE: Mapping[Kind, str] = {
    **_NAMES,
    Kind.THEME: mark("Theme"),
    Kind.CAUSE: mark("Cause"),
    Kind.IDEA: mark("Idea"),
}
_DOWN = (Kind.GOAL, Kind.DEFINITION, Kind.CAUSE, Kind.INSIGHT, Kind.THEME)

_Numbers = Mapping[Node, int]
"""Where each text stands in the list of texts, so that one that many stand on is sent once."""

_thread = element("thread/thread", html='<div class="thread"></div>')
_written: Recent[bytes] = Recent(most=200)


def golden_thread(here: Here, project: Project) -> None:
    """Show the figure, and below it what each thing on it stands on."""
    figure(here, drawn_thread, project, key=_KEY)
    data = _written.get(
        (project.id, here.t.language), project.revision, lambda: thread_json(project, here.t)
    )
    if data:
        _thread(key=f"{_KEY}-names", data=data)


def thread_json(project: Project, t: Translator) -> bytes:
    """Return the names and what they stand on, as JSON; nothing if nothing is on the thread."""
    found = standings(project)
    if not any(each.node.kind is Kind.CAUSE for each in found.things):
        return b""
    texts = {node: text for node, text in found.texts.items() if text}
    numbers = {node: number for number, node in enumerate(texts)}
    data = {
        "figure": f".st-key-figure-{_KEY}",
        "words": {
            "title": t("What does it stand on?"),
            "choose": t("Press a card of the figure, or choose here."),
            "nothing": t("It stands on nothing yet."),
            "loose": t("A fine idea, but for another problem: it acts on no cause."),
            "untold": t("and {count} more that may not be quoted", count="{count}"),
        },
        "groups": [_group(kind, found, t) for kind in PLACES],
        "loose": _loose(found, t),
        "things": {place_of(each.node): _thing(each, numbers, t) for each in found.things},
        "texts": list(texts.values()),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _group(kind: Kind, found: Standings, t: Translator) -> dict[str, Any]:
    tied = (each for each in found.things if each.node.kind is kind and not each.loose)
    return _names(t(_NAMES[kind]), kind, tied, t)


def _loose(found: Standings, t: Translator) -> dict[str, Any]:
    return _names(t("Without a thread"), Kind.IDEA, (e for e in found.things if e.loose), t)


def _names(name: str, kind: Kind, things: Iterator[Standing], t: Translator) -> dict[str, Any]:
    places = [{"place": place_of(each.node), "text": each.text or t("No theme")} for each in things]
    return {"name": name, "kind": kind.value, "places": places}


def _thing(each: Standing, numbers: _Numbers, t: Translator) -> dict[str, Any]:
    kind = each.node.kind
    names = {**_NAMES, Kind.CAUSE: mark("Leads to")} if kind is Kind.CAUSE else _NAMES
    parts = [_part(t(names[lower]), lower, each.stands_on, numbers) for lower in _DOWN]
    parts.append(_part(t("Ideas that build on it"), Kind.IDEA, each.ideas, numbers))
    return {
        "kind": kind.value,
        "name": t(_ONE[kind]),
        "text": each.text or t("No theme"),
        "loose": each.loose,
        "parts": [part for part in parts if part["texts"] or part["untold"]],
    }


def _part(name: str, kind: Kind, nodes: tuple[Node, ...], numbers: _Numbers) -> dict[str, Any]:
    """Return those of `nodes` that are of `kind`; what may not be quoted is only counted."""
    here = [node for node in nodes if node.kind is kind]
    told = [numbers[node] for node in here if node in numbers]
    return {"name": name, "kind": kind.value, "texts": told, "untold": len(here) - len(told)}
