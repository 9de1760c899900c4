"""How the records of one article are identified: by the article and the characters they stand at."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records import Span, make_id


def figure_id(article: str, start: int, end: int) -> str:
    """The identifier of the figure at these characters of the article."""
    return make_id("f", article, start, end)


def statement_id(article: str, content: Sequence[Span], cue: Span | None) -> str:
    """The identifier of the statement with this content and cue in the article."""
    at = content[0].start
    return make_id("s", article, at, content[-1].end, cue.start if cue else at)


def event_id(article: str, event: str, start: int, end: int) -> str:
    """The identifier of the event that these characters of the article tell."""
    return make_id("e", article, event, start, end)
