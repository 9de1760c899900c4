"""Who an actor or recipient is: its entity, state and sector, from the phrase that names it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.models.wording import stem
from variorum.records import Mention, Statement
from variorum.stages.corpus.happenings import lexicon
from variorum.stages.corpus.happenings.profiles import Profiles, sector_of
from variorum.syntax import Parse, Token

FIRST = frozenset({"i", "we", "me", "us"})
ITSELF = frozenset({"government", "administration", "authority", "regime"})
"""What acts as the state whose it is: "the Danish government" is Denmark."""
NAMED = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})


class Party(NamedTuple):
    """An actor or recipient. ``entity`` is what it is or acts for; ``key`` tells it from others over
    the corpus ("" where only its text tells); ``word`` is the stem of its head, if a common noun; ``person``: it is one person, by name."""

    entity: str | None = None
    country: str | None = None
    sector: str | None = None
    key: str = ""
    word: str = ""
    person: bool = False


NOBODY = Party()


class Parties:
    """Finds the parties of one article's events."""

    def __init__(
        self,
        parse: Parse,
        mentions: Sequence[Mention],
        statements: Mapping[str, Statement],
        profiles: Profiles,
    ) -> None:
        self._parse, self._statements, self._profiles = parse, statements, profiles
        self._mentions = sorted((m for m in mentions if m.entity), key=lambda m: (m.start, m.end))
        self._starts = [m.start for m in self._mentions]

    def party(self, start: int | None, end: int | None, statement: str | None) -> Party:
        """Who stands at these characters; ``statement`` is the one that they stand in."""
        if start is None or end is None:
            return NOBODY
        tokens = self._parse.between(start, end)
        if not tokens:
            return NOBODY
        head = _head(tokens)
        if head.pos == "PRON":
            return self._speaker(head, statement)
        within = self._within(start, end)
        own = next((m for m in within if m.start <= head.start < m.end), None)
        before = [t.lemma.lower() for t in tokens if t.i <= head.i and t.pos in NAMED]
        if own is not None and own.entity:
            return self._named(own, tokens)
        owner = min(within, key=lambda m: (m.start > head.start, m.start), default=None)
        return self._described(head, before, owner)

    def _within(self, start: int, end: int) -> list[Mention]:
        k = bisect_left(self._starts, start)
        out = []
        while k < len(self._mentions) and self._starts[k] < end:
            if self._mentions[k].end <= end:
                out.append(self._mentions[k])
            k += 1
        return out

    def _named(self, mention: Mention, tokens: Sequence[Token]) -> Party:
        """A party by its name; a person's role here goes before those elsewhere."""
        entity = mention.entity or ""
        country, sector = self._profiles.of(entity)
        if mention.kind != "place":
            role = " ".join(t.text for t in tokens if t.end <= mention.start)
            told = [r for r in (mention.role, role) if r]
            sector = next((s for r in told if (s := sector_of(r))), sector)
            country = country or next((c for r in told if (c := self._profiles.land_in(r))), None)
        person = self._profiles.entities[entity].kind == "person"
        return Party(entity, country, sector, entity, person=person)

    def _described(self, head: Token, before: Sequence[str], owner: Mention | None) -> Party:
        """A party by a common noun, and whose it is: "Danish ships", "forces loyal to Thar"."""
        found = lexicon.sector(before)
        sector = found.code if found else None
        word = stem(head.lemma.lower())
        if owner is None or not owner.entity:
            return Party(None, None, sector, "", word)
        country, of_owner = self._profiles.of(owner.entity)
        place = self._profiles.entities[owner.entity].kind == "place"
        state = self._profiles.is_state(owner.entity)
        acts = owner.start < head.start and (state or owner.kind == "organisation")
        itself = acts and state and head.lemma.lower() in ITSELF
        return Party(
            owner.entity if acts else None,
            country,
            sector or (None if place else of_owner),
            owner.entity if itself else f"{owner.entity}/{sector or word}",
            word,
        )

    def _speaker(self, pronoun: Token, statement: str | None) -> Party:
        """ "I" and "we" are whose statement it is, or those for whom he speaks."""
        said = self._statements.get(statement or "")
        if pronoun.lower not in FIRST or said is None or not said.speaker_id:
            return NOBODY
        country, sector = self._profiles.of(said.speaker_id)
        if pronoun.lower in ("i", "me"):
            return Party(said.speaker_id, country, sector, said.speaker_id)
        return Party(None, country, sector, f"{said.speaker_id}/we")


def _head(tokens: Sequence[Token]) -> Token:
    """The first token that hangs from none of the others."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), tokens[-1])
