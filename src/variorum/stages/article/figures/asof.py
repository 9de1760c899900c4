"""The day a figure is of, where a date in its own clause says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from variorum.records import Time
from variorum.syntax import Parse, Token

CALENDAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
DEEPEST = 60  # heads above a token that are looked at
NOT_OF = frozenset(
    {"since", "until", "till", "by", "before", "after", "from", "between", "to", "than"}
)
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "xcomp", "parataxis"})


def as_of(text: str, parse: Parse, times: Sequence[Time], token: Token) -> str | None:
    """The value of the nearest date that hangs in the clause of ``token``: a year, month or day in
    ISO 8601. Dates that begin or end a span of time ("since 2019") bind nothing."""
    if not times:
        return None
    clause = _clause(parse, token)
    best: tuple[int, str] | None = None
    for time in times:
        if time.type != "DATE" or not CALENDAR.fullmatch(time.value):
            continue
        at = parse.token_at(time.start)
        if at is None or at.sentence != token.sentence or at.start >= time.end:
            continue
        before = parse.tokens[at.i - 1].lower if at.i else ""
        if before in NOT_OF or at.lower in NOT_OF or _compared(parse, at):
            continue
        if _clause(parse, at) != clause:
            continue
        distance = abs(at.i - token.i)
        if best is None or (distance, time.value) < best:
            best = (distance, time.value)
    return best[1] if best else None


def _compared(parse: Parse, at: Token) -> bool:
    """Whether a date is that of what a figure is compared with ("twice as many as on Tuesday")."""
    opening = [t.lower for t in parse.tokens[max(0, at.i - 2) : at.i]]
    return len(opening) == 2 and opening[0] in ("as", "than") and opening[1] in ("in", "on", "at")


def _clause(parse: Parse, token: Token) -> int:
    """The verb whose clause a token stands in."""
    if token.pos in ("VERB", "AUX") and token.dep in CLAUSES:
        return token.i
    for above in islice(parse.ancestors(token.i), DEEPEST):
        if above.pos in ("VERB", "AUX") and above.dep in CLAUSES:
            return above.i
    return -1
