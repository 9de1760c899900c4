"""The outer shape of a text: paragraphs, quotation marks, what shuffling and retyping leave behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

CURLY = "“”‘’"
QUOTES = ("“", "”", '"', "«", "»", "''", "``")
# They begin with a space, which is quick to find, and look back from there.
_LOOSE = (
    re.compile(r" (?<=[^\W_] )[,;:.!?](?=\s)"),
    re.compile(r" (?<=[“(] )(?=[^\W_])"),
    re.compile(r"  (?<=[^\W_]  )(?=[^\W_])"),
)
_SENTENCE_END = re.compile(r"[.!?][\"”’')]{0,2}\s+[\"“‘'(]{0,2}[A-Z]")


@dataclass(frozen=True, slots=True)
class Shape:
    """``coherence`` is the share of paragraphs with more than one sentence less the share of those
    in which a quotation opens or closes alone; ``quotes`` and ``curly`` count marks, ``loose`` the
    spaces that stand before a comma or stop, inside a quotation mark or twice."""

    coherence: float
    quotes: int
    curly: int
    loose: int


def shape(text: str) -> Shape:
    """The shape of ``text``."""
    lines = [x for x in text.splitlines() if len(x) > 40]
    several = alone = 0
    for line in lines:
        several += bool(_SENTENCE_END.search(line))
        opened = line.count("“") - line.count("”")
        alone += opened != 0 or (line.count('"') + line.count("''")) % 2 == 1
    return Shape(
        coherence=(several - alone) / max(1, len(lines)),
        quotes=sum(map(text.count, QUOTES)),
        curly=sum(map(text.count, CURLY)),
        loose=sum(len(x.findall(text)) for x in _LOOSE),
    )
