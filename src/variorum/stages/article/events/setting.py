"""Where and when an event is said to be, and in which statement."""

from __future__ import annotations

import re

from variorum.placed import Placed
from variorum.records import Draft
from variorum.stages.article.events.clause import Clause
from variorum.syntax import Token

DAY = re.compile(r"\d{4}-\d\d-\d\d")
WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "across"})
BOUNDS = frozenset({"since", "until", "till", "before", "after", "from", "by"})
DEPTH = 20  # tokens between a time and its verb


class Setting:
    """Places, days and statements of one article, found by character. Immutable once made."""

    def __init__(self, draft: Draft) -> None:
        self._parse = draft.parse
        self._places = {m.start: m for m in draft.mentions if m.kind == "place"}
        self._ends = {m.end: m for m in draft.mentions if m.kind == "place"}
        self._days: dict[int, str] = {}
        for time in draft.times:
            day = DAY.match(time.value)
            token = draft.parse.token_at(time.start)
            if day and token is not None and token.start < time.end and not self._bounds(token):
                verb = self._verb_above(token)
                if verb is not None:
                    self._days.setdefault(verb, day.group())
        contents = ((c.start, c.end, s.id) for s in draft.statements for c in s.content)
        self._statements = Placed(sorted(contents, key=lambda x: (x[1] - x[0], x)))

    def _bounds(self, token: Token) -> bool:
        """Whether a time is where something began or ended: "since February 15"."""
        return token.i > 0 and self._parse[token.i - 1].lower in BOUNDS

    def _verb_above(self, token: Token) -> int | None:
        """The number of the nearest verb that ``token`` hangs from."""
        for k, above in enumerate(self._parse.ancestors(token.i)):
            if above.pos in ("VERB", "AUX"):
                return above.i
            if k == DEPTH:
                break
        return None

    def date(self, verb: Token) -> str | None:
        """The ISO day of the time expression that hangs from ``verb``, or from the verb above it."""
        if verb.i in self._days:
            return self._days[verb.i]
        above = self._parse[verb.head]
        shares = verb.dep == "xcomp" or (
            verb.dep == "conj" and not self._parse.children(verb.i, "nsubj", "nsubjpass")
        )
        return self._days.get(above.i) if shares else None

    def place(self, clause: Clause) -> str | None:
        """The place name after "in", "at", "near" … at the verb or its object."""
        places = list(clause.preps)
        for noun in (clause.object, *(t for _, t in clause.preps)):
            if noun is not None:
                for prep in self._parse.children(noun.i, "prep"):
                    places += [(prep.lower, t) for t in self._parse.children(prep.i, "pobj")]
        for prep_name, noun in places:
            if prep_name in WHERE:
                mention = self._ends.get(noun.end) or self._places.get(noun.start)
                if mention is not None:
                    return mention.text
        return None

    def statement(self, char: int) -> str | None:
        """The id of the innermost statement whose content holds character ``char``."""
        return next((name for _, _, name in self._statements.at(char)), None)
