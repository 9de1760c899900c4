"""How the speakers stage runs."""

from __future__ import annotations

from collections import defaultdict

from variorum.records import Mention, Statement
from variorum.stage import Corpus
from variorum.stages.corpus.speakers.copies import lend
from variorum.stages.corpus.speakers.options import Options
from variorum.stages.corpus.speakers.settle import settled
from variorum.stages.corpus.speakers.view import View, holders_by_office, states_of
from variorum.syntax import Parse


def run(corpus: Corpus, options: Options) -> Corpus:
    entities = {e.id: e for e in corpus.entities}
    states = states_of(entities)
    holders = holders_by_office(entities)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for m in sorted(corpus.mentions, key=lambda m: (m.article, m.start, m.end)):
        mentions[m.article].append(m)
    said: dict[str, list[Statement]] = defaultdict(list)
    for s in corpus.statements:
        said[s.article].append(s)
    done: dict[str, Statement] = {}
    for article in corpus.articles:
        here = said.get(article.id)
        if here:
            parse = corpus.parses.get(article.id, Parse.EMPTY)
            view = View(article.text, parse, mentions[article.id], entities, states, holders)
            done.update((s.id, s) for s in settled(view, here))
    if options.lend:
        done = lend(done, corpus.passages, corpus.copies)
    return corpus.with_slots(statements=tuple(done.get(s.id, s) for s in corpus.statements))
