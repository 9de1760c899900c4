"""Articles of one text and day are worked on once, and each has records of its own."""

from __future__ import annotations

import json
from dataclasses import replace as renewed
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests import toys
from tests.conftest import OPTIONS, article, through
from tests.contracts.test_stages import STORY
from tests.strategies import HOSTILE
from variorum.building import build_ledger
from variorum.options import load
from variorum.packing import WorkRow, pack_failures, pack_slots, unpack_failures, unpack_slots
from variorum.records import Article, Draft, Failure
from variorum.reprints import Reprints, anonymous, reprinted
from variorum.stage import ArticleStage
from variorum.stages import STAGES
from variorum.store import open_store

STAGES_OF_TEXTS = [s for s in STAGES if isinstance(s, ArticleStage) and "article" not in s.writes]
LAST = STAGES_OF_TEXTS[-1].name

type Work = dict[tuple[str, str], tuple[Draft, list[Failure], str]]


def printed(key: str, text: str, day: str | None) -> Article:
    """``text`` as one of many papers printed it."""
    return replace(
        article(text, key, day),
        outlet=f"The {key} Post",
        title=f"{key}: a headline",
        uri=f"https://{key}.example/news",
        authors=(f"{key} Doe",),
    )


@pytest.mark.parametrize("stage", STAGES_OF_TEXTS, ids=lambda s: s.name)
def test_a_stage_sees_of_an_article_its_text_and_day_alone(stage: ArticleStage) -> None:
    articles = [printed(f"k{n}", t, "2024-03-05") for n, t in enumerate([*STORY, *HOSTILE])]
    for draft in through(articles, LAST):
        plain = stage.run([anonymous(draft)], OPTIONS[stage.name])[0]
        again = reprinted(plain, draft.article)
        for name in stage.writes:
            assert getattr(again, name) == getattr(draft, name)


def test_a_draft_reprinted_is_the_draft_of_the_other_article() -> None:
    days = ("2024-03-05", "2024-03-05", "2024-03-11", None)
    for text in STORY:
        drafts = through([printed(f"p{n}", text, d) for n, d in enumerate(days)], LAST)
        assert all(d.statements and d.figures for d in drafts)
        first, second, later, undated = drafts
        assert reprinted(first, second.article) == replace(second, parse=first.parse)
        names = {anonymous(d).article.id for d in (first, later, undated)}
        assert len(names) == 3
        assert anonymous(replace(first, parse=second.parse)) == anonymous(second)


def test_the_hour_of_publication_makes_no_difference_and_the_text_does() -> None:
    one = Draft(article=article("One line.", "1", "2024-03-05T10:00:00+00:00"))
    two = Draft(article=article("One line.", "2", "2024-03-05T23:30:00+00:00"))
    other = Draft(article=article("Another line.", "1", "2024-03-05"))
    assert [d.article.id for d in Reprints([one, two, other], [toys.SHOUT]).distinct] == [
        anonymous(one).article.id,
        anonymous(other).article.id,
    ]


def test_stages_that_write_the_article_see_every_one() -> None:
    drafts = [Draft(article=article("One line.", k)) for k in "12"]
    dated = renewed(toys.SHOUT, writes=frozenset({"article"}))
    assert Reprints(drafts, [dated]).distinct == drafts


def test_a_failure_is_that_of_each_reprint() -> None:
    drafts = [Draft(article=replace(article("BOOM", k), uri=f"{k}.txt")) for k in "12"]
    reprints = Reprints(drafts, [toys.SHOUT])
    (draft,) = reprints.distinct
    told = Failure(key="", stage="shout", error="ValueError: no")
    row = WorkRow(
        draft.article.id, "shout", "r", pack_slots(draft, {"mentions"}), pack_failures([told])
    )
    found = [(d.article.id, rows) for d, rows in reprints.shared([row])]
    assert [i for i, _ in found] == [d.article.id for d in drafts]
    failures = [unpack_failures(r.failures)[0] for _, rows in found for r in rows]
    assert [(f.key, f.uri) for f in failures] == [("1", "1.txt"), ("2", "2.txt")]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_ledger_of_copies_holds_what_ledgers_of_each_hold(tmp_path: Path, workers: int) -> None:
    rows = [
        {"id": f"{n}", "text": text, "published": f"2024-03-0{n % 2 + 1}", "outlet": f"o{n}"}
        for n, text in enumerate(["One line.", "Two.", "One line.", "One line.", "BOOM", "BOOM"])
    ]
    whole = work_of(build(tmp_path, "whole", rows, workers))
    assert {stage for stage, _ in whole} == {"lines", "words", "shout"}
    apart: Work = {}
    for row in rows:
        apart |= work_of(build(tmp_path, f"l{row['id']}", [row], 1))
    assert whole == apart


def build(folder: Path, name: str, rows: list[dict[str, str]], workers: int) -> Path:
    source = folder / f"{name}.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    options = load({s.name: s.options for s in toys.STAGES})
    build_ledger(
        [source], folder / name, options=options, workers=workers, registry="tests.toys:STAGES"
    )
    return folder / name


def work_of(ledger: Path) -> Work:
    """What is kept of every stage and article: slots, failures, recipe."""
    out: Work = {}
    with open_store(ledger) as store:
        ids = list(store.article_digests())
        given = store.given_articles(ids)
        for i, stages in store.load_work(ids).items():
            for name, row in stages.items():
                draft = unpack_slots(Draft(article=given[i]), row.slots)
                out[name, i] = (draft, unpack_failures(row.failures), row.recipe)
    return out
