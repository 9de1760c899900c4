"""One row of a table as an article: ``id``, ``text``, and as far as they are there ``title``,
``published`` (or ``date``), ``outlet``, ``url``, ``authors``, ``agency``. Other fields are passed
over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from variorum.read.base import ReadLimits, failure, text_fault
from variorum.records import Article, Failure, article_id

UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]+")
LONGEST = 2_000
"""Characters of a field other than the text: a title or an address is shorter."""


def article(
    row: Mapping[str, Any], place: str, file: str, uri: str, limits: ReadLimits
) -> Article | Failure:
    """The article of ``row``, or what is wrong with it. ``place`` says where the row stands
    ("line 7"); a row without an id gets ``file`` and place as its key. ``uri`` is the file's, for
    the failure: an article's own is the row's ``url``."""
    key = _field(row.get("id")) or f"{file}, {place}"
    text = row.get("text")
    if text is None:
        given = ", ".join(sorted(str(k) for k in row)[:8]) or "nothing"
        return failure(key, uri, f'{place}: no "text" field; the row has {given}')
    if not isinstance(text, str):
        return failure(key, uri, f'{place}: "text" must be a string, not {type(text).__name__}')
    fault = text_fault(text, limits)
    if fault:
        return failure(key, uri, f"{place}: {fault}")
    url = _field(row.get("url"))
    published = _field(row.get("published") or row.get("date"))
    return Article(
        id=article_id(key, url, text),
        key=key,
        uri=url,
        title=_field(row.get("title")),
        text=text,
        outlet=_field(row.get("outlet")),
        authors=_names(row.get("authors")),
        agency=_field(row.get("agency")),
        published=published,
        published_by="given" if published else None,
    )


def _field(value: Any) -> str | None:
    """A short field as clean text; ``None`` where there is none or it is no text or number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return UNPRINTABLE.sub(" ", str(value)).strip()[:LONGEST] or None


def _names(value: Any) -> tuple[str, ...]:
    """Authors from a list, or from one string that parts them by semicolons."""
    parts = value.split(";") if isinstance(value, str) else value
    if not isinstance(parts, list):
        return ()
    return tuple(dict.fromkeys(name for name in map(_field, parts[:100]) if name))
