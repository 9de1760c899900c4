"""Whether an event is one between those who hold power, fight for it or contend with it.

PLOVER tells of states, armed groups, bodies, officials, protesters and those they deal with. What a firm
does for its own staff, a reader allows or a holy book forbids is none of it. Violence and protest are,
by whomever; words and dealings only where one side is neither private nor in trade.
"""

from __future__ import annotations

from variorum.models.people import mans_name, womans_name
from variorum.records import Draft
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.reading import Reading
from variorum.stages.article.events.roles import can_act, in_arms
from variorum.syntax import Token

BY_ANYBODY = frozenset({"ASSAULT", "PROTEST"})
TOWARDS = frozenset({"blame", "charge", "fault", "indict", "sue", "sentence", "convict"})
"""Verbs of ACCUSE that need somebody; what else is blamed is a thing."""
CONTENDING = frozenset({"rebel", "opposition", "insurgent", "revolutionary", "guerrilla"})
PUBLIC = frozenset(
    {"central", "federal", "national", "state", "public", "government", "reserve", "world",
     "international", "development", "regional", "military"}
)  # fmt: skip
"""Words for bodies of a state or of several: "the central bank"."""
WEATHER = frozenset(
    {"storm", "snowstorm", "blizzard", "snow", "drought", "fire", "bushfire", "heat"}
)
CHIEFS = frozenset({"executive", "financial", "operating"})
"""What a firm's chiefs or officers are called."""
ONLOOKING = frozenset({"coach", "quarterback", "host", "anchor", "newscaster", "presenter"})
"""Roles of sport and broadcasting: what is said or asked in them is no event, whoever hears it."""
IDLE = frozenset({"investor", "lender", "bank", "buyer", "consumer", "creditor", "market"})
"""Those whose strike is a way of speaking."""
FIRST_WORDS = 10  # tokens in which a title's colon stands


class Standings:
    """Who is in power, private or in trade in one article. Immutable once made."""

    def __init__(self, draft: Draft, words: Lexicon) -> None:
        self._parse, self._words = draft.parse, words
        self._roles: dict[str, set[str]] = {}  # by the last word of a person's name
        self._full: set[str] = set()  # words of names of more than one word
        firsts: dict[str, set[str]] = {}
        for mention in draft.mentions:
            if mention.kind == "person":
                *first, last = mention.text.lower().split() or [""]
                if mention.role:
                    self._roles.setdefault(last, set()).update(_kinds(mention.role))
                if first:
                    self._full.update((*first, last))
                    firsts.setdefault(last, set()).add(first[0])
        for last, names in firsts.items():
            if len(names) > 1:  # of one family
                self._roles.pop(last, None)

    def concerns(self, reading: Reading) -> bool:
        """Whether this is an event between powers."""
        who, whom, code = reading.who, reading.whom, reading.code
        if self._title(reading.clause.verb):
            return False
        if who is not None and who.pos == "PROPN" and who.lower in self._words.texts:
            return False
        if self._takes_to_street(reading) and who is not None and self._rules(who):
            return False
        if code == "RETREAT" and who is not None and who.name == "PERSON":
            return reading.clause.object is not None
        if code == "ACCUSE" and whom is None and american(reading.clause.verb.lemma) in TOWARDS:
            return False
        subject = reading.clause.subject
        if code == "SANCTION" and subject is not None and subject.lemma in self._words.attacks:
            return False
        if reading.mode == "martial-law" and self._disaster(reading.clause.verb):
            return False
        out = whom or reading.clause.object
        if reading.mode == "expel" and (out is None or not can_act(self._parse, out, self._words)):
            return False
        if self._nods(reading):
            return False
        if reading.mode == "strike" and who is not None and who.lemma.lower() in IDLE:
            return False
        if code in BY_ANYBODY or who is None:
            return True
        if self._onlooking(who):
            return False
        return not self._private(who) or self._power(whom)

    def _takes_to_street(self, reading: Reading) -> bool:
        """Whether it is a protest, or one that is announced."""
        if reading.code == "PROTEST":
            return reading.mode is not None
        rule = reading.rule
        announced = rule is not None and (rule.code, rule.mode) == ("PROTEST", "demo")
        return reading.code == "THREATEN" and announced

    def _nods(self, reading: Reading) -> bool:
        """Whether one person merely says yes to what was said: "Holm agreed."."""
        verb, who = reading.clause.verb, reading.who
        alone = verb.lemma == "agree" and not {"comp", "preps"} & set(reading.clause.slots)
        return alone and who is not None and who.name == "PERSON"

    def _disaster(self, verb: Token) -> bool:
        """Whether the sentence of ``verb`` speaks of weather or illness, which emergencies are declared for."""
        sentence = self._parse.sentence_tokens(self._parse.sentences[verb.sentence])
        words = self._words.mishaps | WEATHER
        return any(t.pos != "VERB" and t.lemma.lower() in words for t in sentence)

    def _title(self, verb: Token) -> bool:
        """Whether a verb begins a title or its second part: "Investigating Norvia: the long war", "Holm's
        Velm: Invading the Coast"."""
        sentence = self._parse.sentences[verb.sentence]
        if verb.tag != "VBG" or not verb.text[:1].isupper():
            return False
        after = self._parse.tokens[verb.i : min(sentence.last, verb.i + FIRST_WORDS)]
        begins = verb.i == sentence.first and any(t.text == ":" for t in after)
        return begins or self._parse[max(0, verb.i - 1)].text == ":"

    def _rules(self, who: Token) -> bool:
        """Whether somebody is in arms or office and so does not protest."""
        if who.pos != "NOUN" or american(who.lemma.lower()) not in self._words.ruling:
            return False
        return not self._beside(who) & CONTENDING

    def _private(self, who: Token) -> bool:
        """Whether somebody is private or in trade."""
        lemma = american(who.lemma.lower())
        if who.pos == "NOUN":
            public = lemma in self._words.business and self._beside(who) & PUBLIC
            private = not public and lemma in self._words.private | self._words.business
            return private and not in_arms(self._parse, who)
        low = who.lower
        if who.name == "PERSON" or low in self._roles:
            roles = self._roles.get(low)
            if roles:
                return roles <= self._words.private | self._words.business
            return (
                low not in self._full and who.dep != "compound" and _given(who) and self._alone(who)
            )
        return False

    def _onlooking(self, who: Token) -> bool:
        """Whether somebody is known in sport or broadcasting alone."""
        roles = self._roles.get(who.lower, set()) if who.name == "PERSON" else set()
        return bool(roles) and roles <= ONLOOKING

    def _beside(self, noun: Token) -> set[str]:
        return {t.lemma.lower() for t in self._parse.children(noun.i, "compound", "amod", "nmod")}

    def _alone(self, who: Token) -> bool:
        """Whether a name is of one word."""
        return not any(t.pos == "PROPN" for t in self._parse.children(who.i, "compound", "nmod"))

    def _power(self, whom: Token | None) -> bool:
        """Whether the other side is somebody neither private, in trade nor one's own."""
        if whom is None or not can_act(self._parse, whom, self._words):
            return False
        if whom.pos == "NOUN" and american(whom.lemma.lower()) in self._words.own:
            return False
        return not self._private(whom)


def _kinds(role: str) -> set[str]:
    """The words of a role, of a firm's chief the one that says so."""
    words = {american(word) for word in role.lower().split()}
    if "chief" in words and words & CHIEFS and "former" not in words:
        return {"executive"}
    return words


def _given(name: Token) -> bool:
    return mans_name(name.text) or womans_name(name.text)
