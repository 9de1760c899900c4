"""Every place of an article that could report something, beside what people marked there.

A reading of a cue is *reported* where people marked half its words as content (intersection over
union) and agree on the source or on the cue; it is *sourced* where they agree on the source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.records import Draft
from variorum.stages.article.statements.contexts import context
from variorum.stages.article.statements.cues import Cue, cues
from variorum.stages.article.statements.direct import quote_options
from variorum.stages.article.statements.view import View
from variorum.training.gold import Attribution, WordFinder, Words, half_shared


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which content may hang from a cue, and whether people took it so."""

    pattern: str
    reported: bool
    sourced: bool
    context: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A cue's key in the lexicon and all its readings, in the order in which the stage tries them."""

    lexeme: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of one marked attribution."""

    source: Words
    cue: Words
    content: Words


class Marks:
    """The marked attributions of one article that have content, to be asked by content."""

    def __init__(self, words: WordFinder, gold: Iterable[Attribution]) -> None:
        self._by_word: dict[int, list[Mark]] = defaultdict(list)
        for one in gold:
            pieces = (one.source, one.cue, one.content)
            mark = Mark(*(words.covered((s, e) for s, e, _ in piece) for piece in pieces))
            for word in mark.content:
                self._by_word[word].append(mark)

    def like(self, content: Words) -> list[Mark]:
        """The marks whose content shares half its words with ``content``."""
        near = {mark for word in content for mark in self._by_word.get(word, ())}
        return [mark for mark in near if half_shared(content, mark.content)]


def places(draft: Draft, gold: Iterable[Attribution]) -> Iterator[Place]:
    """The places of a parsed article, those that no reading was found for left out."""
    view = View(draft)
    words = WordFinder(view.text)
    marks = Marks(words, gold)
    for cue in cues(view, quote_options(view)):
        if cue.options:
            yield Place(cue.lexeme, tuple(_readings(view, cue, words, marks)))


def _readings(view: View, cue: Cue, words: WordFinder, marks: Marks) -> Iterator[Reading]:
    token = view.tokens[cue.i]
    cue_words = words.covered([(token.start, token.end)])
    for option in cue.options:
        # the source of a whole passage stands elsewhere: the stage gives none either
        has_source = cue.source_span and not option.pattern.startswith("whole")
        source = words.covered([cue.source_span] if cue.source_span and has_source else ())
        reported = sourced = False
        for mark in marks.like(words.covered(option.content)):
            agreed = half_shared(source, mark.source) or not (source or mark.source)
            sourced |= agreed
            # a colon is no word, so that no word of a marked cue can be it
            reported |= agreed or bool(cue_words & mark.cue) or token.text == ":"
        yield Reading(
            option.pattern, reported, sourced, tuple(sorted(context(view, cue, option.pattern)))
        )
