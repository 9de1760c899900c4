"""What a pronoun before a verb stands for, in its own sentence or as the subject of the one before.

Of "the fever, which they said killed 12" it is the fever; of "Dorva said it sank two barges" Dorva; of "Dorva
has been preparing for years. It has 12 cranes" Dorva too.
"""

from __future__ import annotations

from functools import cache

from variorum.stages.article.figures.tables import rows
from variorum.stages.article.figures.words.counted import NOUNS, dependents, people
from variorum.syntax import Parse, Token

NAMED = frozenset({"GPE", "ORG", "FAC"})  # what "it" may stand for that a sentence before names
MOST_OPENING = 6  # tokens before a pronoun that opens its sentence
HIGHEST = 3  # verbs above one among which the subject is looked for that "it" stands for


@cache
def _saying() -> frozenset[str]:
    return frozenset(row[1] for row in rows("verbs.tsv") if row[0] in ("tells", "estimates"))


def told_of(parse: Parse, pronoun: Token, verb: Token) -> Token | None:
    """The noun that a clause behind "which" or "that" tells of; of "the flood, which they said killed 12"
    the flood."""
    for _ in range(HIGHEST):
        noun = parse.tokens[verb.head]
        if verb.dep == "relcl":
            joined = [t for t in dependents(parse, noun.i, "conj") if t.i < pronoun.i]
            besides = bool(joined) and parse.tokens[joined[-1].i - 1].lower == "as"
            noun = joined[-1] if besides and parse.tokens[pronoun.i - 1].text != "," else noun
            return noun if noun.i < pronoun.i else None
        if verb.dep == "advcl" and noun.i < pronoun.i:
            happened = noun.lower in people()["befalls"]  # "a shooting in Velm that killed 12"
            return noun if happened or noun.tag in NOUNS else None
        if verb.dep not in ("ccomp", "conj"):
            return None
        verb = noun
    return None


def stood_for(parse: Parse, pronoun: Token, verb: Token) -> Token:
    """The subject before, in its sentence, that "it" or "they" stands for: "the fever is mild, but it
    has killed 12", "Dorva said it sank two barges"; the pronoun itself where there is none."""
    many = pronoun.lower == "they"
    over = verb
    for _ in range(HIGHEST):
        deps, over = over.dep, parse.tokens[over.head]
        said = deps == "ccomp" and over.lemma.lower() in _saying()
        if not (said or deps in ("conj", "advcl")) or (over.i > verb.i and not said):
            break
        for subject in dependents(parse, over.i, "nsubj", "nsubjpass"):
            if subject.tag == "WDT" and over.dep == "relcl" and over.head < subject.i:
                subject = parse.tokens[over.head]  # "Dorva, which says it made 12 cranes"
            plural = subject.tag in ("NNS", "NNPS")
            if subject.i < pronoun.i and subject.name != "PERSON" and plural == many:
                return subject
    return pronoun


def before_it(parse: Parse, pronoun: Token) -> Token | None:
    """The country, town or body that the sentence before tells of, where "it" opens a sentence: the subject
    of its main clause, if no other such name stands in it as a subject."""
    own = parse.sentences[pronoun.sentence]
    if pronoun.lower != "it" or not own.i or pronoun.i - own.first > MOST_OPENING:
        return None
    if any(t.name in NAMED for t in parse.tokens[own.first : pronoun.i]):
        return None
    before = parse.sentences[own.i - 1]
    subjects = [
        t
        for t in parse.tokens[before.first : before.last]
        if t.dep in ("nsubj", "nsubjpass") and t.name in NAMED and t.tag == "NNP"
    ]
    if len(subjects) != 1:
        return None
    verb = parse.tokens[subjects[0].head]
    root = parse.tokens[verb.head]
    main = verb.dep == "ROOT" or (verb.dep == "ccomp" and root.dep == "ROOT" and verb.i < root.i)
    return subjects[0] if main and subjects[0].i < verb.i else None
