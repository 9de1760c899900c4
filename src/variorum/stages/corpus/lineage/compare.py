"""Two articles side by side: what of each stands in the other, how near, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from variorum.records import Relation
from variorum.stages.corpus.lineage.align import Index, Link, covered, words_of

JOINED = 0.55  # share of the words of the one that stand in the other …
LEAST = 0.25  # … with the share of the other that comes from there …
TOGETHER = 1.05  # … and both together: then they are one report
LEAST_OPENING = 0.08  # share that is enough where one is the beginning of the other
TRANSLATED = 0.46
EDITED = 0.7  # share of sentences left alone in a text that was edited, not rewritten
MEASURED = 12  # changed sentences looked at in detail


@dataclass(frozen=True, slots=True)
class Comparison:
    """Articles ``a`` and ``b`` (their numbers) with the links between their sentences. Shares are of
    words, 0 to 1."""

    a: int
    b: int
    links: tuple[Link, ...]
    share_a: float
    share_b: float
    extra_a: int  # words of a that are not in b
    extra_b: int
    verbatim: float  # share of the linked words that are the same word for word
    similarity: float  # of linked sentences, weighted by words
    in_order: float  # share of linked neighbours that stand in the same order
    moved: float  # share of words that moved inside changed sentences
    grammar: float  # share of changed words that are function words

    @property
    def joined(self) -> bool:
        """Whether the two are copies in one report: most of the one stands in the other, and enough
        of the other comes from there. A text that opens as the other does may be far shorter."""
        high, low = max(self.share_a, self.share_b), min(self.share_a, self.share_b)
        if high >= JOINED and low >= LEAST and high + low >= TOGETHER:
            return True
        opens = any(x.a <= 1 and x.b <= 1 for x in self.links)
        return high >= 0.9 and low >= LEAST_OPENING and opens and len(self.links) >= 3

    @property
    def is_translation(self) -> bool:
        """A thesaurus replaces content words where they stand; a translation and back moves words
        and changes articles and prepositions."""
        return self.grammar + 8 * self.moved > TRANSLATED

    @property
    def relation(self) -> Relation:
        """What was done to make one of them from the other."""
        if self.in_order < 0.6 and self.similarity > 0.8:
            return "reordered"
        if self.verbatim < EDITED and self.changed_similarity < 0.8:
            return "translated" if self.is_translation else "reworded"
        whole = self.verbatim > 0.985 and self.in_order > 0.97
        return "identical" if whole and min(self.share_a, self.share_b) > 0.9 else "edited"

    @property
    def changed_similarity(self) -> float:
        """Mean similarity of the linked sentences that are not the same word for word."""
        return (self.similarity - self.verbatim) / max(1e-9, 1 - self.verbatim)


def equal(a: int, b: int) -> Comparison:
    """The comparison of two articles that have the same words throughout."""
    return Comparison(
        a=a,
        b=b,
        links=(),
        share_a=1.0,
        share_b=1.0,
        extra_a=0,
        extra_b=0,
        verbatim=1.0,
        similarity=1.0,
        in_order=1.0,
        moved=0.0,
        grammar=0.0,
    )


def compare(a: Index, b: Index) -> Comparison:
    """The comparison of two articles."""
    links = a.links(b)
    sa, sb = a.reading.sentences, b.reading.sentences
    inside_a = words_of(sa, covered(links, a, b, side="a"))
    inside_b = words_of(sb, covered(links, b, a, side="b"))
    weight = [min(len(sa[x.a].words), len(sb[x.b].words)) for x in links]
    total = sum(weight) or 1
    same = sum(w for w, x in zip(weight, links, strict=True) if x.similarity == 1.0)
    mean = sum(w * x.similarity for w, x in zip(weight, links, strict=True)) / total
    moved, grammar = _changes(a, b, links)
    return Comparison(
        a=a.reading.number,
        b=b.reading.number,
        links=tuple(links),
        share_a=inside_a / max(1, a.reading.length),
        share_b=inside_b / max(1, b.reading.length),
        extra_a=a.reading.length - inside_a,
        extra_b=b.reading.length - inside_b,
        verbatim=same / total,
        similarity=mean,
        in_order=_in_order(links),
        moved=moved,
        grammar=grammar,
    )


def differing(a: Index, b: Index, links: Sequence[Link]) -> int:
    """How many words ``b`` does not have from ``a``: those of its sentences without a link, and in
    the best link of every other sentence the words that were lost or came in."""
    best: dict[int, Link] = {}
    for link in links:
        if link.b not in best or link.similarity > best[link.b].similarity:
            best[link.b] = link
    words = 0
    for n, sentence in enumerate(b.reading.sentences):
        if n not in best:
            words += len(sentence.words)
        elif best[n].similarity < 1.0:
            theirs = a.reading.sentences[best[n].a].words
            matcher = SequenceMatcher(None, theirs, sentence.words, autojunk=False)
            same = sum(block.size for block in matcher.get_matching_blocks())
            words += len(theirs) + len(sentence.words) - 2 * same
    return words


def _in_order(links: list[Link]) -> float:
    """Share of links, in the order of b, whose successor stands later in a as well."""
    first: dict[int, int] = {}
    for link in links:
        first.setdefault(link.b, link.a)
    places = [first[b] for b in sorted(first)]
    steps = list(pairwise(places))
    return sum(0 <= y - x <= 3 for x, y in steps) / len(steps) if steps else 1.0


def _changes(a: Index, b: Index, links: list[Link]) -> tuple[float, float]:
    """Of the longest changed sentences: the share of words that moved, and the share of function
    words among those that were lost or came in."""
    changed = sorted(
        (x for x in links if x.similarity < 1.0),
        key=lambda x: (-len(b.reading.sentences[x.b].words), x.b, x.a),
    )[:MEASURED]
    words = moved = changes = grammar = 0
    for link in changed:
        x, y = a.reading.sentences[link.a].words, b.reading.sentences[link.b].words
        matcher = SequenceMatcher(None, x, y, autojunk=False)
        lost: list[int] = []
        new: list[int] = []
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag != "equal":
                lost += x[i:j]
                new += y[k:m]
        changes += len(lost) + len(new)
        grammar += sum(w in a.function for w in [*lost, *new])
        left = list(new)
        for word in lost:
            if word in left:
                left.remove(word)
                moved += 1
        words += len(y)
    return moved / max(1, words), grammar / max(1, changes)
