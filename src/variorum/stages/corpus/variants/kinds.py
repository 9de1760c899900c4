"""What a difference between two copies changes: a number, a date, a name, a negation, a quotation …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.records import Figure, Span, VariantKind
from variorum.stages.corpus.variants.differences import Difference, folded
from variorum.stages.corpus.variants.lexicon import words
from variorum.stages.corpus.variants.names import alike, names_in, one_name
from variorum.stages.corpus.variants.pairs import Pair
from variorum.stages.corpus.variants.quantities import converted, same_quantities
from variorum.stages.corpus.variants.sides import Side
from variorum.syntax import Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM"})
SUBSTITUTES = frozenset({"NOUN", "ADJ", "VERB"})
SHORT = 6  # words in which a negation stands for itself; in more it belongs to a clause cut out


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a difference: its words and the characters they take (or would take)."""

    side: Side
    tokens: tuple[Token, ...]
    start: int
    end: int


def halves(d: Difference, pair: Pair, own: Side, other: Side) -> tuple[Half, Half]:
    """Both sides of a difference."""
    return _half(own, pair.own, d.i, d.j), _half(other, pair.other, d.k, d.m)


def _half(side: Side, tokens: Sequence[Token], first: int, last: int) -> Half:
    inside = tuple(tokens[first:last])
    if inside:
        return Half(side, inside, inside[0].start, inside[-1].end)
    end = tokens[-1].end if tokens else 0
    at = tokens[first].start if first < len(tokens) else end
    return Half(side, (), at, at)


def kinds(
    a: Half, b: Half, reattributed: Sequence[tuple[Span, Span]] = ()
) -> tuple[VariantKind, ...]:
    """The kinds of detail that change between two halves; none where only style does.
    ``reattributed`` are sources of either side that are known to be different people."""
    date, number, name = _date(a, b), _number(a, b), _name(a, b)
    found: list[VariantKind] = []
    if number:
        found.append("number")
    if date:
        found.append("date")
    if name:
        found.append("name")
    elsewhere = any(_names_in_source(a, x) or _names_in_source(b, y) for x, y in reattributed)
    if (name and _speaks(a) and _speaks(b)) or (elsewhere and name is not False):
        found.append("reattributed")
    if _negations(a) != _negations(b) and max(len(a.tokens), len(b.tokens)) <= SHORT:
        found.append("negation")
    if {number, date, name} & {False} and not found:
        return ()  # the same number, date or name in other words
    if not found and not _of_weight(a, b):
        return ()
    quoted = a.side.quoted(a.start, a.end) or b.side.quoted(b.start, b.end)
    one_sided = not a.tokens or not b.tokens
    stated = a.side.stated(a.start, a.end) or b.side.stated(b.start, b.end)
    if one_sided:
        if quoted or (stated and _heavy(a.tokens or b.tokens)):
            found.append("truncated")
    elif not found and (quoted or stated) and _substitute(a, b):
        found.append("substituted")
    if quoted and found:
        found.append("quotation")
    return tuple(found)


def _date(a: Half, b: Half) -> bool | None:
    """Whether a date differs; ``False`` where both sides name the same, ``None`` where none does."""
    here = [h.side.times.touching(h.start, h.end) if h.tokens else [] for h in (a, b)]
    telling = [_telling(h) for h in (a, b)]
    if not any(telling):
        return None
    if here[0] and here[1]:
        return {t.value for t in here[0]} != {t.value for t in here[1]}
    if all(telling):
        return True
    lone = here[0] or here[1]
    return True if lone and not (a.tokens and b.tokens) else None


def _telling(h: Half) -> bool:
    """Whether a word of this half says when."""
    placed = h.side.times.touching(h.start, h.end) if h.tokens else []
    for t in h.tokens:
        if _counts(h, t) or _is_counted(h, t):
            continue
        if t.lower in words("calendar") or (
            t.lower in words("deictic") and (placed or _unit(h, t))
        ):
            return True
        if placed and any(c.isdigit() for c in t.text):
            return True
    return False


def _counts(h: Half, token: Token) -> bool:
    """Whether ``token`` is a number of hours, days or the like, which is no date."""
    tokens = h.side.parse.tokens
    after = [t.lower for t in tokens[token.i + 1 : token.i + 3]]
    if after and after[0] in ("-", "–"):
        del after[0]
    return _is_number(token) and bool(after) and after[0] in words("spans")


