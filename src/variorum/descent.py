"""Records of how texts descend from one another: reports, copies, passages, variants, ties."""

from __future__ import annotations

from typing import Literal

from variorum.basics import Record

Relation = Literal["identical", "edited", "excerpt", "reordered", "reworded", "translated"]
Direction = Literal["known", "inferred", "unknown"]
VariantKind = Literal[
    "number", "date", "name", "negation", "truncated", "substituted", "reattributed", "quotation"
]
TieKind = Literal["source", "occasion", "passage", "outlet", "unknown"]


class Report(Record, frozen=True, kw_only=True):
    """One original piece of reporting with all articles that are copies of it: one leg.
    ``origin`` is the agency or outlet where known, ``origin_by`` how it is known."""

    id: str
    articles: tuple[str, ...]
    origin: str | None = None
    origin_by: str | None = None


class Copy(Record, frozen=True, kw_only=True):
    """That ``article`` descends from ``copy_of`` (``None``: both descend from an original that is
    not in the ledger). ``coverage`` is the share of its words that do, 0 to 1."""

    article: str
    copy_of: str | None = None
    relation: Relation
    coverage: float
    direction: Direction
    evidence: tuple[str, ...] = ()


class Passage(Record, frozen=True, kw_only=True):
    """Characters of ``article`` that were taken, as they are or changed, from ``other``, an article
    of another report. ``similarity`` is 0 to 1."""

    article: str
    start: int
    end: int
    other: str
    other_start: int
    other_end: int
    relation: Relation
    similarity: float


class Alignment(Passage, frozen=True, kw_only=True):
    """Characters of ``article`` beside those of ``other``, another copy of the same report, that
    they correspond to. ``similarity`` is 0 to 1."""


class Variant(Record, frozen=True, kw_only=True):
    """A detail that differs between two copies of one report. An empty span on one side (start ==
    end) says that the other side's words are missing there. ``entered`` is the article in which
    the reading ``text`` took the place of ``other_text`` (``None``: neither is known to come from
    the other); ``carried`` are the copies that have ``text``, in order of their ids."""

    report: str
    article: str
    start: int
    end: int
    text: str
    other: str
    other_start: int
    other_end: int
    other_text: str
    kinds: tuple[VariantKind, ...] = ()
    entered: str | None = None
    carried: tuple[str, ...] = ()


class Tie(Record, frozen=True, kw_only=True):
    """Why reports that carry a claim may be one leg and not several: ``evidence`` in words, such as
    the name of the source that all of them have it from."""

    kind: TieKind
    reports: tuple[str, ...]
    evidence: str
