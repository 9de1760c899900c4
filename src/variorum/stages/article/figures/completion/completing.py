"""The last step of what a figure counts: words of its surroundings that the phrase needs and lacks, in brackets.

"The site jumped to 17 million visitors" counts "visitors (site)": the rules know of no tie that they could word,
but without the site the visitors could be anybody's. Which words are needed a network says, which learnt it from
marked figures (:mod:`variorum.models.completer`); it adds to a phrase and takes nothing away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.models.completer.network import NAME, completer, packaged, probabilities
from variorum.models.completer.surroundings import Surroundings, surroundings
from variorum.models.networks import identity, weights
from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.words.doers import squeezed
from variorum.syntax import Parse, Token

LEAST = 0.5
"""Probability from which a word is taken."""
UNTOLD = frozenset({"ADP", "NUM", "SYM", "PRON", "X"})  # parts of speech that name nothing
WORD = re.compile(r"\w+(?:[.&'’]\w+)*")
STEM = 4  # letters that two forms of a word share
GAP = 3  # tokens of grammar within what is written as one
LINKS = frozenset({"DET", "PRON", "PART", "ADP"})


def model() -> str:
    """The identity of the weights, or that there are none."""
    found = identity(packaged(), NAME)
    return f"completer {found[:16]}" if found else "rules alone"


def lacks() -> str:
    """Says so where the weights are missing."""
    if identity(packaged(), NAME):
        return ""
    return (
        "What figures count was found by rules alone, which say less: the completer's weights "
        f"({weights(packaged(), NAME)}) are not there. Install variorum again to have them."
    )


def completed(parse: Parse, found: Found) -> Found:
    """The figure with the words that its phrase needs, if it lacks any."""
    session = completer()
    if session is None:
        return found
    given = view(parse, found)
    likely = zip(given.tokens, probabilities(given, session), strict=True)
    needed = (token for token, chance in likely if chance >= LEAST and tells(token))
    return replace(found, counted=with_words(parse, found, needed))


def view(parse: Parse, found: Found) -> Surroundings:
    """What the network reads of a figure."""
    inside = parse.between(found.reading.number_start, found.end) or parse.between(
        found.start, found.end
    )
    phrase = frozenset(WORD.findall((found.counted or "").lower()))
    return surroundings(parse, found.start, found.end, inside[0], phrase)


def tells(token: Token) -> bool:
    """Whether a word can be one that a phrase needs."""
    return token.pos not in UNTOLD and any(c.isalpha() for c in token.text)


def with_words(parse: Parse, found: Found, needed: Iterable[Token]) -> str | None:
    """The rules' phrase, with those of the needed words in brackets that it has not; these alone where there is
    no phrase."""
    phrase = found.counted
    said = WORD.findall(f"{phrase or ''} {found.unit_text or ''}".lower())
    lacking: list[Token] = []
    for token in needed:
        if not _said(token, said):
            lacking.append(token)
            said.append(token.lower.strip("."))
    told = "; ".join(squeezed(run) for run in _runs(parse, lacking))
    if not told:
        return phrase
    return f"{phrase} ({told})" if phrase else told


def _said(token: Token, words: Iterable[str]) -> bool:
    """Whether a form of the word is among ``words``."""
    forms = (token.lower.strip("."), token.lemma.lower().strip("."))
    return any(
        word in forms or (min(len(word), len(forms[1])) >= STEM and word[:STEM] == forms[1][:STEM])
        for word in words
    )


def _runs(parse: Parse, needed: Iterable[Token]) -> Iterator[list[Token]]:
    """The needed words as they stand together in the text, with the words of grammar between them, the
    preposition before, and all of what hyphens join."""
    run: list[Token] = []
    for token in needed:
        whole = _whole(parse, token)
        if run and whole[0].i <= run[-1].i:
            continue
        between = parse.tokens[run[-1].i + 1 : whole[0].i] if run else ()
        near = run and run[-1].sentence == token.sentence and len(between) <= GAP
        if near and all(t.pos in LINKS or t.tag == "POS" for t in between):
            run += [*between, *whole]
            continue
        if run:
            yield run
        run = [*_link(parse, whole[0]), *whole]
    if run:
        yield run


def _whole(parse: Parse, token: Token) -> Sequence[Token]:
    """A word with what hyphens join to it."""
    tokens = parse.tokens
    first = last = token.i
    while first > 1 and tokens[first - 1].tag == "HYPH" and _joined(tokens[first - 2 : first + 1]):
        first -= 2
    while (
        last + 2 < len(tokens)
        and tokens[last + 1].tag == "HYPH"
        and _joined(tokens[last : last + 3])
    ):
        last += 2
    return tokens[first : last + 1]


def _joined(tokens: Sequence[Token]) -> bool:
    """Whether no space stands between tokens."""
    return all(one.end == other.start for one, other in pairwise(tokens))


def _link(parse: Parse, token: Token) -> Sequence[Token]:
    """The preposition right before a word, with the article between."""
    first = token.i
    while first > 0 and parse.tokens[first - 1].pos in ("DET", "PRON", "PART"):
        first -= 1
    before = parse.tokens[max(0, first - 1) : token.i]
    if before and before[0].pos == "ADP" and before[0].sentence == token.sentence:
        return before
    return ()
