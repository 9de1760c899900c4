"""Fixtures all tests share: texts through the stages, in this process."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import settings

from variorum.options import load
from variorum.pipeline import corpus_of, run_articles
from variorum.records import Article, Draft, article_id
from variorum.stage import Corpus, CorpusStage
from variorum.stages import STAGES
from variorum.syntax import ParagraphParse


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, each for itself, so that no processor waits for another at the end; all others
    stay with their module, whose fixtures are made once."""
    items.sort(key=lambda item: item.get_closest_marker("bench") is None)
    for item in items:
        alone = item.get_closest_marker("bench") is not None
        group = item.nodeid if alone else item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group(group))


# The first example of a process loads the parser: no example is held to a time.
settings.register_profile("variorum", deadline=None)
settings.load_profile("variorum")

OPTIONS = load({stage.name: stage.options for stage in STAGES})
_PARSED: dict[str, ParagraphParse] = {}


def article(text: str, key: str = "test", published: str | None = "2024-03-05") -> Article:
    """An article as a reader would give it."""
    return Article(
        id=article_id(key, None, text),
        key=key,
        text=text,
        published=published,
        published_by="given" if published else None,
    )


def through(articles: list[Article], until: str) -> list[Draft]:
    """Drafts after every stage up to and with ``until``; a failing stage fails the test."""
    names = [stage.name for stage in STAGES]
    wanted = STAGES[: names.index(until) + 1]
    drafts, failures = run_articles(wanted, [Draft(article=a) for a in articles], OPTIONS, _PARSED)
    assert not failures, failures
    return drafts


@pytest.fixture(scope="session")
def drafts_of() -> Callable[..., list[Draft]]:
    """``drafts_of(*texts, published="2024-03-05", until="statements")``."""

    def make(
        *texts: str, published: str | None = "2024-03-05", until: str = "statements"
    ) -> list[Draft]:
        return through([article(t, f"t{k}", published) for k, t in enumerate(texts)], until)

    return make


@pytest.fixture(scope="session")
def corpus_of_texts() -> Callable[..., Corpus]:
    """``corpus_of_texts(*texts, published="2024-03-05", until="timeline")``; ``published`` may be a
    list, one a text."""

    def make(
        *texts: str,
        published: str | list[str | None] | None = "2024-03-05",
        until: str = "timeline",
    ) -> Corpus:
        days = published if isinstance(published, list) else [published] * len(texts)
        articles = [
            article(t, f"t{k}", d) for k, (t, d) in enumerate(zip(texts, days, strict=True))
        ]
        names = [stage.name for stage in STAGES]
        corpus = corpus_of(through(articles, "events"))
        for stage in STAGES[: names.index(until) + 1]:
            if isinstance(stage, CorpusStage):
                corpus = stage.run(corpus, OPTIONS[stage.name])
        return corpus

    return make
