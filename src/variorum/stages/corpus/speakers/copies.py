"""Speakers lent between copies: where one copy says "he" and another has the name in its place.

Copies lose, shuffle and reword; what one broke another may have kept. A statement whose speaker rests
on nothing takes the speaker of the same statement in an aligned passage of another copy. One that
rests on a pronoun, on the statement before it or on a description of nobody known takes it too, but
not from the article's own descendants: what a copier changed does not correct the text that was
copied. The article that was copied goes before all others, and there a pronoun will do: its sentences
stand in the order in which they were written. A text that lost that order yields to every copy that
kept it. A name in the text itself never yields.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from operator import itemgetter

import msgspec

from variorum.models.people import is_role
from variorum.records import Entity, Passage, Statement
from variorum.stages.corpus.speakers.aligned import Copies, by_article, opposite, words
from variorum.stages.corpus.speakers.lexicon import (
    IT,
    PRONOUNS,
    THEY,
    gender_of,
    offices,
    wanted_gender,
)

ALIKE = 0.5
"""Share of the words of the shorter of two contents that the other must hold."""
KNOWN = frozenset({"name", "metonym"})
LONGEST_OFFICE = 4
"""Words of a description, from its end, that may be an office."""


@dataclass(frozen=True)
class Lending:
    """``lost`` are the articles without their order, ``translated`` those that were translated (and
    back), ``far`` the statements whose pronoun reaches back
    over more than a paragraph."""

    copies: Copies
    entities: Mapping[str, Entity]
    lost: Set[str]
    translated: Set[str]
    far: Set[str]

    def lend(self, statements: Mapping[str, Statement]) -> dict[str, Statement]:
        """The statements, those whose speaker is weakly known with the one that a copy has."""
        groups = by_article(statements.values())
        said = {s.id: words(s) for a, group in groups.items() if self.copies.of(a) for s in group}
        out = dict(statements)
        for article, here in groups.items():
            spans = self.copies.of(article)
            above = self.copies.above(article) if spans else set()
            below = self.copies.below(article) if spans else set()
            for s in here if spans else ():
                found = self._lender(s, spans, groups, said, above, below)
                if found and (found.speaker_id, found.speaker) != (s.speaker_id, s.speaker):
                    out[s.id] = msgspec.structs.replace(
                        s,
                        speaker=found.speaker,
                        speaker_id=found.speaker_id,
                        settled_by="copy",
                        settled_from=found.article,
                    )
        return out

    def _lender(
        self,
        s: Statement,
        spans: Sequence[Passage],
        groups: Mapping[str, Sequence[Statement]],
        said: Mapping[str, Set[str]],
        above: Set[str],
        below: Set[str],
    ) -> Statement | None:
        """The statement that says the same in the passages aligned with ``s``; those of the articles
        ``above`` before others, then the likest."""
        if not self._is_weak(s):
            return None
        start, end = s.content[0].start, s.content[-1].end
        own = said[s.id]
        beside: dict[str, tuple[float, float, str, Statement]] = {}
        for p in spans:
            if p.start >= end:
                break
            if p.end <= start:
                continue
            for t in opposite(s, p, groups.get(p.other, ())):
                theirs = said[t.id]
                both = len(own & theirs)
                if both < ALIKE * max(1, min(len(own), len(theirs))):
                    continue
                found = (both / max(1, len(own | theirs)), both, t.id, t)
                if t.article not in beside or found[:3] > beside[t.article][:3]:
                    beside[t.article] = found
        lenders = [
            (found[3].article in above, *found)
            for found in beside.values()
            if self._may_lend(found[3], s, above, below)
        ]
        return max(lenders, key=itemgetter(0, 1, 2, 3))[4] if lenders else None

    def _is_weak(self, s: Statement) -> bool:
        """Whether the speaker of a statement rests on nothing, on the order of the sentences, or is
        "the minister" of whom the text does not say who that is."""
        if s.settled_by == "description" and s.source and not s.anonymous:
            taken_up = s.source.text.casefold().startswith("the ")
            return taken_up and (s.speaker_id is None or s.article in self.lost)
        return s.settled_by in (None, "pronoun")

    def _may_lend(self, t: Statement, s: Statement, above: Set[str], below: Set[str]) -> bool:
        """Whether the speaker of ``t``, which says the same in another copy, is the better one for
        ``s``."""
        if t.act == "ask" or not self._agrees(t, s):
            return False
        mended = s.article in self.lost and t.article not in self.lost
        if s.settled_by is not None and t.article in below and not mended:
            return False
        if s.settled_by == "description" and not self._holds(t, s):
            return False
        if t.settled_by == "pronoun":
            nearer = t.id not in self.far and (mended or s.id in self.far)
            return (t.article in above and t.article not in self.lost) or nearer
        return t.settled_by in KNOWN

    def _agrees(self, t: Statement, s: Statement) -> bool:
        """Whether the speaker of ``t`` may be called by the pronoun that is the source of ``s``."""
        if s.article in self.translated:
            return True  # who knows what became of "he"
        word = s.source.text.casefold() if s.source else ""
        entity = self.entities.get(t.speaker_id or "")
        if entity is None or word not in PRONOUNS:
            return True
        wanted = wanted_gender(word)
        if wanted:
            gender = gender_of(entity.name, entity.roles)
            return entity.kind == "person" and gender in (None, wanted)
        return entity.kind != "person" or word not in THEY | IT

    def _holds(self, t: Statement, s: Statement) -> bool:
        """Whether the speaker of ``t`` is one person with the office that the source of ``s`` names."""
        entity = self.entities.get(t.speaker_id or "")
        if entity is None or entity.kind != "person" or s.source is None:
            return False
        said = s.source.text.casefold().split()
        if not is_role(said[-1]):
            return False
        held = {w for role in entity.roles for w in role.casefold().replace("-", " ").split()}
        meant = [
            set(o.replace("-", " ").split())
            for k in range(1, LONGEST_OFFICE)
            for o in offices().get(" ".join(said[-k:]), ())
        ]
        return said[-1] in held or any(m <= held for m in meant)
