"""Which files a source names, in what order, under which addresses; and what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from variorum.errors import ReadError
from variorum.read import FORMATS, ReadLimits, read_sources
from variorum.records import Article, Failure

LIMITS = ReadLimits(
    max_bytes=10_000, max_list_bytes=10_000, max_line_chars=2_000, max_article_chars=1_000
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with two texts, one below the other, and what is to be passed over."""
    folder = tmp_path / "story"
    (folder / "later").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "a.txt").write_text("The dam held.\n", encoding="utf-8")
    (folder / "later" / "b.txt").write_text("The dam broke.\n", encoding="utf-8")
    for passed_over in (".hidden.txt", ".git/c.txt", "photo.jpg", "README.md"):
        (folder / passed_over).write_text("not read", encoding="utf-8")
    return folder


def uris(*sources: str | Path) -> list[str | None]:
    return [item.uri for item in read_sources(sources)]


def failed(*sources: str | Path) -> list[Failure]:
    return [item for item in read_sources(sources, LIMITS) if isinstance(item, Failure)]


def test_a_folder_is_read_through_in_order(story: Path) -> None:
    articles = list(read_sources([story]))
    assert [(a.key, a.uri) for a in articles] == [
        ("a.txt", "story/a.txt"),
        ("b.txt", "story/later/b.txt"),
    ]
    assert isinstance(articles[0], Article)
    assert articles[0].text == "The dam held.\n"


def test_folder_pattern_and_files_give_the_same_addresses(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = ["story/a.txt", "story/later/b.txt"]
    assert uris(story) == uris(f"{story}/**/*.txt") == wanted
    assert uris(f"{story}/*.txt") == uris(story / "a.txt") == wanted[:1]
    monkeypatch.chdir(story)
    assert uris(".") == wanted
    assert uris("*.txt") == uris("a.txt") == wanted[:1]


def test_sources_that_overlap_give_each_file_once_in_any_order(story: Path) -> None:
    both = [story / "later", story]
    assert uris(*both) == uris(*reversed(both)) == ["story/a.txt", "story/later/b.txt"]


def test_a_missing_source_is_a_failure_beside_what_can_be_read(story: Path) -> None:
    articles = list(read_sources([story / "a.txt", story / "gone.txt", f"{story}/*.pdf"]))
    failures = [f for f in articles if isinstance(f, Failure)]
    assert len(articles) - len(failures) == 1
    assert {f.key for f in failures} == {"gone.txt", f"{story}/*.pdf"}
    assert all(f.stage == "read" for f in failures)


def test_nothing_to_read_at_all_names_the_suffixes(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(ReadError, match=r"\.txt.*\.jsonl.*\.csv"):
        list(read_sources([tmp_path]))
    with pytest.raises(ReadError):
        list(read_sources([tmp_path / "nowhere"]))


def test_a_file_of_no_known_format_that_was_named_is_told(story: Path) -> None:
    (failure,) = failed(story / "photo.jpg", story / "a.txt")
    assert "no known format" in failure.error


def test_a_file_that_vanishes_between_listing_and_reading(story: Path) -> None:
    reading = read_sources([story])
    assert isinstance(next(reading), Article)
    (story / "later" / "b.txt").unlink()
    (gone,) = list(reading)
    assert isinstance(gone, Failure)
    assert "No such file" in gone.error


def test_links_in_circles_and_things_that_are_no_files(story: Path) -> None:
    (story / "circle").symlink_to(story, target_is_directory=True)
    (story / "self.txt").symlink_to("self.txt")
    os.mkfifo(story / "pipe.txt")
    items = list(read_sources([story]))
    assert [i.uri for i in items if isinstance(i, Article)] == ["story/a.txt", "story/later/b.txt"]
    assert [i.key for i in items if isinstance(i, Failure)] == ["self.txt"]
    (named,) = failed(story / "pipe.txt", story / "a.txt")
    assert "no regular file" in named.error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(story: Path) -> None:
    (story / "a.txt").chmod(0)
    (failure,) = failed(story)
    assert "Permission denied" in failure.error


def test_the_same_article_twice_is_one(tmp_path: Path) -> None:
    row = '{"id": "1", "text": "The dam held."}\n'
    (tmp_path / "a.jsonl").write_text(row * 3, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(row, encoding="utf-8")
    assert len(list(read_sources([tmp_path]))) == 1


def test_every_format_has_a_name_and_suffixes_of_its_own() -> None:
    suffixes = [s for each in FORMATS for s in each.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert len({each.name for each in FORMATS}) == len(FORMATS)
    assert all(s.startswith(".") and s == s.lower() for s in suffixes)
