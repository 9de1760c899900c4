"""Words found by arrays are those found one by one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from variorum.stages.corpus.lineage import letters
from variorum.stages.corpus.lineage.letters import looked_up, spelt, words

NEWS = st.text("aZ5é٣ß'’.,-_ \n“”!漢𝐀🙂", max_size=60)


def found(text: str) -> list[str]:
    _, starts, ends = words(*looked_up(text))
    return [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]


def test_numbers_names_and_initials() -> None:
    assert found("The U.S. won’t pay 4,500.50 crowns on the 5th, says A. Reval_Holub.") == [
        *("The", "U.S", "won’t", "pay", "4,500.50", "crowns", "on", "the", "5", "th"),
        *("says", "A", "Reval", "Holub"),
    ]


def test_what_is_the_same_word() -> None:
    for text in ("WON’T won't wont", "U.S. US us", "Élan élan ÉLAN", "10,000 10,000"):
        assert len({*words(*looked_up(text))[0].tolist()}) == 1
        assert len({spelt(w) for w in found(text)}) == 1
    for text in ("10,000 10.000 10000", "on no", "a aa", "12 21"):
        assert len({*words(*looked_up(text))[0].tolist()}) == len(text.split())


def test_words_are_the_same_in_a_text_that_is_read_in_pieces(monkeypatch) -> None:
    text = "The port of Ostreva was closed on Tuesday. " * 40
    whole = words(*looked_up(text))
    monkeypatch.setattr(letters, "PIECE", 43 * 3)
    pieces = words(*looked_up(text))
    assert all((a == b).all() for a, b in zip(whole, pieces, strict=True))


@given(NEWS)
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    plain = re.sub("['’]", "", text)
    expected = [w for w in re.split(r"[\W_]+", plain) if w]
    joined = re.sub(r"[\W_]+", "", "".join(found(text)))
    assert joined == "".join(expected)


@given(NEWS)
def test_a_word_is_known_by_how_it_is_spelt(text: str) -> None:
    hashes = words(*looked_up(text))[0].tolist()
    known: dict[int, str] = {}
    for hash_, word in zip(hashes, found(text), strict=True):
        assert known.setdefault(hash_, spelt(word)) == spelt(word)
    assert len({*known.values()}) == len(known)
