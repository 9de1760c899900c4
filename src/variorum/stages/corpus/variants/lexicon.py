"""The word lists of this room."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The list ``name`` of ``data/words.toml``."""
    text = files(__package__).joinpath("data", "words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name])


@cache
def synonyms() -> dict[str, str]:
    """Words that place a time, each with the plainest one of its meaning."""
    text = files(__package__).joinpath("data", "words.toml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = tomllib.loads(text)["same_time"]
    return {w: plain for plain, others in found.items() for w in others}


@cache
def negations() -> frozenset[str]:
    """The words that say no, without their apostrophes."""
    return frozenset(w.replace("'", "") for w in words("negations"))


@dataclass(frozen=True, slots=True)
class Measure:
    """What a unit measures; a value in it times ``factor`` plus ``added`` is in the dimension's base."""

    dimension: str
    factor: float
    added: float


@cache
def measures() -> dict[str, Measure]:
    """The units of ``data/measures.tsv``."""
    text = files(__package__).joinpath("data", "measures.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {
        unit: Measure(dimension, float(factor), float(added[0]) if added else 0.0)
        for unit, dimension, factor, *added in rows
    }
