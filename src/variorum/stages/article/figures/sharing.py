"""What figures that stand together lend each other: the unit of a list, an elided noun, a bound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues

LISTED = re.compile(r"-?(?: ?, ?| ?, (?:and|or) | (?:and|or|to) )", re.IGNORECASE)
MOST_BETWEEN = 8
LINKED = frozenset({"and", "to", "or", "from", "versus", "against", "including", "than", "another"})
ELISION_REACH = 3
BRACKET = re.compile(r"[ \u00a0]?(?:\(|-LRB-)[ ]?(?:or )?")
RATED_ALIKE = frozenset({" from ", " to ", " at ", " and "})
OPENING = re.compile(r"[ \u00a0](?:\(|-LRB- )(?:or )?")


@dataclass(frozen=True, kw_only=True)
class Found:
    """A figure before it becomes a record; ``noun`` is what is counted without what is said of it,
    ``when`` the date that tells it from another."""

    reading: Reading
    start: int
    end: int
    unit: str | None
    unit_text: str | None
    counted: str | None
    qualifier: str | None
    low: float | None
    high: float | None
    noun: str | None = None
    when: str = ""


def shared(text: str, found: list[Found]) -> list[Found]:
    """The figures of a paragraph; a bare number takes the unit of the next one that it stands in a
    list with ("two-, three- and four-seat", "six or seven crowns")."""
    out: list[Found] = []
    for one in reversed(found):
        after = out[-1] if out else None
        if (
            after is not None
            and one.unit is None
            and one.reading.kind == "bare"
            and after.unit is not None
        ):
            between = text[one.end : after.start]
            if (
                len(between) <= MOST_BETWEEN
                and LISTED.fullmatch(between)
                and after.reading.start == after.reading.number_start
            ):
                one = replace(
                    one,
                    unit=after.unit,
                    unit_text=after.unit_text,
                    counted=after.counted,
                    noun=after.noun,
                )
        out.append(one)
    out.reverse()
    return out


def converted(text: str, found: Sequence[Found]) -> list[Found]:
    """The figures of a paragraph; an amount in brackets that says the one before it in another unit
    is bound as that one is: "more than 50 miles (80 km)"."""
    out: list[Found] = []
    for one in found:
        other = out[-1] if out else None
        if (
            other is not None
            and other.qualifier is not None
            and one.qualifier is None
            and one.reading.kind == other.reading.kind
            and one.reading.kind in ("measure", "money")
            and one.unit != other.unit
            and OPENING.fullmatch(text, other.end, one.start)
            and text[one.end : one.end + 1] == ")"
        ):
            one = replace(
                one,
                low=None if other.low is None else one.low,
                high=None if other.high is None else one.high,
                qualifier=other.qualifier,
            )
        if other is not None:
            out[-1], one = _alike(text, other, one)
        out.append(one)
    return out


def _alike(text: str, one: Found, other: Found) -> tuple[Found, Found]:
    """Two figures side by side that say the same of two amounts, or one amount twice: a rate holds for
    both ("to $34 from $36 a barrel"), and so does what they are of ("$30 (18 pounds) of fuel")."""
    between = text[one.end : other.start]
    if one.reading.kind != other.reading.kind or len(between) > MOST_BETWEEN:
        return one, other
    if one.reading.kind == "money" and between in RATED_ALIKE:
        currency, per, by = (other.unit or "").partition(" per ")
        if per and one.unit == currency:
            one = replace(one, unit=other.unit, unit_text=f"{one.unit_text} per {by}")
    told = one.counted or other.counted
    bracketed = BRACKET.fullmatch(between) and one.unit != other.unit
    alike = bracketed or (one.unit == other.unit and LISTED.fullmatch(between))
    if alike and one.reading.kind in ("money", "measure", "bare") and one.unit is not None:
        one = replace(one, counted=one.counted or told)
        other = replace(other, counted=other.counted or told)
    return one, other


def unshared(unit: str | None) -> bool:
    """Whether a unit is never left to be understood."""
    return unit is None or unit.startswith("percent") or unit in {"count", *cues("span_of_time")}
