"""Whether an article still has its sentences in the order in which they were written.

News introduces people in full, with their office, and calls them by their surname from then on. Where
most are called by their surname first, the sentences were shuffled; a copy's own row may say so, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.records import Copy, Mention
from variorum.stages.corpus.speakers.focus import OTHER, Candidate
from variorum.stages.corpus.speakers.lexicon import PRONOUNS, gender_of, wanted_gender
from variorum.stages.corpus.speakers.view import View
from variorum.syntax import Sentence, Token

LATE = 2
"""People who must be introduced too late."""
LONG = 2000
"""Candidates of a text that is too long to be searched for what hangs together."""


def reordered(copies: Iterable[Copy]) -> frozenset[str]:
    """The articles that lost their order, as the comparison with another copy shows: those that were
    copied in another order, and of two with a common source the one that does not hang together."""
    return frozenset(
        c.article
        for c in copies
        if c.relation == "reordered" and (c.copy_of is None or c.direction != "unknown")
    )


def is_shuffled(view: View) -> bool:
    """Whether most people are introduced only after they were called by their surname, headline left
    aside."""
    bare: set[str] = set()
    introduced: dict[str, bool] = {}
    for mention in view.mentions:
        if mention.kind != "person" or not mention.entity or _paragraph(view, mention) == 0:
            continue
        words = len(mention.text.split())
        if words > 1 and mention.role:
            introduced.setdefault(mention.entity, mention.entity in bare)
        elif words == 1 and not mention.role:
            bare.add(mention.entity)
    both = [late for entity, late in introduced.items() if entity in bare]
    return sum(both) >= LATE and 2 * sum(both) > len(both)


def _paragraph(view: View, mention: Mention) -> int:
    token = view.parse.token_at(mention.start)
    return view.parse.sentences[token.sentence].paragraph if token else 0


def is_near(view: View, candidate: Candidate, token: Token) -> bool:
    """Whether somebody was named in the paragraph of a pronoun, ``token``, or in the one before it."""
    sentences = view.parse.sentences
    return sentences[candidate.sentence].paragraph >= sentences[token.sentence].paragraph - 1


def hangs_with(view: View, token: Token, candidates: Sequence[Candidate]) -> Candidate | None:
    """The one person whose sentence, wherever it stands, brings somebody whom the paragraph of a
    pronoun, ``token``, takes for known: to "“She called me at noon,” he said" belongs "Olsen said
    that his wife had called"."""
    wanted = wanted_gender(token.lower)
    paragraph = view.parse.sentences[token.sentence].paragraph
    here = _sentences_of(view, token.sentence)
    missing = {
        gender
        for s in here
        for t in view.parse.sentence_tokens(s)
        if t.pos == "PRON" and (gender := wanted_gender(t.lower)) not in (None, wanted)
        if not _brought(view, here[0].start, t.start, gender)
    }
    if len(missing) != 1 or wanted is None or len(candidates) > LONG:
        return None
    (gender,) = missing
    first: dict[int, Candidate] = {}
    for c in candidates:
        if c.person and c.entity and c.weight > OTHER:
            first.setdefault(c.sentence, c)
    found = {
        c.entity: c
        for n, c in first.items()
        if c.gender in (None, wanted) and view.parse.sentences[n].paragraph != paragraph
        if _brought(view, view.parse.sentences[n].start, view.parse.sentences[n].end, gender)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _sentences_of(view: View, n: int) -> Sequence[Sentence]:
    """The sentences of the paragraph of sentence ``n``."""
    sentences = view.parse.sentences
    first = last = n
    while first and sentences[first - 1].paragraph == sentences[n].paragraph:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[n].paragraph:
        last += 1
    return sentences[first : last + 1]


def _brought(view: View, start: int, end: int, gender: str | None) -> bool:
    """Whether somebody of this gender is named or described in these characters."""
    for t in view.parse.between(start, end):
        if t.pos == "NOUN" and t.lower not in PRONOUNS and gender_of("", (t.lower,)) == gender:
            return True
    for mention in view.mentions_in(start, end):
        entity = view.entity_of(mention)
        if entity and entity.kind == "person" and gender_of(entity.name, entity.roles) == gender:
            return True
    return False
