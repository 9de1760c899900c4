"""What is known of cues: how often a word with a complement reports speech, and which act it is.

``data/cues.tsv`` holds, for a cue and a pattern (see :mod:`.clauses`), how often the pair was ``seen``
and how often people marked it as reported speech in PolNeAR's training part (Newell and others, 2018).
Rows of ``*`` give all cues of a word class together, rows of ``-`` all cues that have no row.
``data/contexts.tsv`` holds what the surroundings add, in log odds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SHRINK = 4.0  # a cue's own count weighs as much as its class's once it was seen so often
UNSEEN = 0.03
SENTENCES = frozenset(
    [
        "that",
        "bare",
        "if",
        "wh",
        "left:bare",
        "left:that",
        "par",
        "as",
        "quote:after",
        "quote:comma",
        "quote:colon",
        "quote:verb",
    ]
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    counts: dict[tuple[str, str], tuple[int, int]]
    contexts: dict[str, float]
    known: frozenset[str]

    def rate(self, lexeme: str, pattern: str) -> float:
        """The share, 0 to 1, of places with this cue and pattern that report speech."""
        family = lexeme.rpartition("/")[2]
        own = self.counts.get((lexeme, pattern))
        # a cue known from other patterns takes a clause or a quotation as cues do on the whole
        typical = own is not None or (lexeme in self.known and pattern in SENTENCES)
        others = f"{'*' if typical else '-'}/{family}"
        seen, reported = self.counts.get((others, pattern), (0, 0))
        base = (reported + 0.1) / (seen + 2.0) if seen else UNSEEN
        if own is None:
            return base
        return (own[1] + SHRINK * base) / (own[0] + SHRINK)

    def confidence(self, rate: float, context: Iterable[str]) -> float:
        """The rate as the surroundings change it, 0 to 1."""
        rate = min(max(rate, 0.001), 0.999)
        odds = self.contexts["rate"] * math.log(rate / (1 - rate))
        odds += sum(self.contexts.get(name, 0.0) for name in context)
        return 1 / (1 + math.exp(-odds))


def table(name: str) -> list[list[str]]:
    """The rows of a data file without its comments, split at tabs."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def words(group: str) -> frozenset[str]:
    """The lemmas of a group of ``data/words.tsv``."""
    return frozenset(word for name, word in table("words.tsv") if name == group)


@cache
def lexicon() -> Lexicon:
    counts = {(cue, pattern): (int(n), int(k)) for cue, pattern, n, k in table("cues.tsv")}
    contexts = {name: float(weight) for name, weight in table("contexts.tsv")}
    known = frozenset(cue for cue, _ in counts if cue[0] not in "*-")
    known |= frozenset(row[1] for row in table("acts.tsv"))
    return Lexicon(counts, contexts, known)
