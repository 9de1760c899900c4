"""All articles of some files, folders and patterns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.errors import ReadError
from variorum.read.base import ReadLimits, failure
from variorum.read.formats import suffixes
from variorum.read.listing import format_of, listing
from variorum.records import Article, Failure


def require(sources: Sequence[str | Path]) -> None:
    """Raises :class:`ReadError` where ``sources`` hold no file to read. No source at all is none."""
    if sources and not listing(sources)[0]:
        raise _nothing(sources)


def _nothing(sources: Sequence[str | Path]) -> ReadError:
    named = ", ".join(map(str, sources)) or "no source at all"
    return ReadError(f"nothing to read in {named}: files ending in {suffixes()} are read")


def read_sources(
    sources: Sequence[str | Path], limits: ReadLimits | None = None
) -> Iterator[Article | Failure]:
    """Every article of ``sources`` once, and a failure for every file or row that gives none.

    The order depends on the files' names, not on that of ``sources``. Raises :class:`ReadError`
    at the end where there was no file at all to read.
    """
    limits = limits or ReadLimits()
    entries, failures = listing(sources)
    yield from failures
    if not entries:
        raise _nothing(sources)
    seen: set[str] = set()
    for entry in entries:
        each = format_of(entry.path)
        if each is None:
            continue
        try:
            for item in each.read(entry.path, entry.uri, limits):
                if isinstance(item, Article):
                    if item.id in seen:
                        continue
                    seen.add(item.id)
                yield item
        except OSError as error:
            reason = error.strerror or str(error)
            yield failure(entry.path.name, entry.uri, f"{entry.path} cannot be read: {reason}")
