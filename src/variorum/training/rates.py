"""How often a cue with a pattern was seen and how often it was marked as reported speech."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from variorum.stages.article.statements.lexicon import SENTENCES, SHRINK, Lexicon, table
from variorum.training.places import Place

LEAST_REPORTED = 2
LEAST_RATE = 0.08
"""A pair of cue and pattern gets a row if it was reported so often, at such a rate: a rarer one is
told by its word class as well as by itself."""

Pair = tuple[str, str]
"""A cue (or ``*/v``: all verbs, ``-/v``: all verbs without a row of their own) and a pattern."""


def counted(places: Iterable[Place]) -> dict[Pair, tuple[int, int]]:
    """The rows of ``cues.tsv``: times seen, times reported, for every pair that has a row."""
    pairs: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    classes: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    for place in places:
        for reading in place.readings:
            found = {"seen": 1, "reported": int(reading.reported)}
            pairs[place.lexeme, reading.pattern].update(found)
            classes[f"*/{word_class(place.lexeme)}", reading.pattern].update(found)
    own = {pair for pair, n in pairs.items() if _telling(n, classes[_class_of(pair)])}
    # a known cue takes clauses and quotations like others: where it does not, a row must say so
    known = known_cues(own)
    own |= {(cue, pattern) for cue, pattern in pairs if cue in known and pattern in SENTENCES}
    rest: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    for (cue, pattern), n in pairs.items():
        if (cue, pattern) not in own:
            rest[f"-/{word_class(cue)}", pattern].update(n)
    rows = {pair: pairs[pair] for pair in own}
    rows |= {pair: n for pair, n in [*classes.items(), *rest.items()] if n["reported"]}
    return {pair: (n["seen"], n["reported"]) for pair, n in sorted(rows.items())}


def lexicon_of(counts: Mapping[Pair, tuple[int, int]]) -> Lexicon:
    """The lexicon that the stage would read from these rows, no weights given."""
    return Lexicon(dict(counts), {}, known_cues(counts))


def known_cues(pairs: Iterable[Pair]) -> frozenset[str]:
    """The cues that have rows of their own, and those that tell an act."""
    own = frozenset(cue for cue, _ in pairs if cue[0] not in "*-")
    return own | {row[1] for row in table("acts.tsv")}


def word_class(lexeme: str) -> str:
    """``v`` of ``point_out/v``."""
    return lexeme.rpartition("/")[2]


def _class_of(pair: Pair) -> Pair:
    return f"*/{word_class(pair[0])}", pair[1]


def _telling(own: Counter[str], whole_class: Counter[str]) -> bool:
    base = (whole_class["reported"] + 0.1) / (whole_class["seen"] + 2.0)
    rate = (own["reported"] + SHRINK * base) / (own["seen"] + SHRINK)
    return own["reported"] >= LEAST_REPORTED and rate >= LEAST_RATE


def rate_of_others(lexicon: Lexicon, lexeme: str, pattern: str, reported: bool) -> float:
    """The rate of the pair as all other places give it (leave one out): a pair that was seen twice
    would otherwise tell of itself what it is."""
    own = lexicon.counts.get((lexeme, pattern))
    if own is None:
        return lexicon.rate(lexeme, pattern)
    pair, family = (lexeme, pattern), _class_of((lexeme, pattern))
    whole = lexicon.counts.get(family, (1, int(reported)))
    less = {p: (n - 1, k - reported) for p, (n, k) in ((pair, own), (family, whole))}
    return Lexicon(less, {}, frozenset()).rate(lexeme, pattern)
