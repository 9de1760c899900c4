"""How dates, numbers, quotations and lists are worded on a page: pure functions of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from variorum.records import Article, Figure

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
QUOTES = "\"'“”‘’«»„‟‹›"


def parsed_day(iso: str | None) -> date | None:
    """The day an ISO date or date-time starts with; ``None`` where there is none."""
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def day(iso: str | None) -> str:
    """``2024-03-05T…`` as “5 March 2024”; what is no day stays as it is."""
    d = parsed_day(iso)
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}" if d else (iso or "")


def days(first: str | None, last: str | None) -> str:
    """A range with nothing said twice: “5–13 March 2024”; one day alone where both are the same."""
    a, b = parsed_day(first), parsed_day(last)
    if not a or not b or a == b:
        return day(first) or day(last)
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{day(last)}"
    if a.year == b.year:
        return f"{a.day} {MONTHS[a.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def nobreak(text: str) -> str:
    """The words with no line end between a day and its month: “5 March” stays together."""
    return re.sub(r"(\d) (?=[A-Z])", "\\1\u00a0", text)


def published(article: Article) -> str:
    """The day of an article in words, a range where only that is known, else “undated”."""
    if article.published:
        return day(article.published)
    return days(article.published_from, article.published_to) or "undated"


def sort_day(article: Article) -> str:
    """What articles are ordered by: the (first possible) day, undated ones last."""
    return article.published or article.published_from or "9999"


def number(value: float) -> str:
    """A number with separators and no needless decimals: “120,000”, “3.5”."""
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4f}".rstrip("0")


def bound(figure: Figure) -> str:
    """What a figure says, as a number with its bound: “at least 100,000”, “3–5”."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        text = number(low) if low == high else f"{number(low)}–{number(high)}"
    elif low is not None:
        text = f"at least {number(low)}"
    elif high is not None:
        text = f"at most {number(high)}"
    else:
        return figure.text
    if figure.unit == "percent":
        return f"{text}%"
    if is_measure(figure.unit):
        return f"{figure.unit} {text}"
    unit = squeezed(figure.unit_text or "")
    said = (figure.counted or "").casefold()
    return f"{text} {unit}" if unit and unit.casefold() not in said else text


def is_measure(unit: str | None) -> bool:
    """Whether a unit is percent or a currency, not a noun that names what is counted."""
    return unit == "percent" or bool(unit and re.fullmatch(r"[A-Z]{3}", unit))


def counted(figure: Figure) -> str:
    """What is counted, in the words of the text; the unit where nothing else is known."""
    return figure.counted or (figure.unit if figure.unit != "percent" else None) or "unnamed"


def squeezed(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def clipped(text: str, limit: int) -> str:
    """The text on one line, cut at a word where it is longer than ``limit`` characters."""
    line = squeezed(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head).rstrip(" ,;:–-") + "…"


def quoted(text: str) -> str:
    """The words between real quotation marks, whatever marks (or lost ones) they came with."""
    return f"“{squeezed(text).strip(QUOTES + ' ')}”"


def plural(count: int, noun: str, many: str | None = None) -> str:
    """“1 article”, “2,300 articles”."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def listed(items: Sequence[str], limit: int = 4) -> str:
    """“A, B and C”; beyond ``limit`` the rest is counted."""
    shown = list(items[:limit])
    if len(items) > limit:
        return ", ".join(shown) + f" and {len(items) - limit:,} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def web_address(uri: str | None) -> str | None:
    """The address where it is http or https and nothing else; a page links to no other."""
    try:
        parts = urlsplit(uri or "")
    except ValueError:
        return None
    return uri if parts.scheme in ("http", "https") and parts.netloc else None


def outlet(article: Article) -> str:
    """Who published: the outlet, else the host of the address, else the key of the input."""
    if article.outlet:
        return article.outlet
    address = web_address(article.uri)
    host = urlsplit(address).hostname if address else None
    return (host or article.key).removeprefix("www.")


def title(article: Article) -> str:
    """The headline, else the first line of the text, else the key."""
    if article.title and article.title.strip():
        return squeezed(article.title)
    first = next((line for line in article.text[:2000].splitlines() if line.strip()), "")
    return clipped(first, 90) or article.key
