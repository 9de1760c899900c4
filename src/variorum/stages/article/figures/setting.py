"""Where, of whom and in what the counted is, where its own words and clause leave it bare.

Bare "deaths" or "people wounded" take the place of the clause they are listed with ("40 were killed in Velm
and 30 wounded"), of the country they stand "with" ("Velm, the town with 176 deaths"), or of the sentence
before that counts others of the same ("Three died in Velm. Five others were hurt"), never from further.
Whose money, in which years, and of what span it is the first part stay too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.stages.article.figures.counts.context import PLACES, placed
from variorum.stages.article.figures.counts.holders import held_by
from variorum.stages.article.figures.money.parties import dealt
from variorum.stages.article.figures.money.payers import made_by, paid_by, with_owner
from variorum.stages.article.figures.money.shares import before_bounds, reported, with_clause
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.spans.extents import than_what
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import above
from variorum.stages.article.figures.words.counted import Counted, dependents, is_date, people
from variorum.stages.article.figures.words.doers import STOPS, short, squeezed
from variorum.stages.article.figures.words.levels import moved_from
from variorum.stages.article.figures.words.relative import named_place
from variorum.syntax import Parse, Token

LONGEST_PLACE = 7  # tokens
LONGEST = 16  # words of a phrase that takes a place
STEPS = 3  # verbs that a verb is listed behind
NEAREST_AGAIN = 5  # tokens between an amount and the share that says it again
BARE = 4  # words of a phrase that takes its place from another sentence
NEAREST = 8  # figures before a number that are looked at
SUBJECTS = ("nsubj", "nsubjpass")
VERBAL = ("VERB", "AUX")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
NAMED = re.compile(
    r"\b(?:in|near|outside) (?:the )?(?:(?:[a-z-]+ ){0,3}(?:city|town|port|village|suburb) of )?[A-Z][\w.\-]*(?: [A-Z][\w.\-]*)*(?=$|,| (?:and|or|who|that|by|on)\b)"
)


def settled(
    parse: Parse,
    reading: Reading,
    thing: Counted | None,
    unit: str | None,
    phrase: str,
    told: Sequence[Found],
) -> str:
    """The phrase with whose, where or when the counted is, if it does not say so."""
    inside = parse.between(reading.start, reading.end)
    first, number = inside[0], inside[-1]
    head = parse.tokens[thing.head] if thing is not None else number
    if reading.unit in cues("span_of_time"):
        return _part(parse, first, reading, thing, phrase)
    top = above(parse, head, first.i)
    if reading.kind == "money":
        phrase = held_by(parse, head, top, phrase) if thing is not None else phrase
        phrase = with_owner(parse, reading, paid_by(parse, reading, phrase))
        return dealt(parse, reading, thing, phrase)
    if reading.unit == "percent":
        of = head if thing is not None else None
        phrase = reported(parse, head, as_share(parse, first, thing, phrase, told))
        phrase = dealt(parse, reading, thing, with_clause(parse, reading, of, phrase))
        return with_owner(parse, reading, phrase)
    if reading.kind == "measure" and thing is not None:
        return held_by(parse, head, top, phrase)
    if reading.unit == "count":
        return than_what(parse, reading, phrase)
    if reading.kind == "measure":
        return made_by(parse, reading, phrase)
    if reading.kind != "bare":
        return phrase
    lent = bool(
        people()["state"] & set(phrase.lower().split())
    )  # "12 rebels killed and 30 wounded"
    if thing is None and (unit == "person" or lent):
        phrase = placed(parse, number, first.i, phrase)
    words = phrase.lower().split()
    if len(words) > LONGEST or cues("placing") & set(words) or "there" in words:
        return phrase
    if years := _years(parse, thing):
        named, noun, rest = phrase.partition(head.text)
        return f"{named}{noun} {years}{rest}"
    where = _with(parse, head, top) or _made_of(parse, top)
    if not where and _befallen(parse, head, top, unit, words):
        where = _listed_behind(parse, top)
        if not where and len(words) <= BARE and "of" not in words and "from" not in words:
            where = _before(parse, first, head, told)
    return f"{phrase} {where}" if where else phrase


def as_share(
    parse: Parse, first: Token, thing: Counted | None, phrase: str, told: Sequence[Found]
) -> str:
    """What a percentage that says an amount or another percentage again is of: "losses of $15 million, or
    2 percent of output" are "losses as share of output"; so is "up from 3 percent" behind them."""
    last = told[-1] if told else None
    at = parse.token_at(last.reading.number_start) if last else None
    if last is None or at is None or at.sentence != first.sentence or not last.counted:
        return phrase
    between = parse.tokens[at.i + 1 : first.i]
    if thing is None:
        again = len(between) > 1 and moved_from(parse, first)
        ends = (before_bounds(parse, at).lower, before_bounds(parse, first).lower)
        again = again or ends == ("from", "to")
        shared = last.unit == "percent" and " as share of " in last.counted
        return last.counted if again and shared else phrase
    said = [t.lower for t in between if parse.tokens[t.i].start >= last.end]
    again = said[:1] == ["or"] or said[:2] == [",", "or"] or said in ([","], ["-lrb-"], ["("])
    if not again or len(said) > NEAREST_AGAIN or last.reading.kind not in ("money", "measure"):
        return phrase
    whose = last.counted
    return (
        phrase if " as share of " in phrase or whose in phrase else f"{whose} as share of {phrase}"
    )


