"""The days that a text gives to what happened, for "three days after the vote"."""

from __future__ import annotations

from collections import defaultdict

from variorum.syntax import Parse, Token

CLIMB = 6
"""Steps from a day to the verb or noun that it dates."""

NOMINAL = frozenset({"poss", "compound", "nmod", "amod"})
MOST = 4
"""Nouns of a verb that are kept."""

TAKING_PART = frozenset({"nsubj", "nsubjpass", "dobj"})
THIS = frozenset({"the", "that", "this", "his", "her", "its", "their"})


class Happenings:
    """What one text dates to the day: lemmas of nouns and verbs, each with its days."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.days: dict[str, set[str]] = defaultdict(set)
        self.parts: dict[int, list[Token]] = defaultdict(list)
        for token in parse.tokens:
            if token.dep in TAKING_PART and len(self.parts[token.head]) < MOST:
                self.parts[token.head].append(token)

    def note(self, char: int, day: str) -> None:
        """The expression at ``char`` gives what it belongs to this day."""
        token = self.parse.token_at(char)
        if token is None:
            return
        for _ in range(CLIMB):
            head = self.parse.tokens[token.head]
            if head.pos == "NOUN" and token.dep in {*NOMINAL, "prep"}:
                self.days[head.lemma.lower()].add(day)
                return
            if head.pos == "VERB":
                self.days[head.lemma.lower()].add(day)
                for noun in self.parts.get(head.i, ()):
                    if noun.pos == "NOUN":
                        self.days[noun.lemma.lower()].add(day)
                return
            if head.i == token.i:
                return
            token = head

    def day_of(self, char: int) -> str | None:
        """The only day that the text has given to the event after the preposition at ``char``."""
        preposition = self.parse.token_at(char)
        if preposition is None:
            return None
        for token in self.parse.tokens[preposition.i + 1 : preposition.i + 1 + CLIMB]:
            if token.head == preposition.i and token.dep == "pobj":
                between = self.parse.tokens[preposition.i + 1 : token.i]
                if not any(t.lower in THIS for t in between):
                    return None
                days = self.days.get(token.lemma.lower(), set())
                return next(iter(days)) if len(days) == 1 else None
        return None
