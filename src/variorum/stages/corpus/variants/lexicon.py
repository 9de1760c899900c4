"""The word lists of this room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The list ``name`` of ``data/words.toml``."""
    text = files(__package__).joinpath("data", "words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name])
