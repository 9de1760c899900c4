"""A figure's surroundings as the completer reads them: the words of its sentence and of the two before.

Words of grammar are left out; how the others hang together stands beside each: the steps from the number up to
the head that both hang from and down again, and the word's own tie. The vocabulary is the tagger's, which knows no
capitals; so a *kind* says whether a word has one, belongs to the figure or to the phrase that the rules found,
or is the number.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from variorum.models.tagger.pieces import FIRST, LAST, vocabulary
from variorum.syntax import Parse, Token

CAPITAL, FIGURE, PHRASE, NUMBER = 1, 2, 4, 8
KINDS = 16
GRAMMAR = frozenset(
    {"DET", "PUNCT", "PART", "CCONJ", "SCONJ", "SPACE", "INTJ", "AUX"}
)  # parts of speech
MOST_STEPS = 7
HIGHEST = 60  # heads above a word that are looked at
NO_PATH, ELSEWHERE, MARK = 8, 9, 10
STEPS = 11
LONGEST = 40  # letters of a word that are read
PIECES = 3  # of a word
UNKNOWN = 100  # number of [UNK] in the vocabulary
LABELS = """
    ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep
    det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet
    prep prt punct quantmod relcl xcomp
"""
TIES = tuple(LABELS.split())
TIE = {label: number for number, label in enumerate(TIES, 1)}


@dataclass(frozen=True, slots=True)
class Reach:
    """How far is read: sentences before the number's own, tokens on either side of the number."""

    before: int
    left: int
    right: int


LEARNT = Reach(3, 100, 50)
READ = Reach(2, 80, 50)
"""Learnt on more than is read: what stands farther off adds a hundredth, and a quarter of the time."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words that are read, in the text's order, and at which piece each begins; what the network is told of
    each piece, with the first and last mark around them: its number, kind, steps up and down, tie."""

    tokens: list[Token]
    begins: list[int]
    ids: list[int]
    kinds: list[int]
    up: list[int]
    down: list[int]
    ties: list[int]


def surroundings(
    parse: Parse, start: int, end: int, number: Token, phrase: Set[str], reach: Reach = READ
) -> Surroundings:
    """What is read around the figure from character ``start`` to ``end``, whose number is a token of it;
    ``phrase`` are the words of the rules' phrase, in small letters."""
    out = Surroundings([], [], [FIRST], [0], [MARK], [MARK], [0])
    steps = _steps(parse, number, reach)
    for token in near(parse, number, reach):
        if token.pos in GRAMMAR and token.i != number.i:
            continue
        found = _pieces(token.lower[:LONGEST])
        kind = (
            CAPITAL * token.text[:1].isupper()
            | FIGURE * (token.start < end and start < token.end)
            | PHRASE * (token.lower in phrase)
            | NUMBER * (token.i == number.i)
        )
        up, down = steps.get(token.i, (ELSEWHERE, ELSEWHERE))
        out.tokens.append(token)
        out.begins.append(len(out.ids))
        for piece in found:
            _add(out, piece, kind, up, down, TIE.get(token.dep, 0))
    _add(out, LAST, 0, MARK, MARK, 0)
    return out


def near(parse: Parse, number: Token, reach: Reach) -> tuple[Token, ...]:
    """The tokens of the number's sentence and of those before it that are in reach."""
    sentence = parse.sentences[number.sentence]
    first = parse.sentences[max(0, sentence.i - reach.before)].first
    left, right = max(first, number.i - reach.left), min(sentence.last, number.i + reach.right)
    return parse.tokens[left:right]


def _steps(parse: Parse, number: Token, reach: Reach) -> dict[int, tuple[int, int]]:
    """For the tokens of the number's sentence that are in reach: the steps from the number up to the nearest head
    above both, and from that down to the token."""
    above = {number.i: 0}
    for step, head in enumerate(islice(parse.ancestors(number.i), HIGHEST), 1):
        above[head.i] = step
    steps = {i: (min(step, MOST_STEPS), 0) for i, step in above.items()}
    sentence = parse.sentences[number.sentence]
    left, right = (
        max(sentence.first, number.i - reach.left),
        min(sentence.last, number.i + reach.right),
    )
    for i in range(left, right):
        path: list[int] = []
        here = i
        while here not in steps and parse.tokens[here].head != here and len(path) < HIGHEST:
            path.append(here)
            here = parse.tokens[here].head
        up, down = steps.get(here, (NO_PATH, NO_PATH))
        for below, token in enumerate(reversed(path), 1):
            steps[token] = (up, min(down + below, MOST_STEPS) if up < NO_PATH else NO_PATH)
        steps.setdefault(i, (NO_PATH, NO_PATH))
    return steps


@lru_cache(maxsize=65_536)
def _pieces(word: str) -> tuple[int, ...]:
    return tuple(vocabulary().encode(word, add_special_tokens=False).ids[:PIECES]) or (UNKNOWN,)


def _add(out: Surroundings, piece: int, kind: int, up: int, down: int, tie: int) -> None:
    out.ids.append(piece)
    out.kinds.append(kind)
    out.up.append(up)
    out.down.append(down)
    out.ties.append(tie)
