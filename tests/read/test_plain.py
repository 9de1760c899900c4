"""Plain text of all encodings, kept character for character."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.read import ReadLimits, read_sources
from variorum.records import Article, Failure

LIMITS = ReadLimits(max_bytes=10_000, max_article_chars=5_000)
SENTENCE = "“Nothing was spilled,” the mayor of Żary–Nord said — so far, 40 °C at 7 €."


def read(tmp_path: Path, data: bytes, name: str = "x.txt") -> Article | Failure:
    (tmp_path / name).write_bytes(data)
    (item,) = read_sources([tmp_path / name], LIMITS)
    return item


def error(tmp_path: Path, data: bytes, name: str = "x.txt") -> str:
    item = read(tmp_path, data, name)
    assert isinstance(item, Failure)
    return item.error


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_and_without_a_mark(tmp_path: Path, encoding: str) -> None:
    item = read(tmp_path, SENTENCE.encode(encoding))
    assert isinstance(item, Article)
    assert item.text == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(tmp_path: Path, encoding: str) -> None:
    item = read(tmp_path, SENTENCE.encode(encoding))
    assert isinstance(item, Article)
    assert item.text == SENTENCE


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_western_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Der Bürgermeister von Görlitz widersprach: Kein Öl in der Neiße."
    item = read(tmp_path, text.encode(encoding))
    assert isinstance(item, Article)
    assert item.text == text


def test_quotation_marks_of_windows(tmp_path: Path) -> None:
    item = read(tmp_path, b"\x93Never\x94, she said \x96 twice.")
    assert isinstance(item, Article)
    assert item.text == "“Never”, she said – twice."


def test_a_text_cut_inside_a_character_keeps_the_others(tmp_path: Path) -> None:
    item = read(tmp_path, ("“yes” " * 20).encode() + "”".encode()[:2])
    assert isinstance(item, Article)
    assert item.text.startswith("“yes” “yes”")


def test_newlines_and_white_space_stay(tmp_path: Path) -> None:
    text = "  One.\r\n\r\nTwo.\n\tThree.\rFour. \n"
    item = read(tmp_path, text.encode())
    assert isinstance(item, Article)
    assert item.text == text


def test_packed(tmp_path: Path) -> None:
    item = read(tmp_path, gzip.compress(SENTENCE.encode()), "x.txt.gz")
    assert isinstance(item, Article)
    assert item.text == SENTENCE
    assert "damaged" in error(tmp_path, gzip.compress(SENTENCE.encode())[:-9], "y.txt.gz")
    assert "larger" in error(tmp_path, gzip.compress(b"a" * 1_000_000), "bomb.txt.gz")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00", "binary"),
        (bytes(range(1, 32)) * 40, "binary"),
        (b"a" * 10_001, "larger than 10,000 bytes"),
        (b"a" * 5_001, "5,001 characters"),
    ],
)
def test_what_is_no_article_says_why(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in error(tmp_path, data)


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_give_one_article_or_one_failure(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    item = read(tmp_path_factory.mktemp("bytes"), data)
    if isinstance(item, Article):
        item.text.encode("utf-8")
        assert item.text.strip()
