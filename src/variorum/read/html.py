"""HTML pages: the article's text and what the page says of itself. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from variorum.read.base import Format, ReadLimits, failure, text_fault
from variorum.read.decoding import BytesError, whole
from variorum.records import Article, Failure, article_id


def read(path: Path, uri: str, limits: ReadLimits) -> Iterator[Article | Failure]:
    from variorum.read.page import PageError, page

    key = path.name
    try:
        found = page(whole(path, limits.max_bytes), limits.max_tags)
    except (BytesError, PageError) as error:
        yield failure(key, uri, str(error))
        return
    fault = text_fault(found.text, limits)
    if fault:
        yield failure(key, uri, fault)
        return
    yield Article(
        id=article_id(key, uri, found.text),
        key=key,
        uri=uri,
        title=found.title,
        text=found.text,
        outlet=found.outlet,
        authors=found.authors,
        published=found.published,
        published_by="metadata" if found.published else None,
    )


FORMAT = Format(name="html", suffixes=(".html", ".htm", ".xhtml"), read=read)
