"""What an entity is called, by the mentions that are of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from variorum.records import EntityKind, Mention
from variorum.stages.corpus.entities.organisations import body_key

MOST_ROLES = 12
"""Roles kept of one entity, the most frequent first."""


def spelling(mention: Mention) -> str:
    """What a mention reads, without the breaks of its lines."""
    return " ".join(mention.text.split())


def spellings_of(mentions: Iterable[Mention]) -> Counter[str]:
    """How often each spelling stands."""
    return Counter(spelling(m) for m in mentions)


def variants_of(spellings: Counter[str]) -> tuple[str, ...]:
    """All spellings, the commonest first."""
    return tuple(sorted(spellings, key=lambda s: (-spellings[s], s)))


def roles_of(kind: EntityKind, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The roles of a person, the commonest first; nothing else has any."""
    roles = Counter(m.role for m in mentions if m.role and kind == "person")
    return tuple(sorted(roles, key=lambda r: (-roles[r], r)))[:MOST_ROLES]


def kind_of(mentions: Iterable[Mention]) -> EntityKind:
    """What most mentions are of."""
    kinds = Counter(m.kind for m in mentions)
    return min(kinds, key=lambda k: (-kinds[k], k))


def name_of(kind: EntityKind, spellings: Counter[str], body: tuple[str, ...] = ()) -> str:
    """The commonest clear spelling: of a person one with a given name and no initials, of others
    one that is not all in capitals where it is no acronym, of a body one that says whose it is:
    that has the key ``body``."""

    def rank(s: str) -> tuple[bool, bool, bool, int, int, str]:
        words = s.split()
        shouted = s.isupper() and (len(words) > 1 or len(s) > 6)
        bare = kind == "person" and len(words) < 2
        cut = kind == "person" and len(words[0].rstrip(".")) < 2
        if kind == "organisation":  # of "State Department", the one that says whose
            bare = body_key(s) != body
        return (bare, shouted, cut, -spellings[s], len(s), s)

    return min(spellings, key=rank)
