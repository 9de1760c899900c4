"""What every record is, and the characters it stands on."""

from __future__ import annotations

from hashlib import blake2b
from typing import Literal

import msgspec

EntityKind = Literal["person", "organisation", "place", "group", "event", "other"]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What every record is: immutable, compared by value, encoded by msgspec."""


class Span(Record, frozen=True, kw_only=True):
    """Characters ``start`` to ``end`` (end excluded) of an article and what stands there."""

    start: int
    end: int
    text: str


def make_id(prefix: str, *parts: object) -> str:
    """A short identifier that depends on the parts alone, such as ``s-3f9a0c1d2e4b``."""
    raw = "\x1f".join(str(p) for p in parts).encode("utf-8", "surrogatepass")
    return f"{prefix}-{blake2b(raw, digest_size=6).hexdigest()}"


def article_id(key: str, uri: str | None, text: str) -> str:
    """The identifier of an article: the same key, address and text are the same article."""
    return make_id("a", key, uri, text)


def span(text: str, start: int, end: int) -> Span:
    """The span of ``text`` from ``start`` to ``end``; raises ``ValueError`` where there is none."""
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"no characters {start} to {end} in a text of {len(text)}")
    return Span(start=start, end=end, text=text[start:end])
