"""When a page says it was published, by its meta elements and its JSON-LD.

Only what the page states in a field made for it counts (schema.org ``datePublished``, Open Graph
``article:published_time`` and their kin): a date-time keeps its time and offset, which a date found
in the text would not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

type Tree = Any
"""An element of lxml, which comes without types."""

NAMES = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "datecreated",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "cxenseparse:recs:publishtime",
)
"""Names of meta elements, most trusted first."""

ISO = re.compile(
    r"\s*((?:19|20)\d\d-[01]\d-[0-3]\d)(?:[T ]([0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
DEEPEST = 8
LONGEST = 500_000


def published(tree: Tree) -> str | None:
    """The ISO date, or date-time with its offset, that the page states; ``None`` if it does not."""
    for value in _json_ld(tree):
        if iso := _iso(value):
            return iso
    stated: dict[str, str] = {}
    for meta in tree.iter("meta", "time"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content") or meta.get("datetime") or ""
        stated.setdefault(name.strip().lower(), content)
    return next((iso for name in NAMES if (iso := _iso(stated.get(name, "")))), None)


def _iso(value: str) -> str | None:
    """A time without an offset is not told from another zone's: the date alone is kept."""
    found = ISO.match(value)
    if not found:
        return None
    day, clock, offset = found.groups()
    if not clock or not offset:
        return day
    offset = "+00:00" if offset == "Z" else offset
    return f"{day}T{clock}{offset if ':' in offset else f'{offset[:3]}:{offset[3:]}'}"


def _json_ld(tree: Tree) -> Iterator[str]:
    """The values of ``datePublished`` in the page's JSON-LD, in order."""
    for script in tree.iter("script"):
        raw = script.text or ""
        if (
            "ld+json" in (script.get("type") or "")
            and "datePublished" in raw
            and len(raw) < LONGEST
        ):
            try:
                yield from _walk(msgspec.json.decode(raw.strip()), DEEPEST)
            except (msgspec.DecodeError, RecursionError, UnicodeError):
                continue  # a broken block says nothing; the meta elements are asked next


def _walk(value: Any, depth: int) -> Iterator[str]:
    if depth and isinstance(value, list):
        for part in value:
            yield from _walk(part, depth - 1)
    elif depth and isinstance(value, dict):
        if isinstance(stated := value.get("datePublished"), str):
            yield stated
        for part in value.values():
            yield from _walk(part, depth - 1)
