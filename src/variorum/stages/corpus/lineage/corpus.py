"""All articles of a corpus under comparison: what was compared, what joined, what only shares passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import batched, groupby
from math import log

import msgspec
import numpy as np

from variorum.models.union import Union
from variorum.records import Article, Noise
from variorum.stage import Corpus
from variorum.stages.corpus.lineage import candidates, credits, passage_candidates
from variorum.stages.corpus.lineage.align import Index
from variorum.stages.corpus.lineage.compare import Comparison, compare, differing
from variorum.stages.corpus.lineage.direction import Side, day, same_days
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.regions import Region, Searched, passages
from variorum.stages.corpus.lineage.shape import shape
from variorum.stages.corpus.lineage.stems import Stems
from variorum.stages.corpus.lineage.words import SAME_WORDS, Reading, Vocabulary, read

KEPT = 1024  # indexes kept at hand
TOGETHER = 512  # articles sketched at once
SHARED_PAIRS = 7  # word pairs that two articles must share to be worth aligning
PARTNERS = 6  # copies of one report that a copy is compared with …
PARTNERS_IN_CROWD = 2  # … and where it has so many:
CROWD = 40
ALIKE_IN_COPIES = 0.15  # share of the shorter text's pieces that have their like in every copy
SHARED_BY_COPIES = 0.1  # share of the shorter text's word pairs that every copy keeps

Pair = tuple[int, int]


class Work:
    """The comparison of a corpus. Articles go by a number, which they have in the order of their
    words, so that nothing depends on what they are called; of articles with the same words throughout
    only the first in origin (:attr:`first`) is compared."""

    def __init__(self, corpus: Corpus, options: Options) -> None:
        self.options = options
        self._vocabulary = Vocabulary()
        self._noise = _by_article(corpus.noise)
        given = corpus.articles
        readings: list[Reading] = []
        told: list[bytes] = []
        sketches = np.empty((len(given), candidates.SIZE), np.uint32)
        for batch in batched(given, TOGETHER):
            raw = list(read([a.text for a in batch], [self._left_out(a) for a in batch]))
            sketches[len(told) : len(told) + len(raw)] = candidates.sketches(raw)
            told += [r.digest() for r in raw]
            for article, r in zip(batch, raw, strict=True):
                readings.append(self._vocabulary.reading(len(readings), article.text, r))
        self._vocabulary.sort(readings)
        order = sorted(range(len(given)), key=lambda n: (told[n], given[n].id))
        self.articles = [given[n] for n in order]
        self.digests = [told[n] for n in order]
        self.readings = [readings[n] for n in order]
        for number, reading in enumerate(self.readings):
            reading.number = number
        self._sketches = sketches[order]
        self.first = self._firsts()
        self.distinct = [r for r in self.readings if self.first[r.number] == r.number]
        self.union = Union[int]()
        self.joined: dict[Pair, Comparison] = {}
        self.sharing: dict[Pair, list[Region]] = {}
        self._memo = corpus.memo
        self.index = lru_cache(KEPT)(self._make_index)
        self.searched = lru_cache(KEPT)(self._make_searched)
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
        return Index(self.readings[number].copy(), self.function)

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
        first = list(range(len(self.articles)))
        full = [r.number for r in self.readings if r.length]
        for _, same in groupby(full, key=lambda n: self.digests[n][:SAME_WORDS]):
            members = list(same)
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
        key = self._key(pair, str(share))
        kept = self._memo.get(key)
        if kept is None:
            found = self._compare(pair, share)
            self._memo[key] = msgspec.msgpack.encode(found and replace(found, a=0, b=0))
            return found
        comparison = msgspec.msgpack.decode(kept, type=Comparison | None)
        return comparison and replace(comparison, a=pair[0], b=pair[1])

    def _key(self, pair: Pair, what: str) -> str:
        """What a result on two articles is kept under: it depends on nothing but their words."""
        words = self.digests[pair[0]] + self.digests[pair[1]]
        return blake2b(words + what.encode(), digest_size=16).hexdigest()

    def _compare(self, pair: Pair, share: float) -> Comparison | None:
        a, b = self.index(pair[0]), self.index(pair[1])
        shared = len(a.by_pair.keys() & b.by_pair.keys())
        if shared < max(SHARED_PAIRS, share * min(len(a.by_pair), len(b.by_pair))):
            return None
        return compare(a, b)

    def differing(self, source: int, copy: int) -> int:
        """How many words of ``copy`` are not those of ``source``; the two are joined."""
        key = self._key((source, copy), "differing")
        kept = self._memo.get(key)
        if kept is not None:
            return int.from_bytes(kept)
        c = self.joined[min(source, copy), max(source, copy)]
        links = c.links if c.b == copy else tuple(x.turned() for x in c.links)
        words = differing(self.index(source), self.index(copy), links)
        self._memo[key] = words.to_bytes(4)
        return words

    def _take(self, pairs: Iterable[Pair]) -> None:
        # By the later article: the few that a large family is compared with stay at hand.
        known = [0] * len(self.articles)
        for pair in sorted(pairs, key=lambda p: (p[1], p[0])):
            a, b = pair
            if self.union.home(a) == self.union.home(b):
                crowd = self.union.size(a) >= CROWD
                if min(known[a], known[b]) >= (PARTNERS_IN_CROWD if crowd else PARTNERS):
                    continue
            found = self._compared(pair, SHARED_BY_COPIES)
            if found is not None and found.joined:
                self.joined[pair] = found
                self.union.join(a, b)
                known[a] += 1
                known[b] += 1

    def compare_by_wording(self) -> None:
        """Compares what is near in wording; joins copies."""
        full = [r.number for r in self.distinct if r.length]
        near = candidates.by_wording(self._sketches[full])
        self._take((full[a], full[b]) for a, b in near.tolist())

    def compare_by_passage(self) -> None:
        """Compares reports that share a passage; joins what was missed and keeps what only shares."""
        home = {r.number: self.union.home(r.number) for r in self.distinct}
        pairs = passage_candidates.by_passage(
            self.distinct,
            self.stems,
            self._ties,
            home,
            self.options.boilerplate_reports,
            self.same_days,
        )
        for pair, share in sorted(pairs.items()):
            found = self._compared(pair, SHARED_BY_COPIES) if share >= ALIKE_IN_COPIES else None
            if found is not None and found.joined:
                self.joined[pair] = found
                self.union.join(*pair)
            elif shared := self.shared(*pair):
                self.sharing[pair] = shared

    def shared(self, a: int, b: int) -> list[Region]:
        """The passages that two articles have in common and that show descent."""
        texts = (self.articles[n].text.encode("utf-8", "surrogatepass") for n in (a, b))
        marks = "".join(blake2b(x, digest_size=16).hexdigest() for x in texts)
        key = self._key((a, b), marks)  # quotation marks are no words
        kept = self._memo.get(key)
        if kept is None:
            found = passages(self.searched(a), self.searched(b))
            self._memo[key] = msgspec.msgpack.encode(found)
        else:
            found = msgspec.msgpack.decode(kept, type=list[Region])
        together = self.same_days(a, b)
        return [r for r in found if r.sure or not together]

    def same_days(self, a: int, b: int) -> bool:
        """Whether two articles may be of the same days."""
        return same_days(self.articles[a], self.articles[b], undated=self._news)

    @cached_property
    def _news(self) -> bool:
        """Whether most articles have a day, as news have: then one without may be of any."""
        return sum(day(a) is not None for a in self.articles) * 2 > len(self.articles)

    @cached_property
    def stems(self) -> Stems:
        """The stems of all words."""
        return Stems(self._vocabulary.words, self.function)

    @cached_property
    def _ties(self) -> list[int]:
        return candidates.word_hashes(self.stems.stems)

    def _make_searched(self, number: int) -> Searched:
        return Searched(self.readings[number].copy(), self.articles[number].text, self.stems.of)

    def rarity(self, stem: int) -> float:
        """The weight of a stem: the logarithm of how few distinct articles have it."""
        return log(1 + len(self.distinct) / self._spread.get(stem, 1))

    @cached_property
    def _spread(self) -> Counter[int]:
        """How many distinct articles have each stem."""
        of = self.stems.of
        spread: Counter[int] = Counter()
        for reading in self.distinct:
            spread.update({of[w] for w in reading.words.tolist()})
        return spread

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
