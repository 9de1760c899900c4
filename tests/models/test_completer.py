"""What the completer is told of a figure's surroundings, and what its network says of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.models.completer.network import INPUTS, completer, probabilities
from variorum.models.completer.surroundings import (
    ELSEWHERE,
    FIGURE,
    KINDS,
    LEARNT,
    NUMBER,
    PHRASE,
    READ,
    STEPS,
    TIES,
    Reach,
    Surroundings,
    surroundings,
)
from variorum.models.tagger.pieces import FIRST, LAST
from variorum.records import Draft

Made = Callable[..., list[Draft]]
TEXT = "A storm hit Dorva. The ferry, which left Orla, carried 40 sailors to Velm."
POSITIONS = 512  # that MiniLM knows


def of(drafts_of: Made, text: str, number: str, phrase: str = "") -> Surroundings:
    parse = drafts_of(text, until="parse")[0].parse
    token = next(t for t in parse.tokens if t.text == number)
    return surroundings(parse, token.start, token.end, token, frozenset(phrase.split()))


def test_words_of_grammar_are_left_out_and_every_other_begins_at_a_piece(drafts_of: Made) -> None:
    found = of(drafts_of, TEXT, "40", "sailors")
    words = [t.text for t in found.tokens]
    assert "The" not in words
    assert "," not in words
    assert {"storm", "Dorva", "ferry", "carried", "40", "sailors", "to", "Velm"} <= set(words)
    assert (found.ids[0], found.ids[-1]) == (FIRST, LAST)
    kinds = {word: found.kinds[at] for word, at in zip(words, found.begins, strict=True)}
    assert kinds["40"] == FIGURE | NUMBER
    assert kinds["sailors"] == PHRASE
    assert kinds["Velm"] == 1  # a capital


def test_steps_go_up_from_the_number_and_down_to_the_word(drafts_of: Made) -> None:
    found = of(drafts_of, TEXT, "40")
    steps = {
        token.text: (found.up[at], found.down[at])
        for token, at in zip(found.tokens, found.begins, strict=True)
    }
    assert steps["40"] == (0, 0)
    assert steps["sailors"] == (1, 0)
    assert steps["carried"] == (2, 0)
    assert steps["ferry"] == (2, 1)
    assert steps["storm"] == (ELSEWHERE, ELSEWHERE)


def test_two_sentences_before_are_read_and_three_were_learnt_on(drafts_of: Made) -> None:
    text = "Orla burned. Velm slept. Dorva woke. It lost 40 sailors."
    parse = drafts_of(text, until="parse")[0].parse
    number = next(t for t in parse.tokens if t.text == "40")

    def read(reach: Reach) -> set[str]:
        found = surroundings(parse, number.start, number.end, number, frozenset(), reach)
        return {t.text for t in found.tokens}

    assert {"Velm", "Dorva", "sailors"} <= read(READ)
    assert "Orla" not in read(READ)
    assert "Orla" in read(LEARNT)


@pytest.mark.parametrize(
    "text", ["12 " * 400, "((((12)))) ''", "x" * 5000 + " 12 " + "y-" * 3000, "the 12 -- : ,"]
)
def test_hostile_text_is_bounded(drafts_of: Made, text: str) -> None:
    found = of(drafts_of, text, "12")
    assert len(found.ids) <= POSITIONS


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from([*TEXT.split(), "—", "“", "12", "\n"]), max_size=60))
def test_what_is_told_is_within_what_the_network_knows(drafts_of: Made, words: list[str]) -> None:
    found = of(drafts_of, " ".join([*words, "7"]), "7")
    columns = [getattr(found, name) for name in INPUTS]
    assert len({len(column) for column in columns}) == 1
    assert len(found.tokens) == len(found.begins)
    assert all(0 <= kind < KINDS for kind in found.kinds)
    assert all(0 <= step < STEPS for step in (*found.up, *found.down))
    assert all(0 <= tie <= len(TIES) for tie in found.ties)


def test_the_network_says_a_probability_for_every_word_and_always_the_same(
    drafts_of: Made,
) -> None:
    session = completer()
    assert session is not None, "the weights are part of the package"
    found = of(drafts_of, TEXT, "40", "sailors")
    first = probabilities(found, session)
    assert len(first) == len(found.tokens)
    assert all(0 < chance < 1 for chance in first)
    assert probabilities(found, session) == first
