"""JSON Lines, one article a line; and JSON files that hold a list of them, or one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from variorum.read.base import Format, ReadLimits, failure
from variorum.read.decoding import BytesError, decoded, whole
from variorum.read.lines import lines
from variorum.read.rows import article
from variorum.records import Article, Failure


def read_lines(path: Path, uri: str, limits: ReadLimits) -> Iterator[Article | Failure]:
    rows = 0
    try:
        for number, line in lines(path, limits.max_line_chars):
            if line is None:
                key = f"{path.name}, line {number}"
                yield failure(
                    key, uri, f"line {number} is longer than {limits.max_line_chars:,} characters"
                )
            elif not line.isspace():
                yield _row(line, f"line {number}", path.name, uri, limits)
            rows += line is None or not line.isspace()
    except BytesError as error:
        yield failure(path.name, uri, str(error))
        return
    if not rows:
        yield failure(path.name, uri, "no rows: the file holds nothing but empty lines")


def read_list(path: Path, uri: str, limits: ReadLimits) -> Iterator[Article | Failure]:
    try:
        text = decoded(whole(path, limits.max_list_bytes))
    except BytesError as error:
        yield failure(path.name, uri, str(error))
        return
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        if "trailing characters" in str(error):  # JSON Lines under the name of JSON
            yield from read_lines(path, uri, limits)
        else:
            yield failure(path.name, uri, f"broken JSON: {error}")
        return
    rows = value if isinstance(value, list) else [value]
    for number, row in enumerate(rows, 1):
        yield _checked(row, f"row {number}", path.name, uri, limits)
    if not rows:
        yield failure(path.name, uri, "no rows: the list is empty")


def _row(line: str, place: str, file: str, uri: str, limits: ReadLimits) -> Article | Failure:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        return failure(f"{file}, {place}", uri, f"{place}: broken JSON: {error}")
    except UnicodeError:
        return failure(
            f"{file}, {place}", uri, f"{place}: bytes that are not UTF-8: mend the file's encoding"
        )
    return _checked(row, place, file, uri, limits)


def _checked(row: Any, place: str, file: str, uri: str, limits: ReadLimits) -> Article | Failure:
    if not isinstance(row, dict):
        error = f'{place}: a row must be an object with "id" and "text", not {type(row).__name__}'
        return failure(f"{file}, {place}", uri, error)
    return article(row, place, file, uri, limits)


FORMAT = Format(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=read_lines)
LIST_FORMAT = Format(name="json", suffixes=(".json",), read=read_list)
