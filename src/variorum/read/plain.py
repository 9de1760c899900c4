"""Plain text: one file, one article, kept character for character."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from variorum.read.base import Format, ReadLimits, failure, text_fault
from variorum.read.decoding import BytesError, decoded, whole
from variorum.records import Article, Failure, article_id


def read(path: Path, uri: str, limits: ReadLimits) -> Iterator[Article | Failure]:
    key = path.name
    try:
        text = decoded(whole(path, limits.max_bytes))
    except BytesError as error:
        yield failure(key, uri, str(error))
        return
    fault = text_fault(text, limits)
    if fault:
        yield failure(key, uri, fault)
        return
    yield Article(id=article_id(key, uri, text), key=key, uri=uri, text=text)


FORMAT = Format(name="text", suffixes=(".txt", ".text", ".md"), read=read)
