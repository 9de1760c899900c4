"""How the clean stage runs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.records import Draft, span
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.paragraphs import paragraph_spans


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [clean(draft, options) for draft in drafts]


def clean(draft: Draft, options: Options) -> Draft:
    text = draft.article.text
    paragraphs = tuple(span(text, s, e) for s, e in paragraph_spans(text))
    article = msgspec.structs.replace(draft.article, words=len(text.split()), language="en")
    return msgspec.structs.replace(draft, article=article, paragraphs=paragraphs)
