"""The statements of one article, each with its speaker as far as the article and corpus tell."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

import msgspec

from variorum.models.people import is_role
from variorum.records import Span, Statement
from variorum.stages.corpus.speakers.describe import (
    anonymous_name,
    belonging_to,
    body_again,
    body_meant,
    named,
    person_meant,
)
from variorum.stages.corpus.speakers.focus import OTHER, best, pointed_at
from variorum.stages.corpus.speakers.labels import coded, labelled_by
from variorum.stages.corpus.speakers.lexicon import (
    IT,
    NOBODY,
    PRONOUNS,
    RELATIVE,
    THEY,
    WE,
    gender_of,
    wanted_gender,
    words,
)
from variorum.stages.corpus.speakers.order import hangs_with, is_near
from variorum.stages.corpus.speakers.others import is_active, is_apart, is_own_words, unnamed
from variorum.stages.corpus.speakers.scene import Scene
from variorum.stages.corpus.speakers.sources import (
    Part,
    is_indefinite,
    man_not_medium,
    named_in,
    parts_of,
    phrase,
    told_apart,
)
from variorum.stages.corpus.speakers.view import Settled, View
from variorum.syntax import Token

LONGEST = 90
"""Characters of the longest description that is shown; a longer one is cut at a word."""
AS_SAYING = re.compile(r"\s+as\s+(?:saying|telling|stating|declaring|adding|claiming|warning)\b")
COLLECTIVE = frozenset({"police", "people", "group", "majority", "staff", "military", "crowd"})
DATELINE = re.compile(r"(?:-LRB-|\()[ ]?$|\bBy [A-Z][^,.\n]{2,40},[ ]$")
"""What stands before the name of the outlet itself: "Orla (HN) -- …", "By Ida Moll, HN"."""
NEAR = 400
"""Characters between a quotation and the I or we that goes on with it, at most."""
BACK = 100
"""Statements that are looked back upon, at most; keeps long texts linear."""
MOST_SET_BEFORE = 10
"""Tokens of somebody set before a clause that takes him up, at most."""
LATEST = 5
"""Sentences back that "the group" takes up a body from, at most."""
OWNERS = frozenset({"'s", "’s"})
BEFORE_CUE = 40
"""How many characters before a cue without a source its subject may stand."""


def settled(
    view: View, statements: Sequence[Statement], lost: bool = False
) -> tuple[list[Statement], set[str]]:
    """The same statements in the same order, their speakers settled, and the ids of those whose
    pronoun reaches back over more than a paragraph. Where the order is ``lost`` no pronoun may."""
    reader = _Reader(view, statements, lost)
    order = sorted(statements, key=lambda s: (reader.depth(s), _place(s), s.id))
    for statement in order:
        reader.read(statement)
    return [reader.done[s.id] for s in statements], reader.far


def _place(s: Statement) -> int:
    if s.source:
        return s.source.start
    return s.cue.start if s.cue else s.content[0].start if s.content else 0


class _Reader:
    """Reads the statements of an article in order and keeps who was spoken of."""

    def __init__(self, view: View, statements: Sequence[Statement], lost: bool) -> None:
        self.view = view
        self.lost = lost
        self.far: set[str] = set()
        self.by_id = {s.id: s for s in statements}
        self.done: dict[str, Statement] = {}
        self.spoken: list[tuple[int, Statement]] = []
        self.scene = Scene(view, statements)

    def depth(self, s: Statement) -> int:
        """How many statements it is reported in; a circle counts as one."""
        n, seen = 0, {s.id}
        while s.within and s.within in self.by_id and s.within not in seen and n < 20:
            seen.add(s.within)
            s = self.by_id[s.within]
            n += 1
        return n

    def read(self, s: Statement) -> None:
        found = self._speaker(s)
        if found is None:
            self.done[s.id] = msgspec.structs.replace(s, speaker=self._own_words(s))
            return
        name = _cut(found.name)
        self.done[s.id] = msgspec.structs.replace(
            s, speaker=name, speaker_id=found.entity, settled_by=found.by
        )
        insort(self.spoken, (_place(s), self.done[s.id]), key=itemgetter(0))
        if s.source and self.depth(s) == 0:
            self.scene.add_speaker(s.source, found)

    def _is_pronoun(self, source: Span) -> bool:
        """Whether a source is a pronoun; WHO and US are names where the article has them as such."""
        if source.text.casefold() not in PRONOUNS:
            return False
        if len(source.text) == 1 or not source.text.isupper():
            return True
        token = self.view.parse.token_at(source.start)
        if token is None:
            return True
        around = self.view.parse.tokens[max(0, token.i - 4) : token.i + 5]
        written_small = any(t.text.isalpha() and t.text.islower() for t in around)
        return not written_small and self.view.mention_at(token) is None

    def _own_words(self, s: Statement) -> str | None:
        """What is shown of a source that stays unsettled; a bare pronoun is nobody."""
        if s.source is None or self._is_pronoun(s.source):
            return None
        return _cut(" ".join(s.source.text.split()))

    def _speaker(self, s: Statement) -> Settled | None:
        if quoted := self._as_saying(s):
            return quoted
        if s.source is None:
            return self._unsourced(s)
        if self._is_pronoun(s.source):
            return self._pronoun(s, s.source)
        if labelled := labelled_by(self.view, s) or coded(self.view, s.source):
            return labelled
        parts = parts_of(self.view.parse, s.source)
        parts = told_apart(self.view, parts) if len(parts) > 1 else parts
        each = [self._part(s, part) for part in parts]
        if not each:
            return None
        if len(each) == 1:
            return each[0]
        how = next((e.by for e in each if e.by != "name"), "name")
        names = dict.fromkeys(e.name for e in each)
        return Settled("; ".join(names), each[0].entity if len(names) == 1 else None, how)

    def _part(self, s: Statement, part: Part) -> Settled:
        view = self.view
        part = man_not_medium(view, part)
        mention = named_in(view, part)
        found = named(view, mention) if mention else None
        found = (
            found or body_meant(view, part) or belonging_to(view, part) or body_again(view, part)
        )
        if found is None and part.head.lower in PRONOUNS and s.source and mention is None:
            start, end = part.head.start, part.head.end
            found = self._pronoun(s, Span(start=start, end=end, text=view.text[start:end]))
        found = found or self._again(part) or self._body_before(part)
        if found is None and part.head.pos in ("NOUN", "PROPN"):
            entity = person_meant(view, part, self.scene.persons_before(part.head.start))
            if entity:
                found = Settled(entity.name, entity.id, "description")
        if found:
            return found
        described = anonymous_name(view, part)
        new = s.anonymous or is_indefinite(view, part)
        if new and part.head.tag == "NN" and is_role(part.head.text):
            return Settled(f"{_cut(described)} (anonymous)", None, "description")
        plural = part.head.tag in ("NNS", "NNPS") or part.head.lower in COLLECTIVE
        return Settled(described or phrase(view, part), None, "description", plural)

    def _again(self, part: Part) -> Settled | None:
        """The anonymous source that spoke last, where "the official" takes up its noun."""
        if self.view.parse[part.first].lower not in ("the", "that", "this"):
            return None
        before = self._spoken_before(part.head.start)
        last = (before[-1].speaker or "") if before else ""
        if last.endswith("(anonymous)") and part.head.lower in last.casefold().split():
            return Settled(last, None, "description")
        return None

    def _body_before(self, part: Part) -> Settled | None:
        """The organisation that spoke or acted last, where "the group" takes it up."""
        bare = part.head.i - part.first == 1 and self.view.parse[part.first].lower == "the"
        if not bare or part.head.lower not in words("bodies.txt"):
            return None
        for c in reversed(self.scene.before(part.head.start)):
            if part.head.sentence - c.sentence > LATEST:
                return None
            entity = self.view.entities.get(c.entity or "")
            if DATELINE.search(self.view.text, max(0, c.start - 48), c.start):
                continue
            if entity and entity.kind == "organisation" and c.weight > OTHER:
                return Settled(entity.name, entity.id, "description")
        return None

    def _pronoun(self, s: Statement, source: Span) -> Settled | None:
        word = source.text.casefold()
        outer = self.done.get(s.within or "")
        if word in NOBODY:
            return None
        if word in RELATIVE:
            return self._antecedent(source)
        if outer and outer.speaker and (word in WE or self._agrees(word, outer)):
            return Settled(outer.speaker, outer.speaker_id, "pronoun")
        if word in WE:
            return self._quoted_around(source)
        token = self.view.parse.token_at(source.start)
        if token is None:
            return None
        wanted = wanted_gender(word)
        if wanted and (set_before := _set_before(self.view, token)):
            return set_before
        if word in IT and s.cue is not None and s.cue.text.startswith("to "):
            return None  # it is hard to imagine
        before = [c for c in self.scene.before(source.start) if is_apart(self.view, c, s)]
        if outer and is_own_words(outer):
            before = [c for c in before if (c.name, c.entity) != (outer.speaker, outer.speaker_id)]
        if word in THEY or word in IT:
            fitting = [c for c in before if c.plural and (word in THEY or not c.many)]
        else:
            fitting = unnamed(self.view, [c for c in before if c.person], s)
        pointed = pointed_at(self.view.parse, token.sentence)
        found = best(fitting, token.sentence, wanted, pointed)
        if found and found.sentence not in pointed and not is_near(self.view, found, token):
            self.far.add(s.id)
            if self.lost:
                found = hangs_with(self.view, token, self.scene.all)
        if found is None:
            return None
        if found.part:
            return replace(self._part(s, found.part), by="pronoun")
        return Settled(found.name, found.entity, "pronoun", found.many)

    def _agrees(self, word: str, outer: Statement) -> bool:
        """Whether a pronoun inside a statement may be its speaker: not in words of his own."""
        if is_own_words(outer):
            return False
        entity = self.view.entities.get(outer.speaker_id or "")
        wanted = wanted_gender(word)
        if wanted:
            if entity is None:
                return "anonymous" in (outer.speaker or "")
            gender = gender_of(entity.name, entity.roles)
            return entity.kind == "person" and gender in (None, wanted)
        return word in IT | THEY and entity is not None and entity.kind != "person"

    def _quoted_around(self, source: Span) -> Settled | None:
        """Whose quotation an I or we stands in; else who spoke last before it."""
        around = bisect_left(self.spoken, source.start + NEAR, key=itemgetter(0))
        for _, s in self.spoken[max(0, around - BACK) : around]:
            if any(c.start <= source.start < c.end for c in s.content):
                return Settled(s.speaker or "", s.speaker_id, "pronoun")
        before = self._spoken_before(source.start)
        if not before or source.start - _end(before[-1]) > NEAR:
            return None
        return Settled(before[-1].speaker or "", before[-1].speaker_id, "pronoun")

    def _spoken_before(self, start: int) -> list[Statement]:
        """The settled statements before a character, in text order, the last BACK of them."""
        end = bisect_left(self.spoken, start, key=itemgetter(0))
        return [s for _, s in self.spoken[max(0, end - BACK) : end]]

    def _antecedent(self, source: Span) -> Settled | None:
        """The noun that a relative pronoun takes up."""
        token = self.view.parse.token_at(source.start)
        for above in self.view.parse.ancestors(token.i) if token else ():
            mention = self.view.mention_at(above)
            if mention:
                return named(self.view, mention)
            if above.pos == "NOUN":
                first = self.view.parse.subtree(above.i)[0]
                return Settled(
                    phrase(self.view, Part(above, first, above.i + 1)), None, "description"
                )
        return None

    def _as_saying(self, s: Statement) -> Settled | None:
        """Whom a medium quotes: "the agency quoted [Miller] as saying"."""
        if s.cue is None:
            return None
        near = self.view.mentions_in(s.cue.end, s.cue.end + BEFORE_CUE)
        if near and AS_SAYING.match(self.view.text, near[0].end):
            return named(self.view, near[0])
        return None

    def _unsourced(self, s: Statement) -> Settled | None:
        """A statement without a source: the name right before its cue, or a quotation that goes on."""
        if s.cue:
            return self._named_before(s, s.cue) or self._behind(s.cue)
        if s.kind == "indirect" or not s.content:
            return None
        before = self._spoken_before(s.content[0].start)
        if before:
            between = self.view.text[_end(before[-1]) : s.content[0].start]
            if not any(c.isalnum() for c in between):
                return Settled(before[-1].speaker or "", before[-1].speaker_id, "pronoun")
        return None

    def _named_before(self, s: Statement, cue: Span) -> Settled | None:
        """The person right before a cue without a source, where the cue's verb is one's own: who "is
        accused" or "appears to have left" says nothing."""
        here = self.view.parse.sentence_at(cue.start)
        near = self.view.mentions_in(max(0, cue.start - BEFORE_CUE), cue.start)
        persons = [m for m in near if m.kind == "person"]
        if not here or not persons or persons[-1].start < here.start:
            return None
        last = persons[-1]
        said = [t for t in self.view.parse.between(cue.start, cue.end) if t.pos != "PUNCT"]
        verbs = [t for t in said if t.pos == "VERB"]
        if said and not (verbs and is_active(self.view, verbs[-1])):
            return None
        owner = self.view.text[last.end : last.end + 3].strip()[:2] in OWNERS
        told_of = any(c.start <= last.start < c.end for c in s.content)
        return None if owner or told_of else named(self.view, last)

    def _behind(self, cue: Span) -> Settled | None:
        """The person right behind a cue without a source: "“…”, said [Miller]"."""
        token = self.view.parse.token_at(cue.end)
        mention = self.view.mention_at(token) if token else None
        if mention is None or mention.kind != "person" or token is None:
            return None
        return named(self.view, mention) if self.view.parse[token.i - 1].end == cue.end else None


