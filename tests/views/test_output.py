"""How commands print: widths, cuts, bounds, and texts that would steer a terminal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.sample import HOSTILE, story
from variorum.errors import UsageError
from variorum.export.csv import cell
from variorum.records import Figure
from variorum.views.cli import show
from variorum.views.cli.columns import amount
from variorum.views.cli.output import BIAS, GAP, cut, emit, fitted, plain


@given(st.lists(st.integers(1, 300), min_size=1, max_size=7), st.integers(60, 200))
def test_columns_fit_and_small_ones_stay_whole(natural: list[int], width: int) -> None:
    widths = fitted(natural, width)
    assert sum(widths) + GAP * (len(widths) - 1) <= width
    assert all(w <= n for w, n in zip(widths, natural, strict=True))
    if sum(natural) + GAP * (len(natural) - 1) <= width:
        assert widths == natural
    small = [k for k, n in enumerate(natural[:-1]) if n <= 6]
    assert all(widths[k] == natural[k] for k in small)
    assert BIAS > 0


@given(st.text(max_size=200), st.integers(1, 80))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert len(cut(text, width)) <= max(width, 1)


def test_texts_are_cut_at_words() -> None:
    assert cut("acid had reached the river", 20) == "acid had reached…"
    assert cut("short", 20) == "short"


def test_nothing_in_a_text_steers_the_terminal() -> None:
    assert "\x1b" not in plain("\x1b[31mred\x1b[0m\r\n\u202eback\x07")
    assert plain(None) == "–"
    assert plain(120000.0) == "120,000"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (1200, 1200, "1,200"),
        (500000, None, "≥ 500,000"),
        (None, 50, "≤ 50"),
        (200, 999, "200–999"),
        (2.5, 2.5, "2.5"),
        (0, 0, "0"),
        (None, None, "–"),
    ],
)
def test_bounds_are_shown(low: float | None, high: float | None, shown: str) -> None:
    assert amount(Figure(id="f", article="a", start=0, end=0, text="", low=low, high=high)) == shown


def test_json_and_csv_carry_all_fields(capsys: pytest.CaptureFixture[str]) -> None:
    rows = story().statements()
    emit(rows, [], as_json=True, limit=2)
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["s-1", "s-2"]
    emit(rows, [], as_csv=True)
    head = capsys.readouterr().out.splitlines()[0].split(",")
    assert head == list(rows.kind.__struct_fields__)
    with pytest.raises(UsageError, match="exclude each other"):
        emit(rows, [], as_json=True, as_csv=True)


def test_a_limit_says_what_it_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    emit(story().statements(), [("id", lambda s: s.id)], limit=3)
    printed = capsys.readouterr()
    assert printed.out.split() == ["id", "s-1", "s-2", "s-3"]
    assert "and 5 more" in printed.err


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_a_spreadsheet_runs_nothing(text: str) -> None:
    assert cell(text) == "'" + text
    assert cell("plain") == "plain"


def test_the_story_at_a_glance(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(show, "open_ledger", lambda path: story())
    show.show("x.ledger")  # type: ignore[arg-type]
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "4 articles · 3 independent reports · 5–7 March 2024"
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100
    text = "\n".join(lines)
    assert "Ruth Amberg" in text
    assert "at least 40" in text
    assert "Emil Karg claims (1) · Jonas Feld denies (1)" in text
    assert "1 failure; the reasons: variorum failures x.ledger" in text
    assert HOSTILE in text  # shown as it is: a terminal runs no markup
