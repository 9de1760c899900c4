"""What the sentence tells around a figure and its phrase leaves out: pieces that could complete it.

Of "The site jumped to 17 million visitors in Dorva" with the phrase "visitors" there remain "site", "site
jumped" and "in Dorva". Pieces are taken from the heads above the number, up to :data:`HIGHEST`, and from what
hangs from these: a head's own words, what a preposition ties to it, its subject and object, the clause that
they make. Places that stand anywhere in the sentence are none: readers took one for where the counted is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import dependents
from variorum.syntax import Parse, Token

HIGHEST = 6  # heads above the number
LONGEST = 12  # tokens of a piece
REACH = 60  # tokens on either side of the number that are looked at
NEAR_LEFT = 5  # tokens before a noun that may belong to its name
BEHIND_OF = 8  # tokens behind "of" among which its noun stands
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "attr", "acomp", "oprd")
MODIFIERS = ("compound", "amod", "poss")
HELPING = ("aux", "auxpass", "neg", "prt")
INSIDE_NAME = frozenset({"compound", "amod", "poss", "nummod", "case", "nmod"})
QUOTED = frozenset({"``", "''", "-LRB-", "-RRB-"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the text. ``kind`` is how they hang together: "prep", "above" (a head above the number),
    a dependency, "subject-verb", "verb-object", "subject-verb-object"; ``level`` how
    many heads above the number they hang, ``top`` their own head, ``over`` what that hangs from."""

    kind: str
    level: int
    tokens: tuple[Token, ...]
    top: Token
    over: Token


def remaining(parse: Parse, first: Token, number: Token) -> list[Piece]:
    """The pieces around the number of a figure that begins at token ``first``, no two of the same words."""
    found: dict[tuple[int, ...], Piece] = {}
    for piece in _above(parse, first, number):
        tokens = tuple(t for t in piece.tokens if t.tag not in QUOTED)
        telling = any(t.pos in TELLING for t in tokens)
        numbered = any(t.pos == "NUM" for t in tokens)  # another figure's
        if numbered or not telling or len(tokens) > LONGEST:
            continue
        if not _is_no_piece(parse, tokens[-1]):
            key = tuple(t.i for t in tokens)
            found.setdefault(key, Piece(piece.kind, piece.level, tokens, piece.top, piece.over))
    return list(found.values())


def _is_no_piece(parse: Parse, last: Token) -> bool:
    """Whether a piece that ends in ``last`` is a date, an address of the web or who speaks next."""
    behind = parse.tokens[last.i + 1 : last.i + 2]
    dated = last.name in ("DATE", "TIME")
    return dated or "/" in last.text or any(t.text == ":" for t in behind)


def _above(parse: Parse, first: Token, number: Token) -> Iterator[Piece]:
    head, below = number, number
    for level in range(HIGHEST + 1):
        apart = [t for t in dependents(parse, head.i) if not _holds(parse, t, first)]
        if level and head.pos in ("NOUN", "PROPN"):
            yield Piece("above", level, _titled(parse, head, first, number), head, head)
        yield from _hanging(parse, head, apart, level)
        if level and head.pos in ("VERB", "AUX"):
            yield from _clauses(parse, head, [t for t in apart if t.i != below.i], level)
        if head.head == head.i:
            return
        below, head = head, parse.tokens[head.head]


def _titled(parse: Parse, head: Token, first: Token, number: Token) -> tuple[Token, ...]:
    """A noun above the number with what names it."""
    return (*(t for t in _before(parse, head) if not first.i <= t.i <= number.i), head)


def _holds(parse: Parse, token: Token, first: Token) -> bool:
    left, right = parse.subtree(token.i)
    return left <= first.i < right


def _hanging(parse: Parse, head: Token, apart: Sequence[Token], level: int) -> Iterator[Piece]:
    for child in apart:
        if child.dep in ("prep", "agent", "dative"):
            for noun in dependents(parse, child.i, "pobj"):
                if noun.i > child.i and noun.lemma.lower() not in cues("in_passing"):
                    yield Piece("prep", level, (child, *_named(parse, noun)), child, head)
        elif child.dep in (*SUBJECTS, *OBJECTS, *MODIFIERS) and child.pos in NAMING:
            yield Piece(child.dep, level, _named(parse, child), child, head)


def _clauses(parse: Parse, verb: Token, apart: Sequence[Token], level: int) -> Iterator[Piece]:
    """The clause of a verb: with its subject, with its object, with both."""
    subjects = [t for t in apart if t.dep in SUBJECTS and t.pos in ("NOUN", "PROPN")]
    objects = [t for t in apart if t.dep in OBJECTS and t.i > verb.i and t.pos in TELLING]
    told = (*(t for t in apart if t.dep in HELPING), verb)
    subject = _named(parse, subjects[-1]) if subjects else ()
    taken = _named(parse, objects[0]) if objects else ()
    linking = verb.lemma == "be"  # says nothing without both
    if subject and not linking:
        yield Piece("subject-verb", level, _ordered(*subject, *told), verb, verb)
    if taken and not linking:
        yield Piece("verb-object", level, _ordered(*told, *taken), verb, verb)
    if subject and taken:
        yield Piece("subject-verb-object", level, _ordered(*subject, *told, *taken), verb, verb)


def _ordered(*tokens: Token) -> tuple[Token, ...]:
    return tuple(sorted({t.i: t for t in tokens}.values(), key=lambda t: t.i))


def _named(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """A noun with what stands before it in its name, and with what it is "of"."""
    named = _before(parse, noun)
    right = parse.subtree(noun.i)[1]
    of = parse.tokens[noun.i + 1 : min(right, noun.i + 2)]
    if of and of[0].lower == "of" and of[0].head == noun.i:
        behind = parse.tokens[of[0].i + 1 : min(right, of[0].i + BEHIND_OF)]
        inside = next((t for t in behind if t.head == of[0].i and t.dep == "pobj"), None)
        if inside is not None:
            return (*named, noun, *parse.tokens[of[0].i : inside.i + 1])
    return (*named, noun)


def _before(parse: Parse, noun: Token) -> list[Token]:
    """What stands before a noun in its name, never a part of a word that hyphens join."""
    left = max(parse.subtree(noun.i)[0], noun.i - NEAR_LEFT)
    named: list[Token] = []
    behind = noun
    for token in reversed(parse.tokens[left : noun.i]):
        inside = token.dep in INSIDE_NAME or token.tag in ("POS", "HYPH", "NNP")
        if inside or (token.end == behind.start and behind in named):
            named.insert(0, token)
        behind = token
    return named
