"""CSV and TSV with a header line: the columns of DESIGN's row form, others passed over."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from variorum.read.base import Format, ReadLimits, failure
from variorum.read.decoding import BytesError
from variorum.read.lines import lines
from variorum.read.rows import article
from variorum.records import Article, Failure

DELIMITERS = (",", ";", "\t", "|")


def read(path: Path, uri: str, limits: ReadLimits) -> Iterator[Article | Failure]:
    # The module keeps one bound for the process; it is the same at every call with these limits.
    csv.field_size_limit(limits.max_article_chars)
    try:
        yield from _rows(path, uri, limits)
    except BytesError as error:
        yield failure(path.name, uri, str(error))


def _rows(path: Path, uri: str, limits: ReadLimits) -> Iterator[Article | Failure]:
    source = (line or "" for _, line in lines(path, limits.max_line_chars))
    first = next(source, "")
    header = _header(first)
    if header is None:
        error = f'no "text" column in the header line: {first.strip()[:200]!r}'
        yield failure(path.name, uri, error)
        return
    delimiter, names = header
    reader = csv.reader(source, delimiter=delimiter)
    count = 0
    while True:
        place = (
            f"line {reader.line_num + 2}"  # the line the row begins on; the header was the first
        )
        try:
            row = next(reader, None)
        except csv.Error as error:
            count += 1
            yield failure(f"{path.name}, {place}", uri, f"{place}: {error}")
            continue
        if row is None:
            break
        if not row:
            continue
        count += 1
        if len(row) > len(names):
            fault = f"{place}: {len(row)} fields under {len(names)} columns: quote texts that hold {delimiter!r}"
            yield failure(f"{path.name}, {place}", uri, fault)
            continue
        yield article(dict(zip(names, row, strict=False)), place, path.name, uri, limits)
    if not count:
        yield failure(path.name, uri, "no rows under the header line")


def _header(line: str) -> tuple[str, list[str]] | None:
    """The delimiter under which the header has a column named "text", and the columns' names."""
    for delimiter in DELIMITERS:
        try:
            names = [
                name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])
            ]
        except csv.Error:
            continue
        if "text" in names:
            return delimiter, names
    return None


FORMAT = Format(name="csv", suffixes=(".csv", ".tsv"), read=read)
