"""Which pieces marked figures need, and the table that is learnt from them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

import variorum.stages.article.figures as room
from variorum.training import completing
from variorum.training.completing import BIAS, fitted, main, table
from variorum.training.marks import counts

TEXT = "The first tanker arrived in Velm with a cargo of 5,000 tonnes of diesel."
START = TEXT.index("5,000")
ROW = {
    "part": "made",
    "article": "t0",
    "start": str(START),
    "end": str(START + len("5,000 tonnes")),
    "figure": "y",
    "low": "5000",
    "high": "5000",
    "unit": "tonne",
    "counted": "diesel carried by first tanker to Velm",
    "must": "diesel|fuel;tanker",
    "may": "cargo arrived",
    "source": "-",
}
FREE = frozenset({"the", "in", "to", "by"})


def test_a_phrase_lacks_ideas_and_has_words_too_many() -> None:
    def compared(phrase: str) -> tuple[int, int, bool]:
        found = counts(ROW, phrase, "tonne", "5,000 tonnes", FREE)
        return found.lacking, found.extra, found.right

    assert compared("diesel") == (1, 0, False)
    assert compared("diesel (first tanker)") == (0, 0, True)
    assert compared("fuels in tanker of striking crews") == (0, 3, False)  # "of" is not free here
    assert compared("") == (2, 0, False)
    nothing = ROW | {"counted": "-", "must": "-"}
    assert counts(nothing, "", "tonne", "", FREE).right
    assert counts(nothing, "cargo", "tonne", "", FREE).extra == 0
    assert not counts(nothing, "masts", "tonne", "", FREE).right


def test_the_pieces_that_are_needed_weigh_more() -> None:
    cases = [((BIAS, "kind=nsubj"), k < 12) for k in range(20)]
    cases += [((BIAS, "kind=above"), k < 2) for k in range(20)]
    cases += [((BIAS, "kind=rare"), True)] * (completing.RAREST - 1)
    weights = fitted(cases)
    assert weights["kind=nsubj"] > weights["kind=above"]
    assert "kind=rare" not in weights
    assert fitted(list(reversed(cases))) == weights


def test_the_table_is_made_from_articles_and_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(completing, "RAREST", 1)
    articles, marks = tmp_path / "articles.jsonl", tmp_path / "marks.tsv"
    articles.write_text(json.dumps({"id": "t0", "text": TEXT}) + "\n", encoding="utf-8")
    marks.write_text("\t".join(ROW) + "\n" + "\t".join(ROW.values()) + "\n", encoding="utf-8")
    (tmp_path / "free_words.txt").write_text(" ".join(FREE), encoding="utf-8")
    assert main([str(articles), str(marks), "--out", str(tmp_path)]) == 0
    made = (tmp_path / "completing.tsv").read_text(encoding="utf-8")
    weights = dict(line.split("\t") for line in made.splitlines() if not line.startswith("#"))
    assert float(weights["kind=nsubj"]) > 0 > float(weights["kind=prep"])
    assert main([str(articles), str(tmp_path / "none.tsv")]) == 1
    assert "none.tsv" in capsys.readouterr().err


def test_the_stage_reads_a_table_of_that_form() -> None:
    text = (files(room) / "data" / "completing.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert all(len(row) == 2 and float(row[1]) for row in rows)
    assert text.splitlines()[:3] == table({}, 2000).splitlines()
