"""From what the network says of pieces to attributions: runs, links, characters."""

from __future__ import annotations

import numpy as np

from variorum.models.tagger.network import BEGIN, CONTENT, CUE, INSIDE, SOURCE, Links, Scores
from variorum.models.tagger.pieces import Pieces, pieces
from variorum.records import Span
from variorum.stages.article.statements.tags import attributions

TEXT = "Brandt said rain helped and Vogel denied that."


def read(text: str) -> Pieces:
    return pieces(text, [Span(start=0, end=len(text), text=text)], [])


class Said:
    """A network's answer that a test writes down in words of the text."""

    def __init__(self, text: str) -> None:
        self.text, self.pieces = text, read(text)
        n = len(self.pieces)
        self.tags = np.full((n, 3, 3), -5.0, np.float32)
        self.tags[:, :, 0] = -0.1
        self.owner = np.zeros((n + 2, n + 2), np.float32)
        self.speaker = np.zeros((n + 2, n + 2), np.float32)
        self.speaker[:, 0] = 3.0

    def at(self, words: str) -> list[int]:
        start = self.text.index(words)
        ends = range(start, start + len(words))
        return [k for k, s in enumerate(self.pieces.starts) if s in ends]

    def tag(self, layer: int, words: str) -> None:
        for k, piece in enumerate(self.at(words)):
            self.tags[piece, layer] = -5.0
            self.tags[piece, layer, INSIDE if k else BEGIN] = -0.1

    def link(self, content: str, cue: str, source: str | None = None) -> None:
        for piece in self.at(content):
            self.owner[piece + 1, self.at(cue)[0] + 1] = 8.0
        if source:
            self.speaker[self.at(cue)[0] + 1, self.at(source)[0] + 1] = 8.0

    def found(self) -> list[tuple[str | None, str | None, list[str]]]:
        links = (Links(0, self.owner, self.speaker),)
        scores = Scores(self.tags, links, (0,) * len(self.pieces))

        def words(span: tuple[int, int] | None) -> str | None:
            return self.text[span[0] : span[1]] if span else None

        return [
            (words(t.source), words(t.cue), [self.text[a:b] for a, b in t.content])
            for t in attributions(self.pieces, scores)
        ]


def test_content_goes_to_the_cue_it_points_to_and_the_cue_to_its_source() -> None:
    said = Said(TEXT)
    for layer, words in ((SOURCE, "Brandt"), (CUE, "said"), (CONTENT, "rain helped")):
        said.tag(layer, words)
    for layer, words in ((SOURCE, "Vogel"), (CUE, "denied"), (CONTENT, "that")):
        said.tag(layer, words)
    said.link("rain helped", "said", "Brandt")
    said.link("that", "denied", "Vogel")
    assert said.found() == [
        ("Brandt", "said", ["rain helped"]),
        ("Vogel", "denied", ["that"]),
    ]


def test_the_nearest_cue_does_not_win_over_the_one_that_is_pointed_to() -> None:
    said = Said(TEXT)
    said.tag(CUE, "said")
    said.tag(CUE, "denied")
    said.tag(CONTENT, "that")
    said.link("that", "said")
    assert said.found() == [(None, "said", ["that"])]


def test_content_in_two_pieces_is_one_attribution() -> None:
    said = Said(TEXT)
    said.tag(CUE, "denied")
    said.tag(CONTENT, "rain helped")
    said.tag(CONTENT, "that")
    said.link("rain helped", "denied")
    said.link("that", "denied")
    assert said.found() == [(None, "denied", ["rain helped", "that"])]


def test_content_that_points_nowhere_has_no_cue_and_a_cue_without_content_is_none() -> None:
    said = Said(TEXT)
    said.tag(CUE, "said")
    said.tag(CONTENT, "that")
    assert said.found() == [(None, None, ["that"])]


def test_a_source_is_left_out_where_none_is_likelier() -> None:
    said = Said(TEXT)
    for layer, words in ((SOURCE, "Brandt"), (CUE, "said"), (CONTENT, "rain helped")):
        said.tag(layer, words)
    said.link("rain helped", "said")
    assert said.found() == [(None, "said", ["rain helped"])]


def test_nothing_goes_on_that_has_not_begun() -> None:
    said = Said(TEXT)
    said.tag(CUE, "said")
    said.tag(CONTENT, "rain helped")
    said.tags[said.at("rain")[0], CONTENT] = [-0.7, -3.0, -5.0]  # outside, says the first word
    said.link("rain helped", "said")
    assert said.found() == [(None, "said", ["rain helped"])], "begin is likelier than a lone inside"


def test_a_word_of_several_pieces_has_one_tag() -> None:
    text = "Szczecin said no."
    said = Said(text)
    for layer, words in ((SOURCE, "Szczecin"), (CUE, "said"), (CONTENT, "no")):
        said.tag(layer, words)
    last = said.at("Szczecin")[-1]
    said.tags[last, SOURCE] = [-0.4, -5.0, -1.2]  # one piece alone would be outside
    said.link("no", "said", "Szczecin")
    assert said.found() == [("Szczecin", "said", ["no"])]


def test_an_empty_text_has_none() -> None:
    assert attributions(read(""), Scores(np.zeros((0, 3, 3), np.float32), (), ())) == []
