"""The record of an office: what articles called somebody, and on which days."""

from __future__ import annotations

from typing import Literal

from variorum.basics import Record

Standing = Literal["held", "former", "future"]


class Office(Record, frozen=True, kw_only=True):
    """That articles gave somebody this office, as one that is ``held``, ``former`` ("former", "then",
    "outgoing", "ex-") or ``future`` ("incoming", "designate", "-elect"). It says on which days they did,
    not when a term began or ended.

    ``title`` is the commonest wording without those words, ``office`` its plain words
    without the state, in alphabetical order ("defense minister", "mayor velden"), ``country`` that state (ISO 3166-1 alpha-3) where the
    words name one. ``first`` and ``last`` are ISO days: of each report the first day on which an
    article of it that gives the office appeared, so that a late copy holds nobody in office;
    ``undated`` counts the reports of which no such day is known, which move neither end. The
    characters are those of the office where it first stands."""

    title: str
    office: str
    country: str | None = None
    standing: Standing = "held"
    first: str | None = None
    last: str | None = None
    mentions: int = 1
    reports: int = 1
    undated: int = 0
    article: str
    start: int
    end: int
    text: str
