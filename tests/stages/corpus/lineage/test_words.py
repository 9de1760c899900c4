"""Sentences as the comparison cuts them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.stages.corpus.lineage.words import LONGEST, Vocabulary, read


def sentences(text: str, *noise: tuple[int, int]) -> list[str]:
    (reading,) = read([text], [noise])
    return [text[a:b] for a, b in zip(reading.starts, reading.ends, strict=True)]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Gov. A. Reval met Mr. Dornan of the U.S. delegation. They talked for an hour."
    assert sentences(text) == [
        "Gov. A. Reval met Mr. Dornan of the U.S. delegation.",
        "They talked for an hour.",
    ]


def test_a_quotation_keeps_its_closing_mark() -> None:
    assert sentences("“We waited.” Nobody came!\nA line without a stop") == [
        "“We waited.”",
        "Nobody came!",
        "A line without a stop",
    ]


def test_case_apostrophes_and_stops_make_no_other_words() -> None:
    vocabulary = Vocabulary()
    same = [vocabulary.numbers(x).tolist() for x in ("The U.S. won’t wait", "the US wont WAIT")]
    assert same[0] == same[1]
    assert {"us", "wont", "wait"} <= {*vocabulary.words}


def test_noise_is_left_out() -> None:
    text = "Sign up for our newsletter.\nThe lock is closed."
    assert sentences(text, (0, 27)) == ["The lock is closed."]


@given(st.text(max_size=400))
def test_sentences_lie_in_order_inside_the_text(text: str) -> None:
    reading = Vocabulary().reading(0, text, *read([text], [()]))
    last = 0
    for s in reading.sentences:
        assert last <= s.start < s.end <= len(text)
        assert text[s.start : s.end].strip() == text[s.start : s.end]
        last = s.end


def test_a_text_without_an_end_is_cut() -> None:
    vocabulary = Vocabulary()
    reading = vocabulary.reading(0, "word " * 5000, *read(["word " * 5000], [()]))
    assert max(len(s.words) for s in reading.sentences) <= LONGEST
    assert reading.length == 5000
