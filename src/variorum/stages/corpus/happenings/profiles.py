"""What is known of an entity, wherever it acts: its state and its sector."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from variorum.models.countries import alpha3
from variorum.models.gazetteer import Gazetteer, Place, gazetteer
from variorum.records import Entity
from variorum.stages.corpus.happenings import lexicon

WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*\.?")
AFTER = re.compile(r"\s(?:of|for|at|in|to|on|who|and)\s|[,(/]", re.IGNORECASE)
"""What ends the part of a role that has its head: "speaker of the House"."""
LONGEST = 3
"""Words of the name of a state or body that is looked for in a phrase."""
MANY = 400
"""Characters of a name or role that are looked at."""


class Profile(NamedTuple):
    """ISO 3166-1 alpha-3 code of the state that an entity is, lies in or belongs to, and the PLOVER
    sector."""

    country: str | None = None
    sector: str | None = None


class Profiles:
    """The profiles of entities, each made when first asked for."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities: Mapping[str, Entity] = {e.id: e for e in entities}
        self._known: dict[str, Profile] = {}
        self._lands: dict[str, str | None] = {}

    def of(self, entity: str) -> Profile:
        """The profile of the entity with this id."""
        known = self._known.get(entity)
        if known is None:
            found = self.entities.get(entity)
            known = self._known[entity] = self._profile(found) if found else Profile()
        return known

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a state."""
        found = self.entities.get(entity)
        if found is None or found.kind != "place" or found.geonames is None:
            return False
        land = gazetteer().land(found.name)
        return land is not None and land.kind == "state" and land.geonames == found.geonames

    def _profile(self, entity: Entity) -> Profile:
        names = (entity.name, *entity.variants)
        if entity.kind == "place":
            return Profile(_of_place(gazetteer(), entity))
        known = next((b for n in names if (b := lexicon.body(n))), None)
        if known is not None and entity.kind != "person":
            return Profile(known[1], known[0])
        told = entity.roles if entity.kind == "person" else names
        country = next((c for t in told if (c := self.land_in(t))), None)
        return Profile(country, next((s for t in told if (s := sector_of(t))), None))

    def land_in(self, phrase: str) -> str | None:
        """The first state that a phrase names, by its name or an adjective."""
        phrase = phrase[:MANY]
        if phrase not in self._lands:
            self._lands[phrase] = _land_in(gazetteer(), WORD.findall(phrase))
        return self._lands[phrase]


def sector_of(phrase: str) -> str | None:
    """The sector of a role or name: that of what stands before "of", else of all of it. Where only
    a weak word tells, as in "NATO spokesman", it is that of the body whose it is."""
    phrase = phrase[:MANY]
    weak: str | None = None
    for part in dict.fromkeys((AFTER.split(phrase, 1)[0], phrase)):
        known = lexicon.body(part)
        if known is not None:
            return known[0]
        found = lexicon.sector([w.casefold() for w in WORD.findall(part)])
        if found is not None and found.strong:
            return found.code
        weak = weak or (found.code if found else None)
    return (_body_in(WORD.findall(phrase)) or weak) if weak else None


def _body_in(words: list[str]) -> str | None:
    """The sector of the first body that a phrase names."""
    for k in range(len(words)):
        for n in range(LONGEST, 0, -1):
            known = lexicon.body(" ".join(words[k : k + n])) if words[k][:1].isupper() else None
            if known is not None:
                return known[0]
    return None


def _land_in(places: Gazetteer, words: list[str]) -> str | None:
    for k in range(len(words)):
        for n in range(LONGEST, 0, -1):
            name = " ".join(words[k : k + n])
            if not name[:1].isupper():
                continue
            land = places.land(name) or (places.homeland(name) if n < LONGEST else None)
            if land is not None and land.country:
                return alpha3(land.country)
    return None


def _of_place(places: Gazetteer, entity: Entity) -> str | None:
    """The state in which a place lies, or that it is."""
    for name in (entity.name, *entity.variants):
        for place in (*places.find(name), *places.namesakes(name)):
            if _is(place, entity):
                return alpha3(place.country) if place.country else None
        land = places.homeland(name)
        if land is not None and _is(land, entity):
            return alpha3(land.country) if land.country else None
    return None


def _is(place: Place, entity: Entity) -> bool:
    if entity.geonames is not None:
        return place.geonames == entity.geonames
    return entity.latitude is not None and (
        (place.latitude, place.longitude) == (entity.latitude, entity.longitude)
    )
