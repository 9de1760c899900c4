"""Pairs of articles that are near in wording."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.stages.corpus.lineage.candidates import (
    CROWDED,
    HUBS,
    SIZE,
    by_wording,
    sketches,
)
from variorum.stages.corpus.lineage.words import read


def words(seed: int, size: int = 300) -> list[str]:
    rng = random.Random(seed)
    return [f"w{rng.randrange(5000)}" for _ in range(size)]


def pairs(*texts: list[str]) -> set[tuple[int, int]]:
    raw = list(read([" ".join(t) for t in texts], [()] * len(texts)))
    return {(a, b) for a, b in by_wording(sketches(raw)).tolist()}


def changed(text: list[str], share: float, seed: int = 1) -> list[str]:
    """``text`` with this share of its words replaced."""
    rng = random.Random(seed)
    return [f"x{rng.random()}" if rng.random() < share else w for w in text]


def test_copies_with_a_fifth_of_their_words_changed_are_found() -> None:
    sources = [words(k) for k in range(40)]
    found = pairs(*sources, *(changed(s, 0.2, k) for k, s in enumerate(sources)))
    assert found == {(k, k + 40) for k in range(40)}


def test_articles_of_the_same_few_words_are_not_near() -> None:
    """Only the order of words tells these apart."""
    shuffled = [random.Random(k).sample(words(0), 300) for k in range(20)]
    assert pairs(*shuffled) == set()


def test_no_more_pairs_than_articles_where_all_are_alike() -> None:
    base = words(3)
    near = [[*base[:k], f"y{k}", *base[k + 1 :]] for k in range(250)]
    found = pairs(*near)
    assert {m for pair in found for m in pair} == {*range(250)}
    # Some hubs a band, not the same in each; all pairs would be 31,125.
    assert len(found) < 250 * 8 * HUBS


def test_a_crowded_bucket_is_paired_with_its_first_few() -> None:
    alike = np.tile(np.arange(SIZE, dtype=np.uint32), (CROWDED + 1, 1))
    found = {(a, b) for a, b in by_wording(alike).tolist()}
    assert found == {(a, b) for a in range(HUBS) for b in range(a + 1, CROWDED + 1)}
    few = {(a, b) for a, b in by_wording(alike[1:]).tolist()}
    assert len(few) == CROWDED * (CROWDED - 1) // 2


def test_sketches_do_not_depend_on_what_is_read_with_them() -> None:
    texts = ["", "one", "one two", "one two three", " ".join(words(4)), "“…” —", "a\nb"]
    together = sketches(list(read(texts, [()] * len(texts))))
    alone = [sketches(list(read([t], [()])))[0] for t in texts]
    assert (together == np.array(alone)).all()
    assert sketches([]).shape == (0, SIZE)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 3), min_size=2, max_size=40), st.randoms())
def test_the_order_of_articles_changes_no_pair_but_by_name(
    kinds: list[int], rng: random.Random
) -> None:
    """Where no bucket is crowded pairs are those of the texts, whatever their places."""
    kinds = kinds[:CROWDED]
    texts = [changed(words(kind), 0.15, place) for place, kind in enumerate(kinds)]
    order = list(range(len(texts)))
    rng.shuffle(order)
    found = {tuple(sorted((order[a], order[b]))) for a, b in pairs(*(texts[k] for k in order))}
    assert found == pairs(*texts)
