"""The same words from the mouth of another.

A speaker may have been settled by the very copy that is compared here, so only what each text says
by itself counts: two sources that name different people, or a source that names somebody who is not among those whom
the other text's "he" can stand for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from variorum.records import Span
from variorum.stages.corpus.variants.lexicon import words
from variorum.stages.corpus.variants.names import Name, names_in, one_name
from variorum.stages.corpus.variants.pairs import Pair
from variorum.stages.corpus.variants.sides import Content, Side
from variorum.syntax import Token

SHARED = 0.5  # share of the words of a statement that stand in the other's
BACK = 3  # sentences in which a pronoun's name is looked for
BESIDE = ("appos", "compound", "conj", "nmod")  # a title, an office, another speaker
DEEP = 4  # steps up to the head of a source


def reattributed(pair: Pair, own: Side, other: Side) -> list[tuple[Span, Span]]:
    """The sources, own and other, of statements of the same words that name different people."""
    if not pair.own or not pair.other:
        return []
    there = pair.counterpart
    found: list[tuple[Span, Span]] = []
    ours, theirs = _contents(pair.own, own), _contents(pair.other, other)
    for (x, mine), (y, its) in product(ours, theirs):
        shared = len({there[n] for n in mine if n in there} & its)
        same = shared >= SHARED * max(len(mine), len(its))
        if same and x.source and y.source and _differ(x.source, own, y.source, other):
            found.append((x.source, y.source))
    return found


def _contents(tokens: Sequence[Token], side: Side) -> list[tuple[Content, set[int]]]:
    """The contents of statements among these words, each with the places of its words."""
    out = []
    for content in side.contents.touching(tokens[0].start, tokens[-1].end):
        inside = {n for n, t in enumerate(tokens) if content.start <= t.start < content.end}
        if inside:
            out.append((content, inside))
    return out


def _differ(x: Span, own: Side, y: Span, other: Side) -> bool:
    """Whether two sources are different people."""
    ours, theirs = _speakers(own, x), _speakers(other, y)
    if not ours and theirs:
        ours = _meant(x, own)
    elif ours and not theirs:
        theirs = _meant(y, other)
    return bool(ours and theirs) and not any(one_name(a, b) for a in ours for b in theirs)


def _speakers(side: Side, source: Span) -> list[Name]:
    """The people whom a source is, alone or beside what they are; not those it only mentions: in
    "the lawyer of Jane Doe" nobody is named."""
    found: list[Name] = []
    for m in side.mentions.touching(source.start, source.end):
        tokens = side.parse.between(m.start, m.end)
        if m.kind == "person" and tokens and _heads(side, tokens, source):
            found += names_in(side, tokens)
    return found


def _heads(side: Side, name: Sequence[Token], source: Span) -> bool:
    """Whether a name is the head of a source, or stands beside the head."""
    inside = {t.i for t in name}
    token = next((t for t in name if t.head not in inside or t.head == t.i), name[-1])
    for _ in range(DEEP):
        above = side.parse[token.head]
        if above.i == token.i or not source.start <= above.start < source.end:
            return True
        if token.dep not in BESIDE:
            return False
        token = above
    return False


def _meant(source: Span, side: Side) -> list[Name]:
    """The people whom a source that is a pronoun can mean: those named before it in its paragraph,
    else in the last sentences."""
    sentence = side.parse.sentence_at(source.start)
    if sentence is None or source.text.lower() not in words("third_person"):
        return []
    sentences = side.parse.sentences
    first = sentence.i
    while first and sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    found = _people(side, sentences[first].start, source.start)
    return found or _people(side, sentences[max(0, sentence.i - BACK)].start, source.start)


def _people(side: Side, start: int, end: int) -> list[Name]:
    """The names of people in these characters."""
    return [
        name
        for m in side.mentions.touching(start, end)
        if m.kind == "person"
        for name in names_in(side, side.parse.between(m.start, m.end))
    ]
