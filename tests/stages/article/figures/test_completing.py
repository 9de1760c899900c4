"""What a phrase leaves out of its sentence, and which of it is put in brackets behind the phrase."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages.article.figures.test_golden import Made, figures
from variorum.stages.article.figures.completion.completing import (
    completed,
    likelihood,
    options,
    with_piece,
)
from variorum.stages.article.figures.completion.remaining import LONGEST, remaining
from variorum.stages.article.figures.find import found_by_rules

TANKER = "The first tanker arrived in Velm on Sunday with a cargo of 5,000 tonnes of diesel."
COMPLETED = [
    (TANKER, "diesel (first tanker)"),
    ("The site jumped to 17 million visitors.", "visitors (site jumped)"),
]


@pytest.mark.parametrize(("text", "counted"), COMPLETED)
def test_a_bare_phrase_takes_the_piece_that_it_needs(
    drafts_of: Made, text: str, counted: str
) -> None:
    assert figures(drafts_of, text)[0].counted == counted


def test_a_phrase_that_tells_enough_is_left(drafts_of: Made) -> None:
    text = "In Velm the quake struck at noon. Rescuers dug out nine bodies."
    assert figures(drafts_of, text)[0].counted == "bodies dug out by Rescuers"


def test_a_piece_never_stands_alone(drafts_of: Made) -> None:
    draft = drafts_of(TANKER, until="times")[0]
    (found,) = found_by_rules(draft)
    alone = replace(found, counted=None)
    assert completed(draft.parse, alone) == alone


def test_pieces_are_words_of_the_text_and_say_something_new(drafts_of: Made) -> None:
    draft = drafts_of(TANKER, until="times")[0]
    (found,) = found_by_rules(draft)
    pieces = options(draft.parse, found)
    told = {" ".join(t.text for t in piece.tokens): piece.kind for piece, _ in pieces}
    assert told["first tanker"] == "nsubj"
    assert told["first tanker arrived"] == "subject-verb"
    assert told["in Velm"] == "prep"
    assert "Velm" not in told
    assert not any("diesel" in words or "Sunday" in words for words in told)
    assert all(0 < likelihood(features) < 1 for _, features in pieces)


def test_a_piece_is_in_brackets_but_where_it_follows_its_word(drafts_of: Made) -> None:
    draft = drafts_of(TANKER, until="times")[0]
    (found,) = found_by_rules(draft)
    pieces = {" ".join(t.text for t in p.tokens): p for p, _ in options(draft.parse, found)}
    assert with_piece("diesel", pieces["in Velm"]) == "diesel (in Velm)"
    assert with_piece("diesel that arrived", pieces["in Velm"]) == "diesel that arrived in Velm"
    assert with_piece("tanker", pieces["first tanker arrived"]) == "tanker (first tanker arrived)"
    assert with_piece("first oil", pieces["first tanker arrived"]) == "first oil (tanker arrived)"


@pytest.mark.parametrize("text", ["12 " * 400, "A 7 of " * 300, "((((12)))) ''", "the 40 -- : ,"])
def test_hostile_text_has_short_pieces(drafts_of: Made, text: str) -> None:
    draft = drafts_of(text, until="times")[0]
    for found in found_by_rules(draft):
        inside = draft.parse.between(found.start, found.end)
        for piece in remaining(draft.parse, inside[0], inside[-1]):
            assert 0 < len(piece.tokens) <= LONGEST
