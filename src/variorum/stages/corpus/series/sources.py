"""Who says a figure, and as of when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from variorum.placed import Placed
from variorum.records import Article, Figure, Mention, Statement
from variorum.stages.corpus.series.background import is_background, is_lasting
from variorum.stages.corpus.series.clauses import reported_in, source_in_clause
from variorum.stages.corpus.series.going_on import carried
from variorum.stages.corpus.series.quoted import Quotations
from variorum.stages.corpus.series.tables import cues
from variorum.stages.corpus.series.turns import Turns, turns_of
from variorum.stages.corpus.series.voices import FIRST, Voices
from variorum.stages.corpus.series.vouching import (
    claimant,
    denied,
    is_aside,
    is_narrator,
    says,
    speaks,
)
from variorum.syntax import Parse, Token

DATELINE = re.compile(
    r"(?:-LRB-|\()[ ]?[A-Z][\w ]{1,30}?[ ]?(?:-RRB-|\))[ ]?(?:--|—|–|-)[ ](?=[A-Z`“\"])"
)
"""The agency's mark behind the place where a report begins: "ORLA (HN) -- The harbour …"."""
HEAD = 2000
"""Characters at the head of an article in which its dateline may stand."""
HEADLINE = 100
"""Characters between the name that heads a line and a figure in it, at most."""
LONGEST_ACRONYM = 5
HEADED = re.compile(r"(?P<last>\b[A-Z][\w.’'-]{1,30}) ?: (?:(?![.?!:;] |--|[“”\"]|``|\n).)*$")
QUOTES = ("``", "“", '"', "`", "‘", "'")
Found = tuple[Statement | None, str | None]


def tie(
    article: Article,
    figures: Sequence[Figure],
    statements: Sequence[Statement],
    parse: Parse,
    mentions: Sequence[Mention] = (),
    names: Mapping[str, str] | None = None,
) -> list[Figure]:
    """The figures of one article with their statement, source and day: the innermost statement
    whose content holds the figure and whose speaker stands for it, else whom the grammar of its
    sentence names ("according to", "as measured by", "raised the toll to"), else the source of the
    list or survey that goes on, else who has the turn in a transcript, else nobody but the reporter;
    the day named beside it, else that of the statement, else that of publication."""
    contents = Placed(
        (span.start, span.end, statement) for statement in statements for span in statement.content
    )
    turns = turns_of(article.text, statements)
    voices = Voices(article.text, parse, statements, mentions, names)
    quotations = Quotations(article.text, statements)
    dateline = DATELINE.search(article.text, 0, HEAD)
    begun = dateline.end() if dateline else 0
    published = article.published[:10] if article.published else None
    ordered = sorted(figures, key=lambda f: (f.start, f.end, f.id))
    in_turns = [turns.at(f.start) is not None for f in ordered]
    found = [
        _found(f, contents, voices, quotations, begun, inside)
        for f, inside in zip(ordered, in_turns, strict=True)
    ]
    sources = carried(voices, ordered, found, in_turns)
    out = []
    for figure, (statement, _), source in zip(ordered, found, sources, strict=True):
        said_on = statement.said_on[:10] if statement and statement.said_on else None
        out.append(
            msgspec.structs.replace(
                figure,
                statement=statement.id if statement else None,
                attributed_to=_of_turn(turns, figure, statement)
                or source
                or turns.at(figure.start),
                as_of=figure.as_of or said_on or published,
            )
        )
    return out


def _found(
    figure: Figure,
    contents: Placed[Statement],
    voices: Voices,
    quotations: Quotations,
    begun: int,
    in_turns: bool,
) -> Found:
    """The statement a figure stands in and its source, as its sentence alone tells."""
    parse, held = voices.parse, _holding(contents, figure)
    headed = None if in_turns else _headed(figure, voices)
    if headed is not None and not any(_is_of(s, headed) for s in held):
        return None, voices.name_of(headed)
    for statement in held:
        if statement.speaker is None or not speaks(statement.speaker):
            continue
        if _is_counted(figure, statement.speaker):
            continue
        if not says(statement, figure, voices) or is_narrator(statement, contents):
            continue
        if _is_beyond(figure, statement, begun):
            continue
        if quotations.belongs_elsewhere(figure.start, statement):
            continue
        if is_aside(figure, statement, voices) or is_background(figure, statement, voices):
            return None, None
        claim = denied(figure, statement, parse)
        if claim is not None:
            return None, claimant(claim, voices)
        inner = reported_in(voices, figure, statement)
        return (None, inner) if inner else (statement, statement.speaker)
    token = parse.token_at(figure.start)
    sentence = parse.sentences[token.sentence] if token else None
    joined = sentence is not None and figure.start < begun < sentence.end
    known = joined or is_lasting(parse, figure)
    source = source_in_clause(voices, token) if token and not known else None
    if source is not None and (not speaks(source) or _is_counted(figure, source)):
        source = None
    source = source or quotations.at(figure.start)
    open_ = held[0] if held and held[0].speaker is None else None
    return open_, source


def _headed(figure: Figure, voices: Voices) -> Token | None:
    """Who is named before a colon and what it heads, as headlines have it: "[Ida Moll] : 40 boats may
    be lost"."""
    text, parse = voices.text, voices.parse
    opened = HEADED.search(text, max(0, figure.start - HEADLINE), figure.start)
    name = parse.token_at(opened.start("last")) if opened else None
    mention = voices.mention_at(name) if name else None
    if name is None or mention is None or mention[0].kind not in ("person", "organisation"):
        return None
    quoted = (
        text[max(0, mention[0].start - 3) : mention[0].start].rstrip().endswith(QUOTES)
    )  # a title: “Moll: A Life”
    shouted = name.text.isupper() and len(name.text) > LONGEST_ACRONYM  # a mark in a transcript
    flag = shouted or name.lower in cues("flag")
    return name if mention[0].end == name.end and not (quoted or flag) else None


def _is_of(statement: Statement, name: Token) -> bool:
    """Whether a statement's source is what ``name`` ends, or stands behind it."""
    source = statement.source
    return source is not None and source.end >= name.end


def _is_counted(figure: Figure, source: str) -> bool:
    """Whether a source is but those whom the figure counts: "12 sailors stayed ashore, they said"."""
    return source.casefold() == figure.text.casefold()


def _is_beyond(figure: Figure, statement: Statement, begun: int) -> bool:
    """Whether the place where the report begins stands between a figure and its source: parsers join
    headlines with the first sentence."""
    source = statement.source
    return source is not None and (figure.start < begun) != (source.start < begun)


def _of_turn(turns: Turns, figure: Figure, statement: Statement | None) -> str | None:
    """Who has the turn in a transcript where I or we is the statement's speaker."""
    first = statement is not None and statement.source and statement.source.text.lower() in FIRST
    return turns.at(figure.start) if first else None


def _holding(contents: Placed[Statement], figure: Figure) -> list[Statement]:
    """The statements whose content holds the figure's middle and most of it, or breaks off in it, the
    one with the shortest span of content first; ties go to the smaller id."""
    middle = (figure.start + figure.end) // 2
    held = {
        (end - start, statement.id): statement
        for start, end, statement in contents.at(middle)
        if (min(end, figure.end) - max(start, figure.start)) * 2 > figure.end - figure.start
    }
    broken = {
        (end - start, statement.id): statement
        for start, end, statement in contents.at(figure.start)
        if end < figure.end
    }
    held |= broken
    return [held[key] for key in sorted(held)]
