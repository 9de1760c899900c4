"""Words for persons: what somebody is or does."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def roles() -> frozenset[str]:
    """Nouns that say what somebody is or does, singular, lower case."""
    text = (files("variorum.models") / "data" / "roles.txt").read_text(encoding="utf-8")
    return frozenset(w.casefold() for w in text.splitlines() if w and w[0] != "#")


def is_role(word: str) -> bool:
    """Whether ``word`` names an office, occupation or part somebody has; plurals do not."""
    low = word.casefold().removesuffix(".")
    return low in roles() or low.rpartition("-")[2] in roles()
