"""Days of publication out of dated copies."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from variorum.records import Article, Copy, Direction, Report
from variorum.stage import Corpus
from variorum.stages.corpus.dating import STAGE
from variorum.stages.corpus.dating.options import Options


def article(name: str, day: str | None = None, own: tuple[str, str] | None = None) -> Article:
    first, last = own or (day, day)
    return Article(
        id=f"a-{name}",
        key=name,
        text="The dam at Velden held.",
        outlet=f"{name}.example",
        published=day,
        published_from=first,
        published_to=last,
        published_by="inferred" if own else "given" if day else None,
    )


def copy(name: str, of: str, direction: Direction = "inferred", coverage: float = 0.9) -> Copy:
    return Copy(
        article=f"a-{name}",
        copy_of=f"a-{of}",
        relation="edited",
        coverage=coverage,
        direction=direction,
    )


def dated(
    articles: Sequence[Article], copies: Sequence[Copy], apart: Sequence[str] = ()
) -> dict[str, Article]:
    together = tuple(a.id for a in articles if a.key not in apart)
    reports = [Report(id="r-1", articles=together)]
    reports += [Report(id=f"r-{name}", articles=(f"a-{name}",)) for name in apart]
    corpus = Corpus(
        articles=tuple(articles), copies=tuple(copies), reports=tuple(reports), parses={}
    )
    return {a.key: a for a in STAGE.run(corpus, Options()).articles}


def known(found: Article) -> tuple[str | None, str | None]:
    return found.published_from, found.published_to


def test_an_article_between_two_dated_ones_stands_between_their_days() -> None:
    found = dated(
        [article("old", "2024-03-04"), article("mid"), article("new", "2024-03-06")],
        [copy("mid", "old"), copy("new", "mid")],
    )
    assert known(found["mid"]) == ("2024-03-03", "2024-03-07")  # a day each for time zones
    assert found["mid"].published is None
    assert found["mid"].published_by == "copies"
    assert found["mid"].published_evidence == "old.example, 2024-03-04 · new.example, 2024-03-06"
    assert found["old"].published_by == "given"


def test_undated_articles_are_passed_on_the_way_to_a_dated_one() -> None:
    found = dated(
        [article("old", "2024-03-04"), article("b"), article("c"), article("new", "2024-03-06")],
        [copy("b", "old"), copy("c", "b"), copy("new", "c")],
    )
    assert known(found["b"]) == known(found["c"]) == ("2024-03-03", "2024-03-07")


@pytest.mark.parametrize(
    ("copies", "first", "last"),
    [
        ([copy("x", "y")], "2024-03-03", "2024-04-04"),
        ([copy("y", "x")], "2024-02-02", "2024-03-05"),
        ([copy("y", "x", "unknown")], "2024-02-02", "2024-04-04"),
        ([copy("y", "x", coverage=0.2)], None, None),
        ([], None, None),
    ],
    ids=["copy of a dated one", "original of one", "not known which", "a passage only", "none"],
)
def test_one_side_alone_leaves_a_month(
    copies: list[Copy], first: str | None, last: str | None
) -> None:
    found = dated([article("x"), article("y", "2024-03-04")], copies)
    assert known(found["x"]) == (first, last)


def test_the_words_of_the_article_stand_and_are_only_made_narrower() -> None:
    old, new = article("old", "2024-03-04"), article("new", "2024-03-06")
    links = [copy("x", "old"), copy("new", "x")]
    narrower = dated([old, article("x", own=("2024-03-05", "2024-03-31")), new], links)
    assert known(narrower["x"]) == ("2024-03-05", "2024-03-07")
    within = dated([old, article("x", own=("2024-03-05", "2024-03-06")), new], links)
    assert within["x"].published_by == "inferred"
    against = dated([old, article("x", own=("2023-01-01", "2023-01-31")), new], links)
    assert known(against["x"]) == ("2023-01-01", "2023-01-31")
    settled = dated([old, article("x", own=("2024-03-07", "2024-03-09")), new], links)
    assert settled["x"].published == "2024-03-07"


def test_copies_of_another_report_and_contradictions_prove_nothing() -> None:
    other = dated([article("x"), article("y", "2024-03-04")], [copy("x", "y")], apart=["x", "y"])
    assert known(other["x"]) == (None, None)
    torn = dated(
        [article("old", "2024-03-09"), article("x"), article("new", "2024-03-01")],
        [copy("x", "old"), copy("new", "x")],
    )
    assert known(torn["x"]) == (None, None)


def test_a_ring_of_copies_ends() -> None:
    found = dated(
        [article("x"), article("y"), article("z", "2024-03-04")],
        [copy("x", "y"), copy("y", "x"), copy("z", "x")],
    )
    assert found["x"].published_to == "2024-03-05"
