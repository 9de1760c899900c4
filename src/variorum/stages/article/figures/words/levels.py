"""Of what an amount is the level where the noun behind it is but what it is told in.

"Debt grew to 90 percent of output" tells of the "debt as share of output", "crowds topped 9,000 people in
Velm" of the "crowds in Velm", "a lead that exceeded 12 points" of the "lead".
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import (
    NOUNS,
    Counted,
    dependents,
    phrase_end,
    unit_of,
)
from variorum.stages.article.figures.words.doers import verbs
from variorum.stages.article.figures.words.naming import PRONOUNS, name, words_of
from variorum.syntax import Parse, Token

HIGHEST = 3  # verbs between an amount's and the one that has its subject
REACH = 60  # tokens before "it" among which what it stands for is looked for
STEPS = 2  # adverbs between "down to" and its verb
CLAUSES = frozenset({"conj", "xcomp", "ccomp", "advcl"})
SUBJECTS = ("nsubj", "nsubjpass")
TOLD_IN = frozenset({"person", "point"})


def level(parse: Parse, reading: Reading, thing: Counted) -> str | None:
    """What the amount is the level of, with what it is a share of or where it is."""
    head = parse.tokens[thing.head]
    if reading.unit == "percent":
        worth = parse.tokens[parse.between(reading.start, reading.end)[-1].head]
        noun = parse.tokens[worth.head]
        if worth.lower == "worth" and noun.tag in NOUNS and noun.i < worth.i:
            whose = name(parse, noun, worth.i)  # "a package worth 2 percent of output"
            return f"{whose} as share of {words_of(parse, thing.first, thing.last)}"
        if told := _of_noun(parse, noun, worth):
            return f"{told} as share of {words_of(parse, thing.first, thing.last)}"
        verb = _verb(parse, parse.between(reading.start, reading.end)[-1])
        if verb is None or verb.i > head.i or verb.lemma.lower() not in _measuring(parse, verb):
            return None
        owned = parse.tokens[thing.first - 1].tag == "PRP$"
        if verb.lemma.lower() == "be" and (verb.dep == "relcl" or (owned and _to(parse, verb))):
            return None  # "the crew is down to 20 percent of its strength"
        whose = holder(parse, verb)
        if whose is None or whose.lower().split()[-1] in cues("share"):
            return None
        ends = (t.i for t in parse.tokens[thing.head + 1 : thing.last] if t.lower == "to")
        return f"{whose} as share of {words_of(parse, thing.first, next(ends, thing.last))}"
    verb = parse.tokens[head.head]
    if head.dep != "dobj" or verb.i > head.i or verb.lemma.lower() not in verbs("tops"):
        return None
    if unit_of(head) not in TOLD_IN or thing.first != thing.head:
        return None
    whose = holder(parse, verb)
    behind = words_of(parse, thing.head + 1, thing.last)
    return " ".join(filter(None, (whose, behind))) if whose else None


def _of_noun(parse: Parse, noun: Token, link: Token) -> str | None:
    """The noun that an amount right behind it is the level of: "with debt at 90 percent of output"."""
    if link.lower not in ("at", "of") or noun.lemma.lower() not in cues("owed"):
        return None
    near = noun.i == link.i - 1 and noun.tag in NOUNS
    return name(parse, noun, link.i) if near else None


def _verb(parse: Parse, amount: Token) -> Token | None:
    """The verb that says how high something is: before the amount, or before "to" or "for" it."""
    over = parse.tokens[amount.head]
    if amount.dep == "pobj" and over.dep == "prep" and over.lower in cues("level") | {"from"}:
        verb = parse.tokens[over.head]
        for _ in range(STEPS):
            if verb.pos in ("ADV", "ADP", "ADJ") and verb.head != verb.i:
                verb = parse.tokens[verb.head]
        if (over.lower == "for") != (verb.lemma.lower() == "account"):
            return None
        moves = verb.lemma.lower() in cues("rising") | verbs("measures").keys()
        return verb if moves and verb.pos in ("VERB", "AUX") else None
    if amount.dep in ("attr", "dobj", "acomp") and over.pos in ("VERB", "AUX"):
        return over if over.lemma.lower() in verbs("measures") else None
    return None


def _to(parse: Parse, verb: Token) -> bool:
    """Whether something is down or up to a level, as "down to" behind a verb tells."""
    near = parse.tokens[verb.i + 1 : verb.i + 2 + STEPS]
    return any(t.lower == "to" for t in near)


def _measuring(parse: Parse, verb: Token) -> frozenset[str]:
    """The verbs that may measure; "make" does with "up" alone."""
    known = frozenset(cues("rising") | verbs("measures").keys())
    makes = any(t.lower == "up" for t in dependents(parse, verb.i, "prt"))
    return known if makes else known - {"make"}


def holder(parse: Parse, verb: Token) -> str | None:
    """The noun that is the subject of a verb, of the one it hangs from, or of which its clause tells."""
    for _ in range(HIGHEST):
        subjects = dependents(parse, verb.i, *SUBJECTS)
        before = [t for t in subjects if t.i < verb.i]  # an aside may be taken for one
        for subject in before[-1:] or subjects:
            if subject.tag in ("WDT", "WP") and verb.dep == "relcl":
                return _described(parse, parse.tokens[verb.head], subject.i)
            if subject.tag == "PRP":
                return meant(parse, subject)
            listed = dependents(parse, subject.i, "conj", "appos")
            if any(parse.tokens[t.i - 1].text == "," for t in listed):
                return None
            if subject.pos in PRONOUNS or subject.i > verb.i or subject.tag == "CD":
                return None
            return name(parse, subject, verb.i)
        if verb.dep in ("acl", "relcl"):
            return name(parse, parse.tokens[verb.head], verb.i)
        over = parse.tokens[verb.head]
        if verb.dep == "pcomp" and over.dep == "prep" and over.head > verb.i:
            verb = parse.tokens[
                over.head
            ]  # "since peaking at 10 percent of output, debt has fallen"
            continue
        if verb.dep not in CLAUSES or over.i > verb.i or over.pos not in ("VERB", "AUX"):
            return None
        verb = over
    return None


def _described(parse: Parse, noun: Token, stop: int) -> str | None:
    """The noun a relative clause tells of, with the one it hangs from ("a lead in polls that …")."""
    link = parse.tokens[noun.head]
    whole = parse.tokens[link.head]
    if (
        noun.dep == "pobj"
        and link.i > whole.i
        and whole.pos == "NOUN"
        and link.lower in cues("tied")
    ):
        noun = whole
    return name(parse, noun, stop)


def meant(parse: Parse, pronoun: Token) -> str | None:
    """The thing that "it" or "they" stands for: the subject before it in its sentence, else the first
    of the sentence before. Names are left out: where amounts are told, they act."""
    if pronoun.lower not in ("it", "they"):
        return None
    tag = "NN" if pronoun.lower == "it" else "NNS"
    found: Token | None = None
    for token in reversed(parse.tokens[max(0, pronoun.i - REACH) : pronoun.i]):
        here = token.sentence == pronoun.sentence
        if token.sentence < pronoun.sentence - 1 or (
            here is False and found and _in(found, pronoun)
        ):
            break
        if (found is None or not here) and _thing(parse, token, tag):
            found = token
    return name(parse, found, max(found.head, found.i + 1)) if found is not None else None


def _in(token: Token, other: Token) -> bool:
    return token.sentence == other.sentence


def _thing(parse: Parse, token: Token, tag: str) -> bool:
    verb = parse.tokens[token.head]
    tells = verb.lemma.lower() in verbs("tells")
    if verb.lemma == "be":  # "the rate was up", not "the reason is that …"
        tells = any(
            t.pos == "NOUN" for t in dependents(parse, verb.i, "attr", "nsubj") if t.i > verb.i
        )
        tells = tells or bool(dependents(parse, verb.i, "ccomp", "expl"))
    return token.dep in SUBJECTS and token.tag == tag and not token.name and not tells


def as_large(parse: Parse, last: Token) -> str | None:
    """What is so many times another: "20 times the size of Velm"."""
    near = parse.tokens[last.i + 1 : last.i + 4]
    if not near or near[0].tag not in ("DT", "PRP$") or near[0].sentence != last.sentence:
        return None
    noun = next((t for t in near[1:] if t.tag in NOUNS), None)
    if noun is None:
        return None
    return words_of(
        parse, near[1].i, phrase_end(parse, noun.i, parse.sentences[noun.sentence].last)
    )
