"""Which of several places of one name an article means.

One name means one place in an article. What speaks for a candidate: that a state or a part of one
stands right behind the name ("Velden, Texas"); that the article names the candidate's state or part of
it, or other places there; that articles of the same outlet do; and its people, in powers of ten.
Two rounds: the first without the outlets, whose home the first round's choices then tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import log10

from variorum.models.containment import holders, lies_in, of_counties
from variorum.models.gazetteer import Place, gazetteer, spelling
from variorum.records import Mention
from variorum.stages.corpus.entities.fold import ARTICLES, lines

Area = tuple[str, str]
"""A state's code and the code of one of its parts, "" where none is meant."""

OWN = 1.0
"""How much it is worth that a place is called so first of all, in powers of ten of people."""
STATE, PART = 1.0, 1.5
"""How much it is worth that the article names the candidate's state, or its part of that state."""
HOME_STATE, HOME_PART = 1.0, 3.0
"""How much it is worth that all of an outlet's articles do."""
DOUBT = 2
"""How many more names or articles there might be that say otherwise."""
JOINT = 1.0
"""How much it is worth that all names of the article have a namesake in the candidate's part."""
CITY = 1.0
"""How much it is worth to be the city that goes before a region of its name (New York)."""
LAND = {"state": 8.0, "region": 6.3}
"""What states and regions weigh, in the same unit; towns weigh what their people do."""
SIDES = frozenset(
    ["north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"]
)
"""Words for a part of the place they stand before, where the gazetteer has no place of the whole name."""
COUNTY = 4.5
"""What a part of a part of a state weighs."""


@dataclass(slots=True)
class Scene:
    """The place names of one article: each form's candidates, and what the article says of areas.
    Forms ``within`` are no place's names, but begin with one."""

    outlet: str
    candidates: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    within: set[str] = field(default_factory=set)
    held: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    said: Counter[Area] = field(default_factory=Counter)
    chosen: dict[str, Place] = field(default_factory=dict)
    areas: frozenset[Area] = frozenset()


def scene_of(text: str, outlet: str, places: Sequence[Mention], lands: Sequence[Place]) -> Scene:
    """``places`` are the article's mentions of places, ``lands`` what its peoples and adjectives
    belong to."""
    scene = Scene(outlet)
    for land in dict.fromkeys(lands):
        if land.country:
            scene.said[land.country, land.part] += 1
    for m in places:
        form = form_of(m, text)
        if form not in scene.candidates:
            scene.candidates[form] = candidates(form)
            if not scene.candidates[form]:
                scene.candidates[form] = around_of(form)
                scene.within.add(form)
            _count(scene, scene.candidates[form])
        around = holders(text, m.end)
        inside = tuple(p for p in scene.candidates[form] if any(lies_in(p, h) for h in around))
        if inside and form not in scene.held:
            scene.held[form] = inside
            for area in dict.fromkeys((p.country, p.part) for p in inside):
                scene.said[area] += 1
    return scene


def _count(scene: Scene, found: tuple[Place, ...]) -> None:
    """Counts the area of a name that can mean one only."""
    areas = {(p.country, p.part) for p in found}
    if len(areas) == 1:
        scene.said[areas.pop()] += 1


def form_of(m: Mention, text: str) -> str:
    """The name as the gazetteer has it: on one line, and a county's with the word behind a list."""
    name = " ".join(m.text.split())
    return f"{name} County" if " " not in name and of_counties(text, m.end) else name


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(lines("kinds_of_places.txt"))


@lru_cache(maxsize=65536)
def candidates(form: str) -> tuple[Place, ...]:
    """The places of a name; where there are none, those of the name within it: a state's without
    "Republic of", a town's without "City of" or an Arabic article. A part of a name is not enough for a town's other names."""
    found = gazetteer().namesakes(form)
    if found:
        return found
    low = form.casefold()
    for word in _kinds():
        if word in SIDES:
            continue
        for rest in (
            form[len(word) + 4 :] if low.startswith(f"{word} of ") else "",
            form[len(word) + 1 :] if low.startswith(f"{word} ") else "",
            form[: -len(word) - 1] if low.endswith(f" {word}") else "",
        ):
            found = _so_called(rest)
            if found:
                return found
    article, _, rest = form.replace(" ", "-").partition("-")
    return gazetteer().namesakes(rest) if article.casefold() in ARTICLES and rest else ()


