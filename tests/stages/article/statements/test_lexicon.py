"""The tables hold together, and known cues are surer than unknown ones."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from variorum.records import Act
from variorum.stages.article.statements.lexicon import lexicon, table
from variorum.stages.article.statements.overlap import shared


def test_counts_are_counts() -> None:
    for (cue, pattern), (seen, reported) in lexicon().counts.items():
        assert 0 <= reported <= seen, (cue, pattern)
        assert re.fullmatch(r".+/[vnapc]", cue), cue


@pytest.mark.parametrize("file", ["acts.tsv", "contents.tsv"])
def test_acts_are_acts(file: str) -> None:
    assert {row[0] for row in table(file)} <= set(get_args(Act))


def test_said_that_reports_and_had_it_does_not() -> None:
    rate = lexicon().rate
    assert rate("say/v", "that") > 0.8 > 0.1 > rate("have/v", "obj")
    assert rate("say/v", "quote:after") > rate("no-such-verb/v", "quote:after") > 0


def test_surroundings_change_confidence() -> None:
    sure = lexicon().confidence(0.5, ["source person", "relation ROOT"])
    unsure = lexicon().confidence(0.5, ["source it", "relation ccomp"])
    assert 0 < unsure < 0.5 < sure < 1


def test_shared_is_intersection_over_union() -> None:
    assert shared(((0, 10),), ((5, 15),)) == pytest.approx(5 / 15)
    assert shared(((0, 4), (6, 10)), ((0, 4), (6, 10))) == 1
    assert shared(((0, 4),), ((4, 8),)) == 0
    assert shared((), ()) == 0
