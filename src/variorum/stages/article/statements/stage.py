"""How the statements stage runs: rules and tagger read the article, what both found becomes records."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.ids import statement_id
from variorum.records import Draft, Statement, StatementKind, Time, span
from variorum.stages.article.statements.acts import act_of
from variorum.stages.article.statements.content import kind_of, speaks, unmarked_rest
from variorum.stages.article.statements.details import addressee, anonymous, cue_span, said_on
from variorum.stages.article.statements.direct import quote_options
from variorum.stages.article.statements.lexicon import lexicon
from variorum.stages.article.statements.merging import merged
from variorum.stages.article.statements.options import Options
from variorum.stages.article.statements.overlap import in_order, outermost, without_doubles
from variorum.stages.article.statements.readings import Reading, by_rules
from variorum.stages.article.statements.sources import is_nobody, whole
from variorum.stages.article.statements.tagged import by_tags
from variorum.stages.article.statements.view import Range, View


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(d, statements=statements(d, options)) for d in drafts]


def statements(draft: Draft, options: Options) -> tuple[Statement, ...]:
    """The statements of one article, in order of their content."""
    view = View(draft)
    known = lexicon()
    quotes = quote_options(view)
    found = merged(view, by_rules(view, known, quotes), by_tags(view, known, quotes))
    kept = without_doubles([r for r in found if r.confidence >= options.min_confidence])
    taken = frozenset(view.tokens[r.cue.i].sentence for r in kept)
    times = _times_by_sentence(view)
    records: dict[str, Statement] = {}
    for reading in kept:
        made = _record(view, reading, taken, times)
        records.setdefault(made.id, made)
    ordered = sorted(records.values(), key=in_order)
    holders = outermost(ordered)
    return tuple(msgspec.structs.replace(s, within=holders.get(s.id)) for s in ordered)


def _times_by_sentence(view: View) -> dict[int, list[Time]]:
    out: dict[int, list[Time]] = {}
    for time in view.draft.times:
        token = view.parse.token_at(time.start)
        if token is not None:
            out.setdefault(token.sentence, []).append(time)
    return out


def _source(view: View, reading: Reading) -> Range | None:
    """Characters of the source; ``None`` where nobody is said to say it."""
    cue = reading.cue
    if reading.pattern.startswith("whole:") or cue.source_span is None:
        return None
    if cue.source is not None and is_nobody(view, cue.source, cue.i):
        return None
    return whole(view, cue.source_span)


def _record(
    view: View, reading: Reading, taken: frozenset[int], times: dict[int, list[Time]]
) -> Statement:
    cue, content = reading.cue, reading.content
    token = view.tokens[cue.i]
    kind: StatementKind = kind_of(view, content)
    if kind == "indirect" and speaks(view, content[0][0], content[-1][1]):
        kind = "direct"
        rest = unmarked_rest(view, view.parse.sentences[token.sentence], taken)
        content = (*content, *(r for r in rest if r[0] >= content[-1][1]))
    text = view.text
    start, end = cue_span(view, cue.i)
    source = _source(view, reading)
    said = " ".join(text[s:e] for s, e in content)
    pieces = tuple(span(text, s, e) for s, e in content)
    cue_at = span(text, start, end)
    article = view.draft.article.id
    return Statement(
        id=statement_id(article, pieces, cue_at),
        article=article,
        speaker=" ".join(text[source[0] : source[1]].split()) if source else None,
        source=span(text, *source) if source else None,
        cue=cue_at,
        content=pieces,
        kind=kind,
        act=act_of(view, cue.i, cue.lexeme, reading.pattern, kind, said),
        addressee=addressee(view, cue.i, content),
        anonymous=anonymous(view, cue, max(end, content[-1][1])),
        said_on=said_on(view, cue.i, content, times.get(token.sentence, [])),
        confidence=round(reading.confidence, 3),
    )
