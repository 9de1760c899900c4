"""Which place is named: states and seats of power, towns under all spellings, namesakes."""

from __future__ import annotations

from math import log10

from variorum.models.gazetteer import Place, gazetteer, spelling
from variorum.records import Mention
from variorum.stages.corpus.entities.fold import plain
from variorum.stages.corpus.entities.metonyms import governs, seats
from variorum.syntax import Parse

Key = tuple[str, ...]
NAMED = 0.7
"""How much a country that the article names is worth to its towns, in powers of ten of people."""
OWN = 1.0
"""How much it is worth that a town is called so first of all, in the same unit."""


def state_key(code: str) -> Key:
    return ("state", code)


def countries_of(mentions: list[Mention]) -> set[str]:
    """Codes of the states an article names, by themselves or by their people."""
    codes: set[str] = set()
    for m in mentions:
        if m.kind in ("place", "group", "organisation"):
            land = gazetteer().land(m.text) or gazetteer().nation(m.text.split()[0])
            if land and land.country:
                codes.add(land.country)
    return codes


def place_key(
    mention: Mention, countries: set[str], parse: Parse, metonyms: bool
) -> tuple[Key, Place | None]:
    """The key of the place at a mention, and the place where the gazetteer has it. A capital that
    acts in its sentence is its state if ``metonyms`` are joined."""
    found = gazetteer().find(mention.text)
    if not found:
        return ("place", plain(mention.text)), None
    place = _likeliest(mention.text, found, countries)
    if place.kind == "state":
        return state_key(place.country), place
    governed = gazetteer().governed_from(place)
    if metonyms and governed and governs(parse, mention.start, mention.end):
        return state_key(governed.country), governed
    return (place.kind, str(place.geonames or plain(place.name))), place


def _likeliest(name: str, found: tuple[Place, ...], countries: set[str]) -> Place:
    """The first place the gazetteer gives if no town; else the most populous, those in countries
    that the article names preferred."""
    if found[0].kind != "town":
        return found[0]
    towns = [p for p in found if p.kind == "town"]
    own = spelling(name)

    def weight(p: tuple[int, Place]) -> tuple[float, int]:
        number, town = p
        bonus = NAMED * (town.country in countries) + OWN * (spelling(town.name) == own)
        return (log10(town.population + 1) + bonus, -number)

    return max(enumerate(towns), key=weight)[1]


def seat_key(mention: Mention) -> Key | None:
    """The state that a seat of power stands for (Whitehall, the Kremlin)."""
    code = seats().get(plain(mention.text))
    return state_key(code) if code else None
