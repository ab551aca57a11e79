"""Where a chain of causes ends too early: in a person, or in time, money and staffing (3.1)."""

from __future__ import annotations

from enum import StrEnum

from lup_canvas.project.hints.words import words


class ChainEnd(StrEnum):
    """What a chain ends in, when why should be asked once more."""

    PERSON = "person"
    MEANS = "means"


_NORWEGIAN = {
    ChainEnd.PERSON: words(
        r"""
        han, hun, hu, ho, sjefen, lederen, leiaren, styreren, styraren, rektor, kollegaen,
        kollegaen min, medarbeideren, medarbeidaren, vikaren, én av oss, ein av oss,
        en av oss, en kollega, ein kollega, en ansatt, ein tilsett, noen ansatte, nokre tilsette,
        enkelte (?:av oss|ansatte|medarbeidere|foreldre|ledere), enkelte (?:tilsette|leiarar)
        """
    ),
    ChainEnd.MEANS: words(
        r"""
        tid, tida, tiden, tidspress\w*, tidsmangel, travle?, travelt, penger, pengar, pengene,
        økonomi\w*, budsjett\w*, ressurs\w*, bemanning\w*, underbemann\w*, kapasitet\w*,
        stillingsprosent\w*, stillinger, stillingar, nok folk, for få folk, for få ansatte,
        for få tilsette, sykefravær\w*, sjukefråvær\w*, innsparing\w*, kutt
        """,
        not_after="hele, heile, all, samme, same, lang, noen, den, kort, vanskelig, vanskeleg",
    ),
}

_ENGLISH = {
    ChainEnd.PERSON: words(
        r"""
        he, she, the boss, the manager, the leader, my colleague, a colleague, one of us,
        some (?:employees|leaders|managers|parents), certain (?:employees|people)
        """
    ),
    ChainEnd.MEANS: words(
        r"""
        time, busy, money, budgets?, resources?, staffing, understaffed, capacity, economy,
        not enough people, too few people, sick leave, cuts
        """,
        not_after="the whole, all the, same, long, some, a difficult, first, last",
    ),
}


def chain_end(text: str, language: str) -> ChainEnd | None:
    """Return what a chain that ends in `text` ends in, if why is to be asked once more."""
    searched = _ENGLISH if language == "en" else _NORWEGIAN
    return next((end for end, pattern in searched.items() if pattern.search(text)), None)
