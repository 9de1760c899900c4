"""Wikidata's identifiers of states and their parts, as packaged with ``rigour``'s list of territories.

A state is found by its ISO 3166-1 code, a part of one by the letters of ISO 3166-2 where GeoNames has
taken them over, else by its state and its name in that list: a name under which the list knows two, or
one that it only knows as another spelling, leads to none.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from variorum.models.gazetteer import Place


def wikidata(place: Place) -> str | None:
    """The identifier (Q212) of a state or region; of towns the list has none."""
    if place.kind == "town":
        return None
    codes, parts = _territories()
    if place.kind == "state":
        return codes.get(place.country)
    if place.part.isalpha() and (same := codes.get(f"{place.country}-{place.part}")):
        return same
    found = parts.get((place.country, _compared(place.name)), ())
    return found[0] if len(found) == 1 else None


def _compared(name: str) -> str:
    """A name as two lists share it: without accents and case."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if c.isalpha() or c == " ").casefold().strip()


@cache
def _territories() -> tuple[dict[str, str], dict[tuple[str, str], tuple[str, ...]]]:
    """Identifiers by ISO 3166 code, and by the code of a state ("" where the list has none above)
    and name. Read when first asked for: the list takes a second to load."""
    from rigour.territories import get_territories

    codes: dict[str, str] = {}
    parts: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in get_territories():
        code = one.code.upper()
        codes[code] = one.qid
        key = (code.partition("-")[0] if "-" in code else "", _compared(one.name))
        parts[key] = (*parts.get(key, ()), one.qid)
    return codes, parts
