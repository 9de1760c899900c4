"""Every place of an article that could report something, with all readings of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from variorum.stages.article.statements.clauses import verb_options
from variorum.stages.article.statements.colons import colon_report
from variorum.stages.article.statements.complements import Option, lexeme
from variorum.stages.article.statements.phrases import (
    according_options,
    adjective_options,
    noun_options,
)
from variorum.stages.article.statements.sources import (
    according_source,
    adjective_source,
    noun_source,
    source_span,
    verb_source,
)
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

VERBS = ("VERB", "AUX")
READ: dict[str, Callable[[View, int], list[Option]]] = {
    "VERB": verb_options,
    "AUX": verb_options,
    "NOUN": noun_options,
    "ADJ": adjective_options,
}
"""How the readings of a word are found, by its class."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The cue at token ``i``, its key in the lexicon, its readings, and whose words it reports:
    head token (``None`` for a name before a colon) and characters."""

    i: int
    lexeme: str
    options: tuple[Option, ...]
    source: Token | None
    source_span: Range | None


def cues(
    view: View, quotes: Mapping[int, list[Option]], known: frozenset[str] | None = None
) -> Iterator[Cue]:
    """All cues of the article outside quotations, in order of kind and place; only those that the
    lexicon has in ``known``, where that is given. ``quotes`` are readings of quotations by verb."""
    for token in view.tokens:
        if view.quote_of(token.i) >= 0:
            continue
        found = cue_at(view, token, tuple(quotes.get(token.i, ())), known)
        if found is not None:
            yield found
    for _, sentences in groupby(view.parse.sentences, key=lambda s: s.paragraph):
        several = list(sentences)
        report = colon_report(view, several[0].first, several[-1].last)
        if report:
            i, options, name = report
            yield Cue(i, "colon/c", tuple(options), None, name)


def cue_at(
    view: View, token: Token, quotes: tuple[Option, ...], known: frozenset[str] | None
) -> Cue | None:
    """The cue at ``token`` with all its readings, ``quotes`` being those of quotations; ``None`` for
    words of other classes and, where ``known`` is given, for what the lexicon has not."""
    if token.lower == "according":
        return _cue(view, token, "according/p", according_options(view, token.i))
    if token.pos not in READ:
        return None
    key = lexeme(view, token.i)
    if not quotes and known is not None and key not in known:
        return None
    options = [*READ[token.pos](view, token.i)]
    return _cue(view, token, key, [*options, *quotes] if token.pos in VERBS else options)


def _cue(view: View, token: Token, key: str, options: list[Option]) -> Cue:
    if not options:
        return Cue(token.i, key, (), None, None)
    if key.endswith("/v"):
        source = verb_source(view, token.i)
    elif key.endswith("/n"):
        source = noun_source(view, token.i)
    elif key.endswith("/a"):
        source = adjective_source(view, token.i)
    else:
        source = according_source(view, token.i)
    span = source_span(view, source, token.i) if source is not None else None
    return Cue(token.i, key, tuple(options), source, span)