def _is_counted(h: Half, token: Token) -> bool:
    """Whether ``token`` is the unit behind such a number."""
    before = h.side.parse.tokens[max(0, token.i - 2) : token.i]
    return token.lower in words("spans") and any(_is_number(t) and _counts(h, t) for t in before)


def _is_number(token: Token) -> bool:
    return any(c.isdigit() for c in token.text) or (
        token.pos == "NUM" and token.lower in words("numerals")
    )


def _unit(h: Half, token: Token) -> bool:
    """Whether a day, week or the like stands after ``token``."""
    tokens = h.side.parse.tokens
    return token.i + 1 < len(tokens) and tokens[token.i + 1].lower in words("calendar")


def _number(a: Half, b: Half) -> bool | None:
    """Whether a number differs, as for dates."""
    ours, theirs = _numerals(a), _numerals(b)
    figures = [_figures(h) for h in (a, b)]
    if not ours and not theirs and not converted(*figures):
        return None
    if figures[0] and figures[1]:
        return not same_quantities(*figures)
    if ours and theirs:
        return ours != theirs
    return True if not a.tokens or not b.tokens else None


def _numerals(h: Half) -> list[str]:
    return [
        t.lower.replace(",", "")
        for t in h.tokens
        if _is_number(t) and (_counts(h, t) or not h.side.times.touching(t.start, t.end))
    ]


def _figures(h: Half) -> list[Figure]:
    return h.side.figures.touching(h.start, h.end) if h.tokens else []


def _name(a: Half, b: Half) -> bool | None:
    """Whether other people, places or bodies are named, as for dates. Half a name, another spelling
    and initials are the same name."""
    ours, theirs = (names_in(h.side, h.tokens) for h in (a, b))
    if ours and theirs:
        return not any(one_name(x, y) for x in ours for y in theirs)
    lone, empty = (a, b) if ours else (b, a)
    if not _proper(lone) or not _whole(lone):
        return None
    told = lone.side.contents.touching(lone.start, lone.end) or _speaks(lone)
    if (told and not empty.tokens) or (_addressed(lone) and _addressed(empty)):
        return True
    return None


def _proper(h: Half) -> bool:
    return any(t.pos == "PROPN" for t in h.tokens)


def _whole(h: Half) -> bool:
    """Whether whole names stand in this half, not the first name of one that goes on."""
    found = h.side.mentions.touching(h.start, h.end)
    return bool(found) and all(h.start <= m.start and m.end <= h.end for m in found)


def _addressed(h: Half) -> bool:
    """Whether this half is whom a statement is made to: told reporters, said to the Observer."""
    parse = h.side.parse
    for t in h.tokens:
        verb = parse[t.head]
        if t.dep == "pobj" and verb.lower == "to":
            verb = parse[verb.head]
        elif t.dep not in ("dobj", "iobj", "dative"):
            continue
        telling = t.dep == "pobj" or verb.lemma in words("telling")
        if telling and h.side.cues.touching(verb.start, verb.end):
            return True
    return False


def _speaks(h: Half) -> bool:
    return bool(h.tokens) and bool(h.side.sources.touching(h.start, h.end))


def _names_in_source(h: Half, source: Span) -> bool:
    """Whether a word of this half is part of a name in ``source``."""
    return any(t.pos == "PROPN" and source.start <= t.start < source.end for t in h.tokens)


def _negations(h: Half) -> int:
    return sum(t.lower.replace("’", "'") in words("negations") for t in h.tokens)


def _heavy(tokens: Iterable[Token]) -> bool:
    """Whether these words hold a clause or phrase of their own."""
    return sum(t.pos in CONTENT for t in tokens) >= 2


def _of_weight(a: Half, b: Half) -> bool:
    """Whether any word of content differs."""
    return any(t.pos in CONTENT for t in (*a.tokens, *b.tokens))


def _substitute(a: Half, b: Half) -> bool:
    """Whether words of content were replaced by others, not only dressed otherwise; the verb that
    reports a statement may change (said, stated)."""
    ours = [t for t in a.tokens if t.pos in SUBSTITUTES]
    theirs = [t for t in b.tokens if t.pos in SUBSTITUTES]
    if not ours or not theirs:
        return False
    if all(a.side.cues.touching(t.start, t.end) for t in ours):
        return False
    return not all(
        any(x.lemma == y.lemma or alike(folded(x), folded(y)) for y in theirs) for x in ours
    )
