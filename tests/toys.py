"""Small stages with known behaviour, for tests of everything that carries stages about."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Annotated

import msgspec

from variorum.options import StageOptions
from variorum.records import Draft, Mention, Report, make_id, span
from variorum.stage import ArticleStage, Corpus, CorpusStage, ParagraphStage
from variorum.syntax import ParagraphParse


class Options(StageOptions, frozen=True, kw_only=True):
    loud: Annotated[bool, msgspec.Meta(description="In capitals.")] = True
    pause: Annotated[float, msgspec.Meta(ge=0, description="Seconds a batch takes.")] = 0.0


def lines(drafts: Sequence[Draft], options: StageOptions) -> list[Draft]:
    """Every line is a paragraph."""
    out = []
    for draft in drafts:
        text, at, found = draft.article.text, 0, []
        for line in text.split("\n"):
            if line:
                found.append(span(text, at, at + len(line)))
            at += len(line) + 1
        out.append(msgspec.structs.replace(draft, paragraphs=tuple(found)))
    return out


def words(texts: Sequence[str], options: StageOptions) -> list[ParagraphParse]:
    """Every character is a token."""
    if any("BOOM" in t for t in texts):
        raise ValueError("no words for BOOM")
    out = []
    for text in texts:
        n = len(text)
        blank = [""] * n
        out.append(
            ParagraphParse(
                starts=list(range(n)),
                ends=list(range(1, n + 1)),
                lemmas=list(text),
                tags=blank,
                poses=blank,
                deps=blank,
                heads=list(range(n)),
                sentences=[0] if n else [],
                names=[],
            )
        )
    return out


def shout(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    """The first word of every article is a mention."""
    time.sleep(options.pause)
    out = []
    for draft in drafts:
        text = draft.article.text
        if text == "BOOM":
            raise ValueError("will not shout BOOM")
        if text == "DIE":
            os._exit(9)
        end = len(text.split(" ")[0])
        role = text[:end].upper() if options.loud else text[:end]
        found = Mention(article=draft.article.id, start=0, end=end, text=text[:end], role=role)
        out.append(msgspec.structs.replace(draft, mentions=(found,)))
    return out


def group(corpus: Corpus, options: StageOptions) -> Corpus:
    """Articles that begin alike are one report."""
    found: dict[str, list[str]] = {}
    for m in corpus.mentions:
        found.setdefault(m.text, []).append(m.article)
    reports = tuple(
        Report(id=make_id("r", ids[0]), articles=tuple(ids)) for _, ids in sorted(found.items())
    )
    of = {i: r.id for r in reports for i in r.articles}
    articles = tuple(msgspec.structs.replace(a, report=of.get(a.id)) for a in corpus.articles)
    return corpus.with_slots(articles=articles, reports=reports)


LINES = ArticleStage(
    name="lines",
    version=1,
    reads=frozenset({"article"}),
    writes=frozenset({"paragraphs"}),
    options=StageOptions,
    run=lines,
)
WORDS = ParagraphStage(
    name="words",
    version=1,
    reads=frozenset({"paragraphs"}),
    writes=frozenset({"parse"}),
    options=StageOptions,
    run=words,
)
SHOUT = ArticleStage(
    name="shout",
    version=1,
    reads=frozenset({"article", "parse"}),
    writes=frozenset({"mentions"}),
    options=Options,
    run=shout,
)
GROUP = CorpusStage(
    name="group",
    version=1,
    reads=frozenset({"articles", "mentions"}),
    writes=frozenset({"articles", "reports"}),
    options=StageOptions,
    run=group,
)
STAGES = (LINES, WORDS, SHOUT, GROUP)
