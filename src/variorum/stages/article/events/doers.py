"""Who does what a verb tells where the parse leads to somebody else, or to nobody.

"Troops raided houses, residents said, arresting hundreds": the troops arrest. "He was briefed as the navy
led the attack" has a subject that the parse took for what "as" governs; "held by advancing rebel forces" an
agent that it took for what advances them. In "had the rebels marched, he says," the nearest is the subject.
"""

from __future__ import annotations

from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.phrases import sided
from variorum.syntax import Parse, Token

BODILY = frozenset({"ASSAULT", "COERCE", "AID", "MOBILIZE", "RETREAT"})
"""Codes of what is not done by speaking."""
NEAR = 4  # tokens from a passive to one joined to it, and how many are looked at
PAST = ("VBN", "VBD")
TURN = 2  # letters that an abbreviation may have
MARKS = frozenset({"as", "after", "before", "until", "since"})
"""Prepositions that begin clauses too."""
MOVING = frozenset(
    {"advance", "approach", "retreat", "invade", "oppose", "occupy", "rival", "flee", "return"}
    | {"patrol", "pass", "charge", "maraud", "surround", "defend", "rampage", "pursue"}
)
"""Verbs whose "-ing" before a noun tells which ones."""


def past_turn(parse: Parse, subject: Token) -> Token:
    """Who is told of after a speaker's name in capitals and a colon: "ANNA HOLM, reporter: troops were …";
    any other subject is itself."""
    if not subject.text.isupper() or len(subject.text) <= TURN:
        return subject
    for told in parse.children(subject.i, "appos"):
        first = parse.subtree(told.i)[0]
        opened = parse[first - 1].text[-1:] == ":" and told.i > subject.i
        if opened and told.pos in ("NOUN", "PROPN"):
            return told
    return subject


def surrounding(parse: Parse, verb: Token) -> Token | None:
    """The place right before a participle, which tells of it and not of who reports: "witnesses reported
    shelling in Oberau, besieged for weeks"."""
    noun = parse[verb.i - 2] if verb.i > 1 else verb
    beside = parse[verb.i - 1].text == "," and noun.pos == "PROPN" and noun.dep == "pobj"
    alone = verb.tag == "VBN" and verb.dep == "advcl" and not parse.children(verb.i, "mark", "aux")
    return noun if alone and beside and noun.name not in ("DATE", "TIME") else None


def nearest(parse: Parse, verb: Token, subjects: list[Token]) -> Token:
    """The one of several subjects that is the verb's own: the last where it stands right before, and is
    not joined to what comes earlier nor a part of it ("LIBYA, noon: the envoy met …")."""
    before = [t for t in subjects if t.i < verb.i]
    if len(before) < 2 or parse.children(verb.i, "auxpass"):
        return subjects[0]
    last = before[-1]
    if last.pos == "PRON" and before[0].pos == "NOUN" and not before[0].text.isupper():
        return before[0]  # "my father, years ago, he wrote"
    if sided(parse, before[0]) is last:
        return before[0]
    inside = parse.subtree(last.i)
    helpers = {t.i for t in parse.children(verb.i, "aux", "auxpass", "neg", "advmod", "npadvmod")}
    between = [i for i in range(inside[-1] + 1, verb.i) if not _under(parse, i, helpers)]
    opening = parse[inside[0] - 1] if inside[0] > 0 else last
    joined = [t for t in (opening, parse[inside[0]]) if t.pos in ("CCONJ", "ADP")]
    part = any(t.lower not in MARKS for t in joined)
    tail = parse.subtree(before[0].i)[-1]
    listed = opening.text == "," and tail in (opening.i - 1, opening.i)
    named = opening.pos == "NOUN" and last.pos == "PROPN"  # "a court in the capital Thar"
    town = opening.text == "," and parse[opening.i - 1].dep == "pobj" and last.name == "GPE"
    return before[0] if between or part or listed or named or town else last


def _under(parse: Parse, i: int, helpers: set[int]) -> bool:
    return i in helpers or parse[i].head in helpers


def reported(parse: Parse, verb: Token, say: Token, words: Lexicon) -> Token | None:
    """The verb of what is said, with which a participle after its speaker goes: "troops raided houses,
    residents said, arresting hundreds"; ``None`` where the speaker does it."""
    told = [t for t in parse.children(say.i, "ccomp") if t.i < say.i]
    deeds = {r.code for r in words.rules.get(american(verb.lemma.lower()), ())} - {"NONE"}
    if verb.tag != "VBG" or not told or not deeds or not deeds <= BODILY:
        return None
    return told[-1] if told[-1].pos in ("VERB", "AUX") else None


