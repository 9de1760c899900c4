"""Numbers in a text that look like counts and are none: rates' denominators, clock times, names of accounts.

"Deaths per 100,000 people" counts no 100,000; "at 1300 local time" names an hour, "No. 3" a rank, "32weeks
wrote:" whoever commented, "the Nine Day War" a war, "vlm.me/p4 -191" a web address; "nine times out of ten" is
often, an "eighteen-wheeler" a lorry.
"""

from __future__ import annotations

import re

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues

NEAR = 40  # characters beside a number that are read
PER = re.compile(r"\bper[ \u00a0]{1,2}$", re.IGNORECASE)
RANK = re.compile(r"\bNos?[ ]?\.[ \u00a0]{0,2}$")
ADDRESS = re.compile(r"[/\\]\w{2,24}[ \u00a0]$")
CLOCK = re.compile(r"[ \u00a0]{1,2}(?:hours[ ])?local time\b", re.IGNORECASE)
OUT_OF = re.compile(r"[ ]times out of (?:ten|10|100)\b")
BEFORE_OUT_OF = re.compile(r"\btimes out of $")
HYPHENATED = re.compile(r"-(\w+?)s?\b")
WROTE = re.compile(r"\w*[ ]wrote[ ]?:")
WAR = re.compile(r"[ -](?:Day|Week|Month|Year)s?['’]?(?: ['’])?[ -]Wars?\b")  # "the Six Day War"
HOURS, SIXTY = 24, 60


def counts_nothing(text: str, reading: Reading, floor: int) -> bool:
    """Whether the words beside a number show that it counts nothing."""
    start, number = reading.start, text[reading.number_start : reading.number_end]
    before = text[max(floor, start - NEAR) : start]
    if reading.kind == "bare" and (PER.search(before) or RANK.search(before)):
        return True
    if reading.low < 0 and ADDRESS.search(before):
        return True
    if _is_hour(number) and CLOCK.match(text, reading.number_end):
        return True
    tied = HYPHENATED.match(text, reading.number_end) if reading.numeral.spelled else None
    if tied is not None and tied.group(1).lower() in cues("named_by_number"):
        return True
    if OUT_OF.match(text, reading.number_end) or BEFORE_OUT_OF.search(before):
        return True
    behind = WAR.match(text, reading.number_end) or WROTE.match(text, reading.number_end)
    return behind is not None


def _is_hour(number: str) -> bool:
    """Whether four digits may be a time of day: 1300, 0945."""
    if len(number) != 4 or not (number.isascii() and number.isdigit()):
        return False
    return int(number[:2]) < HOURS and int(number[2:]) < SIXTY
