"""Numbers as news writes them: "120,000", "5.2 million", "120K", "two and a half", "dozens"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import isfinite
from typing import Literal

from variorum.stages.article.figures.numbers.atoms import Atom, atoms_of, rounded, words

Kind = Literal["cardinal", "part", "plural", "several"]

GAP = re.compile(r"[ \t\u00a0\u202f]{0,3}-?[ \t\u00a0\u202f]{0,3}")
AND = re.compile(r"[\s-]{1,3}and[\s-]{1,3}", re.IGNORECASE)
AND_A_HALF = re.compile(r"[\s-]{1,3}and[\s-]{1,3}a[\s-]{1,3}half\b", re.IGNORECASE)
POWER = re.compile(r"\s?[×x]\s?10\^?([−-]?\d{1,3})(?!\d)")
OF = re.compile(r"\s{1,3}of\s{1,3}", re.IGNORECASE)
OF_A = re.compile(r"[ \u00a0-]{1,3}(?:of[ \u00a0]{1,2})?(?:an?[ \u00a0]{1,2})?", re.IGNORECASE)
ARTICLE = re.compile(
    r"\b((?:an?[ ])?quarter(?:[ ]of[ ]a)?|half[\s-]{1,3}an?|(?:an?[\s-]{1,3})?half|an?)[\s-]{1,3}$",
    re.IGNORECASE,
)
SUFFIX = re.compile(
    r"(?:mil|mln|mn|bn|tn|[kKmMbBtT])(?![^\W\d_])|[ \u00a0](?:[MBm]|mil)(?=[ \u00a0][a-z])"
)
SUFFIXES = {
    "k": 1e3,
    "m": 1e6,
    "mil": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "t": 1e12,
}
MOST_ATOMS = 12


@dataclass(frozen=True, kw_only=True)
class Numeral:
    """Characters ``start`` to ``end`` are a number between ``low`` and ``high`` (``None``: open).

    ``base`` is the value before its scale ("5.2" of "5.2 million"), ``scale`` that scale (1 where
    there is none); ``spelled`` says that it is written in words, ``letter`` that its scale is but a
    letter that could be a unit too ("50m")."""

    start: int
    end: int
    low: float
    high: float | None
    kind: Kind = "cardinal"
    base: float = 0.0
    scale: float = 1.0
    spelled: bool = False
    letter: bool = False


def numerals(text: str, start: int, end: int) -> list[Numeral]:
    """The numbers between two characters of ``text``, in order, none overlapping another."""
    atoms = atoms_of(text, start, end)
    out: list[Numeral] = []
    k = 0
    while k < len(atoms):
        found, k = _number(text, atoms, k, start)
        if found is None or not isfinite(found.low):
            continue
        while out and out[-1].end > found.start:
            out.pop()  # "a quarter" of "a quarter of a million"
        out.append(found)
    return out


def _number(text: str, atoms: list[Atom], k: int, floor: int) -> tuple[Numeral | None, int]:
    """The number that begins at atom ``k``, or ``None``, and the atom to go on from."""
    atom = atoms[k]
    if atom.kind == "plural":
        return _plural(text, atoms, k)
    if atom.kind == "several":
        return _several(text, atoms, k)
    if atom.kind == "part":
        if atom.value == 2 and (text[atom.start : atom.end].lower() == "half"):
            after = _next(text, atoms, k, atom.end)
            if after is None:  # "half a million" is read from its scale
                return _part(atom, atom, 1.0), k + 1
        return _one_part(text, atom, floor), k + 1
    if atom.kind == "scale":
        return _article_scale(text, atoms, k, floor)
    return _cardinal(text, atoms, k)


def _next(text: str, atoms: list[Atom], k: int, end: int) -> Atom | None:
    """The atom after ``k`` where nothing but a space or hyphen stands between."""
    if k + 1 < len(atoms) and GAP.fullmatch(text, end, atoms[k + 1].start):
        return atoms[k + 1]
    return None


def _cardinal(text: str, atoms: list[Atom], k: int) -> tuple[Numeral | None, int]:
    """Digits or words with whatever scales follow them."""
    first = atoms[k]
    spelled = first.kind in ("small", "tens")
    total, group, scale, end = 0.0, first.value, 1.0, first.end
    last = first
    k += 1
    power = POWER.match(text, end) if first.kind == "digits" else None
    if power:
        exponent = int(power.group(1).replace("−", "-"))
        group, end = group * 10.0 ** max(-300, min(300, exponent)), power.end()
        while k < len(atoms) and atoms[k].start < end:
            k += 1
    while k < len(atoms):
        atom = atoms[k]
        between = text[end : atom.start]
        joined = GAP.fullmatch(between) is not None
        if not joined and not (AND.fullmatch(between) and last.kind == "scale" and spelled):
            break
        size = _scale(text, atom)
        if size is not None and joined:
            group = (group or 1.0) * size
            scale = max(scale, size)
            if size > 100:
                total, group = total + group, 0.0
        elif (atom.kind in ("small", "tens") and spelled and _follows(last, atom, between)) or (
            atom.kind == "glyph" and last.kind in ("digits", "small") and "-" not in between
        ):
            group += atom.value
        elif (
            atom.kind == "part"
            and joined
            and spelled
            and last is first
            and (atom.value <= 10 or OF.match(text, atom.end))  # "one hundredth time" is none
        ):
            plural = text[atom.start : atom.end].lower().endswith("s")
            if (not plural and first.value != 1) or first.value > atom.value:
                break  # "its first loss in seven quarters"
            return _part_of_scale(text, atoms, k + 1, _part(first, atom, first.value))
        else:
            break
        last, end = atom, atom.end
        k += 1
    half = AND_A_HALF.match(text, end)
    if half:  # "a million and a half" has half a million more
        group, end = group + 0.5 * scale, half.end()
        while k < len(atoms) and atoms[k].start < end:
            k += 1
        if k < len(atoms) and atoms[k].kind == "scale" and GAP.fullmatch(text, end, atoms[k].start):
            group, scale, end = group * atoms[k].value, atoms[k].value, atoms[k].end
            k += 1
    value = rounded(total + group)
    letter = False
    if first.kind == "digits" and scale == 1.0:
        suffix = SUFFIX.match(text, end)
        if suffix:
            scale, end = SUFFIXES[suffix.group().strip().lower()], suffix.end()
            letter = suffix.group().strip() in ("m", "M", "t", "T", "b", "B")
            value = rounded(value * scale)
    return (
        Numeral(
            start=first.start,
            end=end,
            low=value,
            high=value,
            base=first.value,
            scale=scale,
            spelled=spelled,
            letter=letter,
        ),
        k,
    )


def _scale(text: str, atom: Atom) -> float | None:
    """What an atom multiplies the number before it by: "million", and "millions" as some write it."""
    if atom.kind == "scale":
        return atom.value
    word = text[atom.start : atom.end] if atom.kind == "plural" else ""
    known = words().get(word[:-1])  # in small letters: "10:15 Thousands" are two
    return known[1] if known is not None and known[0] == "scale" else None


def _part_of_scale(text: str, atoms: list[Atom], k: int, part: Numeral) -> tuple[Numeral, int]:
    """ "three quarters of a billion", "two thirds million": the part of a scale, where one follows."""
    if (
        k >= len(atoms)
        or atoms[k].kind != "scale"
        or not OF_A.fullmatch(text, part.end, atoms[k].start)
    ):
        return part, k
    size = atoms[k].value
    value = part.low * size
    return replace(
        part, end=atoms[k].end, low=value, high=value, kind="cardinal", scale=size
    ), k + 1


def _follows(last: Atom, atom: Atom, between: str) -> bool:
    """Whether one number word continues another: "forty-two", "hundred forty", not "two three"."""
    if last.kind == "tens":
        return atom.kind == "small" and 0 < atom.value < 10 and "and" not in between.lower()
    return last.kind == "scale" and "-" not in between


def _article_scale(text: str, atoms: list[Atom], k: int, floor: int) -> tuple[Numeral | None, int]:
    """ "a million", "half a dozen"; a scale with nothing before it is no number."""
    atom = atoms[k]
    before = ARTICLE.search(text, max(floor, atom.start - 20), atom.start)
    if before is None:
        return None, k + 1
    one = Atom(atom.start, atom.start, "small", 1.0)  # the article counts as one
    found, consumed = _cardinal(text, [one, *atoms[k : k + MOST_ATOMS]], 0)
    if found is None:
        return None, k + 1
    lead = before.group(1).lower()
    factor = 0.5 if "half" in lead else 0.25 if "quarter" in lead else 1.0
    return (
        replace(
            found,
            start=before.start(),
            low=found.low * factor,
            high=found.low * factor,
            base=factor,
            spelled=True,
        ),
        max(k + 1, k + consumed - 1),
    )


def _plural(text: str, atoms: list[Atom], k: int) -> tuple[Numeral | None, int]:
    """ "dozens", "tens of thousands": at least two of each, open above."""
    atom = atoms[k]
    low, end = atom.value, atom.end
    k += 1
    if (
        k < len(atoms)
        and atoms[k].kind in ("plural", "scale")
        and OF.fullmatch(text, end, atoms[k].start)
    ):
        unit = atoms[k].value / (2 if atoms[k].kind == "plural" else 1)
        if unit >= 100:
            low, end = low * unit, atoms[k].end
            k += 1
    word = text[atom.start : atom.end].lower()
    if end == atom.end and (word == "tens" or (word == "scores" and not OF.match(text, end))):
        return None, k
    return Numeral(
        start=atom.start, end=end, low=low, high=None, kind="plural", base=low, spelled=True
    ), k


def _several(text: str, atoms: list[Atom], k: int) -> tuple[Numeral | None, int]:
    """ "several hundred" is 200 to 999; "a couple of thousand" is 2,000."""
    atom = atoms[k]
    word = text[atom.start : atom.end].lower()
    after = atoms[k + 1] if k + 1 < len(atoms) else None
    if after is not None and after.kind == "plural":
        whole, beyond = _plural(text, atoms, k + 1)
        if whole is not None and beyond == k + 3 and GAP.fullmatch(text, atom.end, after.start):
            return replace(whole, start=atom.start), beyond  # "several hundreds of thousands"
    size = _scale(text, after) if after is not None else None
    if after is None or size is None:
        return None, k + 1
    if not (
        GAP.fullmatch(text, atom.end, after.start) or OF.fullmatch(text, atom.end, after.start)
    ):
        return None, k + 1
    low = 2 * size
    high = low if word == "couple" else 10 * size - 1
    start = atom.start
    article = re.compile(r"\ba\s{1,3}$", re.IGNORECASE).search(text, max(0, start - 5), start)
    if article and word != "several":
        start = article.start()
    return (
        Numeral(
            start=start,
            end=after.end,
            low=low,
            high=high,
            kind="several",
            base=2.0,
            scale=size,
            spelled=True,
        ),
        k + 2,
    )


def _part(first: Atom, last: Atom, top: float) -> Numeral:
    value = top / last.value
    return Numeral(
        start=first.start,
        end=last.end,
        low=value,
        high=value,
        kind="part",
        base=value,
        spelled=True,
    )


def _one_part(text: str, atom: Atom, floor: int) -> Numeral | None:
    """ "a third of", "a quarter of": one part, where "of" follows an article."""
    before = re.compile(r"\ban?\s{1,3}$", re.IGNORECASE).search(
        text, max(floor, atom.start - 6), atom.start
    )
    if before is None or not OF.match(text, atom.end) or text[atom.end - 1] == "s":
        return None
    found = _part(atom, atom, 1.0)
    return replace(found, start=before.start())
