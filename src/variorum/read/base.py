"""What an input format is, and the bounds that hold for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.records import Article, Failure

STAGE = "read"
"""The stage that failures of reading are filed under."""


@dataclass(frozen=True, kw_only=True)
class ReadLimits:
    """Bounds on hostile or mistaken input. What exceeds one is a failure, not the end of the run.

    ``max_bytes``: of a file that holds one article, unpacked. ``max_list_bytes``: of a JSON list,
    which has to be held whole. ``max_line_chars``: of one line of a file that is read line by
    line, however long that file is. ``max_article_chars``: of one article's text.
    ``max_tags``: of an HTML page.
    """

    max_bytes: int = 10_000_000
    max_list_bytes: int = 200_000_000
    max_line_chars: int = 20_000_000
    max_article_chars: int = 5_000_000
    max_tags: int = 20_000


@dataclass(frozen=True, kw_only=True)
class Format:
    """One input format. ``suffixes`` are in lower case, with their dots; the same with ``.gz``
    behind them are read too. ``read(path, uri, limits)`` gives the file's articles and failures in
    order and raises nothing but ``OSError``."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str, ReadLimits], Iterator[Article | Failure]]

    def accepts(self, path: Path) -> bool:
        """Whether the file's name says that it is in this format."""
        return path.name.lower().removesuffix(".gz").endswith(self.suffixes)


def failure(key: str, uri: str | None, error: str) -> Failure:
    """A row that says what could not be read and why."""
    return Failure(key=key, uri=uri, stage=STAGE, error=error)


def text_fault(text: str, limits: ReadLimits) -> str | None:
    """Why ``text`` cannot be an article's text; ``None`` where it can."""
    if not text or text.isspace():
        return "no text: it is empty or white space only"
    if len(text) > limits.max_article_chars:
        return f"the text has {len(text):,} characters; an article may have {limits.max_article_chars:,}"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"the text holds half a surrogate pair or a broken byte at {error.start}: mend its encoding"
    return None
