"""Where content begins and ends: whole quotations, and speech whose marks were lost."""

from __future__ import annotations

from variorum.records import StatementKind
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Sentence

FIRST_PERSON = frozenset({"i", "we", "our", "us", "my", "me", "ours", "myself", "ourselves"})
SPEAKERS = frozenset({"i", "we"})
TURNS = frozenset({"but", "however", "though", "although", "yet"})
POINTING = frozenset({"that", "this", "those", "these"})


def snapped(view: View, pieces: tuple[Range, ...], cue: Range) -> tuple[Range, ...]:
    """The pieces with the quotations that they begin or end in taken whole, joined where they
    touch, in order, up to where the narrator speaks again. A quotation that holds the cue is left alone."""
    out: list[Range] = []
    for start, end in _up_to_turn(view, sorted(pieces), cue):
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


def _up_to_turn(view: View, pieces: list[Range], cue: Range) -> list[Range]:
    """The pieces before "…, but that leaves …" in the sentence of a cue that stands before them: "that" is
    what was said, and who speaks of it is the narrator."""
    said = view.parse.token_at(cue[0])
    if said is None or not pieces or pieces[0][0] < cue[0]:
        return pieces
    sentence = view.parse.sentences[said.sentence]
    turn = next(
        (
            t.start
            for t in view.parse.between(pieces[0][0] + 1, sentence.end)
            if t.lower in TURNS and view.quote_of(t.i) < 0 and _resumes(view, t.i)
        ),
        None,
    )
    if turn is None:
        return pieces
    end = len(view.text[:turn].rstrip(" ,;–—-"))
    kept = [(a, min(b, end)) for a, b in pieces if a < end]
    return kept + [piece for piece in pieces if piece[0] >= sentence.end]


def _resumes(view: View, i: int) -> bool:
    """Whether token ``i`` joins on a clause about what stands before, after a comma, a dash or a gap."""
    if i + 1 >= len(view.tokens):
        return False
    before, token, after = view.tokens[i - 1], view.tokens[i], view.tokens[i + 1]
    apart = before.text in {",", ";", "–", "—", "-"} or token.start - before.end > 1
    return apart and after.lower in POINTING and after.dep in {"nsubj", "nsubjpass"}


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
