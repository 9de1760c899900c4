"""When and where a statement was made, as far as its article tells: what two reports that stood in
one press conference have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from variorum.models.sources import Source
from variorum.records import Statement
from variorum.syntax import Parse

QUOTATION = re.compile(r"(?:“|``|«|\")([^“”\"«»`]+)(?:”|''|»|\")")
WORD = re.compile(r"[^\W_]+")
QUOTED, WORDED = 6, 12
"""Words in a row that two reports hardly have by chance: in quotation marks, and in running text."""
LONGEST = 60
"""Words of a quotation that are looked at."""


@cache
def _names() -> dict[tuple[str, ...], str]:
    text = (files("variorum.models") / "data" / "occasions.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return {tuple(lemmas.split()): name for name, lemmas in rows}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lemmas[-1] for lemmas in _names())


def occasions(
    statement: Statement, source: Source, parse: Parse, day: str | None
) -> tuple[tuple[str, str], ...]:
    """Keys of the occasions of ``statement``, whose source is given, with words for each: what it said on that day,
    the kind of occasion that its sentence names with its day (``day``, that of publication, where
    none is said), every few words that stand in quotation marks, and every run of
    twice as many in one wording, quoted or not."""
    return (
        *_days(statement, source),
        *_named(statement, parse, day),
        *_quotations(statement),
        *_wordings(statement),
    )


def _days(statement: Statement, source: Source) -> Iterator[tuple[str, str]]:
    if source.known and statement.said_on:
        day = statement.said_on[:10]
        yield f"day {source.key} {day}", f"what {source.name} said on {day}"


def _named(statement: Statement, parse: Parse, day: str | None) -> Iterator[tuple[str, str]]:
    day = statement.said_on or day
    cue = statement.cue
    sentence = parse.sentence_at(cue.start) if cue and day else None
    if sentence is None or day is None:
        return
    tokens = parse.sentence_tokens(sentence)
    for k, token in enumerate(tokens):
        low = token.lemma.lower()
        if low not in _nouns() or any(c.start <= token.start < c.end for c in statement.content):
            continue
        before = tokens[k - 1].lemma.lower() if k else ""
        name = _names().get((before, low)) or _names().get((low,))
        if name:
            yield f"named {name} {day[:10]}", f"the {name} of {day[:10]}"


def _quotations(statement: Statement) -> Iterator[tuple[str, str]]:
    if statement.kind == "indirect":
        return
    for content in statement.content:
        for found in QUOTATION.finditer(content.text):
            for same in _runs(found.group(1), QUOTED):
                yield f"quoted {same}", f"the same words quoted: “{same} …”"


def _wordings(statement: Statement) -> Iterator[tuple[str, str]]:
    for content in statement.content:
        for same in _runs(content.text, WORDED):
            yield f"worded {same}", f"in the same words: “{same} …”"


def _runs(text: str, many: int) -> Iterator[str]:
    """Every ``many`` words that follow one another."""
    words = [w.casefold() for w in WORD.findall(text)[:LONGEST]]
    for k in range(len(words) - many + 1):
        yield " ".join(words[k : k + many])
