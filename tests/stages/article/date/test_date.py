"""The publication date, way by way."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records import Article, Draft, Noise, PublishedBy, Span
from variorum.stages.article.date import STAGE
from variorum.stages.article.date.options import Options
from variorum.stages.article.date.spellings import given as read_given


def dated(
    text: str = "The dam holds.",
    published: str | None = None,
    by: PublishedBy | None = None,
    uri: str | None = None,
    captions: tuple[str, ...] = (),
    options: Options | None = None,
) -> Article:
    article = Article(id="a", key="a", text=text, published=published, published_by=by, uri=uri)
    noise = tuple(
        Noise(article="a", start=text.index(c), end=text.index(c) + len(c), text=c, kind="caption")
        for c in captions
    )
    return STAGE.run([Draft(article=article, noise=noise)], options or Options())[0].article


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2022-01-29", "2022-01-29"),
        ("2022-01-29T10:14:00Z", "2022-01-29T10:14:00+00:00"),
        ("2022-01-29T10:14:00+0200", "2022-01-29T10:14:00+02:00"),
        ("2022-01-29T10:14:00", "2022-01-29"),
        ("Sat, 29 Jan 2022 10:14:00 GMT", "2022-01-29T10:14:00+00:00"),
        ("29 January 2022 10:14 GMT", "2022-01-29T10:14:00+00:00"),
        ("January 29, 2022, 5:12 p.m. EST", "2022-01-29T17:12:00-05:00"),
        ("Jan. 29th, 2022", "2022-01-29"),
        ("Sat Jan 29 10:14:00 2022", "2022-01-29"),
        ("20220129", "2022-01-29"),
        ("29.01.2022", "2022-01-29"),
        ("29/01/2022", "2022-01-29"),
        ("1643451240", "2022-01-29T10:14:00+00:00"),
    ],
)
def test_spellings_of_a_given_date(words: str, iso: str) -> None:
    article = dated(published=words, by="given")
    assert (article.published, article.published_by) == (iso, "given")
    assert article.published_from == article.published_to == "2022-01-29"


@pytest.mark.parametrize(
    "words",
    [
        "9999-01-01",
        "0001-01-01",
        "2022-02-31",
        "31 February 2022",
        "2150-06-01",
        "soon",
        "03/04/2022",
    ],
)
def test_a_date_that_is_none_is_refused_and_kept_as_evidence(words: str) -> None:
    article = dated(published=words, by="given")
    assert (article.published, article.published_from, article.published_by) == (None, None, None)
    assert article.published_evidence == f"refused: {words}"
    elsewhere = dated(published=words, by="given", uri="https://velm.example/2022/02/03/dam")
    assert (elsewhere.published, elsewhere.published_by) == ("2022-02-03", "url")


def test_a_month_given_is_a_range() -> None:
    article = dated(published="February 2024", by="metadata")
    assert (article.published, article.published_by) == (None, "metadata")
    assert (article.published_from, article.published_to) == ("2024-02-01", "2024-02-29")


HEADS = [
    ("Dam holds\n20220129\nThe dam holds.", "20220129"),
    (" date 2022-01-29 The dam of Velm holds.", "2022-01-29"),
    (
        "Dam holds\nUpdated 30 January 2022\nPublished 29 January 2022\nThe dam holds.",
        "29 January 2022",
    ),
    (
        "Dam holds\nUpdated: 31 January 2022 | Published: 29 January 2022\nThe dam.",
        "29 January 2022",
    ),
    ("Dam holds\nBy Ana Brel, January 29, 2022\n\nThe dam holds.", "January 29, 2022"),
    ("Dam holds\nSaturday 29 January 2022\n\nThe dam holds.", "Saturday 29 January 2022"),
    ("VELM, Jan. 29, 2022 (NNA) — The dam holds.", "Jan. 29, 2022"),
    ("VELM, Jan. 29 (NNA) — The dam holds.\nCopyright 2022 NNA.", "Jan. 29"),
]


@pytest.mark.parametrize(
    ("text", "evidence"), HEADS, ids=[h[1] + str(k) for k, h in enumerate(HEADS)]
)
def test_dates_at_the_head(text: str, evidence: str) -> None:
    article = dated(text)
    assert (article.published, article.published_by) == ("2022-01-29", "header")
    at = text.index(evidence)
    assert article.published_evidence == Span(start=at, end=at + len(evidence), text=evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Dam holds\nLast updated: January 30, 2022\n\nThe dam holds.",
        "Remembering September 11, 2001\n\nThe dam holds.",
        "The treaty was signed on 3 March 2014.\nIt holds.",
        "VELM, Jan. 29 (NNA) — The dam holds.",
    ],
)
def test_dates_that_are_not_of_publication(text: str) -> None:
    article = dated(text)
    assert (article.published, article.published_from, article.published_by) == (None, None, None)


@pytest.mark.parametrize(
    ("uri", "first", "last"),
    [
        ("https://velm.example/2022/01/29/dam", "2022-01-29", "2022-01-29"),
        ("https://velm.example/2022/jan/29/dam", "2022-01-29", "2022-01-29"),
        ("https://velm.example/story/2022-01-29/dam", "2022-01-29", "2022-01-29"),
        ("https://velm.example/dam-20220129.html", "2022-01-29", "2022-01-29"),
        ("https://velm.example/2022/01/dam", "2022-01-01", "2022-01-31"),
    ],
)
def test_addresses(uri: str, first: str, last: str) -> None:
    article = dated(uri=uri)
    assert (article.published_from, article.published_to, article.published_by) == (
        first,
        last,
        "url",
    )
    assert article.published == (first if first == last else None)


def test_the_order_of_trust() -> None:
    text = "Dam holds\n20220128\nThe dam holds."
    uri = "https://velm.example/2022/01/27/dam"
    assert dated(text, published="2022-01-29", by="given", uri=uri).published == "2022-01-29"
    assert dated(text, uri=uri).published == "2022-01-28"
    assert dated(uri=uri).published == "2022-01-27"


@pytest.mark.parametrize(
    ("years", "first", "last"),
    [("2022", "2022-01-01", "2022-12-31"), ("2019-2022", "2019-01-01", "2022-12-31")],
)
def test_a_copyright_line_proves_its_years_and_no_more(years: str, first: str, last: str) -> None:
    text = f"The mayor on Monday closed the dam.\nCopyright {years} The Velm Courier."
    article = dated(text)
    assert (article.published_from, article.published_to) == (first, last)
    assert (article.published, article.published_by) == (None, "inferred")
    assert dated(text, options=Options(infer=False)).published_by is None


def test_words_that_prove_a_day() -> None:
    """A thing called next year's and the 2031 one gives the year, the new year its end, the picture
    the week, today and yesterday the weekday."""
    caption = "Crews drain the lake near Velm on December 13"
    text = (
        "The council agreed to talks in January of the new year, the mayor said on Tuesday.\n"
        "Yesterday the governor had refused. On Monday she called the plan a bad joke.\n"
        f"{caption}\n"
        "The talks begin early next year, the mayor said today. The sum is in next year's water "
        "budget, and the 2031 water budget is large."
    )
    article = dated(text, captions=(caption,))
    assert article.published == "2030-12-17"
    assert date(2030, 12, 17).strftime("%A") == "Tuesday"
    assert "next year's water budget" in str(article.published_evidence)
    without = dated(text)
    assert without.published is None
    assert (without.published_from, without.published_to) == ("2030-10-01", "2030-12-31")


def test_a_year_that_the_text_outlives_is_no_answer() -> None:
    article = dated("Rebels have held Velm since 2027.\nCopyright 2022 The Velm Courier.")
    assert (article.published_from, article.published_to, article.published_by) == (
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("text", "published", "words"),
    [
        (
            "Dam holds RIVERTON | Thu Mar 7, 2024 7:26 pm EDT RIVERTON (NNA) - The dam of Velm held, the mayor said. "
            + "It rained. " * 40,
            "2024-03-07T19:26:00-04:00",
            "Thu Mar 7, 2024 7:26 pm EDT",
        ),
        ("The dam of Velm By Jane Doe | March 7, 2024; 2:09 PM The dam held.", "2024-03-07", "March 7, 2024; 2:09 PM"),
        ("Storm Hits Velm Aired March 7 , 2024 - 11:00 ET THIS IS A TRANSCRIPT .", "2024-03-07", "March 7 , 2024"),
        ("Dam of Velm holds March 7, 2024 | By Jane Doe, Courier The dam held.", "2024-03-07", "March 7, 2024"),
    ],
)  # fmt: skip
def test_a_stamp_is_read_where_lines_have_run_together(
    text: str, published: str, words: str
) -> None:
    article = dated(text)
    assert article.published is not None
    assert article.published.startswith(published)
    assert article.published_by == "header"
    assert isinstance(article.published_evidence, Span)
    assert article.published_evidence.text.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke on Thursday, March 7, 2019 at 8:46 a.m. EST, and Velm was flooded.",
        "In a letter dated March 7, 2019 — two years before the flood — he warned of it.",
        "updated: Thu Mar 7, 2024 08:01:00 The dam held.",
    ],
)
def test_a_date_in_a_sentence_is_no_stamp(text: str) -> None:
    assert dated(text).published is None


def test_no_reader_comments_before_the_article() -> None:
    text = "The dam held.\nMarch 9, 2024 at 7:59 pm | Report abuse | So it did."
    one = dated(text)
    assert (one.published_from, one.published_to) == ("2024-03-02", "2024-03-09")
    assert (one.published, one.published_by) == (None, "inferred")
    more = "\nMarch 11, 2024 at 8:01 am | Reply | No.\nMarch 10, 2024 at 9:15 am | Reply | Yes."
    three = dated(text + more)
    assert (three.published_from, three.published_to) == ("2024-03-06", "2024-03-09")
    assert "March 9, 2024" in str(three.published_evidence)
    quoted = dated("On March 9, 2024, the mayor wrote a letter. Readers may comment below.")
    assert quoted.published_from is None


@given(st.text(max_size=300))
def test_any_text_and_any_given_date_are_taken(text: str) -> None:
    article = dated(text, published=text, by="given")
    if isinstance(article.published_evidence, Span):
        evidence = article.published_evidence
        assert text[evidence.start : evidence.end] == evidence.text
    again = dated(text, published=article.published, by=article.published_by)
    assert again.published == article.published


@given(st.datetimes())
def test_every_moment_of_the_years_of_newspapers_is_read(moment) -> None:
    reading = read_given(moment.isoformat() + "+00:00")
    assert (reading is not None) == (1600 <= moment.year <= 2100)
    assert reading is None or reading.first == moment.date()


@pytest.mark.parametrize(
    "text",
    [
        "1" * 500_000,
        "a " * 250_000,
        "A. " * 150_000,
        "on Monday " * 50_000,
        "2022-01-" * 60_000,
        "next year's x " * 40_000,
        "comment " + "3 March 2024 9:15 | reply " * 40_000,
    ],
)
def test_hostile_texts_are_quick(text: str) -> None:
    began = time.process_time()
    dated(text)
    assert time.process_time() - began < 3
