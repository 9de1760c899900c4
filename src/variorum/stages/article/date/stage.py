"""How the date stage runs: each way in the order of trust, until one tells the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from variorum.records import Article, Draft, PublishedBy, Span, span
from variorum.stages.article.date import addresses, heads, inference, spellings
from variorum.stages.article.date.options import Options


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(d, article=dated(d, options)) for d in drafts]


def dated(draft: Draft, options: Options) -> Article:
    """The article with its date of publication, or the range that is known of it."""
    article = draft.article
    refused: str | None = None
    if article.published and article.published_by in (None, "given", "metadata"):
        by: PublishedBy = article.published_by or "given"
        reading = spellings.given(article.published)
        if reading is not None:
            return _with(
                article,
                reading.first,
                reading.last,
                reading.iso,
                by,
                article.published_evidence or article.published,
            )
        refused = f"refused: {article.published.strip()[: spellings.LONGEST]}"
    found = _stated(draft)
    if found is not None:
        return found
    if options.infer and (known := _inferred(draft)) is not None:
        return known
    return msgspec.structs.replace(
        article,
        published=None,
        published_from=None,
        published_to=None,
        published_by=None,
        published_evidence=refused,
    )


def _stated(draft: Draft) -> Article | None:
    """The date that the head of the text, else the address, states."""
    article, text = draft.article, draft.article.text
    headers = [(n.start, n.end) for n in draft.noise if n.kind == "header"]
    head = heads.head_date(text, headers)
    if head is not None:
        return _with(
            article, head.first, head.last, head.iso, "header", span(text, head.start, head.end)
        )
    line = heads.dateline(text)
    if line is not None:
        month, day, year, start, end = line
        stated = spellings.day_of(year, month, day) if year else _in_known_year(draft, month, day)
        if stated is not None:
            return _with(
                article, stated, stated, stated.isoformat(), "header", span(text, start, end)
            )
    return _addressed(draft)


def _in_known_year(draft: Draft, month: int, day: int) -> date | None:
    """The day of a dateline without a year, in the range that the address or the words tell."""
    known = _addressed(draft) or _inferred(draft)
    if known is None or known.published_from is None or known.published_to is None:
        return None
    first, last = date.fromisoformat(known.published_from), date.fromisoformat(known.published_to)
    days = {
        d
        for y in (first.year, last.year)
        if (d := spellings.day_of(y, month, day)) and first <= d <= last
    }
    return days.pop() if len(days) == 1 else None


def _addressed(draft: Draft) -> Article | None:
    """The date in the address the article came from, or in one that stands at its head."""
    article, text = draft.article, draft.article.text
    reading = addresses.find(article.uri) if article.uri and "://" in article.uri else None
    if reading is not None and article.uri is not None:
        words = article.uri[reading.start : reading.end]
        return _with(article, reading.first, reading.last, reading.iso, "url", words)
    for start, end in heads.rows(text):
        for address in addresses.ADDRESS.finditer(text, start, end):
            reading = addresses.find(address.group())
            if reading is not None:
                at = address.start()
                evidence = span(text, at + reading.start, at + reading.end)
                return _with(article, reading.first, reading.last, reading.iso, "url", evidence)
    return None


def _inferred(draft: Draft) -> Article | None:
    """The range that the article's own words prove."""
    article, text = draft.article, draft.article.text
    captions = [(n.start, n.end) for n in draft.noise if n.kind == "caption"]
    known = inference.infer(text, captions)
    if known is None:
        return None
    iso = known.first.isoformat() if known.first == known.last else None
    clues = [text[c.start : c.end] for c in known.clues]
    evidence: Span | str = " · ".join(dict.fromkeys(" ".join(c.split()) for c in clues))
    if len(known.clues) == 1:
        evidence = span(text, known.clues[0].start, known.clues[0].end)
    return _with(article, known.first, known.last, iso, "inferred", evidence)


def _with(
    article: Article,
    first: date,
    last: date,
    iso: str | None,
    by: PublishedBy,
    evidence: Span | str,
) -> Article:
    return msgspec.structs.replace(
        article,
        published=iso,
        published_from=first.isoformat(),
        published_to=last.isoformat(),
        published_by=by,
        published_evidence=evidence,
    )
