"""How the clean stage runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from variorum.offsets import trimmed
from variorum.records import Draft, Noise, Span, span
from variorum.stages.article.clean.agencies import agency_named, agency_of_text, signatures
from variorum.stages.article.clean.comments import comments_from
from variorum.stages.article.clean.headers import Header, read_header
from variorum.stages.article.clean.language import language_of
from variorum.stages.article.clean.lexicon import straight
from variorum.stages.article.clean.lines import lines_of
from variorum.stages.article.clean.noise import Found, noise_spans
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.paragraphs import paragraph_spans

WORD = re.compile(r"\w+")
NO_LANGUAGE = ("header", "boilerplate", "comment")
"""Kinds of noise that are not parsed: captions, credits and strays are sentences about the world."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text tells of itself under a headline."""

    header: Header
    agency: str | None
    language: str | None
    words: int
    noise: list[Found]
    paragraphs: tuple[Span, ...]


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    read: dict[tuple[str, str | None], Reading] = {}
    out = []
    for draft in drafts:
        key = draft.article.text, draft.article.title
        if key not in read:
            read[key] = reading(*key, options)
        out.append(clean(draft, read[key]))
    return out


def reading(text: str, title: str | None, options: Options) -> Reading:
    straightened = straight(text)
    below = comments_from(straightened) if options.comments else None
    lines = lines_of(text, straightened, below)
    header = read_header(text, lines, title, signatures(straightened, lines))
    found = noise_spans(text, lines, header, options)
    if below is not None:
        found.append((*trimmed(text, below, len(text)), "comment"))
    left_out = [(s, e) for s, e, kind in found if kind in NO_LANGUAGE]
    return Reading(
        header=header,
        agency=header.agency or agency_of_text(straightened, lines),
        language=language_of(text),
        words=len(WORD.findall(text)),
        noise=found,
        paragraphs=tuple(span(text, s, e) for s, e in paragraph_spans(text, lines, left_out)),
    )


def clean(draft: Draft, read: Reading) -> Draft:
    """``draft`` with what its text tells, where the article does not tell it."""
    article, text, header = draft.article, draft.article.text, read.header
    signed = [agency_named(author) for author in article.authors]
    outlet = article.outlet or header.outlet
    agency = article.agency or next(filter(None, signed), None) or read.agency
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
            language=article.language or read.language,
            words=read.words,
        ),
        noise=tuple(
            Noise(article=article.id, start=s, end=e, text=text[s:e], kind=k)
            for s, e, k in read.noise
        ),
        paragraphs=read.paragraphs,
    )


def _is_outlet(name: str, outlet: str | None) -> bool:
    """Whether ``name`` is that of the outlet, or stands in its address."""
    plain, house = (re.sub(r"\W+", "", x).lower() for x in (name, outlet or ""))
    return bool(plain) and plain in house
