"""What is added to those before: "a further 12 cases", "another nine boats", "an additional 40 guards"."""

from __future__ import annotations

from variorum.syntax import Parse

ADDED = {"another": "more", "further": "further", "additional": "additional", "extra": "extra"}


def added(parse: Parse, first: int, named: str) -> str:
    """The noun behind the number whose first token is ``first``, with what says that it comes on top."""
    before = parse.tokens[first - 1] if first else None
    if before is None or before.sentence != parse.tokens[first].sentence:
        return named
    more = ADDED.get(before.lower)
    return named if more is None or more in named.lower().split() else f"{more} {named}"
