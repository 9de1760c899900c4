"""From events to the things that happened or were said to."""

from __future__ import annotations

import msgspec

from variorum.stage import Corpus
from variorum.stages.corpus.happenings.join import joined
from variorum.stages.corpus.happenings.options import Options
from variorum.stages.corpus.happenings.rows import Rows
from variorum.stages.corpus.happenings.told import told


def run(corpus: Corpus, options: Options) -> Corpus:
    """The corpus with its happenings, those first written of first; every event has its own, and
    the codes of those who take part in it."""
    events = list(told(corpus))
    passages = (*corpus.alignments, *corpus.passages)
    groups = [[events[k] for k in g] for g in joined(events, passages, options.days)]
    found = Rows(corpus).of(groups)
    found.sort(key=lambda h: (h.first or "9", h.article, h.start, h.id))
    of_event = {e: h.id for h in found for e in h.events}
    return corpus.with_slots(
        happenings=tuple(found),
        events=tuple(
            msgspec.structs.replace(t.event, happening=of_event[t.event.id]) for t in events
        ),
    )
