"""A statement as lists show it: its sentence, what else carries it, and where copies read otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum import dates
from variorum.offsets import overlaps, turned
from variorum.records import Statement
from variorum.views.filters import days_said
from variorum.views.pages import legs, wording
from variorum.views.pages.readings import Readings, readings
from variorum.views.pages.sentence import statement_sentence
from variorum.views.pages.site import ArticleLine, Certainty, Site, file_name

CARRIERS = 6
SAME_WORDS = 0.5
"""The share of words two statements of one speaker in one report have in common to be one."""

ACTS = {
    "state": "says", "deny": "denies", "demand": "demands", "accuse": "accuses", "warn": "warns",
    "reject": "rejects", "propose": "proposes", "promise": "promises", "ask": "asks",
}  # fmt: skip
KINDS = {
    "direct": "direct quotation",
    "indirect": "in the reporter’s words",
    "mixed": "partly quoted",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Carrier:
    """Another article that carries a statement: a copy, so no further leg."""

    line: ArticleLine
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementItem:
    """A statement as lists show it. ``sentence`` has source, cue and content marked; ``day`` is the ISO
    day it was said or published on (empty: not known), ``said_on`` the words for it where it is not
    that of publication. ``also`` are up to six of the ``copies`` articles of its report that carry it
    too. ``settled`` says how the speaker is known where the words do not name them; ``legs`` on how
    many reports it stands where several carry it; ``cite`` is the citation."""

    anchor: str
    speaker: str
    speaker_href: str
    act: str
    kind: str
    sentence: Markup
    line: ArticleLine
    href: str
    day: str
    said_on: str | None
    report: str
    also: tuple[Carrier, ...]
    copies: int
    readings: Readings
    addressee: str | None
    settled: str | None
    certainty: Certainty
    legs: legs.Legs | None
    cite: str


def speaker_stem(key: str) -> str:
    """The address of a speaker's page, without its number and ending."""
    return f"statements/{file_name(key)}"


def speaker_href(site: Site, statement: Statement) -> str:
    """The page of a statement's speaker."""
    return f"{speaker_stem(site.speaker_key(statement))}.html"


def item(site: Site, statement: Statement, copies: Sequence[Statement] = ()) -> StatementItem:
    """A statement, and the ``copies`` of it in other articles of the same report."""
    article = site.articles[statement.article]
    line = site.lines[statement.article]
    others = {c.article: c for c in copies if c.article != statement.article}
    found = readings(site, statement, tuple(others.values()))
    day = day_of(site, statement)
    return StatementItem(
        anchor=f"statement-{file_name(statement.id)}",
        speaker=site.speaker_name(statement),
        speaker_href=speaker_href(site, statement),
        act=ACTS[statement.act],
        kind=KINDS[statement.kind],
        sentence=statement_sentence(article, statement, found.marks),
        line=line,
        href=site.statement_href(statement),
        day=day,
        said_on=dates.day(day) if statement.said_on and day != (article.published or "")[:10] else None,
        report=report_label(site, statement.article),
        also=tuple(
            Carrier(line=site.lines[key], href=site.statement_href(c))
            for key, c in list(others.items())[:CARRIERS]
        ),
        copies=len(others),
        readings=found,
        addressee=statement.addressee,
        settled=settled(site, statement),
        certainty=certainty(statement),
        legs=legs.of_record(site, statement),
        cite=citation(site, statement),
    )  # fmt: skip


def day_of(site: Site, statement: Statement) -> str:
    """The ISO day a statement was made on: the one its text tells, else that of publication; empty
    where it is not known."""
    first, last = days_said(statement, site.articles[statement.article])
    known = dates.parsed_day(first)
    return known.isoformat() if known and known == dates.parsed_day(last) else ""


def report_label(site: Site, article: str) -> str:
    """The report of an article in few words, told apart from others of one origin by its headline."""
    leg = site.legs[article]
    return f"{site.report_names[leg]}: {wording.clipped(site.heads[leg].title, 50)}"


def settled(site: Site, statement: Statement) -> str | None:
    """How the speaker is known where the source's words do not name them, and which copy lent what is
    not in this text."""
    lender = site.lines.get(statement.settled_from or "")
    by = f"by the copy in {lender.outlet}" if lender else f"by {statement.settled_by}"
    if statement.settled_by in (None, "name") or statement.source is None:
        return f"mended {by}" if lender else None
    return f"“{wording.clipped(statement.source.text, 60)}”, settled {by}"


def certainty(statement: Statement) -> Certainty:
    """How sure it is who speaks."""
    if statement.settled_by not in (None, "name"):
        return "inferred"
    return "known" if statement.speaker_id else "unknown"


def citation(site: Site, statement: Statement) -> str:
    """A statement as a text would cite it: speaker, words, outlet, day and headline."""
    line = site.lines[statement.article]
    said = " … ".join(wording.squeezed(s.text) for s in statement.content)
    words = wording.quoted(said) if statement.kind == "direct" else wording.clipped(said, 300)
    return f"{site.speaker_name(statement)}: {words} ({line.outlet}, {line.day}, “{line.title}”)"


def once_a_report(
    site: Site, statements: Sequence[Statement]
) -> list[tuple[Statement, list[Statement]]]:
    """Statements in order, those that copies of one report repeat gathered under the first: they make
    the same claim, are in most of the same words, or correspond where the copies read differently."""
    out: list[tuple[Statement, list[Statement]]] = []
    by_leg: dict[str, list[tuple[set[str], Statement, list[Statement]]]] = {}
    for statement in statements:
        words = _words(statement)
        leg = by_leg.setdefault(site.legs.get(statement.article, statement.article), [])
        for known, first, rest in leg:
            same = statement.claim is not None and statement.claim == first.claim
            if first.article != statement.article and (
                same or _alike(known, words) or _correspond(site, first, statement)
            ):
                rest.append(statement)
                break
        else:
            rest = []
            leg.append((words, statement, rest))
            out.append((statement, rest))
    return out


def _words(statement: Statement) -> set[str]:
    return set(re.findall(r"\w+", " ".join(s.text for s in statement.content).casefold()))


def _alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= SAME_WORDS * max(1, len(a | b))


def _correspond(site: Site, first: Statement, later: Statement) -> bool:
    """Whether a variant has one side in what each of two statements says."""
    a = [(s.start, s.end) for s in first.content]
    b = [(s.start, s.end) for s in later.content]
    between = (
        v if v.article == later.article else turned(v)
        for v in site.variants_in.get(later.article, ())
        if first.article in (v.article, v.other)
    )
    return any(
        overlaps(v.start, v.end, b) and overlaps(v.other_start, v.other_end, a) for v in between
    )
