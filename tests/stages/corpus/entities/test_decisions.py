"""What people decided on names holds over what the rules join, in any order and with further articles."""

from __future__ import annotations

import random
from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.corpus.entities.test_entities import corpus_with, holding, person
from variorum.records import Called, Decision, Entity
from variorum.stage import Corpus
from variorum.stages.corpus.entities import STAGE
from variorum.stages.corpus.entities.options import Options

FIRST = [
    person("Sergei Morozov", "Foreign Minister"),
    person("Morozov"),
    person("Lena Voss"),
    person("Sergey Morozov"),
]
SECOND = [person("Sergei Morozov"), person("Anton Belov", "Minister"), person("Jan Beran")]
PLACES = [("Elbe", "place", None), ("Labe", "place", None), ("Elba River", "place", None)]


@pytest.fixture(scope="module")
def plain() -> Corpus:
    return corpus_with(FIRST, SECOND, PLACES)


def named(corpus: Corpus, name: str) -> Entity:
    (found,) = (e for e in corpus.entities if e.name == name)
    return found


def called(corpus: Corpus, name: str) -> Called:
    e = named(corpus, name)
    return Called(name=e.name, kind=e.kind, entity=e.id)


def decision(number: int, kind: str, about: Called, **more: object) -> Decision:
    when = f"2024-03-0{number}T10:00:00.000+00:00"
    return Decision(id=f"d-{number}", kind=kind, about=about, decided_by="M. Holt", decided_on=when, **more)  # type: ignore[arg-type]  # fmt: skip


def after(corpus: Corpus, *decisions: Decision) -> Corpus:
    return STAGE.run(corpus.with_slots(decisions=tuple(decisions)), Options())


def merge(corpus: Corpus, number: int = 1) -> Decision:
    return decision(number, "merge", called(corpus, "Sergei Morozov"), other_name=called(corpus, "Anton Belov"))  # fmt: skip


def split(corpus: Corpus, number: int = 1, **more: object) -> Decision:
    return decision(number, "split", called(corpus, "Sergei Morozov"), variant="Morozov", **more)


def test_two_names_are_one_with_all_their_spellings_and_roles(plain: Corpus) -> None:
    corpus = after(plain, merge(plain))
    morozov = named(corpus, "Sergei Morozov")
    assert morozov.id == named(plain, "Sergei Morozov").id
    assert set(morozov.variants) == {"Sergei Morozov", "Morozov", "Sergey Morozov", "Anton Belov"}
    assert set(morozov.roles) == {"Foreign Minister", "Minister"}
    assert holding(corpus, "Anton Belov") == [morozov]
    assert {m.text for m in corpus.mentions if m.entity == morozov.id} == set(morozov.variants)
    assert corpus.decisions[0].entity == morozov.id
    assert named(corpus, "Lena Voss") == named(plain, "Lena Voss")


def test_a_spelling_is_taken_off_everywhere_in_one_article_or_given_to_another(
    plain: Corpus,
) -> None:
    corpus = after(plain, split(plain))
    apart = named(corpus, "Morozov")
    assert (apart.kind, apart.variants) == ("person", ("Morozov",))
    assert corpus.decisions[0].apart == apart.id
    assert "Morozov" not in named(corpus, "Sergei Morozov").variants
    given = after(plain, split(plain, other_name=called(plain, "Lena Voss")))
    assert named(given, "Lena Voss").variants == ("Lena Voss", "Morozov")
    assert "Morozov" not in {e.name for e in given.entities}
    there = next(m.article for m in plain.mentions if m.text == "Morozov")
    elsewhere = next(m.article for m in plain.mentions if m.text == "Jan Beran")
    assert holding(after(plain, split(plain, only_in=there)), "Morozov")[0].name == "Morozov"
    nothing = after(plain, split(plain, only_in=elsewhere))
    assert nothing.entities == after(plain).entities
    assert (nothing.decisions[0].entity, nothing.decisions[0].apart) == (None, None)


def test_a_name_taken_off_leaves_the_next_best(plain: Corpus) -> None:
    about = called(plain, "Sergei Morozov")
    corpus = after(plain, decision(1, "split", about, variant="Sergei Morozov"))
    left = next(e for e in corpus.entities if e.id == about.entity)
    assert (left.name, set(left.variants)) == ("Sergey Morozov", {"Sergey Morozov", "Morozov"})


