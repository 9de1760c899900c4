"""Whether the clause around an expression speaks of what was or of what is to come."""

from __future__ import annotations

from variorum.stages.article.times.words import table
from variorum.syntax import Parse, Token

MODALS = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "can", "should", "must"}
)
CLIMB = 12
"""Steps to the verb above an expression; further up is another clause."""


class Tenses:
    """The tenses of one article's clauses."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.plans = frozenset(word for word, _ in table("plans.txt"))
        self.meetings = frozenset(word for word, _ in table("meetings.txt"))
        self.announcing = frozenset(word for word, _ in table("announcing.txt"))
        self.auxiliaries: dict[int, list[Token]] = {}
        self.objects: dict[int, list[Token]] = {}
        for token in parse.tokens:
            if token.dep in ("dobj", "nsubjpass") and token.lemma.lower() in self.meetings:
                self.objects.setdefault(token.head, []).append(token)
            if token.dep in ("aux", "auxpass") or (token.dep == "neg" and token.pos == "AUX"):
                self.auxiliaries.setdefault(token.head, []).append(token)

    def direction(self, char: int) -> int:
        """-1 for the past, 1 for the future, 0 for neither, of the clause at ``char``."""
        token = self.parse.token_at(char)
        if token is None:
            return 0
        for _ in range(CLIMB):
            if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
                if token.lemma.lower() in self.announcing and self._meeting(token.i, char):
                    return 1
                found = self._verb(token)
                if found is not None:
                    return found
            head = self.parse.tokens[token.head]
            if head.i == token.i:
                return 0
            token = head
        return 0

    def _meeting(self, verb: int, char: int) -> bool:
        """Whether what the verb makes known, named between it and ``char``, is held on a set day."""
        return any(noun.start < char for noun in self.objects.get(verb, ()))

    def _verb(self, verb: Token) -> int | None:
        """The direction this verb gives; ``None`` where it leaves that to the verb above it."""
        helpers = self.auxiliaries.get(verb.i, ())
        words = {h.lower for h in helpers}
        if words & MODALS:
            have = words & {"have", "'ve", "’ve"}
            return -1 if have and not words & {"will", "'ll", "’ll", "shall"} else 1
        if "to" in words:
            head = self.parse.tokens[verb.head]
            return 1 if head.lemma.lower() in self.plans or head.i == verb.i else None
        if (
            verb.tag == "VBN"
            and verb.lemma.lower() in self.plans
            and words & {"is", "are", "'s", "’s", "am"}
        ):
            return 1
        if verb.tag in ("VBD", "VBN"):
            return -1
        if verb.tag == "VBG":
            if words & {"was", "were", "been"}:
                return -1
            return 1 if words & {"is", "are", "am", "'s", "’s", "'re", "’re"} else None
        return 0
