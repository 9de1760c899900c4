"""Trees of copies, texts side by side, charts, the strip of days."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.sample import AGENCY, COPY, story
from variorum.records import Copy, Passage
from variorum.views import charts
from variorum.views.chart_layout import labels
from variorum.views.pages import alignment, strip, tree
from variorum.views.pages.apparatus import apparatus, sigla
from variorum.views.pages.site import Site


def passage(text: str, other: str, new: str, old: str) -> Passage:
    a, b = text.index(new), other.index(old)
    return Passage(article="n", start=a, end=a + len(new), other="o", other_start=b, other_end=b + len(old), relation="edited", similarity=0.9)  # fmt: skip


def test_rows_say_what_was_done() -> None:
    old = "One fell. Two stood. Three ran. Four hid."
    new = "Three ran. One fell. Two stayed. Five came."
    rows = alignment.rows(
        new,
        old,
        [passage(new, old, "Three ran.", "Three ran."), passage(new, old, "One fell.", "One fell."), passage(new, old, "Two stayed.", "Two stood.")],
    )  # fmt: skip
    assert [(r.kind, r.left, r.right) for r in rows] == [
        ("moved", "Three ran.", "Three ran."),
        ("kept", "One fell.", "One fell."),
        ("changed", "Two <del>stood</del>.", "Two <ins>stayed</ins>."),
        ("cut", "<del>Four hid.</del>", ""),
        ("added", "", "<ins>Five came.</ins>"),
    ]


def test_quotation_marks_of_another_kind_are_no_change() -> None:
    left, right = alignment.worded('"Go," he said', "“Go,” he\nsaid")
    assert "<" not in left + right


@given(st.text(max_size=80), st.text(max_size=80))
def test_worded_keeps_all_words(old: str, new: str) -> None:
    left, right = alignment.worded(old, new)
    assert left.striptags() == " ".join(old.split()) or "<" in old or "&" in old
    assert right.striptags() == " ".join(new.split()) or "<" in new or "&" in new


def test_the_whole_of_both_texts_is_in_the_comparison() -> None:
    site = Site(story())
    rows = alignment.rows(COPY, AGENCY, list(site.ledger.passages(article="a-2")))
    left = " ".join(r.left.striptags() for r in rows)
    right = " ".join(r.right.striptags() for r in rows)
    assert sorted(left.split()) == sorted(AGENCY.split())
    assert sorted(right.split()) == sorted(COPY.split())


def copy(article: str, of: str | None, direction: str = "known") -> Copy:
    return Copy(article=article, copy_of=of, relation="edited", coverage=1.0, direction=direction)  # type: ignore[arg-type]


def test_the_tree_goes_from_left_to_right() -> None:
    placed = tree.nodes(["a", "b", "c", "d"], {"b": copy("b", "a"), "c": copy("c", "a"), "d": copy("d", "b")})  # fmt: skip
    assert {n.key: n.column for n in placed} == {"a": 0, "b": 1, "c": 1, "d": 2}
    assert len({(n.column, n.row) for n in placed}) == 4


def test_copies_of_an_absent_original_hang_on_a_hollow_node() -> None:
    site = Site(story())
    copies = {"a-1": copy("a-1", None, "unknown"), "a-2": copy("a-2", None, "inferred")}
    drawn = str(tree.svg(["a-1", "a-2"], copies, site.lines, {"a-2": "compare/a-2.html"}, "../"))
    assert drawn.count('class="node hollow"') == 1
    assert drawn.count('class="node"') == 2
    assert 'stroke-dasharray="6 4"' in drawn
    assert 'stroke-dasharray="1.5 4"' in drawn
    assert 'href="../compare/a-2.html"' in drawn


def test_a_circle_of_copies_does_not_hang() -> None:
    placed = tree.nodes(["a", "b"], {"a": copy("a", "b"), "b": copy("b", "a")})
    assert {n.key for n in placed} == {"a", "b", tree.MISSING}


def test_the_apparatus_gathers_readings_by_lemma() -> None:
    site = Site(story())
    entries, more = apparatus(site, site.reports["r-1"], {"a-1": "A", "a-2": "B"})
    assert more == 0
    assert len(entries) == 2  # sentences
    lemmas = [lemma for entry in entries for lemma in entry.lemmas]
    assert [(e.siglum, e.text, e.readings[0].siglum, e.readings[0].text) for e in lemmas] == [
        ("A", "40", "B", "45"), ("A", "the town", "B", "the city"), ("A", "Amberg", "B", "Amburg"),
    ]  # fmt: skip
    assert sigla(28)[25:] == ["Z", "AA", "AB"]


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
