"""Which characters of a text are not part of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records import NoiseKind
from variorum.stages.article.clean.captions import caption_lines
from variorum.stages.article.clean.formulas import kind_of_line, kind_of_sentence
from variorum.stages.article.clean.headers import Header, is_address
from variorum.stages.article.clean.lines import Line, sentences_of
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.stray import stray_lines

LAST = 4
"""Lines at the end of a text among which credits of an author may stand."""

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
    if kind := "boilerplate" if is_address(line) else kind_of_line(line, last=last):
        yield line.start, line.end, kind
        return
    for start, end in sentences_of(line):
        if kind := kind_of_sentence(line, start - line.start, end - line.start):
            yield start, end, kind


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
