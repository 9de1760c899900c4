"""What an HTML page holds: its article, by trafilatura (Barbaresi 2021), and its own metadata."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from variorum.read.page_dates import Tree, published

BODY_CLASS = re.compile(
    r"(?<![\w-])(?:article|story|post|entry)(?:__|-|_)?(?:body|content|text)(?![\w-])", re.I
)
KEEP_OF_FULL = 0.5
"""The careful extraction is taken unless it keeps less than this share of the generous one, which
means that it threw the article away with what stands around it."""


INLINE = ("b", "strong", "i", "em", "u", "s", "span", "font", "small", "sub", "sup", "code", "a")
MAX_CHILDREN = 1_000
"""Of one element: trafilatura's time grows with their square."""


class PageError(ValueError):
    """A page without an article, or one that is too much to take in."""


SEPARATORS = " \t·•|–—-,"
"""What bylines put between a name and what follows it."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page's article and what the page says of it."""

    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None


def page(data: bytes, max_tags: int) -> Page:
    """The article of the page. Raises :class:`PageError` where there is none."""
    import trafilatura

    if data.count(b"<") > max_tags:
        raise PageError(f"the page has more than {max_tags:,} tags")
    try:
        tree = trafilatura.load_html(data)
        if tree is None:
            raise PageError("the file holds no HTML page")
        meta = trafilatura.extract_metadata(
            deepcopy(tree),
            date_config={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-01-01",
            },
        )
        text = _text(_joined(_flattened(tree)))
    except (RecursionError, ValueError, AttributeError, TypeError, KeyError) as error:
        if isinstance(error, PageError):
            raise
        reason = f"{type(error).__name__}: {error}"
        raise PageError(f"the page could not be taken apart: {reason}") from error
    if not text:
        raise PageError("no article was found on the page")
    outlet = _outlet(meta)
    title = _title(meta.title, outlet)
    return Page(
        text=_without_title(text, title),
        title=title,
        outlet=outlet,
        authors=tuple(filter(None, (a.strip(SEPARATORS) for a in (meta.author or "").split(";")))),
        published=published(tree) or meta.date,
    )


def _text(tree: Tree) -> str:
    """The article's paragraphs, one a line."""
    import trafilatura

    settings: dict[str, Any] = {"include_comments": False, "with_metadata": False}
    careful = trafilatura.extract(deepcopy(tree), favor_precision=True, **settings) or ""
    full = trafilatura.extract(tree, **settings) or ""
    return (careful if len(careful) >= KEEP_OF_FULL * len(full) else full).strip()


def _flattened(tree: Tree) -> Tree:
    """The tree without inline mark-up where one element holds very much of it."""
    for element in list(tree.iter()):
        if len(element) > MAX_CHILDREN:
            for child in list(element):
                if child.tag in INLINE and len(child) == 0:
                    child.drop_tag()
    return tree


def _joined(tree: Tree) -> Tree:
    """The tree with an article's body in one element where the page parts it into several of one
    class (around an advertisement or a "continue reading"): only the first would be read."""
    parts: dict[tuple[int, str], list[Tree]] = {}
    for element in tree.iter("div", "section"):
        named = BODY_CLASS.search(element.get("class") or "")
        if named and len(element.findall(".//p")) > 1:
            article = next(element.iterancestors("article"), None)
            place = -1 if article is None else id(article)
            parts.setdefault((place, named[0].lower()), []).append(element)
    for first, *others in parts.values():
        for other in others:
            if other.getparent() is not None and first not in other.iterancestors():
                first.extend(list(other))
    return tree


def _outlet(meta: Any) -> str | None:
    """The site's name as the page gives it, without what it boasts of; else its host."""
    name = re.split(r"\s[|–—-]\s|: ", meta.sitename or "")[0].strip(" @")
    return name or meta.hostname or None


def _title(title: str | None, outlet: str | None) -> str | None:
    """The headline without the site's name behind it."""
    head, mark, tail = re.match(r"(.*?)(?:(\s[|–—-]\s)([^|–—]*))?$", title or "", re.S).groups("")  # type: ignore[union-attr]
    if mark and outlet and tail.strip().lower() in (outlet.lower(), outlet.lower().split(".")[0]):
        return head.strip() or None
    return (title or "").strip() or None


def _without_title(text: str, title: str | None) -> str:
    """The text without a first line that repeats the headline."""
    first, _, rest = text.partition("\n")
    line, head = (re.sub(r"\W+", "", s or "").lower() for s in (first, title))
    return rest.lstrip() if rest and len(line) > 8 and line in head else text
