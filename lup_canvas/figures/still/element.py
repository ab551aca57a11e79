"""Elements of an SVG picture as text. Whatever is put into them is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

Value = str | float | None
Spot = tuple[float, float]


def element(name: str, inside: Iterable[str] = (), /, **attributes: Value) -> str:
    """Return one element around the elements `inside`; attributes that are None are left out.

    An underscore in the name of an attribute is a hyphen: ``stroke_width`` is stroke-width.
    """
    written = "".join(
        f" {key.replace('_', '-')}={quoteattr(_said(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(inside)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(name: str, text: str, /, **attributes: Value) -> str:
    """Return an element that says `text`, in which nothing is markup."""
    return element(name, [escape(text)], **attributes)


def number(value: float) -> str:
    """Return a length as short as a picture needs it."""
    return f"{round(value, 2):g}"


def path(*points: Spot) -> str:
    """Return the path through `points`."""
    return "M" + "L".join(f"{number(x)},{number(y)}" for x, y in points)


def _said(value: str | float) -> str:
    return value if isinstance(value, str) else number(value)
