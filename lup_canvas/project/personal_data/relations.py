"""Who somebody is, said without a name: family, a child in a certain class, a room number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lup_canvas.project.personal_data.finding import Finding, FindingKind
from lup_canvas.project.personal_data.lists import one_of
from lup_canvas.project.personal_data.plain import Plain
from lup_canvas.project.personal_data.words import CHILD, PARENT, PERSON, RELATIVE, Words

_PARENT = one_of(
    r"mor mora moren mamma mammaen far faren pappa pappaen foreldrene foreldra stemor\w* stefar\w* "
    r"fostermor\w* fosterfar\w* fosterforeldrene mother father mom mum dad parents"
)
_CHILD = one_of(
    "barnet sønn sønnen son sonen datter dattera datteren dotter dottera ungen daughter"
)
_RELATIVE = one_of(
    r"bror broren brødrene lillebror\w* storebror\w* tvillingbror\w* søster søstera søsteren "
    r"søstrene lillesøster\w* storesøster\w* syster systera søsken\w* bestemor\w* bestefar\w* "
    r"besteforeldrene farmor\w* mormor\w* farfar\w* morfar\w* tante tanta tanten onkel onkelen "
    r"kona konen mannen ektemannen samboeren sambuaren kjæresten familien naboen brother sister "
    r"grandmother wife husband"
)
_KIN = f"(?:{_PARENT}|{_CHILD}|{_RELATIVE})"
_SOME_OR_ALL = one_of(
    r"barn barna borna alle andre brukere\w* brukarane elever\w* elevane pasienter pasientene "
    r"beboere? beboerne hver\w* kvar\w* noen nokon de dei dem deg oss å en ei ein et eit ingen "
    r"enhver våre"
)
_BELONGS_TO = rf"{_KIN} (?:til|åt|of)\b(?! {_SOME_OR_ALL}\b)(?: \w+)?"
_THEIR = rf"{_KIN} {one_of('hans hennes hennar sin si deres min mi')}|(?:his|her) {_KIN}"
_THE_ONE = one_of(
    "sønnen sonen datteren dattera dottera tvillingene tvillingane stefaren stefar stemora "
    "stemoren stemor ekskona eksmannen"
)
_RELATED = re.compile(rf"\b(?:{_BELONGS_TO}|(?:{_THEIR})\b|{_THE_ONE}\b)", re.IGNORECASE)
_PARENTS = re.compile(rf"\b{_PARENT}\b", re.IGNORECASE)
_CHILDREN = re.compile(rf"\b(?:{_CHILD}|tvilling\w+)\b", re.IGNORECASE)

_ONE = one_of(
    r"gutt gutten gut guten jente jenta elev eleven barnet ungen bruker brukeren brukar brukaren "
    r"beboer beboeren bebuar bebuaren pasient pasienten mor mora moren far faren dame dama damen "
    r"mann mannen kvinne kvinna kvinnen boy girl pupil patient resident man woman"
)
_NOT_A_NAMED = one_of("min vår en ein samme same denne hele heile annen anna egen eigen hver kvar")
_SCHOOL_YEAR = one_of(
    r"\d{1,2}\.? første andre tredje fjerde femte sjette sjuende åttende niende tiende"
)
_SOMEWHERE = re.compile(
    rf"\b(?:{one_of('en ei ein den denne the a')} )?{_ONE} {one_of('på i fra frå ved in on from')} "
    rf"(?:(?:rom|rommet|leilighet|room|nummer) \d+\w?|{_SCHOOL_YEAR} ?(?:trinn|klasse|klassen)"
    rf"|\d{{1,2}}[a-e]\b|(?!{_NOT_A_NAMED}\b)\w+ avdeling|avdeling (?-i:[A-ZÆØÅ])\w+)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"\b{one_of('som han hun hen ho gutten jenta barnet mora moren faren sønnen datteren')} "
    rf"{one_of('heter heiter kalles')} "
    rf"(?!{one_of('ikke ikkje noe noko det hva kva for i på')}\b)[^\W\d_]+",
    re.IGNORECASE,
)


def relations_in(plain: Plain, words: Words) -> Iterator[Finding]:
    """Yield words that point at one person through family, place, or what they are called."""
    for match in _RELATED.finditer(plain.text):
        yield _finding(plain, match, words.like(match[0], _kin(match[0])))
    for match in _SOMEWHERE.finditer(plain.text):
        yield _finding(plain, match, words.like(match[0], PERSON))
    for match in _CALLED.finditer(plain.text):
        yield _finding(plain, match, None)


def _kin(said: str) -> str:
    if _PARENTS.search(said):
        return PARENT
    return CHILD if _CHILDREN.search(said) else RELATIVE


def _finding(plain: Plain, match: re.Match[str], instead: str | None) -> Finding:
    return Finding(FindingKind.PERSON, *plain.span(*match.span()), instead)
