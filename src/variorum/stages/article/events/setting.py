"""Where and when an event is said to be, and in which statement."""

from __future__ import annotations

import re
from datetime import date

from variorum.placed import Placed
from variorum.records import Draft, Time
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.reading import WORDS
from variorum.syntax import Token

DAY = re.compile(r"\d{4}-\d\d-\d\d")
WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "across"})
BOUNDS = frozenset({"since", "until", "till", "before", "after", "from", "by"})
DEPTH = 20  # tokens between a time and its verb
OPENING = frozenset({"(", "[", "-lrb-", "-lsb-"})
CLOSING = frozenset({")", "]", "-rrb-", "-rsb-"})
STAMPED = frozenset({"update", "updated", "posted", "published"})
BRACKET = 25  # tokens in which a bracket around a stamp begins, or one after it ends
DATELINE = 10  # tokens into a sentence at which the stamp of a dateline may begin
FORTH = 5  # days from an article to a weekday after which the one just past is as near
CHARGING = frozenset(
    {"charge", "accuse", "convict", "indict", "blame", "condemn", "suspect", "sentence"}
)
CHARGES = frozenset({"with", "of", "for", "over"})
FRESH = 14  # days before an article within which a charge is as likely news as what it is about
OF_NAMES = frozenset({"compound", "nmod", "nummod", "amod"})
RELATIVE = re.compile(
    r"(?i)\bthe (?:same |previous |next |following |other )?(?:day|night|evening|morning)$"
)
PIECE = re.compile(r"(?i)\bupdated ?:")
WEEKDAY = re.compile(r"(?i)^(?:(?:on|early|late) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
BUILT = frozenset(
    {"bridge", "square", "street", "road", "avenue", "stadium", "university", "movement"}
)
"""Nouns whose names hold dates."""


class Setting:
    """Places, days and statements of one article, found by character. Immutable once made."""

    def __init__(self, draft: Draft) -> None:
        self._parse = draft.parse
        self._published = draft.article.published
        self._places = {m.start: m for m in draft.mentions if m.kind == "place"}
        self._ends = {m.end: m for m in draft.mentions if m.kind == "place"}
        self._days: dict[int, str] = {}
        pieces = PIECE.findall(draft.article.text)
        for time in draft.times:
            day = DAY.match(time.value)
            token = draft.parse.token_at(time.start)
            if RELATIVE.search(time.text) or (day and _doubtful(draft, time, day.group(), pieces)):
                continue
            if day and token is not None and token.start < time.end and not self._apart(token):
                verb = self._verb_above(token, day.group())
                if verb is not None and not self._past_or_next(time, day.group(), verb):
                    self._days.setdefault(verb, day.group())
        contents = ((c.start, c.end, s.id) for s in draft.statements for c in s.content)
        self._statements = Placed(sorted(contents, key=lambda x: (x[1] - x[0], x)))

    def _past_or_next(self, time: Time, day: str, verb: int) -> bool:
        """Whether a weekday is read as nearly a week after the article, of what nobody says will be:
        "who planned to join Tuesday's march", on the day before as well."""
        if not WEEKDAY.match(time.text) or self._published is None:
            return False
        sure = any(t.tag == "MD" for t in self._parse.children(verb, "aux"))
        after = _days_between(self._published, day)
        return not sure and after is not None and after >= FORTH

    def _apart(self, token: Token) -> bool:
        """Whether a time is no part of what its verb tells: where something began or ended ("since
        February 15", "as of Monday"), in a name ("the October 6 bridge") or a stamp."""
        before = [t.lower for t in self._parse.tokens[max(0, token.i - 2) : token.i]]
        if before and (before[-1] in BOUNDS or before == ["as", "of"]):
            return True
        return self._of_name(token) or self._stamp(token)

    def _of_name(self, token: Token) -> bool:
        head = self._parse[token.head]
        if head.name in ("DATE", "TIME") or WEEKDAY.match(token.text):
            return False
        named = head.start in self._places or head.lemma.lower() in BUILT
        return token.dep in OF_NAMES and head.i > token.i and (named or head.tag == "NNP")

    def _stamp(self, token: Token) -> bool:
        """Whether a time is when a text was written: in brackets, after "updated", before a dateline."""
        tokens, sentence = self._parse.tokens, self._parse.sentences[token.sentence]
        first = max(sentence.first, token.i - BRACKET)
        before = [t.lower for t in tokens[first : token.i]]
        if STAMPED & set(before[-6:]):
            return True
        if any(x in OPENING for x in before) and not any(x in CLOSING for x in before):
            return True
        after = [t.lower for t in tokens[token.i : min(sentence.last, token.i + BRACKET)]]
        if token.i > sentence.first + DATELINE:
            return False
        closed = next((k for k, x in enumerate(after) if x in CLOSING), None)
        return closed is not None and after[closed + 1 : closed + 2] in (
            ["-"],
            ["--"],
            ["–"],
            ["—"],
        )

    def _verb_above(self, token: Token, day: str) -> int | None:
        """The number of the nearest verb that ``token`` hangs from; ``None`` for the day of the crime
        that somebody is charged with."""
        for k, above in enumerate(self._parse.ancestors(token.i)):
            if above.pos in ("VERB", "AUX"):
                charged = above.lemma.lower() in CHARGING and any(
                    p.lower in CHARGES and above.i < p.i < token.i - 1
                    for p in self._parse.children(above.i, "prep")
                )
                return None if charged and self._long_ago(day) else above.i
            if k == DEPTH:
                break
        return None

    def _long_ago(self, day: str) -> bool:
        after = _days_between(self._published, day) if self._published is not None else None
        return after is not None and after < -FRESH

    def date(self, verb: Token) -> str | None:
        """The ISO day of the time expression that hangs from ``verb``, or from the verb above it."""
        if verb.i in self._days:
            return self._days[verb.i]
        above = self._parse[verb.head]
        shares = verb.dep == "xcomp" or (
            verb.dep == "conj" and not self._parse.children(verb.i, "nsubj", "nsubjpass")
        )
        return self._days.get(above.i) if shares else None

    def ahead(self, day: str, verb: Token) -> bool:
        """Whether an ISO day is after the article and ``verb`` not in the past."""
        finite = [*self._parse.children(verb.i, "aux", "auxpass"), verb][0]
        past = finite.tag in ("VBD", "VBN") and verb.tag != "VBG"
        return self._published is not None and day > self._published[:10] and not past

    def place(self, clause: Clause, code: str) -> str | None:
        """The place name after "in", "at", "near" … at the verb or, of deeds, at its object; what words
        are about may lie elsewhere."""
        places = list(clause.preps)
        if code in WORDS:
            places = [(p, t) for p, t in places if self._at_verb(t, clause)]
        for noun in (clause.object, *(t for _, t in clause.preps)):
            if noun is not None and code not in WORDS:
                for prep in self._parse.children(noun.i, "prep"):
                    places += [(prep.lower, t) for t in self._parse.children(prep.i, "pobj")]
        for prep_name, noun in places:
            if prep_name in WHERE:
                mention = self._ends.get(noun.end) or self._places.get(noun.start)
                if mention is not None:
                    return mention.text
        return None

    def _at_verb(self, noun: Token, clause: Clause) -> bool:
        """Whether a noun after a preposition says where the words of a verb were uttered."""
        obj, verb = clause.object, clause.verb
        prep = self._parse[noun.head]
        beyond = obj is not None and verb.i < obj.i < prep.i
        return prep.head == verb.i and not beyond

    def statement(self, char: int) -> str | None:
        """The id of the innermost statement whose content holds character ``char``."""
        return next((name for _, _, name in self._statements.at(char)), None)


def _doubtful(draft: Draft, time: Time, day: str, pieces: list[str]) -> bool:
    """Whether a weekday is read as six days before its article, of a page that goes on being written it
    is as likely the day after; or stands on a page of several ``pieces`` of different days."""
    if not WEEKDAY.match(time.text) or draft.article.published is None:
        return False
    if len(pieces) > 1:
        return True
    return _days_between(draft.article.published, day) == -6


def _days_between(first: str, last: str) -> int | None:
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first[:10])).days
    except ValueError:
        return None
