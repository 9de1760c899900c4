"""Which state or part of one a text puts a place in: Velden, Texas; Velden (Ontario); Velden, Okla.

Where "X and Y counties" stands, X and Y are counties.
"""

from __future__ import annotations

import re

from variorum.models.gazetteer import Place, gazetteer

BEHIND = re.compile(
    r",? \(?([A-Z][\w.'’-]{1,20}(?: (?:of |and |the )?[A-Z][\w.'’-]{0,20}){0,3})", re.ASCII
)
COUNTIES = re.compile(r"(?:, [A-Z]\w{1,20}){0,6}(?:,? and [A-Z]\w{1,20})? (counties|parishes)\b")


def holders(text: str, end: int) -> tuple[Place, ...]:
    """The states and parts of states that the name right behind a comma or bracket may mean; none
    where another name stands there."""
    found = BEHIND.match(text, end, end + 90)
    if found is None or (found[0][0] == " " and found[0][1] != "("):
        return ()
    words = found[1].split()
    for count in range(len(words), 0, -1):
        whole = " ".join(words[:count])
        for form in dict.fromkeys((whole, whole.rstrip("."))):
            places = tuple(p for p in _lands(form) if p.country)
            if places:
                return places
    return ()


def _lands(form: str) -> tuple[Place, ...]:
    short = gazetteer().abbreviated(form)
    if short:
        return (short,)
    land = gazetteer().land(form)
    own = (land,) if land else ()
    return (*own, *(p for p in gazetteer().divisions(form) if p != land))


def lies_in(place: Place, holder: Place) -> bool:
    """Whether ``place`` is in the state or part of a state ``holder``."""
    return place.country == holder.country and holder.part in ("", place.part)


def of_counties(text: str, end: int) -> bool:
    """Whether the name that ends here is one of several counties listed."""
    return COUNTIES.match(text, end, end + 160) is not None
