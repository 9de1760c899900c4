"""What the completer is trained on: marked figures, and which of the words around them are needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from variorum.errors import ReadError
from variorum.records import Draft
from variorum.training.completer.__main__ import main, read
from variorum.training.completer.examples import Marked, examples, marked

TEXT = "A storm hit Dorva. The ferry, which left Orla, carried 40 sailors to Velm."


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


ROW = Marked("t0", *at("40 sailors"), (at("ferry"), at("sailors")), (at("left Orla"),))


def table(folder: Path) -> Path:
    def cell(ranges: tuple[tuple[int, int], ...]) -> str:
        return " ".join(f"{first}-{last}" for first, last in ranges)

    file = folder / "marks.tsv"
    file.write_text(
        "article\tstart\tend\tneeded\tfine\n"
        f"t0\t{ROW.start}\t{ROW.end}\t{cell(ROW.needed)}\t{cell(ROW.fine)}\n",
        encoding="utf-8",
    )
    return file


def test_a_table_of_marks_is_read(tmp_path: Path) -> None:
    assert marked(table(tmp_path)) == [ROW]
    with pytest.raises(ReadError, match=r"none\.tsv"):
        marked(tmp_path / "none.tsv")


def test_words_are_needed_or_not_or_may_stand(drafts_of: Callable[..., list[Draft]]) -> None:
    draft = drafts_of(TEXT, until="times")[0]
    (found,) = examples(draft, [ROW])
    needed = {t.text: n for t, n in zip(found.given.tokens, found.needed, strict=True)}
    assert needed["ferry"] is True
    assert needed["sailors"] is True
    assert needed["storm"] is False
    assert needed["Orla"] is None
    assert needed["to"] is None, "words of grammar come with what they tie"
    elsewhere = Marked("t0", 0, 1, ROW.needed, ())
    assert list(examples(draft, [elsewhere])) == []


def test_marked_articles_are_read_from_their_files(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text(
        f'{{"id": "t0", "text": "{TEXT}"}}\n{{"id": "t1", "text": "No mark here."}}\n'
    )
    told: list[str] = []
    assert len(list(read([articles], marked(table(tmp_path)), told.append))) == 1
    assert told == ["1 of 1 articles read"]


@pytest.mark.skipif(find_spec("torch") is not None, reason="the extra training is installed")
def test_without_its_extra_the_command_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none.jsonl"), str(table(tmp_path))]) == 1
    assert "variorum[training]" in capsys.readouterr().err
