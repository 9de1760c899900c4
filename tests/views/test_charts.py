"""Charts and the strip of days."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from variorum.views import charts
from variorum.views.chart_layout import labels
from variorum.views.pages import strip


def points() -> list[charts.Point]:
    return [
        charts.Point(day="2024-03-05", low=40, high=None, label="<b>the office", href="a.html#f", copies=("2024-03-06",)),
        charts.Point(day="2024-03", low=40, high=60, label="hospital", href="b.html#f"),
        charts.Point(day="2024-03-09", low=60, high=60, label="union", href="c.html#f", altered=True),
        charts.Point(day="", low=70, high=70, label="no day", href="d.html#f"),
    ]  # fmt: skip


def test_a_chart_is_sound_svg_with_links_and_the_page_s_colours() -> None:
    pytest.importorskip("vl_convert")
    drawn = charts.series_chart('people "hurt" <x>', points(), root="../")
    assert drawn is not None
    found = ElementTree.fromstring(str(drawn))
    assert "".join(found.itertext()).count("<b>the office") == 1
    assert 'href="../a.html#f"' in drawn
    assert "d.html" not in drawn
    for never in (
        "style=",
        "http://dossier",
        "dossier.invalid",
        charts.TEXT,
        charts.ACCENT,
        "font-family",
    ):
        assert never not in drawn  # fmt: skip


def test_no_chart_without_two_days_or_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    assert charts.series_chart("x", points()[:1], root="") is None
    monkeypatch.setattr(charts, "available", lambda: False)
    assert charts.series_chart("x", points(), root="") is None


def test_an_open_bound_ends_open_and_a_range_is_a_bar() -> None:
    rows = {layer["mark"]["type"] + str(layer["mark"].get("strokeDash", "")): layer["data"]["values"] for layer in charts.specification(points()[:3])["layer"]}  # fmt: skip
    (opened,) = rows["rule[2, 3]"]
    assert opened["y2"] > opened["y"]
    (bar,) = rows["rule"]
    assert (bar["y"], bar["y2"]) == (40, 60)


def test_labels_do_not_hide_each_other() -> None:
    rows = [{"x": 50 + k, "y": 50, "label": "a rather long name"} for k in range(8)]
    placed = labels(rows, rows, (0, 100), (0, 100))
    assert 0 < sum(map(len, placed.values())) < 8


def test_the_strip_has_every_day_and_survives_the_last_one() -> None:
    cols = strip.columns({date(2024, 3, 5): (2, 1), date(2024, 3, 8): (1, 1)}, {date(2024, 3, 5): "x.html"})  # fmt: skip
    assert [(c.label, c.articles) for c in cols] == [("5", 2), ("6", 0), ("7", 0), ("8", 1)]
    ElementTree.fromstring(str(strip.svg(cols)))
    far = strip.columns({date(2024, 1, 1): (1, 1), date(9999, 12, 31): (1, 1)}, {})
    assert len(far) <= strip.MOST_COLUMNS
    assert (
        strip.columns({date(9999, 12, 30): (1, 1), date(9999, 12, 31): (1, 1)}, {})[-1].articles
        == 1
    )
