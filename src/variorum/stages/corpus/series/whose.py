"""Whose a counted thing is, and where: names around a figure, as countries where they are of one."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.records import Figure
from variorum.stages.corpus.series.tables import countries, cues, lands, verbs
from variorum.syntax import Parse, Token

EVERYWHERE = "the world"
SEVERAL = "several lands"
DEEPEST = 60  # heads above a token that are looked at
NEAR = 12  # tokens of a phrase that are looked at for names
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
NAMED = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "EVENT", "PERSON"})


def suffers(parse: Parse, head: Token, verb: Token) -> bool:
    """Whether the counted are those the verb is done to: its object, or the subject of a passive or
    of dying."""
    top = head
    for _ in range(DEEPEST):
        if top.head in (verb.i, top.i):
            break
        top = parse.tokens[top.head]
        if top.dep == "pobj":
            return False
    if top.dep in ("dobj", "nsubjpass", "npadvmod", "attr", "obj"):
        return True
    return top.dep == "nsubj" and verb.lemma.lower() in ("die", "drown", "flee")


def begins(parse: Parse, token: Token) -> bool:
    return (
        token.i == 0
        or parse.tokens[token.i - 1].name != token.name
        or parse.tokens[token.i - 1].sentence != token.sentence
    )


def name_of(
    parse: Parse, token: Token, named: Mapping[int, str], table: Mapping[str, str] | None = None
) -> str:
    """The country a name stands for, or the name in lower case. ``table`` holds the names of
    countries, those that stand for them included where none is given."""
    last = token.i + 1
    while (
        last < len(parse.tokens)
        and parse.tokens[last].name == token.name
        and parse.tokens[last].sentence == token.sentence
    ):
        last += 1
    words = [
        t.lower
        for t in parse.tokens[token.i : last]
        if t.lower not in ("the", "'s", "’s", "'", "’")
    ]
    spelled = " ".join(words)
    table = countries() if table is None else table
    for form in (spelled, words[-1] if words else "", words[0] if words else ""):
        if form in table:
            return table[form]
    known = named.get(token.start, "").lower()
    return table.get(known, known) or spelled


def places_of(
    parse: Parse, kind: str, head: Token, verb: Token | None, named: Mapping[int, str]
) -> frozenset[str]:
    """The places that prepositions of the figure's phrase or of its verb name; for what befell
    people also those of the verb's subject ("the war in … has killed")."""
    found, many = set(), set()
    stricken = kind in cues("stricken")
    placed = any(t.lower in cues("locative") for t in parse.children(head.i, "prep"))
    listed = head.i if placed else _last_listed(parse, head)
    for start in {head.i, listed, *([verb.i] if verb is not None else [])}:
        for prep in parse.children(start, "prep"):
            early = prep.i < head.i and start != head.i and not stricken
            if prep.lower in cues("locative") and not early and not _mostly(parse, prep):
                if any(several(parse, t) for t in parse.children(prep.i, "pobj")):
                    many.add(SEVERAL)
                labels = NAMED if prep.lower == "near" else PLACES
                found |= {t for t in _placed(parse, prep) if t.name in labels}
                if prep.lower in ("in", "at"):  # whatever else the name is taken for
                    named_ = (t for t in parse.children(prep.i, "pobj") if t.name in NAMED)
                    found |= {_first(parse, t) for t in named_ if t.pos == "PROPN"}
    if stricken and verb is not None:
        for subject in parse.children(verb.i, "nsubj", "csubj"):
            found |= {t for t in _placed(parse, subject) if t.dep == "pobj" and t.name in PLACES}
    places = {name_of(parse, t, named, lands()) for t in found} | many
    around = parse.tokens[head.i + 1 : head.i + 1 + NEAR]
    if any(t.lower in cues("everywhere") and t.sentence == head.sentence for t in around):
        places.add(EVERYWHERE)
    return frozenset(places)


