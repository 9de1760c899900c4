"""Mentions of one thing joined, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Article, Entity, Mention, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.entities import STAGE
from variorum.stages.corpus.entities.options import Options
from variorum.syntax import Parse

Corpora = Callable[..., Corpus]


def holding(corpus: Corpus, spelling: str) -> list[Entity]:
    return [e for e in corpus.entities if spelling in e.variants]


def corpus_with(*articles: list[tuple[str, str, str | None]]) -> Corpus:
    """A corpus of articles that are lists of mentions (name, kind, role), without parses."""
    out, mentions = [], []
    for number, named in enumerate(articles):
        text = ". ".join(name for name, _, _ in named)
        id_ = make_id("a", number)
        out.append(Article(id=id_, key=str(number), text=text))
        at = 0
        for name, kind, role in named:
            mentions.append(
                Mention(article=id_, start=at, end=at + len(name), text=name, kind=kind, role=role)  # type: ignore[arg-type]
            )
            at += len(name) + 2
    parses = {a.id: Parse.EMPTY for a in out}
    return STAGE.run(
        Corpus(articles=tuple(out), mentions=tuple(mentions), parses=parses), Options()
    )


def person(name: str, role: str | None = None) -> tuple[str, str, str | None]:
    return name, "person", role


def test_spellings_and_surnames_of_one_person_are_joined() -> None:
    corpus = corpus_with(
        [person("Sergei Morozov", "Foreign Minister"), person("Morozov")],
        [person("Sergey Morozov"), person("Morozov")],
        [person("Morozov")],
    )
    (entity,) = corpus.entities
    assert set(entity.variants) == {"Sergei Morozov", "Sergey Morozov", "Morozov"}
    assert entity.roles == ("Foreign Minister",)
    assert {m.entity for m in corpus.mentions} == {entity.id}


def test_a_river_is_one_place_under_all_names() -> None:
    corpus = corpus_with(
        [("Elbe", "place", None), ("Labe", "place", None)], [("River Elbe", "place", None)]
    )
    (entity,) = corpus.entities
    assert (entity.kind, set(entity.variants)) == ("place", {"Elbe", "Labe", "River Elbe"})


def test_initials_suffixes_and_nicknames() -> None:
    corpus = corpus_with(
        [person("Thomas J. Berg III")],
        [person("Tom Berg"), person("Thomas Berg")],
        [person("T. Berg")],
    )
    assert len(corpus.entities) == 1
    assert corpus.entities[0].name in ("Thomas Berg", "Tom Berg")


def test_relatives_stay_apart() -> None:
    corpus = corpus_with(
        *[[person("Anna Lund"), person("Lund")]] * 8, [person("Per Lund")], [person("Lund")]
    )
    per, anna = holding(corpus, "Per Lund"), holding(corpus, "Anna Lund")
    assert per != anna
    assert "Lund" in anna[0].variants


def test_a_role_tells_which_relative_is_meant() -> None:
    corpus = corpus_with(
        [person("Per Lund", "Mayor"), person("Anna Lund", "professor"), person("Lund", "Mayor")]
    )
    (per,) = holding(corpus, "Per Lund")
    assert corpus.mentions[2].entity == per.id


def test_a_surname_borne_by_equals_is_nobody_s() -> None:
    corpus = corpus_with([person("Anna Lund")], [person("Per Lund")], [person("Lund")])
    assert len(corpus.entities) == 3


def test_nobody_is_found_by_a_given_name() -> None:
    corpus = corpus_with([person("Michael Lund"), person("Michael")], [person("Michael Berg")])
    assert len(holding(corpus, "Michael")) == 1
    assert holding(corpus, "Michael")[0].variants == ("Michael",)


def test_middle_initials_tell_two_people_apart() -> None:
    corpus = corpus_with(
        [person("George W. Hall")], [person("George H. Hall")], [person("George W. Hall")]
    )
    assert len(corpus.entities) == 2


def test_acronyms_by_initials_and_state_bodies(corpus_of_texts: Corpora) -> None:
    body = "organisation"
    corpus = corpus_with(
        [("Northern Ports Safety Authority", body, None)],
        [("NPSA", body, None)],
        [("Danish Fishery Board", body, None), ("Fishery Board", body, None)],
        [("Fishery Board", body, None), ("Norwegian Fishery Board", body, None)],
    )
    assert holding(corpus, "NPSA") == holding(corpus, "Northern Ports Safety Authority")
    assert len(holding(corpus, "Fishery Board")) == 2


def test_a_capital_that_acts_is_its_state(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Norway sent a note. Oslo warned that the strait would be closed. Flights to Oslo stopped.",
        until="entities",
    )
    acting, town = (m.entity for m in corpus.mentions if m.text == "Oslo")
    (norway,) = (e for e in corpus.entities if e.name == "Norway")
    assert acting == norway.id
    assert town != norway.id


def test_places_have_coordinates_whatever_the_spelling(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "The ferry left from Gothenburg on Sunday.",
        "The ferry left from Göteborg.",
        until="entities",
    )
    (place,) = (e for e in corpus.entities if e.kind == "place")
    assert set(place.variants) == {"Gothenburg", "Göteborg"}
    assert place.geonames == 2711537
    assert place.latitude == pytest.approx(57.7, abs=0.1)


def test_a_named_country_decides_between_namesakes() -> None:
    there = [("Cambridge", "place", None)]
    america = corpus_with([*there, ("United States", "place", None)])
    england = corpus_with([*there, ("Britain", "place", None)])
    (one,), (other,) = holding(america, "Cambridge"), holding(england, "Cambridge")
    assert one.longitude is not None
    assert other.longitude is not None
    assert one.longitude < -60 < other.longitude


def test_order_of_articles_changes_nothing() -> None:
    named = [person("Sergei Morozov"), person("Morozov"), ("Oslo", "place", None)]
    corpus = corpus_with(named, [person("Sergey Morozov")], [("NATO", "organisation", None)])
    turned = STAGE.run(
        corpus.with_slots(
            articles=tuple(reversed(corpus.articles)), mentions=tuple(reversed(corpus.mentions))
        ),
        Options(),
    )
    assert turned.entities == corpus.entities
    assert turned.mentions == corpus.mentions


def test_ids_are_unique_and_every_mention_has_one() -> None:
    corpus = corpus_with(
        [person("Anna Lund"), ("Lund", "place", None), ("Lund", "organisation", None)],
        [person("Anna B. Lund"), person("Anna C. Lund"), ("???", "other", None)],
    )
    ids = [e.id for e in corpus.entities]
    assert len(set(ids)) == len(ids)
    assert all(m.entity in ids for m in corpus.mentions)
