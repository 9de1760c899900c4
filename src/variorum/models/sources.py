"""From whom a statement is, as far as its report tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from variorum.models.people import is_role
from variorum.models.wording import name_key
from variorum.records import Entity, Statement

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PART = re.compile(r"[^\W_]+")
NAMELESS = "(anonymous)"
"""How the name of a speaker ends who is nobody in particular."""
FIRSTHAND = "people who were there"


@dataclass(frozen=True, slots=True)
class Source:
    """``key`` tells sources apart, ``name`` is what to call it, ``spellings`` are its other names and ``roles`` what it is called for its office; all are empty where nothing tells
    whose words they are: nobody is named, or "officials" whom the report does not name."""

    key: str
    name: str
    spellings: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        return bool(self.key)


UNKNOWN = Source("", "")


@cache
def _firsthand() -> frozenset[str]:
    text = (files("variorum.models") / "data" / "firsthand.txt").read_text(encoding="utf-8")
    return frozenset(w for w in text.splitlines() if w and w[0] != "#")


def nameless(statement: Statement) -> bool:
    """Whether the speaker is somebody whom the report does not name."""
    return statement.speaker_id is None and (
        statement.anonymous or (statement.speaker or "").endswith(NAMELESS)
    )


def source_of(statement: Statement, entities: Mapping[str, Entity]) -> Source:
    """The source of a statement whose speaker is settled; ``entities`` by their ids."""
    entity = entities.get(statement.speaker_id or "")
    return named(statement.speaker, entity, nameless=statement.anonymous)


def named(name: str | None, entity: Entity | None = None, *, nameless: bool = False) -> Source:
    """The source of this name. Descriptions ("the newspaper", "rebels") may mean anybody, so they
    are no names. Eyewitnesses need none: that they were there tells where a report has it from, but
    two reports may have met the same ones."""
    if entity and name:
        return Source(entity.id, name, entity.variants, entity.roles)
    key = name_key(name)
    if not name or not key:
        return UNKNOWN
    if any({w, w.removesuffix("s"), w.removesuffix("es")} & _firsthand() for w in key.split()):
        return Source("firsthand", FIRSTHAND)
    if nameless or name.endswith(NAMELESS) or not _proper(name):
        return UNKNOWN
    return Source(key, name)


def _proper(name: str) -> bool:
    """Whether a name has a word of its own: a capital that is not the first of a description."""
    words = WORD.findall(name)
    if len(words) == 1:
        low = name.lower()
        return name[0].isupper() and not (is_role(low) or is_role(low.removesuffix("s")))
    return any(w[0].isupper() for w in words[1:]) or (words[0].isupper() and len(words[0]) > 1)


class Called:
    """The words of a source's names, and of its roles, each a set."""

    def __init__(self, source: Source) -> None:
        names = [_words(name) for name in dict.fromkeys((source.name, *source.spellings))]
        self.names = [words for words in names if words]
        self.holding = [
            words | _acronyms(name)
            for name in (source.name, *source.spellings, *source.roles)
            if (words := _words(name))
        ]

    def may_be(self, other: Called) -> bool:
        """Whether a name of the one stands in a name or role of the other."""
        return any(
            name <= held
            for one, two in ((self, other), (other, self))
            for name in one.names
            for held in two.holding
        )


def _words(name: str) -> frozenset[str]:
    """The words of a name in lower case; U.S. is one word."""
    return frozenset(PART.findall(name.replace(".", "").casefold()))


def _acronyms(name: str) -> frozenset[str]:
    """What the first capitals of a name may be shortened to: "cdc", "cdcp"."""
    capitals = "".join(w[0] for w in PART.findall(name) if w[0].isupper()).casefold()
    return frozenset(capitals[:k] for k in range(3, len(capitals) + 1))
