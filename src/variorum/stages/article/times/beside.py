"""Guards that look at what stands beside an expression: another day, an event."""

from __future__ import annotations

from variorum.stages.article.times.place import Place
from variorum.stages.article.times.words import Word, classes

JOINS = frozenset({"and", "or", "to", "through", "until", "-", "–", "—", "/"})
"""Words between two days of one month, or the two ends of a span."""


def holiday(place: Place) -> bool:
    """With its capital letter, and not as the first word of a longer name ("Easter Island")."""
    name = place.match.parts["holiday"]
    after = place.word(1)
    island = len(name) == 1 and after is not None and after.text[0].isupper()
    return name[0].text[0].isupper() and not island


def another(place: Place) -> bool:
    """The second day of "March 3 to 5", the first of "3 and 4 May"."""
    day = place.match.parts["day"][0]
    token = place.parse.token_at(day.start)
    if token is not None and token.dep == "nummod" and token.head > token.i:
        names = classes()["MONTH"].keys() | classes()["ABBREVIATED"].keys()
        if place.parse.tokens[token.head].lower.rstrip(".") not in names:
            return False
    before = place.word(-2)
    month = place.word(-4) if place.lower(-3) == "." else place.word(-3)
    if place.lower(-1) in JOINS and before and before.code in "ab" and _month(month):
        return True
    after = place.word(2)
    if place.lower(1) in JOINS and after and after.code in "ab" and "year" not in place.match.parts:
        return _month(place.word(4) if place.lower(3) == "of" else place.word(3))
    return False


def _month(word: Word | None) -> bool:
    return word is not None and any(
        word.lower in classes()[kind] and word.text[0].isupper()
        for kind in ("MONTH", "ABBREVIATED")
    )


def earlier(place: Place) -> bool:
    """ "Two days before" on its own, not "two days before the vote"."""
    return not event(place)


def event(place: Place) -> bool:
    """Whether the last word is a preposition or conjunction with what it governs behind it."""
    last = place.words[place.match.last - 1]
    if last.lower not in ("before", "after", "following", "prior"):
        return False
    after = place.word(1)
    if after is None or not (after.text[0].isalnum() or after.text[0] in "'‘’“\""):
        return False
    token = place.parse.token_at(last.start)
    return token is not None and token.dep in ("prep", "mark", "pcomp")
