"""Which characters of a text are not part of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records import NoiseKind
from variorum.stages.article.clean.captions import caption_lines
from variorum.stages.article.clean.headers import Header, is_address
from variorum.stages.article.clean.lexicon import patterns
from variorum.stages.article.clean.lines import Line, sentences_of
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.stray import stray_lines

SHORTEST, LONGEST = 2, 600
"""Characters of a line or sentence that may be noise."""
LAST = 4
"""Lines at the end of a text among which credits of an author may stand."""

EDGES = " .…:!*_>›»→<‹«←|•·–—-"

type Found = tuple[int, int, NoiseKind]


def noise_spans(text: str, lines: Sequence[Line], header: Header, options: Options) -> list[Found]:
    """Start, end and kind of all noise, in order, without overlaps."""
    found: list[Found] = [(s, e, "header") for s, e in header.noise]
    taken = {s for s, _ in header.noise}
    rest = [k for k, line in enumerate(lines) if line.start not in taken and k != header.title_line]
    left = []
    for k in rest:
        spans = list(_by_pattern(lines[k], last=k >= len(lines) - LAST))
        found += spans
        if not spans:
            left.append(k)
    others = [lines[k] for k in left]
    captions = caption_lines(others) if options.captions else set()
    found += [(others[k].start, others[k].end, "caption") for k in sorted(captions)]
    others = [line for k, line in enumerate(others) if k not in captions]
    found += [
        (others[k].start, others[k].end, "stray")
        for k in sorted(stray_lines(others) if options.strays else ())
    ]
    return _merged(text, sorted(found))


def _by_pattern(line: Line, *, last: bool) -> Iterator[Found]:
    """The line as a whole, or those of its sentences, that a pattern gives away."""
    if len(line.text) <= LONGEST:
        if is_address(line):
            yield line.start, line.end, "boilerplate"
            return
        first, behind = _core(line.text, 0, len(line.text))
        if behind - first < SHORTEST:
            return
        for each in patterns():
            if (
                each.line.fullmatch(line.text, first, behind)
                or each.sentence.fullmatch(line.text, first, behind)
                or each.start.match(line.text, first)
                or (last and each.end.fullmatch(line.text, first, behind))
            ):
                yield line.start, line.end, each.kind
                return
    for start, end in sentences_of(line):
        if end - start <= LONGEST:
            first, behind = _core(line.text, start - line.start, end - line.start)
            for each in patterns():
                if each.sentence.fullmatch(line.text, first, behind):
                    yield start, end, each.kind
                    break


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The same span without the marks that lead into or out of a line of boilerplate."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def _merged(text: str, found: list[Found]) -> list[Found]:
    """Neighbours of one kind on one line as one; what begins inside another is cut off."""
    out: list[Found] = []
    for start, end, kind in found:
        if out and start < out[-1][1]:
            start = out[-1][1]
        if start >= end:
            continue
        if out and out[-1][2] == kind and text[out[-1][1] : start].strip(" \t\u00a0") == "":
            out[-1] = (out[-1][0], end, kind)
        else:
            out.append((start, end, kind))
    return out
