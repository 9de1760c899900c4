"""Long lists split over files, so that no page becomes unusable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Pager:
    """Where a page stands among its sisters: ``hrefs`` of all of them, ``index`` from 0."""

    index: int
    hrefs: tuple[str, ...]

    @property
    def before(self) -> str | None:
        """The page before this one."""
        return self.hrefs[self.index - 1] if self.index else None

    @property
    def after(self) -> str | None:
        """The page after this one."""
        return self.hrefs[self.index + 1] if self.index + 1 < len(self.hrefs) else None

    @property
    def near(self) -> tuple[tuple[int, str], ...]:
        """Number and address of the first, the last and the pages around this one."""
        last = len(self.hrefs) - 1
        wanted = {0, last, *range(max(0, self.index - 3), min(last, self.index + 3) + 1)}
        return tuple((k + 1, self.hrefs[k]) for k in sorted(wanted))


def hrefs(stem: str, count: int, size: int) -> tuple[str, ...]:
    """The files a list of ``count`` takes: ``stem.html``, ``stem-2.html``, …"""
    pages = max(1, -(-count // size))
    return tuple(f"{stem}.html" if k == 0 else f"{stem}-{k + 1}.html" for k in range(pages))


def href_of(stem: str, position: int, size: int) -> str:
    """The file that holds the item at ``position``."""
    page = position // size
    return f"{stem}.html" if page == 0 else f"{stem}-{page + 1}.html"


def split[T](items: Sequence[T], stem: str, size: int) -> Iterator[tuple[str, Sequence[T], Pager]]:
    """Address, items and pager of every page; one empty page where there are no items."""
    names = hrefs(stem, len(items), size)
    for k, name in enumerate(names):
        yield name, items[k * size : (k + 1) * size], Pager(index=k, hrefs=names)
