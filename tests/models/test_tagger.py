"""The tagger's word pieces and its windows."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from variorum.models.tagger import network
from variorum.models.tagger.pieces import (
    BREAK,
    CAPITAL,
    MOST,
    QUOTED,
    Pieces,
    pieces,
    vocabulary,
    windows,
)
from variorum.records import Span

TEXT = "The mayor of Szczecin said the dam “will hold”.\nNobody asked."


def lines(text: str) -> list[Span]:
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Span(start=at, end=at + len(line), text=line))
        at += len(line) + 1
    return out


def of(text: str, *quoted: str) -> Pieces:
    spans = [(text.index(q), text.index(q) + len(q)) for q in quoted]
    return pieces(text, lines(text), spans)


def test_a_piece_knows_the_capital_of_its_word_and_whether_it_is_quoted() -> None:
    found = of(TEXT, "“will hold”")
    kinds = {TEXT[s:e]: k for s, e, k in zip(found.starts, found.ends, found.kinds, strict=True)}
    assert kinds["The"] == kinds["Nobody"] == CAPITAL
    assert kinds["mayor"] == kinds["."] == 0
    assert kinds["“"] == kinds["hold"] == QUOTED
    city = [k for s, k in zip(found.starts, found.kinds, strict=True) if 13 <= s < 21]
    assert len(city) > 1, "a rare name is several pieces"
    assert set(city) == {CAPITAL}


def test_paragraphs_have_a_break_between_them_and_none_around() -> None:
    found = of(TEXT)
    breaks = [k for k, number in enumerate(found.ids) if number == BREAK]
    assert len(breaks) == 1
    assert TEXT[found.starts[breaks[0]] : found.ends[breaks[0]]] == "\n"


def test_pieces_cover_all_letters_in_order() -> None:
    found = of(TEXT)
    spans = list(zip(found.starts, found.ends, strict=True))
    assert spans == sorted(spans)
    assert "".join(TEXT[s:e] for s, e in spans).replace(" ", "") == TEXT.replace(" ", "")


def test_windows_take_every_piece_once_and_end_with_a_paragraph_where_one_does() -> None:
    text = "\n".join("The council met again and said that it was not done." for _ in range(60))
    found = of(text)
    cut = windows(found, 100, 20)
    assert [w.core for w in cut] == [0, *(w.last for w in cut[:-1])]
    assert cut[-1].last == len(found)
    assert all(w.last - w.core <= 100 and w.core - w.first <= 20 for w in cut)
    assert all(found.ids[w.last] == BREAK for w in cut[:-1])


@given(st.text(max_size=400), st.integers(1, 40), st.integers(0, 9))
def test_any_text_is_cut_into_windows_that_take_every_piece_once(
    text: str, core: int, context: int
) -> None:
    found = pieces(text, lines(text), [])
    cut = windows(found, core, context)
    assert [k for w in cut for k in range(w.core, w.last)] == list(range(len(found)))
    for start, end in zip(found.starts, found.ends, strict=True):
        assert 0 <= start <= end <= len(text)


def test_what_is_longer_than_any_article_is_not_read_to_its_end() -> None:
    text = "ha " * (MOST + 500)
    assert len(of(text)) == MOST
    assert len(of("a " * MOST + "\n" + "b " * 50)) <= MOST + 1


def test_the_network_reads_each_window_alone() -> None:
    session = network.tagger()
    assert session is not None, "the weights are part of the package"
    alone = of("The mayor said that the dam would hold.")
    more = of("\n".join(["The mayor said that the dam would hold."] * 40))
    first = network.scores(alone, session)
    again = network.scores(alone, session)
    assert np.array_equal(first.tags, again.tags)
    assert network.scores(more, session).tags.shape == (len(more), 3, 3)
    assert np.allclose(np.exp(first.tags).sum(2), 1, atol=1e-5)
    start, row = first.speaker(3)
    assert start == 0
    assert row.shape == (len(alone) + 1,)
    assert 0.9 < row.sum() <= 1  # but for what the last mark of the window has


def test_the_vocabulary_neither_cuts_nor_fills() -> None:
    assert len(vocabulary().encode("word " * 700, add_special_tokens=False).ids) == 700
