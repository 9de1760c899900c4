"""Rules and tagger together: the tagger's readings, and those of the rules where they are sure."""

from __future__ import annotations

from dataclasses import replace

from variorum.stages.article.statements.overlap import Contents, shared
from variorum.stages.article.statements.readings import Reading
from variorum.stages.article.statements.view import Range, View

ALONE = 0.7  # confidence at which a rule's reading stands though the tagger has none there
WITHIN = 0.6  # the same inside of what a tag has, of which it cannot know: each word has one tag
TOUCHING = 0.1  # share of characters in common from which two readings are of one thing
ALIKE = 0.8  # share from which both mean the same words: the parse knows better where these end
HALF = 0.5  # share of a piece in another sentence that a cue there has for its own


def merged(view: View, ruled: list[Reading], tagged: list[Reading] | None) -> list[Reading]:
    """The readings of both, each thing once. Without a tagger those of the rules as they are."""
    if tagged is None:
        return ruled
    rules = Contents(ruled)
    tagged = [_mended(view, tag, rules.near(tag)) for tag in tagged]
    tags = Contents(tagged)
    cues = {t.cue.i for t in tagged}
    alone = [
        rule
        for rule in ruled
        if rule.cue.i not in cues and rule.confidence >= _asked(rule, tags.near(rule))
    ]
    return [*tagged, *alone]


def _asked(rule: Reading, tags: list[Reading]) -> float:
    """How sure a rule's reading has to be beside ``tags``; more than it can be where it has the words of
    one that is not around it."""
    source = rule.cue.source_span
    asked = ALONE
    for tag in tags:
        if source is not None and any(s <= source[0] < e for s, e in tag.content):
            asked = WITHIN
        elif shared(tag.content, rule.content) > TOUCHING:
            return 2.0
    return asked


def _mended(view: View, tag: Reading, rules: list[Reading]) -> Reading:
    """``tag`` with the bounds of the rule's reading that has nearly the same words, and without pieces of
    other sentences that a cue there has."""
    likest = max(rules, key=lambda r: (shared(tag.content, r.content), -r.cue.i), default=None)
    if likest is None:
        return tag
    if shared(tag.content, likest.content) >= ALIKE:
        return replace(tag, content=likest.content)
    own = [piece for piece in tag.content if not _elsewhere(view, tag, piece, rules)]
    return replace(tag, content=tuple(own) or tag.content)


def _elsewhere(view: View, tag: Reading, piece: Range, rules: list[Reading]) -> bool:
    """Whether ``piece`` stands in another sentence than the cue of ``tag`` and is what a cue there reports."""
    token = view.parse.token_at(piece[0])
    if token is None or token.sentence == view.tokens[tag.cue.i].sentence:
        return False
    return any(
        view.tokens[r.cue.i].sentence == token.sentence and shared((piece,), r.content) >= HALF
        for r in rules
    )
