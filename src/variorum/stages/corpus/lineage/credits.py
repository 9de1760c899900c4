"""What a text itself says of where it comes from: "Source: …", "originally published in …", "(AP) —"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from variorum.records import Article

_LETTERS = re.compile(r"[\W_]+")
SHORTEST = 4  # letters of an outlet that can be told in a line
HEAD, TAIL = 400, 500  # characters at either end of a text where credits stand


@cache
def _phrases() -> tuple[str, ...]:
    lines = files(__package__).joinpath("data", "credits.txt").read_text(encoding="utf-8")
    return tuple(x.strip() for x in lines.splitlines() if x.strip() and not x.startswith("#"))


@cache
def _agencies() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Each agency with its marks and what makes a credit of them: a dateline, a byline, a source."""
    lines = files(__package__).joinpath("data", "agencies.tsv").read_text(encoding="utf-8")
    out = []
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            name, marks = line.split("\t")
            bracketed = [re.escape(m) for m in marks.split("|") if not m[0].isalpha()]
            named = [re.escape(m) for m in marks.split("|") if m[0].isalpha()]
            patterns = [rf"(?:{'|'.join(bracketed)})\s*[-–—]"] if bracketed else []
            if named:
                alternatives = "|".join(named)
                patterns += [
                    rf"^\s*(?:[Bb]y|BY)\b[^\n]{{0,80}}\b(?:{alternatives})\b",
                    rf"^\s*(?:The\s+)?(?:{alternatives})\s*$",
                    rf"(?:[Ss]ource|[Cc]redit)s?\s?:[^\n]{{0,40}}\b(?:{alternatives})\b",
                ]
            out.append(
                (name, tuple(marks.split("|")), re.compile("|".join(patterns), re.MULTILINE))
            )
    return tuple(out)


def agency(article: Article) -> str | None:
    """The agency that ``article`` credits with its text, if any."""
    if article.agency:
        return article.agency
    for part in (article.text[:HEAD], article.text[-TAIL:]):
        for name, marks, pattern in _agencies():
            if any(m in part for m in marks) and pattern.search(part):
                return name
    return None


def taken_over(article: Article) -> str | None:
    """The line in which ``article`` says that its text was taken over, if there is one."""
    text = article.text
    ends = text if len(text) <= HEAD + TAIL else f"{text[:HEAD]}\n{text[-TAIL:]}"
    for line in ends.splitlines():
        lower = line.lower()
        if len(line) <= 200 and any(p in lower for p in _phrases()):
            return line.strip()[:120]
    return None


def names(line: str, outlet: str | None) -> bool:
    """Whether ``line`` names ``outlet``, which may be known by its address alone: "Harbour Gazette"
    is harbour-gazette.example."""
    house = (outlet or "").lower().removeprefix("www.")
    if " " not in house:
        house = house.split(".")[0]
    plain = _LETTERS.sub("", house)
    return len(plain) >= SHORTEST and plain in _LETTERS.sub("", line.lower())
