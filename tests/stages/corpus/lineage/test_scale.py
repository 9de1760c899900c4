"""Large and odd corpora cost what they must and no more: comparisons are counted, not timed."""

from __future__ import annotations

import random
from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.corpus.lineage.story import OTHER, OWN_REPORT, REPORT, SPUN, article, text
from variorum.records import Article, article_id
from variorum.stage import Corpus
from variorum.stages.corpus.lineage import corpus as work
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.stage import run


class Counted:
    """Which pairs of articles were compared, or searched for passages."""

    def __init__(self) -> None:
        self.pairs: list[frozenset[str]] = []

    def __len__(self) -> int:
        return len(self.pairs)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted()
    compare, shared, differing = work.Work._compare, work.passages, work.differing

    def counting(self: work.Work, pair: tuple[int, int], share: float):  # type: ignore[no-untyped-def]
        counted.pairs.append(frozenset(self.articles[n].key for n in pair))
        return compare(self, pair, share)

    def searching(a: work.Searched, b: work.Searched):  # type: ignore[no-untyped-def]
        counted.pairs.append(frozenset({a.text, b.text}))
        return shared(a, b)

    def words(a, b, links):  # type: ignore[no-untyped-def]
        counted.pairs.append(frozenset({a.reading.number, b.reading.number}))
        return differing(a, b, links)

    monkeypatch.setattr(work.Work, "_compare", counting)
    monkeypatch.setattr(work, "passages", searching)
    monkeypatch.setattr(work, "differing", words)
    return counted


def lineage(articles: list[Article], memo: dict[str, bytes] | None = None) -> Corpus:
    ordered = tuple(sorted(articles, key=lambda a: a.id))
    return run(Corpus(articles=ordered, parses={}, memo={} if memo is None else memo), Options())


def near(count: int) -> list[Article]:
    """A report with one word changed, another each time."""
    words = text(REPORT).split(" ")
    return [
        article(f"n{k}", " ".join([*words[: k % 90], f"word{k}", *words[k % 90 + 1 :]]))
        for k in range(count)
    ]


def test_identical_articles_are_not_compared(compared: Counted) -> None:
    corpus = lineage([article(f"same{k}", text(REPORT)) for k in range(500)])
    assert (len(compared), len(corpus.reports), len(corpus.copies)) == (0, 1, 499)


def test_near_copies_are_compared_with_a_few_each(compared: Counted) -> None:
    corpus = lineage(near(200))
    few = len(compared)
    assert len(corpus.reports) == 1
    assert few < 200 * 10
    compared.pairs.clear()
    lineage(near(400))
    assert len(compared) < 2.4 * few


def test_articles_of_one_word_are_compared_with_none(compared: Counted) -> None:
    words = [article(f"w{k}", f"word{k}") for k in range(300)]
    corpus = lineage([*words, *(article(f"h{k}", "Hello.") for k in range(300))])
    assert (len(compared), len(corpus.reports)) == (0, 301)


def test_one_very_long_article_among_others(compared: Counted) -> None:
    rng = random.Random(1)
    long = " ".join(f"w{rng.randrange(9000)}" + "." * (rng.random() < 0.05) for _ in range(300_000))
    corpus = lineage([article("long", long), article("a", text(REPORT)), article("b", text(SPUN))])
    assert len(corpus.reports) == 2
    assert {p for p in compared.pairs if "long" in p} == set()


STORIES = [REPORT, SPUN, OTHER, OWN_REPORT]


def telling(story: int, seed: int) -> str:
    """A story cut, reordered, mixed with another or with some words changed."""
    rng = random.Random(seed)
    lines = list(STORIES[story])
    if rng.random() < 0.3:
        rng.shuffle(lines)
    if rng.random() < 0.3:
        lines += rng.sample(rng.choice(STORIES), 3)
    words = text(lines[rng.randrange(3) :]).split(" ")
    return " ".join(w if rng.random() > 0.04 else f"word{rng.randrange(50)}" for w in words)


def told(count: int) -> list[Article]:
    return [article(f"t{k}", telling(k % 4, k), f"2024-05-{7 + k % 5:02}") for k in range(count)]


def test_a_new_article_is_compared_with_none_but_its_own_candidates(compared: Counted) -> None:
    before = told(60)
    new = article("new", telling(0, 100), "2024-05-20")
    memo: dict[str, bytes] = {}
    lineage(before, memo)
    first = len(compared)
    compared.pairs.clear()
    assert lineage(before, memo) == lineage(before)
    again = len(compared)
    compared.pairs.clear()
    grown = lineage([*before, new], memo)
    pairs = [p for p in compared.pairs if all(isinstance(x, str) for x in p)]
    assert pairs
    assert all({"new", new.text} & p for p in pairs)
    assert len(compared) < first / 3
    assert again == first  # those without a memo, and no more
    assert grown == lineage([*before, new])


def renamed(articles: list[Article], names: list[str]) -> tuple[list[Article], dict[str, str]]:
    """The articles under other names, and the old name of each."""
    out = [
        msgspec.structs.replace(a, id=article_id(name, None, a.text), key=name)
        for a, name in zip(articles, names, strict=True)
    ]
    return out, {new.id: old.id for new, old in zip(out, articles, strict=True)}


def shape(corpus: Corpus, name: dict[str, str]) -> dict[str, set[object]]:
    """The rows but for the ids of reports, articles by their first names."""

    def at(i: str | None) -> str | None:
        return name.get(i, i) if i else None

    return {
        "reports": {(frozenset(map(at, r.articles)), r.origin) for r in corpus.reports},
        "copies": {
            (at(c.article), at(c.copy_of), c.relation, c.coverage, c.direction, c.evidence)
            for c in corpus.copies
        },
        "passages": {
            (at(p.article), p.start, p.end, at(p.other), p.other_start, p.other_end, p.relation)
            for p in (*corpus.passages, *corpus.alignments)
        },
    }


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_nothing_depends_on_what_articles_are_called(seed: int, rng: random.Random) -> None:
    articles = [
        article(f"m{k}", telling(rng.randrange(4), seed + k), rng.choice([None, "2024-05-07"]))
        for k in range(10)
    ]
    articles = list({a.text: a for a in articles}.values())
    names = [f"k{n}" for n in range(len(articles))]
    rng.shuffle(names)
    others, name = renamed(articles, names)
    own = {a.id: a.id for a in articles}
    assert shape(lineage(articles), own) == shape(lineage(others), name)


def test_all_orders_of_three_copies_give_one_tree() -> None:
    first, second, third = near(3)
    shapes = []
    for names in permutations("xyz"):
        others, name = renamed([first, second, third], list(names))
        shapes.append(shape(lineage(others), name))
    assert all(s == shapes[0] for s in shapes)
