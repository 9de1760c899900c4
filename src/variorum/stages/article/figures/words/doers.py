"""Verbs as participles with who did it: "killed by fire", "set aside", "that could be made by mills"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from variorum.stages.article.figures.tables import cues, rows
from variorum.stages.article.figures.words.counted import dependents, people
from variorum.stages.article.figures.words.referents import before_it, stood_for, told_of
from variorum.syntax import Parse, Token

LONGEST_DOER = 6
LANDS = frozenset({"GPE", "LOC", "NORP"})
STOPS = frozenset(',;:()[]"`') | {"--", "``", "''", "-LRB-", "-RRB-", "“", "”", "—", "–"}
QUOTES = frozenset({'"', "`", "``", "''", "“", "”"})
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # of "the 1957 flood"
OPENING = frozenset({"(", "-LRB-"})
CLOSING = frozenset({")", "-RRB-"})
VOWELS = frozenset("aeiou")
APART = frozenset({"take", "put"})


@cache
def verbs(role: str) -> Mapping[str, str]:
    """The verbs that have a role, each with its participle where the table tells one."""
    return {row[1]: row[2] if len(row) > 2 else "" for row in rows("verbs.tsv") if row[0] == role}


def undergone(parse: Parse, head: Token, verb: Token) -> str:
    """An object's verb as a participle, with who did it."""
    lemma = verb.lemma.lower()
    apart = lemma in APART and done(parse, verb) != participle(verb)  # "took away", not "took"
    if (lemma in verbs("bare") and not apart) or lemma in verbs("intransitive"):
        return ""
    doer = _doer(parse, verb)
    to_do = any(t.i > head.i for t in let(parse, verb))
    if lemma in verbs("weak") and not doer and not apart and not to_do:
        return ""
    if lemma in verbs("in_place") and place_of(parse, verb) is not None:
        return ""  # "Velm confirmed 12 cases"
    helping = [t.text for t in dependents(parse, verb.i, "aux") if t.i < verb.i and t.tag != "TO"]
    modal = any(t.tag == "MD" for t in dependents(parse, verb.i, "aux"))
    may = " ".join(("that", *helping, "been" if len(helping) > 1 else "be")) if modal else ""
    may = may or ("to be" if _awaited(parse, verb) else "")
    did = " ".join(filter(None, (_other(parse, verb), done(parse, verb))))
    return " ".join(filter(None, (may, did, doer, _given_to(parse, verb))))


def _other(parse: Parse, verb: Token) -> str:
    """The verb that shares its object with the one right behind it: "freed or moved 12 sailors"."""
    first, link = parse.tokens[verb.head], parse.tokens[verb.i - 1]
    if verb.dep != "conj" or first.i != verb.i - 2 or link.lower not in ("and", "or"):
        return ""
    alike = first.pos == "VERB" and first.tag == verb.tag and not dependents(parse, first.i, "dobj")
    plain = first.lemma.lower() not in (*verbs("bare"), *verbs("intransitive"), *verbs("tells"))
    return f"{participle(first)} {link.text}" if alike and plain else ""


def _given_to(parse: Parse, verb: Token) -> str:
    """ "to" with who is given something: "Velm gave Orla 12 cranes"."""
    if verb.lemma.lower() not in verbs("gives"):
        return ""
    objects = [t for t in dependents(parse, verb.i, "dative", "dobj") if t.i > verb.i]
    whom = next((t for t in objects if t.dep == "dative" or len(objects) > 1), None)
    if whom is None or whom.pos not in ("NOUN", "PROPN") or whom.i > objects[0].i:
        return ""
    named = short(parse, whom)
    return f"to {named}" if named and "," not in named else ""


def done(parse: Parse, verb: Token) -> str:
    """The participle of a verb with the particle between it and what it takes ("set aside")."""
    near = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else verb
    part = near.head == verb.i and (near.dep == "prt" or near.lower in cues("with_verb"))
    return f"{participle(verb)} {near.text}" if part else participle(verb)


def let(parse: Parse, verb: Token) -> list[Token]:
    """The infinitive that what a verb takes is let or made to do: "allowed 12 mills [to close]"."""
    return [
        t
        for t in dependents(parse, verb.i, "xcomp", "ccomp")
        if any(to.tag == "TO" for to in dependents(parse, t.i, "aux"))
        and not dependents(parse, t.i, "nsubj", "nsubjpass")
        and sum(mark.text == "," for mark in parse.tokens[verb.i : t.i]) != 1  # none, or an aside
    ]


