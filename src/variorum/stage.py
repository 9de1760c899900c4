"""What a stage is: a name, a scope, a version, what it reads and writes, and a pure ``run``.

Three scopes. A *paragraph* stage maps distinct paragraph texts to parses and sees nothing else. An
*article* stage maps a batch of drafts to the same drafts with more slots filled. A *corpus* stage
sees all articles together. ``run`` does no I/O, reads no clock and keeps no state between calls, so
that a result depends on nothing but its input and options. Raise ``version`` whenever the same input
may give another result: ledgers then redo the stage and all that depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal

from variorum.options import StageOptions
from variorum.records import (
    Alignment,
    Article,
    Claim,
    Copy,
    Decision,
    Dispute,
    Draft,
    Entity,
    Event,
    Figure,
    Happening,
    Mention,
    Noise,
    Passage,
    Report,
    Series,
    Statement,
    Time,
    TimelineEntry,
    Variant,
)
from variorum.syntax import ParagraphParse, Parse

Scope = Literal["paragraph", "article", "corpus"]


def no_model() -> str:
    """The model identity of a stage that uses none."""
    return ""


def nothing() -> str:
    """What a stage lacks that has all it needs."""
    return ""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """What all stages share. ``reads`` and ``writes`` name slots of :class:`Draft` or
    :class:`Corpus`; ``model`` names the weights that results depend on (package and version);
    ``lacks`` says in a sentence what the stage has to do without, if anything."""

    scope: ClassVar[Scope]
    name: str
    version: int
    reads: frozenset[str]
    writes: frozenset[str]
    options: type[StageOptions]
    model: Callable[[], str] = no_model
    lacks: Callable[[], str] = nothing


@dataclass(frozen=True, kw_only=True)
class ParagraphStage(Stage):
    """``run(texts, options)`` gives one parse a text, in order."""

    scope = "paragraph"
    run: Callable[[Sequence[str], Any], list[ParagraphParse]]


@dataclass(frozen=True, kw_only=True)
class ArticleStage(Stage):
    """``run(drafts, options)`` gives the drafts back, in order, with ``writes`` filled."""

    scope = "article"
    run: Callable[[Sequence[Draft], Any], list[Draft]]


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """All articles together, in order of their ids, and what people decided. ``parses`` gives an article's parse by its id,
    made when asked for: hold on to no more than is needed. ``memo`` holds results of pure functions
    that an earlier run of the same stage has kept, each under a key of all that it depends on: a
    stage gives the same rows with it or without."""

    articles: tuple[Article, ...] = ()
    noise: tuple[Noise, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    passages: tuple[Passage, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    copies: tuple[Copy, ...] = ()
    reports: tuple[Report, ...] = ()
    entities: tuple[Entity, ...] = ()
    decisions: tuple[Decision, ...] = ()
    series: tuple[Series, ...] = ()
    variants: tuple[Variant, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    happenings: tuple[Happening, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    parses: Mapping[str, Parse]
    memo: MutableMapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    def with_slots(self, **slots: Any) -> Corpus:
        """The same corpus with these slots replaced."""
        return replace(self, **slots)


@dataclass(frozen=True, kw_only=True)
class CorpusStage(Stage):
    """``run(corpus, options)`` gives the corpus back with ``writes`` filled."""

    scope = "corpus"
    run: Callable[[Corpus, Any], Corpus]


AnyStage = ParagraphStage | ArticleStage | CorpusStage
