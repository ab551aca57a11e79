"""The words that give a hint, in Norwegian (bokmål and nynorsk together) and in English.

They stand in lists with commas between, and may hold small patterns. They are matched whole
and in any case, so that applaudere and oppleve are no apps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lists:
    """What is searched for in one language."""

    solution: re.Pattern[str]
    lacking: re.Pattern[str]
    blame: re.Pattern[str]
    who: re.Pattern[str]
    when: re.Pattern[str]


def words(listed: str, *, not_after: str = "") -> re.Pattern[str]:
    """Return a pattern for any of the listed words, unless one of `not_after` stands before."""
    preceding = "".join(rf"(?<!\b{word.strip()} )" for word in not_after.split(",") if word)
    whole = "|".join(" ".join(word.split()) for word in listed.split(","))
    # Where a word begins comes first: nearly every place fails there, and costs nothing more.
    return re.compile(rf"(?<!\w){preceding}(?:{whole})(?!\w)", re.IGNORECASE)


NORWEGIAN = Lists(
    solution=words(
        r"""
        vi må, vi bør, dere må, dere bør, kommunen må, kommunen bør, ledelsen må, ledelsen bør,
        leiinga må, leiinga bør, vi burde, vi skulle hatt, vi trenger (?:en|et|ei|å), vi treng
        (?:ein|eit|ei|å), innføre, etablere, opprette, ansette, tilsette, tilsetje, kjøpe, lage
        (?:en|et|ei|ein|eit), gjennomføre (?:en|et|ei|ein|eit), kurs, opplæring, app, apper,
        appar, skjema, skjemaer, rutiner? for, rutinar for, system for, systemer for, ordning,
        ordninger, ordningar, tilby, starte med, starte opp, møte hver, møte kvar, ta i bruk,
        sette i gang, setje i gang
        """,
        # What others believe, and when something happens, is no proposal.
        not_after="tror, trur, når, hvis, dersom, fordi, om, mens, medan, da, då",
    ),
    lacking=words(
        r"""
        mangler, manglar, mangel på, mangelfull\w*, for lite, for få, for dårlig\w*, for
        dårleg\w*, ikke nok, ikkje nok, fravær av, fråvær av, har ikke
        (?:noe|noen|en|et|ei|nok|tid til), har ikkje (?:noko|nokon|ein|eit|ei|nok|tid til), ingen
        (?:rutine|plan|system|tid|ressurs)\w*
        """
    ),
    blame=words(
        r"""
        vil ikke, vil ikkje, gidder, gidd, orker ikke, orkar ikkje, bryr seg ikke, bryr seg ikkje,
        bryr seg lite, motstand\w*, forstår ikke, forstår ikkje, skjønner ikke, skjønar ikkje,
        late?(?! (?:som|seg)), uansvarlig\w*, uansvarleg\w*, udugelig\w*, dårlige foreldre,
        vanskelige foreldre, vanskelege foreldre, deres egen feil, deira eigen feil, skylda
        """
    ),
    who=words(
        r"""
        foreldr\w*, forelder\w*, foresatt\w*, føresett\w*, famili\w*, barn\w*, born\w*, ungdom\w*,
        unge, unger, ungene, elev\w*, bruker, brukere\w*, brukeren\w*, brukar\w*, beboer\w*,
        bebuar\w*, pasient\w*, pårørende\w*, pårørande\w*, innbygger\w*, innbyggjar\w*,
        medarbeid\w*, ansatt\w*, tilsett\w*, nyansatt\w*, kolleg\w*, leder\w*, leiar\w*, lærer\w*,
        lærar\w*, vikar\w*, saksbehandl\w*, naboer\w*, eldre, søker\w*, kvinner, menn, jenter,
        gutter, gutar, mødre\w*, fedre\w*, personal\w*, deltaker\w*, deltakar\w*, flyktning\w*, de
        som, dei som, alle som, mange, folk, frivillig\w*, besteforeldre\w*, gjester, kunder,
        kundar, sykepleier\w*, sjukepleiar\w*, fagfolk, vi, oss
        """
    ),
    when=words(
        r"""
        når, da, då, hver gang, kvar gang, mens, medan, før, etter, under, ved, idet, hvis,
        dersom, i møte med, i møtet med, så snart, om morgenen, om kvelden, om natta, om natten, i
        starten, i oppstarten, i overgang\w*, underveis, undervegs, i hverdagen, i kvardagen, i
        det daglige
        """
    ),
)

ENGLISH = Lists(
    solution=words(
        r"""
        we must, we should, they must, they should, we need (?:a|an|to), introduce, establish, set
        up, hire, buy, create an?, build an?, develop an?, training, courses?, apps?, forms? for,
        routines? for, systems? for, schemes?, offer, start with, meeting every, implement, roll
        out
        """,
        not_after="think, believe, if, when, because, while",
    ),
    lacking=words(
        r"""
        lacks?, lacking, lack of, too little, too few, too poor, not enough, absence of, missing,
        shortage of, (?:do|does)(?: not|n't) have (?:a|an|any|enough|the time|time), no
        (?:routines?|plans?|systems?|time|resources)
        """
    ),
    blame=words(
        r"""
        (?:do|does)(?: not|n't) (?:want|care|bother|understand), refuses?, lazy, resistance,
        unwilling, irresponsible, incompetent, bad parents, difficult parents, their own fault,
        their fault, to blame
        """
    ),
    who=words(
        r"""
        parents?, guardians?, family, families, child, children, young people, pupils?, students?,
        users?, residents?, patients?, next of kin, citizens?, staff, employees?, colleagues?,
        leaders?, managers?, teachers?, temps?, case ?workers?, neighbours?, the elderly, older
        people, women, men, girls, boys, refugees?, volunteers?, nurses?, those who, people, we,
        us
        """
    ),
    when=words(
        r"""
        when, whenever, while, before, after, during, if, every time, as soon as, at the start, at
        the end, in the morning, in the evening, on arrival, on departure, once, upon
        """
    ),
)
