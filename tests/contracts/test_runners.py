"""What every runner must do. A new runner is tested by standing in RUNNERS."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests import toys
from tests.conftest import article
from variorum import packing
from variorum.errors import VariorumError
from variorum.options import load
from variorum.pipeline import recipes
from variorum.records import Draft
from variorum.runners import Job, LocalRunner, Runner

RUNNERS: dict[str, Callable[[], Runner]] = {
    "in this process": lambda: LocalRunner(1),
    "two processes": lambda: LocalRunner(2),
}
OPTIONS = load({s.name: s.options for s in toys.STAGES})


@pytest.fixture(params=RUNNERS.values(), ids=RUNNERS)
def runner(request: pytest.FixtureRequest) -> Iterator[Runner]:
    with request.param() as made:
        yield made


def job(*stages: str) -> Job:
    return Job("tests.toys:STAGES", stages, OPTIONS, recipes(toys.STAGES, OPTIONS))


def packed(*texts: str) -> list[packing.PackedDraft]:
    return [packing.pack_draft(Draft(article=article(t, t)), {}) for t in texts]


def test_results_come_in_the_order_of_the_batches(runner: Runner) -> None:
    texts = [[f"text {n} {m}" for m in range(3)] for n in range(12)]
    got = list(runner.articles(job("lines"), (packed(*batch) for batch in texts)))
    assert [[r.article for r in rows] for rows in got] == [
        [article(t, t).id for t in batch] for batch in texts
    ]


def test_only_the_named_stages_run(runner: Runner) -> None:
    rows = next(runner.articles(job("lines", "shout"), [packed("One line.")]))
    assert [r.stage for r in rows] == ["lines", "shout"]
    assert {r.recipe for r in rows} <= set(recipes(toys.STAGES, OPTIONS).values())


def test_a_failing_article_is_told_and_its_neighbours_go_on(runner: Runner) -> None:
    rows = next(runner.articles(job("lines", "shout"), [packed("One.", "BOOM", "Two.")]))
    told = {r.article: packing.unpack_failures(r.failures) for r in rows if r.stage == "shout"}
    assert [len(f) for f in told.values()] == [0, 1, 0]
    failure = told[article("BOOM", "BOOM").id][0]
    assert (failure.key, failure.stage) == ("BOOM", "shout")
    assert "ValueError: will not shout BOOM" in failure.error


def test_a_failing_paragraph_has_no_parse(runner: Runner) -> None:
    rows = next(runner.paragraphs(job("words"), [["One.", "BOOM", "Two words."]]))
    assert [(text, bool(parse)) for text, parse in rows] == [
        ("One.", True),
        ("BOOM", False),
        ("Two words.", True),
    ]


def test_a_worker_that_dies_is_told_with_advice() -> None:
    with LocalRunner(2) as made, pytest.raises(VariorumError, match="fewer --workers"):
        list(made.articles(job("lines", "shout"), [packed("DIE")]))
