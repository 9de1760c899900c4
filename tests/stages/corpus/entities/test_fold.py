"""How names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.stages.corpus.entities.bodies import Body, resolve
from variorum.stages.corpus.entities.fold import (
    edits,
    folded,
    given_class,
    person_parts,
    plain,
    skeleton,
)
from variorum.stages.corpus.entities.organisations import body_key, definition, initials


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergei", "sergey"),
        ("zelensky", "zelenskyy"),
        ("zelensky", "zelenskiy"),
        ("yeltsin", "eltsin"),
        ("medvedeff", "medvedev"),
        ("qadhafi", "kadafi"),
    ],
)
def test_romanisations_fold_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("johnson", "johnston"), ("petrov", "pavlov"), ("li", "le")]
)
def test_different_surnames_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_given_names_have_classes() -> None:
    assert given_class("volodymyr") == given_class("vladimir")
    assert given_class("mike") == given_class("michael")
    assert given_class("maria") != given_class("mario")


def test_parts_of_persons_names() -> None:
    assert person_parts("Lloyd J. Miller III") == ("lloyd", "j", "miller")
    assert person_parts("Omar al-Rashid") == ("omar", "rashid")
    assert person_parts("Anna Berg-Olsen") == ("anna", "bergolsen")


def test_bodies_are_their_words() -> None:
    assert body_key("the Ministry of Defence") == body_key("Defense Ministry")
    assert body_key("Danish navy") == body_key("Navy of Denmark")
    assert body_key("UN") == body_key("United Nations")
    assert body_key("Danish navy") != body_key("Swedish navy")


def test_brackets_define_acronyms() -> None:
    text = "The Baltic Harbour Workers Union (BHWU) struck. Ingrid Halvorsen (AP) wrote."
    assert definition("Baltic Harbour Workers Union", text, 32) == "BHWU"
    assert definition("Ingrid Halvorsen", text, text.index(" (AP)")) is None
    assert initials("Organization for Trade and Ports in Europe") == "OTPE"


WORD = st.text(alphabet="abcdefghiklmnorstuvyz", min_size=1, max_size=12)


@given(WORD, WORD)
def test_edits_are_a_distance(a: str, b: str) -> None:
    assert edits(a, b, 3) == edits(b, a, 3)
    assert (edits(a, b, 3) == 0) == (a == b)
    assert edits(a, b, 3) <= 4


@given(st.text(max_size=40))
def test_folding_takes_any_text(text: str) -> None:
    for word in plain(text).split():
        folded(word)
        skeleton(word)
    person_parts(text)
    body_key(text)


@pytest.mark.parametrize(("times", "joined"), [(5, True), (60, False)])
def test_an_acronym_everybody_knows_is_not_that_of_a_name_met_once(
    times: int, joined: bool
) -> None:
    named = [Body("a-1", "Harbour Folk Network"), Body("a-2", "Harbour Folk Network")]
    keys = resolve([*named, Body("a-2", "HFN"), *[Body("a-3", "HFN")] * times])
    assert (keys[-1] == keys[0]) is joined
