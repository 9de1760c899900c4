"""Whom a pronoun stands for: the article's names and bodies, by how recently and in what part.

"I" and "we" are the source of the quotation they stand in. "He", "she", "it" and "they" inside what
somebody is reported to say are that source where number and gender allow; else the likeliest of those
named before, subjects before others and the present sentence before earlier ones (the order of salience
of centering theory, Grosz, Joshi and Weinstein 1995). Where two are as likely, or nobody fits, nobody
is named.
"""

from __future__ import annotations

from bisect import bisect_left

from variorum.models.people import is_role
from variorum.placed import Placed
from variorum.records import Draft, Statement
from variorum.stages.article.events.candidates import (
    OTHER,
    Candidates,
    head_of,
    rank,
    turn,
)
from variorum.stages.article.events.gender import (
    HE,
    IT,
    SHE,
    THEY,
    Gender,
    Sort,
    agrees,
    by_noun,
    genders,
)
from variorum.stages.article.events.lexicon import Lexicon
from variorum.stages.article.events.quoted import quoted
from variorum.stages.article.events.relatives import reporting
from variorum.stages.article.events.undergoing import undergoing
from variorum.stages.article.events.voiced import aside, bears, offices, spoken_for, voiced
from variorum.syntax import Token

FIRST = frozenset({"i", "me", "myself", "we", "us", "ourselves", "my", "our"})
THIRD = HE | SHE | IT | THEY

STEP = 0.8  # what each sentence between costs
OUTSIDE = 0.2  # what standing in another sentence costs besides
BACK = 4  # sentences looked back upon
NEAR = 40  # candidates looked at, at most
MARGIN = 0.7  # how much likelier than anybody else the one must be
OFFICES = frozenset({"government", "ministry", "regime", "administration", "department", "office",
                     "agency", "court", "embassy", "parliament"})  # fmt: skip
"""Bodies that tell of others whom "they were hit" means."""
CHAIN = 3  # pronouns for pronouns


