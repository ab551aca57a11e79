"""Words of Norwegian that need to be known by hand: the empty ones, and nynorsk beside bokmål.

Our own lists, kept short: words that are common in what staff tell, and that no rule catches.
"""

from __future__ import annotations

from collections.abc import Mapping

EMPTY_WORDS = frozenset(
    """
    òg éi éin éitt én aldri alle allerede allereie alltid alt altfor andre andres anna annan
    annen annet arbeid arbeide arbeider at av bare bedre begge begynne begynner berre best beste
    betre ble blei bli blir blitt bort borte bra bruk brukar brukarane brukarar brukaren bruke
    bruker brukere brukeren brukerens brukerne burde byrja byrjar bør både da dag dagane dagen
    dagens deg dei deira deires dem den denne der dere deres derfor derifrå det dets dette di
    din dine diss disse ditt du då dårleg dårlege dårlig dårlige eg egen egne ei eigen eigne ein
    einaste eine eit eitt eller ellers en ene eneste enkel enkelt enn er et ett etter etterpå
    fem finare finn finne finner finnes finst fint fire fleire flere flest fleste folk for fordi
    forskjell forskjellig forskjellige fra fram frem frå fungerar fungere fungerer færre føle
    føler før første få får fått ga gang gangar ganger ganske gav gi gikk gir gitt gitte gje
    gjekk gjennom gjer gjere gjerne gjev gjorde gjort gjør gjøre god gode godt gå går gått ha
    hadde halve han hans har hatt hei heile heilt held heldt hele heller helst helt hennar henne
    hennes her hit ho hold holde holder hos hun hva hvem hver hverandre hverandres hvert hvilke
    hvilken hvilket hvis hvor hvordan hvorfor høre høyre i idag igjen ikke ikkje imot inga ingen
    ingenting inkje inn innan innbyggarane innbyggarar innbygger innbyggere innbyggeren
    innbyggerne innbyggjar innbyggjarane innbyggjarar innbyggjaren inne innen innom ja jeg jobb
    jobbe jobben jobber kan kanskje kjem kjennes kjennest klarar klare klarer kom kome komme
    kommer kommet komne kor korleis kunne kva kvar kvarandre kvart kven kvifor la lagar lage
    lager lagt lang lange langt lar legg legge legger lett lettare lettere ligg ligger like
    likevel lita lite liten litt lov lovar lover mange med meg meir mellom men menneske
    mennesker mens mer mest mi min mindre mine minst mitt mot mye mykje må måte måten mått måtte
    ned nede nei neste nesten nettopp no noe noen noko nokon nokre nokså nye nytt nær nå når
    ofte og også om opp oppe oss over passar passer på rekk rekke rekker saman same samme sammen
    samt samtidig seg sei seie seier seinare seint selv senere sent ser sett si sia sidan siden
    sier sin sine sist siste sitt sjekk sjeldan sjelden sjølv sjå skal skjer skulle slik slike
    slutt slutta snart som spesielt spør spørre stad stadig startar starte starter sted stå står
    svært synes synest syns synst så sånn ta tar tatt tek teke ti til tilbake ting to tok tre
    treng trenge trenger tror trur tør uke ulik ulike under unna ut utan ute uten vanleg vanlig
    vanskeleg vanskelege vanskelig vanskelige var vart ved veit vel veldig vere verkar verke vet
    vi via viktig viktige vil ville virkar virke virker virket vise viser visst vite vore være
    vært vår våre vårt å år åtte
    """.split()  # noqa: SIM905  (a list of words is read as words)
)
"""What says nothing of what a sentence is about, in bokmål and nynorsk.

Those whom a service is for are among them: they stand in most of what is told about it.
"""

NYNORSK_WORDS: Mapping[str, str] = {
    "aldri": "aldri", "augo": "øyne", "auke": "øke", "born": "barn", "borna": "barn",
    "bøker": "bøker", "barnehagar": "barnehage", "døtrer": "datter", "fleirtal": "flertall",
    "folka": "folk", "gret": "gråt", "græt": "gråt", "gråter": "gråt", "gløymer": "glemm",
    "gløymt": "glemm", "hentar": "hente", "høyrsel": "hørsel", "kjenne": "kjenn",
    "kjende": "kjenn", "kjenner": "kjenn", "kjent": "kjenn", "kleda": "klær", "klede": "klær",
    "leiar": "leder", "leiaren": "leder", "leiarane": "leder", "leiarar": "leder",
    "leiing": "ledelse", "leiinga": "ledelse", "mat": "mat", "natta": "natt",
    "noreg": "norge", "opningstid": "åpningstid", "opningstida": "åpningstid",
    "ringje": "ring", "ringjer": "ring", "ringt": "ring", "ringte": "ring", "ringde": "ring",
    "sjuk": "syk", "sjuke": "syk", "sjukt": "syk", "skriv": "skriv", "skrevet": "skriv",
    "skrive": "skriv", "skreiv": "skriv", "skrev": "skriv", "snakka": "snakk",
    "snakket": "snakk", "snakke": "snakk", "snakker": "snakk", "snakkar": "snakk",
    "spurt": "spørsmål", "støvlar": "støvler", "svar": "svar", "svara": "svar", "svarar": "svar",
    "svarer": "svar", "svare": "svar", "systema": "system", "tilsett": "ansatt",
    "tilsette": "ansatt", "tryggleik": "trygg", "ungane": "barn", "ungar": "barn",
    "unger": "barn", "ungene": "barn", "veke": "uke", "veker": "uke", "veka": "uke",
    "venta": "vent", "ventar": "vent", "ventet": "vent", "voksen": "voksn", "vaksen": "voksn",
    "vaksne": "voksn", "voksne": "voksn", "åleine": "alene", "aleine": "alene",
}  # fmt: skip
"""Nynorsk, and strong or uncommon forms, to a form that the stemmer brings together."""

NYNORSK_BEGINNINGS: tuple[tuple[str, str], ...] = (
    ("avløys", "avløs"), ("barnehag", "barnehag"), ("forseink", "forsink"), ("fråver", "fravær"),
    ("fråvær", "fravær"), ("førebu", "forbered"), ("heim", "hjem"), ("høgd", "høyd"),
    ("innbyggjar", "innbygger"), ("køyre", "kjøre"), ("køyr", "kjør"), ("kveldsvakt", "kveldsvakt"),
    ("kvard", "hverd"), ("lækj", "leg"), ("medarbeidar", "medarbeider"), ("morgon", "morgen"),
    ("mjølk", "melk"), ("opne", "åpne"), ("pårørand", "pårørend"), ("rekning", "regning"),
    ("sakshandsam", "saksbehandl"), ("seinvakt", "senvakt"), ("sjukefråv", "sykefrav"),
    ("sjukehus", "sykehus"), ("sjuke", "syke"), ("skul", "skol"), ("spel", "spill"),
    ("teikn", "tegn"), ("tenest", "tjenest"), ("trygd", "trygd"), ("utryg", "utrygg"),
    ("uteleik", "utelek"), ("vanskeleg", "vanskelig"), ("verkty", "verktøy"), ("øyde", "øde"),
)  # fmt: skip
"""How nynorsk words begin, also in compounds, and how the same words begin in bokmål."""
