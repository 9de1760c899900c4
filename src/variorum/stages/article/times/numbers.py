"""Numbers as words and figures say them."""

from __future__ import annotations

from variorum.stages.article.times.words import classes

VAGUE = -1.0
"""Several: more than one, nobody says how many."""

FILLERS = frozenset({"and", "of", "a", "an"})


def number(text: str | None) -> float | None:
    """``two``, ``27``, ``twenty four``, ``2 1 / 2``, ``half an``, ``a few`` (:data:`VAGUE`); ``a``
    alone is one; ``None`` where there is no number."""
    if text is None:
        return None
    words = text.replace(",", "").split()
    if any(w in classes()["VAGUE"] or w == "dozens" for w in words):
        return VAGUE
    if "couple" in words:
        return 2.0
    if "dozen" in words:
        return 12.0
    total, found = 0.0, False
    fraction = 0.0
    if "/" in words:
        k = words.index("/")
        if 0 < k < len(words) - 1 and words[k - 1].isdecimal() and words[k + 1].isdecimal():
            below = int(words[k + 1])
            fraction = int(words[k - 1]) / below if below else 0.0
        words = words[: max(0, k - 1)]
        found = True
    if "half" in words:
        fraction, found = 0.5, True
        words = [w for w in words if w != "half"]
    values = classes()["NUMWORD"]
    for word in words:
        if word in values:
            value = float(values[word])
            total = max(total, 1.0) * value if value >= 100 else total + value
            found = True
        elif word.replace(".", "", 1).isdecimal() and len(word) <= 12:
            total += float(word)
            found = True
        elif word not in FILLERS:
            return None
    if not found:
        return 1.0 if words and words[0] in ("a", "an") else None
    return total + fraction


def year_of(text: str, anchor_year: int | None) -> int | None:
    """``1998``, ``'98``, ``nineteen ninety seven``, ``two thousand and four``."""
    digits = "".join(c for c in text if c.isdecimal())
    if digits:
        if len(digits) == 4:
            return int(digits)
        if len(digits) != 2:
            return None
        century = (anchor_year or 2000) // 100 * 100
        year = century + int(digits)
        return year - 100 if year > (anchor_year or 2049) + 20 else year
    words = text.split()
    if len(words) < 2:
        return None
    if words[0] in ("nineteen", "twenty"):
        rest = number(" ".join(words[1:]))
        return None if rest is None else (1900 if words[0] == "nineteen" else 2000) + int(rest)
    whole = number(text)
    return int(whole) if whole and 1000 <= whole <= 2099 else None


def ordinal(text: str) -> int | None:
    """``third``, ``3rd``, ``twenty first``, ``21``."""
    digits = "".join(c for c in text if c.isdecimal())
    if digits:
        return int(digits) if len(digits) <= 2 else None
    words = text.split()
    tens = {"twenty": 20, "thirty": 30}
    base = tens.get(words[0], 0) if len(words) > 1 else 0
    value = classes()["ORDINAL"].get(words[-1])
    return None if value is None else base + int(value)
