"""The last step of what a figure counts: one piece of the sentence that the phrase leaves out, in brackets.

"The site jumped to 17 million visitors" counts "visitors (site jumped)": the rules know of no tie that they
could word, but without the clause the visitors could be anybody's. What a preposition ties to a word of the
phrase follows it without brackets ("people falling ill in a bad winter"). Which piece, if any, is needed was
learnt from marked figures (data/completing.tsv, docs/models.md): a logistic regression over how the piece
hangs from the number and what the phrase has. Nothing of the words themselves is in it but prepositions.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from variorum.stages.article.figures.completion.remaining import REACH, TELLING, Piece, remaining
from variorum.stages.article.figures.counts.context import PLACES
from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.tables import cues, rows
from variorum.stages.article.figures.words.doers import squeezed
from variorum.syntax import Parse, Token

LEAST = 0.25
"""Probability from which a piece is taken: one that is not needed costs a few words, one that is missing the sense."""
MOST_SHARED = 0.5  # of a piece's words that the phrase has: more would say it twice
CHAIN = 4  # tokens from the number upwards whose ties are looked at
BIAS = "bias"
COMMON = frozenset({"IN", "NN", "NNS", "VBG", "VBN"})  # tags of words that no name begins with
LINKS = ("of", "in", "by", "for")
SAID = frozenset({"say", "tell", "report", "add", "estimate", "claim", "announce"})


def completed(parse: Parse, found: Found) -> Found:
    """The figure with the piece that its phrase needs most, if it has one and needs any."""
    likely = [(likelihood(features), piece) for piece, features in options(parse, found)]
    best, piece = max(likely, key=lambda one: one[0], default=(0.0, None))
    if piece is None or found.counted is None or best < LEAST:
        return found
    return replace(found, counted=with_piece(found.counted, piece))


def options(parse: Parse, found: Found) -> list[tuple[Piece, list[str]]]:
    """The pieces that say something which the phrase does not, with what describes each; none where there
    is no phrase: a piece alone would be a guess."""
    inside = parse.between(found.start, found.end)
    if not inside or not found.counted:
        return []
    number = next((t for t in inside if t.pos == "NUM" or t.tag == "CD"), inside[-1])
    phrase = _Phrase(parse, found, number)
    known = [(piece, phrase.shared(piece)) for piece in remaining(parse, inside[0], number)]
    return [
        (piece, list(phrase.described(piece, share)))
        for piece, share in known
        if share < MOST_SHARED
    ]


def with_piece(phrase: str, piece: Piece) -> str:
    """The phrase and the piece, without words at its beginning that the phrase has."""
    said = phrase.lower().split()
    tokens = piece.tokens
    known = said if piece.kind != "prep" else ()
    while len(tokens) > 1 and (tokens[0].tag in ("DT", "TO") or tokens[0].lower in known):
        tokens = tokens[1:]
    words = squeezed(tokens)
    if tokens[0].tag in COMMON and words[1:2].islower():
        words = words[0].lower() + words[1:]  # of the sentence's first word
    tied = piece.kind == "prep" and piece.over.lower in said
    return f"{phrase} {words}" if tied else f"{phrase} ({words})"


def likelihood(features: list[str]) -> float:
    """How probable it is that a piece so described is needed."""
    return 1 / (1 + math.exp(-sum(_weights().get(name, 0.0) for name in (BIAS, *features))))


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in rows("completing.tsv")}


class _Phrase:
    """What is known of a figure before a piece of its sentence is looked at."""

    def __init__(self, parse: Parse, found: Found, number: Token) -> None:
        self.parse, self.number = parse, number
        self.words = (found.counted or "").lower().replace("-", " ").split()
        near = parse.tokens[max(0, number.i - REACH) : number.i + REACH]
        tokens = [t for t in near if t.sentence == number.sentence]
        self.placed = any(t.name in PLACES and t.lower in self.words for t in tokens)
        self.told = any(t.pos == "VERB" and t.lower in self.words for t in tokens)
        self.unit = _sort(found)
        chain = [number]
        while len(chain) < CHAIN and chain[-1].head != chain[-1].i:
            chain.append(parse.tokens[chain[-1].head])
        self.chain = [f"{t.dep}:{t.pos}" for t in chain]

    def shared(self, piece: Piece) -> float:
        """The share of the piece's telling words that the phrase has."""
        telling = [t for t in piece.tokens if t.pos in TELLING]
        return sum(self._has(t) for t in telling) / len(telling)

    def _has(self, token: Token) -> bool:
        lemma = token.lemma.lower()
        return any(w in (token.lower, lemma) or w.strip(",.'’") == token.lower for w in self.words)

    def described(self, piece: Piece, share: float) -> Iterator[str]:
        tokens, top, over = piece.tokens, piece.top, piece.over
        kind, unit, level = piece.kind, self.unit, piece.level
        long = _bin(len(self.words), (0, 1, 2, 4, 7))
        link = tokens[0].lower if kind == "prep" else ""
        yield f"kind={kind}"
        yield f"level={level}"
        yield f"unit={unit}"
        yield f"words={long}"
        yield f"tie={top.dep}"
        yield f"tag={top.tag}"
        yield f"link={link}"
        yield f"name={tokens[-1].name}"
        yield f"over={over.dep}:{over.pos}"
        yield f"shared={_bin(share, (0,))}"
        yield f"length={_bin(len(tokens), (1, 2, 4))}"
        yield f"far={_bin(abs(tokens[0].i - self.number.i), (2, 4, 7, 12, 20))}"
        yield f"before={tokens[-1].i < self.number.i}"
        for k, tied in enumerate(self.chain):
            yield f"chain{k}={tied}"
        for name, holds in (
            ("dated", any(t.name in ("DATE", "TIME") for t in tokens)),
            ("capital", any(t.text[:1].isupper() for t in tokens)),
            ("over-told", self._has(over)),
            ("head-told", self._has(self.parse.tokens[top.head])),
            ("comma", self._parted(tokens)),
            ("said", over.lemma.lower() in SAID),
            *((f"has-{word}", word in self.words) for word in LINKS),
        ):
            if holds:
                yield name
        yield f"kind,level={kind},{level}"
        yield f"kind,unit={kind},{unit}"
        yield f"kind,level,unit={kind},{level},{unit}"
        yield f"kind,words={kind},{long}"
        yield f"kind,placed={kind},{self.placed}"
        yield f"kind,told={kind},{self.told}"
        yield f"link,unit={link},{unit}"
        yield f"kind,chain={kind},{','.join(self.chain[:2])}"

    def _parted(self, tokens: tuple[Token, ...]) -> bool:
        first, last = sorted((tokens[0].i, self.number.i))
        return any(t.text == "," for t in self.parse.tokens[first : min(last, first + REACH)])


def _sort(found: Found) -> str:
    """Which sort of amount a figure is."""
    if found.unit in cues("span_of_time"):
        return "time"
    if found.reading.kind != "bare":
        return "percent" if found.unit == "percent" else found.reading.kind
    return found.unit if found.unit in ("person", "count") else "thing" if found.unit else "none"


def _bin(value: float, limits: tuple[float, ...]) -> int:
    """How many of the limits a value is above."""
    return sum(value > limit for limit in limits)
