"""How the statements stage runs: cues are found, judged, and made into records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from variorum.records import Draft, Statement, StatementKind, Time, make_id, span
from variorum.stages.article.statements.acts import act_of
from variorum.stages.article.statements.content import (
    kind_of,
    snapped,
    speaks,
    unmarked_rest,
)
from variorum.stages.article.statements.contexts import context
from variorum.stages.article.statements.cues import Cue, cues
from variorum.stages.article.statements.details import addressee, anonymous, cue_span, said_on
from variorum.stages.article.statements.lexicon import Lexicon, lexicon
from variorum.stages.article.statements.options import Options
from variorum.stages.article.statements.overlap import outermost, without_doubles
from variorum.stages.article.statements.view import Range, View

LEAST_RATE = 0.06  # cues that report speech less often than this are not looked at further


@dataclass(frozen=True, slots=True)
class Reading:
    """A cue with the reading of it that is likeliest, and how likely."""

    cue: Cue
    pattern: str
    content: tuple[Range, ...]
    confidence: float


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(d, statements=statements(d, options)) for d in drafts]


def statements(draft: Draft, options: Options) -> tuple[Statement, ...]:
    """The statements of one article, in order of their content."""
    view = View(draft)
    found = [r for r in readings(view, lexicon()) if r.confidence >= options.min_confidence]
    kept = without_doubles(found)
    taken = frozenset(view.tokens[r.cue.i].sentence for r in kept)
    times = _times_by_sentence(view)
    records: dict[str, Statement] = {}
    for reading in kept:
        made = _record(view, reading, taken, times)
        records.setdefault(made.id, made)
    ordered = sorted(records.values(), key=lambda s: (s.content[0].start, s.content[-1].end, s.id))
    holders = outermost(ordered)
    return tuple(msgspec.structs.replace(s, within=holders.get(s.id)) for s in ordered)


def readings(view: View, lexicon: Lexicon) -> list[Reading]:
    """The best reading of every cue that may report speech and stands in no noise."""
    out = []
    for cue in cues(view, lexicon.known):
        best = max(
            ((lexicon.rate(cue.lexeme, o.pattern), -k) for k, o in enumerate(cue.options)),
            default=(0.0, 0),
        )
        if best[0] < LEAST_RATE:
            continue
        option = cue.options[-best[1]]
        token = view.tokens[cue.i]
        if _is_noise(view, token.sentence):
            continue
        content = snapped(view, option.content, (token.start, token.end))
        if content:
            confidence = lexicon.confidence(best[0], context(view, cue, option.pattern))
            out.append(Reading(cue, option.pattern, content, confidence))
    return out


def _is_noise(view: View, sentence: int) -> bool:
    place = view.parse.sentences[sentence]
    return bool(view.draft.noise) and view.draft.is_noise(place.start, place.end)


def _times_by_sentence(view: View) -> dict[int, list[Time]]:
    out: dict[int, list[Time]] = {}
    for time in view.draft.times:
        token = view.parse.token_at(time.start)
        if token is not None:
            out.setdefault(token.sentence, []).append(time)
    return out


def _record(
    view: View, reading: Reading, taken: frozenset[int], times: dict[int, list[Time]]
) -> Statement:
    cue, content = reading.cue, reading.content
    token = view.tokens[cue.i]
    kind: StatementKind = kind_of(view, content)
    if kind == "indirect":
        rest = unmarked_rest(view, view.parse.sentences[token.sentence], taken)
        speaking = speaks(view, content[0][0], content[-1][1])
        if rest or speaking:
            kind = "direct" if speaking else "mixed"
        content = (*content, *rest)
    text = view.text
    start, end = cue_span(view, cue.i)
    source = None if reading.pattern.startswith("whole:") else cue.source_span
    said = " ".join(text[s:e] for s, e in content)
    article = view.draft.article.id
    return Statement(
        id=make_id("s", article, content[0][0], content[-1][1], start),
        article=article,
        speaker=" ".join(text[source[0] : source[1]].split()) if source else None,
        source=span(text, *source) if source else None,
        cue=span(text, start, end),
        content=tuple(span(text, s, e) for s, e in content),
        kind=kind,
        act=act_of(view, cue.i, cue.lexeme, reading.pattern, kind, said),
        addressee=addressee(view, cue.i, content),
        anonymous=anonymous(view, cue, max(end, content[-1][1])),
        said_on=said_on(view, cue.i, content, times.get(token.sentence, [])),
        confidence=round(reading.confidence, 3),
    )