def governed(parse: Parse, verb: Token) -> Token | None:
    """The subject that the parse hung from a preposition: "briefed as the navy led the attack"."""
    if verb.dep != "advcl" or verb.tag not in ("VBD", "VBZ", "VBP") or verb.i < 2:
        return None
    if parse.children(verb.i, "mark", "aux", "auxpass", "nsubj", "nsubjpass"):
        return None
    noun = parse[verb.i - 1]
    while noun.dep in ("conj", "appos") and noun.i > 0:
        noun = parse[noun.head]
    prep = parse[noun.head]
    clause = noun.dep == "pobj" and prep.lower in MARKS and noun.pos in ("NOUN", "PROPN")
    return noun if clause and prep.i < noun.i else None


def undergone_too(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """Who undergoes both, where the parse joins the second passive to the verb of saying: "said Holm was
    summoned to Oberau and was killed"."""
    say = parse[verb.head]
    later = verb.dep == "conj" and say.i < verb.i and bool(parse.children(verb.i, "auxpass"))
    if not later or say.lemma not in words.frames["say"] or parse.children(verb.i, *SUBJECTS):
        return None
    if parse.children(say.i, "auxpass"):
        return None
    told = [s for t in parse.children(say.i, "ccomp") if say.i < t.i < verb.i
            for s in parse.children(t.i, "nsubjpass")]  # fmt: skip
    return told[-1] if told else None


def epithet(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The subject that the parse took for the object of an epithet before it: "Embattled leader Thar, in
    talks with Norvia, has agreed"."""
    for told in parse.children(verb.i, "advcl"):
        opening = told.i == parse.sentences[told.sentence].first or parse[told.i - 1].pos == "DET"
        if told.tag not in PAST or not opening or told.lemma in words.frames["given"]:
            continue
        if parse.children(told.i, "aux", "auxpass", "mark", "nsubj", "prt"):
            continue
        for noun in parse.children(told.i, "dobj"):
            if told.i < noun.i < verb.i and parse.subtree(noun.i)[0] == told.i + 1:
                return noun
    return None


def left_beside(parse: Parse, verb: Token, say: Token) -> Token | None:
    """The subject that the parse took for what is said, joining its verb to the saying: "Norvia said
    dozens of Dravians, some with knives, attacked the port"."""
    finite = verb.tag in ("VBD", "VBZ", "VBP") and not parse.children(verb.i, "mark", "aux")
    if verb.dep not in ("conj", "advcl") or say.lemma != "say" or not finite:
        return None
    if any(say.i < t.i < verb.i for t in parse.children(say.i, "cc")):
        return None
    nouns = [t for t in parse.children(say.i, "dobj") if say.i < t.i < verb.i]
    return nouns[0] if nouns and nouns[0].pos in ("NOUN", "PROPN", "NUM") else None


def shared(parse: Parse, verb: Token) -> list[Token]:
    """Who did all of what several passives tell, named at the last: "was seized and beaten by police"."""
    seen = verb
    for _ in range(NEAR):
        joined = [t for t in parse.children(seen.i, "conj") if t.i > seen.i and t.tag in PAST]
        if not joined or joined[0].i - seen.i > NEAR:
            return []
        parts = parse.children(seen.i, "prep", "agent", "advcl", "xcomp", "ccomp", "npadvmod")
        if any(seen.i < t.i < joined[0].i for t in parts):
            return []
        seen = joined[0]
        if parse.children(seen.i, "nsubj", "nsubjpass", "dobj", "aux", "auxpass"):
            return []
        agents = [t for p in parse.children(seen.i, "agent") for t in parse.children(p.i, "pobj")]
        if agents:
            return agents
    return []


def blamed_too(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether the parse joins to a verb of blaming the second thing that somebody is blamed for:
    "accused Dravia of shelling and killing its people", and "accusing Dravia of shelling, bombing and
    killing", where nothing but a third tells that it is a list."""
    head = parse[verb.head]
    if verb.dep != "conj" or verb.tag != "VBG" or parse.children(verb.i, "aux", "nsubj"):
        return False
    listed = head.tag == "VBG" and any(t.tag == "VBG" for t in parse.children(verb.i, "conj"))
    if not (listed or head.tag in ("VBD", "VBZ", "VBP")):
        return False
    if american(head.lemma.lower()) not in words.frames["blame"]:
        return False
    blamed = parse.children(head.i, "dobj") if listed else []
    return any(
        (first.tag == "VBG" or (listed and first.lower.endswith("ing")))
        and head.i < first.i < verb.i
        for above in (head, *blamed)
        for prep in parse.children(above.i, "prep")
        for first in parse.children(prep.i, "pobj", "pcomp")
    )


def moving(parse: Parse, verb: Token, words: Lexicon) -> list[Token]:
    """Who is said to act by a participle: "captured by advancing rebel forces"."""
    found = []
    for by in parse.children(verb.i, "agent", "prep"):
        for doing in parse.children(by.i, "pcomp"):
            if by.lower != "by" or doing.lemma.lower() not in MOVING or doing.tag != "VBG":
                continue
            for noun in parse.children(doing.i, "dobj"):
                bare = not parse.children(noun.i, "det", "poss")
                if bare and noun.lemma.lower() in words.actors | words.forces | words.parts:
                    found.append(noun)
    return found
