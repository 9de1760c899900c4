"""A paragraph as it is printed, which is what the parser was trained to read.

Corpora come cut into the tokens of the Penn Treebank ("-LRB- Reuters -RRB- -- He said : `` It 's over .
''"). The parser heeds which words a space follows, so that such text, and white space that is doubled
or breaks a line, costs it right heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MARKS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "``": '"',
    "''": '"',
    "`": "'",
    "\\/": "/",
}
"""What the treebank writes for marks of print."""
UNPRINTED = re.compile(
    r"""
      (?P<opening>-L[RSC]B-|``|(?<![\w`])`(?!`))\s*
    | \s*(?P<closing>-R[RSC]B-|''(?=[\s.,;:!?)]|$))
    | (?P<within>''|\\/)
    | (?P<space>
          (?<=[(\[])\s+
        | \s+(?=[)\]%])
        | (?<=[$£€])\s+(?=\d)
        | (?<!\.)\s+(?=\.(?:\s|$))
        | \s+(?=[,;:?!](?:\s|$))
        | (?<=\w)\s+(?=(?:n't|'(?:s|re|ve|ll|d|m))(?!\w))
        | (?<=s)\s+(?='\s)
      )
    | (?P<wide>\s\s+|[^\S ])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Marks of the treebank with the spaces that print does not have, and such spaces alone."""


@dataclass(frozen=True, slots=True)
class Printed:
    """``text``, and for each of its characters where it starts and ends in the paragraph."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def printed(paragraph: str) -> Printed:
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0

    def copy(end: int) -> None:
        text.append(paragraph[at:end])
        starts.extend(range(at, end))
        ends.extend(range(at + 1, end + 1))

    for found in UNPRINTED.finditer(paragraph):
        copy(found.start())
        at = found.end()
        if found.lastgroup == "wide":
            text.append(" ")
            starts.append(found.start())
            ends.append(found.end())
        elif found.lastgroup and found.lastgroup != "space":
            mark = found[found.lastgroup]
            text.append(MARKS[mark.upper()])
            starts.append(found.start(found.lastgroup))
            ends.append(found.end(found.lastgroup))
    if not at:
        return Printed(paragraph, range(len(paragraph)), range(1, len(paragraph) + 1))
    copy(len(paragraph))
    return Printed("".join(text), starts, ends)
