"""What every page is made from: the ledger's corpus-wide records, looked up by what they belong to.

Texts and what stands in them alone (times, mentions, noise, passages) are read one article at a
time, so that memory grows with the number of records a list shows, not with all of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

from variorum import dates
from variorum.offsets import overlaps
from variorum.records import (
    Article,
    Claim,
    Copy,
    Dispute,
    Entity,
    Event,
    Figure,
    Happening,
    Noise,
    Passage,
    Report,
    Series,
    Statement,
    TimelineEntry,
    Variant,
    make_id,
)
from variorum.views.pages import naming, paging, wording
from variorum.views.pages.indices import by_party, grouped, inverted
from variorum.views.pages.paragraphs import Paragraphs

if TYPE_CHECKING:
    from variorum.views.queries import Ledger

Certainty = Literal["known", "inferred", "unknown"]
UNSETTLED = "unsettled"
CLAIMS_PER_PAGE = DISPUTES_PER_PAGE = 60


def file_name(identifier: str) -> str:
    """An identifier as the stem of a file name: itself where that is safe, else a hash of it."""
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}", identifier):
        return identifier
    return "x-" + blake2b(identifier.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleLine:
    """An article as lists name it. ``certainty`` is that of its day; ``is_copy`` says that it
    descends from another article, in the ledger or not."""

    id: str
    title: str
    outlet: str
    day: str
    certainty: Certainty
    href: str
    words: int
    is_copy: bool
    report_href: str | None


class Site:
    """The ledger, indexed. Orders: articles by day, copies after
    what is none, then id; everything else as the ledger gives it. Nothing is changed after construction."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.copies: Mapping[str, Sequence[Copy]] = grouped(ledger.copies(), "article")
        ordered = sorted(
            ledger.articles(), key=lambda a: (wording.sort_day(a), a.id in self.copies, a.id)
        )
        self.articles: Mapping[str, Article] = {a.id: a for a in ordered}
        self.rank: Mapping[str, int] = {a.id: k for k, a in enumerate(ordered)}
        self.reports: Mapping[str, Report] = {r.id: r for r in ledger.reports()}
        self.variants: Mapping[str, Sequence[Variant]] = grouped(ledger.variants(), "report")
        self.variants_in = self._variants_in()
        self.statements: Mapping[str, Statement] = {s.id: s for s in ledger.statements()}
        self.figures: Mapping[str, Figure] = {f.id: f for f in ledger.figures()}
        self.series: Mapping[str, Series] = {s.id: s for s in ledger.series()}
        self.entities: Mapping[str, Entity] = {e.id: e for e in ledger.entities()}
        self.disputes: Mapping[str, Dispute] = self._disputes()
        self.dispute_order: Mapping[str, int] = {d: k for k, d in enumerate(self.disputes)}
        self.timeline: Sequence[TimelineEntry] = tuple(ledger.timeline())
        self.statements_in: Mapping[str, Sequence[Statement]] = grouped(
            self.statements.values(), "article"
        )
        self.figures_in: Mapping[str, Sequence[Figure]] = grouped(self.figures.values(), "article")
        self.named = naming.named(ledger.mentions(), self.statements_in, self.place)
        self.noise: Mapping[str, Sequence[Noise]] = grouped(ledger.noise(), "article")
        self.passages: Mapping[str, Sequence[Passage]] = grouped(ledger.passages(), "article")
        self.claims: Mapping[str, Claim] = {c.id: c for c in ledger.claims()}
        self.legs = self._legs()
        self.takers = self._takers()
        self.copied = frozenset(a for a in self.copies if self._descends(a))
        self.lines = {a.id: self._line(a) for a in ordered}
        self._repeated = Counter(
            s.speaker.casefold() for s in self.statements.values() if s.speaker and not s.speaker_id
        )
        self.by_speaker = self._by_speaker()
        self.name_order = self._name_order()
        self.mapped = self._mapped()
        self.heads = self._heads()
        self.report_names = self._report_names()
        self.claim_order, self.told_by = self._claim_order()
        self.tells = inverted(self.told_by)
        self.events: Mapping[str, Event] = {e.id: e for e in ledger.events()}
        told = [h for h in ledger.happenings() if h.article in self.legs]
        self.happenings: Mapping[str, Happening] = {h.id: h for h in told}
        self.happenings_of = by_party(told)

    def _disputes(self) -> dict[str, Dispute]:
        """The disputes of which two statements are here, those most reports carry first."""
        whole = [
            d
            for d in self.ledger.disputes()
            if sum(s.statement in self.statements for s in d.sides) > 1
        ]
        ranked = sorted(whole, key=lambda d: (-sum(d.reports), d.first or "9999", d.id))
        return {d.id: d for d in ranked}

    def _variants_in(self) -> dict[str, list[Variant]]:
        """The variants with either side in each article, in the order the ledger gives them."""
        out: dict[str, list[Variant]] = defaultdict(list)
        for variants in self.variants.values():
            for v in variants:
                out[v.article].append(v)
                out[v.other].append(v)
        return dict(out)

    def _name_order(self) -> dict[str, int]:
        """The position of every entity among the names: most named first."""
        counts = {key: where.times for key, where in self.named.items()}
        ranked = sorted(
            self.entities.values(), key=lambda e: (-counts.get(e.id, 0), e.name.casefold(), e.id)
        )
        return {e.id: k for k, e in enumerate(ranked)}

    def _mapped(self) -> dict[str, int]:
        """The named places with coordinates, and how many independent reports name each."""
        return {
            e.id: self.count_legs(self.named[e.id].articles)
            for e in self.entities.values()
            if e.id in self.named
            and e.latitude is not None
            and e.longitude is not None
            and abs(e.latitude) <= 90
            and abs(e.longitude) <= 360
        }

    def _claim_order(self) -> tuple[dict[str, int], dict[str, str]]:
        """The position of every claim that more than one report carries: those on most legs first,
        then those in most statements and figures, then in the order of days. A figure that stands in
        one such statement wherever it is carried is told by it (the second mapping)."""
        shared = {
            c.id: c for c in self.claims.values()
            if c.most > 1 and c.article in self.articles
            and any(s in self.statements for s in c.statements) | any(f in self.figures for f in c.figures)
        }  # fmt: skip
        told: dict[str, str] = {}
        for c in shared.values():
            figures = [self.figures[f] for f in c.figures if f in self.figures]
            around = [self._stated(f) for f in figures] if not c.statements else []
            every = set.intersection(*around) if around else set()
            only = [
                k for k in sorted(every) if k in shared and set(c.reports) <= set(shared[k].reports)
            ]
            if only:
                told[c.id] = only[0]
        ranked = sorted(
            (c for c in shared.values() if c.id not in told),
            key=lambda c: (-c.least, -c.most, -len(c.statements) - len(c.figures), self.place(c.article), c.id),
        )  # fmt: skip
        return {c.id: k for k, c in enumerate(ranked)}, told

    def _stated(self, figure: Figure) -> set[str]:
        """The claims of the statements that a figure stands in."""
        return {
            s.claim
            for s in self.statements_in.get(figure.article, ())
            if s.claim and overlaps(figure.start, figure.end, ((c.start, c.end) for c in s.content))
        }

    def _legs(self) -> dict[str, str]:
        """The report of every article; an article without one is a leg of its own."""
        legs = {a.id: a.report or a.id for a in self.articles.values()}
        for report in self.reports.values():
            legs.update(dict.fromkeys(report.articles, report.id))
        return legs

    def _descends(self, article: str) -> bool:
        """Whether an article is a copy within its report, not one that only takes a passage over
        from another report."""
        leg = self.legs.get(article)
        report = self.reports.get(leg or "")
        several = report is not None and len(report.articles) > 1
        return several and any(self.within_report(c) for c in self.copies[article])

    def _takers(self) -> dict[str, list[str]]:
        """The articles of other reports that took passages of each report over, in the order of
        days."""
        out: dict[str, set[str]] = defaultdict(set)
        for article, passages in self.passages.items():
            for p in passages:
                if article in self.articles and p.other in self.articles:
                    out[self.legs[p.other]].add(article)
        return {leg: sorted(found, key=self.place) for leg, found in out.items()}

    def within_report(self, copy: Copy) -> bool:
        """Whether a copy descends from its own report, and has not only passages of another."""
        return copy.copy_of is None or self.legs.get(copy.copy_of) == self.legs.get(copy.article)

    def _line(self, article: Article) -> ArticleLine:
        certainty: Certainty = (
            "inferred" if article.published_by in ("inferred", "copies") else "known"
        )
        if not article.published:
            certainty = "inferred" if article.published_from else "unknown"
        return ArticleLine(
            id=article.id,
            title=wording.title(article, self.noise.get(article.id, ())),
            outlet=wording.outlet(article),
            day=wording.published(article),
            certainty=certainty,
            href=f"articles/{file_name(article.id)}.html",
            words=article.words or len(article.text.split()),
            is_copy=article.id in self.copied,
            report_href=self.report_href(article.id),
        )

    def _by_speaker(self) -> dict[str, list[Statement]]:
        """Statements by :meth:`speaker_key`, each in the order of day, article and place."""
        groups: dict[str, list[Statement]] = defaultdict(list)
        for s in sorted(
            self.statements.values(),
            key=lambda s: (self.place(s.article), first_character(s), s.id),
        ):
            groups[self.speaker_key(s)].append(s)
        return dict(groups)

    def has_page(self, entity: str) -> bool:
        """Whether an entity has a page: it says something, is named more than once, or is on the map."""
        if entity not in self.entities:
            return False
        return entity in self.by_speaker or entity in self.mapped or self.named_in(entity).times > 1

    def named_in(self, entity: str) -> naming.Named:
        """Where an entity is named."""
        return self.named.get(entity, naming.NOWHERE)

    def paragraphs(self, article: Article) -> Paragraphs:
        """The numbered paragraphs of an article."""
        return Paragraphs(article.text, self.noise.get(article.id, ()), article.title)

    def place(self, article: str) -> int:
        """Where an article stands in the order of days; behind all where it is not known."""
        return self.rank.get(article, len(self.rank))

    def speaker_key(self, statement: Statement) -> str:
        """What a statement is filed under: the settled speaker, words that name the same source
        more than once, else :data:`UNSETTLED`."""
        if statement.speaker_id:
            return statement.speaker_id
        words = (statement.speaker or "").casefold()
        return make_id("n", words) if self._repeated[words] > 1 else UNSETTLED

    def speaker_name(self, statement: Statement) -> str:
        """The speaker as pages name it."""
        entity = self.entities.get(statement.speaker_id or "")
        if entity:
            return entity.name
        words = statement.speaker or (statement.source.text if statement.source else None)
        return wording.clipped(words, 120) if words else "a source not named"

    def statement_href(self, statement: Statement) -> str:
        """The address of a statement: where it stands in its article."""
        return self.record_href(statement.article, "statement", statement.id)

    def record_href(self, article: str, kind: str, identifier: str) -> str:
        """The address of a record in its article's page."""
        return f"articles/{file_name(article)}.html#{kind}-{file_name(identifier)}"

    def report_href(self, article: str) -> str | None:
        """The page of the report that an article belongs to."""
        report = self.legs.get(article)
        return f"reports/{file_name(report)}.html" if report and report in self.reports else None

    def _heads(self) -> dict[str, ArticleLine]:
        """The article that stands for each report: the earliest that is no copy, else the earliest."""
        heads: dict[str, ArticleLine] = {}
        for article in sorted(self.lines, key=lambda a: a in self.copied):  # else in order of days
            heads.setdefault(self.legs[article], self.lines[article])
        return heads

    def _report_names(self) -> dict[str, str]:
        """Every report in few words: its origin, else the outlet of the article that stands for it."""
        origins = {r.id: r.origin for r in self.reports.values() if r.origin}
        return {leg: line.outlet for leg, line in self.heads.items()} | origins

    def claim_href(self, claim: str) -> str | None:
        """Where a claim stands among those that more than one report carries."""
        position = self.claim_order.get(self.told_by.get(claim, claim))
        if position is None:
            return None
        return f"{paging.href_of('claims', position, CLAIMS_PER_PAGE)}#claim-{file_name(claim)}"

    def dispute_href(self, dispute: str) -> str | None:
        """Where a dispute stands among those whose statements are here."""
        position = self.dispute_order.get(dispute)
        if position is None:
            return None
        page = paging.href_of("disputes", position, DISPUTES_PER_PAGE)
        return f"{page}#dispute-{file_name(dispute)}"

    def count_legs(self, articles: Iterable[str]) -> int:
        """How many independent reports these articles are."""
        return len({self.legs.get(a, a) for a in articles})

    def span_of_days(self) -> tuple[str | None, str | None]:
        """The first and last known day of publication."""
        known = [a for a in self.articles.values() if dates.parsed_day(a.published)]
        if not known:
            return None, None
        return known[0].published, max(str(a.published) for a in known)

    def figure_source(self, figure: Figure) -> str:
        """Who gives a figure, in words; the outlet where the text names nobody."""
        if figure.attributed_to:
            return wording.clipped(figure.attributed_to, 80)
        statement = self.statements.get(figure.statement or "")
        if statement:
            return self.speaker_name(statement)
        line = self.lines.get(figure.article)
        return f"{line.outlet} (no source named)" if line else "no source named"


def first_character(statement: Statement) -> int:
    """Where a statement begins in its article."""
    spans = [*statement.content, *(s for s in (statement.source, statement.cue) if s)]
    return min((s.start for s in spans), default=0)
