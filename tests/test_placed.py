"""Spans found by a character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.placed import BLOCK, Placed
from variorum.records import Article, Draft, Noise

edges = st.integers(0, 3 * BLOCK)
spans = st.lists(st.tuples(edges, edges).map(lambda e: (min(e), max(e))), max_size=12)


@given(spans, st.integers(0, 4 * BLOCK))
def test_every_span_that_holds_the_character_is_found_in_order(
    found: list[tuple[int, int]], char: int
) -> None:
    placed = Placed((s, e, k) for k, (s, e) in enumerate(found))
    assert list(placed.at(char)) == [(s, e, k) for k, (s, e) in enumerate(found) if s <= char < e]


@given(st.lists(edges, max_size=12, unique=True), edges, edges)
def test_noise_is_what_covers_half_of_the_characters(cuts: list[int], one: int, two: int) -> None:
    cuts = sorted(cuts)[: len(cuts) // 2 * 2]
    text = "n" * (3 * BLOCK)
    noise = tuple(
        Noise(article="a", start=s, end=e, text=text[s:e], kind="stray")
        for s, e in zip(cuts[::2], cuts[1::2], strict=True)
    )
    draft = Draft(article=Article(id="a", key="a", text=text), noise=noise)
    start, end = min(one, two), max(one, two)
    covered = sum(any(n.start <= c < n.end for n in noise) for c in range(start, end))
    assert draft.is_noise(start, end) == (covered * 2 >= max(1, end - start))
