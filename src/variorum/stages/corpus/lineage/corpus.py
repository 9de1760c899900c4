"""All articles of a corpus under comparison: what was compared, what joined, what only shares passages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from math import log

from variorum.records import Article, Noise
from variorum.stage import Corpus
from variorum.stages.corpus.lineage import candidates, credits
from variorum.stages.corpus.lineage.align import Index
from variorum.stages.corpus.lineage.compare import Comparison, compare, differing
from variorum.stages.corpus.lineage.direction import Side, day
from variorum.stages.corpus.lineage.families import Union
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.runs import between_reports, runs
from variorum.stages.corpus.lineage.shape import shape
from variorum.stages.corpus.lineage.words import Vocabulary, read

KEPT = 1024  # indexes kept at hand
SHARED_PAIRS = 7  # word pairs that two articles must share to be worth aligning
PARTNERS = 6  # copies to compare a copy with, where its family is large …
PARTNERS_OF_HUBS = 2  # … and where the other one was already compared with so many:
HUB = 40
SHARED_BY_COPIES = 0.1  # share of the shorter text's word pairs that every copy keeps

Pair = tuple[int, int]


class Work:
    """The comparison of a corpus. Articles go by their number in ``corpus.articles``; of articles
    with the same words throughout only the first in origin (:attr:`first`) is compared."""

    def __init__(self, corpus: Corpus, options: Options) -> None:
        self.articles = corpus.articles
        self.options = options
        self._vocabulary = Vocabulary()
        self._noise = _by_article(corpus.noise)
        self.readings = [
            read(n, a, self._left_out(a), self._vocabulary) for n, a in enumerate(corpus.articles)
        ]
        self.first = self._firsts()
        self.distinct = [r for r in self.readings if self.first[r.number] == r.number]
        self.union = Union(len(self.articles))
        self.joined: dict[Pair, Comparison] = {}
        self.sharing: dict[Pair, Comparison] = {}
        self._hashes = candidates.word_hashes(self._vocabulary.words)
        self.index = lru_cache(KEPT)(self._make_index)
        self.side = lru_cache(KEPT)(self._make_side)

    def _left_out(self, article: Article) -> list[tuple[int, int]]:
        """Noise, and the line that says where the text is from, in order."""
        spans = [(x.start, x.end) for x in self._noise.get(article.id, ())]
        credit = credits.taken_over(article)
        if credit is not None:
            at = article.text.find(credit)
            spans.append((at, at + len(credit)))
        return sorted(spans)

    @property
    def function(self) -> frozenset[int]:
        """The numbers of function words."""
        return self._vocabulary.function

    def _make_index(self, number: int) -> Index:
        return Index(self.readings[number], self.function)

    def _make_side(self, number: int) -> Side:
        article = self.articles[number]
        credit = credits.taken_over(article)
        return Side(
            article=article,
            shape=shape(article.text),
            noise=sum(x.end - x.start for x in self._noise.get(article.id, ())),
            credit=credit,
            credited=frozenset(x for x in self._outlets if credit and credits.names(credit, x)),
            agency=credits.agency(article),
        )

    @cached_property
    def _outlets(self) -> list[str]:
        return sorted({a.outlet for a in self.articles if a.outlet})

    def _firsts(self) -> list[int]:
        """For every article the one that stands for all with the same words."""
        same: dict[tuple[int, ...], list[int]] = {}
        for r in self.readings:
            key = tuple(w for s in r.sentences for w in s.words) or (-1, r.number)
            same.setdefault(key, []).append(r.number)
        first = list(range(len(self.readings)))
        for members in same.values():
            if len(members) > 1:
                days = [d[0] for m in members if (d := day(self.articles[m]))]
                origin = min(members, key=lambda m: self._origin_key(m, min(days, default="")))
                for m in members:
                    first[m] = origin
        return first

    def _origin_key(self, number: int, earliest: str) -> tuple[bool, str, int, int]:
        """Least for the likeliest origin: an article without a date may be as old as any."""
        article = self.articles[number]
        known = day(article)
        furniture = len(self._noise.get(article.id, ()))
        return (
            credits.taken_over(article) is not None,
            known[0] if known else earliest,
            furniture,
            number,
        )

    def _compared(self, pair: Pair, share: float = 0.0) -> Comparison | None:
        """The comparison of two articles; ``None`` where they share too few word pairs to align, or
        less than ``share`` of those of the shorter one."""
        a, b = self.index(pair[0]), self.index(pair[1])
        shared = len(a.by_pair.keys() & b.by_pair.keys())
        if shared < max(SHARED_PAIRS, share * min(len(a.by_pair), len(b.by_pair))):
            return None
        return compare(a, b)

    def differing(self, source: int, copy: int) -> int:
        """How many words of ``copy`` are not those of ``source``; the two are joined."""
        c = self.joined[min(source, copy), max(source, copy)]
        links = c.links if c.b == copy else tuple(x.turned() for x in c.links)
        return differing(self.index(source), self.index(copy), links)

    def _take(self, pairs: Iterable[Pair]) -> None:
        # By the later article: the few that a large family is compared with stay at hand.
        known = [0] * len(self.articles)
        for pair in sorted(pairs, key=lambda p: (p[1], p[0])):
            a, b = pair
            enough = PARTNERS if max(known[a], known[b]) < HUB else PARTNERS_OF_HUBS
            if min(known[a], known[b]) >= enough and self.union.home(a) == self.union.home(b):
                continue
            found = self._compared(pair, SHARED_BY_COPIES)
            if found is not None and found.joined:
                self.joined[pair] = found
                self.union.join(a, b)
                known[a] += 1
                known[b] += 1

    def compare_by_wording(self) -> None:
        """Compares what is near in wording or shares rare words; joins copies."""
        sketched = candidates.sketches(self.distinct, self._hashes)
        near = candidates.by_wording(sketched)
        self._take(near | candidates.by_rare_words(self.distinct, sketched))

    def compare_by_passage(self) -> None:
        """Compares reports that share a sentence; joins what was missed and keeps what only shares."""
        home = {r.number: self.union.home(r.number) for r in self.distinct}
        pairs = candidates.by_passage(
            self.distinct, self._hashes, home, self.options.boilerplate_reports
        )
        for pair in sorted(pairs):
            found = self._compared(pair)
            if found is None:
                continue
            if found.joined:
                self.joined[pair] = found
                self.union.join(*pair)
            elif self.passages_of(found):
                self.sharing[pair] = found

    def rarity(self, word: int) -> float:
        """The weight of a word: the logarithm of how few distinct articles have it."""
        return log(1 + len(self.distinct) / self._spread.get(word, 1))

    @cached_property
    def _spread(self) -> dict[int, int]:
        """How many distinct articles have each word."""
        spread: dict[int, int] = {}
        for reading in self.distinct:
            for word in {w for s in reading.sentences for w in s.words}:
                spread[word] = spread.get(word, 0) + 1
        return spread

    def passages_of(self, c: Comparison) -> bool:
        """Whether anything of one stands in the other, beyond a few like words."""
        a, b = self.index(c.a), self.index(c.b)
        return bool(between_reports(runs(c.links, a, b)))

    def families(self) -> list[list[int]]:
        """The distinct articles of every report, in order."""
        out: dict[int, list[int]] = {}
        for r in self.distinct:
            out.setdefault(self.union.home(r.number), []).append(r.number)
        return list(out.values())


def _by_article(noise: Iterable[Noise]) -> dict[str, list[Noise]]:
    out: dict[str, list[Noise]] = {}
    for x in sorted(noise, key=lambda x: (x.article, x.start, x.end)):
        out.setdefault(x.article, []).append(x)
    return out
