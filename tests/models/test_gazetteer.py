"""The gazetteer: states, towns under all spellings, capitals, peoples."""

from __future__ import annotations

import pytest

from variorum.models.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gothenburg", "Göteborg"),
        ("Kyiv", "Kiev"),
        ("Britain", "United Kingdom"),
        ("Burma", "Myanmar"),
        ("the Netherlands", "Holland"),
        ("U.S.", "US"),
    ],
)
def test_spellings_of_one_place(one: str, other: str) -> None:
    places = gazetteer()
    assert places.find(one)[0].geonames == places.find(other)[0].geonames


@pytest.mark.parametrize(
    ("one", "other"),
    [("Elbe", "Labe"), ("River Rhine", "the Rhein"), ("Bodensee", "Lake Constance")],
)
def test_names_of_one_water(one: str, other: str) -> None:
    land = gazetteer().land(one)
    assert land is not None
    assert land == gazetteer().land(other)
    assert gazetteer().is_water(one)


def test_lakes_are_no_rivers() -> None:
    assert gazetteer().land("River Bodensee") is None


def test_what_is_larger_than_a_town_has_a_radius() -> None:
    places = gazetteer()
    found = {
        n: places.find(n)[0].radius for n in ("Ukraine", "Crimea", "Black Sea", "Oder", "Kyiv")
    }
    assert found == {"Ukraine": 610, "Crimea": 170, "Black Sea": 620, "Oder": 390, "Kyiv": None}
    lands = [p for p in places._lands.values() if p.kind != "state"]
    lands += [p for held in places._divisions.values() for p in held]
    assert all(p.radius and p.radius < 20_000 for p in lands)
    assert places.part_of("US", "DC") is not None
    # Nearly all of what a state holds lies inside: here its second town, on its coast.
    state, town = places.find("Norway")[0], places.find("Bergen")[0]
    assert None not in (state.latitude, state.longitude, state.radius)
    assert abs((state.latitude or 0) - (town.latitude or 0)) * 111 < (state.radius or 0)


def test_most_populous_namesake_goes_first() -> None:
    london = gazetteer().find("London")
    assert [p.country for p in london[:2]] == ["GB", "CA"]


def test_a_capital_goes_before_a_region_of_its_name() -> None:
    place = gazetteer().find("Washington")[0]
    assert place.kind == "town"
    state = gazetteer().governed_from(place)
    assert state is not None
    assert state.name == "United States"


def test_peoples_belong_to_states() -> None:
    danes = gazetteer().nation("Danes")
    assert danes is not None
    assert danes.country == "DK"
    assert gazetteer().nation("Lindqvists") is None


def test_coordinates_of_states_lie_inside_them() -> None:
    norway = gazetteer().land("Norway")
    assert norway is not None
    assert norway.latitude is not None
    assert norway.longitude is not None
    assert 57 < norway.latitude < 71
    assert 4 < norway.longitude < 31


def test_codes_and_common_words_are_no_towns() -> None:
    assert not gazetteer().knows("MOW")
    assert not gazetteer().knows("Lindqvist")


def test_namesakes_are_towns_villages_and_parts_of_states() -> None:
    georgia = gazetteer().namesakes("Georgia")
    assert [(p.kind, p.country) for p in georgia[:2]] == [("state", "GE"), ("region", "US")]
    assert {p.part for p in gazetteer().namesakes("Orange County")} >= {"CA", "FL", "NY"}


@pytest.mark.parametrize("short", ["Okla.", "OK", "N.C.", "N.C", "Ont.", "NSW"])
def test_abbreviations_are_parts_of_states(short: str) -> None:
    place = gazetteer().abbreviated(short)
    assert place is not None
    assert gazetteer().namesakes(short) == (place,)
    assert gazetteer().part_of(place.country, place.part) == place


def test_adjectives_belong_to_states_and_other_lands() -> None:
    assert getattr(gazetteer().homeland("Danish"), "name", None) == "Denmark"
    assert getattr(gazetteer().homeland("Scottish"), "name", None) == "Scotland"
    assert gazetteer().homeland("Republican") is None


def test_a_part_across_the_antimeridian_lies_on_it() -> None:
    (part,) = gazetteer().divisions("Chukotskiy Avtonomnyy Okrug")
    assert part.longitude is not None
    assert abs(part.longitude) > 170
