"""Who is on the scene of an article: those it names or counts off as subjects, and those who spoke."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from variorum.models.people import is_role
from variorum.records import Mention, Span, Statement
from variorum.stages.corpus.speakers.focus import (
    BODY,
    OTHER,
    QUOTED,
    SPEAKER,
    SUBJECT,
    Candidate,
)
from variorum.stages.corpus.speakers.lexicon import gender_of, words
from variorum.stages.corpus.speakers.sources import Part, phrase
from variorum.stages.corpus.speakers.view import Settled, View
from variorum.syntax import Token

WIDEST = 8
"""Tokens before a noun that are told with it, at most."""
WITHIN = 300
"""How many candidates back an antecedent is looked for; keeps long texts linear."""

NONE = frozenset({"no", "any", "every", "each", "what", "which"})
"""Articles of nobody in particular."""
ASKING = frozenset({"ask", "interview", "press", "question"})


class Scene:
    """The candidates for a pronoun. Speakers are added as they are settled."""

    def __init__(self, view: View, statements: Sequence[Statement]) -> None:
        self.view = view
        quoted = bytearray(len(view.text) + 1)
        for s in statements:
            if s.kind != "indirect":
                for span in s.content:
                    quoted[span.start : span.end] = b"\1" * (span.end - span.start)
        seen = (self._seen(m, bool(quoted[m.start])) for m in view.mentions)
        found = [c for c in seen if c]
        found += [
            self._several(t) for t in view.parse.tokens if _is_several(t) and not quoted[t.start]
        ]
        found += [
            self._body(t) for t in view.parse.tokens if self._is_body(t) and not quoted[t.start]
        ]
        found += [self._capital(t, m) for t in view.parse.tokens if (m := self._hidden(t))]
        found += [self._asked(t) for t in view.parse.tokens if self._is_asked(t)]
        self._candidates = sorted(found, key=_start)

    def _is_asked(self, token: Token) -> bool:
        """Whether somebody is described as the one who is asked, and so as the one who answers."""
        return (
            token.tag == "NN"
            and token.dep == "dobj"
            and is_role(token.text)
            and self.view.parse[token.head].lemma.lower() in ASKING
            and self.view.mention_at(token) is None
        )

    def _hidden(self, token: Token) -> Mention | None:
        """The organisation that a subject in capitals is, taken for a pronoun: [WHO] raised the alarm."""
        if token.pos != "PRON" or token.dep != "nsubj" or token.text not in self.view.capitals:
            return None
        return self.view.capitals[token.text]

    def _capital(self, token: Token, m: Mention) -> Candidate:
        entity = self.view.entity_of(m)
        name, key = (entity.name, entity.id) if entity else (m.text, None)
        return Candidate(token.start, token.sentence, SUBJECT, name, key, None, False, True)

    def _asked(self, token: Token) -> Candidate:
        name = phrase(self.view, self._part(token))
        gender = gender_of(name, (name,))
        return Candidate(token.start, token.sentence, SPEAKER, name, None, gender, True, False)

    def _is_body(self, token: Token) -> bool:
        """Whether a subject is a body that has no name here: the [company] has won an order."""
        subject = token.tag == "NN" and token.dep in ("nsubj", "nsubjpass")
        body = subject and token.lower in words("collectives.txt")
        if not body or self.view.mention_at(token):
            return False
        return not any(t.lower in NONE for t in self.view.parse.children(token.i, "det"))

    def _body(self, token: Token) -> Candidate:
        part = self._part(token)
        name = phrase(self.view, part)
        return Candidate(
            token.start, token.sentence, BODY, name, None, None, False, True, part=part
        )

    def _part(self, token: Token) -> Part:
        """A noun with what stands before it."""
        first = max(self.view.parse.subtree(token.i)[0], token.i - WIDEST)
        return Part(token, first, token.i + 1)

    def _several(self, token: Token) -> Candidate:
        """Several people, or things, that a plural noun names as a subject."""
        name = phrase(self.view, self._part(token))
        return Candidate(token.start, token.sentence, SUBJECT, name, None, None, False, True, True)

    def _seen(self, m: Mention, quoted: bool) -> Candidate | None:
        entity = self.view.entity_of(m)
        tokens = self.view.parse.between(m.start, m.end)
        if entity is None or not tokens or entity.kind in ("event", "other") or m.text.islower():
            return None
        head = next((t for t in tokens if not tokens[0].i <= t.head <= tokens[-1].i), tokens[-1])
        owner = any(t.tag == "POS" for t in self.view.parse.tokens[head.i + 1 : head.i + 2])
        subject = (not owner and head.dep in ("nsubj", "nsubjpass")) or (
            head.dep == "conj" and self.view.parse[head.head].dep == "nsubj"
        )
        person = entity.kind == "person"
        town = entity.kind == "place" and entity.geonames not in self.view.states
        return Candidate(
            start=m.start,
            sentence=tokens[0].sentence,
            weight=QUOTED if quoted else SUBJECT if subject else OTHER,
            name=entity.name,
            entity=entity.id,
            gender=gender_of(entity.name, entity.roles) if person else None,
            person=person,
            plural=subject and not person and not town,
        )

    def add_speaker(self, source: Span, found: Settled) -> None:
        """``found`` spoke at ``source``: the likeliest one for pronouns that follow."""
        entity = self.view.entities.get(found.entity or "")
        token = self.view.parse.token_at(source.start)
        person = entity.kind == "person" if entity else _is_person(found)
        roles = entity.roles if entity else (found.name,)
        insort(
            self._candidates,
            Candidate(
                start=source.start,
                sentence=token.sentence if token else 0,
                weight=SPEAKER,
                name=found.name,
                entity=found.entity,
                gender=gender_of(found.name, roles) if person else None,
                person=person,
                plural=found.plural or not person or ";" in found.name,
                many=found.plural or ";" in found.name,
            ),
            key=_start,
        )

    def persons_before(self, start: int) -> list[str]:
        """Ids of persons who spoke or acted before a character, the latest last."""
        late = self.before(start)
        return [c.entity for c in late if c.person and c.entity and c.weight > OTHER]

    @property
    def all(self) -> Sequence[Candidate]:
        """All candidates, in text order."""
        return self._candidates

    def before(self, start: int) -> list[Candidate]:
        """The candidates before a character, in text order, the last WITHIN of them."""
        end = bisect_left(self._candidates, start, key=_start)
        return self._candidates[max(0, end - WITHIN) : end]


def _start(candidate: Candidate) -> int:
    return candidate.start


def _is_several(token: Token) -> bool:
    return token.tag == "NNS" and token.dep in ("nsubj", "nsubjpass")


def _is_person(found: Settled) -> bool:
    """Whether a description is of one person; "official news agency" is not."""
    spelled = found.name.split()
    if found.plural or (spelled and spelled[-1].lower() in words("bodies.txt")):
        return False
    return any(is_role(w) for w in spelled)
