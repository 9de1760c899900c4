"""Statements by speaker, each once a report, with the sentence around it and what else carries it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Statement
from variorum.views.pages import legs, paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.sentence import statement_sentence
from variorum.views.pages.site import UNSETTLED, ArticleLine, Certainty, Site, file_name

PER_PAGE = 150
SPEAKERS_PER_PAGE = 100
ALL_ON_ONE = 250
"""Up to so many statements the index shows every one; beyond, the latest ones of each speaker."""
SHOWN = 2
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
    """A statement as lists show it. ``sentence`` has source, cue and content marked; ``settled``
    says how the speaker is known where the words do not name them; ``legs`` on how many reports it
    stands where several carry it; ``cite`` is the citation."""

    anchor: str
    speaker: str
    speaker_href: str
    act: str
    kind: str
    sentence: Markup
    line: ArticleLine
    href: str
    also: tuple[Carrier, ...]
    more: int
    addressee: str | None
    settled: str | None
    certainty: Certainty
    legs: legs.Legs | None
    cite: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SpeakerItem:
    """A speaker with counts of statements and of reports that carry them; ``legs`` says in words how
    many of these are independent."""

    name: str
    href: str
    kind: str | None
    role: str | None
    statements: int
    reports: int
    legs: str
    items: tuple[StatementItem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SpeakersPage:
    """``statements.html``: the speakers, most carried first. ``whole`` says that every statement
    is on the page."""

    speakers: tuple[SpeakerItem, ...]
    total: int
    whole: bool
    pager: paging.Pager


@dataclass(frozen=True, kw_only=True, slots=True)
class SpeakerPage:
    """``statements/<speaker>.html``: everything a speaker is quoted with, in the order of days."""

    speaker: SpeakerItem
    items: tuple[StatementItem, ...]
    variants: tuple[str, ...]
    pager: paging.Pager


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
    carriers = tuple(
        Carrier(line=site.lines[key], href=site.statement_href(c)) for key, c in others.items()
    )
    return StatementItem(
        anchor=f"statement-{file_name(statement.id)}",
        speaker=site.speaker_name(statement),
        speaker_href=speaker_href(site, statement),
        act=ACTS[statement.act],
        kind=KINDS[statement.kind],
        sentence=statement_sentence(article, statement),
        line=line,
        href=site.statement_href(statement),
        also=carriers[:6],
        more=max(0, len(carriers) - 6),
        addressee=statement.addressee,
        settled=settled(site, statement),
        certainty=certainty(statement),
        legs=legs.of_record(site, statement),
        cite=citation(site, statement),
    )


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
    """Statements in order, those that copies of one report repeat gathered under the first."""
    out: list[tuple[Statement, list[Statement]]] = []
    by_leg: dict[str, list[tuple[set[str], Statement, list[Statement]]]] = {}
    for statement in statements:
        words = _words(statement)
        leg = by_leg.setdefault(site.legs.get(statement.article, statement.article), [])
        for known, first, rest in leg:
            if first.article != statement.article and _alike(known, words):
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


def speaker_item(site: Site, key: str, shown: int | None = 0) -> SpeakerItem:
    """A speaker with the first statement of the latest ``shown`` (``None``: all) of them."""
    statements = site.by_speaker[key]
    entity = site.entities.get(key)
    first = statements[0]
    gathered = once_a_report(site, statements) if shown is None or shown else []
    # The latest, of those that are known to be: an undated copy stands last but is not.
    sure = [g for g in gathered if g[0].article not in site.copied and site.articles[g[0].article].published]  # fmt: skip
    kept = gathered if shown is None else (sure or gathered)[-shown:] if shown else []
    least, most = legs.together(site, statements)
    return SpeakerItem(
        name="Speakers not settled" if key == UNSETTLED else site.speaker_name(first),
        href=f"{speaker_stem(key)}.html",
        kind=entity.kind if entity else None,
        # “Mr.” says nothing about who speaks.
        role=next((r for r in entity.roles if not r.endswith(".")), None) if entity else None,
        statements=len(statements),
        reports=most,
        legs=wording.legs(least, most),
        items=tuple(item(site, s, rest) for s, rest in kept),
    )


def ranked(site: Site) -> list[str]:
    """Speakers by the number of reports, then statements, then name; the unsettled ones last."""
    return sorted(
        site.by_speaker,
        key=lambda k: (
            k == UNSETTLED,
            -site.count_legs(s.article for s in site.by_speaker[k]),
            -len(site.by_speaker[k]),
            site.speaker_name(site.by_speaker[k][0]).casefold(),
            k,
        ),
    )


def pages(site: Site) -> Iterator[Page]:
    """The index of speakers and a page (or more) for each."""
    keys = ranked(site)
    total = len(site.statements)
    whole = total <= ALL_ON_ONE
    for href, chunk, pager in paging.split(keys, "statements", SPEAKERS_PER_PAGE):
        shown = None if whole else SHOWN
        speakers = tuple(speaker_item(site, k, shown) for k in chunk)
        context = SpeakersPage(speakers=speakers, total=total, whole=whole, pager=pager)
        yield Page(href=href, template="statements.html", title="Statements", context=context)
    for key in keys:
        speaker = speaker_item(site, key)
        gathered = once_a_report(site, site.by_speaker[key])
        entity = site.entities.get(key)
        names = tuple(v for v in entity.variants if v != entity.name) if entity else ()
        for href, part, pager in paging.split(gathered, speaker_stem(key), PER_PAGE):
            yield Page(
                href=href,
                template="speaker.html",
                title=f"{speaker.name}: statements",
                context=SpeakerPage(
                    speaker=speaker,
                    items=tuple(item(site, s, rest) for s, rest in part),
                    variants=names,
                    pager=pager,
                ),
            )
