"""Parties that tell a reader nothing by their words alone: "their forces", "both sides", "a president".

Such words give way to whom they lead to in the text: the owner of "their forces", those of whom "several
of them" are some, the earlier phrase that told whose "the units" are. Where they lead to nobody, the
part stays empty, and an event of which nobody is left is none.
"""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.models.plover import COOPERATIVE
from variorum.stages.article.events.lexicon import Lexicon
from variorum.stages.article.events.naming import BACK, FIRST, Referents
from variorum.stages.article.events.plausible import UNNAMED
from variorum.stages.article.events.roles import can_act
from variorum.stages.article.events.voiced import spoken_for
from variorum.syntax import Parse, Token

COUNTED = frozenset({"ASSAULT", "COERCE", "CONCEDE"})
"""Codes of what may be done to a number of people of whom no more is said."""
HARM = frozenset({"ASSAULT", "COERCE"})
"""Codes of what may be done to somebody who is told only by whose son or friend he is."""
FULL = ("amod", "compound", "nmod", "poss", "prep", "acl", "relcl", "appos", "nummod", "conj")
"""What tells more of a noun than an article does."""
SIDES = frozenset(
    {"rebel", "government", "opposition", "coalition", "regime", "loyalist", "militia"}
)
"""Words that tell on whose side somebody is."""
NAMES = frozenset({"PERSON", "ORG"})
PARTIES = NAMES | {"GPE", "NORP"}
TELLING = tuple(dep for dep in FULL if dep != "relcl")
"""What of that tells who somebody is, not what he does."""
LANDS = frozenset({"country", "nation"})
"""What an officer's own is named after: "his country" is Norvia where he is Norvia's minister."""
ARTICLES = frozenset({"a", "an"})
KNOWN = frozenset({"the", "those", "these"})
"""Before a noun whose phrase stood in the text before."""


