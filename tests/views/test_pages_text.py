"""Wording, sentences, marked text: what pages make of words and spans."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.sample import AGENCY, at
from variorum.records import Article, Figure, Noise, Statement, span
from variorum.views.pages import paging, wording
from variorum.views.pages.marks import ORDER, Highlight, highlighted
from variorum.views.pages.sentence import sentence_bounds, statement_sentence
from variorum.views.pages.site import file_name


def figure(**fields: object) -> Figure:
    return Figure(**{"id": "f", "article": "a", "start": 0, "end": 1, "text": "x", **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-03-05", "2024-03-13", "5–13 March 2024"),
        ("2024-03-05", "2024-03-05T10:00:00Z", "5 March 2024"),
        ("2024-02-28", "2024-03-01", "28 February – 1 March 2024"),
        ("2023-12-31", "2024-01-01", "31 December 2023 – 1 January 2024"),
        (None, "2024-01-01", "1 January 2024"),
        (None, None, ""),
    ],
)
def test_days(first: str | None, last: str | None, words: str) -> None:
    assert wording.days(first, last) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"low": 120000, "high": 120000}, "120,000"),
        ({"low": 100000}, "at least 100,000"),
        ({"high": 3.5, "unit": "percent"}, "at most 3.5%"),
        ({"low": 2.25e6, "high": 2.25e6, "unit": "EUR"}, "EUR 2.25 million"),
        ({"low": 3, "high": 5, "unit": "kilometre", "unit_text": "kilometres"}, "3–5 kilometres"),
        ({"low": 40, "high": 40, "unit": "person", "unit_text": "people", "counted": "people hurt"}, "40"),
        ({}, "x"),
    ],
)  # fmt: skip
def test_bound(fields: dict[str, object], words: str) -> None:
    assert wording.bound(figure(**fields)) == words


def test_addresses_are_http_or_nothing() -> None:
    assert wording.web_address("https://news.example/a?b=1") == "https://news.example/a?b=1"
    for bad in (
        "javascript:alert(1)",
        "data:text/html,x",
        "//x.example",
        "https://",
        "http://[",
        None,
    ):
        assert wording.web_address(bad) is None


def test_a_title_is_made_from_the_first_words_that_are_no_noise() -> None:
    text = "20240305\nFerry runs aground off the pier"
    article = Article(id="a", key="k", text=text)
    noise = Noise(article="a", start=0, end=8, text="20240305", kind="header")
    assert wording.title(article, [noise]) == "Ferry runs aground off the pier"
    assert wording.title(Article(id="a", key="k", text="")) == "k"


def test_clipped_cuts_at_a_word() -> None:
    assert wording.clipped("the river rose by two metres", 17) == "the river rose…"
    assert wording.quoted("‘as found’") == "“as found”"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b", "", "<script>", ".hidden", "x" * 200, "é"]
)
def test_file_names_stay_in_their_folder(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]+", file_name(name))
    assert file_name("a-3f9a0c1d2e4b") == "a-3f9a0c1d2e4b"


def test_the_sentence_around_a_span() -> None:
    s = at(AGENCY, "denied")
    start, end = sentence_bounds(AGENCY, s.start, s.end)
    assert AGENCY[start:end] == "Plant manager Jonas Feld denied that the pipe was old."
    text = "It rained. Mr. Feld of the U.S. Navy met J. Karg in St. Louis. He left."
    s = at(text, "met")
    start, end = sentence_bounds(text, s.start, s.end)
    assert text[start:end] == "Mr. Feld of the U.S. Navy met J. Karg in St. Louis."


def test_a_statement_shows_source_cue_and_content() -> None:
    text = "Rain fell. “It is safe,” Ana Ruiz said. Nobody left."
    statement = Statement(
        id="s", article="a", source=at(text, "Ana Ruiz"), cue=at(text, "said"), content=(at(text, "“It is safe,”"),)
    )  # fmt: skip
    marked = statement_sentence(Article(id="a", key="k", text=text), statement)
    assert marked == (
        '<span class="content">“It is safe,”</span> <span class="source">Ana Ruiz</span> '
        '<span class="cue">said</span>.'
    )


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_sentence_bounds_hold_the_span(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    left, right = sentence_bounds(text, start, end)
    assert text[left:right].strip() == text[left:right]
    inner = span(text, start, end).text.strip()
    assert inner in text[left:right]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Highlight]]:
    text = draw(st.text(alphabet="ab<&\"' \n\u202eé", max_size=60))
    out = []
    for k in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        kind = draw(st.sampled_from(ORDER))
        out.append(Highlight(start=start, end=end, kind=kind, anchor=f"r{k}", before="<b></b>"))
    return text, out


@given(marked_texts())
def test_marked_text_is_the_text(case: tuple[str, list[Highlight]]) -> None:
    text, highlights = case
    lines = highlighted(text, highlights)
    for start, end, markup in lines:
        plain = unescape(re.sub(r"<[^>]*>", "", markup))
        assert plain == text[start:end]
    shown = "".join(markup for _, _, markup in lines)
    ids = re.findall(r'id="([^"]+)"', shown)
    assert sorted(ids) == sorted(h.anchor for h in highlights if text[h.start : h.end].strip())
    assert shown.count("<span") == shown.count("</span>")
    assert [text[s:e] for s, e, _ in lines] == [t for t in text.split("\n") if t.strip()]


def test_overlapping_records_nest_where_they_overlap() -> None:
    line = highlighted(
        "at least 40 people",
        [Highlight(start=0, end=11, kind="figure", anchor="f"), Highlight(start=9, end=18, kind="content")],
    )[0][2]  # fmt: skip
    assert line == (
        '<span class="k-figure" id="f">at least </span>'
        '<span class="k-content"><span class="k-figure">40</span></span>'
        '<span class="k-content"> people</span>'
    )


def test_paging() -> None:
    pages = list(paging.split(range(5), "names", 2))
    assert [(p[0], list(p[1])) for p in pages] == [
        ("names.html", [0, 1]), ("names-2.html", [2, 3]), ("names-3.html", [4]),
    ]  # fmt: skip
    assert paging.href_of("names", 4, 2) == "names-3.html"
    assert (pages[0][2].before, pages[0][2].after) == (None, "names-2.html")
    assert next(paging.split([], "names", 2))[0] == "names.html"
