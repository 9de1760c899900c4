"""Links between sentences drawn together into passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.records import Article, Passage, Relation
from variorum.stages.corpus.lineage.align import Index, Link
from variorum.stages.corpus.lineage.compare import Comparison


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences ``a`` to ``a_last`` of one article that stand, in order, as ``b`` to ``b_last`` of the
    other (both ends included)."""

    a: int
    a_last: int
    b: int
    b_last: int
    words: int
    similarity: float
    links: int


def runs(links: Iterable[Link], a: Index, b: Index) -> list[Run]:
    """The links as runs, in the order of b. A sentence of b goes with its best sentence of a and
    that one's neighbours."""
    best: dict[int, Link] = {}
    for link in links:
        kept = best.get(link.b)
        if kept is None or (link.similarity, -link.a) > (kept.similarity, -kept.a):
            best[link.b] = link
    out: list[list[Link]] = []
    for link in sorted(links, key=lambda x: (x.b, x.a)):
        if abs(link.a - best[link.b].a) > 1:
            continue
        last = out[-1][-1] if out else None
        if last is not None and link.b - last.b in (0, 1) and link.a - last.a in (0, 1):
            out[-1].append(link)
        else:
            out.append([link])
    return [_run(group, a, b) for group in out]


def _run(group: list[Link], a: Index, b: Index) -> Run:
    weights = [len(b.reading.sentences[x.b].words) for x in group]
    total = max(1, sum(weights))
    return Run(
        a=group[0].a,
        a_last=group[-1].a,
        b=group[0].b,
        b_last=group[-1].b,
        words=sum(len(b.reading.sentences[n].words) for n in {x.b for x in group}),
        similarity=sum(w * x.similarity for w, x in zip(weights, group, strict=True)) / total,
        links=len(group),
    )


def passages(
    found: Iterable[Run], a: Index, b: Index, articles: tuple[Article, Article], changed: Relation
) -> list[Passage]:
    """The runs as passages of article ``b``; ``changed`` names what was done to those that are
    neither identical nor all but identical."""
    out = []
    for run in found:
        relation: Relation = changed
        if run.similarity == 1.0:
            relation = "identical"
        elif run.similarity > 0.9:
            relation = "edited"
        out.append(
            Passage(
                article=articles[1].id,
                start=b.reading.sentences[run.b].start,
                end=b.reading.sentences[run.b_last].end,
                other=articles[0].id,
                other_start=a.reading.sentences[run.a].start,
                other_end=a.reading.sentences[run.a_last].end,
                relation=relation,
                similarity=round(run.similarity, 3),
            )
        )
    return out


def changed_relation(c: Comparison) -> Relation:
    """What was done to the changed sentences of a comparison."""
    return "translated" if c.is_translation else "reworded"