def subject_of(parse: Parse, verb: Token) -> Token | None:
    """The subject of an active verb, of the one it is listed with if it has none."""
    found = dependents(parse, verb.i, "nsubj", "nsubjpass")
    if not found and verb.dep == "conj":
        found = dependents(parse, verb.head, "nsubj", "nsubjpass")
    return found[0] if found and found[0].dep == "nsubj" else None


def place_of(parse: Parse, verb: Token) -> Token | None:
    """The country or town that a verb has for its subject."""
    for subject in dependents(parse, verb.i, "nsubj", "nsubjpass"):
        if subject.tag == "WDT" and verb.dep == "relcl":
            before = parse.tokens[max(0, subject.i - 2) : subject.i]
            near = next((t for t in reversed(before) if t.text != ","), subject)
            subject = near if near.name == "GPE" else parse.tokens[verb.head]
        subject = before_it(parse, subject) or subject
        return subject if subject.name == "GPE" else None
    if verb.dep == "conj" and verb.head < verb.i:
        return place_of(parse, parse.tokens[verb.head])
    return None


def short(parse: Parse, noun: Token) -> str:
    """A noun with the words before it, without its article; nothing where that is long."""
    first = max(parse.subtree(noun.i)[0], noun.i - LONGEST_DOER - 1)
    first = _behind_bracket(parse, first, noun)
    words = [t for t in parse.tokens[first : noun.i + 1] if t.text not in QUOTES]
    counting = (t.tag == "CD" and not YEAR.fullmatch(t.text) for t in words)
    if noun.pos not in ("NOUN", "PROPN") or any(t.text in STOPS for t in words) or any(counting):
        return ""
    words = words[1:] if words[0].tag in ("DT", "PRP$") and len(words) > 1 else words
    if words[0].tag == "WP$":
        return _whose(parse, noun, words[1:])
    words = [*words, *_named_of(parse, noun)]
    return squeezed(words) if len(words) <= LONGEST_DOER else ""


def _behind_bracket(parse: Parse, first: int, noun: Token) -> int:
    """Where a noun's words begin that seem to begin at token ``first``: behind the bracket of an aside that is
    none of theirs ("(Update, 3 p.m.) Velm")."""
    near = parse.tokens[max(first, noun.i - LONGEST_DOER - 1) : noun.i]
    closing = next((t.i for t in reversed(near) if t.text in CLOSING), None)
    if closing is None or any(t.text in OPENING for t in near):
        return first
    return closing + 1


def _named_of(parse: Parse, noun: Token) -> Sequence[Token]:
    """What a body's name is "of": "Bank [of Orla]"."""
    of = parse.after(noun)
    if noun.tag != "NNP" or noun.name != "ORG" or of.lower != "of" or of.head != noun.i:
        return ()
    named = dependents(parse, of.i, "pobj")
    last = named[0].i + 1 if named and named[0].tag == "NNP" else of.i
    whole = parse.tokens[of.i : last]
    return whole if all(t.name == "ORG" for t in whole) else ()


def _whose(parse: Parse, noun: Token, words: Sequence[Token]) -> str:
    """A noun behind "whose", with the one that its clause tells of: "products of mill"."""
    verb = parse.tokens[noun.head]
    owner = parse.tokens[verb.head]
    if verb.dep != "relcl" or owner.pos not in ("NOUN", "PROPN") or owner.i > noun.i:
        return squeezed(words)
    return " of ".join(filter(None, (squeezed(words), short(parse, owner))))