def _set_before(view: View, pronoun: Token) -> Settled | None:
    """Who is set before a clause and taken up in it: "And [one of the doctors], he said …"."""
    first = view.parse.sentences[pronoun.sentence].first
    while first < pronoun.i and view.parse[first].tag in ("CC", "``", "UH"):
        first += 1
    noun = view.parse.tokens[first : max(first, pronoun.i - 1)]
    while noun and noun[-1].pos == "ADV":
        noun = noun[:-1]  # "one of the doctors there, he said"
    if not 0 < len(noun) <= MOST_SET_BEFORE or view.parse[pronoun.i - 1].text != ",":
        return None
    dated = any(t.name in ("DATE", "TIME") for t in noun)
    if dated or any(t.pos in ("VERB", "AUX", "PUNCT", "SCONJ") for t in noun):
        return None
    if noun[0].tag not in ("DT", "CD", "PRP$") or not any(is_role(t.lemma) for t in noun):
        return None
    return Settled(phrase(view, Part(noun[0], noun[0].i, noun[-1].i + 1)), None, "description")


def _end(s: Statement) -> int:
    spans = [*s.content, *(x for x in (s.source, s.cue) if x)]
    return max(x.end for x in spans) if spans else 0


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[:LONGEST].rsplit(" ", 1)[0]
