"""The room's word lists and patterns, read once from ``data/``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from variorum.records import NoiseKind

STRAIGHT = str.maketrans("’‘‛ʼ“”„«»\u00a0\u202f\u2009", '\'\'\'\'"""""   ')
TREEBANK = {"-LRB-": "(    ", "-RRB-": "    )", "``": ' "', "''": '" '}
"""What the Penn Treebank's tokens write for marks of print, which take up as much room here."""
NOTHING = re.compile(r"(?!)")


def straight(text: str) -> str:
    """``text`` with plain quotation marks, brackets and spaces, each character in its place."""
    for token, mark in TREEBANK.items():
        text = text.replace(token, mark)
    return text if text.isascii() else text.translate(STRAIGHT)


@dataclass(frozen=True, kw_only=True)
class Patterns:
    """The patterns of one kind of noise, each group joined into one expression: ``line`` and ``end``
    for whole lines (``end``: among the last), ``sentence`` for whole sentences, ``start`` for how a
    line begins."""

    kind: NoiseKind
    line: re.Pattern[str]
    sentence: re.Pattern[str]
    start: re.Pattern[str]
    end: re.Pattern[str]


@cache
def patterns() -> tuple[Patterns, ...]:
    """The patterns of every kind, in the order in which they are tried."""
    tables = tomllib.loads(_file("patterns.toml"))
    return tuple(
        Patterns(
            kind=cast(NoiseKind, kind),
            line=_joined(groups.get("line", ())),
            sentence=_joined(groups.get("sentence", ())),
            start=_joined(groups.get("start", ())),
            end=_joined(groups.get("end", ())),
        )
        for kind, groups in tables.items()
    )


@cache
def agencies() -> dict[str, str]:
    """Names that news agencies sign with, and the name that is kept for each."""
    out = {}
    for line in _lines("agencies.tsv"):
        name, _, signed = line.partition("\t")
        out.update(dict.fromkeys(signed.split("|"), name))
    return out


@cache
def plain_words() -> frozenset[str]:
    """Words that tell nothing of what a text is about."""
    return frozenset(word for line in _lines("plain_words.txt") for word in line.split())


@cache
def scene_verbs() -> frozenset[str]:
    """What captions say that people in a picture do: plain forms and third persons."""
    plain = _lines("scene_verbs.txt")
    return frozenset([*plain, *(_third(verb) for verb in plain)])


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _joined(group: list[str] | tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in group), re.IGNORECASE) if group else NOTHING


def _lines(name: str) -> list[str]:
    """The lines of a file that are no comments."""
    return [s for line in _file(name).splitlines() if (s := line.strip()) and not s.startswith("#")]


def _file(name: str) -> str:
    return files(__package__).joinpath("data", name).read_text(encoding="utf-8")
