"""Readers' comments that were saved below a report, by the stamps that a site puts on each.

What readers write is no part of the report, and nobody vouches for it: were it read, every opinion would be
a statement and every number a figure of the story.
"""

from __future__ import annotations

import re
from itertools import islice

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
CLOCK = r"[0-2]?\d[:.][0-5]\d(?:\s?[ap]\.?m\.?)?"
STAMP = re.compile(
    rf"\bAt\s{CLOCK}\s+on\s+[0-3]?\d\s+{MONTH}\s+(?:19|20)\d\d\s?,\s?[^\s:]{{1,40}}(?:\s[^\s:]{{1,40}})?\swrote\s?:"
    rf"|\b{MONTH}\s+[0-3]?\d\s?,\s?(?:19|20)\d\d\s+(?:at\s+)?{CLOCK}\s?\|(?!\s?Update)",
    re.IGNORECASE,
)
"""A name with day and hour before the comment ("At 3:17 pm on 19 May 2009, holt wrote:"), or day and hour with a
bar behind it ("July 1, 2011 at 7:11 pm | Reply")."""
FEWEST = 3
"""Stamps of one page: one alone is the report's own."""


def comments_from(straightened: str) -> int | None:
    """The character from which on a page holds readers' comments: that of the first stamp. A comment
    before it, where stamps stand behind theirs, is left: nobody can tell where it begins."""
    stamps = list(islice(STAMP.finditer(straightened), FEWEST))
    return stamps[0].start() if len(stamps) == FEWEST else None