def _so_called(name: str) -> tuple[Place, ...]:
    """The places of a name that is a part of what the text says; towns by their own name alone."""
    return tuple(
        place
        for place in (gazetteer().namesakes(name) if name else ())
        if place.kind != "town" or spelling(place.name) == spelling(name)
    )


@lru_cache(maxsize=65536)
def around_of(form: str) -> tuple[Place, ...]:
    """The places that a name begins with (Velden County Court), the longest first name that is one and more
    than a word for a kind or a side; behind a side the place it is a part of (West Velden)."""
    words = form.split()[:8]
    if words[0].casefold() in SIDES and len(words) > 1:
        return _so_called(form.split(maxsplit=1)[1])
    for count in range(len(words) - 1, 0, -1):
        start = " ".join(words[:count])
        if start.casefold() in _kinds():
            continue
        found = gazetteer().namesakes(start) if gazetteer().knows(start) else ()
        found = found or gazetteer().divisions(start)
        if found:
            return found
    return ()


def choose(scenes: Mapping[str, Scene]) -> None:
    """Fills in what each form means in each article."""
    homes: dict[str, Counter[Area]] = {}
    for final in (False, True):
        for scene in scenes.values():
            home = homes.get(scene.outlet, Counter()) if scene.outlet else Counter()
            shares = _shares(scene, home)
            for form, found in scene.candidates.items():
                if found:
                    scene.chosen[form] = _likeliest(form, scene, shares)
        if not final:
            homes = _homes(scenes)


def _homes(scenes: Mapping[str, Scene]) -> dict[str, Counter[Area]]:
    """In how many of an outlet's articles each area is named; the number of articles under ("", "")."""
    homes: dict[str, Counter[Area]] = {}
    for scene in scenes.values():
        if scene.outlet:
            areas = {(p.country, p.part) for p in scene.chosen.values()} | set(scene.said)
            scene.areas = frozenset(areas | {(country, "") for country, _ in areas} | {("", "")})
            homes.setdefault(scene.outlet, Counter()).update(scene.areas)
    return homes


def _shares(scene: Scene, home: Counter[Area]) -> dict[Area, float]:
    """What speaks for each area, in powers of ten of people: the article, and its outlet's others."""
    states: Counter[str] = Counter()
    for (country, _), n in scene.said.items():
        states[country] += n
    shares = {(country, ""): STATE * n / (n + 1) for country, n in states.items()}
    for area, n in scene.said.items():
        if area[1]:
            shares[area] = PART * n / (n + 1)
    others = home["", ""] - 1
    if others > 0:
        for area, n in home.items():
            worth = HOME_PART if area[1] else HOME_STATE
            share = (n - (area in scene.areas)) / (others + DOUBT)
            shares[area] = shares.get(area, 0.0) + worth * share
    _joint(scene, shares)
    return shares


def _joint(scene: Scene, shares: dict[Area, float]) -> None:
    """Adds what it is worth that several of the article's names have a namesake in one part."""
    held = Counter(
        area
        for found in scene.candidates.values()
        for area in {(p.country, p.part) for p in found if p.part}
    )
    names = sum(1 for found in scene.candidates.values() if any(p.part for p in found))
    for area, n in held.items():
        if n > 1:
            shares[area] = shares.get(area, 0.0) + JOINT * n / (names + DOUBT)


def _likeliest(form: str, scene: Scene, shares: Mapping[Area, float]) -> Place:
    own = spelling(form)
    found = scene.held.get(form, scene.candidates[form])

    def weight(p: tuple[int, Place]) -> tuple[float, int]:
        number, place = p
        score = _size(place) + OWN * (number == 0 or spelling(place.name) == own)
        if number == 0 and place.kind == "town" and found[1:] and found[1].kind == "region":
            score += CITY
        score += shares.get((place.country, ""), 0.0)
        if place.part:
            score += shares.get((place.country, place.part), 0.0)
        return (score, -number)

    return max(enumerate(found), key=weight)[1]


def _size(place: Place) -> float:
    if place.kind == "town":
        return log10(place.population + 100)
    whole = place.kind == "state" or place == gazetteer().part_of(place.country, place.part)
    return LAND[place.kind] if whole or not place.part else COUNTY
