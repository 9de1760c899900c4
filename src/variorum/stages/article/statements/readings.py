"""A cue with what it reports: the reading of it that the rules believe, or that the tagger has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.stages.article.statements.complements import Option
from variorum.stages.article.statements.content import snapped
from variorum.stages.article.statements.contexts import context
from variorum.stages.article.statements.cues import Cue, cues
from variorum.stages.article.statements.lexicon import Lexicon
from variorum.stages.article.statements.view import Range, View

LEAST_RATE = 0.06  # cues that report speech less often than this are not looked at further


@dataclass(frozen=True, slots=True)
class Reading:
    """A cue with the reading of it that is likeliest, and how likely."""

    cue: Cue
    pattern: str
    content: tuple[Range, ...]
    confidence: float


def by_rules(view: View, lexicon: Lexicon, quotes: Mapping[int, list[Option]]) -> list[Reading]:
    """The best reading of every cue that may report speech and stands in no noise; ``quotes`` are the
    readings that :func:`~variorum.stages.article.statements.direct.quote_options` finds."""
    out = []
    for cue in cues(view, quotes, lexicon.known):
        best = max(
            ((lexicon.rate(cue.lexeme, o.pattern), -k) for k, o in enumerate(cue.options)),
            default=(0.0, 0),
        )
        if best[0] < LEAST_RATE:
            continue
        option = cue.options[-best[1]]
        token = view.tokens[cue.i]
        if view.is_noise(token.sentence):
            continue
        content = snapped(view, option.content, (token.start, token.end))
        if content:
            confidence = lexicon.confidence(best[0], context(view, cue, option.pattern))
            out.append(Reading(cue, option.pattern, content, confidence))
    return out
