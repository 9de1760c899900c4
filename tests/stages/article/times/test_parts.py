"""Calendar, numbers, clock and grammar, each on its own."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records import Article, Draft
from variorum.stages.article.times import STAGE, calendar
from variorum.stages.article.times.clock import of_clock
from variorum.stages.article.times.grammar import grammar
from variorum.stages.article.times.guards import GUARDS
from variorum.stages.article.times.holidays import easter, on, orthodox_easter, rules
from variorum.stages.article.times.numbers import VAGUE, number, ordinal, year_of
from variorum.stages.article.times.options import Options
from variorum.stages.article.times.values import WAYS


def test_every_rule_names_a_way_and_a_guard_that_exist() -> None:
    rules = grammar().rules
    assert {r.value for r in rules} == set(WAYS)
    assert {r.guard for r in rules if r.guard} == set(GUARDS)


def test_shift_keeps_to_the_calendar() -> None:
    assert calendar.shift(date(2024, 3, 31), "month", -1) == date(2024, 2, 29)
    assert calendar.shift(date(2024, 3, 5), "week", -1) == date(2024, 2, 27)
    assert calendar.shift(date(2024, 3, 5), "decade", 1000) is None


@given(
    st.dates(date(1900, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["day", "week", "month", "quarter", "half", "year"]),
)
def test_a_value_is_read_as_the_unit_that_holds_the_day(day: date, unit: str) -> None:
    point = calendar.read(calendar.at(day, unit) or "")
    assert point is not None
    first, own = point
    assert own == unit
    assert first <= day
    assert calendar.at(first, unit) == calendar.at(day, unit)


@pytest.mark.parametrize(
    ("value", "unit", "n", "wanted"),
    [("1989-Q3", "year", -1, "1988-Q3"), ("2024", "year", 1, "2025"), ("2023-WI", "year", 1, "2024-WI"), ("199", "year", 1, None)],
)  # fmt: skip
def test_moved_keeps_the_granularity(value: str, unit: str, n: int, wanted: str | None) -> None:
    assert calendar.moved(value, unit, n) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("two", 2), ("twenty four", 24), ("two hundred", 200), ("1,500", 1500), ("2 1 / 2", 2.5),
        ("a", 1), ("half an", 0.5), ("a couple of", 2), ("a few", VAGUE), ("several", VAGUE), ("blue", None),
    ],
)  # fmt: skip
def test_numbers(words: str, wanted: float | None) -> None:
    assert number(words) == wanted


def test_years_and_ordinals() -> None:
    assert year_of("nineteen ninety seven", 1998) == 1997
    assert year_of("'98", 2024) == 1998
    assert year_of("two thousand", 1998) == 2000
    assert (ordinal("third"), ordinal("21st"), ordinal("twenty first")) == (3, 21, 21)


def test_hours() -> None:
    assert of_clock("12:05", "a.m.") == "T00:05"
    assert of_clock("0735", None) == "T07:35"
    assert of_clock("0799", None) == ""
    assert of_clock("noon", None) == "T12:00"
    assert of_clock("31", "p.m.") == ""


def test_movable_feasts() -> None:
    """Days as almanacs have them."""
    western = {
        1818: (3, 22),
        1943: (4, 25),
        2000: (4, 23),
        2008: (3, 23),
        2024: (3, 31),
        2038: (4, 25),
    }
    assert {y: (easter(y).month, easter(y).day) for y in western} == western
    eastern = {2008: (4, 27), 2021: (5, 2), 2024: (5, 5), 2025: (4, 20)}
    assert {y: (orthodox_easter(y).month, orthodox_easter(y).day) for y in eastern} == eastern


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("thanksgiving", date(2024, 11, 28)),
        ("memorial day", date(2024, 5, 27)),
        ("election day", date(2024, 11, 5)),
        ("black friday", date(2024, 11, 29)),
        ("ash wednesday", date(2024, 2, 14)),
        ("whit monday", date(2024, 5, 20)),
        ("new year 's eve", date(2024, 12, 31)),
    ],
)
def test_days_with_a_name(name: str, wanted: date) -> None:
    assert on(rules()[name], 2024) == wanted


def test_every_day_with_a_name_has_a_day() -> None:
    assert all(on(rule, 2023) for rule in rules().values())


def _run(text: str, published: str | None = "2024-03-05") -> Draft:
    article = Article(id="a", key="a", text=text, published=published)
    return STAGE.run([Draft(article=article)], Options())[0]


WORDS = st.sampled_from(
    [
        "the",
        "next",
        "two",
        "last",
        "Monday",
        ",",
        ".",
        "-",
        "'",
        "year",
        "years",
        "of",
        "1998",
        "March",
        "3",
        "29th",
        "quarter",
        "third",
        "ago",
        "a",
        "few",
        "and",
        "at",
        "10:30",
        "p.m.",
        "late",
        "in",
        "every",
        "’s",
        "9999",
        "0",
        "31",
        "February",
        "decades",
        "later",
        "1/2",
        "the",
        "new",
        "earlier",
        "century",
        "1990s",
        "“",
        "Easter",
        "before",
        "after",
        "the",
        "vote",
        "and",
        "Q3",
        "3.3.2024",
        "märz",
        "weekend",
        "GMT",
        "0735",
        "\n",
        "\n\n",
    ]
)


@settings(max_examples=150)
@given(
    st.lists(WORDS, max_size=30), st.sampled_from([None, "2024-03-05", "0001-01-01", "9999-12-31"])
)
def test_spans_hold_their_text_and_nothing_raises(words: list[str], published: str | None) -> None:
    draft = _run(" ".join(words), published)
    last = 0
    for found in draft.times:
        assert draft.article.text[found.start : found.end] == found.text
        assert found.text
        assert found.start >= last
        last = found.end


@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    _run(text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "a " * 100_000,
        '"' * 200_000,
        "two " * 50_000,
        "-" * 200_000,
        "2022-01-" * 20_000,
    ],
)
def test_hostile_texts_are_quick(text: str) -> None:
    began = time.process_time()
    _run(text)
    assert time.process_time() - began < 5