def test_a_new_name_is_shown_and_the_old_one_still_found(plain: Corpus) -> None:
    about = called(plain, "Elbe")
    corpus = after(plain, decision(1, "rename", about, new_name="Elbe (river)"))
    river = named(corpus, "Elbe (river)")
    assert (river.id, river.geonames) == (about.entity, named(plain, "Elbe").geonames)
    assert "Elbe" in river.variants
    again = after(
        plain,
        decision(1, "rename", about, new_name="Elbe (river)"),
        decision(2, "rename", about, new_name="Labe"),
    )
    assert "Elbe (river)" in named(again, "Labe").variants


def test_of_two_that_contradict_each_other_the_later_holds(plain: Corpus) -> None:
    voss, morozov = called(plain, "Lena Voss"), called(plain, "Sergei Morozov")
    joined = decision(1, "merge", morozov, other_name=voss)
    parted = decision(2, "split", morozov, variant="Lena Voss")
    corpus = after(plain, parted, joined)
    assert named(corpus, "Lena Voss").variants == ("Lena Voss",)
    apart = named(corpus, "Lena Voss")
    back = decision(3, "merge", morozov, other_name=Called(name=apart.name, kind="person", entity=apart.id))  # fmt: skip
    corpus = after(plain, joined, parted, back)
    assert "Lena Voss" in named(corpus, "Sergei Morozov").variants
    assert {d.entity for d in corpus.decisions} == {morozov.entity}
    assert corpus.decisions[1].apart == morozov.entity


def test_further_articles_that_change_a_name_and_its_id_do_not_change_a_decision(
    plain: Corpus,
) -> None:
    more = [person("Sergey Morozov"), person("Sergey Morozov"), person("Sergey Morozov")]
    grown = corpus_with(FIRST, SECOND, PLACES, more)
    assert named(grown, "Sergey Morozov").id != named(plain, "Sergei Morozov").id
    corpus = after(grown, merge(plain), split(plain, 2))
    assert "Anton Belov" in named(corpus, "Sergey Morozov").variants
    assert named(corpus, "Morozov").variants == ("Morozov",)
    assert all(d.entity == named(corpus, "Sergey Morozov").id for d in corpus.decisions)


def test_what_is_gone_stays_a_row_that_matches_nothing(plain: Corpus) -> None:
    gone = corpus_with(SECOND[1:])
    corpus = after(gone, merge(plain), split(plain, 2))
    assert corpus.entities == after(gone).entities
    assert [(d.id, d.entity) for d in corpus.decisions] == [("d-1", None), ("d-2", None)]


def test_without_decisions_and_after_undoing_every_row_is_the_same(plain: Corpus) -> None:
    corpus = after(after(plain, merge(plain), split(plain, 2)))
    assert corpus.entities == plain.entities
    assert corpus.mentions == plain.mentions
    assert corpus.decisions == ()


@settings(max_examples=60)
@given(data=st.data())
def test_any_decisions_leave_every_mention_with_one_entity_that_has_its_spelling(
    data: st.DataObject, plain: Corpus
) -> None:
    names = st.sampled_from([called(plain, e.name) for e in plain.entities])
    decisions = []
    for number in range(data.draw(st.integers(1, 5))):
        kind = data.draw(st.sampled_from(["merge", "split", "rename"]))
        about, other = data.draw(names), data.draw(names)
        spelling = data.draw(st.sampled_from([m.text for m in plain.mentions]))
        more: dict[str, object] = {"other_name": other}
        if kind == "split":
            more = {"variant": spelling, "other_name": data.draw(st.sampled_from([None, other]))}
        elif kind == "rename":
            more = {"new_name": spelling}
        decisions.append(decision(number + 1, kind, about, **more))
    corpus = after(plain, *decisions)
    spellings: dict[str, Counter[str]] = {e.id: Counter() for e in corpus.entities}
    for m in corpus.mentions:
        spellings[m.entity or ""][m.text] += 1
    assert len(spellings) == len(corpus.entities)
    for e in corpus.entities:
        assert spellings[e.id]
        assert set(spellings[e.id]) <= set(e.variants)
    assert {d.entity for d in corpus.decisions} - {None} <= set(spellings)
    assert {d.apart for d in corpus.decisions} - {None} <= set(spellings)
    random.Random(7).shuffle(decisions)
    mentions = list(plain.mentions)
    random.Random(7).shuffle(mentions)
    again = after(plain.with_slots(mentions=tuple(mentions)), *decisions)
    assert again.entities == corpus.entities
    assert again.mentions == corpus.mentions
    assert again.decisions == corpus.decisions
    bare = [msgspec.structs.replace(d, entity=None, apart=None) for d in corpus.decisions]
    assert after(corpus, *bare).entities == corpus.entities
