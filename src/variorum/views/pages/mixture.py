"""Which paragraphs of an article come from which other reports; the rest is its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.records import Article, Copy, Passage
from variorum.views.pages import compare, paragraphs
from variorum.views.pages.site import ArticleLine, Site

RELATIONS = {"reordered": "reordered", "reworded": "reworded", "translated": "translated"}
"""What is said of a passage that was not simply taken over."""

WHOLE = 0.8
"""The share of a paragraph that makes it, as a whole, another report's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What was taken from one other report in one way: the paragraphs as “¶1, 3–5” (``part``: not
    all of their words), where the first of them stands, from which article, whose report, and the
    page with both side by side. ``taken``: it is known or inferred that this article took them, and
    not the other."""

    paragraphs: str
    part: bool
    first: int
    relation: str
    line: ArticleLine
    origin: str
    compare: str | None
    taken: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Mixture:
    """The parts of an article in the order of its paragraphs; ``own`` counts the paragraphs that
    nothing was found for, of ``total``."""

    parts: tuple[Part, ...]
    own: int
    total: int

    @property
    def taken(self) -> bool:
        """Whether any of it is known to come from elsewhere, and is not only shared."""
        return any(part.taken for part in self.parts)


def mixture(site: Site, article: Article) -> Mixture | None:
    """From which other reports an article has its paragraphs; ``None`` where nothing was taken."""
    taken = [p for p in site.passages.get(article.id, ()) if p.other in site.articles]
    if not taken:
        return None
    numbers = site.paragraphs(article)
    by_source: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for p in taken:
        by_source[site.legs.get(p.other, p.other), RELATIONS.get(p.relation, "")].append(p)
    compared = {str(c.copy_of): c for c in compare.excerpts(site, article.id)}
    parts = [_part(site, numbers, found, relation, compared) for (_, relation), found in by_source.items()]  # fmt: skip
    parts.sort(key=lambda p: (p.first, p.line.id))
    touched = {n for p in taken for n in numbers.within(p.start, p.end)}
    total = len(numbers.spans)
    return Mixture(parts=tuple(parts), own=total - len(touched), total=total)


def _part(
    site: Site,
    numbers: paragraphs.Paragraphs,
    found: list[Passage],
    relation: str,
    compared: Mapping[str, Copy],
) -> Part:
    shared: dict[str, int] = defaultdict(int)
    for p in found:
        shared[p.other] += p.end - p.start
    source = min(shared, key=lambda a: (a not in compared, -shared[a], site.place(a), a))
    touched = sorted({n for p in found for n in numbers.within(p.start, p.end)})
    spans = [(p.start, p.end) for p in found]
    report = site.reports.get(site.legs.get(source, ""))
    return Part(
        paragraphs=paragraphs.worded(touched),
        part=any(numbers.share(n, spans) < WHOLE for n in touched),
        first=min(p.start for p in found),
        relation=relation,
        line=site.lines[source],
        origin=(report.origin if report else None) or site.lines[source].outlet,
        compare=compare.excerpt_href(found[0].article, source) if source in compared else None,
        taken=source not in compared or compared[source].direction != "unknown",
    )
