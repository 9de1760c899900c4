"""Two texts side by side, paragraphs by number, and articles made from several reports."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.family import MIXED, families
from tests.views.sample import AGENCY, COPY, at, story
from variorum.records import Noise, Passage
from variorum.views.pages import alignment, compare
from variorum.views.pages.alignment import Row, Side
from variorum.views.pages.mixture import mixture
from variorum.views.pages.paragraphs import Paragraphs, worded
from variorum.views.pages.site import Site
from variorum.views.pages.word_marks import beside
from variorum.views.pages.word_marks import worded as word_by_word


def passage(text: str, other: str, new: str, old: str) -> Passage:
    a, b = text.index(new), other.index(old)
    return Passage(article="n", start=a, end=a + len(new), other="o", other_start=b, other_end=b + len(old), relation="edited", similarity=0.9)  # fmt: skip


def rows(new: str, old: str, *pairs: tuple[str, str]) -> list[Row]:
    return alignment.rows(Side.of(new), Side.of(old), [passage(new, old, n, o) for n, o in pairs])


def test_rows_say_what_was_done() -> None:
    old = "One fell.\nTwo stood up.\nThree ran.\nFour hid."
    new = "Three ran.\nOne fell.\nTwo stood down.\nFive came."
    found = rows(new, old, ("Three ran.", "Three ran."), ("One fell.", "One fell."), ("Two stood down.", "Two stood up."))  # fmt: skip
    assert [(r.kind, r.place, r.left, r.right) for r in found] == [
        ("moved", "moved from ¶3", "Three ran.", "Three ran."),
        ("kept", "", "One fell.", "One fell."),
        ("changed", "", "Two stood <del>up</del>.", "Two stood <ins>down</ins>."),
        ("left", "moved to ¶1", "Three ran.", ""),
        ("cut", "", "<del>Four hid.</del>", ""),
        ("added", "", "", "<ins>Five came.</ins>"),
    ]


def test_both_places_of_a_moved_passage_lead_to_each_other() -> None:
    found = rows("B b.\nA aaaa.", "A aaaa.\nB b.", ("B b.", "B b."), ("A aaaa.", "A aaaa."))
    moved = next(r for r in found if r.kind == "moved")
    left = next(r for r in found if r.kind == "left")
    assert (moved.href, left.href) == (f"#{left.anchor}", f"#{moved.anchor}")
    assert moved.left == "B b."  # the shorter one moved, not the one that most of the text is


def test_the_few_that_moved_are_said_to_have_moved() -> None:
    old = "\n".join(f"Sentence number {k}." for k in range(9))
    lines = old.split("\n")
    new = "\n".join([*lines[1:], lines[0]])
    found = rows(new, old, *((line, line) for line in lines))
    assert [r.right for r in found if r.kind == "moved"] == ["Sentence number 0."]


def test_a_passage_of_several_paragraphs_stands_line_beside_line() -> None:
    old = "The dam broke on Monday.\nThe mayor fled to the hills.\nNobody was hurt."
    new = "On Monday the dam burst.\nSo it was told.\nThe mayor ran to the hills.\nNo one was hurt."
    assert [(old[a:b], new[c:d]) for a, b, c, d in beside(old, new)] == [
        ("The dam broke on Monday.", "On Monday the dam burst.\nSo it was told."),
        ("The mayor fled to the hills.", "The mayor ran to the hills."),
        ("Nobody was hurt.", "No one was hurt."),
    ]


lines = st.lists(st.text("abcde fg", max_size=20), max_size=8).map("\n".join)


@given(lines, lines)
def test_beside_has_every_line_once_and_in_order(old: str, new: str) -> None:
    pairs = beside(old, new)
    assert "\n".join(old[a:b] for a, b, _, _ in pairs).split() == old.split()
    assert "\n".join(new[c:d] for _, _, c, d in pairs).split() == new.split()
    assert pairs == sorted(pairs)


def test_quotation_marks_of_another_kind_are_no_change() -> None:
    left, right = word_by_word('"Go," he said', "“Go,” he\nsaid")
    assert "<" not in left + right


@given(st.text(max_size=80), st.text(max_size=80))
def test_worded_keeps_all_words(old: str, new: str) -> None:
    left, right = word_by_word(old, new)
    assert left.striptags() == " ".join(old.split()) or "<" in old or "&" in old
    assert right.striptags() == " ".join(new.split()) or "<" in new or "&" in new


def test_the_whole_of_both_texts_is_in_the_comparison() -> None:
    site = Site(story())
    found = alignment.rows(Side.of(COPY), Side.of(AGENCY), list(site.ledger.alignments(article="a-2")))  # fmt: skip
    left = " ".join(r.left.striptags() for r in found if r.kind != "left")
    right = " ".join(r.right.striptags() for r in found)
    assert sorted(left.split()) == sorted(AGENCY.split())
    assert sorted(right.split()) == sorted(COPY.split())


def test_what_is_no_part_of_the_report_is_neither_cut_nor_added() -> None:
    text = "Ferry sinks\n20240305\nThe ferry sank."
    noise = Noise(article="a", start=12, end=20, text="20240305", kind="header")
    side = Side.of(text, [noise], "Ferry  sinks")
    found = alignment.rows(Side.of("The ferry sank."), side, [passage("The ferry sank.", text, "The ferry sank.", "The ferry sank.")])  # fmt: skip
    assert [(r.kind, r.done, r.left_at) for r in found] == [
        ("noise", "headline", ""), ("noise", "not part of the report", ""), ("kept", "", "¶1"),
    ]  # fmt: skip


def test_thousands_of_passages_in_another_order_are_quick() -> None:
    parts = [f"Line {k} of the text.\n" for k in range(4000)]
    old, new = "".join(parts), "".join(reversed(parts))
    pairs = [passage(new, old, p, p) for p in parts]
    began = time.perf_counter()
    assert len(alignment.rows(Side.of(new), Side.of(old), pairs)) >= 4000
    assert time.perf_counter() - began < 10


def test_paragraphs_are_numbered_without_headline_and_noise() -> None:
    text = "Headline\n\nFirst.\nAdvertisement\nSecond, longer.\n"
    s = at(text, "Advertisement")
    found = Paragraphs(text, [Noise(article="a", start=s.start, end=s.end, text=s.text, kind="boilerplate")], "Headline")  # fmt: skip
    assert [text[a:b] for a, b in found.spans] == ["First.", "Second, longer."]
    assert found.label(text.index("First"), len(text)) == "¶1–2"
    assert found.label(s.start, s.end) == ""
    assert found.number_of(text.index("Second")) == 2
    assert found.share(2, [(text.index("longer"), len(text))]) == pytest.approx(7 / 15)
    assert worded([1, 3, 4, 5, 7]) == "¶1, 3–5, 7"


def test_an_article_says_which_paragraphs_come_from_where() -> None:
    site = Site(families())
    found = mixture(site, site.articles["mixed"])
    assert found is not None
    assert [(p.paragraphs, p.part, p.relation, p.line.id, p.origin) for p in found.parts] == [
        ("¶1", False, "", "dam", "RNA"), ("¶4", False, "translated", "ferry", "Ferry News"),
    ]  # fmt: skip
    assert (found.own, found.total) == (2, 4)
    assert found.parts[1].compare == "compare/mixed-from-ferry.html"
    assert mixture(site, site.articles["dam"]) is None


def test_an_excerpt_shows_what_was_taken() -> None:
    site = Site(families())
    found = compare.excerpt_page(site, compare.excerpts(site, "mixed")[0])
    assert found is not None
    assert found.href == "compare/mixed-from-dam.html"
    context = found.context
    assert isinstance(context, compare.ComparePage)
    assert context.excerpt
    shared = [r for r in context.rows if r.kind in ("kept", "changed")]
    assert [re.sub("<[^>]+>", "", r.right) for r in shared] == [MIXED.split("\n")[0]]


def test_a_report_s_copies_are_told_from_what_takes_passages() -> None:
    site = Site(families())
    assert compare.descent(site, "mixed") is None
    assert compare.descent(site, "alt2") is not None
    assert compare.excerpts(site, "alt2") == []