class Referents:
    """Who is named in one article and whom its pronouns mean. Immutable once made."""

    def __init__(self, draft: Draft, words: Lexicon) -> None:
        self._parse = draft.parse
        self._words = words
        placed = [
            (span.start, span.end, s) for s in draft.statements for span in s.content if s.source
        ]
        self._said: Placed[Statement] = Placed(
            sorted(placed, key=lambda x: (x[1] - x[0], x[0], x[2].id))
        )
        self._sources = self._speakers(draft)
        self._genders = genders(draft.mentions)
        self._offices = offices(draft.mentions)
        self._turns = [t.i for t in self._parse.tokens if len(t.text) > 2 and turn(self._parse, t)]
        self._quoted = quoted(draft.parse, draft.paragraphs)
        self._candidates = Candidates(draft, words, self._genders, self._sources, self._quoted).all
        self._places = [c.token.i for c in self._candidates]
        self._tokens = frozenset(self._places)

    def who(self, token: Token, besides: Token | None = None, depth: int = 0) -> Token | None:
        """The token that names whom ``token`` means: itself unless it is a pronoun; ``besides`` is
        who else has a part in the event. ``None`` where nobody is named."""
        low = token.lower if token.text != "US" else "u.s."
        some = low in self._words.parts  # "all of Norvia", which leads on by itself
        if (token.pos != "PRON" or some) and low not in THIRD and low not in FIRST:
            return token
        if depth == CHAIN:
            return None
        said = reporting(self._parse, token, self._words) if low in THEY else None
        nearest = said or self._subject_above(token, low)
        if nearest is not None:
            return nearest
        statement = self._statement(token)
        if low in FIRST:
            if statement is None or statement.kind == "indirect":
                return None
            speaker = self._turn_of(token, statement) or self._source(statement, depth)
            if speaker is not None and low in ("we", "us"):
                return voiced(self._parse, speaker) or speaker
            return speaker
        if low not in THIRD:
            return None
        before = bool(statement and statement.source and statement.source.end <= token.start)
        own = token.i in self._quoted or (statement and statement.kind == "direct")
        if statement is not None and before and not own:
            source = self._source(statement, depth)
            if source is None:
                return None
            if low in HE | SHE and aside(self._parse, source):
                return self._likeliest(token, low, besides, -1, source.lower)
            if low in HE | SHE and self._parse.children(source.i, "conj"):
                return self._likeliest(token, low, besides, source.start)  # neither of two
            if low in IT:
                source = self.spoken_for(source)
            suffers = token.dep in ("nsubjpass", "dobj")  # he says of others what befell them
            others = suffers and low in THEY and source.lower in OFFICES
            if self.fits(source, low) and source is not besides and not others:
                return source
            if low in THEY:
                found = self._likeliest(token, low, besides, -1, source.lower if others else None)
                return found or (None if suffers or source is besides else source)
        if (same := self._again(token)) and (found := self.who(same, besides, depth + 1)):
            return found
        return self._likeliest(
            token,
            low,
            besides,
            self._speaks(statement),
            self._unlike(statement, token, low, depth),
        )

    def _again(self, token: Token) -> Token | None:
        """The pronoun that was the last subject outside quotations, where it is the same and tells who
        said them: "She told reporters …. She praised Norvia."."""
        first = self._parse.sentences[max(0, token.sentence - BACK)].first
        start = self._parse.sentences[token.sentence].first
        if self._parse[token.head].dep != "ROOT" or token.i in self._quoted:
            return None
        for before in reversed(self._parse.tokens[first:start]):
            if before.i not in self._quoted and before.dep in ("nsubj", "nsubjpass"):
                spoke = before.lower == token.lower and before.start in self._sources
                return before if spoke else None
        return None

    def _unlike(
        self, statement: Statement | None, token: Token, low: str, depth: int
    ) -> str | None:
        """The key of a source that ``token`` does not mean: who is named as saying the quotation it stands in,
        or by a pronoun of the other sex than ``low``, "she" in "he vowed to stay, she reported"; ``None``
        where there is no such."""
        if statement is None or statement.source is None:
            return None
        told = statement.source.text.lower()
        quoted = token.i in self._quoted and told not in THIRD
        if quoted or (told in SHE and low in HE) or (told in HE and low in SHE):
            source = self._source(statement, depth)
            return source.lower if source is not None else None
        return None

    def _subject_above(self, token: Token, pronoun: str) -> Token | None:
        """Who has a part in the clause that a clause with a pronoun comes after: "the gunman laughed as he
        fired", "a crowd of rebels waving flags as they marched"."""
        verb = self._parse[token.head]
        if pronoun not in HE | SHE | THEY or token.dep != "nsubj":
            return None
        if verb.dep != "advcl":
            return self._subject_before(token, verb, pronoun)
        head = self._parse[verb.head]
        if verb.i < head.i:
            return self._subject_after(verb, head, pronoun)
        if (found := undergoing(self._parse, verb, head, self._tokens, self._words)) is not None:
            return found if self.fits(found, pronoun) else None
        for subject in self._parse.children(head.i, "nsubj") if pronoun not in THEY else ():
            person = self.fits(subject, pronoun) or subject.lemma.lower().endswith("man")
            if subject.pos in ("NOUN", "PROPN") and subject.i < token.i and person:
                return subject
        return None

    def _subject_before(self, token: Token, verb: Token, pronoun: str) -> Token | None:
        """The person who is subject of the clause in front: "when the envoy saw that, he agreed"."""
        for clause in self._parse.children(verb.i, "advcl"):
            for subject in self._parse.children(clause.i, "nsubj"):
                named = subject.pos in ("NOUN", "PROPN") and not aside(self._parse, subject)
                if clause.i < token.i and named and self.fits(subject, pronoun):
                    return subject
        return None

    def _subject_after(self, verb: Token, head: Token, pronoun: str) -> Token | None:
        """The person named as subject, or as its owner, after a clause in front: "even as he fled,
        Thar's guards fought on"."""
        for subject in self._parse.children(head.i, "nsubj", "nsubjpass"):
            for name in (subject, *self._parse.children(subject.i, "poss")):
                if name.i > verb.i and name.name == "PERSON" and self.fits(name, pronoun):
                    return name
        return None

    def _statement(self, token: Token) -> Statement | None:
        return next((s for _, _, s in self._said.at(token.start)), None)

    def _turn_of(self, token: Token, statement: Statement) -> Token | None:
        """Who speaks in a transcript: whose turn began after the source of ``statement`` was named."""
        k = bisect_left(self._turns, token.i)
        turn = self._parse[self._turns[k - 1]] if k else None
        if not turn or not (said := statement.source) or token.sentence - turn.sentence > BACK:
            return None
        return turn if said.end <= turn.start and turn.lower not in said.text.lower() else None

    def _speaks(self, statement: Statement | None) -> int:
        """The character at which whoever says ``statement`` of others is named."""
        if statement is None or statement.source is None:
            return -1
        head = self._speaker(statement) if statement.kind == "direct" else None
        return head.start if head is not None else statement.source.start

    def _speaker(self, statement: Statement) -> Token | None:
        """The head of the words for the source of ``statement``."""
        if statement.source is None:
            return None
        return head_of(self._parse.between(statement.source.start, statement.source.end))

    def _source(self, statement: Statement, depth: int) -> Token | None:
        """The token that names the source of ``statement``."""
        head = self._speaker(statement)
        if head is not None and head.tag in ("WP", "WDT"):  # "aides who said"
            verb = self._parse[head.head]
            head = self._parse[verb.head] if verb.dep == "relcl" else head
        return self.who(head, None, depth + 1) if head is not None else None

    def spoken_for(self, source: Token) -> Token:
        """The state or body of which ``source`` is an officer: "Norvia" of "Norvia's president"."""
        if self._described(source)[0] != "person":
            return source
        return spoken_for(self._parse, source) or source

    def fits(self, token: Token, pronoun: str) -> bool:
        """Whether ``pronoun`` can mean ``token`` by number and gender."""
        sort, gender, _ = self._described(token)
        return agrees(pronoun, sort, gender)

    def _described(self, token: Token) -> tuple[Sort, Gender | None, str]:
        key = token.lower
        if token.tag in ("NNS", "NNPS") or self._parse.children(token.i, "conj"):
            return "plural", None, key
        if token.name == "ORG" and key in self._words.actors:
            return "body", None, key
        if key in self._genders:
            return "person", self._genders[key], key
        if token.name == "PERSON" or (token.pos != "PROPN" and is_role(token.lemma)):
            return "person", by_noun(token.lemma), key
        return "body", None, key

    def _likeliest(
        self,
        token: Token,
        pronoun: str,
        besides: Token | None,
        speaker: int,
        unlike: str | None = None,
    ) -> Token | None:
        last, inside = bisect_left(self._places, token.i), token.i in self._quoted
        scored: dict[str, tuple[float, int, Token]] = {}
        for candidate in self._candidates[max(0, last - NEAR) : last]:
            far = token.sentence - candidate.token.sentence
            if far > BACK or not agrees(pronoun, candidate.sort, candidate.gender):
                continue
            if besides is not None and (
                candidate.key == besides.lower or self._joined(candidate.token, besides)
            ):
                continue
            if candidate.key == unlike or (
                besides is not None and bears(self._parse, candidate.key, besides, self._offices)
            ):
                continue
            if self._says(candidate.token, speaker) or self._same_clause(candidate.token, token):
                continue
            value = (
                candidate.weight(inside)
                - STEP * far
                - OUTSIDE * (far > 0)
                + 0.3 * (candidate.gender is not None)
            )
            if pronoun in THEY and candidate.sort == "body":
                value -= 1.0
            known = scored.get(candidate.key)
            if known is None or (value, candidate.token.i) > known[:2]:
                scored[candidate.key] = (value, candidate.token.i, candidate.token)
        best = sorted(scored.values(), key=lambda x: x[:2], reverse=True)
        if best and pronoun in IT and self._thing_between(best[0][2], token):
            return None
        if best and pronoun in THEY and best[0][2].name in ("FAC", "LOC"):
            return None  # "They" after a square are those on it
        if best and pronoun == "them" and self._in_passing(best[0][2]):
            return None
        if not best or (len(best) > 1 and best[0][0] - best[1][0] < MARGIN):
            return None
        return best[0][2]

    def _says(self, token: Token, speaker: int) -> bool:
        """Whether ``token`` is who is named at the character ``speaker``, or joined to him."""
        named = self._parse[token.head] if token.dep == "conj" else token
        return speaker in (token.start, named.start)

    def _joined(self, token: Token, other: Token) -> bool:
        """Whether ``token`` is joined to ``other``, whose part it shares: "Norvia or its allies"."""
        return token.dep == "conj" and token.head == other.i

    def _in_passing(self, candidate: Token) -> bool:
        """Whether a body was named without a part of its own: it is hardly "them"."""
        sort, _, _ = self._described(candidate)
        return sort == "body" and candidate.dep == "pobj" and rank(self._parse, candidate) <= OTHER

    def _thing_between(self, candidate: Token, pronoun: Token) -> bool:
        """Whether a thing that is a subject stands between the two: "it" is that thing."""
        return any(
            t.dep in ("nsubj", "nsubjpass") and t.tag == "NN" and t.i not in self._tokens
            for t in self._parse.tokens[candidate.i + 1 : pronoun.i]
        )

    def _same_clause(self, candidate: Token, pronoun: Token) -> bool:
        """Whether both are parts of one verb, where a pronoun never means the other."""
        if candidate.dep == "poss":  # "Thar's guards held him"
            candidate = self._parse[candidate.head]
        return pronoun.dep in ("dobj", "dative", "nsubj", "nsubjpass") and (
            candidate.head == pronoun.head
        )

    def _speakers(self, draft: Draft) -> frozenset[int]:
        """The characters at which sources and the heads of their words begin."""
        heads = (self._speaker(s) for s in draft.statements)
        starts = {s.source.start for s in draft.statements if s.source}
        return frozenset(starts | {t.start for t in heads if t is not None})
