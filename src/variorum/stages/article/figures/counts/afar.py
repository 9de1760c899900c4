"""Where and of whom the counted is, where another clause of its sentence or the sentence before tells it.

Of "Mexico has the third highest rate, with 12 deaths" the deaths are "in Mexico"; of "Worldwide there were 12
deaths" they are "worldwide", as of "bringing the worldwide total to 12 deaths"; of "Dorvan officials reported 12
deaths" they are "reported by Dorvan officials". "The 1918 fever is the worst case. Some 900 died" tells of people
who died "in the 1918 fever".
"""

from __future__ import annotations

from variorum.stages.article.figures.counts.populations import inhabitants
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import above
from variorum.stages.article.figures.words.counted import Counted, dependents, people
from variorum.stages.article.figures.words.doers import YEAR, short
from variorum.stages.article.figures.words.relative import named_place
from variorum.syntax import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass")
HIGHEST = 4  # heads above the counted among which its clause is looked for
PLACE = frozenset({"GPE", "NORP"})
BARE = 6  # words of a phrase that takes more
CAUSES = frozenset({"by", "from", "of"})


def from_afar(parse: Parse, reading: Reading, thing: Counted | None, phrase: str) -> str:
    """The phrase with what stands apart from its clause, if that is sure."""
    inside = parse.between(reading.start, reading.end)
    if reading.kind != "bare" or not inside:
        return phrase
    head = parse.tokens[thing.head] if thing is not None else inside[-1]
    phrase = inhabitants(parse, head, phrase)
    words = phrase.lower().split()
    if len(words) > BARE or set(words) & (cues("placing") | cues("everywhere") | {"there"}):
        return phrase
    top = above(parse, head, inside[0].i)
    befell = head.lemma.lower() in people()["befalls"] | people()["toll"]
    harmed = befell or bool(set(words) & people()["state"]) or _befell(parse, top)
    apart = ""
    if befell:
        apart = _of_total(parse, top) or _led(parse, top) or _of_cases(parse, head, top)
    if harmed:
        apart = apart or _everywhere(parse, head) or _happening(parse, head, words)
    return f"{phrase} {apart}" if apart else phrase


def _befell(parse: Parse, top: Token) -> bool:
    verb = parse.tokens[top.head]
    return verb.pos == "VERB" and verb.lemma.lower() in people()["verb"]


def _of_total(parse: Parse, top: Token) -> str:
    """The place of the total that so many bring up: "bringing the nationwide total to 12 deaths"."""
    to = parse.tokens[top.head]
    if top.dep != "pobj" or to.lower not in cues("reaches"):
        return ""
    for total in dependents(parse, to.head, "dobj", *SUBJECTS):
        if total.lemma.lower() not in cues("number_of") or total.i > to.i:
            continue
        for word in dependents(parse, total.i, "amod", "compound", "poss"):
            if word.lower in cues("overall"):
                return "nationwide" if word.lower == "national" else word.lower
            if word.name == "GPE":
                return f"in {named_place(parse, word)}"
    return ""


def _led(parse: Parse, top: Token) -> str:
    """The country or town that the clause before a "with" is about: "Velm was hit hardest, with 12 deaths"."""
    link = parse.tokens[top.head]
    if top.dep in SUBJECTS and link.pos == "VERB":
        link = next(iter(dependents(parse, link.i, "mark")), link)  # "with 12 deaths reported"
    if link.lower != "with" or link.i > top.i:
        return ""
    over = link
    for _ in range(HIGHEST):
        over = parse.tokens[over.head]
        subjects = [t for t in dependents(parse, over.i, *SUBJECTS) if t.i < link.i]
        if over.pos in ("VERB", "AUX") and subjects:
            place = subjects[0].name == "GPE" and subjects[0].tag == "NNP"
            place = place and not dependents(parse, subjects[0].i, "conj")
            return f"in {named_place(parse, subjects[0])}" if place else ""
    return ""


def _of_cases(parse: Parse, head: Token, top: Token) -> str:
    """What those died from of whose cases the clause before "with" tells: "900 cases of fever, with 12 deaths"."""
    link = parse.tokens[top.head]
    if top.dep != "pobj" or link.lower != "with" or head.lemma.lower() not in people()["toll"]:
        return ""
    for cases in dependents(parse, link.head, "dobj", "attr", *SUBJECTS):
        near = parse.after(cases)
        if cases.i > link.i or cases.lemma.lower() != "case" or near.lower != "of":
            continue
        for disease in dependents(parse, near.i, "pobj"):
            named = short(parse, disease)
            return f"from {named}" if named else ""
    return ""


def _everywhere(parse: Parse, head: Token) -> str:
    """ "worldwide", where the sentence opens with it and names no other place."""
    sentence = parse.sentences[head.sentence]
    first, *others = parse.tokens[sentence.first : sentence.last]
    if first.lower not in cues("everywhere") or first.dep != "advmod":
        return ""
    return "" if any(t.name in PLACE for t in others) else first.lower


def _happening(parse: Parse, head: Token, words: list[str]) -> str:
    """The flood or fever of a year that the sentence before tells of, if this names none: "The 1918 fever is
    the worst case. Some 900 people died"."""
    own = parse.sentences[head.sentence]
    if not own.i or set(words) & CAUSES or not set(words) & {"died", "killed", "dead"}:
        return ""
    here = parse.tokens[own.first : own.last]
    if any(t.name in (*PLACE, "EVENT") or t.lower in cues("placing") - {"in", "at"} for t in here):
        return ""
    before = parse.sentences[own.i - 1]
    for subject in parse.tokens[before.first : before.last]:
        if subject.dep not in SUBJECTS:
            continue
        dated = any(YEAR.fullmatch(t.text) for t in dependents(parse, subject.i, "nummod"))
        happened = subject.lemma.lower() in people()["befalls"] | {"pandemic"}
        named = short(parse, subject)
        return f"in {named}" if dated and happened and subject.tag == "NN" and named else ""
    return ""
