"""Names that nobody should bear, and corpora in any order and with an article less."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.corpus.entities.test_entities import corpus_with, holding
from variorum.stage import Corpus
from variorum.stages.corpus.entities import STAGE
from variorum.stages.corpus.entities.options import Options

LONG = 10_000
HOSTILE = [
    "x" * LONG,
    "Ab " * (LONG // 3),
    "al-" * (LONG // 3),
    "A." * (LONG // 2),
    "'" * LONG,
    "-" * LONG,
    "((((",
    "…",
    "עבד אל-פתאח",
    "عبد الفتاح",
    "محمد Berg",
    "Ярослав 李 Berg",
    "\u202eBerg\u202c",
    "ﬁ ﬂ",
    "0",
    ".",
]


def unroled(named: list[tuple[str, str]]) -> list[tuple[str, str, str | None]]:
    return [(name, kind, None) for name, kind in named]


def entities_of(*names: tuple[str, str]) -> Corpus:
    return corpus_with(*[unroled([named]) for named in names])


@pytest.mark.parametrize("kind", ["person", "organisation", "place", "group"])
def test_hostile_names_neither_fail_nor_join(kind: str) -> None:
    entities_of(("Oslo", "place"))  # tables are read once a process
    started = time.perf_counter()
    corpus = entities_of(*[(name, kind) for name in HOSTILE], ("Ilse Brandt", kind))
    assert time.perf_counter() - started < 5
    assert len(corpus.entities) == len(HOSTILE) + 1
    assert all(m.entity for m in corpus.mentions)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Sean O'Brien", "Sean O’Brien", True),
        ("Sean O'Brien", "Sean Brien", False),
        ("Sean O'Brien", "Sean O'Bryan Moss", False),
        ("Jan ’t Hooft", "Jan 't Hooft", True),
        ("Jan ’t Hooft", "Jan Hooft", False),
        ("Karim Abu al-Sund", "Karim Abu al Sund", True),
        ("Karim Abu al-Sund", "Hamid Abu al-Sund", False),
        ("Abu al-Sund", "Abu al-Berg", False),
        ("Anna Berg-Olsen", "Anna Berg", False),
        ("Łukasz Żeleński", "Lukasz Zelenski", False),
    ],
)
def test_odd_names_of_one_person_or_two(name: str, other: str, same: bool) -> None:
    corpus = entities_of((name, "person"), (other, "person"))
    assert (len(corpus.entities) == 1) is same


NAMES = st.sampled_from(
    [
        ("Anna Lund", "person"),
        ("Lund", "person"),
        ("Per Lund", "person"),
        ("Tom Berg", "person"),
        ("Thomas J. Berg", "person"),
        ("Berg", "person"),
        ("Saif al-Berg Lund", "person"),
        ("Saif", "person"),
        ("Northern Ports Safety Authority", "organisation"),
        ("NPSA", "organisation"),
        ("Danish interior ministry", "organisation"),
        ("interior ministry", "organisation"),
        ("Denmark", "place"),
        ("Lund", "place"),
        ("Lundholm", "place"),
    ]
)


@settings(max_examples=60)
@given(st.lists(st.lists(NAMES, max_size=6), max_size=6), st.randoms())
def test_any_order_gives_the_same(named: list[list[tuple[str, str]]], chance: object) -> None:
    corpus = corpus_with(*map(unroled, named))
    articles, mentions = list(corpus.articles), list(corpus.mentions)
    chance.shuffle(articles)  # type: ignore[attr-defined]
    chance.shuffle(mentions)  # type: ignore[attr-defined]
    turned = corpus.with_slots(articles=tuple(articles), mentions=tuple(mentions))
    again = STAGE.run(turned, Options())
    assert (again.entities, again.mentions) == (corpus.entities, corpus.mentions)


def test_an_article_less_changes_only_what_it_names() -> None:
    def of(*names: str) -> list[tuple[str, str, str | None]]:
        return [(name, "person", None) for name in names]

    corpus = corpus_with(
        of("Anna Lund", "Lund", "Michael"),
        of("Anna Lund", "Michael"),
        of("Lund", "Sergei Morozov", "Michael"),
        [("interior ministry", "organisation", None)],
        [("interior ministry", "organisation", None), ("Tom Berg", "person", None)],
    )
    for left in corpus.articles:
        named = {m.entity for m in corpus.mentions if m.article == left.id}
        less = STAGE.run(
            corpus.with_slots(
                articles=tuple(a for a in corpus.articles if a != left),
                mentions=tuple(m for m in corpus.mentions if m.article != left.id),
            ),
            Options(),
        )
        untouched = {e for e in corpus.entities if e.id not in named}
        assert untouched <= set(less.entities)
        assert {m for m in corpus.mentions if m.entity not in named} <= set(less.mentions)
    assert len(holding(corpus, "Michael")) == 3
