"""Whose an age is: "Ida Moll, 44, says", "the 45-year-old from Orla", "boys 17 years old", "died at 73".

The noun that the age modifies or stands beside, else the person or people of its clause. "A 14-year-old was
taken ill" is of "person taken ill", "the victims include a 6-year-old" of "one of the victims"; "the
69-year-old" is the person that the words before it tell of.
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import said_of
from variorum.stages.article.figures.words.counted import DATED, NOUNS, dependents, people
from variorum.stages.article.figures.words.doers import STOPS, short, squeezed
from variorum.stages.article.figures.words.naming import LONGEST_NAME, OPENERS, words_of
from variorum.stages.article.figures.words.persons import human
from variorum.syntax import Parse, Token

REACH = 80  # tokens before an age among which its person is named
SENTENCES = 2  # before its own
STEPS = 3  # heads from an age to the noun or verb it is told of
SUBJECTS = ("nsubj", "nsubjpass")
MODIFYING = frozenset({"amod", "acl", "appos", "relcl", "advcl", "npadvmod"})
PERSONAL = frozenset({"he", "she", "who"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
BOUNDED = frozenset({"under", "over", "above", "below", "between"})
MANY = 8  # words for those of whom many are so old
PLAIN = 2  # words of a noun that its clause tells more of


def whose_age(parse: Parse, reading: Reading) -> str | None:
    """Whose an age is that stands before no noun."""
    number = parse.token_at(reading.number_start)
    if number is None or number.i == 0:
        return None
    if parse.tokens[number.i - 1].text in (",", "(", "-LRB-"):
        named = _named_before(parse, number.i - 1)
        if named:
            return named
    told = _group_of_age(parse, number)
    if told:
        return told
    last = parse.between(reading.start, reading.end)[-1]
    if last.lower.startswith("old") and last.i > number.i:
        return _of_old(parse, number, last)
    return _of_clause(parse, number)


def besides_age(parse: Parse, reading: Reading, head: Token, phrase: str) -> str:
    """The noun an age modifies with what befell it, where it says no more: "a 12-year-old girl was hurt"."""
    words = phrase.split(" as well as ")[0]
    over = parse.tokens[head.head]
    comma = parse.after(over).text == "," if head.dep == "appos" else False
    opening = over.i == parse.sentences[over.sentence].first and over.text.istitle()
    named = over.tag == "NNP" or (opening and over.tag == "NN")
    if comma and named and over.name not in PLACES and over.i < head.i:
        return _named_before(parse, over.i + 1) or words  # "Moll, a 39-year-old Dane"
    before = parse.tokens[max(parse.between(reading.start, reading.end)[0].i - 1, 0)]
    young = head.lemma.lower() in people()["noun"] | cues("polled") | cues("young")
    if len(words.split()) > PLAIN or before.lower not in ("a", "an", "the") or not young:
        return words
    said = said_of(parse, head, before.i, head.i + 1)
    state = said.state or (said.rest if head.dep == "nsubjpass" else "")
    return f"{words} {state}" if state and state[:1].isalpha() else words


def _named_before(parse: Parse, last: int) -> str | None:
    """The name that ends before token ``last`` (excluded), with its particles and hyphens."""
    first = last
    while first and last - first < LONGEST_NAME and _of_name(parse, first - 1, last - 1):
        first -= 1
    if first == last:
        return None
    return words_of(parse, first, last)


def _of_name(parse: Parse, i: int, last: int) -> bool:
    token = parse.tokens[i]
    if token.tag in ("NNP", "NNPS"):
        return True
    tied = token.name == "PERSON" == parse.tokens[last].name
    return (
        (i == last and token.tag in NOUNS)
        or (tied and i < last and token.text.isalpha())
        or (token.tag == "HYPH" and i < last and parse.tokens[i - 1].tag == "NNP")
    )


def _group_of_age(parse: Parse, number: Token) -> str | None:
    """Of whom or what an age is: "people over 65", "a median age of 24"."""
    for token in reversed(parse.tokens[max(0, number.i - 4) : number.i]):
        if token.sentence != number.sentence:
            return None
        if token.tag in ("NN", "NNS"):
            if token.lower == "ages":
                return _listed(parse, token)
            first = max(parse.subtree(token.i)[0], token.i - 2)
            words = [t for t in parse.tokens[first : token.i + 1] if t.tag not in (*OPENERS, "RB")]
            return squeezed(words) if (words and token.lower != "age") or len(words) > 1 else None
        if token.lower not in cues("of_age"):
            return None
    return None


def _listed(parse: Parse, ages: Token) -> str | None:
    """Whose ages are listed: "two brothers, ages 5 and 3"."""
    if ages.i < 2 or parse.tokens[ages.i - 1].text != ",":
        return None
    noun = parse.tokens[ages.i - 2]
    if noun.tag == "NNP":
        return _named_before(parse, ages.i - 1)
    return _noun(parse, noun) if noun.tag in NOUNS else None


def _noun(parse: Parse, noun: Token) -> str:
    """A noun with the words before it; by itself, or its name, where its number is among them."""
    named = _named_before(parse, noun.i + 1) if noun.tag == "NNP" else ""
    return short(parse, noun) or named or noun.text


def _of_old(parse: Parse, number: Token, old: Token) -> str | None:
    """Of whom "years old" or "-year-old" is said, or who is called so."""
    top = old
    for _ in range(STEPS):
        if top.dep != "conj" or parse.tokens[top.head].i == top.i:
            break
        top = parse.tokens[top.head]
    over = parse.tokens[top.head]
    if top.dep in MODIFYING and over.tag in NOUNS and over.name not in DATED and over.i != top.i:
        between = parse.tokens[min(over.i, number.i) : max(over.i, number.i)]
        return None if any(t.text == ":" for t in between) else _noun(parse, over)
    if over.pos in ("VERB", "AUX") and over.lemma.lower() in ("be", "turn"):
        told = _subject(parse, over)
        if told:
            return told
    first = parse.tokens[max(number.i - 1, 0)]
    if first.lower == "the" and old.dep != "acomp":
        return _person(parse, first)
    return _called(parse, old, top, number)


def _called(parse: Parse, old: Token, top: Token, number: Token) -> str | None:
    """What befell one who is told of by age alone: "person diagnosed with fever", "one of victims"."""
    verb = parse.tokens[top.head]
    harmed = verb.lemma.lower() in people()["verb"] | {"include"}
    if (top.dep in SUBJECTS or (top.dep == "dobj" and harmed)) and verb.pos == "VERB":
        if verb.lemma.lower() == "include" and top.dep == "dobj":
            whole = next((t for t in dependents(parse, verb.i, "nsubj") if t.tag == "NNS"), None)
            named = short(parse, whole) if whole is not None else ""
            return f"one of {named}" if named else None
        end = parse.subtree(old.i)[1] if top.i == old.i else old.i + 1
        said = said_of(parse, top, number.i, old.i + 1)
        behind = parse.tokens[old.i + 1 : min(end, old.i + LONGEST_NAME)]
        stop = next(
            (k for k, t in enumerate(behind) if t.text in STOPS or t.tag == "WP"), len(behind)
        )
        rest = f"who {said.rest[5:]}" if said.rest.startswith("that ") else said.rest
        words = " ".join(filter(None, (said.state, squeezed(behind[:stop]), rest)))
        return f"person {words}" if words else None
    return None


def _of_clause(parse: Parse, number: Token) -> str | None:
    """Who did or suffered something "at 73", "at age 73", "at the age of 73"."""
    top = number
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        if over.lower in BOUNDED and over.dep == "prep":
            being = parse.tokens[over.head]
            return _subject(parse, being) if being.lemma.lower() == "be" else None
        if over.lower == "at" and over.dep == "prep":
            verb = parse.tokens[over.head]
            return _subject(parse, verb) if verb.pos in ("VERB", "AUX") else None
        if over.i == top.i or over.lower not in ("age", "of"):
            break
        top = over
    years = parse.tokens[number.head]
    if number.dep == "nummod" and years.lower in ("year", "years"):
        number = years  # "were between 20 and 50 years of age"
    over = parse.tokens[number.head]
    if number.dep in ("attr", "dobj", "npadvmod") and over.lemma.lower() in ("be", "turn"):
        return _subject(parse, over)
    return None


def _subject(parse: Parse, verb: Token) -> str | None:
    """The subject of a verb, of the one it is listed with or hangs from; the person for "he"."""
    for _ in range(STEPS):
        for subject in dependents(parse, verb.i, *SUBJECTS):
            if subject.i > verb.i:
                return None
            if subject.lower in PERSONAL and verb.dep == "relcl":
                over = parse.tokens[verb.head]
                return _noun(parse, over)
            if subject.lower in PERSONAL:
                return _person(parse, subject)
            return _many(parse, subject) or (
                _noun(parse, subject) if subject.pos in ("NOUN", "PROPN") else None
            )
        if verb.dep not in ("conj", "advcl", "xcomp") or parse.tokens[verb.head].i == verb.i:
            return None
        verb = parse.tokens[verb.head]
    return None


def _many(parse: Parse, some: Token) -> str:
    """Of whom a share or a number is: "most of those who died", "90 percent of the victims"."""
    for of in dependents(parse, some.i, "prep"):
        for whole in dependents(parse, of.i, "pobj") if of.lower == "of" else ():
            first, last = parse.subtree(whole.i)[0], parse.subtree(some.i)[1]
            words = [
                t
                for t in parse.tokens[first : min(last, first + 2 * MANY)]
                if t.tag != "DT" or t.lower != "the"
            ]
            share = some.lemma.lower() in ("percent", "cent") or some.pos not in ("NOUN", "PROPN")
            plain = len(words) <= MANY and not any(t.text in STOPS for t in words)
            return squeezed(words) if share and plain else ""
    return ""


def _person(parse: Parse, at: Token) -> str | None:
    """The person named last before a token as a subject, in its sentence or the two before."""
    for token in reversed(parse.tokens[max(0, at.i - REACH) : at.i]):
        if token.sentence < at.sentence - SENTENCES:
            break
        told = token.dep in SUBJECTS or _owns_subject(parse, token)
        if token.name != "PERSON" or not told or token.tag != "NNP":
            continue
        return _noun(parse, token)
    return None


def _owns_subject(parse: Parse, owner: Token) -> bool:
    """Whether the thing of a person is what a sentence tells of: "Moll's first book sold well", not "Moll's
    wife slept"."""
    thing = parse.tokens[owner.head]
    return owner.dep == "poss" and thing.dep in SUBJECTS and thing.lemma.lower() not in human()
