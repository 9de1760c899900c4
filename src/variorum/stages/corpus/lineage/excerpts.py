"""Passages that one report took from another: the article that has them stays a report of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records import Copy, Passage, Relation
from variorum.stages.corpus.lineage.corpus import Work
from variorum.stages.corpus.lineage.direction import Evidence, outer, verdict
from variorum.stages.corpus.lineage.regions import Region, Searched
from variorum.stages.corpus.lineage.summaries import LONGER

TOPIC = 1.5
CUT = 2.0
CUT_WORDS = 12
VERBATIM = 0.95  # share of neighbouring words that are still neighbours
TOPIC_MARGIN = 0.08
EDITED = 0.8  # share of neighbouring words that are still neighbours


def excerpts(work: Work, root: Mapping[int, int]) -> list[tuple[Copy, list[Passage]]]:
    """A row for every two reports of which one has passages of the other, with these passages."""
    out = []
    done = set()
    for pair, found in sorted(work.sharing.items()):
        if work.union.home(pair[0]) == work.union.home(pair[1]):
            continue  # joined through others since
        roots = (root[pair[0]], root[pair[1]])
        if roots in done:
            continue
        done.add(roots)
        if roots != pair:
            again = work.shared(*roots)
            if _words(again) >= 0.95 * _words(found):
                pair, found = roots, again
        out.append(_excerpt(work, pair, found))
    return out


def _words(found: Sequence[Region]) -> int:
    """How many words of b stand in a."""
    return sum(r.b.end - r.b.first for r in found)


def _excerpt(
    work: Work, pair: tuple[int, int], found: Sequence[Region]
) -> tuple[Copy, list[Passage]]:
    a, b = (work.searched(n) for n in pair)
    topic = _topic(work, found, a, b)
    told = outer(work.side(pair[0]), work.side(pair[1]))
    if abs(topic) >= TOPIC_MARGIN:
        words = "the passage belongs to the matter of the rest of the source"
        told = [*told, Evidence(TOPIC if topic > 0 else -TOPIC, words)]
    told += _cut(found)
    net, direction = verdict(told)
    source, copy = pair
    if net < 0 or (net == 0 and topic < 0):
        source, copy, found = copy, source, [r.turned() for r in found]
    covered = _words(found) / max(1, work.readings[copy].length)
    row = Copy(
        article=work.articles[copy].id,
        copy_of=work.articles[source].id,
        relation="excerpt",
        coverage=round(min(1.0, covered), 4),
        direction=direction,
        evidence=tuple(e.words for e in told if e.weight * net > 0)
        if direction != "unknown"
        else (),
    )
    return row, [_passage(work, source, copy, r) for r in found]


def _cut(found: Sequence[Region]) -> list[Evidence]:
    """A passage that is word for word the same but shorter was cut; one far shorter sums up."""
    longer = 0
    for r in found:
        a, b = r.a.end - r.a.first, r.b.end - r.b.first
        if r.in_order >= VERBATIM or max(a, b) >= LONGER * min(a, b):
            longer += a - b
    if abs(longer) < CUT_WORDS:
        return []
    words = f"the passage has {abs(longer)} words more in the source"
    return [Evidence(CUT if longer > 0 else -CUT, words)]


def _passage(work: Work, source: int, copy: int, region: Region) -> Passage:
    theirs, ours = work.searched(source), work.searched(copy)
    start, end = ours.characters(region.b)
    other_start, other_end = theirs.characters(region.a)
    return Passage(
        article=work.articles[copy].id,
        start=start,
        end=end,
        other=work.articles[source].id,
        other_start=other_start,
        other_end=other_end,
        relation=_relation(theirs, ours, region),
        similarity=round(region.alike, 3),
    )


def _relation(theirs: Searched, ours: Searched, region: Region) -> Relation:
    """What was done to a passage."""
    a, b = (side.row.words[s.first : s.end] for side, s in ((theirs, region.a), (ours, region.b)))
    if a == b:
        return "identical"
    return "edited" if region.in_order >= EDITED else "reworded"


def _topic(work: Work, found: Sequence[Region], a: Searched, b: Searched) -> float:
    """By how much more of what a passage speaks of the rest of a speaks of than the rest of b (rare
    words count for more): a passage belongs to the matter of its source and is a guest in a copy."""
    topic = {s for r in found for s in b.row.stems[r.b.first : r.b.end]} - {-1}
    weights = {s: work.rarity(s) for s in topic}
    total = sum(weights[s] for s in sorted(topic)) or 1.0
    shares = []
    for side, inside in ((a, [r.a for r in found]), (b, [r.b for r in found])):
        rest = topic & side.outside(inside)
        shares.append(sum(weights[s] for s in sorted(rest)) / total)
    return shares[0] - shares[1]
