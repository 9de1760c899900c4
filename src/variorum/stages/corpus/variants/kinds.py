"""What a difference between two copies changes: a number, a date, a name, a negation, a quotation …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.records import Figure, Span, VariantKind
from variorum.stages.corpus.variants.dates import date
from variorum.stages.corpus.variants.halves import Half, counts, is_number
from variorum.stages.corpus.variants.lexicon import negations, words
from variorum.stages.corpus.variants.names import Name, alike, names_in, one_name
from variorum.stages.corpus.variants.quantities import converted, same_quantities
from variorum.stages.corpus.variants.sides import folded
from variorum.syntax import Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM"})
SUBSTITUTES = frozenset({"NOUN", "ADJ", "VERB"})
SHORT = 6  # words in which a negation stands for itself; in more it belongs to a clause cut out
CLAUSE = 12  # words from which on what one side lacks is a clause and not a number, date or name

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def kinds(
    a: Half, b: Half, reattributed: Sequence[tuple[Span, Span]] = ()
) -> tuple[VariantKind, ...]:
    """The kinds of detail that change between two halves; none where only style does.
    ``reattributed`` are sources of either side that are known to be different people."""
    when, number, name = date(a, b), _number(a, b), _name(a, b)
    found: list[VariantKind] = []
    if max(len(a.tokens), len(b.tokens)) <= CLAUSE or (a.tokens and b.tokens):
        told: list[tuple[VariantKind, bool | None]]
        told = [("number", number), ("date", when), ("name", name)]
        found += [kind for kind, differs in told if differs]
    elsewhere = any(_names_in_source(a, x) or _names_in_source(b, y) for x, y in reattributed)
    if (name and _speaks(a) and _speaks(b)) or (elsewhere and name is not False):
        found.append("reattributed")
    if _negates(a) != _negates(b) and max(len(a.tokens), len(b.tokens)) <= SHORT:
        found.append("negation")
    if {number, when, name} & {False} and not found:
        return ()  # the same number, date or name in other words
    if not found and not _of_weight(a, b):
        return ()
    quoted = a.side.quoted(a.start, a.end) or b.side.quoted(b.start, b.end)
    one_sided = not a.tokens or not b.tokens
    stated = a.side.stated(a.start, a.end) or b.side.stated(b.start, b.end)
    if one_sided:
        if (quoted or stated) and _is_cut(*((b, a) if a.tokens else (a, b)), 1 if quoted else 2):
            found.append("truncated")
    elif not found and (quoted or stated) and _substitute(a, b):
        found.append("substituted")
    if quoted and found:
        found.append("quotation")
    return tuple(found)


def _number(a: Half, b: Half) -> bool | None:
    """Whether a number differs, as for dates."""
    ours, theirs = _numerals(a), _numerals(b)
    figures = [_figures(h) for h in (a, b)]
    if not ours and not theirs and not converted(*figures):
        return None
    if ours == theirs and any(_scales(h, t) for h in (a, b) for t in h.tokens):
        return False
    if all(figures):
        if same_quantities(*figures):
            return False
        return ours != theirs or not _same_units(*figures)
    if ours and theirs:
        return ours != theirs
    return True if not a.tokens or not b.tokens else None


def _same_units(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    units = [{f.unit for f in figures} for figures in (ours, theirs)]
    return not units[0] or not units[1] or units[0] == units[1]


def _numerals(h: Half) -> list[str]:
    """The numbers of a half that are no dates."""
    found = [
        t
        for t in h.tokens
        if (is_number(t) or _scales(h, t))
        and (counts(h, t) or not h.side.times.touching(t.start, t.end))
    ]
    return sorted(_numeral(h, t) for t in found)


def _numeral(h: Half, token: Token) -> str:
    """A number as it can be compared: 5,000 is 5000, and what are 4 millions are 4 million."""
    digits = "".join(_DIGITS.findall(token.text)).replace(",", "")
    return digits or (folded(token).removesuffix("s") if _scales(h, token) else folded(token))


def _scales(h: Half, token: Token) -> bool:
    """Whether ``token`` says of how many millions, thousands … the digits before it are."""
    before = h.side.parse[token.i - 1].text if token.i else ""
    return token.lower in words("numerals") and any(c.isdigit() for c in before)


def _figures(h: Half) -> list[Figure]:
    return h.side.figures.touching(h.start, h.end) if h.tokens else []


def _name(a: Half, b: Half) -> bool | None:
    """Whether other people, places or bodies are named, as for dates. Half a name, another spelling
    and initials are the same name."""
    ours, theirs = (names_in(h.side, h.tokens) for h in (a, b))
    if _all_named(ours, b) and _all_named(theirs, a):
        return False if ours or theirs else None
    if ours and theirs:
        return not any(one_name(x, y) for x in ours for y in theirs)
    lone, empty = (a, b) if ours else (b, a)
    if not _proper(lone) or not _whole(lone):
        return None
    told = lone.side.contents.touching(lone.start, lone.end) or _speaks(lone)
    if (told and not empty.tokens) or (_addressed(lone) and _addressed(empty)):
        return True
    return None


def _all_named(names: Iterable[Name], h: Half) -> bool:
    """Whether the sentences of ``h`` name all of them, be it in another place or spelling."""
    there = names_in(h.side, h.around)
    return all(any(one_name(x, y) for y in there) for x in names)


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


def _negates(h: Half) -> bool:
    """Whether this half says no, and its sentences more often than the other side's."""
    return any(folded(t) in negations() and h.is_alone(t) for t in h.tokens)


def _is_cut(short: Half, long: Half, least: int) -> bool:
    """Whether so many words of content of the long half are gone on the short side: neither in
    another place there nor, for all one can tell, in other words."""
    gone = sum(_content_alone(long, long.tokens))
    instead = sum(_content_alone(short, short.around))
    return gone >= least and sum(_content_alone(long, long.around)) - instead >= least


def _content_alone(h: Half, tokens: Iterable[Token]) -> Iterable[bool]:
    return (t.pos in CONTENT and h.is_alone(t) for t in tokens)


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
