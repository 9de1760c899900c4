"""Order, keys and dependence of stages."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests import toys
from tests.conftest import OPTIONS, article
from variorum.errors import PipelineError, StageError
from variorum.options import load
from variorum.pipeline import check, dependants, recipes, run_articles, run_corpus
from variorum.records import Draft
from variorum.stage import Corpus
from variorum.stages import STAGES


def test_the_registry_is_in_order() -> None:
    check(STAGES)


def test_every_order_that_cannot_work_is_refused() -> None:
    good = [order for order in itertools.permutations(toys.STAGES) if _is_fine(order)]
    assert good == [toys.STAGES]


def _is_fine(order: tuple[object, ...]) -> bool:
    try:
        check(order)  # type: ignore[arg-type]
    except PipelineError:
        return False
    return True


def test_a_refusal_says_what_is_missing() -> None:
    with pytest.raises(PipelineError, match="'shout' reads parse, which no stage before it writes"):
        check([toys.LINES, toys.SHOUT])
    with pytest.raises(PipelineError, match="stands twice"):
        check([toys.LINES, toys.LINES])


def test_a_recipe_depends_on_all_that_a_result_depends_on() -> None:
    groups = {s.name: s.options for s in toys.STAGES}
    base = recipes(toys.STAGES, load(groups))
    louder = recipes(toys.STAGES, load(groups, settings=["shout.loud=false"]))
    assert {n for n in base if base[n] != louder[n]} == {"shout", "group"}
    newer = [replace(s, version=2) if s is toys.WORDS else s for s in toys.STAGES]
    changed = recipes(newer, load(groups))
    assert {n for n in base if base[n] != changed[n]} == {"words", "shout", "group"}
    other = [replace(s, model=lambda: "m2") if s is toys.LINES else s for s in toys.STAGES]
    changed = recipes(other, load(groups))
    assert {n for n in base if base[n] != changed[n]} == set(base)


def test_what_depends_on_a_stage_is_known() -> None:
    assert dependants(toys.STAGES, ["words"]) == ["words", "shout", "group"]
    assert dependants(toys.STAGES, ["group"]) == ["group"]
    assert set(dependants(STAGES, ["clean"])) == {s.name for s in STAGES}
    assert "lineage" not in dependants(STAGES, ["figures"])


def test_one_failing_article_does_not_stop_the_others() -> None:
    options = load({s.name: s.options for s in toys.STAGES})
    drafts = [Draft(article=article(t, t)) for t in ("One.", "BOOM", "Two.")]
    done, failures = run_articles(toys.STAGES, [drafts[0], drafts[2]], options)
    assert [len(d.mentions) for d in done] == [1, 1]
    assert failures == []


def test_a_failing_corpus_stage_is_named() -> None:
    def broken(corpus: Corpus, options: object) -> Corpus:
        raise KeyError("lost")

    with pytest.raises(StageError, match="'group' failed: KeyError: 'lost'"):
        run_corpus([replace(toys.GROUP, run=broken)], Corpus(parses={}), OPTIONS | {"group": None})
