"""Those whom a pronoun may mean, how much each stands out, and which words name them.

Who only says what a person named beside him is ("Holm, the mayor") is nobody else, and a name in capitals
before a colon opens a turn to speak. Whoever says something stands out most, but not in his own words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from variorum.models.people import is_role
from variorum.records import Draft
from variorum.stages.article.events.gender import Gender, Sort, by_noun
from variorum.stages.article.events.lexicon import Lexicon
from variorum.syntax import Parse, Token

SPEAKER, SUBJECT, OWNER, OTHER, QUOTED = 3.0, 2.6, 1.6, 1.0, 0.4
TOGETHER = 0.3  # what somebody named in a quotation stands out more in it
BEFORE = ("compound", "amod", "nmod")
COMMON = 0.2  # what a common noun stands out less than a name


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody named at ``token``; ``rank`` is what his part in the sentence counts, ``speaks`` tells
    whether he is the source of a statement, ``quoted`` whether he is named in a quotation, ``key``
    tells one from another."""

    token: Token
    rank: float
    speaks: bool
    quoted: bool
    sort: Sort
    gender: Gender | None
    key: str

    def weight(self, inside: bool) -> float:
        """How much he stands out for a pronoun, itself ``inside`` a quotation or not."""
        less = COMMON if self.token.pos == "NOUN" else 0.0
        if self.speaks:
            return (QUOTED if inside else SPEAKER) - less
        if self.quoted:
            return (self.rank + TOGETHER if inside else QUOTED) - less
        return self.rank - less


class Candidates:
    """Those named in one article, in text order. Immutable once made."""

    def __init__(
        self,
        draft: Draft,
        words: Lexicon,
        genders: Mapping[str, Gender | None],
        sources: frozenset[int],
        quoted: frozenset[int],
    ) -> None:
        self._draft, self._parse, self._words = draft, draft.parse, words
        self._genders, self._sources, self._quoted = genders, sources, quoted
        found = self._names()
        for token in self._parse.tokens:
            if token.i not in found and (sort := self._sort(token)) is not None:
                gender = by_noun(token.lemma.lower()) if sort == "person" else None
                found[token.i] = self._candidate(token, sort, gender)
        self.all = tuple(found[i] for i in sorted(found))

    def _names(self) -> dict[int, Candidate]:
        """The heads of names, by number."""
        found: dict[int, Candidate] = {}
        for mention in self._draft.mentions:
            noise = self._draft.is_noise(mention.start, mention.end)
            if mention.kind in ("other", "event") or noise:
                continue
            head = head_of(self._parse.between(mention.start, mention.end))
            if (
                head is None
                or turn(self._parse, head)
                or (head.dep in BEFORE and not self._followed(head))
                or (head.dep == "poss" and mention.kind != "person")
            ):
                continue
            body = head.name == "ORG" and head.lower in self._words.actors  # "the National Council"
            sort: Sort = "person" if mention.kind == "person" and not body else "body"
            if head.tag in ("NNS", "NNPS") and mention.kind == "group":
                sort = "plural"
            gender = self._genders.get(head.lower) if sort == "person" else None
            found[head.i] = self._candidate(head, sort, gender)
        return found

    def _followed(self, name: Token) -> bool:
        """Whether a person's name before a noun tells whose those are: "Thar forces", "a Thar convoy"."""
        noun = self._parse[name.head]
        return name.name == "PERSON" and noun.pos == "NOUN" and name.dep == "compound"

    def _sort(self, token: Token) -> Sort | None:
        """What a common noun for somebody means; ``None`` where it is no such."""
        if token.pos != "NOUN" or token.dep in ("compound", "poss") or names(self._parse, token):
            return None
        after = self._parse.after(token)
        if after.text == "-" and after.start == token.end:
            return None  # the first half of "secretary-general"
        lemma = token.lemma.lower()
        if lemma not in self._words.actors and not is_role(lemma):
            return None
        joined = bool(self._parse.children(token.i, "conj"))
        if joined or token.tag == "NNS" or lemma in ("police", "people"):
            return "plural"
        return "person" if is_role(lemma) else "body"

    def _candidate(self, head: Token, sort: Sort, gender: Gender | None) -> Candidate:
        speaks, quoted = self._speaks(head), head.i in self._quoted
        return Candidate(
            head,
            rank(self._parse, head, self._words.parts),
            speaks,
            quoted,
            sort,
            gender,
            head.lower,
        )

    def _speaks(self, head: Token) -> bool:
        parse = self._parse
        whole = parse[head.head] if head.dep == "appos" else head  # "the mayor, Anna Holm, said"
        first = parse[parse.subtree(head.i)[0]]
        return not {first.start, head.start, whole.start}.isdisjoint(self._sources)


def rank(parse: Parse, head: Token, parts: Collection[str] = ()) -> float:
    """What the part of ``head`` in its sentence counts, or of those ``parts`` of whom some are:
    "hundreds of rebels"."""
    of = parse[head.head]
    some = parse[of.head]
    counted = some.pos == "NOUN" and some.lemma.lower() in parts
    if head.dep == "pobj" and of.lower == "of" and counted:
        head = some
    top = head
    for above in parse.ancestors(head.i):
        if top.dep not in ("appos", "conj") or above.pos not in ("NOUN", "PROPN"):
            break
        top = above
    if head.dep == "poss" or head.dep in BEFORE:
        return OWNER
    return SUBJECT if top.dep in ("nsubj", "nsubjpass") else OTHER


def head_of(tokens: tuple[Token, ...]) -> Token | None:
    """The one of neighbouring ``tokens`` from which the others hang."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), None)


def names(parse: Parse, noun: Token) -> bool:
    """Whether a noun only says what a person named beside it is: "Holm, the mayor"."""
    beside = [
        *parse.children(noun.i, "appos"),
        *([parse[noun.head]] if noun.dep == "appos" else ()),
    ]
    return any(t.name == "PERSON" and t.pos == "PROPN" for t in beside)


def turn(parse: Parse, head: Token) -> bool:
    """Whether a name in capitals opens somebody's turn to speak, as in a transcript."""
    after = head.i + 1
    return head.text.isupper() and after < len(parse) and parse[after].text == ":"
