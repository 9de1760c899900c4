"""Which place is named: states and seats of power, towns under all spellings, adjectives of lands."""

from __future__ import annotations

import re

import msgspec

from variorum.models.gazetteer import Place, gazetteer
from variorum.records import Mention
from variorum.stages.corpus.entities.fold import ARTICLES, folded, plain
from variorum.stages.corpus.entities.metonyms import governs, seats
from variorum.stages.corpus.entities.namesakes import Scene, form_of
from variorum.syntax import Parse

Key = tuple[str, ...]
DATELINE = re.compile(
    r"(?:, [A-Z][\w. ,]{0,40})?(?: ?(?:\(|-LRB-)[^()\n]{1,40}?(?:\)|-RRB-))? ?(?:[-–—|]|,? [A-Z]{2,}-)"
)
CITY = 150_000
"""People of a town whose name alone means it, and nobody's business."""
HEADLINE = 400
"""Characters of blank lines and marks that may stand before a dateline."""
ATTRIBUTIVE = frozenset({"amod", "compound", "nmod", "advmod", "npadvmod"})


def state_key(code: str) -> Key:
    return ("state", code)


def land_key(place: Place) -> Key:
    """The key of a place, whatever it was called."""
    if place.kind == "state":
        return state_key(place.country)
    if place.geonames:
        return (place.kind, str(place.geonames))
    return (place.kind, plain(place.name), place.country, place.part)


def is_city(name: str) -> bool:
    """Whether a name alone is that of a state, a part of one or a city, and so short for nothing else:
    Denmark is not Denmark Stores."""
    return any(p.kind != "town" or p.population >= CITY for p in gazetteer().find(name)[:1])


def lands_of(mentions: list[Mention]) -> list[Place]:
    """The states and lands that peoples, adjectives and bodies of the article belong to."""
    lands = []
    for m in mentions:
        if m.kind in ("group", "organisation"):
            land = gazetteer().homeland(m.text) or gazetteer().nation(m.text.split()[0])
            if land or m.kind == "organisation":
                lands.append(land or gazetteer().land(m.text))
    return [land for land in lands if land]


def adjective_of(mention: Mention, parse: Parse) -> Place | None:
    """The land of an adjective that stands before what it tells of (Danish ships)."""
    land = gazetteer().homeland(mention.text) if mention.kind == "group" else None
    if land is None:
        return None
    tokens = parse.between(mention.start, mention.end)
    if not tokens:
        return None
    token = tokens[-1]
    before = parse[token.head].i > token.i and token.dep in ATTRIBUTIVE
    return land if before or token.tag == "JJ" or token.pos == "ADJ" else None


def place_key(
    mention: Mention, text: str, scene: Scene, parse: Parse, metonyms: bool
) -> tuple[Key, Place | None]:
    """The key of the place at a mention, and the place where the gazetteer has it. A capital that
    acts in its sentence is its state if ``metonyms`` are joined. What is named after a place and is
    none itself (Velden County Court) lies there, and is an entity of its own."""
    form = form_of(mention, text)
    place = scene.chosen.get(form)
    if place is None:
        return ("place", *_sounds(mention.text)), None
    if form in scene.within:
        lies = msgspec.structs.replace(place, geonames=None, name=form)
        return ("within", plain(form), place.country, place.part), lies
    governed = gazetteer().governed_from(place)
    if metonyms and governed and _acts(mention, text, parse):
        return state_key(governed.country), governed
    return land_key(place), place


def _sounds(name: str) -> Key:
    """How the words of a name that no gazetteer has are compared: without articles, as romanisations
    share them (Bir al-Ghanim, Bir Ghanem)."""
    words = plain(name.replace("-", " ")).split()
    kept = [w for w in words if w not in ARTICLES] or words
    return tuple(folded(w) for w in kept) or (name.casefold(),)


def _acts(mention: Mention, text: str, parse: Parse) -> bool:
    """Whether a capital stands for its government; that of a dateline is the town:
    at the beginning, or in capitals anywhere, as in what an agency repeats behind a headline."""
    opens = mention.start < HEADLINE and not text[: mention.start].strip()
    if (opens or mention.text.isupper()) and DATELINE.match(text, mention.end, mention.end + 80):
        return False
    return governs(parse, mention.start, mention.end)


def seat_key(mention: Mention) -> Key | None:
    """The state that a seat of power stands for (Whitehall, the Kremlin)."""
    code = seats().get(plain(mention.text))
    return state_key(code) if code else None
