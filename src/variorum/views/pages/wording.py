"""How dates, numbers, quotations and lists are worded on a page: pure functions of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from variorum import dates
from variorum.records import Article, Figure, Noise

QUOTES = "\"'“”‘’«»„‟‹›"


def days(first: str | None, last: str | None) -> str:
    """A range with nothing said twice: “5–13 March 2024”; one day alone where both are the same."""
    a, b = dates.parsed_day(first), dates.parsed_day(last)
    if not a or not b or a == b:
        return dates.day(first) or dates.day(last)
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{dates.day(last)}"
    if a.year == b.year:
        return f"{a.day} {dates.MONTHS[a.month - 1]} – {dates.day(last)}"
    return f"{dates.day(first)} – {dates.day(last)}"


def nobreak(text: str) -> str:
    """The words with no line end inside a date: “5 March 2024” stays together."""
    text = re.sub(r"(\d) (?=[A-Z])", "\\1\u00a0", text)
    text = re.sub(r"(?<=\d)–(?=\d)", "\u2060–\u2060", text)
    return re.sub(r"([a-z]) (?=\d{4}$)", "\\1\u00a0", text)


def published(article: Article) -> str:
    """The day of an article in words, a range where only that is known, else “undated”."""
    if article.published:
        return dates.day(article.published)
    return days(article.published_from, article.published_to) or "undated"


def sort_day(article: Article) -> str:
    """What articles are ordered by: the day, the last possible one of a range, undated ones last."""
    return article.published or article.published_to or "9999"


def number(value: float) -> str:
    """A number with separators and no needless decimals: “120,000”, “3.5”, “2.25 million”."""
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size and value * 1000 % size == 0:
            return f"{value / size:,.3f}".rstrip("0").rstrip(".") + f" {word}"
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
    unit = squeezed(figure.unit_text or (figure.unit if not figure.counted else "") or "")
    said = (figure.counted or "").casefold()
    return f"{text} {unit}" if unit and unit.casefold() not in said else text


def is_measure(unit: str | None) -> bool:
    """Whether a unit is percent or a currency, not a noun that names what is counted."""
    return unit == "percent" or bool(unit and re.fullmatch(r"[A-Z]{3}", unit))


def counted(figure: Figure) -> str:
    """What is counted, in the words of the text; empty where that is the unit alone."""
    return squeezed(figure.counted or "")


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


def percent(share: float) -> str:
    """A share of 0 to 1 in whole percent; “under 1%” for what is more than nothing."""
    return "under 1%" if 0 < share < 0.005 else f"{share:.0%}"


def legs(least: int, most: int, articles: int = 0, noun: str = "report") -> str:
    """How many reports carry something: “3 reports”; “2 to 4 reports” where ties leave open how many
    of them are independent; “1 report (4 articles)” where only copies carry it. ``least`` of 0
    says that ties are not known."""
    if 0 < least < most:
        return f"{least:,} to {plural(most, noun)}"
    counted = plural(most, noun)
    return f"{counted} ({plural(articles, 'article')})" if most == 1 < articles else counted


def position(latitude: float | None, longitude: float | None, radius: int | None = None) -> str:
    """Coordinates as people write them: “32.640° N, 13.470° E”, of what is larger than a town with its
    radius: “45.3° N, 34.4° E ± 170 km”; empty where one is missing or none on Earth."""
    if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 360):
        return ""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    if radius is None:
        return f"{abs(latitude):.3f}° {north}, {abs(longitude):.3f}° {east}"
    # A tenth of a degree is eleven kilometres: more decimals would say more than is known.
    digits = 1 if radius >= 50 else 2
    return (
        f"{abs(latitude):.{digits}f}° {north}, {abs(longitude):.{digits}f}° {east} ± {radius:,} km"
    )


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
    return (host or re.sub(r"\.[A-Za-z]{2,5}$", "", article.key)).removeprefix("www.")


def title(article: Article, noise: Sequence[Noise] = ()) -> str:
    """The headline, else the first line of the text that is not noise, else the key."""
    if article.title and article.title.strip():
        return squeezed(article.title)
    at = 0
    for n in sorted(noise, key=lambda n: n.start):
        if not article.text[at : n.start].strip():
            at = max(at, n.end)
    lines = article.text[at : at + 2000].splitlines()
    first = next((line for line in lines if line.strip()), "")
    return clipped(first, 90) or article.key
