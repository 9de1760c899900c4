""" "Others" beside a count: more of what was counted before, else people ("40 boats and 12 others")."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.sharing import Found
from variorum.syntax import Parse, Token

REACH = 4  # figures back that are looked at


def others(parse: Parse, head: Token, earlier: Sequence[Found]) -> str | None:
    """What "others" are, where that is the noun counted: people where a figure before in the sentence
    counts some or none counts anything, else what the nearest one counts."""
    if head.lower not in ("others", "other"):
        return None
    units: list[str] = []
    for found in reversed(earlier[-REACH:]):
        token = parse.token_at(found.reading.number_start)
        if token is None or token.sentence != head.sentence:
            break
        if found.reading.kind == "bare" and found.unit:
            units.append(found.unit)
    return units[0] if units and "person" not in units else "person"