def _part(parse: Parse, first: Token, reading: Reading, thing: Counted | None, phrase: str) -> str:
    """The part of a span that so much time is: "the first 20 years of the mill"."""
    before = parse.tokens[first.i - 1] if first.i else first
    if thing is None or before.lower not in cues("part_of_span"):
        return phrase
    of = parse.tokens[parse.between(reading.start, reading.end)[-1].i + 1 : thing.head]
    if not any(t.tag in ("DT", "PRP$", "POS") for t in of):
        return phrase  # "the last 20 years of calm"
    return f"{before.lower} {reading.unit_text} of {phrase}"


def _years(parse: Parse, thing: Counted | None) -> str:
    """The years that tell two or more of a kind from others: "the two floods in 1957 and 1968"."""
    if thing is None:
        return ""
    near = parse.tokens[thing.head + 1 : thing.head + 5]
    if len(near) < 4 or [t.lower for t in near[::2]] != ["in", "and"]:
        return ""
    both = all(YEAR.fullmatch(t.text) for t in near[1::2])
    return squeezed(near) if both else ""


def _with(parse: Parse, head: Token, top: Token) -> str:
    """The place that so many stand "with", or that is home "to" them."""
    link = parse.tokens[top.head]
    noun = parse.tokens[link.head]
    if top.dep != "pobj" or link.i > top.i or noun.i >= link.i:
        return ""
    if link.lower == "to" and noun.lower == "home":
        return _home(parse, noun)
    inhabited = noun.lemma.lower() in cues("inhabited") and noun.i == link.i - 1
    living = (
        inhabited and head.lemma.lower() in people()["noun"]
    )  # "a nation with 80 million people"
    if link.lower != "with" or not (living or head.lemma.lower() in people()["befalls"]):
        return ""
    return _in(parse, noun)


def _in(parse: Parse, noun: Token) -> str:
    """ "in" the town or country that a noun is, or that stands before what more is said of it."""
    if noun.name != "GPE":
        first = parse.subtree(noun.i)[0]
        before = parse.tokens[max(0, first - 2) : first]
        named = len(before) == 2 and before[1].text == "," and before[0].name == "GPE"
        if not named or noun.lemma.lower() not in cues("inhabited"):
            return ""
        noun = before[0]
    named_place = short(parse, noun)
    return f"in {named_place}" if named_place else ""


def _home(parse: Parse, home: Token) -> str:
    over = parse.tokens[home.head]
    if home.i == parse.sentences[home.sentence].first:  # "Home to 12 people, Velm is …"
        for subject in dependents(parse, over.i, *SUBJECTS):
            if subject.i > home.i and subject.tag == "NNP" and (named := short(parse, subject)):
                return f"living in {named}"
    if home.dep == "appos":
        return f"living {found}" if (found := _in(parse, over)) else ""
    for subject in dependents(parse, over.i, *SUBJECTS) if home.dep == "attr" else ():
        if subject.tag in ("WDT", "WP") and over.dep == "relcl":
            subject = parse.tokens[over.head]
        of = parse.tokens[subject.i + 1 : subject.i + 3]
        if subject.lemma.lower() in cues("inhabited") and len(of) == 2 and of[1].name == "GPE":
            subject = of[1]  # "the nation of Velm is home to"
        named = short(parse, subject)
        return f"living in {named}" if named else ""
    first = parse.tokens[parse.subtree(over.i)[0]]
    for place in dependents(parse, home.i, "appos") if home.i == first.i else ():
        return f"living {found}" if (found := _in(parse, place)) else ""
    return ""


def _made_of(parse: Parse, top: Token) -> str:
    """The crew or crowd that is made up of so many."""
    of = parse.tokens[top.head]
    verb = parse.tokens[of.head]
    if top.dep != "pobj" or of.lower != "of" or verb.lemma.lower() not in cues("made_of"):
        return ""
    for subject in dependents(parse, verb.i, *SUBJECTS):
        named = short(parse, subject)
        gathered = subject.lemma.lower() in people()["body"] | people()["gathering"]
        return f"in {named}" if named and gathered else ""
    return ""


