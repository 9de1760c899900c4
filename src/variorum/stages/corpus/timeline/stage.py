"""One entry a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.legs import Carrier, Place, Surroundings, legs
from variorum.models.sources import UNKNOWN, Source
from variorum.records import TimelineEntry
from variorum.stage import Corpus
from variorum.stages.corpus.timeline.days import Reference, collect
from variorum.stages.corpus.timeline.options import Options
from variorum.stages.corpus.timeline.weigh import best, weight


def run(corpus: Corpus, options: Options) -> Corpus:
    """The corpus with its timeline, in order of days."""
    around = Surroundings({r.id: r.origin for r in corpus.reports}, corpus.passages)
    entries = []
    for date, day in sorted(collect(corpus).items()):
        chosen = best(day)
        if chosen is None:
            continue
        named = [r for r in day.references if r.named] or day.references
        found = legs(_carriers(named), around)
        if found.most < options.least_reports:
            continue
        entries.append(
            TimelineEntry(
                date=date,
                text=chosen.text,
                article=chosen.article,
                start=chosen.start,
                end=chosen.end,
                articles=tuple(sorted({r.article for r in named})),
                reports=found.most,
                least=found.least,
                ties=found.ties,
                weight=weight(day),
            )
        )
    return corpus.with_slots(timeline=tuple(entries))


def _carriers(references: Sequence[Reference]) -> Iterator[Carrier]:
    """The sentences that speak of a day. A report has its source only where all that it tells of the
    day is from that one; else it speaks for itself."""
    sources: dict[str, set[Source]] = defaultdict(set)
    for r in references:
        sources[r.report].add(r.source)
    for r in references:
        yield Carrier(
            report=r.report,
            place=Place(r.article, r.start, r.end),
            source=r.source if len(sources[r.report]) == 1 else UNKNOWN,
        )
