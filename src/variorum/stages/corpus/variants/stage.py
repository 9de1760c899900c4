"""How the variants stage runs."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records import Passage, Variant
from variorum.stage import Corpus
from variorum.stages.corpus.variants.attribution import reattributed
from variorum.stages.corpus.variants.differences import differences
from variorum.stages.corpus.variants.kinds import halves, kinds
from variorum.stages.corpus.variants.options import Options
from variorum.stages.corpus.variants.pairs import pairs
from variorum.stages.corpus.variants.phrases import phrase
from variorum.stages.corpus.variants.sides import Sides


def run(corpus: Corpus, options: Options) -> Corpus:
    """``corpus`` with the details in which copies of one report differ."""
    report = {a: r.id for r in corpus.reports for a in r.articles}
    sides = Sides(corpus)
    found: dict[tuple[object, ...], Variant] = {}
    substitutions: dict[tuple[str, str], int] = {}
    for passage in sorted(
        corpus.passages, key=lambda p: (p.article, p.other, p.start, p.end, p.other_start)
    ):
        home = report.get(passage.article)
        if home is None or home != report.get(passage.other) or passage.relation == "identical":
            continue
        ends = (passage.article, passage.other)
        for variant in _variants(passage, home, sides):
            if variant.kinds == ("substituted",):
                substitutions[ends] = substitutions.get(ends, 0) + 1
                if substitutions[ends] > options.most_substitutions:
                    continue
            key = (*ends, variant.start, variant.end, variant.other_start, variant.other_end)
            found.setdefault(key, variant)
    return corpus.with_slots(
        variants=tuple(
            sorted(
                found.values(),
                key=lambda v: (v.report, v.article, v.start, v.end, v.other, v.other_start),
            )
        )
    )


def _variants(passage: Passage, report: str, sides: Sides) -> Iterator[Variant]:
    """The variants of one passage, in the order of the text."""
    own, other = sides.of(passage.article), sides.of(passage.other)
    for pair in pairs(passage, own, other):
        elsewhere = reattributed(pair, own, other)
        for difference in differences(pair):
            what = kinds(*halves(difference, pair, own, other), elsewhere)
            if not what:
                continue
            (start, end), (other_start, other_end) = phrase(difference, pair, own, other)
            yield Variant(
                report=report,
                article=passage.article,
                start=start,
                end=end,
                text=own.article.text[start:end],
                other=passage.other,
                other_start=other_start,
                other_end=other_end,
                other_text=other.article.text[other_start:other_end],
                kinds=what,
            )
