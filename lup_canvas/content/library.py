"""Reading the methods' texts from the TOML files beside this one.

`structure.toml` says what is the same in every language: the order of the steps and their
methods, and the minutes; `programmes.toml` does so for the gatherings. Each language has a folder
with one file per step, one for the pages beside them and one for the programmes. A text that is
missing, misspelt or too long is found when the language is loaded, not by a group.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from lup_canvas.content.models import Content, HelpPage, MethodId
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.steps import Gate, Step

_HERE = files("lup_canvas.content")
_ALWAYS_THERE = "checkpoints.toml"
_INSTEAD = {"nn": "nb"}
"""Languages that are read in another until somebody has translated them."""

Table = dict[str, Any]


@cache
def content(language: str) -> Content:
    """Return the texts in `language`; nynorsk falls back to bokmål.

    Raises `LookupError` for a language that has none.
    """
    return read_content(_HERE, language)


def read_content(home: Traversable, language: str) -> Content:
    """Return the texts in `language` from the folder `home`.

    Raises `LookupError` if it has none, and `ValueError` if they are not complete.
    """
    folder = home / _INSTEAD.get(language, language)
    if not (folder / _ALWAYS_THERE).is_file():
        raise LookupError(language)
    structure = _read(home / "structure.toml")
    gates = _read(folder / _ALWAYS_THERE)
    presets = _read(folder / "fishbone.toml")["presets"]
    _same_keys("gates", Gate, gates["gates"])
    _same_keys("presets", structure["presets"], presets)
    steps = structure["steps"]
    _same_keys("steps", Step, steps)
    pages = _read(folder / "pages.toml")
    _same_keys("pages", HelpPage, pages)
    _same_keys("methods", MethodId, (name for step in Step for name in steps[step]["methods"]))
    return Content.model_validate(
        {
            "language": language,
            "phases": gates["phases"],
            "steps": {step: _step(folder, step, steps[step]) for step in Step},
            "pages": pages,
            "checkpoints": {gate: {"gate": gate, **gates["gates"][gate]} for gate in Gate},
            "presets": {name: {"id": name, **presets[name]} for name in structure["presets"]},
            "default_preset": structure["default_preset"],
            "programmes": _programmes(home, folder),
        }
    )


def languages() -> tuple[str, ...]:
    """Return the languages that have texts of their own."""
    folders = (each for each in _HERE.iterdir() if (each / _ALWAYS_THERE).is_file())
    return tuple(sorted(folder.name for folder in folders))


def _step(folder: Traversable, step: Step, structure: Table) -> Table:
    texts = _read(folder / f"{step}.toml")
    order = structure["methods"]
    _same_keys(f"{step}: methods", order, texts["methods"])
    methods = [
        _method(MethodId(name), step, {**shape, **texts["methods"][name]})
        for name, shape in order.items()
    ]
    return {**structure, **texts["step"], "step": step, "methods": methods}


def _programmes(home: Traversable, folder: Traversable) -> Table:
    shapes, texts = (_read(place / "programmes.toml") for place in (home, folder))
    _same_keys("programmes", [name for name in Gathering if name is not Gathering.OWN], shapes)
    _same_keys("programmes", shapes, texts)
    return {name: _programme(name, shapes[name], texts[name]) for name in shapes}


def _programme(name: str, shapes: Table, texts: Table) -> Table:
    _same_keys(f"{name}: exercises", shapes, texts["exercises"])
    exercises = [
        {"id": each, **shape, **texts["exercises"][each]} for each, shape in shapes.items()
    ]
    return {**texts, "gathering": name, "exercises": exercises}


def _method(method: MethodId, step: Step, values: Table) -> Table:
    parts = [{"id": name, **part} for name, part in values.get("parts", {}).items()]
    return {**values, "id": method, "step": step, "parts": parts}


def _read(file: Traversable) -> Table:
    return tomllib.loads(file.read_text("utf-8"))


def _same_keys(where: str, wanted: Iterable[str], found: Iterable[str]) -> None:
    difference = set(wanted) ^ set(found)
    if difference:
        raise ValueError(f"{where}: not in both places: {', '.join(sorted(difference))}")
