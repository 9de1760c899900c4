"""What a difference between two copies changes: a number, a date, a name, a negation, a quotation …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.records import VariantKind
from variorum.stages.corpus.variants.differences import Difference, folded
from variorum.stages.corpus.variants.lexicon import words
from variorum.stages.corpus.variants.pairs import Pair
from variorum.stages.corpus.variants.sides import Side
from variorum.syntax import Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM"})
SUBSTITUTES = frozenset({"NOUN", "ADJ", "VERB"})
ALIKE = 0.7  # likeness of letters from which two words are one in other dress
SHORT = 6  # words in which a negation stands for itself; in more it belongs to a clause cut out
TITLES = 3  # letters up to which a part of a name is an initial or a title


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


def kinds(a: Half, b: Half) -> tuple[VariantKind, ...]:
    """The kinds of detail that change between two halves; none where only style does."""
    date, number, name = _date(a, b), _number(a, b), _name(a, b)
    found: list[VariantKind] = []
    if number:
        found.append("number")
    if date:
        found.append("date")
    if name:
        found.append("name")
        if _speaks(a) and _speaks(b):
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
        if t.lower in words("calendar") or (
            t.lower in words("deictic") and (placed or _unit(h, t))
        ):
            return True
        if placed and any(c.isdigit() for c in t.text):
            return True
    return False


def _unit(h: Half, token: Token) -> bool:
    """Whether a day, week or the like stands after ``token``."""
    tokens = h.side.parse.tokens
    return token.i + 1 < len(tokens) and tokens[token.i + 1].lower in words("calendar")


def _number(a: Half, b: Half) -> bool | None:
    """Whether a number differs, as for dates."""
    ours, theirs = _numerals(a), _numerals(b)
    if not ours and not theirs:
        return None
    values = [_values(h) for h in (a, b)]
    if values[0] and values[1]:
        return values[0] != values[1]
    if ours and theirs:
        return ours != theirs
    return True if not a.tokens or not b.tokens else None


def _numerals(h: Half) -> list[str]:
    return [
        t.lower.replace(",", "")
        for t in h.tokens
        if (any(c.isdigit() for c in t.text) or (t.pos == "NUM" and t.lower in words("numerals")))
        and not h.side.times.touching(t.start, t.end)
    ]


def _values(h: Half) -> set[tuple[float | None, float | None]]:
    return {(f.low, f.high) for f in h.side.figures.touching(h.start, h.end)} if h.tokens else set()


def _name(a: Half, b: Half) -> bool | None:
    """Whether other people, places or bodies are named, as for dates. Half a name, another spelling
    and initials are the same name."""
    ours, theirs = _names(a), _names(b)
    if not ours and not theirs:
        return None
    if not ours or not theirs:
        lone, empty = (a, b) if ours else (b, a)
        told = lone.side.contents.touching(lone.start, lone.end) or _speaks(lone)
        return True if told and not empty.tokens and _whole(lone) else None
    return not any(_one_name(x, y) for x in ours for y in theirs)


def _names(h: Half) -> list[tuple[str, ...]]:
    """The names whose words stand in this half, each with all its words."""
    spans: set[tuple[int, int]] = set()
    for t in h.tokens:
        if t.pos == "PROPN":
            found = h.side.mentions.touching(t.start, t.end)
            spans.update([(m.start, m.end) for m in found] or [(t.start, t.end)])
    return [
        tuple(folded(t) for t in h.side.parse.between(s, e) if folded(t)) for s, e in sorted(spans)
    ]


def _whole(h: Half) -> bool:
    """Whether whole names stand in this half, not the first name of one that goes on."""
    found = h.side.mentions.touching(h.start, h.end)
    return bool(found) and all(h.start <= m.start and m.end <= h.end for m in found)


def _one_name(x: Sequence[str], y: Sequence[str]) -> bool:
    if {w for w in x if len(w) > TITLES} & {w for w in y if len(w) > TITLES}:
        return True
    initials = ("".join(w[0] for w in x), "".join(w[0] for w in y))
    if "".join(y) in initials[0] or "".join(x) in initials[1] or "".join(x) == "".join(y):
        return True
    return bool(x and y) and _alike(x[-1], y[-1])


def _alike(x: str, y: str) -> bool:
    if x.startswith(y) or y.startswith(x):
        return True
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= ALIKE


def _speaks(h: Half) -> bool:
    return bool(h.tokens) and bool(h.side.sources.touching(h.start, h.end))


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
        any(x.lemma == y.lemma or _alike(folded(x), folded(y)) for y in theirs) for x in ours
    )
