"""Which place is meant: namesakes, counties, adjectives, what is named after a place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Article, Entity, Mention, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.entities import STAGE
from variorum.stages.corpus.entities.options import Options
from variorum.stages.corpus.entities.stage import outlet_of
from variorum.syntax import Parse

Corpora = Callable[..., Corpus]


def placed(*texts: str, uri: str | None = None, names: dict[str, str]) -> Corpus:
    """A corpus of articles without parses that mention ``names`` (each with its kind) wherever they
    stand in a text."""
    articles, mentions = [], []
    for number, text in enumerate(texts):
        id_ = make_id("a", number)
        address = f"{uri}/{number}" if uri else None
        articles.append(Article(id=id_, key=str(number), text=text, uri=address))
        for name, kind in names.items():
            start = text.find(name)
            while start >= 0:
                end = start + len(name)
                mentions.append(
                    Mention(article=id_, start=start, end=end, text=name, kind=kind)  # type: ignore[arg-type]
                )
                start = text.find(name, end)
    parses = {a.id: Parse.EMPTY for a in articles}
    corpus = Corpus(articles=tuple(articles), mentions=tuple(mentions), parses=parses)
    return STAGE.run(corpus, Options())


def one(corpus: Corpus, spelling: str) -> Entity:
    (entity,) = (e for e in corpus.entities if spelling in e.variants)
    return entity


@pytest.mark.parametrize(
    ("behind", "longitude"),
    [(", Texas,", -95.6), (", Tenn.,", -88.3), (" (Ontario)", -80.4), (" on Friday", 2.3)],
)
def test_what_stands_behind_a_name_contains_it(behind: str, longitude: float) -> None:
    corpus = placed(f"A barn burned in Paris{behind} after noon.", names={"Paris": "place"})
    assert one(corpus, "Paris").longitude == pytest.approx(longitude, abs=0.3)


def test_one_name_is_one_place_in_an_article() -> None:
    corpus = placed("Paris is calm. A barn burned near Paris, Texas.", names={"Paris": "place"})
    assert one(corpus, "Paris").longitude == pytest.approx(-95.6, abs=0.3)


def test_names_of_one_state_tell_a_county_of_many_namesakes() -> None:
    names = {"Montgomery County": "place", "Dayton": "place", "Ohio": "place"}
    corpus = placed("The judge of Montgomery County, from Dayton, left Ohio.", names=names)
    assert one(corpus, "Montgomery County").longitude == pytest.approx(-84.3, abs=0.3)


def test_an_outlet_is_at_home_where_its_articles_are() -> None:
    texts = [f"Ohio closed {n} bridges." for n in range(6)]
    names = {"Ohio": "place", "Athens": "place"}
    alone = placed("Athens hired a clerk.", names=names)
    local = placed(*texts, "Athens hired a clerk.", uri="https://www.daily.example", names=names)
    assert one(alone, "Athens").longitude == pytest.approx(23.7, abs=0.3)
    assert one(local, "Athens").longitude == pytest.approx(-82.1, abs=0.3)


def test_a_state_goes_before_its_capital_of_the_same_name() -> None:
    names = {"Mexico City": "place", "Mexico": "place"}
    corpus = placed("Buses left Mexico City. Mexico sent more.", names=names)
    assert one(corpus, "Mexico") != one(corpus, "Mexico City")


def test_what_is_named_after_a_place_lies_there_and_is_another_thing() -> None:
    names = {"Cooke County Courthouse": "place", "Texas": "place"}
    corpus = placed("The Cooke County Courthouse in Texas is shut.", names=names)
    house = one(corpus, "Cooke County Courthouse")
    assert house.geonames is None
    assert house.latitude == pytest.approx(33.6, abs=0.3)


def test_counties_in_a_list() -> None:
    names = {"Navarro": "place", "Ellis": "place", "Texas": "place"}
    corpus = placed("Fire crossed Navarro and Ellis counties in Texas.", names=names)
    assert one(corpus, "Ellis").latitude == pytest.approx(32.3, abs=0.3)
    ellis, texas = one(corpus, "Ellis").radius, one(corpus, "Texas").radius
    assert ellis is not None
    assert texas is not None
    assert 5 < ellis < 60 < 400 < texas


def test_a_town_is_called_as_the_gazetteer_does() -> None:
    corpus = placed("The ferry from Göteborg was late.", names={"Göteborg": "place"})
    assert (one(corpus, "Göteborg").name, corpus.entities[0].variants) == (
        "Gothenburg",
        ("Göteborg",),
    )


def test_adjectives_lead_to_their_land_and_peoples_do_not(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Norway closed the strait to Danish ships. The Norwegian harbour was empty. "
        "Many Norwegians complained.",
        until="entities",
    )
    norway = one(corpus, "Norway")
    assert "Norwegian" in norway.variants
    assert "Norwegians" not in norway.variants
    assert one(corpus, "Danish").kind == "place"


def test_flights_between_capitals_are_no_matter_of_state(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Flights between Oslo and Warsaw were stopped. Norway and Poland said nothing.",
        until="entities",
    )
    assert one(corpus, "Oslo") != one(corpus, "Norway")
    assert one(corpus, "Oslo").radius is None


@pytest.mark.parametrize(
    "uri", [None, "", "http://[", "https://", "file:///x", "://", "http://www."]
)
def test_odd_addresses_have_an_outlet_or_none(uri: str | None) -> None:
    assert isinstance(outlet_of(Article(id="a", key="a", text="", uri=uri)), str)


@pytest.mark.parametrize(
    "name", ["x" * 10_000, "((((", "A " * 5_000, "״ירושלים״", "City of", "State"]
)
def test_odd_names_do_no_harm(name: str) -> None:
    corpus = placed(f"{name}, Texas", names={name: "place"})
    assert all(m.entity for m in corpus.mentions)


def test_part_of_a_name_is_not_enough_for_another_name_of_a_town() -> None:
    corpus = placed(
        "The governor of West Pomerania asked for help.", names={"West Pomerania": "place"}
    )
    assert one(corpus, "West Pomerania").latitude is None


def test_a_place_is_called_what_it_is_called_without_what_tells_it_from_its_namesakes() -> None:
    corpus = placed("The works in Schwedt stood still.", names={"Schwedt": "place"})
    entity = one(corpus, "Schwedt")
    assert entity.name == "Schwedt"
    assert entity.geonames == 2834629


def test_a_dateline_in_capitals_is_the_town_wherever_it_stands(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Strait is closed\n\nOSLO (Agency) - Norway's ministers closed the strait on Sunday.",
        until="entities",
    )
    (dateline,) = (m for m in corpus.mentions if m.text == "OSLO")
    assert one(corpus, "OSLO").name == "Oslo"
    assert dateline.entity != one(corpus, "Norway").id


def test_a_family_is_nobody_of_it() -> None:
    corpus = placed("Baxholm came. Baxholm family left.", names={"Baxholm": "person"})
    assert len(corpus.entities) == 2


def test_a_carrier_is_called_by_its_land(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Danish Airlines lost money. Danish said it ordered ships for every Danish island.",
        until="entities",
    )
    first, last = (m.entity for m in corpus.mentions if m.text == "Danish")
    assert first == next(m.entity for m in corpus.mentions if m.text == "Danish Airlines")
    assert last != first


def test_states_and_regions_carry_wikidata_identifiers_and_what_lies_there_does_not() -> None:
    text = "Norway and Texas sent ships. A Texas Rangers office opened in Velden, Texas."
    corpus = placed(text, names={"Norway": "place", "Texas": "place", "Velden": "place"})
    assert one(corpus, "Norway").wikidata == "Q20"
    assert one(corpus, "Texas").wikidata == "Q1439"
    assert one(corpus, "Velden").wikidata is None
