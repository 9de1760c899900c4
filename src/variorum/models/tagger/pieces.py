"""An article as the tagger reads it: word pieces with what their letters no longer show.

The vocabulary knows no capitals and no quotations, so that each piece has a *kind* beside its number:
1 where its word begins with a capital, 2 where it stands inside quotation marks, 3 where both. Between
two paragraphs stands a piece of its own, ``BREAK``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING

from variorum.records import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

CAPITAL, QUOTED = 1, 2
KINDS = 4
BREAK, FIRST, LAST = 1, 101, 102  # numbers of [unused0], [CLS] and [SEP] in the vocabulary
ENDS = frozenset(".!?")
MOST = 40_000  # pieces of one article that are read, some 30,000 words

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text in order: number in the vocabulary, kind, characters, and whether a word
    begins with it. A ``BREAK`` covers the characters between two paragraphs. ``stops`` are the places
    after which a window may end: (piece, whether a paragraph ends there too)."""

    ids: list[int]
    kinds: list[int]
    starts: list[int]
    ends: list[int]
    begins: list[bool]
    stops: list[tuple[int, bool]]

    def __len__(self) -> int:
        return len(self.ids)


@cache
def vocabulary() -> Tokenizer:
    """MiniLM's word pieces (BERT's, without capitals)."""
    from tokenizers import Tokenizer

    packed = files("variorum.models.tagger").joinpath("data/tokenizer.json").read_text("utf-8")
    tokenizer = Tokenizer.from_str(packed)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pieces(text: str, paragraphs: Iterable[Span], quoted: Sequence[Range]) -> Pieces:
    """The first ``MOST`` pieces of ``paragraphs``; ``quoted`` are the characters of quotations, in
    order."""
    out = Pieces([], [], [], [], [], [])
    tokenizer = vocabulary()
    k = 0
    for paragraph in paragraphs:
        if len(out) >= MOST:
            break
        if out.ids:
            out.stops.append((len(out), True))
            _add(out, BREAK, 0, out.ends[-1], paragraph.start, True)
        found = tokenizer.encode(text[paragraph.start : paragraph.end], add_special_tokens=False)
        word = None
        read = islice(zip(found.ids, found.word_ids, found.offsets, strict=True), MOST - len(out))
        for number, here, (start, end) in read:
            first, last = paragraph.start + start, paragraph.start + end
            while k < len(quoted) and quoted[k][1] <= first:
                k += 1
            inside = k < len(quoted) and quoted[k][0] <= first
            if here != word:
                capital = text[first : first + 1].isupper()
            kind = (CAPITAL if capital else 0) | (QUOTED if inside else 0)
            _add(out, number, kind, first, last, here != word)
            word = here
            if text[first:last] in ENDS:
                out.stops.append((len(out), False))
    return out


def _add(out: Pieces, number: int, kind: int, start: int, end: int, begins: bool) -> None:
    out.ids.append(number)
    out.kinds.append(kind)
    out.starts.append(start)
    out.ends.append(end)
    out.begins.append(begins)


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``first`` to ``last`` (excluded) that are read together; what is found from ``core`` on
    counts, what stands before it is there to be known."""

    first: int
    core: int
    last: int


def windows(pieces: Pieces, core: int = 254, context: int = 0) -> list[Window]:
    """The text in windows of at most ``core`` pieces, cut where a paragraph ends if one does in the
    second half, else where a sentence does, else anywhere; each with ``context`` pieces before it."""
    out: list[Window] = []
    start, k = 0, 0
    while start < len(pieces):
        end = min(start + core, len(pieces))
        if end < len(pieces):
            while k < len(pieces.stops) and pieces.stops[k][0] <= start + core // 2:
                k += 1
            here = k
            best = (False, 0)
            while here < len(pieces.stops) and pieces.stops[here][0] <= end:
                stop, paragraph = pieces.stops[here]
                best = max(best, (paragraph, stop))
                here += 1
            end = best[1] or end
        out.append(Window(max(0, start - context), start, end))
        start = end
    return out
