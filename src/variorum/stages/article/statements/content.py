"""Where content begins and ends: whole quotations, and speech whose marks were lost."""

from __future__ import annotations

from variorum.records import StatementKind
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Sentence

FIRST_PERSON = frozenset({"i", "we", "our", "us", "my", "me", "ours", "myself", "ourselves"})
SPEAKERS = frozenset({"i", "we"})


def snapped(view: View, pieces: tuple[Range, ...], cue: Range) -> tuple[Range, ...]:
    """The pieces with the quotations that they begin or end in taken whole, joined where they
    touch, in order. A quotation that holds the cue is left alone."""
    out: list[Range] = []
    for start, end in sorted(pieces):
        quote = view.quote_over(start)
        if quote and not (quote.start <= cue[0] < quote.end) and end >= quote.end - 2:
            start = quote.start
        quote = view.quote_over(end - 1)
        if quote and not (quote.start <= cue[0] < quote.end) and start <= quote.start + 1:
            end = quote.end
        quote = view.quote_over(end)
        if quote and quote.end - end <= 2:  # the parser left the closing mark outside
            end = quote.end
        end = _running_on(view, end)
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def _running_on(view: View, end: int) -> int:
    """The end of a quotation that goes on in lower case where the content ends: "…, “but not now”"."""
    quote = view.quote_over(end + 2) if view.text[end : end + 2] == ", " else None
    if quote is None or quote.start != end + 2:
        return end
    first = next((c for c in view.text[quote.start : quote.start + 4] if c.isalpha()), "")
    return quote.end if first.islower() else end


def kind_of(view: View, pieces: tuple[Range, ...]) -> StatementKind:
    """``direct`` where all words are quoted, ``mixed`` where some are, else ``indirect``."""
    words = [
        t for start, end in pieces for t in view.parse.between(start, end) if t.text[0].isalnum()
    ]
    quoted = sum(view.quote_of(t.i) >= 0 for t in words)
    if words and quoted == len(words):
        return "direct"
    return "mixed" if quoted else "indirect"


def speaks(view: View, start: int, end: int, words: frozenset[str] = FIRST_PERSON) -> bool:
    """Whether somebody speaks of themselves there outside quotation marks."""
    return any(
        t.lower in words and t.text != "US" and view.quote_of(t.i) < 0
        for t in view.parse.between(start, end)
    )


def unmarked_rest(view: View, sentence: Sentence, taken: frozenset[int]) -> list[Range]:
    """Sentences after ``sentence`` in its paragraph that go on with the speech in the first person
    though no mark says so; those numbered in ``taken`` have a cue of their own."""
    out: list[Range] = []
    for later in view.parse.sentences[sentence.i + 1 : sentence.i + 9]:
        if later.paragraph != sentence.paragraph or later.i in taken:
            break
        if any(view.quote_of(i) >= 0 for i in range(later.first, later.last)):
            break
        if not speaks(view, later.start, later.end, SPEAKERS):
            break
        out.append((later.start, later.end))
    return out
