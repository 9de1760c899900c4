"""Words of a text found by arrays of characters rather than one by one.

A word is a number with its points and commas ("4,500", the 5 of "5th") or a run of letters and digits;
case, apostrophes and the stops of "U.S." make no difference. It is known by a hash of its characters, the
same in every text and run.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

ALNUM, DIGIT, LOWER, UPPER, SPACE, BREAK, STOP, END, POINT, CLOSER, OPENER, APOSTROPHE = (
    1 << k for k in range(12)
)
"""What a character may be. ``POINT`` (. or ,) stands inside numbers, ``END`` ends a sentence, ``CLOSER``
stands after its end, ``OPENER`` before a beginning, ``BREAK`` ends a line, ``STOP`` is a full stop."""

_MEMBERS = {
    BREAK: "\n",
    STOP: ".",
    END: ".!?…",
    POINT: ".,",
    CLOSER: "\"”’')]»",
    OPENER: "\"“‘'([",
    APOSTROPHE: "'’‘`´",
}
_MEMBER = {c: sum(b for b, m in _MEMBERS.items() if c in m) for c in "".join(_MEMBERS.values())}
PLANE = 1 << 16  # characters whose kind is looked up in a table; the few beyond are asked singly
PIECE = 1 << 20  # characters that are read at once
BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse among the whole numbers of 64 bits
MIX = np.uint64(0xD6E8FEB86659FD93)
HALF = np.uint64(32)

Kinds = NDArray[np.uint16]
Letters = NDArray[np.uint64]
Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]


def _kind(c: str) -> int:
    kind = ALNUM * c.isalnum() | DIGIT * c.isdecimal() | SPACE * c.isspace()
    return kind | LOWER * c.islower() | UPPER * c.isupper() | _MEMBER.get(c, 0)


def _small(c: str) -> int:
    """One more than the code of the small letter: a word does not begin with nothing."""
    return ord(c.lower()[0]) + 1


@cache
def _tables() -> tuple[Kinds, Letters]:
    """Kind and small letter of every character of the first plane."""
    plane = [chr(n) for n in range(PLANE)]
    kinds = np.fromiter(map(_kind, plane), np.uint16, PLANE)
    return kinds, np.fromiter(map(_small, plane), np.uint64, PLANE)


@cache
def _powers() -> tuple[Letters, Letters]:
    """The powers of ``BASE`` and of its inverse, 0 to ``PIECE``."""
    both: list[Letters] = []
    for base in (BASE, pow(BASE, -1, 1 << 64)):
        powers = np.full(PIECE + 1, base, np.uint64)
        powers[0] = 1
        both.append(np.cumprod(powers, dtype=np.uint64))
    return both[0], both[1]


def looked_up(text: str) -> tuple[Kinds, Letters]:
    """The kind and the small letter of every character of ``text``."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.intp)
    kinds, small = _tables()
    if not codes.size or codes.max() < PLANE:
        return kinds[codes], small[codes]
    high = np.flatnonzero(codes >= PLANE)
    beyond = [chr(c) for c in codes[high].tolist()]
    codes[high] = 0
    found, letters = kinds[codes], small[codes]
    found[high] = [_kind(c) for c in beyond]
    letters[high] = [_small(c) for c in beyond]
    return found, letters


def words(kinds: Kinds, letters: Letters) -> tuple[Hashes, Places, Places]:
    """The hash of every word with the characters, first and one past the last, it stands on."""
    if kinds.size <= PIECE:
        return _words(kinds, letters)
    parts = []
    for at in range(0, kinds.size, PIECE):
        hashes, starts, ends = _words(kinds[at : at + PIECE], letters[at : at + PIECE])
        parts.append((hashes, starts + at, ends + at))
    joined, begin, end = (np.concatenate(column) for column in zip(*parts, strict=True))
    return joined, begin, end


def _words(kinds: Kinds, letters: Letters) -> tuple[Hashes, Places, Places]:
    silent = np.concatenate([np.flatnonzero(kinds & APOSTROPHE != 0), _initials(kinds)])
    if silent.size:
        heard = np.ones(kinds.size, np.bool_)
        heard[silent] = False
        kinds, letters = kinds[heard], letters[heard]
        silent.sort()
        silent -= np.arange(silent.size)
    starts, ends = _runs(kinds)
    powers, inverse = _powers()
    sums = np.zeros(kinds.size + 1, np.uint64)
    np.cumsum(letters * powers[: kinds.size], out=sums[1:])
    hashes = _mixed((sums[ends] - sums[starts]) * inverse[starts])
    begin = starts + np.searchsorted(silent, starts, side="right")
    end = ends + np.searchsorted(silent, ends - 1, side="right")
    return hashes, begin, end


def _mixed(sums: Hashes) -> Hashes:
    for _ in range(2):
        sums ^= sums >> HALF
        sums *= MIX
    return sums ^ sums >> HALF


def _initials(kinds: Kinds) -> Places:
    """The stops of "U.S.": two or more single letters, each with a stop."""
    stops = np.flatnonzero(kinds & STOP != 0)
    # Behind the last character, and so before the first, there are no letters.
    padded = np.concatenate([kinds, np.zeros(2, np.uint16)])
    single = (padded[stops - 1] & (ALNUM | DIGIT) == ALNUM) & (padded[stops - 2] & ALNUM == 0)
    stops = stops[single]
    near = np.zeros(stops.size + 1, np.bool_)
    near[1:-1] = stops[1:] - stops[:-1] == 2
    found: Places = stops[near[1:] | near[:-1]]
    return found


def _runs(kinds: Kinds) -> tuple[Places, Places]:
    """Where words begin and end, in order."""
    padded = np.zeros(kinds.size + 2, np.bool_)
    inside = padded[1:-1]
    np.not_equal(kinds & ALNUM, 0, out=inside)
    points = np.flatnonzero(kinds[1:-1] & POINT != 0) + 1
    inside[points[kinds[points - 1] & kinds[points + 1] & DIGIT != 0]] = True
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    starts, ends = edges[::2], edges[1::2]
    # "5th" is 5 and th: a word that begins with a number ends where letters do.
    turns = np.flatnonzero((kinds[:-1] & DIGIT != 0) & (kinds[1:] & (ALNUM | DIGIT) == ALNUM)) + 1
    if turns.size:
        word, first = np.unique(np.searchsorted(starts, turns, side="right") - 1, return_index=True)
        turns = turns[first[kinds[starts[word]] & DIGIT != 0]]
        starts, ends = np.sort(np.append(starts, turns)), np.sort(np.append(ends, turns))
    return starts, ends


_SILENT = str.maketrans("", "", _MEMBERS[APOSTROPHE])


def spelt(word: str) -> str:
    """``word``, as it stands in a text, as all that are the same word with it are spelt."""
    plain = word.lower().translate(_SILENT)
    return plain if plain[:1].isdecimal() else plain.replace(".", "")