class Vague:
    """Settles the parties of one article's events. Immutable once made."""

    def __init__(self, parse: Parse, words: Lexicon, named: Referents) -> None:
        self._parse, self._words, self._named = parse, words, named

    def parties(
        self, code: str, who: Token | None, whom: Token | None
    ) -> tuple[Token | None, Token | None] | None:
        """``who`` and ``whom`` as somebody whose name means something; ``None`` where nobody is left."""
        actor = self._clear(who, whom) if who is not None else None
        if actor is None and who is not None and code in HARM and self._some(who):
            actor = who
        recipient = self._clear(whom, actor or who) if whom is not None else None
        dealt = code in COOPERATIVE - {"RETREAT"} or code in ("REQUEST", "ACCUSE", "THREATEN")
        if whom is not None and recipient is None and dealt and self._everybody(whom):
            recipient = whom
        if whom is not None and recipient is None and code in HARM and self._kin(whom, who):
            recipient = whom
        if (
            whom is not None
            and recipient is None
            and code == "ASSAULT"
            and (self._soldiers(whom, who) or self._private(whom))
        ):
            recipient = whom
        held = whom is not None and recipient is None and who is not None and code in COUNTED
        if held and whom is not None and self._somebody(whom):
            recipient = whom
        if recipient is not None and recipient is whom and code == "COERCE":
            recipient = self._holder(recipient, actor or who)
        if recipient is not None and self._number(recipient):
            counted = code in COUNTED and actor is not None
            recipient = recipient if counted else None
        if recipient is not None and recipient is actor:
            recipient = None
        if actor is None and who is None:
            return (None, recipient) if recipient is not None else None
        if actor is None:
            told = recipient is not None and can_act(self._parse, recipient, self._words)
            return (None, recipient) if told and code in UNNAMED else None
        return actor, recipient

    def _clear(self, token: Token, other: Token | None) -> Token | None:
        """Whom the words at ``token`` lead to; themselves where they tell enough."""
        parse, lemma = self._parse, token.lemma.lower()
        if not any(c.isalnum() for c in token.text):
            return None
        counted = token.lower in self._words.parts  # "some of them"
        if token.pos == "PROPN" or (token.pos == "PRON" and not counted):
            return token
        if (called := self._called(token)) is not None:
            return called
        if token.lower in ("other", "another"):
            each = any(t.lower in ("each", "one") for t in parse.children(token.i, "det", "nummod"))
            return token if each else None  # "killed each other"
        owner = next((t for t in parse.children(token.i, "poss") if t.tag == "PRP$"), None)
        if owner is not None:
            return self._owned(token, owner, other)
        some = [
            t
            for p in parse.children(token.i, "prep")
            if p.lower == "of"
            for t in parse.children(p.i, "pobj")
        ]
        if some and some[0].tag == "PRP":
            return self._named.who(some[0], other)
        for whose in (p for t in some for p in parse.children(t.i, "poss") if p.tag == "PRP$"):
            found = self._owned(some[0], whose, other)
            return token if found is some[0] else found  # "dozens of their fighters"
        vague = self._words.vague
        quantified = [
            t for t in parse.children(token.i, "det", "amod", "predet") if t.lower in vague["many"]
        ]
        loosely = lemma in LANDS and any(t.lower in vague["loose"] for t in quantified)
        if (lemma in vague["others"] or loosely) and not parse.children(token.i, *FULL[1:]):
            loose = parse.children(token.i, "amod")
            if quantified and len(loose) <= len(quantified):
                return None
        indefinite = any(t.lower in ARTICLES for t in parse.children(token.i, "det"))
        if indefinite and is_role(lemma) and not parse.children(token.i, *TELLING):
            above = parse[token.head]
            return above if token.dep == "appos" and above.pos == "PROPN" else None
        if parse.children(token.i, *TELLING):
            return token
        if parse.children(token.i, *FULL):
            return (self._told_before(token) if lemma in vague["armed"] else None) or token
        if lemma in vague["armed"]:
            known = any(t.lower in KNOWN for t in parse.children(token.i, "det"))
            return self._told_before(token) or (None if known and lemma in vague["bare"] else token)
        return token

    def _told_before(self, token: Token) -> Token | None:
        """The nearest earlier noun with the lemma of ``token`` that a name or adjective tells more
        of: "rebel units" for "the units"."""
        first = self._parse.sentences[max(0, token.sentence - BACK)].first
        for other in reversed(self._parse.tokens[first : token.i]):
            if other.lemma == token.lemma and other.pos == "NOUN":
                told = self._parse.children(other.i, "amod", "compound", "nmod", "poss")
                if any(
                    t.name in ("ORG", "GPE", "NORP", "PERSON") or t.lower in SIDES for t in told
                ):
                    return other
        return None

    def _some(self, token: Token) -> bool:
        """Whether a party is one of many such, of whom a deed of violence is told: "a sniper"."""
        indefinite = any(t.lower in ARTICLES for t in self._parse.children(token.i, "det"))
        return indefinite and token.tag == "NN" and is_role(token.lemma)

    def _called(self, token: Token) -> Token | None:
        """The name after a description without any: "its regulator, the Office of Ports"."""
        names = self._parse.children(token.i, "appos")
        if self._parse.children(token.i, "neg"):
            return None  # "one man, not Thar"
        if token.tag != "NN" or len(names) != 1 or names[0].tag != "NNP" or names[0].i < token.i:
            return None
        first = self._parse.subtree(token.i)[0]
        before = self._parse.tokens[first : self._parse.subtree(names[0].i)[0]]
        told = any(t.name in PARTIES for t in before)
        return names[0] if names[0].name in NAMES and not told else None

    def _owned(self, token: Token, owner: Token, other: Token | None) -> Token | None:
        """Somebody by whose he is: "their forces" are the rebels, "his brother" nobody named."""
        vague, lemma = self._words.vague, token.lemma.lower()
        whose = self._named.who(owner)
        if whose is not None and owner.lower in FIRST:
            whose = self._named.spoken_for(whose)
            if whose.name == "PERSON" and lemma in vague["theirs"] | vague["armed"]:
                return None  # he who says "our forces" is not they
        elif whose is not None and lemma in LANDS:
            return spoken_for(self._parse, whose) or whose
        if lemma in vague["kin"]:
            return None
        mine = other is not None and (
            (owner.lower != "their" or other.tag in ("NNS", "NNPS"))
            and self._named.fits(other, owner.lower)
            if whose is None
            else whose.lower == other.lower
        )
        if mine or not can_act(self._parse, token, self._words):
            return token
        if whose is None:
            told = self._parse.children(token.i, "amod", "compound")
            return token if told and lemma not in vague["theirs"] | vague["armed"] else None
        return whose if lemma in vague["theirs"] | vague["armed"] else token

    def _soldiers(self, token: Token, other: Token | None) -> bool:
        """Whether a party is people in arms, whom an attack may hit without more said of them."""
        alone = not self._parse.children(token.i, *FULL)
        if other is not None:
            first, last = self._parse.subtree(other.i)
            alone = alone and not first <= token.i < last  # "one of the soldiers"
        return alone and token.lemma.lower() in ("soldier", "troop", "force") and token.tag == "NNS"

    def _private(self, token: Token) -> bool:
        """Whether a party is one person of whom a clause tells more: "a man who fled"."""
        told = self._parse.children(token.i, "relcl", "acl")
        return bool(told) and token.tag == "NN" and token.lemma.lower() in self._words.private

    def _somebody(self, token: Token) -> bool:
        """Whether a party is one person by his office alone: "arrested an activist"."""
        indefinite = any(t.lower in ARTICLES for t in self._parse.children(token.i, "det"))
        return indefinite and token.tag == "NN" and is_role(token.lemma.lower())

    def _kin(self, token: Token, other: Token | None) -> bool:
        """Whether a party is of somebody's family, and who harms them a power or its forces."""
        power = other is not None and (
            other.pos == "PROPN"
            or other.name in ("GPE", "NORP", "ORG")
            or other.lemma.lower() in self._words.ruling
        )
        return power and token.pos == "NOUN" and token.lemma.lower() in self._words.vague["kin"]

    def _everybody(self, token: Token) -> bool:
        """Whether a party is all who fight or deal with each other, "urged both sides", or those states
        that are not who acts, "asked other countries"."""
        told = {t.lower for t in self._parse.children(token.i, "det", "predet", "amod")}
        if token.lemma.lower() in ("country", "nation", "state"):
            return bool(told & self._words.vague["many"])
        return token.lemma.lower() in ("party", "side") and not told.isdisjoint({"all", "both"})

    def _holder(self, thing: Token, other: Token | None) -> Token:
        """From whom a thing is taken: "seized their cameras"; the thing where that is not clear."""
        owner = next((t for t in self._parse.children(thing.i, "poss") if t.tag == "PRP$"), None)
        if owner is None or can_act(self._parse, thing, self._words):
            return thing
        return self._named.who(owner, other) or thing

    def _number(self, token: Token) -> bool:
        """Whether a party is a bare number of somebody."""
        return (
            token.pos == "NUM" or token.lower in ("more", "others")
        ) and not self._parse.children(token.i, "prep", "compound")
