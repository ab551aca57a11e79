"""The words of Norwegian sentences, brought to one form: bokmål and nynorsk, bent and not.

What two people say about the same thing seldom looks the same: «foreldra», «foreldrene»;
«ikkje beskjed», «fikk beskjeden». Here a word becomes a *root* that such forms share. A root is
for comparing, never for showing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock

import snowballstemmer

from lup_canvas.analysis.word_lists import EMPTY_WORDS, NYNORSK_BEGINNINGS, NYNORSK_WORDS

SHORTEST_ROOT = 3
SHORTEST_PART = 4
"""Of a compound: shorter parts, as «tid» in «framtid», mislead more often than they help."""
_WORD = re.compile(r"[^\W\d_]+")
_NYNORSK_ENDINGS = (("leik", "het"), ("leiken", "het"), ("legare", "lig"), ("leg", "lig"))
_DOING = "ing"
"""What makes «levering» of «levere»."""
_DOUBLED = frozenset(letter * 2 for letter in "bdfgklmnprst")
"""As in «hjemmet», which is «hjem»."""
_stemmer = snowballstemmer.stemmer("norwegian")
_one_at_a_time = Lock()
"""The stemmer works on itself, and many screens are drawn at once."""


def words(text: str) -> list[str]:
    """Return the words of `text` as they are written, in order, without the empty ones."""
    return [word for word in _WORD.findall(text) if _says_something(word.lower())]


def _says_something(word: str) -> bool:
    return len(word) >= SHORTEST_ROOT and word not in EMPTY_WORDS


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """Return the root of a word; a nynorsk word has that of the bokmål word."""
    word = word.lower()
    plain = NYNORSK_WORDS.get(word) or _in_bokmaal(word)
    stem = _stemmed(plain)
    stem = NYNORSK_WORDS.get(stem, stem)
    if stem.endswith(_DOING) and len(stem) >= SHORTEST_PART + len(_DOING):
        stem = _stemmed(stem.removesuffix(_DOING))
    return stem[:-1] if len(stem) > SHORTEST_ROOT and stem[-2:] in _DOUBLED else stem


def _stemmed(word: str) -> str:
    """Return `word` without its endings: «vikarene» is «vikar», which in turn looks bent."""
    with _one_at_a_time:
        while (stem := str(_stemmer.stemWord(word))) != word and len(stem) >= SHORTEST_ROOT:
            word = stem
    return word


def parts(whole: str, among: frozenset[str]) -> tuple[str, ...]:
    """Return the roots `among` others that the root `whole` of a compound begins or ends with.

    What stands before an ending is a word too: «beskjed» is not about being bored, «kjeder».
    """
    cuts = range(SHORTEST_PART, len(whole) - SHORTEST_ROOT + 1)
    beginnings = {whole[:cut] for cut in cuts}
    endings = {whole[-cut:] for cut in cuts if _is_word(whole[:-cut], among)}
    return tuple(sorted((beginnings | endings) & among))


def _is_word(beginning: str, among: frozenset[str]) -> bool:
    return len(beginning) >= SHORTEST_PART or beginning in among


def _in_bokmaal(word: str) -> str:
    for theirs, ours in NYNORSK_BEGINNINGS:
        if word.startswith(theirs):
            word = ours + word[len(theirs) :]
            break
    for theirs, ours in _NYNORSK_ENDINGS:
        if word.endswith(theirs) and len(word) > len(theirs) + SHORTEST_ROOT:
            return word[: -len(theirs)] + ours
    return word
