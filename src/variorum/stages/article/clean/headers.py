"""The lines on top of a saved article: headline, date, address, byline.

The headline stays part of the article; the others are noise of the kind "header", and what they
say of the article is kept in :class:`Header`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from variorum.models.datelines import datelines
from variorum.stages.article.clean.agencies import UNLISTED, agency_named
from variorum.stages.article.clean.bylines import byline
from variorum.stages.article.clean.formulas import kind_of_line
from variorum.stages.article.clean.lexicon import straight
from variorum.stages.article.clean.lines import Line

DEEPEST, DEEPEST_BODY = 12, 3
"""Lines, and lines of the report itself, among which headers are looked for."""
LONGEST_HEADLINE = 160
RUN_TOGETHER = 1_500
"""Characters of a line that headlines, byline and stamp may take up in front of its dateline."""
FULL_STOP = re.compile(r"[a-z\d)][.!?][\"')\]]*\s+(?=[\"'A-Z\d])|\s[.!?]\s")

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?"
DAY = rf"""(?:{WEEKDAY},?\s+)?(?:
    (?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])
  | (?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d
  | [0-3]?\d[-/.][01]?\d[-/.](?:19|20)?\d\d
  | [0-3]?\d(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+(?:19|20)\d\d
  | {MONTH}\s+[0-3]?\d(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d
)"""
CLOCK = r"(?:[T\s,|@–—-]{1,4}(?:at\s+)?[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:(?-i:[A-Z]{2,5})\b|[+-]\d\d?:?\d{0,2})\)?)?)?"
LABEL = r"(?:(?:first|last|originally)\s+)?(?:date|dated|published|posted|updated|modified|created|issued|released|filed|publication\s+date|time|on)(?:\s+(?:on|at|date|time))?\s*[:=-]?\s+"
DATE_LINE = re.compile(
    rf"\W{{0,3}}(?:{LABEL})?{DAY}{CLOCK}(?:[\s,|/·•–—-]{{1,4}}(?:{LABEL})?{DAY}{CLOCK})?(?:\W{{1,4}}\d+\s+min(?:ute)?s?\s+read)?\W{{0,3}}",
    re.VERBOSE | re.IGNORECASE,
)
LABELLED_DATE = re.compile(
    rf"(?:date|published|posted|updated|publication\s+date)\s*(?:on|at)?\s*[:=-]?\s+{DAY}{CLOCK}(?=[\s|:–—-])",
    re.VERBOSE | re.IGNORECASE,
)
BARE_DATE = re.compile(
    r"(?:(?:19|20)\d\d-[01]\d-[0-3]\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=\s+[A-Z\"'])"
)
ADDRESS = re.compile(
    r"(?:(?:url|link|source|via|from|original|permalink|retrieved\s+from)\s*[:=]?\s*)?<?((?:https?://|www\.)\S{3,2000}?)>?\W?",
    re.IGNORECASE,
)
FIELD = re.compile(
    r"(title|headline|outlet|publisher|publication|section|category|language|id)\s*[:=]\s*(\S.{0,200})",
    re.IGNORECASE,
)
READING_TIME = re.compile(
    r"\W{0,3}(?:(?:updated|published|posted|last updated)|\d+\s*min(?:ute)?s?\s+read|reading\s+time\W.{1,30}|(?:\d+|an?)\s+(?:minute|hour|day)s?\s+ago)\W{0,3}",
    re.IGNORECASE,
)


@dataclass(kw_only=True)
class Header:
    """What the top of an article says of it. ``noise`` are the header spans; ``title_line`` is the
    number of the line that is the headline."""

    noise: list[tuple[int, int]] = field(default_factory=list)
    title: str | None = None
    title_line: int | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None


def read_header(
    text: str,
    lines: Sequence[Line],
    title: str | None = None,
    signatures: Collection[str] = (),
) -> Header:
    """The header of an article whose lines are ``lines``; ``title`` is its headline where the input
    gave it, ``signatures`` are names that sign the text elsewhere."""
    header = Header()
    body = 0
    first = title is None  # whether all lines so far were noise, and the next may be the headline
    for k, line in enumerate(lines[:DEEPEST]):
        body += len(line.text) > LONGEST_HEADLINE or (len(line.text) > 60 and line.ends_sentence)
        if body > DEEPEST_BODY:
            break
        if header.title_line is None and _same(line.text, title):
            header.title_line = k
        elif _whole_line(line, text, header, signatures):
            header.noise.append((line.start, line.end))
        elif not kind_of_line(line):
            if first and not header.title and _is_headline(lines, k):
                header.title, header.title_line = text[line.start : line.end], k
            elif span := _run_together(line, header) or _dated_beginning(line):
                header.noise.append(span)
            first = False
    return header


def _same(line: str, title: str | None) -> bool:
    """Whether the line is the headline, be it with other marks."""
    return bool(title) and _letters(line[:500]) == _letters(straight(title or "")[:500])


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def is_address(line: Line) -> bool:
    """Whether the line is a web address and nothing else."""
    return ADDRESS.fullmatch(line.text) is not None


def _whole_line(line: Line, text: str, header: Header, signatures: Collection[str]) -> bool:
    """Whether the line is a header other than the headline; what it says goes into ``header``."""
    if len(line.text) > 2_100:
        return False
    if address := ADDRESS.fullmatch(line.text):
        header.outlet = header.outlet or _host(address[1])
        return True
    if DATE_LINE.fullmatch(line.text) or READING_TIME.fullmatch(line.text):
        return True
    if labelled := FIELD.fullmatch(line.text):
        name, value = labelled[1].lower(), text[line.end - len(labelled[2]) : line.end].strip()
        if name in ("title", "headline"):
            header.title = header.title or value
        elif name in ("outlet", "publisher", "publication"):
            header.outlet = header.outlet or value
        return True
    if names := byline(line.text, signatures):
        header.authors = header.authors or names.authors
        header.agency = header.agency or names.agency
        return True
    if agency := agency_named(line.text):
        header.agency = header.agency or agency
        return True
    return False


def _host(address: str) -> str | None:
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def _is_headline(lines: Sequence[Line], k: int) -> bool:
    """Whether line ``k`` reads as a headline: short, no full stop, and a body below it."""
    line = lines[k]
    words = line.text.split()
    if not (3 <= len(words) <= 30 and len(line.text) <= LONGEST_HEADLINE):
        return False
    if line.text[-1] in ".,;:…" or not (
        line.text[0].isupper() or line.text[0] in "\"'" or line.text[0].isdigit()
    ):
        return False
    below = lines[k + 1 : k + 30]
    if not below or below[0].text[0].islower():
        return False
    return any(len(b.text) > len(line.text) and b.ends_sentence for b in below)


def _run_together(line: Line, header: Header) -> tuple[int, int] | None:
    """The span of headlines, byline and stamp that were saved on one line with the dateline and have
    no full stop: nobody can tell where one ends. The agency goes into ``header``."""
    dateline = next(datelines(line.text, RUN_TOGETHER), None)
    if not dateline or FULL_STOP.search(line.text, 0, dateline.start):
        return None
    name = dateline.agency.split("/")[0].strip()
    if not (agency := agency_named(name)) and not (name.isupper() and UNLISTED.fullmatch(name)):
        return None
    header.agency = header.agency or agency
    return (line.start, line.start + dateline.start) if dateline.start else None


def _dated_beginning(line: Line) -> tuple[int, int] | None:
    """The span of a date that was saved in front of the first words of the text."""
    match = LABELLED_DATE.match(line.text, 0, 120) or BARE_DATE.match(line.text)
    if not match or len(line.text) - match.end() < 20:
        return None
    return line.start, line.start + match.end()
