"""JSON Lines, JSON lists and CSV: good rows are articles, each bad one a failure of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from variorum.read import ReadLimits, read_sources
from variorum.records import Article, Failure

LIMITS = ReadLimits(max_line_chars=2_000, max_article_chars=1_000, max_list_bytes=5_000)
ROW = {
    "id": "n1",
    "text": "The bridge\nis closed.",
    "title": "Bridge closed",
    "published": "9999-12-31",
    "outlet": "Vell Courier",
    "url": "https://vell.example/1",
    "authors": ["Ada Roe", "Ben Doe"],
    "agency": "VNA",
    "colour": "blue",
}


def read(tmp_path: Path, name: str, content: str | bytes) -> list[Article | Failure]:
    data = content.encode() if isinstance(content, str) else content
    (tmp_path / name).write_bytes(data)
    return list(read_sources([tmp_path / name], LIMITS))


def errors(items: list[Article | Failure]) -> list[str]:
    return [item.error for item in items if isinstance(item, Failure)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.jsonl", json.dumps(ROW) + "\n"),
        ("x.ndjson", "\ufeff" + json.dumps(ROW)),
        ("x.json", json.dumps([ROW], indent=1)),
        ("one.json", json.dumps(ROW)),
        ("lines.json", json.dumps(ROW) + "\n\n" + json.dumps(ROW)),
    ],
)
def test_a_row_keeps_what_it_gives(tmp_path: Path, name: str, content: str) -> None:
    (article,) = read(tmp_path, name, content)
    assert isinstance(article, Article)
    assert (article.key, article.uri, article.text) == ("n1", ROW["url"], ROW["text"])
    assert (article.title, article.outlet, article.agency) == (
        "Bridge closed",
        "Vell Courier",
        "VNA",
    )
    assert article.authors == ("Ada Roe", "Ben Doe")
    assert (article.published, article.published_by) == ("9999-12-31", "given")


def test_numbers_and_nothing_as_fields(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": "Short.",
        "title": None,
        "published": 20240305,
        "authors": "A. B.; C. D.",
    }
    (article,) = read(tmp_path, "x.jsonl", json.dumps(row))
    assert isinstance(article, Article)
    assert (article.key, article.title, article.published) == ("7", None, "20240305")
    assert article.authors == ("A. B.", "C. D.")


def test_a_row_without_a_name_is_known_by_its_place(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "x.jsonl", '\n{"text": "Short."}\n')
    assert isinstance(article, Article)
    assert (article.key, article.uri, article.published_by) == ("x.jsonl, line 2", None, None)


def test_broken_json_on_line_7_leaves_the_others(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(k), "text": f"Text {k}."}) for k in range(1, 10)]
    lines[6] = '{"id": "7", "text": "Text'
    items = read(tmp_path, "x.jsonl", "\n".join(lines))
    assert [item.key for item in items] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "x.jsonl, line 7",
        "8",
        "9",
    ]
    (error,) = errors(items)
    assert error.startswith("line 7: broken JSON")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a"}', 'no "text" field; the row has id'),
        ('{"id": "a", "text": 5}', '"text" must be a string, not int'),
        ('{"id": "a", "text": " \\n "}', "no text"),
        ('{"id": "a", "text": "a \\ud800 b"}', "line 1"),
        ('["a", "b"]', "must be an object"),
        ("[" * 1_900, "broken JSON"),
        ('{"id": "a", "text": "' + "x" * 1_001 + '"}', "1,001 characters"),
        ('{"id": "a", "text": "' + "x" * 3_000 + '"}', "longer than 2,000"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(tmp_path: Path, line: str, said: str) -> None:
    items = read(tmp_path, "x.jsonl", line + '\n{"id": "good", "text": "Good."}\n')
    assert len(items) == 2
    assert said in errors(items)[0]
    assert "line 1" in errors(items)[0]


def test_bytes_in_another_encoding_fail_alone(tmp_path: Path) -> None:
    good = '{"id": "good", "text": "Größe"}\n'.encode()
    items = read(
        tmp_path, "x.jsonl", good + '{"id": "bad", "text": "Größe"}\n'.encode("latin-1") + good * 20
    )
    assert len(errors(items)) == 1
    assert "line 2" in errors(items)[0]


@pytest.mark.parametrize(
    ("content", "said"), [("", "empty"), ("\n \n", "no rows"), ("\0\0\0\1", "binary")]
)
def test_files_without_rows(tmp_path: Path, content: str, said: str) -> None:
    (item,) = read(tmp_path, "x.jsonl", content)
    assert said in errors([item])[0]


def test_a_list_that_is_empty_broken_or_too_large(tmp_path: Path) -> None:
    assert "empty" in errors(read(tmp_path, "a.json", "[]"))[0]
    assert "broken JSON" in errors(read(tmp_path, "b.json", '[{"id": 1'))[0]
    assert "larger" in errors(read(tmp_path, "c.json", "[" + " " * 6_000 + "]"))[0]


@pytest.mark.parametrize(
    ("name", "header", "row"),
    [
        ("x.csv", "id,published,text", 'n1,2024-03-05,"The bridge,\nis closed."'),
        ("x.csv", "ID;Published;Text", 'n1;2024-03-05;"The bridge,\nis closed."'),
        ("x.tsv", "id\tpublished\ttext", 'n1\t2024-03-05\t"The bridge,\nis closed."'),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv(tmp_path: Path, name: str, header: str, row: str, encoding: str) -> None:
    (article,) = read(tmp_path, name, f"{header}\n{row}\n".encode(encoding))
    assert isinstance(article, Article)
    assert (article.key, article.published) == ("n1", "2024-03-05")
    assert article.text == "The bridge,\nis closed."


def test_csv_without_a_text_column(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "x.csv", "id,body\n1,Something\n")
    assert 'no "text" column' in errors([item])[0]


def test_csv_rows_fail_alone(tmp_path: Path) -> None:
    content = 'id,text\n1,"Good,\nstill."\n2\n3,a,b\n4,' + "x" * 1_500 + "\n5,Good.\n"
    items = read(tmp_path, "x.csv", content)
    assert [i.key for i in items if isinstance(i, Article)] == ["1", "5"]
    assert len(errors(items)) == 3
    assert any("line 5: 3 fields under 2 columns" in error for error in errors(items))
