"""Words, rates and weights, against what a sheet of paper gives."""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.errors import ReadError
from variorum.training.gold import WordFinder, half_shared, read
from variorum.training.places import Place, Reading
from variorum.training.rates import counted, lexicon_of, rate_of_others
from variorum.training.weights import PULL, cases, fitted


def place(lexeme: str, pattern: str, reported: bool, sourced: bool = False) -> Place:
    return Place(lexeme, (Reading(pattern, reported, sourced, ("always",)),))


def test_a_word_is_covered_by_half_its_characters() -> None:
    words = WordFinder("The mayor’s dam, built for 1.5 million, held.")
    assert words.covered([(4, 15)]) == {1, 2}
    assert words.covered([(8, 15)]) == {2}  # "r’s" is three of seven
    assert words.covered([(27, 30)]) == {5}
    assert words.covered([(15, 16), (3, 4)]) == frozenset()


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_all_words_are_covered_by_the_whole_and_none_by_nothing(text: str, a: int, b: int) -> None:
    words = WordFinder(text)
    assert words.covered([(a, a)]) == frozenset()
    assert words.covered([(a, b)]) <= words.covered([(0, len(text))])


def test_half_is_shared_of_all_words_that_either_has() -> None:
    some = frozenset({1, 2, 3})
    assert half_shared(some, some | {4, 5, 6})
    assert not half_shared(some, some | {4, 5, 6, 7})
    assert not half_shared(frozenset(), frozenset())


def test_a_span_that_does_not_hold_its_text_is_refused(tmp_path: Path) -> None:
    mark = {"source": [[0, 6, "Kovacs"]], "cue": [], "content": []}
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "Brandt said so.", "gold": [mark]}))
    with pytest.raises(ReadError, match="line 1: characters 0 to 6 are not 'Kovacs'"):
        read(path)


@pytest.mark.parametrize("text", ["", "\n", "no JSON", '{"id": 1, "text": "", "gold": []}'])
def test_what_is_no_training_set_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text(text)
    with pytest.raises(ReadError, match=r"train\.jsonl"):
        read(path)


def test_a_cue_that_is_seen_often_and_seldom_reported_has_no_row() -> None:
    rare = [place("close/v", "obj", k < 2) for k in range(100)]
    frequent = [place("claim/v", "obj", k < 50) for k in range(100)]
    assert counted(rare + frequent) == {
        ("*/v", "obj"): (200, 52),
        ("-/v", "obj"): (100, 2),
        ("claim/v", "obj"): (100, 50),
    }


def test_a_place_does_not_vouch_for_itself() -> None:
    found = [place("say/v", "that", k < 2) for k in range(4)]
    found += [place("hope/v", "that", k < 1) for k in range(3)]
    lexicon = lexicon_of(counted(found))
    # the class without it: 2 of 6; the cue without it: 1 of 3
    base = (2 + 0.1) / (6 + 2)
    assert rate_of_others(lexicon, "say/v", "that", True) == pytest.approx((1 + 4 * base) / 7)
    base = (3 + 0.1) / (6 + 2)
    assert rate_of_others(lexicon, "say/v", "that", False) == pytest.approx((2 + 4 * base) / 7)


def test_the_likeliest_reading_of_a_place_is_its_case() -> None:
    found = [place("say/v", "that", True, True)] * 3 + [place("say/v", "obj", False)] * 3
    both = Place("say/v", (found[3].readings[0], found[0].readings[0]))
    made = cases([*found, both], lexicon_of(counted([*found, both])))
    # an object is never reported: too seldom for the stage to look at
    assert [(context, right, n) for (_, context, right), n in made.items()] == [
        (("always",), 1.0, 4)
    ]


def test_content_without_its_source_is_half_right() -> None:
    found = [place("say/v", "that", True, k < 2) for k in range(5)]
    made = cases(found, lexicon_of(counted(found)))
    assert sorted((right, n) for (_, _, right), n in made.items()) == [(0.5, 3), (1.0, 2)]


def test_articles_are_read_in_the_order_of_their_ids(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Dam {n} held.", "gold": []}) for n in range(9)]
    path = tmp_path / "train.jsonl"
    path.write_text("\n".join(lines))
    forwards = read(path)
    path.write_text("\n".join(reversed(lines)))
    assert read(path) == forwards
    assert {example.article.key for example in forwards} == set("012345678")


def test_the_weight_is_where_the_data_and_the_prior_pull_alike() -> None:
    """At even odds the rate says nothing and "always" alone must explain 30 of 40."""
    weights = fitted(Counter({(0.5, ("always",), 1.0): 30, (0.5, ("always",), 0.0): 10}))
    w = weights["always"]
    assert weights["rate"] == pytest.approx(1.0)
    assert 40 / (1 + math.exp(-w)) - 30 + PULL * w == pytest.approx(0.0, abs=1e-9)
