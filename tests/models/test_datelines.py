"""Datelines and where they begin, printed and in a treebank's tokens."""

from __future__ import annotations

import time

import pytest

from variorum.models.datelines import datelines, stamps

GOLDEN = [
    ("Rivers rise OSLO, June 5 (Reuters) - Two dams broke", "OSLO, June 5 (Reuters) - ", "Reuters"),
    ("Rivers rise in the north Oslo, Norway (CNN) -- Two dams", "Oslo, Norway (CNN) -- ", "CNN"),
    ("5 June 6:40 pm BST NEW YORK (AP) — Two dams broke", "NEW YORK (AP) — ", "AP"),
    ("Dams break OBERAU\\/VELL , Norvia -LRB- AP -RRB- -- Two", None, None),
    ("Dams break OBERAU\\/VELL , Norvia ( AP ) -- Two", "OBERAU\\/VELL , Norvia ( AP ) -- ", "AP"),
    ("They live in Oslo (CNN) -- Two dams", "(CNN) -- ", "CNN"),
    ("the minister (Labour) said - again", None, None),
]


@pytest.mark.parametrize(("text", "line", "agency"), GOLDEN)
def test_a_dateline_begins_with_its_place(text: str, line: str | None, agency: str | None) -> None:
    found = [(text[d.start : d.end], d.agency) for d in datelines(text, 200)]
    assert found == ([(line, agency)] if line else [])


def test_a_stamp_begins_with_its_place() -> None:
    text = "Dams break VELL, Norvia | Fri Jun 5, 2009 5:03 pm BST VELL (AP) - Two"
    assert [text[a:b] for a, b in stamps(text, 200)] == ["VELL, Norvia | "]


def test_hostile_heads_cost_linear_time() -> None:
    began = time.process_time()
    for text in ("A (" * 40_000, "Oslo, " * 20_000, "(A) - A" * 15_000, "A | " * 30_000):
        list(datelines(text, len(text)))
        list(stamps(text, len(text)))
    assert time.process_time() - began < 10
