"""Dates that say what a figure is compared with are not the day it is of."""

from __future__ import annotations

from collections.abc import Callable

from variorum.records import Draft


def test_a_compared_day_binds_nothing(drafts_of: Callable[..., list[Draft]]) -> None:
    text = "By noon 70 boats had been raised, twice as many as on Tuesday."
    (draft,) = drafts_of(text, until="figures")
    assert draft.figures[0].text == "70 boats"
    assert draft.figures[0].as_of is None


def test_a_day_of_its_own_binds(drafts_of: Callable[..., list[Draft]]) -> None:
    (draft,) = drafts_of("On Tuesday 70 boats had been raised.", until="figures")
    assert draft.figures[0].as_of == "2024-03-05"
