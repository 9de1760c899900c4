"""What a verb or noun was read as, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.records import EventStatus
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import NounRule, Rule
from variorum.syntax import Token

WORDS = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Codes of what is said, promised or refused."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A verb or noun read as an event. ``rule`` is what made it one (``None``: "must" alone), ``code``
    what is left of the rule's code after negation and modality; ``who`` and ``whom`` are settled,
    pronouns too."""

    clause: Clause
    rule: Rule | NounRule | None
    code: str
    mode: str | None
    who: Token | None
    whom: Token | None
    status: EventStatus = "asserted"

    @property
    def deed(self) -> bool:
        """Whether it is more than words."""
        return self.code not in WORDS
