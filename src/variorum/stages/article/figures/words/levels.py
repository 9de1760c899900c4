"""Of what an amount is the level where the noun behind it is but what it is told in.

"Debt grew to 90 percent of output" tells of the "debt as share of output", "crowds topped 9,000 people in
Velm" of the "crowds in Velm", "a lead that exceeded 12 points" of the "lead".
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.bounds import Qualifier
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import (
    NOUNS,
    Counted,
    dependents,
    phrase_end,
    unit_of,
)
from variorum.stages.article.figures.words.doers import short, squeezed, verbs
from variorum.stages.article.figures.words.naming import PRONOUNS, name, words_of
from variorum.syntax import Parse, Token

HIGHEST = 3  # verbs between an amount's and the one that has its subject
REACH = 60  # tokens before "it" among which what it stands for is looked for
STEPS = 2  # adverbs between "down to" and its verb, amounts that one is listed behind
CLAUSES = frozenset({"conj", "xcomp", "ccomp", "advcl"})
SUBJECTS = ("nsubj", "nsubjpass")
BOUNDING = frozenset({"IN", "TO", "RBR", "RBS", "JJR", "JJS", "DT"})
TOLD_IN = frozenset({"person", "point"})


def level(parse: Parse, reading: Reading, thing: Counted) -> str | None:
    """What the amount is the level of, with what it is a share of or where it is."""
    head = parse.tokens[thing.head]
    if (reading.kind == "part" or reading.unit == "percent") and (
        when := _of_the_time(parse, reading, thing)
    ):
        return when
    if reading.kind == "part":
        return _part(parse, reading, thing)
    if reading.unit == "percent":
        worth = parse.tokens[parse.between(reading.start, reading.end)[-1].head]
        noun = parse.tokens[worth.head]
        if worth.lower == "worth" and noun.tag in NOUNS and noun.i < worth.i:
            whose = name(parse, noun, worth.i)  # "a package worth 2 percent of output"
            return f"{whose} as share of {words_of(parse, thing.first, thing.last)}"
        if told := _of_noun(parse, noun, worth) or _accounts(parse, worth):
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


def _of_the_time(parse: Parse, reading: Reading, thing: Counted) -> str | None:
    """How often somebody does what: of "Moll votes with her party 90 percent of the time" the "time Moll votes
    with her party"."""
    amount = parse.between(reading.start, reading.end)
    before = parse.tokens[thing.head - 1].lower
    verb = amount[-1]
    for _ in range(HIGHEST):
        if verb.pos in ("VERB", "AUX"):
            break
        verb = parse.tokens[verb.head]  # past "his party", which the share may hang from
    if thing.first != thing.head or parse.tokens[thing.head].lower != "time" or before != "the":
        return None
    if verb.pos not in ("VERB", "AUX") or verb.i > amount[0].i:
        return None
    who = [short(parse, t) for t in dependents(parse, verb.i, *SUBJECTS) if t.i < verb.i]
    helping = [t.i for t in dependents(parse, verb.i, "aux", "auxpass") if t.tag != "TO"]
    last = amount[0].i
    while last > verb.i + 1 and (
        parse.tokens[last - 1].tag in BOUNDING or parse.tokens[last - 1].lower in cues("guessing")
    ):
        last -= 1
    doing = words_of(parse, min([verb.i, *helping]), last)
    words = (*who[:1], doing, words_of(parse, thing.head + 1, thing.last))
    return " ".join(("time", *filter(None, words)))


def _part(parse: Parse, reading: Reading, thing: Counted) -> str | None:
    """What a part of a whole consists of: of "oil makes up half of the exports" the "oil as share of exports"."""
    first = parse.between(reading.start, reading.end)[-1]
    link = parse.tokens[_listed(parse, first).head]
    whose = _accounts(parse, link)
    verb = None if whose else _verb(parse, first)
    if verb is not None and verb.i < thing.head and verb.lemma.lower() in verbs("amounts_to"):
        makes = verb.lemma.lower() != "make" or "make" in _measuring(parse, verb)
        whose = holder(parse, verb) if makes and verb.dep != "relcl" else None
    if not whose or whose.lower().split()[-1] in cues("share"):
        return None
    return f"{whose} as share of {words_of(parse, thing.first, thing.last)}"


def _listed(parse: Parse, amount: Token) -> Token:
    """The first of the amounts that one is listed with: "90 percent of exports and half of revenue"."""
    for _ in range(STEPS):
        first = parse.tokens[amount.head]
        link = [t.lower for t in dependents(parse, first.i, "cc")]  # "or" says one amount again
        if amount.dep != "conj" or first.pos not in ("NOUN", "NUM") or "or" in link:
            break
        amount = first
    return amount


def _accounts(parse: Parse, link: Token) -> str | None:
    """What accounts for a share, where the verb is taken for a noun: "Oil accounts for 90 percent"."""
    verb = parse.tokens[link.head]
    if link.lower != "for" or verb.lower not in ("accounts", "account") or verb.tag not in NOUNS:
        return None
    return squeezed(parse.tokens[parse.subtree(verb.i)[0] : verb.i]) or None


def _of_noun(parse: Parse, noun: Token, link: Token) -> str | None:
    """The noun that an amount right behind it is the level of: "with debt at 90 percent of output"."""
    if link.lower not in ("at", "of") or noun.lemma.lower() not in cues("owed"):
        return None
    near = noun.i == link.i - 1 and noun.tag in NOUNS
    return name(parse, noun, link.i) if near else None


def _verb(parse: Parse, amount: Token) -> Token | None:
    """The verb that says how high something is: before the amount, or before "to" or "for" it."""
    amount = _listed(parse, amount)
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
        if verb.dep not in CLAUSES or over.i > verb.i or over.pos not in ("VERB", "AUX", "ADJ"):
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


def reached(parse: Parse, reading: Reading, mark: Qualifier) -> bool:
    """Whether "up to" tells where something came to, behind a verb of moving or what a verb drove there
    ("shot up to $90", "brings the debt up to $9"), and bounds nothing."""
    up = parse.token_at(mark.start)
    far = reading.kind == "measure" and reading.unit in cues("far") | cues("span_of_time")
    if up is None or up.lower != "up" or parse.after(up).lower != "to" or not up.i or far:
        return False
    before = parse.tokens[up.i - 1]
    if before.sentence != up.sentence:
        return False
    if before.pos == "VERB":
        may = any(t.tag == "MD" for t in dependents(parse, before.i, "aux"))
        return before.lemma.lower() in verbs("upward") and not may
    verb = parse.tokens[before.head]
    taken = before.dep == "dobj" and verb.i < before.i
    return taken and verb.lemma.lower() in verbs("drives")


def moved_from(parse: Parse, first: Token) -> bool:
    """Whether a number is what another was before: "9 ports, up from 7 last year"."""
    before = [t.lower for t in parse.tokens[max(first.i - 2, 0) : first.i]]
    return before in (["up", "from"], ["down", "from"])
