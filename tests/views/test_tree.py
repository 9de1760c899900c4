"""The tree of a report: its shape, what is folded, the drawing and the list."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.family import families
from variorum.records import Copy
from variorum.views.pages import report as report_pages
from variorum.views.pages import tree
from variorum.views.pages.family import ALIKE, MISSING, Family, alike, drawing
from variorum.views.pages.report import ReportPage
from variorum.views.pages.site import Site


def copy(article: str, of: str | None, relation: Any = "edited", direction: Any = "known") -> Copy:
    return Copy(article=article, copy_of=of, relation=relation, coverage=1.0, direction=direction)


def family(*pairs: tuple[str, str | None], roots: tuple[str, ...] = ("a",), relation: Any = "edited") -> Family:  # fmt: skip
    """A family of copies, each named with what it descends from."""
    return Family([*roots, *(k for k, _ in pairs)], {k: copy(k, of, relation) for k, of in pairs})


def page_of(site: Site, report: str) -> list[ReportPage]:
    found = [p.context for p in report_pages.pages(site) if p.href.startswith(f"reports/{report}")]
    return [c for c in found if isinstance(c, ReportPage)]


def test_the_tree_goes_from_left_to_right() -> None:
    placed = tree.nodes(*(f := family(("b", "a"), ("c", "a"), ("d", "b")), drawing(f)))
    assert {n.key: n.column for n in placed} == {"a": 0, "b": 1, "c": 1, "d": 2}
    assert len({(n.column, n.row) for n in placed}) == 4


def test_the_list_has_every_article_below_what_it_came_from() -> None:
    walked = list(family(("b", "a"), ("c", "a"), ("d", "b")).walk())
    assert walked == [(0, "a"), (1, "b"), (2, "d"), (1, "c")]


def test_a_circle_of_copies_hangs_on_the_missing_original() -> None:
    f = family(("a", "b"), ("b", "a"), ("c", "b"), roots=())
    assert f.children[MISSING] == ["a", "b"]
    assert f.children["b"] == ["c"]


def test_a_chain_of_thousands_is_walked() -> None:
    f = family(*((str(k), str(k - 1) if k else "a") for k in range(5000)))
    assert [depth for depth, _ in f.walk()][-1] == 5000
    assert f.sizes()["a"] == 5001
    drawn = drawing(f)
    assert sum(fold.count for fold in drawn.folds) + len(drawn.shown) == 5001


def test_identical_copies_of_one_text_are_one_node() -> None:
    f = family(*((f"i{k}", "a") for k in range(212)), relation="identical")
    (fold,) = alike(f)
    assert (fold.parent, fold.count, fold.alike) == ("a", 212, True)
    assert [n.key for n in tree.nodes(f, drawing(f, alike(f)))] == ["a", "i0"]


def test_few_identical_copies_and_those_with_readings_of_their_own_stay_apart() -> None:
    f = family(*((f"i{k}", "a") for k in range(ALIKE)), relation="identical")
    assert alike(f)
    assert alike(f, {"i0"}) == []


@given(st.lists(st.integers(0, 400), max_size=400), st.integers(1, 30))
def test_every_article_is_drawn_or_folded_once(parents: list[int], largest: int) -> None:
    """Copies of any earlier copy, however many: none is lost, none is counted twice."""
    names = [str(k) for k in range(len(parents))]
    copies = {n: copy(n, names[p % k] if k else None, "identical" if p % 2 else "edited") for k, (n, p) in enumerate(zip(names, parents, strict=True))}  # fmt: skip
    f = Family(names, copies)
    drawn = drawing(f, alike(f), largest)
    assert len(drawn.shown - {MISSING}) + sum(fold.count for fold in drawn.folds) == len(names)
    placed = tree.nodes(f, drawn)
    assert len({(n.column, n.row) for n in placed}) == len(placed)
    assert len(drawn.shown) <= 2 * largest


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(families(212))


def test_the_drawing_says_who_came_from_whom_and_how(site: Site) -> None:
    (page,) = page_of(site, "r-dam")
    drawn = str(page.drawing)
    ElementTree.fromstring(drawn)
    words = re.sub(r"<title>[^<]*</title>|<[^>]+>", " ", drawn)
    assert " ".join(words.split()) == (
        "reordered inferred 2 translated unknown identical known identical known "
        "A Rivers News Agency 4 March 2024 B Lindow Post 5 March 2024 D Le Fleuve 5 March 2024 "
        "and 212 identical copies 4–12 March 2024 C Post Online 6 March 2024"
    )
    assert drawn.count('stroke-dasharray="6 4"') == 1
    assert drawn.count('stroke-dasharray="1.5 4"') == 1
    assert 'href="../compare/alt.html"' in drawn
    assert 'class="entered" href="#variant-1"' in drawn
    assert 'href="../reports/r-dam.html#copy-same0000"' in drawn


def test_identical_copies_are_listed_in_one_row(site: Site) -> None:
    (page,) = page_of(site, "r-dam")
    rows = {m.anchor: m for m in page.members}
    assert len(rows) == 5
    folded = rows["copy-same0000"]
    assert folded.count == len(folded.folded) == 212
    assert (rows["copy-alt2"].depth, rows["copy-alt2"].parent) == (2, rows["copy-alt"].siglum)
    assert [words for _, words in rows["copy-alt"].entered] == ["“45” for “40”", "“in May” for “in March”"]  # fmt: skip


def test_copies_of_what_is_not_there_hang_from_an_empty_node(site: Site) -> None:
    (page,) = page_of(site, "r-letter")
    drawn = str(page.drawing)
    assert drawn.count('class="node hollow"') == 1
    assert "is not here" in drawn
    assert page.report.origin == "not known"
    assert [(m.line is None, m.depth) for m in page.members] == [(True, 0), (False, 1), (False, 1)]


def test_an_article_with_passages_of_others_is_no_copy(site: Site) -> None:
    (page,) = page_of(site, "r-mixed")
    assert page.drawing is None
    assert [m.copy for m in page.members] == [None]
    assert [p.paragraphs for p in page.mixed[0].mixture.parts] == ["¶1", "¶4"]
    (dam,) = page_of(site, "r-dam")
    assert [line.id for line in dam.takers] == ["mixed"]


def test_a_large_family_is_split_over_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_pages, "COPIES_PER_PAGE", 2)
    pages = page_of(Site(families()), "r-dam")
    assert [len(p.members) for p in pages] == [2, 2, 1]
    assert pages[0].drawing
    assert pages[1].drawing is None
    assert pages[2].apparatus is None
