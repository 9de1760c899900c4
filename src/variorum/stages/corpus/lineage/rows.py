"""The rows of the lineage: copies, passages and reports from what was compared."""

from __future__ import annotations

import msgspec

from variorum.records import Alignment, Article, Copy, Passage, Report, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.lineage import credits
from variorum.stages.corpus.lineage.compare import Comparison, equal
from variorum.stages.corpus.lineage.corpus import Pair, Work
from variorum.stages.corpus.lineage.direction import day, evidence, verdict
from variorum.stages.corpus.lineage.excerpts import excerpts
from variorum.stages.corpus.lineage.families import Descent, descents, flipped
from variorum.stages.corpus.lineage.runs import changed_relation, passages, runs
from variorum.stages.corpus.lineage.usage import Usage, own_pairs


def rows(corpus: Corpus, work: Work) -> Corpus:
    """``corpus`` with the rows of ``work``."""
    copies: list[Copy] = []
    aligned: list[Alignment] = []
    taken: list[Passage] = []
    root: dict[int, int] = {}
    for members, tree in _trees(work):
        top = ({*members} - {d.copy for d in tree}).pop()
        root.update(dict.fromkeys(members, top))
        for descent in tree:
            copies += _copies(work, descent, top)
            aligned += _alignments(work, descent)
    for number, first in enumerate(work.first):
        if number != first:
            root[number] = root[first]
            copies.append(_same(work, number, first))
            aligned.append(_same_throughout(work, number, first))
    for copy, found in excerpts(work, root):
        copies.append(copy)
        taken += found
    reports = _reports(work, root)
    report_of = {a: r.id for r in reports for a in r.articles}
    return corpus.with_slots(
        articles=tuple(msgspec.structs.replace(a, report=report_of[a.id]) for a in corpus.articles),
        passages=tuple(sorted(taken, key=_place)),
        alignments=tuple(sorted(aligned, key=_place)),
        copies=tuple(sorted(copies, key=lambda c: (c.article, -c.coverage, c.copy_of or ""))),
        reports=tuple(reports),
    )


def _place(p: Passage) -> tuple[str, int, int, str, int]:
    return p.article, p.start, p.end, p.other, p.other_start


def _trees(work: Work) -> list[tuple[list[int], list[Descent]]]:
    """Every family of distinct articles with its tree."""
    own = {
        pair: own_pairs(c, work.index(c.a), work.index(c.b))
        for pair, c in sorted(work.joined.items())
    }
    wanted = (side for sides in own.values() if sides for side in sides)
    usage = Usage(work.distinct, work.union, wanted)
    by_family: dict[int, dict[Pair, Comparison]] = {}
    for pair, c in work.joined.items():
        by_family.setdefault(work.union.home(c.a), {})[pair] = c
    out = []
    for members in work.families():
        home = work.union.home(members[0])
        joined = by_family.get(home, {})
        told = {
            pair: evidence(c, work.side(c.a), work.side(c.b), usage.familiar(own[pair], home))
            for pair, c in sorted(joined.items())
        }
        dates = {m: (day(work.articles[m]) or ("9999",))[0] for m in members}
        out.append((members, descents(members, joined, told, dates, work.differing)))
    return out


def _copies(work: Work, d: Descent, top: int) -> list[Copy]:
    """The row of a copy; where both come from an original that is not there, of both."""
    c = d.comparison
    own, other = (c.share_a, c.share_b) if d.copy == c.a else (c.share_b, c.share_a)
    relation, of_other = c.relation, c.relation
    if d.shared and c.in_order < 0.6:
        loose = work.side(d.copy).shape.coherence < work.side(d.source).shape.coherence
        if d.reworded is not None:
            loose = d.reworded == d.source
        relation, of_other = ("reordered", changed_relation(c))[:: 1 if loose else -1]
    row = Copy(
        article=work.articles[d.copy].id,
        copy_of=None if d.shared else work.articles[d.source].id,
        relation=relation,
        coverage=round(own, 4),
        direction=d.direction,
        evidence=d.evidence,
    )
    if d.shared and d.source == top:
        source = work.articles[top].id
        return [
            row,
            msgspec.structs.replace(
                row,
                article=source,
                relation=of_other,
                coverage=round(other, 4),
                evidence=d.of_source or row.evidence,
            ),
        ]
    return [row]


def _alignments(work: Work, d: Descent) -> list[Alignment]:
    source, copy = work.index(d.source), work.index(d.copy)
    links = d.comparison.links
    if d.comparison.b != d.copy:
        links = tuple(sorted((x.turned() for x in links), key=lambda x: (x.b, x.a)))
    found = passages(
        runs(links, source, copy),
        source,
        copy,
        (work.articles[d.source], work.articles[d.copy]),
        changed_relation(d.comparison),
    )
    return [Alignment(**msgspec.structs.asdict(p)) for p in found]


def _same(work: Work, number: int, first: int) -> Copy:
    """The row of an article that has the words of another throughout."""
    a, b = sorted((number, first))
    found = evidence(equal(a, b), work.side(a), work.side(b))
    net, direction = verdict(found if a == first else flipped(found))
    sign = 1 if a == first else -1
    if net < 0:  # the rows of a large group all hang from one; that is no evidence
        direction = "unknown"
    return Copy(
        article=work.articles[number].id,
        copy_of=work.articles[first].id,
        relation="identical",
        coverage=1.0,
        direction=direction,
        evidence=tuple(e.words for e in found if e.weight * sign > 0)
        if direction != "unknown"
        else (),
    )


def _same_throughout(work: Work, number: int, first: int) -> Alignment:
    own, other = work.readings[number], work.readings[first]
    return Alignment(
        article=work.articles[number].id,
        start=int(own.starts[0]),
        end=int(own.ends[-1]),
        other=work.articles[first].id,
        other_start=int(other.starts[0]),
        other_end=int(other.ends[-1]),
        relation="identical",
        similarity=1.0,
    )


def _reports(work: Work, root: dict[int, int]) -> list[Report]:
    members: dict[int, list[Article]] = {}
    for number, top in sorted(root.items()):
        members.setdefault(top, []).append(work.articles[number])
    out = []
    for top, articles in members.items():
        ids = tuple(sorted(a.id for a in articles))
        origin, by = _origin(work.articles[top], articles)
        out.append(Report(id=make_id("r", ids[0]), articles=ids, origin=origin, origin_by=by))
    return sorted(out, key=lambda r: r.articles[0])


def _origin(root: Article, articles: list[Article]) -> tuple[str | None, str | None]:
    """Agency or outlet where a report began, and how that is known."""
    own = credits.agency(root)
    if own:
        return own, "agency credit"
    for article in sorted(articles, key=lambda a: a.id):
        agency = credits.agency(article)
        if agency:
            return agency, "agency credit of a copy"
    if root.outlet:
        return root.outlet, "outlet of the earliest article" if len(articles) > 1 else "outlet"
    return None, None
