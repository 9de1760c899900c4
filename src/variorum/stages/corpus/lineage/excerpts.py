"""Passages that one report took from another: the article that has them stays a report of its own."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.records import Copy, Passage
from variorum.stages.corpus.lineage.align import Index
from variorum.stages.corpus.lineage.compare import Comparison, compare
from variorum.stages.corpus.lineage.corpus import Work
from variorum.stages.corpus.lineage.direction import DATED, Evidence, evidence, verdict
from variorum.stages.corpus.lineage.runs import (
    Run,
    between_reports,
    changed_relation,
    own_words,
    passages,
    runs,
)

OWN_WORDS = 18
"""Words outside quotation marks that must be shared: outlets that quote the same speech took nothing
from each other."""

TOPIC = 1.5
TOPIC_MARGIN = 0.08
GUEST = 0.2
"""Difference from which a passage that is all quotation is a guest in one of the two."""


def excerpts(work: Work, root: Mapping[int, int]) -> list[tuple[Copy, list[Passage]]]:
    """A row for every two reports of which one has passages of the other, with these passages."""
    out = []
    done = set()
    for pair, c in sorted(work.sharing.items()):
        if work.union.home(c.a) == work.union.home(c.b):
            continue  # joined through others since
        roots = (root[c.a], root[c.b])
        if roots in done:
            continue
        done.add(roots)
        if roots != pair:
            again = compare(work.index(roots[0]), work.index(roots[1]))
            if _words(work, again) >= 0.95 * _words(work, c):
                c = again
        row = _excerpt(work, c)
        if row:
            out.append(row)
    return out


def _words(work: Work, c: Comparison) -> int:
    """How many words of b stand in a, in passages that show descent."""
    a, b = work.index(c.a), work.index(c.b)
    return sum(r.words for r in between_reports(runs(c.links, a, b)))


def _excerpt(work: Work, c: Comparison) -> tuple[Copy, list[Passage]] | None:
    a, b = work.index(c.a), work.index(c.b)
    taken = between_reports(runs(c.links, a, b))
    if not taken:
        return None
    topic = _topic(work, taken, a, b)
    quoted = own_words(taken, work.articles[c.b], b) < OWN_WORDS
    if quoted and abs(topic) < GUEST:
        return None
    dated = [e for e in evidence(c, work.side(c.a), work.side(c.b)) if abs(e.weight) >= DATED]
    found = dated
    if abs(topic) >= TOPIC_MARGIN:
        told = "the passage belongs to the matter of the rest of the source"
        found = [*dated, Evidence(TOPIC if topic > 0 else -TOPIC, told)]
    net, direction = verdict(found)
    links = c.links
    source, copy = c.a, c.b
    if net < 0 or (net == 0 and topic < 0):
        source, copy = c.b, c.a
        links = tuple(sorted((x.turned() for x in links), key=lambda x: (x.b, x.a)))
        taken = between_reports(runs(links, b, a))
    words = sum(r.words for r in taken)
    row = Copy(
        article=work.articles[copy].id,
        copy_of=work.articles[source].id,
        relation="excerpt",
        coverage=round(min(1.0, words / max(1, work.readings[copy].length)), 4),
        direction=direction,
        evidence=tuple(e.words for e in found if e.weight * net > 0)
        if direction != "unknown"
        else (),
    )
    ends = (work.articles[source], work.articles[copy])
    return row, passages(taken, work.index(source), work.index(copy), ends, changed_relation(c))


def _topic(work: Work, taken: list[Run], a: Index, b: Index) -> float:
    """By how much more of what a passage speaks of the rest of a speaks of than the rest of b (rare
    words count for more): a passage belongs to the matter of its source and is a guest in a copy."""
    in_a = {n for r in taken for n in range(r.a, r.a_last + 1)}
    in_b = {n for r in taken for n in range(r.b, r.b_last + 1)}
    topic = set().union(*(b.content[n] for n in in_b))
    weights = {w: work.rarity(w) for w in topic}
    total = sum(weights[w] for w in sorted(topic)) or 1.0
    shares = []
    for index, inside in ((a, in_a), (b, in_b)):
        rest = set().union(*(c for n, c in enumerate(index.content) if n not in inside))
        shares.append(sum(weights[w] for w in sorted(topic & rest)) / total)
    return shares[0] - shares[1]