def _doer(parse: Parse, verb: Token) -> str:
    """ "by" with the short subject of an active verb, of the verb it is listed with if it has none."""
    for _ in range(3):
        subjects = [t for t in dependents(parse, verb.i, "nsubj") if t.text[0].isalnum()]
        before = [
            t for t in subjects if t.i < verb.i
        ]  # an opening may be taken for one, or a distance
        near = [t for t in before if t.lemma.lower() not in cues("far")]
        for subject in near[-1:] or subjects:
            if subject.tag == "WDT" and (noun := told_of(parse, subject, verb)) is not None:
                named = _until(parse, noun, subject.i)
                return f"by {named}" if named else ""
            if subject.lower in ("it", "they"):
                subject = stood_for(parse, subject, verb)
            return _by(parse, subject)
        over = parse.tokens[verb.head]
        if verb.dep == "acl" and verb.tag == "VBG" and over.name in LANDS and over.dep == "pobj":
            verb = _led_from(parse, over)  # "a ferry came from Velm carrying 12 men"
            continue
        if verb.dep == "acl" and verb.tag == "VBG":
            return f"by {short(parse, over) or over.text}" if over.pos in ("NOUN", "PROPN") else ""
        if verb.dep == "advcl" and verb.tag == "VBG":
            harmed = verb.lemma.lower() in people()["verb"] | verbs("wrecks").keys()
            doing = None if over.lemma.lower() in verbs("tells") else subject_of(parse, over)
            return _by(parse, doing) if doing is not None and doing.i < verb.i and harmed else ""
        if verb.dep == "pcomp" and over.dep == "prep":
            over = parse.tokens[over.head]  # "is suspected of killing", "accuses Dorva of killing"
            if dependents(parse, verb.i, "neg"):
                return ""
            of = parse.tokens[verb.head].lower == "of"
            accused = dependents(parse, over.i, "dobj") if of else []
            for subject in accused or dependents(parse, over.i, "nsubj", "nsubjpass"):
                return _by(parse, subject)
        if verb.dep == "xcomp" and over.pos == "VERB":
            objects = [t for t in dependents(parse, over.i, "dobj") if t.i < verb.i]
            for who in objects or dependents(parse, over.i, "nsubj", "nsubjpass"):
                return _by(parse, who)
        if verb.dep not in ("conj", "xcomp"):
            break
        verb = over
    return ""


def _led_from(parse: Parse, place: Token) -> Token:
    """The verb or noun that a place hangs from by prepositions."""
    for _ in range(4):
        if place.dep not in ("pobj", "prep"):
            break
        place = parse.tokens[place.head]
    return place


def _until(parse: Parse, noun: Token, stop: int) -> str:
    """A noun with what stands between it and the clause that tells of it at token ``stop``: "the strain
    of fever that killed 12"."""
    behind = parse.tokens[noun.i + 1 : stop]
    named = short(parse, noun)
    tied = bool(behind) and behind[0].lower in cues("tied")
    if not named and noun.tag == "VBG":
        named, tied = noun.text, True  # "a shooting in Velm that killed 12"
    brief = len(behind) + len(named.split()) <= LONGEST_DOER
    if not named or not tied or not brief or any(t.text in STOPS or t.tag == "CD" for t in behind):
        return named
    return f"{named} {squeezed(behind)}"


def _awaited(parse: Parse, verb: Token) -> bool:
    """Whether what a verb tells is yet to come: "agreed to ship", "plans to ship"."""
    to = any(t.tag == "TO" and t.i < verb.i for t in dependents(parse, verb.i, "aux"))
    over = parse.tokens[verb.head]
    if verb.dep in ("acl", "relcl"):
        return to and over.lemma.lower() in verbs("awaited")
    return to and verb.dep == "xcomp" and over.lemma.lower() in verbs("awaits")


def _by(parse: Parse, subject: Token) -> str:
    if subject.pos not in ("NOUN", "PROPN"):
        return ""
    first, last = parse.subtree(subject.i)
    first = _behind_bracket(parse, first, subject)
    words = parse.tokens[first : min(last, first + LONGEST_DOER + 2)]
    if words[0].tag == "WP$":
        return f"by {_whose(parse, subject, words[1:])}"
    words = words[1:] if words[0].tag in ("DT", "PRP$") and len(words) > 1 else words
    if len(words) <= LONGEST_DOER and not any(t.text in STOPS for t in words):
        return f"by {squeezed(words)}"
    named = short(parse, subject)
    return f"by {named}" if named else ""


def participle(verb: Token) -> str:
    """The participle of a verb as the text or the table has it, or with its regular ending."""
    lemma = verb.lemma.lower()
    known = verbs("irregular").get(lemma)
    if known:
        return known
    if verb.tag in ("VBN", "VBD") and verb.lower.endswith("ed"):
        return verb.lower
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}ed"


def squeezed(tokens: Sequence[Token]) -> str:
    """The words of a phrase with one space where the text has any."""
    out = ""
    for k, token in enumerate(tokens):
        out += " " * bool(k and token.start > tokens[k - 1].end) + token.text
    return out
