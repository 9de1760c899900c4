"""Figures that were marked by hand, and whether what one is said to count is right.

A table with tabs, one figure a row: its article's key, its first and last character, and what it counts.
That is right if its words hold every idea which the figure needs (``must``: groups parted by ``;``, of whose
words, parted by ``|``, one has to be there) and at most one word that stands neither there nor in ``may``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from variorum.errors import ReadError

ENDINGS = ("ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e", "ly")
STEM = 6  # letters by which two forms of a word are told to be of one
EXTRA = 1  # words that nobody marked and may stand
OPEN = "-"
FREE_WORDS = "free_words.txt"
"""Words that may stand anywhere, beside the table."""
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """What is wrong with a phrase: ideas that it lacks, words that nobody marked."""

    lacking: int
    extra: int
    empty: bool

    @property
    def right(self) -> bool:
        return not (self.lacking or self.empty) and self.extra <= EXTRA


def marked(table: Path, part: str | None = None) -> list[dict[str, str]]:
    """The rows of a table, of one ``part`` if it is named. Raises :class:`ReadError`."""
    try:
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    except OSError as error:
        raise ReadError(f"cannot read {table}: {error.strerror}") from error
    return [row for row in rows if part in (None, row["part"])]


def free_words(table: Path) -> frozenset[str]:
    """The words that may stand anywhere in a phrase of that table."""
    return frozenset((table.parent / FREE_WORDS).read_text(encoding="utf-8").split())


def words(text: str | None) -> list[str]:
    plain = re.sub(r"\s?['’]s\b", "", (text or "").lower())
    return re.findall(r"[a-z0-9][a-z0-9.&-]*", plain)


def parts(found: Iterable[str]) -> list[str]:
    """Words, and the parts of those that a hyphen joins."""
    return [part for word in found for part in (word, *word.split("-")) if part]


def stem(word: str) -> str:
    word = word.strip(".-")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:STEM]


def alike(one: str, other: str) -> bool:
    """Whether two words are forms of one."""
    a, b = stem(one), stem(other)
    short = min(len(a), len(b))
    return one == other or a == b or (short >= 4 and a[:short] == b[:short])


def among(word: str, others: Iterable[str]) -> bool:
    return any(alike(word, other) for other in others)


def counts(
    row: Row, counted: str | None, unit: str | None, text: str, free: frozenset[str]
) -> Compared:
    """A phrase beside a marked row; ``unit`` are words of its unit, ``text`` is the figure's own."""
    said, measured = parts(words(counted)), parts(words(unit))
    allowed = [*parts(words(row["may"])), *measured]
    if row["counted"] == OPEN:
        extra = [w for w in said if w not in free and not among(w, allowed)]
        return Compared(0, EXTRA + 1 if extra else 0, False)
    groups = [
        [re.split(r"[ -]+", word.strip().lower()) for word in group.split("|") if word.strip()]
        for group in row["must"].split(";")
        if group.strip(" -")
    ]
    needed = words(row["counted"]) + words(row["must"].replace("|", " ")) + words(text)
    allowed += parts(needed)

    def met(group: list[list[str]], by: list[str]) -> bool:
        return any(all(among(part, by) for part in word) for word in group)

    lacking = sum(
        not met(g, said) and not (k == 0 and met(g, measured)) for k, g in enumerate(groups)
    )
    extra = [word for word in words(counted) if word not in free and not among(word, allowed)]
    extra = [word for word in extra if not all(among(part, allowed) for part in word.split("-"))]
    return Compared(lacking, len(extra), not said)
