"""How the clean stage runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from variorum.records import Draft, Noise, span
from variorum.stages.article.clean.agencies import agency_named, agency_of_text, signatures
from variorum.stages.article.clean.headers import read_header
from variorum.stages.article.clean.language import language_of
from variorum.stages.article.clean.lexicon import straight
from variorum.stages.article.clean.lines import lines_of
from variorum.stages.article.clean.noise import noise_spans
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.paragraphs import paragraph_spans

WORD = re.compile(r"\w+")
NO_LANGUAGE = ("header", "boilerplate")
"""Kinds of noise that are not parsed: captions, credits and strays are sentences about the world."""


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [clean(draft, options) for draft in drafts]


def clean(draft: Draft, options: Options) -> Draft:
    article, text = draft.article, draft.article.text
    straightened = straight(text)
    lines = lines_of(text, straightened)
    signed_by = signatures(straightened, lines)
    header = read_header(text, lines, article.title, signed_by)
    found = noise_spans(text, lines, header, options)
    left_out = [(s, e) for s, e, kind in found if kind in NO_LANGUAGE]
    signed = [agency_named(author) for author in article.authors]
    outlet = article.outlet or header.outlet
    agency = (
        article.agency
        or next(filter(None, signed), None)
        or header.agency
        or agency_of_text(straightened, lines)
    )
    if agency and not article.agency and not agency_named(agency) and _is_outlet(agency, outlet):
        agency = None  # the paper's own name behind its writer's
    given = tuple(a for a, agency in zip(article.authors, signed, strict=True) if not agency)
    return msgspec.structs.replace(
        draft,
        article=msgspec.structs.replace(
            article,
            title=article.title or header.title,
            outlet=outlet,
            authors=given or header.authors,
            agency=agency,
            language=article.language or language_of(text),
            words=len(WORD.findall(text)),
        ),
        noise=tuple(
            Noise(article=article.id, start=s, end=e, text=text[s:e], kind=k) for s, e, k in found
        ),
        paragraphs=tuple(span(text, s, e) for s, e in paragraph_spans(text, lines, left_out)),
    )


def _is_outlet(name: str, outlet: str | None) -> bool:
    """Whether ``name`` is that of the outlet, or stands in its address."""
    plain, house = (re.sub(r"\W+", "", x).lower() for x in (name, outlet or ""))
    return bool(plain) and plain in house
