"""Two articles side by side: what of each stands in the other, how near, and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.records import Relation
from variorum.stages.corpus.lineage.align import Index, Link, covered, words_of

JOINED = 0.5  # share of the words of the one that stand in the other: they are one report
JOINED_VERBATIM = 0.62  # where only whole sentences were taken over: quoting is not copying
LEAST = 0.2  # share of the other one that must then come from there
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
    extra_a: tuple[int, ...]  # sentences of a that are not in b
    extra_b: tuple[int, ...]
    verbatim: float  # share of the linked words that are the same word for word
    similarity: float  # of linked sentences, weighted by words
    in_order: float  # share of linked neighbours that stand in the same order
    moved: float  # share of words that moved inside changed sentences
    uneven: float  # share of changes that are no word for word replacement

    @property
    def joined(self) -> bool:
        """Whether the two are copies in one report."""
        high, low = max(self.share_a, self.share_b), min(self.share_a, self.share_b)
        least = JOINED_VERBATIM if self.verbatim > 0.85 else JOINED
        return high >= least and low >= LEAST

    @property
    def relation(self) -> Relation:
        """What was done to make one of them from the other."""
        if self.in_order < 0.6 and self.similarity > 0.8:
            return "reordered"
        if self.verbatim >= 0.6:
            whole = self.verbatim > 0.985 and self.in_order > 0.97
            return "identical" if whole and min(self.share_a, self.share_b) > 0.9 else "edited"
        return "translated" if self.moved + self.uneven > 0.6 else "reworded"


def compare(a: Index, b: Index) -> Comparison:
    """The comparison of two articles."""
    links = a.links(b)
    sa, sb = a.reading.sentences, b.reading.sentences
    in_a, in_b = covered(links, a, b, side="a"), covered(links, b, a, side="b")
    weight = [min(len(sa[x.a].words), len(sb[x.b].words)) for x in links]
    total = sum(weight) or 1
    same = sum(w for w, x in zip(weight, links, strict=True) if x.similarity == 1.0)
    mean = sum(w * x.similarity for w, x in zip(weight, links, strict=True)) / total
    moved, uneven = _changes(a, b, links)
    return Comparison(
        a=a.reading.number,
        b=b.reading.number,
        links=tuple(links),
        share_a=words_of(sa, in_a) / max(1, a.reading.length),
        share_b=words_of(sb, in_b) / max(1, b.reading.length),
        extra_a=tuple(n for n in range(len(sa)) if n not in in_a),
        extra_b=tuple(n for n in range(len(sb)) if n not in in_b),
        verbatim=same / total,
        similarity=mean,
        in_order=_in_order(links),
        moved=moved,
        uneven=uneven,
    )


def _in_order(links: list[Link]) -> float:
    """Share of links, in the order of b, whose successor stands later in a as well."""
    first: dict[int, int] = {}
    for link in links:
        first.setdefault(link.b, link.a)
    places = [first[b] for b in sorted(first)]
    steps = list(zip(places, places[1:], strict=False))
    return sum(0 <= y - x <= 3 for x, y in steps) / len(steps) if steps else 1.0


def _changes(a: Index, b: Index, links: list[Link]) -> tuple[float, float]:
    """How the changed sentences changed: a thesaurus replaces word by word and leaves the rest in
    its place; a translation and back moves words and changes how many there are."""
    changed = sorted(
        (x for x in links if x.similarity < 1.0),
        key=lambda x: (-len(b.reading.sentences[x.b].words), x.b, x.a),
    )[:MEASURED]
    words = moved = edits = uneven = 0
    for link in changed:
        x, y = a.reading.sentences[link.a].words, b.reading.sentences[link.b].words
        matcher = SequenceMatcher(None, x, y, autojunk=False)
        lost: list[int] = []
        new: list[int] = []
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag != "equal":
                lost += x[i:j]
                new += y[k:m]
                edits += max(j - i, m - k)
                uneven += abs((j - i) - (m - k))
        left = list(new)
        for word in lost:
            if word in left:
                left.remove(word)
                moved += 1
        words += len(y)
    return moved / max(1, words), uneven / max(1, edits)