def total_of(parse: Parse, number: Token, told: Sequence[Found]) -> tuple[str, str] | None:
    """The unit and noun of a total that says not what it is of: that of the last figure before it, which
    was added ("12 new cases in Velm, bringing the Dorvan total to 90")."""
    over = parse.tokens[number.head]
    if number.dep != "pobj" or over.lower not in cues("reaches"):
        return None
    nouns = dependents(parse, over.head, "dobj", *SUBJECTS)
    total = next((t for t in nouns if t.lemma.lower() in cues("number_of")), None)
    if total is None or total.i > number.i:
        return None
    ties = dependents(parse, total.i, "prep")
    if any(t.lower == "of" for t in ties):
        return None
    found = next((f for f in reversed(told[-NEAREST:]) if f.noun and f.unit), None)
    token = parse.token_at(found.reading.number_start) if found else None
    if found is None or token is None or token.sentence < number.sentence - 1:
        return None
    if found.reading.kind != "bare" or found.unit in ("count", "other", "percent"):
        return None
    base = " ".join(w for w in (found.noun or "").split() if w.lower() not in cues("added"))
    where = next((found_at for t in ties if (found_at := _place(parse, t))), "")
    before = parse.tokens[total.i - 1]
    if before.name in PLACES and before.tag in ("NNP", "NNPS"):
        where = f"in {short(parse, before) or before.text}"
    named = NAMED.search(found.counted or "")
    where = where or (named.group() if named else "")
    again = bool(cues("placing") & set(base.lower().split()))
    return (found.unit or "", base if again else f"{base} {where}".strip()) if base else None


def _befallen(
    parse: Parse, head: Token, top: Token, unit: str | None, words: Sequence[str]
) -> bool:
    """Whether the counted befell a place, or are people whom something befell."""
    if head.lemma.lower() in people()["befalls"] | people()["toll"]:
        return True
    verb = parse.tokens[top.head]
    harmed = verb.pos in VERBAL and verb.lemma.lower() in people()["verb"]
    many = head.tag == "NNS" or unit == "person"
    return many and (harmed or bool(people()["state"] & set(words)))


def _listed_behind(parse: Parse, top: Token) -> str:
    """The place behind the verb that the counted's own is listed behind."""
    verb = parse.tokens[top.head]
    if top.dep not in (*SUBJECTS, "dobj"):
        return ""
    for _ in range(STEPS):
        if verb.dep != "conj" or verb.head > verb.i:
            break
        verb = parse.tokens[verb.head]
        for prep in dependents(parse, verb.i, "prep"):
            if prep.i > verb.i and (found := _place(parse, prep)):
                return found
    return ""


def _place(parse: Parse, prep: Token) -> str:
    if prep.lower not in cues("opening") - {"during", "among", "throughout"}:
        return ""
    first, last = parse.subtree(prep.i)
    inside = parse.tokens[first : min(last, first + LONGEST_PLACE)]
    stop = next(
        (
            k
            for k, t in enumerate(inside)
            if t.text in STOPS or is_date(parse, t) or t.tag in ("CC", "CD", "WDT", "WRB")
        ),
        len(inside),
    )
    inside = inside[:stop]
    placing = any(t.name in PLACES or t.lemma.lower() in cues("inhabited") for t in inside)
    whole = stop < LONGEST_PLACE and len(inside) > 1 and inside[-1].tag.startswith("NN")
    return squeezed(inside) if placing and whole else ""


def _before(parse: Parse, first: Token, head: Token, told: Sequence[Found]) -> str:
    """The named place of the last that were counted so before, in this sentence or the one before, if no
    other place is named in between."""
    elsewhere = _names_place(parse, first.sentence)
    for found in reversed(told[-NEAREST:]):
        token = parse.token_at(found.reading.number_start)
        if token is None or token.sentence < first.sentence - 1:
            break
        words = set((found.counted or "").lower().split())
        if elsewhere and token.sentence != first.sentence:
            break
        if not words & (people()["state"] | cues("fate")):
            continue
        named = NAMED.search(found.counted or "")
        return named.group() if named and _places(parse, token.sentence) <= 1 else ""
    return "" if elsewhere else _of_sentence_before(parse, first, head)


def _of_sentence_before(parse: Parse, first: Token, head: Token) -> str:
    """The only place of the sentence before, if that tells of the same: "Velm has more cases. There were 12
    new cases today."."""
    if not first.sentence:
        return ""
    before = parse.sentences[first.sentence - 1]
    tokens = parse.tokens[before.first : before.last]
    places = [t for t in tokens if t.name in PLACES]
    alike = any(t.lemma == head.lemma for t in tokens)
    if not alike or not places:
        return ""
    told_of = places[0].dep in SUBJECTS and parse.tokens[places[0].head].dep == "ROOT"
    apart = before.paragraph != parse.sentences[first.sentence].paragraph
    if not told_of and (apart or any(t.name in ("NORP", "LOC") for t in tokens)):
        return ""
    named = named_place(parse, places[0])
    one = all(t.text in named for t in places) and places[0].name == "GPE"
    return f"in {named}" if one and named else ""


def _places(parse: Parse, number: int) -> int:
    """How many places a sentence names."""
    sentence = parse.sentences[number]
    tokens = parse.tokens[sentence.first : sentence.last]
    return sum(
        t.name in PLACES and (k + 1 == len(tokens) or tokens[k + 1].name != t.name)
        for k, t in enumerate(tokens)
    )


def _names_place(parse: Parse, number: int) -> bool:
    """Whether a sentence names a place, or a body that may be of one, or tells of all the world."""
    sentence = parse.sentences[number]
    return any(
        t.name in PLACES
        or t.name in ("ORG", "NORP")
        or (t.lemma.lower() in cues("inhabited") and parse.tokens[t.i - 1].lower != "the")
        for t in parse.tokens[sentence.first : sentence.last]
    )
