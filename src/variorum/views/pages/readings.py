"""Where copies read a statement otherwise: the words on both sides, and who carries the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.offsets import overlaps
from variorum.records import Statement, Variant
from variorum.views.pages import wording
from variorum.views.pages.apparatus import OF_STYLE, worded_kinds
from variorum.views.pages.sentence import Mark
from variorum.views.pages.site import Site

SHOWN, CARRIERS, LONGEST = 4, 3, 90
"""Readings of a statement and carriers of each that are shown, and characters of its words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """Words of a statement (empty: none), what copies have in their place (empty: nothing), and up to
    three of those copies as outlet and address; ``more`` counts the others."""

    here: str
    there: str
    carriers: tuple[tuple[str, str], ...]
    more: int
    kinds: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Readings:
    """The readings of a statement: in ``details`` those that alter one, in ``style`` those that alter
    only the wording; ``more`` counts those left out. ``marks`` are the words of its own article in
    which a detail is altered."""

    details: tuple[Reading, ...]
    style: tuple[Reading, ...]
    more: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Side:
    """A variant as seen from one text: what stands here, from where to where (``None``: in no text
    of the statement's own), what stands there, and in which articles (``None``: place not known)."""

    at: tuple[int, int] | None
    here: str
    there: str
    places: dict[str, int | None]
    kinds: tuple[str, ...]


def readings(site: Site, statement: Statement, copies: Sequence[Statement] = ()) -> Readings:
    """How copies read ``statement`` otherwise; ``copies`` are its own, in which a further copy may
    have altered what stands unaltered in it."""
    gathered: dict[tuple[str, str], list[_Side]] = {}
    for variant in _touching(site, (statement, *copies)):
        side = _seen_from(statement.article, variant)
        words = (wording.squeezed(side.here).casefold(), wording.squeezed(side.there).casefold())
        if words[0] != words[1]:
            gathered.setdefault(words, []).append(side)
    ordered = sorted(gathered.values(), key=_weight)
    details = [sides for sides in ordered[:SHOWN] if not _minor(sides)]
    style = ordered[len(details) : SHOWN]
    return Readings(
        details=tuple(_reading(site, statement, sides) for sides in details),
        style=tuple(_reading(site, statement, sides) for sides in style),
        more=max(0, len(ordered) - SHOWN),
        marks=tuple(
            Mark(start=side.at[0], end=side.at[1], kind="variant")
            for sides in details
            for side in sides
            if side.at and side.at[0] < side.at[1]
        ),
    )


def _touching(site: Site, statements: Sequence[Statement]) -> Iterator[Variant]:
    """The variants that touch what one of the statements says, its source or its cue, each once."""
    seen: set[int] = set()
    for said in statements:
        spans = [(s.start, s.end) for s in (*said.content, said.source, said.cue) if s]
        for v in site.variants_in.get(said.article, ()):
            own = v.article == said.article
            start, end = (v.start, v.end) if own else (v.other_start, v.other_end)
            # Words that are missing here touch the span that they would stand inside.
            if id(v) not in seen and overlaps(start, max(end, start + 1), spans):
                seen.add(id(v))
                yield v


def _seen_from(article: str, v: Variant) -> _Side:
    """A variant with the words of ``article`` first, where it has either side of it."""
    carried = v.carried or (v.article,)
    if article == v.article or (article in carried and article != v.other):
        at = (v.start, v.end) if article == v.article else None
        return _Side(at=at, here=v.text, there=v.other_text, places={v.other: v.other_start}, kinds=v.kinds)  # fmt: skip
    at = (v.other_start, v.other_end) if article == v.other else None
    places = {a: v.start if a == v.article else None for a in (v.article, *carried)}
    return _Side(at=at, here=v.other_text, there=v.text, places=places, kinds=v.kinds)


def _minor(sides: Sequence[_Side]) -> bool:
    return all(OF_STYLE.issuperset(side.kinds) for side in sides)


def _weight(sides: Sequence[_Side]) -> tuple[bool, bool, int]:
    """What alters a detail, then in the order of the text."""
    at = sides[0].at
    return _minor(sides), at is None, at[0] if at else 0


def _reading(site: Site, statement: Statement, sides: Sequence[_Side]) -> Reading:
    places: dict[str, int | None] = {}
    for side in sides:
        for article, start in side.places.items():
            if article != statement.article and article in site.lines:
                places[article] = start if start is not None else places.get(article)
    ordered = sorted(places, key=lambda a: (places[a] is None, site.place(a)))
    return Reading(
        here=wording.clipped(sides[0].here, LONGEST),
        there=wording.clipped(sides[0].there, LONGEST),
        carriers=tuple(
            (site.lines[a].outlet, site.lines[a].href + (f"#c{places[a]}" if places[a] is not None else ""))
            for a in ordered[:CARRIERS]
        ),
        more=max(0, len(ordered) - CARRIERS),
        kinds=worded_kinds(kind for side in sides for kind in side.kinds),
    )  # fmt: skip
