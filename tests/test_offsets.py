"""Spans: trimmed, crossed, and seen from the other side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.offsets import overlaps, trimmed, turned
from variorum.records import Alignment, Variant


@given(st.text(alphabet=st.sampled_from("a \n\u00a0é"), max_size=20))
def test_a_trimmed_span_holds_the_stripped_text(text: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == text.strip()


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert overlaps(2, 5, [(4, 9)])
    assert not overlaps(2, 4, [(4, 9), (0, 2)])


def test_a_turned_row_has_its_sides_exchanged_and_all_else_kept() -> None:
    row = Alignment(
        article="a",
        start=3,
        end=9,
        other="b",
        other_start=20,
        other_end=31,
        relation="edited",
        similarity=0.8,
    )
    there = turned(row)
    assert type(there) is Alignment
    assert (there.article, there.start, there.end) == ("b", 20, 31)
    assert (there.other, there.other_start, there.other_end) == ("a", 3, 9)
    assert (there.relation, there.similarity) == ("edited", 0.8)
    assert turned(there) == row


def test_a_variant_turns_like_an_alignment() -> None:
    row = Variant(
        report="r",
        article="a",
        start=3,
        end=8,
        text="seven",
        other="b",
        other_start=4,
        other_end=8,
        other_text="nine",
    )
    there = turned(row)
    assert (there.article, there.start, there.other, there.other_start) == ("b", 4, "a", 3)
    assert turned(there) == row
