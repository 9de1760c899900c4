"""The words that a network puts in brackets behind what a figure counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages.article.figures.test_golden import Made, figures
from variorum.stages.article.figures.completion import completing
from variorum.stages.article.figures.completion.completing import (
    completed,
    tells,
    view,
    with_words,
)
from variorum.stages.article.figures.find import found_by_rules

TANKER = "The first tanker arrived in Velm on Sunday with a cargo of 5,000 tonnes of diesel."
TOLD = [
    (TANKER, ("tanker",)),
    ("The site jumped to 17 million visitors.", ("visitors", "site")),
    ("Moll Rail cut its forecast. Profit fell 12 percent.", ("Profit", "Moll Rail")),
]


@pytest.mark.parametrize(("text", "words"), TOLD)
def test_a_phrase_tells_what_a_reader_needs(
    drafts_of: Made, text: str, words: tuple[str, ...]
) -> None:
    (found,) = figures(drafts_of, text)
    assert found.counted is not None
    assert all(word in found.counted for word in words)


def test_a_phrase_that_tells_enough_is_left(drafts_of: Made) -> None:
    (found,) = figures(drafts_of, "Protesters burned 12 police cars in Velm.")
    assert found.counted is not None
    assert "(" not in found.counted


PUT = [
    ("diesel", ("tanker",), "diesel (tanker)"),
    ("diesel", ("first", "tanker"), "diesel (first tanker)"),
    ("diesel", ("tanker", "Velm"), "diesel (tanker arrived in Velm)"),
    ("diesel", ("tanker", "Sunday"), "diesel (tanker; on Sunday)"),
    ("diesel", ("cargo", "diesel"), "diesel (with a cargo)"),
    ("diesel in Velm", ("Velm", "arrived"), "diesel in Velm (arrived)"),
    ("diesel that arrives", ("arrived",), "diesel that arrives"),
    (None, ("first", "tanker"), "first tanker"),
    (None, (), None),
    ("diesel", (), "diesel"),
]


@pytest.mark.parametrize(("phrase", "words", "counted"), PUT)
def test_words_that_the_phrase_lacks_stand_in_brackets(
    drafts_of: Made, phrase: str | None, words: tuple[str, ...], counted: str | None
) -> None:
    draft = drafts_of(TANKER, until="times")[0]
    (found,) = found_by_rules(draft)
    needed = [token for token in draft.parse.tokens if token.text in words]
    assert with_words(draft.parse, replace(found, counted=phrase), needed) == counted


def test_what_hyphens_join_stays_whole_and_no_word_comes_twice(drafts_of: Made) -> None:
    text = "The tank-farm fire in the U.S. cost a tank-farm owner 12 trucks."
    draft = drafts_of(text, until="times")[0]
    found = next(f for f in found_by_rules(draft) if f.low == 12)
    farms = [token for token in draft.parse.tokens if token.text in ("farm", "U.S.")]
    bare = replace(found, counted="trucks of U.S. firm")
    assert with_words(draft.parse, bare, farms) == "trucks of U.S. firm (tank-farm)"


def test_a_name_and_a_compound_are_written_whole_and_once(drafts_of: Made) -> None:
    text = "The grain ship tanks of Ilse Brandt in the Veltin Islands held 12 tonnes."
    draft = drafts_of(text, until="times")[0]
    found = replace(next(f for f in found_by_rules(draft) if f.low == 12), counted="wheat")
    for words in ({"tanks", "Brandt"}, {"ship", "tanks", "Ilse", "Brandt"}):
        needed = [token for token in draft.parse.tokens if token.text in words]
        assert with_words(draft.parse, found, needed) == "wheat (grain ship tanks of Ilse Brandt)"


def test_what_commas_conjunctions_and_numbers_part_stays_apart(drafts_of: Made) -> None:
    text = "A tanker, rusty and slow, lost 12 tonnes of oil near Velm and Dorva."
    draft = drafts_of(text, until="times")[0]
    found = replace(next(f for f in found_by_rules(draft) if f.low == 12), counted="diesel")
    needed = [t for t in draft.parse.tokens if t.text in ("rusty", "slow", "lost", "oil", "Dorva")]
    counted = with_words(draft.parse, found, needed)
    assert counted == "diesel (rusty; slow; lost; of oil; Dorva)"


SAID = [
    ("The fever broke out in Dorva and killed 12 cows.", "broke", "cows (broke out)"),
    ("The 12 farms could not sell their milk.", "sell", "cows (could not sell)"),
    ("The 12 farms would soon have lost their cows.", "lost", "cows (would soon have lost)"),
    ("The 12 farms have soon lost their cows.", "lost", "cows (lost)"),
    ("The 12 farms never really opened.", "opened", "cows (never really opened)"),
    ("The 12 farms did not sink.", "sink", "cows (did not sink)"),
    ("The 12 farms didn't sink.", "sink", "cows (didn't sink)"),
    ("The 12 farms have never been sold.", "sold", "cows (have never been sold)"),
    ("They'd have lost 12 farms.", "lost", "cows (They'd have lost)"),
    ('The 12 farms "would not sell", he said.', "sell", "cows (would not sell)"),
]


@pytest.mark.parametrize(("text", "word", "counted"), SAID)
def test_a_verb_is_written_with_what_says_whether_it_is_so(
    drafts_of: Made, text: str, word: str, counted: str
) -> None:
    draft = drafts_of(text, until="times")[0]
    found = replace(next(f for f in found_by_rules(draft) if f.low == 12), counted="cows")
    needed = [token for token in draft.parse.tokens if token.text == word]
    assert with_words(draft.parse, found, needed) == counted


WHOLE = [
    ("Ilse Brandt opened 12 farms.", "Ilse", "cows (Ilse Brandt)"),
    ("The fever closed eastern markets and 12 farms.", "eastern", "cows (eastern markets)"),
    ("The fever closed eastern markets and 12 farms.", "markets", "cows (markets)"),
]


@pytest.mark.parametrize(("text", "word", "counted"), WHOLE)
def test_first_names_and_adjectives_do_not_stand_alone(
    drafts_of: Made, text: str, word: str, counted: str
) -> None:
    draft = drafts_of(text, until="times")[0]
    found = replace(next(f for f in found_by_rules(draft) if f.low == 12), counted="cows")
    needed = [token for token in draft.parse.tokens if token.text == word]
    assert with_words(draft.parse, found, needed) == counted


def test_words_of_grammar_and_numbers_are_never_asked_for(drafts_of: Made) -> None:
    draft = drafts_of(TANKER, until="times")[0]
    (found,) = found_by_rules(draft)
    given = view(draft.parse, found)
    assert {t.text for t in given.tokens if tells(t)} == {
        "first",
        "tanker",
        "arrived",
        "Velm",
        "Sunday",
        "cargo",
        "tonnes",
        "diesel",
    }


def test_years_help_but_neither_the_own_number_nor_who_speaks_next(
    drafts_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completing, "probabilities", lambda given, _: [1.0] * len(given.tokens))
    text = "HOLM : The 1918 fever hit Dorva. MOLL : The fever killed 1650 people."
    draft = drafts_of(text, until="times")[0]
    found = next(f for f in found_by_rules(draft) if f.low == 1650)
    counted = completed(draft.parse, found).counted or ""
    assert "1918" in counted
    assert "Dorva" in counted
    assert not {"HOLM", "MOLL", "1650"} & set(completing.WORD.findall(counted))


@pytest.mark.parametrize("text", ["12 " * 400, "A 7 of " * 300, "((((12)))) ''", "the 40 -- : ,"])
def test_hostile_text_is_read(drafts_of: Made, text: str) -> None:
    draft = drafts_of(text, until="times")[0]
    for found in found_by_rules(draft):
        assert completed(draft.parse, found).low == found.low


@pytest.mark.parametrize("joint", ["-", " ", " the "])
def test_what_is_put_in_brackets_is_bounded(drafts_of: Made, joint: str) -> None:
    text = f"{joint.join(['Dorva'] * 300)} lost 12 trucks."
    draft = drafts_of(text, until="times")[0]
    found = replace(next(f for f in found_by_rules(draft) if f.low == 12), counted="trucks")
    needed = draft.parse.tokens[295:300:4]
    counted = with_words(draft.parse, found, needed)
    assert counted is not None
    assert len(counted.split("-")) + len(counted.split()) < 60
