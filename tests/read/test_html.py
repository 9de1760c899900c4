"""HTML pages: the article, the page's own metadata, and pages that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.read import ReadLimits, read_sources
from variorum.records import Article, Failure

BODY = [
    "The harbour of Vell stayed closed on Tuesday after a barge struck the eastern pier.",
    "“We found no leak,” said the harbour master, Ada Roe, who had inspected the hull overnight.",
    "Ferries are expected to run again by Thursday, the port office said in a statement.",
]
JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05T18:30:00+0100"}</script>'
META = '<meta property="article:published_time" content="2024-03-04T09:00:00Z">'


def page(head: str = "", body: list[str] = BODY, before: str = "") -> str:
    paragraphs = "".join(f"<p>{p}</p>" for p in body)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        "<title>Harbour of Vell closed - Vell Courier</title>"
        '<meta property="og:title" content="Harbour of Vell closed">'
        '<meta property="og:site_name" content="Vell Courier">'
        '<meta name="author" content="Ada Writer">'
        f"{head}</head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<article>{before}<h1>Harbour of Vell closed</h1>{paragraphs}</article>"
        "<footer>Copyright Vell Courier</footer></body></html>"
    )


def read(
    tmp_path: Path, content: str | bytes, limits: ReadLimits | None = None
) -> Article | Failure:
    path = tmp_path / "page.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (item,) = read_sources([path], limits)
    return item


def test_text_and_metadata(tmp_path: Path) -> None:
    item = read(tmp_path, page(JSON_LD + META))
    assert isinstance(item, Article)
    assert item.text.split("\n") == BODY
    assert item.title == "Harbour of Vell closed"
    assert item.outlet == "Vell Courier"
    assert item.authors == ("Ada Writer",)
    assert (item.published, item.published_by) == ("2024-03-05T18:30:00+01:00", "metadata")
    assert item.key == "page.html"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (META, "2024-03-04T09:00:00+00:00"),
        ('<meta itemprop="datePublished" content="2024-03-04">', "2024-03-04"),
        ('<meta name="pubdate" content="2024-03-04 09:00">', "2024-03-04"),
        (
            '<script type="application/ld+json">{broken "datePublished"</script>' + META,
            "2024-03-04T09:00:00+00:00",
        ),
        ("", None),
    ],
)
def test_dates_a_page_states(tmp_path: Path, head: str, published: str | None) -> None:
    item = read(tmp_path, page(head))
    assert isinstance(item, Article)
    assert item.published == published
    assert item.published_by == ("metadata" if published else None)


def test_a_body_in_two_parts_is_read_whole(tmp_path: Path) -> None:
    parts = [
        f'<div class="article__body">{"".join(f"<p>{p}</p>" for p in half)}</div>'
        for half in (
            [*BODY, "Nobody was hurt, the coast guard said."],
            [b.replace("Vell", "Moln") for b in BODY],
        )
    ]
    html = f"<html><body><article>{parts[0]}<div class='ad'>Buy boats</div>{parts[1]}</article></body></html>"
    item = read(tmp_path, html)
    assert isinstance(item, Article)
    assert "harbour of Moln" in item.text
    assert "Buy boats" not in item.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        ("<html><head><title>Nothing</title></head><body></body></html>", "no article"),
        (b"\x00\x01\x02\x03" * 100, "no HTML page"),
        ("<html><body>" + "<div>" * 300, "more than 200 tags"),
        ("<p>" + "x" * 6_000, "larger than 5,000 bytes"),
    ],
)
def test_pages_without_an_article(tmp_path: Path, content: str | bytes, said: str) -> None:
    item = read(tmp_path, content, ReadLimits(max_bytes=5_000, max_tags=200))
    assert isinstance(item, Failure)
    assert said in item.error


def test_a_paragraph_of_a_thousand_marks_is_taken_in(tmp_path: Path) -> None:
    body = [*BODY, " ".join(f"<b>ship</b> {k}" for k in range(2_000))]
    item = read(tmp_path, page(body=body))
    assert isinstance(item, Article)
    assert "ship 1999" in item.text
