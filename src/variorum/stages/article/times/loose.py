"""Words of time that are used for something else: "Now, he says", "today's youth", "a matter of days"."""

from __future__ import annotations

from variorum.stages.article.times.place import Place
from variorum.stages.article.times.tense import MODALS, lexicon

ALWAYS = frozenset(
    {
        ("24", "hours", "day"), ("twenty four", "hours", "day"), ("60", "minutes", "hour"),
        ("7", "days", "week"), ("seven", "days", "week"), ("52", "weeks", "year"),
        ("365", "days", "year"), ("12", "months", "year"), ("twelve", "months", "year"),
    }
)  # fmt: skip
""" "24 hours a day": at all times, neither a length nor a frequency."""

LOTS = frozenset({"a", "an", "foreseeable"})
"""Before "future": what is to come as one's lot, or as a whole."""


def plain(place: Place) -> bool:
    """Not part of a name, as in "USA Today" or the programme "This Week"."""
    unit = place.match.parts.get("unit")
    if unit and unit[0] is not place.opens and unit[0].text.istitle():
        return False
    return not place.opens.text[0].isupper() or place.begins_sentence


def deictic(place: Place) -> bool:
    """A day, not the age one lives in: "today's youth", "the leaders of tomorrow"."""
    token = place.token("day")
    if token is not None and token.head != token.i:
        head = place.parse.tokens[token.head]
        if token.dep == "poss" and head.lemma.lower() in lexicon("ages.txt"):
            return False
        above = place.parse.tokens[head.head]
        if token.lower == "tomorrow" and head.lower == "of" and above.tag == "NNS":
            return False
    return plain(place)


def reference(place: Place) -> bool:
    """Now, then or some day, not a word that opens a remark or that means something else."""
    name = place.opens.lower
    if name == "soon" and (place.lower(-1) == "as" or place.lower(1) in ("after", "as", "before")):
        return False
    if name == "soon":  # "he was soon released" tells of no time to come
        return place.tenses.direction(place.opens.start) >= 0
    if name == "now" and place.opens.text[0].isupper() and place.lower(1) in (",", "for"):
        return False
    if name == "one":
        return some_day(place)
    token = place.parse.token_at(place.opens.start)
    if name == "future":
        lot = place.lower(-1) in LOTS
        return not lot and (
            token is None or (token.pos == "NOUN" and token.dep not in ("compound", "nmod"))
        )
    if name == "current":
        return token is None or token.pos == "ADJ"
    return plain(place)


def some_day(place: Place) -> bool:
    """ "One day" before a verb of what is to come ("they will one day return"), not its length."""
    if place.match.last - place.match.first != 2 or place.opens.lower != "one":
        return False
    day = place.words[place.match.last - 1]
    if day.lower != "day":
        return False
    if place.lower(-1) in MODALS:
        return True
    token = place.parse.token_at(day.start)
    if token is None or token.dep != "npadvmod":
        return False
    return token.head > token.i and place.tenses.direction(day.start) > 0


def always(place: Place) -> bool:
    """Whether a length of time in another says "at all times"."""
    said = place.match.word("count"), place.match.word("unit"), place.match.word("within")
    return said in ALWAYS


def aged(place: Place) -> bool:
    """Whether "old" after a length of time tells how long something has gone on ("an eight-month-old
    truce"), not how old somebody is."""
    return any(place.lower(k) in lexicon("lasting.txt") for k in (2, 3))


def distance(place: Place) -> bool:
    """Whether a plural says how far things are from each other or how little it takes: "minutes
    apart", "a matter of days"."""
    if place.lower(1) == "apart":
        return True
    k = 2 if place.lower(-1) in ("or", "and") else 0  # "a matter of days or hours"
    return place.lower(-1 - k) == "of" and place.lower(-2 - k) == "matter"


def weekend(place: Place) -> bool:
    """A weekend that is known, not "a weekend of riots"."""
    return place.lower(-1) not in ("a", "every", "each")
