"""How the clean stage runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from variorum.records import Draft, Noise, span
from variorum.stages.article.clean.agencies import agency_named, agency_of_text
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
    header = read_header(text, lines, article.title)
    found = noise_spans(text, lines, header, options)
    left_out = [(s, e) for s, e, kind in found if kind in NO_LANGUAGE]
    signed = [agency_named(author) for author in article.authors]
    given = tuple(a for a, agency in zip(article.authors, signed, strict=True) if not agency)
    return msgspec.structs.replace(
        draft,
        article=msgspec.structs.replace(
            article,
            title=article.title or header.title,
            outlet=article.outlet or header.outlet,
            authors=given or header.authors,
            agency=article.agency
            or next(filter(None, signed), None)
            or header.agency
            or agency_of_text(straightened, lines),
            language=article.language or language_of(text),
            words=len(WORD.findall(text)),
        ),
        noise=tuple(
            Noise(article=article.id, start=s, end=e, text=text[s:e], kind=k) for s, e, k in found
        ),
        paragraphs=tuple(span(text, s, e) for s, e in paragraph_spans(text, lines, left_out)),
    )
