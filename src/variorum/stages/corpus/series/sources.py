"""Who says a figure, and as of when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from operator import itemgetter

import msgspec

from variorum.placed import Placed
from variorum.records import Article, Figure, Statement
from variorum.stages.corpus.series.tables import cues
from variorum.stages.corpus.series.turns import turns_of
from variorum.syntax import Parse, Token

MOST_SOURCE_TOKENS = 12
DEEPEST = 60


def tie(
    article: Article, figures: Sequence[Figure], statements: Sequence[Statement], parse: Parse
) -> list[Figure]:
    """The figures of one article with their statement, source and day: the innermost statement
    whose content holds the figure, else an "according to" in its sentence, else who has
    the turn in a transcript, else nobody but the reporter; the day named beside it, else that of the statement, else that of publication."""
    contents = Placed(
        (span.start, span.end, statement) for statement in statements for span in statement.content
    )
    turns = turns_of(article.text, statements)
    published = article.published[:10] if article.published else None
    out = []
    for figure in sorted(figures, key=lambda f: (f.start, f.end, f.id)):
        statement = _innermost(contents, figure)
        source = statement.speaker if statement else _according(article.text, parse, figure)
        if source is not None and not _speaks(source):
            source = None
        source = source or turns.at(figure.start)
        said_on = statement.said_on[:10] if statement and statement.said_on else None
        out.append(
            msgspec.structs.replace(
                figure,
                statement=statement.id if statement else None,
                attributed_to=source,
                as_of=figure.as_of or said_on or published,
            )
        )
    return out


def _speaks(name: str) -> bool:
    """Whether a source is one that says something: "Moll's first year" and "fighting" are none."""
    words = name.lower().split()
    end = next(
        (k for k, w in enumerate(words) if k and w in {"of", *cues("locative"), *cues("after")}),
        None,
    )
    return not words or words[: end or len(words)][-1] not in cues("speechless")


def _innermost(contents: Placed[Statement], figure: Figure) -> Statement | None:
    """The statement with the shortest span of content that holds the figure's middle, where most
    of the figure stands; ties go to the smaller id."""
    most = (
        (end - start, statement.id, statement)
        for start, end, statement in contents.at((figure.start + figure.end) // 2)
        if (min(end, figure.end) - max(start, figure.start)) * 2 > figure.end - figure.start
    )
    return min(most, key=itemgetter(0, 1), default=(0, "", None))[2]


def _according(text: str, parse: Parse, figure: Figure) -> str | None:
    """The words after "according to" where they hang in the clause of the figure."""
    token = parse.token_at(figure.start)
    if token is None:
        return None
    sentence = parse.sentences[token.sentence]
    above = {token.i, *(t.i for t in islice(parse.ancestors(token.i), DEEPEST))}
    for cue in parse.sentence_tokens(sentence):
        if cue.lower != "according":
            continue
        if figure.start <= cue.start < figure.end or not _governs(parse, cue, above):
            continue
        for to in parse.children(cue.i, "prep"):
            for source in parse.children(to.i, "pobj"):
                first, last = parse.subtree(source.i)
                if last - first <= MOST_SOURCE_TOKENS and not first <= token.i < last:
                    return text[parse.tokens[first].start : parse.tokens[last - 1].end]
    return None


def _governs(parse: Parse, cue: Token, above: set[int]) -> bool:
    """Whether the cue hangs from the figure's own verb or from one above it, and does not open the
    next clause ("… and, according to the ministry, …")."""
    before = [
        t for t in parse.tokens[max(0, cue.i - 2) : cue.i] if not t.tag.startswith((",", "`"))
    ]
    opens = bool(before) and before[-1].tag == "CC"
    return cue.head in above and not (opens and max(above) < cue.i)
