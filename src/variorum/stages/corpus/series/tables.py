"""The readable tables of the series stage (folder ``data``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from variorum.models import tables


def rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table, without comments and empty lines."""
    return tables.rows(__package__, name)


@cache
def countries() -> Mapping[str, str]:
    """Lower-case name, adjective or capital → country."""
    table: dict[str, str] = {}
    for country, people, seats in rows("countries.tsv"):
        for word in (country, *people.split(","), *seats.split(",")):
            table.setdefault(word.strip(), country)
    return table


@cache
def lands() -> Mapping[str, str]:
    """Lower-case name or adjective → country, without what only stands for one, as its capital."""
    table: dict[str, str] = {}
    for country, people, _ in rows("countries.tsv"):
        for word in (country, *people.split(",")):
            table.setdefault(word.strip(), country)
    return table


@cache
def cues(role: str) -> frozenset[str]:
    """The words of ``cues.tsv`` that have this role."""
    return frozenset(word for name, word in rows("cues.tsv") if name == role)


@cache
def saying(role: str) -> frozenset[str]:
    """The words of ``saying.tsv`` that have this role."""
    return frozenset(word for name, word in rows("saying.tsv") if name == role)


@cache
def classes() -> Mapping[str, str]:
    """Unit → class of things counted."""
    return {noun: name for name, noun in rows("classes.tsv")}


@cache
def verbs() -> Mapping[str, str]:
    """Verb → what it makes of those it counts, or "holds"."""
    return {verb: name for name, verb in rows("verbs.tsv")}


@cache
def states() -> Mapping[str, str]:
    """Word beside a count → what it says of it."""
    return {word: name for name, word in rows("states.tsv")}


@cache
def known_kinds() -> frozenset[str]:
    """The classes that gather several nouns or verbs: sharing one says more than sharing a noun."""
    return frozenset({*classes().values(), *verbs().values()})