def _mostly(parse: Parse, prep: Token) -> bool:
    """Whether a place is that of most of the counted only: "most in", "mainly in"."""
    return any(t.lower in cues("mostly") for t in parse.tokens[max(0, prep.i - 3) : prep.i])


def several(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of counted lands: "in 20 countries"."""
    return noun.lemma.lower() in cues("land") and bool(parse.children(noun.i, "nummod"))


def _last_listed(parse: Parse, head: Token) -> int:
    """The last noun of the list that a noun begins: what place it names is that of all."""
    for _ in range(DEEPEST):
        following = parse.children(head.i, "conj")
        if not following or following[-1].pos not in ("NOUN", "PROPN"):
            break
        head = following[-1]
    return head.i


def ends_of(parse: Parse, number: Token, named: Mapping[int, str]) -> frozenset[str]:
    """The places around a distance, countries left out: what it lies between."""
    sentence = parse.sentences[number.sentence]
    near = parse.tokens[max(sentence.first, number.i - NEAR) : min(sentence.last, number.i + NEAR)]
    names = {
        name_of(parse, t, named, lands()) for t in near if t.name in NAMED and begins(parse, t)
    }
    return frozenset(names - set(lands().values()))


def _first(parse: Parse, token: Token) -> Token:
    """The first token of the name that a token is part of."""
    while not begins(parse, token):
        token = parse.tokens[token.i - 1]
    return token


def _placed(parse: Parse, top: Token) -> list[Token]:
    """The first tokens of the names that hang from ``top``, as far as is near."""
    first, last = parse.subtree(top.i)
    near = parse.tokens[first : min(last, first + NEAR)]
    return [t for t in near if t.name and begins(parse, t)]


def owners_of(
    parse: Parse,
    figure: Figure,
    own: tuple[Token, ...],
    head: Token,
    verb: Token | None,
    kind: str,
    named: Mapping[int, str],
) -> frozenset[str]:
    """Whose the counted are: their nationality, their possessor, or who has or sends them."""
    table = countries()
    inside = parse.between(figure.start, figure.end)
    before = parse.tokens[max(0, inside[0].i - 2) : inside[0].i] if inside else ()
    found = {table[t.lower] for t in inside if t.lower in table}
    found |= {
        table[t.lower]
        for t in before
        if t.lower in table and t.sentence == head.sentence and parse.after(t).tag == "POS"
    }
    if (
        found
        or verb is None
        or verbs().get(verb.lemma.lower()) != "holds"
        or not suffers(parse, head, verb)
    ):
        return frozenset(found)
    return frozenset(_holder(parse, verb, named))


def _holder(parse: Parse, verb: Token, named: Mapping[int, str]) -> set[str]:
    """The subject of a verb of having or sending; of the verb it is coordinated with if it has none."""
    for _ in range(4):
        for subject in parse.children(verb.i, "nsubj"):
            first, last = parse.subtree(subject.i)
            names = {
                name_of(parse, t, named)
                for t in parse.tokens[first : min(last, first + 8)]
                if t.name in NAMED and begins(parse, t)
            }
            return names or {subject.lemma.lower()} if subject.pos != "PRON" else set()
        if verb.dep not in ("conj", "xcomp"):
            break
        verb = parse.tokens[verb.head]
    return set()


def where(
    places: frozenset[str], owners: frozenset[str], scene: frozenset[str], kind: str
) -> frozenset[str]:
    """The narrowest of the places told: a town goes before its country, and whose something is says
    where it is, unless it is of what is sent abroad. Where what befalls people is not placed, the one
    place of the sentence is meant."""
    whole = frozenset(lands().values())
    of_owner = frozenset() if kind in cues("sent") else owners & whole
    told = places - {SEVERAL} or of_owner or places
    if not told and len(scene) == 1 and kind in cues("grows") | cues("anyone"):
        told = scene
    return (told - whole) or told
