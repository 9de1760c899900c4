"""A file read line by line, however long it is."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path

from variorum.read.decoding import BytesError, encoding_of, opened

SAMPLE = 200_000
"""Bytes by which the encoding is recognised."""


def lines(path: Path, max_chars: int) -> Iterator[tuple[int, str | None]]:
    """Number (from 1) and text of every line, its newline included; ``None`` for a line that is
    longer than ``max_chars``. Bytes that are not in the file's encoding come as half surrogates,
    which no article may hold. Raises ``OSError`` and :class:`BytesError`."""
    try:
        with opened(path) as stream:
            sample = stream.read(SAMPLE)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BytesError(f"the packed file is damaged: {error}") from error
    if not sample:
        raise BytesError("the file is empty")
    encoding = encoding_of(sample)
    with opened(path) as stream:
        errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
        text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="\n")
        number = 0
        try:
            while line := text.readline(max_chars + 1):
                number += 1
                if len(line) <= max_chars:
                    yield number, line
                    continue
                while line and not line.endswith("\n"):
                    line = text.readline(max_chars)
                yield number, None
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BytesError(f"the packed file is damaged after line {number}: {error}") from error
