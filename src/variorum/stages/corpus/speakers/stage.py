"""How the speakers stage runs."""

from __future__ import annotations

from collections import defaultdict

from variorum.records import Mention, Statement
from variorum.stage import Corpus
from variorum.stages.corpus.speakers.aligned import Copies
from variorum.stages.corpus.speakers.copies import Lending
from variorum.stages.corpus.speakers.marks import Marks
from variorum.stages.corpus.speakers.options import Options
from variorum.stages.corpus.speakers.order import is_shuffled, reordered
from variorum.stages.corpus.speakers.settle import settled
from variorum.stages.corpus.speakers.view import View, holders_by_office, states_of
from variorum.syntax import Parse

WORD_FOR_WORD = frozenset({"identical", "edited"})
"""Passages of other reports that may lend: in freer ones sentences do not stand beside their like."""


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
    far: set[str] = set()
    lost = set(reordered(corpus.copies))
    for article in corpus.articles:
        here = said.get(article.id)
        if here:
            parse = corpus.parses.get(article.id, Parse.EMPTY)
            view = View(article.text, parse, mentions[article.id], entities, states, holders)
            if is_shuffled(view):
                lost.add(article.id)
            found, reaching = settled(view, here, article.id in lost)
            done.update((s.id, s) for s in found)
            far |= reaching
    if options.lend:
        taken = (p for p in corpus.passages if p.relation in WORD_FOR_WORD)
        copies = Copies((*corpus.alignments, *taken), corpus.copies)
        translated = {c.article for c in corpus.copies if c.relation == "translated"}
        done = Lending(copies, entities, lost, translated, far).lend(done)
        done = Marks(corpus.articles, copies).lend(done)
    place = {a.id: n for n, a in enumerate(corpus.articles)}
    given = {s.id for s in corpus.statements}
    lent = sorted(
        (s for s in done.values() if s.id not in given), key=lambda s: (s.content[0].start, s.id)
    )
    whole = [*(done.get(s.id, s) for s in corpus.statements), *lent]
    return corpus.with_slots(statements=tuple(sorted(whole, key=lambda s: place[s.article])))
