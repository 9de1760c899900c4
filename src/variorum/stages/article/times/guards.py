"""Conditions on the words around an expression, by the names that ``data/rules.toml`` uses."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from variorum.stages.article.times.beside import another, earlier, event, holiday
from variorum.stages.article.times.loose import (
    aged,
    always,
    deictic,
    distance,
    plain,
    reference,
    some_day,
    weekend,
)
from variorum.stages.article.times.names import in_a_name, model, titled
from variorum.stages.article.times.place import Place
from variorum.stages.article.times.words import classes, table

MONEY = frozenset("$£€¥#")
LEADS = frozenset(
    {
        "in",
        "of",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "between",
        "through",
        "to",
        "and",
        "for",
        "the",
        "this",
        "last",
        "next",
    }
)
DATELESS = frozenset({"may", "march"})
"""Months that are words of another kind as well."""


@cache
def counted() -> frozenset[str]:
    return frozenset(word for word, _ in table("counted.txt"))


def month(place: Place) -> bool:
    name = place.match.parts["month"]
    if in_a_name(place):
        return False
    exact = "day" in place.match.parts or "year" in place.match.parts
    if name[0].lower in classes()["ABBREVIATED"]:
        return name[0].text[0].isupper() and (exact or len(name) > 1)
    if name[0].lower not in DATELESS:
        return True
    if not name[0].text[0].isupper():
        return False
    if exact or place.match.parts.keys() & {"edge", "rel"}:
        return True
    token = place.token("month")
    return place.lower(-1) in LEADS and (token is None or token.tag in ("NNP", "NN"))


DETERMINERS = frozenset(
    {"the", "these", "those", "this", "that", "its", "his", "her", "their", "our", "my"}
)
"""Before a year that a noun is of: "the 1998 rules" are not so many."""


def year(place: Place) -> bool:
    before, after = place.word(-1), place.lower(1)
    if model(place):
        return False
    if before is not None and before.text in MONEY:
        return False
    if "post" in place.opens.lower or place.opens.lower == "pre":
        return True
    if (
        after in counted()
        or after in classes()["UNITS"]
        or after in ("%", "percent", "million", "billion")
    ):
        return False
    stated = place.match.parts.get("year")
    if stated and len(stated) == 1 and stated[0].code == "d":
        if place.lower(-1) not in LEADS and (int(stated[0].text) < EARLIEST or counts(place)):
            return False
        if before is not None and before.text in "-/" and before.end == place.opens.start:
            return before.start > 0 and place.lower(-2).isdecimal() and len(place.lower(-2)) == 4
    return True


def counts(place: Place) -> bool:
    """Whether what could be a year says how many there are of the noun behind it ("made 2000 tractors")."""
    token = place.token("year")
    if token is None or token.name == "DATE" or token.dep != "nummod":
        return False
    noun = place.parse.after(token)
    return token.head == noun.i and noun.tag == "NNS" and place.lower(-1) not in DETERMINERS


EARLIEST = 1500
"""A bare number below this is a year only after a word such as "in"."""


def shortyear(place: Place) -> bool:
    return place.lower(-1) in LEADS


def season(place: Place) -> bool:
    parts = place.match.parts
    if parts.keys() & {"rel", "year", "relyear", "edge"}:
        return True
    word = parts.get("season")
    if word is None:
        return False
    if place.lower(1) == "of":
        return False
    lead = place.opens.lower if place.match.last - place.match.first > 1 else place.lower(-1)
    token = place.token("season")
    return lead in LEADS and (token is None or token.pos in ("NOUN", "PROPN"))


def theunit(place: Place) -> bool:
    return place.lower(1) not in ("of", "before", "after", "that", "when", "in", "ended", "ending")


def duration(place: Place) -> bool:
    parts = place.match.parts
    unit = parts["unit"][0] if "unit" in parts else None
    name = unit.lower if unit else place.words[place.match.last - 1].lower
    count = parts.get("count")
    if place.lower(1) == "old" and not aged(place):
        return False
    if (place.lower(1) == "of" and place.lower(2) == "age") or some_day(place):
        return False
    if unit and titled(place, unit):
        return False
    if name == "second" and (count is None or count[-1].code not in "abcw"):
        return False
    if name in ("quarter", "quarters") and (
        count is None or place.lower(1) == "of" or name == "quarter"
    ):
        return False
    if per(place):
        return False
    before = place.word(-1)
    return before is None or before.text not in MONEY


def plural(place: Place) -> bool:
    unit = place.match.parts.get("unit")
    if unit and titled(place, unit[0]):
        return False
    return not distance(place) and (place.lower(1) != "old" or aged(place))


def ended(place: Place) -> bool:
    return place.lower(1) in ("ended", "ending")


def frequency(place: Place) -> bool:
    """How often something is done, not what kind of dividend or newspaper it is."""
    if place.opens.lower.endswith("rly"):
        token = place.parse.token_at(place.opens.start)
        if token is not None and token.tag.startswith(("JJ", "NN")):
            return False
    return plain(place)


def period(place: Place) -> bool:
    return place.lower(1) not in ("of", "when", "that", "before", "after")


def per(place: Place) -> bool:
    """``a year`` after a quantity, as in "$5 a year", is how often, not how long."""
    if place.opens.lower == "per":
        return True
    if place.opens.lower not in ("a", "an") or place.match.last - place.match.first != 2:
        return False
    before = place.lower(-1)
    if before in ("times", "once", "twice", "cents", "dollars", "percent", "%", "tons", "barrels"):
        return True
    return any(
        (w := place.word(-k)) is not None and (w.code in "abcw" or w.text in MONEY) for k in (1, 2)
    )


def part(place: Place) -> bool:
    if place.lower(-1) in ("good", "a", "one") or not plain(place):
        return False
    return place.lower(1) not in ("of", "that")


GUARDS: dict[str, Callable[[Place], bool]] = {
    "month": month, "year": year, "shortyear": shortyear, "season": season, "theunit": theunit,
    "duration": duration, "plural": plural, "frequency": frequency, "per": per, "part": part,
    "reference": reference, "ended": ended, "plain": plain, "period": period, "holiday": holiday,
    "another": another, "earlier": earlier, "event": event, "deictic": deictic, "weekend": weekend,
    "always": always,
}  # fmt: skip
