"""Lines and sentences that a pattern of ``data/patterns.toml`` gives away."""

from __future__ import annotations

from variorum.records import NoiseKind
from variorum.stages.article.clean.agencies import agency_named
from variorum.stages.article.clean.lexicon import patterns
from variorum.stages.article.clean.lines import Line

SHORTEST, LONGEST = 2, 600
"""Characters of a line or sentence that may be noise."""
EDGES = " .…:!*_>›»→<‹«←|•·–—-"
"""Marks that lead into or out of a line of boilerplate."""


def kind_of_line(line: Line, *, last: bool = False) -> NoiseKind | None:
    """The kind of noise that the whole line is; ``last``: it stands at the end of its article."""
    text = line.text
    start, end = _core(text, 0, len(text))
    if not end - start >= SHORTEST or len(text) > LONGEST:
        return None
    for each in patterns():
        if (
            each.line.fullmatch(text, start, end)
            or each.sentence.fullmatch(text, start, end)
            or each.start.match(text, start)
            or (last and each.end.fullmatch(text, start, end))
        ):
            return each.kind
    return "credit" if agency_named(text) else None


def kind_of_sentence(line: Line, start: int, end: int) -> NoiseKind | None:
    """The kind of noise that the characters ``start`` to ``end`` of the line are."""
    start, end = _core(line.text, start, end)
    if not SHORTEST <= end - start <= LONGEST:
        return None
    return next((p.kind for p in patterns() if p.sentence.fullmatch(line.text, start, end)), None)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The same span without the marks at its edges."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end
