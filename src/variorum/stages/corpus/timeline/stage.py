"""One entry a day."""

from __future__ import annotations

from variorum.records import TimelineEntry
from variorum.stage import Corpus
from variorum.stages.corpus.timeline.days import collect
from variorum.stages.corpus.timeline.options import Options
from variorum.stages.corpus.timeline.weigh import best, weight


def run(corpus: Corpus, options: Options) -> Corpus:
    """The corpus with its timeline, in order of days."""
    entries = []
    for date, day in sorted(collect(corpus).items()):
        chosen = best(day)
        if chosen is None:
            continue
        named = [r for r in day.references if r.named] or day.references
        reports = {r.report for r in named}
        if len(reports) < options.least_reports:
            continue
        entries.append(
            TimelineEntry(
                date=date,
                text=chosen.text,
                article=chosen.article,
                start=chosen.start,
                end=chosen.end,
                articles=tuple(sorted({r.article for r in named})),
                reports=len(reports),
                weight=weight(day),
            )
        )
    return corpus.with_slots(timeline=tuple(entries))
