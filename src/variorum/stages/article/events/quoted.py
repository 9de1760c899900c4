"""Which words stand in a quotation of whole sentences.

Who says them is not "he" in them: “Holm is wrong. He must go,” said Moll. A few words quoted inside somebody
else's sentence, he vowed “to do what he can”, go with that sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from variorum.records import Span
from variorum.syntax import NO_TOKEN, Parse, Token

OPENING = frozenset({"“", "``", "„", "«"})
CLOSING = frozenset({"”", "''", "»"})
STRAIGHT = '"'
LEADING = frozenset({",", ":", "--", "—", "–"})
"""What stands before a quotation of a whole sentence within one."""
LONGEST = 300  # tokens; beyond them the closing mark was another's


def quoted(parse: Parse, paragraphs: tuple[Span, ...]) -> frozenset[int]:
    """The numbers of the tokens between double marks that open a sentence. A quotation goes on in later
    paragraphs, which some texts make of every sentence, where the next mark closes it; else it ends with
    its own."""
    marks = [t for t in parse.tokens if t.text in OPENING | CLOSING or t.text == STRAIGHT]
    ends = [p.end for p in paragraphs]
    found: set[int] = set()
    for mark, after in pairwise([*marks, NO_TOKEN]):
        if not _opens(mark) or not _whole(parse, mark):
            continue
        closed = after.i - mark.i <= LONGEST and after is not NO_TOKEN and not _opens(after)
        place = bisect_right(ends, mark.start)
        end = ends[place] if place < len(ends) else parse[len(parse) - 1].end
        last = after.i if closed else bisect_left(parse.tokens, end, key=lambda t: t.start)
        found.update(range(mark.i + 1, last))
    return frozenset(found)


def _opens(mark: Token) -> bool:
    return mark.text in OPENING or (mark.text == STRAIGHT and mark.tag != "''")


def _whole(parse: Parse, mark: Token) -> bool:
    """Whether a sentence begins after an opening ``mark``."""
    first, before = parse.after(mark), parse[mark.i - 1] if mark.i else mark
    begins = mark.i == parse.sentences[mark.sentence].first or first.sentence != before.sentence
    return first.text[:1].isupper() and (begins or before.text in LEADING)
