"""Series on the terminal, and figures of several units in one series."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.views.sample import ledger_of, story
from variorum.records import Article, Figure, Report
from variorum.records import Series as SeriesRow
from variorum.views.cli import app, series
from variorum.views.pages import figures, overview
from variorum.views.pages.site import Site
from variorum.views.queries import Ledger

ends = st.one_of(st.none(), st.floats(-1e12, 1e12))


def printed(monkeypatch: pytest.MonkeyPatch, book: Callable[[], Ledger], *arguments: str) -> str:
    monkeypatch.setattr(series, "open_ledger", lambda path: book())
    result = CliRunner().invoke(app, ["series", "x.ledger", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def weighed(way: str = "way") -> Ledger:
    """Five kilometres and three miles in two reports; 200 kilograms and 1.2 tonnes in two others."""
    told = [("kilometre", 5.0), ("mile", 3.0), ("kilogram", 200.0), ("metric ton", 1.2)]
    days = [f"2024-03-0{k}" for k in range(1, 5)]
    articles = [
        Article(id=f"a-{k}", key=f"a-{k}", text="word", outlet="Paper", published=day, words=1)
        for k, day in enumerate(days)
    ]
    rows = [
        Figure(id=f"f-{k}", article=f"a-{k}", start=0, end=4, text="word", low=v, high=v, unit=u, counted=way if k < 2 else "fish", series="n-1" if k < 2 else "n-2")
        for k, (u, v) in enumerate(told)
    ]  # fmt: skip
    return ledger_of(
        articles=articles,
        reports=[Report(id=f"r-{a.id}", articles=(a.id,)) for a in articles],
        figures=rows,
        series=[
            SeriesRow(id="n-1", counted=way, unit="kilometre", figures=("f-0", "f-1")),
            SeriesRow(id="n-2", counted="fish", unit="metric ton", figures=("f-2", "f-3")),
        ],
    )


def test_a_series_is_drawn_a_line_a_point(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(monkeypatch, story).splitlines()
    assert max(map(len, lines)) <= 100
    start = next(k for k, line in enumerate(lines) if line.startswith("people treated"))
    points = lines[start + 1 : lines.index("", start)]
    assert "●╶╶╶" in next(line for line in points if "at least" in line)
    assert all("●" in line or "○" in line for line in points)


def test_words_choose_series_and_json_prints_records(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "downstream" not in printed(monkeypatch, story, "--words", "treated")
    assert '"id":"n-2"' in printed(monkeypatch, story, "--words", "downstream", "--json")
    assert "Nothing found" in printed(monkeypatch, story, "--words", "no such thing")


def test_units_of_one_series_are_drawn_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = printed(monkeypatch, weighed, "--words", "fish").splitlines()[1:3]
    assert few.index("●") < many.index("●")
    site = Site(weighed())
    fish = next(s for s in figures.ranked(site) if s.counted == "fish")
    assert figures.bounds(fish, site.figures["f-2"]) == (0.2, 0.2)
    assert figures.series_item(site, fish, "figures.html", draw=False).drawn_in == "metric ton"


def test_a_length_in_miles_and_in_kilometres_has_not_moved() -> None:
    assert [m.name for m in overview.moved(Site(weighed()))] == ["fish"]


def test_what_differs_stands_before_what_is_only_repeated() -> None:
    assert [s.counted for s in figures.ranked(Site(weighed("a way")))] == ["fish", "a way"]


@given(st.lists(st.tuples(ends, ends), max_size=5), st.booleans())
def test_every_point_is_on_the_axis(bounds: list[series.Bounds], hollow: bool) -> None:
    low, high = series.extent(bounds)
    for given_ends in bounds:
        found = sorted(v for v in given_ends if v is not None)
        both = (found[0], found[-1]) if len(found) == 2 else given_ends
        drawn = series.drawn(both, low, high, hollow=hollow)
        assert len(drawn) == series.AXIS
        assert ("○" if hollow else "●") in drawn or not found


@given(st.lists(st.floats(0, 1e9), min_size=2, max_size=6))
def test_larger_values_stand_further_right(values: list[float]) -> None:
    low, high = series.extent([(v, v) for v in values])
    places = [series.drawn((v, v), low, high, hollow=False).index("●") for v in sorted(values)]
    assert all(a <= b for a, b in pairwise(places))
