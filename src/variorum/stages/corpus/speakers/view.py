"""One article as this room reads it: its parse, mentions and entities, by character."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.models.gazetteer import Place, gazetteer
from variorum.records import Entity, Mention
from variorum.syntax import Parse, Token


@dataclass(frozen=True, slots=True)
class Settled:
    """Whose statement it is: the name or description shown, the entity, how that was found, and
    whether it is said of several."""

    name: str
    entity: str | None
    by: str
    plural: bool = False


@dataclass(frozen=True)
class View:
    """An article. ``mentions`` are in text order and do not overlap."""

    text: str
    parse: Parse
    mentions: Sequence[Mention]
    entities: Mapping[str, Entity]
    states: Mapping[int, Entity]
    holders: Mapping[str, Sequence[Entity]]

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def mention_at(self, token: Token) -> Mention | None:
        """The mention that covers a token's first character, or that of the same capitals elsewhere:
        parsers take WHO and US for pronouns where a sentence begins with them."""
        k = bisect_right(self._starts, token.start) - 1
        if k >= 0 and self.mentions[k].end > token.start:
            return self.mentions[k]
        return self.capitals.get(token.text) if token.pos == "PRON" else None

    @cached_property
    def capitals(self) -> dict[str, Mention]:
        """The organisations that are named in capitals, by those."""
        bodies = (m for m in reversed(self.mentions) if m.kind == "organisation")
        return {m.text: m for m in bodies if len(m.text) > 1 and m.text.isupper()}

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin between two characters."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def entity_of(self, mention: Mention | None) -> Entity | None:
        """The entity at a mention; the person where one word taken for a body is the surname of the
        one person of the article who is so called."""
        found = self.entities.get(mention.entity or "") if mention else None
        if found is None or found.kind != "organisation" or not found.name.istitle():
            return found
        return self._by_surname.get(found.name, found)

    @cached_property
    def _by_surname(self) -> dict[str, Entity]:
        named = [e for i in self.persons if " " in (e := self.entities[i]).name]
        last = Counter(e.name.split()[-1] for e in named)
        return {n: e for e in named if last[n := e.name.split()[-1]] == 1}

    @cached_property
    def bodies(self) -> dict[str, list[tuple[frozenset[str], Entity]]]:
        """The organisations that are named with one state's adjective, by the state's code, each
        with the words of a name of it, lower case."""
        out: dict[str, list[tuple[frozenset[str], Entity]]] = {}
        for m in self.mentions:
            entity = self.entity_of(m) if m.kind == "organisation" else None
            said = frozenset(m.text.casefold().split())
            nations = {n.country for w in said if (n := gazetteer().nation(w))}
            if entity and len(nations) == 1:
                out.setdefault(nations.pop(), []).append((said, entity))
        return out

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """Ids of the persons the article names, in order of their first mention."""
        ids = (m.entity for m in self.mentions if m.entity)
        return tuple(dict.fromkeys(i for i in ids if self.entities[i].kind == "person"))

    def state_of(self, token: Token) -> Place | None:
        """The state that a modifier names: by its adjective, its name or its capital."""
        nation = gazetteer().nation(token.text)
        if nation:
            return nation
        mention = self.mention_at(token)
        land = gazetteer().land(mention.text if mention else token.text)
        if land and land.kind == "state":
            return land
        if mention:
            found = gazetteer().find(mention.text)
            return gazetteer().governed_from(found[0]) if found else None
        return None

    @cached_property
    def _times(self) -> Counter[str | None]:
        return Counter(m.entity for m in self.mentions)

    def times_named(self, entity: str) -> int:
        """How often the article names an entity."""
        return self._times[entity]

    def holders_of(self, office: str) -> Sequence[Entity]:
        """The persons of the corpus with this word in one of their roles."""
        return self.holders.get(office, ())

    def state_entity(self, place: Place) -> Entity | None:
        """The entity of a state, where the corpus has one."""
        return self.states.get(place.geonames or -1)


def states_of(entities: Mapping[str, Entity]) -> dict[int, Entity]:
    """The entities that are states, by GeoNames id."""
    out: dict[int, Entity] = {}
    for entity in entities.values():
        land = gazetteer().land(entity.name) if entity.geonames and entity.kind == "place" else None
        if entity.geonames and land and land.kind == "state" and land.geonames == entity.geonames:
            out[entity.geonames] = entity
    return out


def holders_by_office(entities: Mapping[str, Entity]) -> dict[str, list[Entity]]:
    """The persons of the corpus by the words of their roles, in order of their ids."""
    out: dict[str, list[Entity]] = {}
    for _, entity in sorted(entities.items()):
        if entity.kind == "person":
            said = {w for role in entity.roles for w in role.casefold().replace("-", " ").split()}
            for word in sorted(said):
                out.setdefault(word, []).append(entity)
    return out
