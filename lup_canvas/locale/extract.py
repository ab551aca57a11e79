"""Finds the source sentences in Python files and in Jinja templates."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
from jinja2 import nodes

_SINGLE = {"t", "_", "mark", "ChangeRefused"}
"""Calls whose first argument is a sentence."""

_PLURAL = {"plural"}
"""Calls whose first two arguments are the sentences for one and for many."""

_TEMPLATES = {".html", ".jinja", ".j2"}


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence, or two for one and many; none when a sentence is put together on the fly."""

    line: int
    forms: tuple[str, ...]


def in_file(path: Path) -> Iterator[Found]:
    """Yield the sentences in one file, in no particular order."""
    source = path.read_text(encoding="utf-8")
    return in_template(source) if path.suffix in _TEMPLATES else in_python(source)


def is_source(path: Path) -> bool:
    """Tell whether a file of this kind can hold sentences."""
    return path.suffix == ".py" or path.suffix in _TEMPLATES


def in_python(source: str) -> Iterator[Found]:
    """Yield the sentences in Python code."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call):
            alternatives = [_python_strings(argument) for argument in call.args]
            yield from _found(call.lineno, _python_name(call.func), alternatives)


def in_template(source: str) -> Iterator[Found]:
    """Yield the sentences in a Jinja template."""
    environment = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.do"])
    for call in environment.parse(source).find_all(nodes.Call):
        alternatives = [_template_strings(argument) for argument in call.args]
        yield from _found(call.lineno, _template_name(call.node), alternatives)


def _found(line: int, name: str, arguments: list[list[str] | None]) -> Iterator[Found]:
    if name in _SINGLE and arguments:
        wanted = arguments[:1]
    elif name in _PLURAL and len(arguments) > 1:
        wanted = arguments[:2]
    else:
        return
    if any(strings is None for strings in wanted):
        yield Found(line, ())
    else:
        for forms in zip(*(strings or [] for strings in wanted), strict=False):
            yield Found(line, forms)


def _python_name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _python_strings(node: ast.expr) -> list[str] | None:
    """Return the strings that `node` can be, none for a variable, None for a made-up one."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            first, second = _python_strings(one), _python_strings(other)
            return None if first is None or second is None else first + second
        case ast.JoinedStr() | ast.BinOp():
            return None
        case _:
            return []


def _template_name(function: nodes.Node) -> str:
    match function:
        case nodes.Name():
            return function.name
        case nodes.Getattr():
            return function.attr
        case _:
            return ""


def _template_strings(node: nodes.Node) -> list[str] | None:
    match node:
        case nodes.Const():
            return [node.value] if isinstance(node.value, str) else []
        case nodes.CondExpr():
            first = _template_strings(node.expr1)
            second = _template_strings(node.expr2) if node.expr2 else []
            return None if first is None or second is None else first + second
        case nodes.BinExpr() | nodes.Concat():
            return None
        case _:
            return []
