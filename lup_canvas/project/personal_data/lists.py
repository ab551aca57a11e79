"""How the lists of words in this folder are written, and what they are made into."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a list, which are written with space between them."""
    return frozenset(words.split())


def one_of(words: str) -> str:
    """Return a pattern for one of several words, which may themselves be small patterns."""
    return f"(?:{'|'.join(words.split())})"
