"""Dates at the head of an article: a line of its own, after a label, beside a byline, in a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.stages.article.date.spellings import (
    MONTH,
    Reading,
    day_of,
    every,
    find,
    month_number,
    table,
)

LINES = 14
"""Lines, not empty, that may belong to the head of a saved article."""

LINE = 300
"""Characters of a line that are looked at; a head is short."""

ROW = re.compile(r"[^\r\n\x85\u2028\u2029]+")
BYLINE = re.compile(r"^\W{0,4}by\s", re.IGNORECASE)
SEPARATED = re.compile(r"[|•·●/]|\s[-–—]\s")
DATELINE = re.compile(
    rf"^\W{{0,3}}(?:[A-Z][A-Z.'’-]{{1,24}}[ ,]{{1,2}}){{1,4}}(?:[A-Z][A-Za-z.]{{1,24}}[ ,]{{1,2}}){{0,3}}(?:\([A-Za-z/ ]{{2,20}}\)\s?)?"
    rf"(?i:{MONTH}\s?(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s{MONTH.replace('month', 'month2')})(?:,?\s(?P<year>\d{{4}}))?"
    r"\s{0,2}(?:\([A-Za-z/ ]{2,20}\))?\s{0,2}(?:[-–—:]|--)"
)
BAR = re.compile(r"\s?[|•·]\s?(?:By|From)\b")
AROUND = re.compile(r"[\s,.:;()\[\]|•·*–—-]*")


def rows(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the first lines that are not empty, each cut at :data:`LINE`."""
    seen = 0
    for match in ROW.finditer(text):
        if match.group().isspace():
            continue
        yield match.start(), min(match.end(), match.start() + LINE)
        seen += 1
        if seen >= LINES:
            return


def head_date(text: str, headers: list[tuple[int, int]]) -> Reading | None:
    """The date of publication that the head states; ``headers`` are the spans known to be header
    lines, where a date needs no label."""
    labelled: list[Reading] = []
    alone: list[Reading] = []
    for start, end in rows(text):
        found = _labelled(text, start, end)
        if found is not None:
            labelled.append(found)
            continue
        bare = find(text, start, end)
        if bare is None or _changed(text[start : bare.start]):
            continue
        if _stands_alone(text, start, end, bare) or any(s <= bare.start < e for s, e in headers):
            alone.append(bare)
    return next(iter([*labelled, *alone]), None) or _stamp(text)


def _stamp(text: str) -> Reading | None:
    """A date with its weekday or zone and a time of day, as machines print it above an article, also
    where the lines of the page have run together ("RIVERTON | Thu Mar 7, 2024 7:26 pm EDT RIVERTON
    (Reuters) -"); and a date between an author and a bar ("By Jane Doe | March 7, 2024")."""
    for found in every(text, 0, min(len(text), TOP)):
        before, spelling = text[max(0, found.start - LABEL_LEAD) : found.start], found.text(text)
        weekday = WEEKDAY_FIRST.match(spelling) is not None
        timed = CLOCK.search(spelling) is not None and (weekday or "T" in (found.iso or ""))
        beside = AUTHORED.search(before) or BAR.match(text[found.end : found.end + LABEL_LEAD])
        apart = (timed or beside) and not TOLD.search(before)
        if (apart or MARKED.search(before)) and not _changed(before):
            return found
    return None


TOP = 1500
"""Characters in which the page may still print when an article was published."""

CLOCK = re.compile(r"\d[:.]\d\d")
WEEKDAY_FIRST = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
AUTHORED = re.compile(r"\b[Bb]y(?: [A-Z][\w.’'-]{0,24}){1,4} ?[|•·] ?$")
MARKED = re.compile(r"\b(?:Aired|Broadcast|Posted|Published)(?: on)?:? $")
TOLD = re.compile(r"\b(?:on|at|of|since|by|until|till|before|after|the|from|to|for|and|or)\s$")
"""Words before a date that stands in a sentence."""


def _labelled(text: str, start: int, end: int) -> Reading | None:
    """A date right after a label that says it is that of publication."""
    at = start
    while at < end:
        found = find(text, at, end)
        if found is None:
            return None
        before = text[at if at > start else start : found.start]
        words = list(re.finditer(r"[A-Za-z]+", before[-LABEL_LEAD:]))
        for k in (3, 2, 1):
            label = " ".join(w[0].lower() for w in words[-k:])
            if len(words) < k or label not in table("labels.tsv"):
                continue
            # "In a letter dated March 3, 2024" is a sentence: a label begins a line, stands after a
            # mark or has a capital letter.
            begins = words[-k].start() == 0 or words[-k][0][0].isupper()
            begins = (
                begins or not before[-LABEL_LEAD:][: words[-k].start()].rstrip(" ")[-1:].isalnum()
            )
            lead = len(before.strip()) <= LABEL_LEAD or BYLINE.match(before) is not None
            if table("labels.tsv")[label] == "published" and begins and lead:
                return found
            break
        at = max(found.end, at + 1)
    return None


LABEL_LEAD = 40
"""Characters before a date that still may be a label and no sentence."""


def _changed(before: str) -> bool:
    words = re.findall(r"[a-z]+", before.lower()[-40:])
    return any(table("labels.tsv").get(" ".join(words[-k:])) == "changed" for k in (1, 2) if words)


def _stands_alone(text: str, start: int, end: int, found: Reading) -> bool:
    """Whether the line is the date, or the date beside an author or an outlet."""
    before, after = text[start : found.start], text[found.end : end]
    if AROUND.fullmatch(before) and (AROUND.fullmatch(after) or BAR.match(after)):
        return True
    line = text[start:end]
    rest = len(before.split()) + len(after.split())
    if rest > 12 or line.rstrip().endswith((".", "!", "?", "”", '"')):
        return False
    return bool(
        BYLINE.match(line) or SEPARATED.search(before[-3:]) or SEPARATED.match(after.strip()[:1])
    )


def dateline(text: str) -> tuple[int, int, int | None, int, int] | None:
    """Month, day, year if it is stated, and the characters of a dateline such as
    ``KYIV, Ukraine, Jan. 29 (AP) —``."""
    for start, end in rows(text):
        match = DATELINE.match(text[start:end])
        if match is None:
            continue
        month = month_number(match["month"] or match["month2"])
        day = int(match["day"] or match["day2"])
        year = int(match["year"]) if match["year"] else None
        if day_of(year or 2000, month, day) is not None:
            first = match.start("month") if match["month"] else match.start("day2")
            last = (
                match.end("year") if match["year"] else max(match.end("day"), match.end("month2"))
            )
            return month, day, year, start + first, start + last
    return None
