"""Rules and tagger together: the tagger's readings, and those of the rules where they are sure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from variorum.stages.article.statements.overlap import Contents, common, shared, size
from variorum.stages.article.statements.readings import Reading
from variorum.stages.article.statements.tagged import Tags
from variorum.stages.article.statements.view import Range, View

ALONE = 0.7  # confidence at which a rule's reading stands though the tagger has none there
WITHIN = 0.6  # the same inside of what a tag has, of which it cannot know: each word has one tag
LOOSE = 0.3  # the same where the tagger has content that points to no cue, or to one that had to give it up
SURER = 0.05  # how much surer a rule's reading has to be than the tags it stands for
LONGER = 1.2  # how many times as long as these
TOUCHING = 0.1  # share of characters in common from which two readings are of one thing
ALIKE = 0.8  # share from which both mean the same words: the parse knows better where these end
HALF = 0.5  # share of a piece in another sentence that a cue there has for its own


def merged(view: View, ruled: list[Reading], tags: Tags | None) -> list[Reading]:
    """The readings of both, each thing once. Without a tagger those of the rules as they are."""
    if tags is None:
        return ruled
    rules = Contents(ruled)
    mended = [_mended(view, tag, rules.near(tag)) for tag in tags.readings]
    given = (
        p
        for tag, new in zip(tags.readings, mended, strict=True)
        for p in tag.content
        if not common((p,), new.content)
    )
    loose = tuple(sorted([*tags.loose, *given]))
    tagged = _outdone(mended, ruled)
    kept = Contents(tagged)
    cues = {t.cue.i for t in tagged}
    alone = []
    for rule in sorted(ruled, key=lambda r: -r.confidence):
        if rule.cue.i not in cues and rule.confidence >= _asked(rule, kept.near(rule), loose):
            alone.append(rule)
            kept.add(rule)
            cues.add(rule.cue.i)
    return [*tagged, *alone]


def _outdone(tagged: list[Reading], ruled: list[Reading]) -> list[Reading]:
    """``tagged``, with a rule's reading for those whose words are part of its own and that are less sure."""
    known = Contents(tagged)
    standing = {id(t): t for t in tagged}
    cues = Counter(t.cue.i for t in tagged)
    for rule in ruled:
        if rule.confidence < ALONE:
            continue
        parts = [t for t in known.near(rule) if id(t) in standing and _part(t, rule)]
        if (
            parts
            and all(t.confidence + SURER <= rule.confidence for t in parts)
            and sum(size(t.content) for t in parts) * LONGER <= size(rule.content)
            and sum(t.cue.i == rule.cue.i for t in parts) == cues[rule.cue.i]
        ):
            for part in parts:
                del standing[id(part)]
                cues[part.cue.i] -= 1
            standing[id(rule)] = rule
            cues[rule.cue.i] += 1
            known.add(rule)
    return list(standing.values())


def _part(tag: Reading, rule: Reading) -> bool:
    """Whether the words of ``tag`` are words of ``rule``, and not somebody else's that it reports."""
    if tag.cue.i != rule.cue.i and _named_in(tag, rule):
        return False
    return common(tag.content, rule.content) >= ALIKE * size(tag.content)


def _named_in(one: Reading, other: Reading) -> bool:
    """Whether the source of ``one`` stands in the content of ``other``."""
    source = one.cue.source_span
    return source is not None and any(s <= source[0] < e for s, e in other.content)


def _asked(rule: Reading, tags: list[Reading], loose: tuple[Range, ...]) -> float:
    """How sure a rule's reading has to be beside ``tags``; more than it can be where it has the words of
    one that is not around it."""
    asked = ALONE
    for tag in tags:
        if _named_in(rule, tag):
            asked = WITHIN
        elif shared(tag.content, rule.content) > TOUCHING:
            return 2.0
    first = max(0, bisect_left(loose, rule.content[0]) - 1)
    last = bisect_left(loose, (rule.content[-1][1], 0))
    said = common(rule.content, loose[first:last])
    return LOOSE if said >= ALIKE * size(rule.content) else asked


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
