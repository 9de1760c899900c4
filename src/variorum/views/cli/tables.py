"""The commands that print one table each, with filters."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from variorum.records import Dispute, Figure, Statement
from variorum.views.cli.arguments import (
    AsCsv,
    AsJson,
    LedgerPath,
    Limit,
    OfArticle,
    OfReport,
    Since,
    Until,
    Words,
)
from variorum.views.cli.output import Column, emit, number
from variorum.views.queries import Ledger, open_ledger

Speaker = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME", help="Any spelling of the speaker.")
]


def _article_columns(book: Ledger) -> list[Column]:
    """The day and key of the article a row stands in."""
    articles = {a.id: a for a in book.articles()}
    return [
        ("day", lambda r: day(articles[r.article])),
        ("article", lambda r: articles[r.article].key),
    ]


def day(article: Any) -> str:
    """The day an article was published, or the range it lies in."""
    if article.published:
        return str(article.published[:10])
    if article.published_from:
        return f"{article.published_from}–{article.published_to}"
    return "undated"


def articles(
    ledger: LedgerPath,
    outlet: Annotated[str | None, typer.Option("--outlet", help="Only of this outlet.")] = None,
    report: OfReport = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The articles in the order of their publication."""
    with open_ledger(ledger) as book:
        emit(
            book.articles(outlet=outlet, report=report, since=since, until=until, words=words),
            [
                ("day", day),
                ("article", lambda a: a.key),
                ("outlet", lambda a: a.outlet or a.agency),
                ("report", lambda a: a.report),
                ("title", lambda a: a.title or a.text[:200]),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def statements(
    ledger: LedgerPath,
    speaker: Speaker = None,
    act: Annotated[
        str | None,
        typer.Option(
            "--act",
            help="state · deny · demand · accuse · warn · reject · propose · promise · ask",
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="direct · indirect · mixed")
    ] = None,
    article: OfArticle = None,
    report: OfReport = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Who said what."""
    with open_ledger(ledger) as book:
        emit(
            book.statements(
                speaker=speaker,
                act=act,
                kind=kind,
                article=article,
                report=report,
                since=since,
                until=until,
                words=words,
            ),
            [
                *_article_columns(book),
                ("speaker", lambda s: s.speaker),
                ("act", lambda s: s.act),
                ("what", _content),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def _content(statement: Statement) -> str:
    return " … ".join(c.text for c in statement.content)


def figures(
    ledger: LedgerPath,
    unit: Annotated[str | None, typer.Option("--unit", help="Only of this unit.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Who says so.")] = None,
    series: Annotated[str | None, typer.Option("--series", help="Only of this series.")] = None,
    article: OfArticle = None,
    report: OfReport = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Figures: what is counted, who says so and as of when."""
    with open_ledger(ledger) as book:
        emit(
            book.figures(
                unit=unit,
                source=source,
                series=series,
                article=article,
                report=report,
                since=since,
                until=until,
                words=words,
            ),
            [
                ("as of", lambda f: f.as_of),
                ("value", amount),
                ("unit", lambda f: f.unit),
                ("source", lambda f: f.attributed_to),
                _article_columns(book)[1],
                ("text", lambda f: f.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def amount(figure: Figure) -> str:
    """The value with its bound: 120,000; ≥ 500,000; ≤ 50; 200–999."""
    if figure.low is None and figure.high is None:
        return "–"
    if figure.low is None:
        return f"≤ {number(figure.high or 0.0)}"
    if figure.high is None:
        return f"≥ {number(figure.low)}"
    if figure.low == figure.high:
        return number(figure.low)
    return f"{number(figure.low)}–{number(figure.high)}"


def reports(
    ledger: LedgerPath,
    origin: Annotated[str | None, typer.Option("--origin", help="Agency or outlet.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The independent reports, those with most copies first."""
    with open_ledger(ledger) as book:
        titles = {a.id: a.title or a.text[:200] for a in book.articles()}
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.reports(origin=origin),
            [
                ("report", lambda r: r.id),
                ("articles", lambda r: len(r.articles)),
                ("origin", lambda r: r.origin),
                ("carried by", lambda r: ", ".join(keys[a] for a in r.articles)),
                ("title", lambda r: titles[r.articles[0]]),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def copies(
    ledger: LedgerPath,
    article: OfArticle = None,
    report: OfReport = None,
    relation: Annotated[
        str | None,
        typer.Option(
            "--relation",
            help="identical · edited · excerpt · reordered · reworded · translated",
        ),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Which article came from which, and how it is known."""
    with open_ledger(ledger) as book:
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.copies(article=article, report=report, relation=relation),
            [
                *_article_columns(book),
                ("copy of", lambda c: keys.get(c.copy_of, "an original not here")),
                ("relation", lambda c: c.relation),
                ("share", lambda c: f"{c.coverage:.0%}"),
                ("direction", lambda c: c.direction),
                ("evidence", lambda c: "; ".join(c.evidence)),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def variants(
    ledger: LedgerPath,
    report: OfReport = None,
    article: OfArticle = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            help="number · date · name · negation · truncated · substituted · reattributed · "
            "quotation",
        ),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Details that differ between copies of one report."""
    with open_ledger(ledger) as book:
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.variants(report=report, article=article, kind=kind),
            [
                ("kinds", lambda v: ", ".join(v.kinds)),
                ("article", lambda v: keys[v.article]),
                ("other", lambda v: keys[v.other]),
                ("reads", lambda v: f"{v.text or '∅'} → {v.other_text or '∅'}"),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def disputes(
    ledger: LedgerPath,
    speaker: Speaker = None,
    relation: Annotated[
        str | None,
        typer.Option("--relation", help="denial · contradiction · rejection · retraction"),
    ] = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Statements that stand against each other."""
    with open_ledger(ledger) as book:
        emit(
            book.disputes(speaker=speaker, relation=relation, words=words),
            [
                ("first", lambda d: d.first),
                ("last", lambda d: d.last),
                ("relation", lambda d: d.relation),
                ("sides", sides),
                ("about", lambda d: d.topic),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def sides(dispute: Dispute) -> str:
    """The parties with what they do and on how many reports it stands: Russia denies (2)."""
    counted = zip(dispute.sides, dispute.reports, strict=True)
    return " · ".join(f"{s.speaker or 'somebody'} {s.position} ({n})" for s, n in counted)


def timeline(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The days of the story, and how many independent reports speak of each."""
    with open_ledger(ledger) as book:
        emit(
            book.timeline(since=since, until=until),
            [
                ("day", lambda t: t.date),
                ("reports", lambda t: t.reports),
                ("articles", lambda t: len(t.articles)),
                ("what", lambda t: t.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def _entities(
    ledger: LedgerPath,
    kind: str | None,
    name: str | None,
    limit: int | None,
    as_json: bool,
    as_csv: bool,
    columns: list[Column],
) -> None:
    with open_ledger(ledger) as book:
        counts: dict[str, int] = {}
        for m in book.mentions():
            if m.entity:
                counts[m.entity] = counts.get(m.entity, 0) + 1
        found = book.entities(kind=kind, name=name)
        ordered = sorted(found, key=lambda e: (-counts.get(e.id, 0), e.id))
        emit(
            type(found)(found.kind, ordered),
            [
                ("name", lambda e: e.name),
                ("mentions", lambda e: counts.get(e.id, 0)),
                *columns,
                ("also", lambda e: ", ".join(v for v in e.variants if v != e.name)),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def names(
    ledger: LedgerPath,
    kind: Annotated[
        str | None,
        typer.Option("--kind", help="person · organisation · place · group · event · other"),
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help="Any spelling.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """People, organisations and places, most mentioned first."""
    columns: list[Column] = [
        ("kind", lambda e: e.kind),
        ("roles", lambda e: ", ".join(e.roles)),
    ]
    _entities(ledger, kind, name, limit, as_json, as_csv, columns)


def places(
    ledger: LedgerPath,
    name: Annotated[str | None, typer.Option("--name", help="Any spelling.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Places with their coordinates, most mentioned first."""
    columns: list[Column] = [
        ("latitude", lambda e: e.latitude and f"{e.latitude:.3f}"),
        ("longitude", lambda e: e.longitude and f"{e.longitude:.3f}"),
        ("GeoNames", lambda e: e.geonames),
    ]
    _entities(ledger, "place", name, limit, as_json, as_csv, columns)


def events(
    ledger: LedgerPath,
    event: Annotated[
        str | None, typer.Option("--event", help="A PLOVER code, such as ASSAULT.")
    ] = None,
    actor: Annotated[str | None, typer.Option("--actor", help="Who does it.")] = None,
    recipient: Annotated[str | None, typer.Option("--recipient", help="To whom.")] = None,
    article: OfArticle = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What is said to have happened, in PLOVER codes."""
    with open_ledger(ledger) as book:
        emit(
            book.events(
                event=event,
                actor=actor,
                recipient=recipient,
                article=article,
                since=since,
                until=until,
            ),
            [
                ("date", lambda e: e.date),
                ("event", lambda e: e.event),
                ("actor", lambda e: e.actor),
                ("recipient", lambda e: e.recipient),
                _article_columns(book)[1],
                ("text", lambda e: e.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def failures(
    ledger: LedgerPath,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What could not be read or worked on, and why."""
    with open_ledger(ledger) as book:
        emit(
            book.failures(),
            [
                ("key", lambda f: f.key),
                ("where", lambda f: f.uri),
                ("stage", lambda f: f.stage),
                ("error", lambda f: f.error),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
            nothing="No failures.",
        )


COMMANDS = (
    articles,
    reports,
    statements,
    figures,
    copies,
    variants,
    disputes,
    timeline,
    names,
    places,
    events,
    failures,
)
