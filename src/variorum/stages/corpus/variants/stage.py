"""How the variants stage runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from variorum.records import Alignment, Copy, Variant
from variorum.stage import Corpus
from variorum.stages.corpus.variants.attribution import reattributed
from variorum.stages.corpus.variants.concord import Block, Words, blocks, words_of
from variorum.stages.corpus.variants.differences import differences
from variorum.stages.corpus.variants.entered import placed
from variorum.stages.corpus.variants.halves import halves
from variorum.stages.corpus.variants.kinds import kinds
from variorum.stages.corpus.variants.options import Options
from variorum.stages.corpus.variants.pairs import Pair, pairs
from variorum.stages.corpus.variants.phrases import phrase
from variorum.stages.corpus.variants.readings import Found, Readings
from variorum.stages.corpus.variants.sides import Side, Sides
from variorum.stages.corpus.variants.stemma import Stemma


def run(corpus: Corpus, options: Options) -> Corpus:
    """``corpus`` with the details in which copies of one report differ."""
    report = {a: r.id for r in corpus.reports for a in r.articles}
    aligned: dict[str, list[Alignment]] = {}
    for alignment in corpus.alignments:
        home = report.get(alignment.article)
        if home is not None and home == report.get(alignment.other):
            aligned.setdefault(home, []).append(alignment)
    copies: dict[str, list[Copy]] = {}
    for copy in corpus.copies:
        copies.setdefault(report.get(copy.article, ""), []).append(copy)
    articles = {a.id: a for a in corpus.articles}
    sides = Sides(corpus)
    found: list[Variant] = []
    for row in (r for r in corpus.reports if r.id in aligned):
        members = [articles[a] for a in row.articles]
        stemma = Stemma(members, aligned[row.id], copies.get(row.id, ()))
        found += _of_report(row.id, aligned[row.id], stemma, sides, options)
    return corpus.with_slots(
        variants=tuple(
            sorted(
                found,
                key=lambda v: (v.report, v.article, v.start, v.end, v.other, v.other_start),
            )
        )
    )


def _of_report(
    report: str, aligned: list[Alignment], stemma: Stemma, sides: Sides, options: Options
) -> list[Variant]:
    """The variants of one report, each with its place in the tree."""
    found: list[Found] = []
    words: dict[str, Words] = {}
    joints: dict[str, list[Block]] = {}
    for (article, other), group in groupby(sorted(aligned, key=_order), key=_ends):
        if stemma.is_same(article) and article not in stemma.children:
            continue
        own, its = sides.of(article), sides.of(other)
        for side in (own, its):
            if side.article.id not in words:
                words[side.article.id] = words_of(side)
        joint: list[Block] = []
        rows: dict[tuple[int, ...], Found] = {}
        for alignment in group:
            pairs_here = pairs(alignment, own, its)
            joint += [b for pair in pairs_here for b in blocks(pair)]
            if alignment.relation != "identical":
                for row in _variants(pairs_here, report, own, its):
                    v = row.variant
                    rows.setdefault((v.start, v.end, v.other_start, v.other_end), row)
        found += _within(list(rows.values()), options.most_substitutions)
        if stemma.parent.get(article) == other:
            joints[article] = joint
    readings = Readings(stemma, words, joints, found)
    return [placed(row, readings) for row in found]


def _order(p: Alignment) -> tuple[str, str, int, int, int]:
    return p.article, p.other, p.start, p.end, p.other_start


def _ends(p: Alignment) -> tuple[str, str]:
    return p.article, p.other


def _within(rows: list[Found], most: int) -> list[Found]:
    """The rows without the replaced words that are too many."""
    out, replaced = [], 0
    for row in rows:
        replaced += row.variant.kinds == ("substituted",)
        if row.variant.kinds != ("substituted",) or replaced <= most:
            out.append(row)
    return out


def _variants(found: Sequence[Pair], report: str, own: Side, other: Side) -> Iterator[Found]:
    """The variants of one alignment, in the order of the text."""
    for pair in found:
        elsewhere = reattributed(pair, own, other)
        for d in differences(pair):
            what = kinds(*halves(d, pair, own, other), elsewhere)
            if not what:
                continue
            (start, end), (other_start, other_end) = phrase(d, pair, own, other)
            yield Found(
                Variant(
                    report=report,
                    article=own.article.id,
                    start=start,
                    end=end,
                    text=own.article.text[start:end],
                    other=other.article.id,
                    other_start=other_start,
                    other_end=other_end,
                    other_text=other.article.text[other_start:other_end],
                    kinds=what,
                ),
                (pair.own_at + d.i, pair.own_at + d.j),
                (pair.other_at + d.k, pair.other_at + d.m),
            )
