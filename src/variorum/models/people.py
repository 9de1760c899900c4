"""Words for persons: what somebody is or does, and given names."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _words(file: str) -> frozenset[str]:
    text = (files("variorum.models") / "data" / file).read_text(encoding="utf-8")
    return frozenset(w.casefold() for w in text.splitlines() if w and w[0] != "#")


def is_role(word: str) -> bool:
    """Whether ``word`` names an office, occupation or part somebody has; plurals do not."""
    low = word.casefold().removesuffix(".")
    return low in _words("roles.txt") or low.rpartition("-")[2] in _words("roles.txt")


def womans_name(word: str) -> bool:
    """Whether ``word`` is a given name of women."""
    return word.casefold() in _words("women.txt")


def mans_name(word: str) -> bool:
    """Whether ``word`` is a given name of men."""
    return word.casefold() in _words("men.txt")
