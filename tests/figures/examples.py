"""Projects to draw: nothing yet, a little, a kindergarten, a great deal, and a hostile one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import cycle
from typing import Any

from lup_canvas.project.base import AnyItem, Item
from lup_canvas.project.document import Project, new_project
from lup_canvas.project.document.area import Actor, Assumption
from lup_canvas.project.document.goal import Goal, Indicator
from lup_canvas.project.document.ideas import Idea, IdeaState, Question, Score
from lup_canvas.project.document.insights import Heard, Insight, InsightKind, JourneyStep, Theme
from lup_canvas.project.document.problem import Cause, Definition, Evidence, RealProblem
from lup_canvas.project.document.steps import Answer, Checkpoint, Gate, Opening
from lup_canvas.project.document.trial import Benefit

NOON = datetime(2016, 11, 23, 12, tzinfo=UTC)

HOME = "Hjem-barnehage-samarbeid"
TRUST = "Kompetanse og trygghet hos oss"
CULTURE = "Kultur og vaner"
RHYTHM = "Hverdagsrytme og rutiner"
SERVICES = "Samarbeid med andre tjenester"
FRAMES = "Rammer"

FOCAL = "Vi får vite det sent når noe blir vanskelig i en familie"

Row = Mapping[str, Any]


def project(**parts: Any) -> Project:
    """Return a project with `parts`; without any, a project in which nothing is written."""
    bare = new_project("a" * 26, "Våge å bry oss", "Ås barnehage (eksempel)", at=NOON)
    return Project.model_validate({**bare.model_dump(), **parts})


def by_id(kind: type[Item], rows: Sequence[Row]) -> dict[str, Item]:
    """Return items of one kind by id, in the order of `rows`."""
    items = [kind.model_validate({"place": place, **row}) for place, row in enumerate(rows)]
    return {item.id: item for item in items}


def numbered(prefix: str, number: int) -> str:
    """Return an id that says which one it is: ins a, ins b, ..."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return f"{prefix}{letters[number // 26]}{letters[number % 26]}"


_STEPS = (
    ("Oppstart", 1, Heard.ASSUMED),
    ("Levering", -1, Heard.HEARD),
    ("Henting", 0, Heard.HEARD),
    ("Foreldresamtale", 1, Heard.ASSUMED),
    ("Noe endrer seg hjemme", -2, Heard.HEARD),
    ("Ta kontakt – eller la være", -2, Heard.HEARD),
    ("Få hjelp", -1, Heard.ASSUMED),
    ("Etterpå", None, Heard.ASSUMED),
)

_INSIGHTS: tuple[tuple[str, int, str, list[int]], ...] = (
    ("Ved levering har vi sjelden mer enn et halvt minutt med hver forelder.", 2, "", [1]),
    ("Jeg ser at noe er annerledes, men vet ikke hvordan jeg skal spørre.", 5, "", [0]),
    ("Jeg er redd for å trå for nær.", 5, "", [0]),
    ("Foreldre forteller ofte det viktigste i døra når de er på vei ut.", 3, "", [1]),
    ("Samtaleskjemaet handler bare om barnet, ikke om hvordan familien har det.", 4, "", []),
    ("Vi får vite om samlivsbrudd lenge etter at det har skjedd.", 5, "", []),
    ("Ulike voksne henter, så beskjeder forsvinner.", 3, "", [1]),
    ("Jeg vet ikke hvem i kommunen jeg kan ringe for å spørre.", 7, "need", [3]),
    ("Foreldre tror vi må melde fra hvis de forteller noe.", 6, "", [2]),
    ("Vi snakker om bekymringer på avdelingen, men ikke med foreldrene.", 6, "", [0]),
    ("De gode samtalene kommer når vi er ute sammen med foreldre.", 3, "works", [4]),
    ("Foreldrekaffen gjorde at flere tok kontakt.", 4, "works", [4]),
    ("Nye vikarer kjenner ikke familiene.", 2, "", [1]),
    ("Jeg trenger noen å øve samtalen med først.", 6, "need", [0]),
    ("I oppstarten sier vi ikke noe om at livet hjemme også angår oss.", 1, "", [2]),
    ("Når jeg har spurt rett ut, har det nesten alltid gått bra.", 6, "works", [0, 4]),
    ("Etter en vanskelig samtale følger vi ikke opp.", 8, "", [3]),
    ("Foreldre sier de ikke vil bry oss fordi vi har det travelt.", 6, "", [1, 2]),
)

_THEMES = (
    "Usikre på hvordan vi spør",
    "Ingen rom for samtalen",
    "Foreldre vet ikke hva som er trygt å fortelle",
    "Veien videre er uklar",
    "Det som åpner",
)

# text, leads to, category, evidence, insights, root
_CAUSES: tuple[tuple[str, list[int], str, str, list[int], bool], ...] = (
    ("Foreldre venter med å si det", [], HOME, "several", [8, 17, 5], False),
    ("De vil ikke bry oss, eller er redde for hva som skjer", [0], HOME, "users", [17, 8], False),
    ("Vi har aldri sagt hva vi gjør med det de forteller", [1], HOME, "several", [14, 8, 4], True),
    ("Vi har tenkt at familieliv er privat", [2, 6], CULTURE, "believed", [14], True),
    ("Vi spør ikke", [], TRUST, "several", [9, 1, 2, 13], False),
    ("Vi er redde for å trå for nær", [4], TRUST, "several", [2, 1, 9], False),
    ("Vi har ikke øvd, og vet ikke hva vi gjør med svaret", [5], TRUST, "several", [13, 7], False),
    ("Travelhet er blitt noe vi viser fram", [1], CULTURE, "believed", [], False),
    ("Levering og henting er halvminutter i en gang", [0], RHYTHM, "numbers", [0, 3, 12], False),
    ("Beskjeder går mellom mange voksne", [8], RHYTHM, "several", [6], False),
    ("Samtaleskjemaet spør bare om barnet", [4], RHYTHM, "several", [4], False),
    ("Vi vet ikke hvem vi kan ringe", [6], SERVICES, "several", [7], False),
    ("Ingen følger opp etter samtalen", [], SERVICES, "believed", [16], False),
    ("Taushetsplikten er uklar for oss", [6], FRAMES, "believed", [], False),
)

# name, affected, influence, asked
_ACTORS: tuple[tuple[str, int | None, int | None, bool], ...] = (
    ("Foreldre", 3, 3, True),
    ("Barna", 3, 0, False),
    ("Medarbeidere på avdelingene", 3, 3, True),
    ("Helsestasjonen", 1, 2, True),
    ("Barneverntjenesten", 1, 2, False),
    ("Familievernkontoret", 1, 1, False),
    ("Naboskolen", None, None, False),
)

# text, standing, risk
_ASSUMPTIONS: tuple[tuple[str, str, int | None], ...] = (
    ("Vi får ofte vite om samlivsbrudd flere måneder etterpå.", "know", 2),
    ("Alle medarbeidere kjenner plikten til å melde fra.", "know", 3),
    ("Medarbeiderne vet hvordan de kan spørre.", "believe", 3),
    ("Foreldre synes at vi har det travelt.", "believe", 1),
    ("Foreldre vet hva vi gjør med det de forteller.", "find_out", 3),
    ("Andre tjenester tar imot når vi ringer for å spørre om råd.", "find_out", None),
)

_INDICATORS: tuple[Row, ...] = (
    {"id": "indi", "name": "Lett å snakke", "baseline": 3.1, "target": 4, "unit": "fra 1 til 5"},
    {"id": "indj", "name": "Henvendelser som kommer for sent", "baseline": 12, "target": 4.5},
    {
        "id": "indk",
        "name": "Vet hvordan vi kan spørre",
        "baseline_words": "Nesten ingen",
        "baseline_answers": {"counted": [1, 7, 4, 2, 0]},
        "latest_answers": {"counted": [0, 2, 3, 8, 1]},
    },
)
_BENEFITS: tuple[Row, ...] = (
    {"id": "bene", "indicator": "indi", "measured": 3.6, "measured_on": "2016-11-23"},
    {"id": "benf", "indicator": "indj", "measured": 14, "measured_on": "2016-11-23"},
)

# text, state, effect and effort per person, causes
_IDEAS: tuple[tuple[str, str, str, list[int]], ...] = (
    ("Ny oppstartssamtale der vi sier hva vi gjør med det dere forteller", "chosen", "5545", [2]),
    ("Øve på samtalen to og to på personalmøtet", "chosen", "4454", [5, 6]),
    ("Foreldrekaffe hver måned", "open", "3434", [0]),
    ("Fast kontaktperson for hver familie", "open", "4523", [9]),
    ("Helsesykepleier innom fast dag", "open", "4344", [11]),
    ("App for beskjeder", "open", "2212", []),
    ("Kurs i vanskelige samtaler", "open", "3434", [6]),
)
_EFFORTS = ("2223", "2122", "2323", "4445", "3454", "5455", "4334")


def _insights() -> list[Row]:
    return [
        {
            "id": numbered("insi", number),
            "text": text,
            "kind": kind or InsightKind.EXPERIENCE,
            "step": numbered("step", step - 1),
            "themes": [numbered("them", theme) for theme in themes],
            "quotable": number % 3 != 1,
        }
        for number, (text, step, kind, themes) in enumerate(_INSIGHTS)
    ]


def _causes() -> list[Row]:
    return [
        {
            "id": numbered("caus", number),
            "text": text,
            "leads_to": [numbered("caus", other) for other in leads_to],
            "category": category,
            "evidence": evidence,
            "insights": [numbered("insi", insight) for insight in insights],
            "root": root,
        }
        for number, (text, leads_to, category, evidence, insights, root) in enumerate(_CAUSES)
    ]


def _ideas() -> list[Row]:
    return [
        {
            "id": numbered("idea", number),
            "text": text,
            "state": state,
            "causes": [numbered("caus", cause) for cause in causes],
            "scores": scores(effects, efforts),
        }
        for number, ((text, state, effects, causes), efforts) in enumerate(
            zip(_IDEAS, _EFFORTS, strict=True)
        )
    ]


def scores(effects: str, efforts: str) -> dict[str, Score]:
    """Return one score per digit of `effects` and `efforts`."""
    return {
        f"ballot{number}": Score(effect=int(effect), effort=int(effort))
        for number, (effect, effort) in enumerate(zip(effects, efforts, strict=True))
    }


def answers(scores: str) -> dict[str, Answer]:
    """Return one silent answer per digit of `scores`."""
    return {f"ballot{number}": Answer(score=int(score)) for number, score in enumerate(scores)}


def _area(copies: int = 1) -> dict[str, Any]:
    """Return the actors and the assumptions, each written `copies` times."""
    people, beliefs = _ACTORS * copies, _ASSUMPTIONS * copies
    return {
        "actors": by_id(
            Actor,
            [
                {
                    "id": numbered("acto", n),
                    "name": name,
                    "affected": affected,
                    "influence": influence,
                    "asked": asked,
                }
                for n, (name, affected, influence, asked) in enumerate(people)
            ],
        ),
        "assumptions": by_id(
            Assumption,
            [
                {"id": numbered("assu", n), "text": text, "standing": standing, "risk": risk}
                for n, (text, standing, risk) in enumerate(beliefs)
            ],
        ),
    }


def _staff(have: int, all_of_them: int) -> dict[str, Any]:
    """Return how many employees there are, and how many of them have contributed."""
    about = {"title": "Våge å bry oss", "workplace": "Ås barnehage (eksempel)"}
    return {
        "about": {name: {"value": text} for name, text in about.items()} | {"staff": all_of_them},
        "listening": {"contributors": have},
    }


def _round(*texts: str) -> dict[str, Any]:
    """Return one closed round in which phones said how well they recognise each of `texts`."""
    options = [{"id": numbered("opti", n), "text": text} for n, text in enumerate(texts)]
    parts = [{"first": score, "last": score, "count": score * score % 7} for score in range(1, 6)]
    told = {each["id"]: {"parts": parts[n % 3 :]} for n, each in enumerate(options)}
    asked = {
        "id": "runde",
        "kind": "recognise",
        "about": "themes",
        "options": options,
        "opened": NOON,
        "closed": NOON,
        "result": {"phones": {"people": 18, "options": told}},
    }
    return {"runde": asked}


@cache
def kindergarten() -> Project:
    """Return the example of domain.md 13, as far as ideas."""
    return project(
        **_area(),
        **_staff(have=18, all_of_them=24),
        journey=by_id(
            JourneyStep,
            [
                {
                    "id": numbered("step", number),
                    "name": name,
                    "mood": mood,
                    "happens": name,
                    "heard": heard,
                }
                for number, (name, mood, heard) in enumerate(_STEPS)
            ],
        ),
        themes=by_id(
            Theme,
            [{"id": numbered("them", n), "name": name} for n, name in enumerate(_THEMES)],
        ),
        insights=by_id(Insight, _insights()),
        causes=by_id(Cause, _causes()),
        definitions=by_id(
            Definition,
            [
                {
                    "id": "defi",
                    "text": "Medarbeidere og foreldre venter på hverandre: foreldre vet ikke hva "
                    "som er trygt å fortelle, og vi er usikre på hvordan vi spør. Derfor kommer "
                    "samtalen først når krisen er der.",
                    "causes": [numbered("caus", 2), numbered("caus", 6)],
                }
            ],
        ),
        problem=RealProblem.model_validate({"focal": FOCAL, "chosen": "defi"}),
        goal=Goal.model_validate(
            {
                "effect": "Innen juni skal foreldre oppleve at det er lett og trygt å ta opp "
                "vanskelige ting med oss – før det blir en krise.",
                "definition": "defi",
            }
        ),
        indicators=by_id(Indicator, _INDICATORS),
        benefits=by_id(Benefit, _BENEFITS),
        rounds=_round(*_THEMES[:3]),
        questions=by_id(Question, [{"id": "ques", "text": "Hvordan kan vi gjøre det naturlig?"}]),
        ideas=by_id(Idea, _ideas()),
        checkpoints={
            Gate.PROBLEM: Checkpoint(answers=answers("4543455"), opening=Opening(at=NOON)),
            Gate.GOAL: Checkpoint(opening=Opening(at=NOON)),
        },
    )


@cache
def little() -> Project:
    """Return a project with one of each."""
    return project(
        problem=RealProblem.model_validate({"focal": "Det er kø i skranken"}),
        actors=by_id(Actor, [{"id": "acto", "name": "De som venter"}]),
        assumptions=by_id(Assumption, [{"id": "assu", "text": "Køen er kortere på tirsdager"}]),
        journey=by_id(JourneyStep, [{"id": "step", "name": "Inngang", "mood": 1}]),
        themes=by_id(Theme, [{"id": "them", "name": "Køen"}]),
        indicators=by_id(
            Indicator,
            [
                {
                    "id": "indi",
                    "name": "Minutter i kø",
                    "target": 5,
                    "baseline_answers": {"counted": [0, 0, 0, 0, 1]},
                }
            ],
        ),
        insights=by_id(
            Insight, [{"id": "insi", "text": "Folk venter", "step": "step", "themes": ["them"]}]
        ),
        causes=by_id(Cause, [{"id": "caus", "text": "Alle kommer klokka ni"}]),
        ideas=by_id(Idea, [{"id": "idea", "text": "Timebestilling", "scores": scores("4", "2")}]),
        rounds=_round("Køen"),
        checkpoints={Gate.PROBLEM: Checkpoint(answers=answers("345"))},
    )


@cache
def huge(causes: int = 120, insights: int = 500, ideas: int = 60) -> Project:
    """Return far more than any group will write, with every cause in some chain."""
    categories = (HOME, TRUST, CULTURE, RHYTHM, SERVICES, FRAMES, "Økonomi", "Bygg")
    evidence = tuple(Evidence)
    return project(
        **_area(copies=9),
        **_staff(have=1_204, all_of_them=10_000),
        rounds=_round(*(row[0] for row in _INSIGHTS)),
        problem=RealProblem.model_validate({"focal": FOCAL, "chosen": "defi"}),
        definitions=by_id(Definition, [{"id": "defi", "text": _INSIGHTS[0][0]}]),
        goal=Goal.model_validate({"effect": _INSIGHTS[1][0], "definition": "defi"}),
        indicators=by_id(
            Indicator,
            [
                {
                    "id": numbered("indi", n),
                    "name": _INSIGHTS[n][0],
                    "target": 4,
                    "baseline_answers": {"counted": [n, 10_000, 9_999, n % 3, 0]},
                    "latest_answers": {"counted": [0, 9_999, 10_000, 10_000, n]},
                }
                for n in range(len(_INSIGHTS))
            ],
        ),
        journey=by_id(
            JourneyStep,
            [
                {"id": numbered("step", n), "name": _STEPS[n % 8][0], "mood": n % 5 - 2}
                for n in range(12)
            ],
        ),
        themes=by_id(
            Theme,
            [{"id": numbered("them", n), "name": f"{_THEMES[n % 5]} ({n})"} for n in range(20)],
        ),
        insights=by_id(
            Insight,
            [
                {
                    "id": numbered("insi", n),
                    "text": _INSIGHTS[n % 18][0],
                    "kind": list(InsightKind)[n % 3],
                    "step": numbered("step", n * 7 % 12),
                    "themes": [numbered("them", n * n % 20)],
                    "quotable": True,
                }
                for n in range(insights)
            ],
        ),
        causes=by_id(
            Cause,
            [
                {
                    "id": numbered("caus", n),
                    "text": f"{_CAUSES[n % 14][0]} ({n})",
                    "leads_to": [numbered("caus", other) for other in _ahead(n)],
                    "category": categories[n * 5 % 13 % 8],
                    "evidence": evidence[n % 4],
                    "insights": [numbered("insi", (n * 5 + k) % insights) for k in range(n % 9)],
                    "root": n % 17 == 0,
                }
                for n in range(causes)
            ],
        ),
        ideas=by_id(
            Idea,
            [
                {
                    "id": numbered("idea", n),
                    "text": f"{_IDEAS[n % 7][0]} ({n})",
                    "state": IdeaState.CHOSEN if n < 3 else IdeaState.OPEN,
                    "causes": [numbered("caus", n * 3 % causes)] if n % 4 else [],
                    "scores": scores(_IDEAS[n % 7][2], _EFFORTS[n * 5 % 7]),
                }
                for n in range(ideas)
            ],
        ),
        checkpoints={
            Gate.PROBLEM: Checkpoint(answers=answers("1234554321" * 4), opening=Opening(at=NOON)),
            Gate.GOAL: Checkpoint(opening=Opening(at=NOON)),
        },
    )


def _ahead(number: int) -> tuple[int, ...]:
    """Return what cause `number` leads to: a bushy tree in which every tenth joins two chains."""
    if number < 6:
        return ()
    first = (number - 6) // 2
    return (first, first + 1) if number % 10 == 9 else (first,)


LONG = "Barnehagelærerutdanningsgodkjenningsordningen og samhandlingskompetanseutviklingstiltakene "


@cache
def long_words() -> Project:
    """Return the kindergarten written with the longest words that Norwegian can make."""
    drawn = kindergarten()
    return drawn.but(
        rounds=project(rounds=_round(*[LONG] * 3)).rounds,
        problem=drawn.problem.but(focal=_text(LONG * 2)),
        causes={
            name: cause.but(
                text=_text(LONG + cause.text.value),
                category="Samhandlingskompetanseutviklingssamarbeidet"
                if cause.category == TRUST
                else cause.category,
            )
            for name, cause in drawn.causes.items()
        },
        actors={name: each.but(name=_text(LONG)) for name, each in drawn.actors.items()},
        assumptions={
            name: each.but(text=_text(LONG + each.text.value))
            for name, each in drawn.assumptions.items()
        },
        indicators={
            name: each.but(
                name=_text(LONG), unit=_text(LONG), measured_when=_text(LONG), baseline=1e9 / 3
            )
            for name, each in drawn.indicators.items()
        },
        themes={name: each.but(name=_text(LONG)) for name, each in drawn.themes.items()},
        journey={name: each.but(name=_text(LONG)) for name, each in drawn.journey.items()},
        ideas={
            name: idea.but(text=_text(LONG + idea.text.value)) for name, idea in drawn.ideas.items()
        },
        goal=drawn.goal.but(effect=_text(LONG * 3)),
    )


HOSTILE = (
    "<b>fet</b>",
    '<a href="javascript:alert(1)">klikk</a>',
    "<br><br><br>",
    "a < b > c & d",
    "&lt;b&gt; &#60;i&#62; &amp;amp;",
    '<span style="font-size:900px">stor</span>',
    "$\\frac{1}{2}$",
    "%{x} %{customdata}",
    "\u202eomvendt\u202c",
    "linje\nlinje\r\n\tlinje\x00\x1b",
    '"></text><script>alert(1)</script>',
    "![](https://tracker.example/x.png)",
    ":material/close: :red[rød]",
    "👩‍👩‍👧‍👦" * 20,
    "{count} {0} {missing",
    "x" * 300,
)


@cache
def hostile(*payloads: str) -> Project:
    """Return the kindergarten with `payloads`, in turn, in every text that a figure shows."""
    drawn, turn = kindergarten(), cycle(payloads)
    return drawn.but(
        rounds=project(rounds=_round(next(turn))).rounds,
        problem=drawn.problem.but(focal=_text(next(turn))),
        goal=drawn.goal.but(effect=_text(next(turn))),
        definitions=_rewritten(drawn.definitions, "text", turn),
        causes={
            name: cause.but(text=_text(words), category=words[:60].strip())
            for (name, cause), words in zip(drawn.causes.items(), turn, strict=False)
        },
        actors=_rewritten(drawn.actors, "name", turn),
        assumptions=_rewritten(drawn.assumptions, "text", turn),
        indicators=_rewritten(drawn.indicators, "name", turn),
        themes=_rewritten(drawn.themes, "name", turn),
        insights=_rewritten(drawn.insights, "text", turn),
        journey=_rewritten(drawn.journey, "name", turn),
        ideas=_rewritten(drawn.ideas, "text", turn),
    )


def _rewritten(items: Mapping[str, AnyItem], field: str, turn: Iterator[str]) -> dict[str, AnyItem]:
    pairs = zip(items.items(), turn, strict=False)
    return {name: item.but(**{field: _text(words)}) for (name, item), words in pairs}


def _text(value: str) -> Any:
    return Cause.model_validate({"id": "caus", "text": value}).text
