"""What a statement claims, in a form that can be compared: its stems in order, its numbers and days,
whether it is put forward, asked for or denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

import msgspec

from variorum.models.sources import nameless
from variorum.models.wording import CONTENT, denies, speaker_key, stem, words_of
from variorum.records import Act, Article, Figure, Mention, Span, Statement, Time
from variorum.stage import Corpus
from variorum.syntax import Parse

Stance = Literal["holds", "asks", "denies"]
ASKS: frozenset[Act] = frozenset({"demand", "propose"})
MOST = 60
"""Stems kept of one statement."""
VALUE, DAY = "#", "~"
"""What the stem of a number, and of a day, begins with."""
LITTLE = frozenset({"PRON", "PART", "ADV", "DET", "ADP", "CCONJ", "INTJ"})
"""Parts of speech in which pronouns and negations are found."""
VERBS = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SELF = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"})
OPENING = 4
"""Tokens at the head of a content in which a pronoun is taken for who speaks or was spoken of."""


class Content(msgspec.Struct, frozen=True, gc=False):
    """What is said, whoever says it. ``stems`` in the order of the text: a name is its entity, a
    number its value, a day its ISO date, whatever their spelling; ``names`` are those of them that
    are names. ``negated``: an odd number of negations. ``whole``: it claims something by itself,
    being a clause or what somebody is accused of, warned of or asked for, and no question.
    ``bound``: its pronouns mean its speaker, or somebody named elsewhere."""

    stance: Stance
    stems: tuple[str, ...]
    names: tuple[str, ...]
    negated: bool
    whole: bool
    bound: bool


class Saying(msgspec.Struct, frozen=True, gc=False):
    """A statement with what it claims: characters ``start`` to ``end`` of its article; ``source`` is
    the key of its speaker (none of one without a name), ``day`` the ISO day of publication, ``report`` the report that has it."""

    statement: Statement
    article: Article
    content: Content
    source: str
    start: int
    end: int
    day: str | None
    report: str


Mark = tuple[str, str, int]
"""What begins at a character: "name", "day" or "value", its stem, and the character it ends at."""


def published_on(article: Article) -> str | None:
    """The ISO day of publication, where it is known to the day."""
    if article.published:
        return article.published[:10]
    certain = article.published_from == article.published_to
    return article.published_from if certain else None


def sayings(corpus: Corpus) -> Iterator[Saying]:
    """The statements with content, article by article, in the order of the text."""
    statements: dict[str, list[Statement]] = defaultdict(list)
    for statement in corpus.statements:
        if statement.content:
            statements[statement.article].append(statement)
    marked = _marks(corpus)
    for article in corpus.articles:
        parse = corpus.parses.get(article.id, Parse.EMPTY) if article.id in statements else None
        if parse is None:
            continue
        day = published_on(article)
        marks = marked.get(article.id, {})
        for statement in sorted(statements[article.id], key=lambda s: (s.content[0].start, s.id)):
            yield Saying(
                statement=statement,
                article=article,
                content=_content(statement, parse, marks),
                source="" if nameless(statement) else speaker_key(statement),
                start=statement.content[0].start,
                end=statement.content[-1].end,
                day=day,
                report=article.report or article.id,
            )


def _marks(corpus: Corpus) -> dict[str, dict[int, Mark]]:
    """What names, days and numbers mean, by article and first character; a day goes before a name,
    a name before a number, the longer before the shorter."""
    out: dict[str, dict[int, Mark]] = defaultdict(dict)

    def put(row: Mention | Time | Figure, kind: str, meant: str) -> None:
        marks = out[row.article]
        known = marks.get(row.start)
        if known is None or (known[0] == kind and (row.end, meant) > (known[2], known[1])):
            marks[row.start] = kind, meant, row.end

    for time in corpus.times:
        if time.type in ("DATE", "TIME") and time.value[:1].isdigit():
            put(time, "day", DAY + time.value[:10])
    for mention in corpus.mentions:
        if mention.entity:
            put(mention, "name", mention.entity)
    for figure in corpus.figures:
        worth = figure.low if figure.low is not None else figure.high
        if worth is not None:
            put(figure, "value", f"{VALUE}{worth!r}")
    return out


def _content(statement: Statement, parse: Parse, marks: Mapping[int, Mark]) -> Content:
    stems: list[str] = []
    names: set[str] = set()
    negations = 0
    finite = bound = False
    for number, span in enumerate(statement.content):
        past, value, counted = 0, "", 0  # where a name or day ends; a figure and where that ends
        for place, token in enumerate(parse.between(span.start, span.end)):
            pos = token.pos
            if pos == "PUNCT":
                continue
            start = token.start
            if pos in VERBS:
                finite = finite or token.tag in FINITE
            if pos in LITTLE:
                low = token.text.lower()
                negations += low in _negations()
                if pos == "PRON" and not bound:
                    opens = not number and place < OPENING and low in _pronouns()
                    bound = opens or low in SELF
            if start < past:
                continue
            mark = marks.get(start)
            if mark is not None and mark[0] != "value":
                kind, told, past = mark
                stems.append(told)
                if kind == "name":
                    names.add(told)
                continue
            if mark is not None:
                _, value, counted = mark
            if pos in CONTENT:
                if pos == "NUM" and start < counted:
                    stems.append(value)
                elif told := _stem(token.lemma):
                    stems.append(told)
                    if pos == "PROPN":
                        names.add(told)
    act = statement.act
    clause = finite or act not in ("state", "promise", "ask")
    asked = act == "ask" or _asks(statement.content[-1])
    return Content(
        stance=_stance(statement, parse),
        stems=tuple(stems[:MOST]),
        names=tuple(sorted(names)) if len(names) > 1 else tuple(names),
        negated=negations % 2 == 1,
        whole=clause and not asked,
        bound=bound,
    )


@cache
def _negations() -> frozenset[str]:
    return words_of("negation")


@cache
def _pronouns() -> frozenset[str]:
    return words_of("pronoun")


@cache
def _stem(lemma: str) -> str:
    low = lemma.lower()
    return "" if low in words_of("empty") or not low[:1].isalnum() else stem(low)


def _stance(statement: Statement, parse: Parse) -> Stance:
    """Whether the content is denied by the very words of the cue; "it was not so" only says the
    contrary, with a negation of its own."""
    cue = statement.cue
    if statement.act in ("deny", "reject"):
        return "denies" if cue and denies(parse.between(cue.start, cue.end)) else "holds"
    return "asks" if statement.act in ASKS else "holds"


def _asks(span: Span) -> bool:
    return span.text.rstrip("”\"'’` ").endswith("?")
