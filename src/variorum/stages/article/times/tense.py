"""Whether the clause around an expression speaks of what was or of what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from variorum.records import Noise
from variorum.stages.article.times.words import table
from variorum.syntax import Parse, Token

MODALS = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "can", "should", "must"}
)
CLIMB = 12
"""Steps to the verb above an expression; further up is another clause."""

HAD = frozenset({"had", "'d", "’d"})
IS = frozenset({"is", "are", "'s", "’s", "am", "'re", "’re", "'m", "’m"})
DIRECT = frozenset({"npadvmod", "pobj", "prep", "nmod", "compound", "pcomp", "appos", "tmod"})
"""Relations by which a day belongs to a verb itself, not to something in its clause."""


@cache
def lexicon(name: str) -> frozenset[str]:
    """The words of a one-column table in ``data``."""
    return frozenset(word for word, _ in table(name))


class Tenses:
    """The tenses of one article's clauses; ``captions`` (in order) are told in the present."""

    def __init__(self, parse: Parse, captions: Sequence[Noise] = ()) -> None:
        self.parse = parse
        self.captions = captions
        self.auxiliaries: dict[int, list[Token]] = {}
        self.objects: dict[int, list[Token]] = {}
        meetings = lexicon("meetings.txt")
        for token in parse.tokens:
            if token.dep in ("dobj", "nsubjpass") and token.lemma.lower() in meetings:
                self.objects.setdefault(token.head, []).append(token)
            if token.dep in ("aux", "auxpass") or (token.dep == "neg" and token.pos == "AUX"):
                self.auxiliaries.setdefault(token.head, []).append(token)

    def direction(self, char: int) -> int:
        """-1 for the past, 1 for the future, 0 for neither, of the clause at ``char``."""
        token = self.parse.token_at(char)
        if token is None:
            return 0
        if (found := self._owner(token)) is not None:
            return found
        direct = True
        through = ""
        for _ in range(CLIMB):
            if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
                if token.lemma.lower() in lexicon("announcing.txt") and self._meeting(
                    token.i, char
                ):
                    return 1
                found = self._verb(token, char, direct, through)
                if found is not None:
                    return found
                direct = False
            else:
                direct = direct and token.dep in DIRECT
                through = token.lower if token.dep == "prep" else through
            head = self.parse.tokens[token.head]
            if head.i == token.i:
                return 0
            token = head
        return 0

    def over(self, char: int) -> bool:
        """Whether what the clause tells was over at a moment in the past ("they had met by Friday"),
        or the expression opens a clause in the past ("Until Friday, they met in secret")."""
        token = self.parse.token_at(char)
        for _ in range(CLIMB):
            if token is None:
                return False
            if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
                helpers = {h.lower for h in self.auxiliaries.get(token.i, ())}
                if "to" in helpers and token.dep == "xcomp":
                    char = token.start
                elif helpers & MODALS:
                    return False
                else:
                    done = token.tag == "VBD" or bool(helpers & {"was", "were", "did"})
                    return bool(helpers & HAD) or (done and char < token.start)
            head = self.parse.tokens[token.head]
            if head.i == token.i:
                return False
            token = head
        return False

    def _owner(self, token: Token) -> int | None:
        """The direction of "Friday's ruling": what is a ruling has been made, whatever comes of it."""
        head = self.parse.tokens[token.head]
        if token.dep in ("poss", "compound", "nmod") and head.lemma.lower() in lexicon("done.txt"):
            return -1
        return None

    def _meeting(self, verb: int, char: int) -> bool:
        """Whether what the verb makes known, named between it and ``char``, is held on a set day."""
        named = self.objects.get(verb)
        return named is not None and named[0].start < char

    def _verb(self, verb: Token, char: int, direct: bool, through: str) -> int | None:
        """The direction this verb gives; ``None`` where it leaves that to the verb above it. The
        expression at ``char`` belongs to the verb itself (``direct``), by the preposition ``through``."""
        words = {h.lower for h in self.auxiliaries.get(verb.i, ())}
        lemma = verb.lemma.lower()
        if words & MODALS:
            have = words & {"have", "'ve", "’ve"}
            return -1 if have and not words & {"will", "'ll", "’ll", "shall"} else 1
        if "to" in words:
            return self._infinitive(verb)
        planned = verb.tag == "VBN" and lemma in lexicon("plans.txt")
        if planned and (words & IS or (through == "for" and direct and not words & HAD)):
            return 1
        if verb.tag in ("VBD", "VBN"):
            return -1
        if verb.tag == "VBG":
            if words & {"was", "were", "been"}:
                return -1
            return 1 if words & IS else None
        if verb.tag not in ("VBZ", "VBP") or not direct:
            return 0
        if lemma in lexicon("plans.txt"):
            return 1
        if lemma in lexicon("timetable.txt") and char > verb.start:
            return -1 if any(c.start <= verb.start < c.end for c in self.captions) else 1
        return 0

    def _infinitive(self, verb: Token) -> int | None:
        """ "Is to meet" and "plans to meet" lie ahead; "had been due to meet" does not."""
        head = self.parse.tokens[verb.head]
        if head.i == verb.i:
            return 1
        lemma = head.lemma.lower()
        if lemma != "be" and lemma not in lexicon("plans.txt"):
            return None
        above = self.parse.tokens[head.head]
        helpers = {
            h.lower
            for i in {head.i, above.i if head.dep in ("acomp", "attr") else head.i}
            for h in self.auxiliaries.get(i, ())
        }
        return -1 if helpers & HAD else 1
