"""Where a sentence begins although no mark ends the one before: around datelines, bylines and stamps.

Saved pages run headline, byline, dateline and report together on one line ("Rivers rise By Ann Doe
OSLO (Reuters) - Two dams …"). The parser keeps to the beginnings that it is given.
"""

from __future__ import annotations

import re

from variorum.models.datelines import datelines, stamps

HEAD = 1_000
"""Characters of a paragraph in which such a head may stand."""
BYLINE = re.compile(
    r"(?<=[\w?!'’][ ])By[ ](?:the[ ])?[A-Z][\w'’.-]+(?:[ ][A-Z]\.)?[ ][A-Z][\w'’-]+(?=[ ,])"
)
NEW = re.compile(r"(?<=\S )(?:NEW|UPDATE|UPDATED): (?=[\"'“‘]?[A-Z\d])")
LIVE = re.compile(
    r"[(\[](?:updated?:?[ ])?(?:at[ ])?\d\d?[:.]\d\d[^()\[\]]{0,90}[)\]][ ]?(?:(?:--?|[–—])[ ])?(?=[\"'“‘]?[A-Z\d])",
    re.IGNORECASE,
)
"""The stamp of an entry in a running report: "[Updated 7:07 p.m. in Oslo] "."""


def beginnings(text: str) -> list[int]:
    """The characters at which sentences begin around the datelines, bylines and stamps of a paragraph."""
    found = {at for line in datelines(text, HEAD) for at in (line.start, line.end)}
    found.update(at for stamp in stamps(text, HEAD) for at in stamp)
    last = max(found, default=0)
    for pattern in (BYLINE, NEW):
        found |= {match.start() for match in pattern.finditer(text, 0, last)}
    if stamp := LIVE.match(text):
        found.add(stamp.end())
    return sorted(found - {0, len(text)})
