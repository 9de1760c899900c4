"""What ``copies``, ``variants`` and ``reports`` print."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.views.family import families
from variorum.views.cli import copies, reports, variants

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command reads the families, whatever path it is given."""
    for command in (copies, reports, variants):
        monkeypatch.setattr(command, "open_ledger", lambda path: families(2))


def printed(capsys: Printed, command: Any, **options: Any) -> list[str]:
    """The lines without their headings."""
    command("x.ledger", **options)
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()[1:]]


def test_copies_stand_below_what_they_came_from(capsys: Printed) -> None:
    assert printed(capsys, copies.copies) == [
        "dam.txt 2024-03-04",
        "└ same0000.txt 2024-03-04 identical 100% known because",
        "└ alt.txt 2024-03-05 reordered 90% inferred because",
        "└─ alt2.txt 2024-03-06 identical 100% known because",
        "└ fr.txt 2024-03-05 translated 80% unknown because",
        "└ same0001.txt 2024-03-05 identical 100% known because",
        "(not here)",
        "└ let1.txt 2024-03-07 identical 100% unknown because",
        "└ let2.txt 2024-03-07 identical 100% unknown because",
        "dam.txt 2024-03-04",
        "└ mixed.txt 2024-03-06 excerpt 30% known passages of another report; because",
        "ferry.txt 2024-03-05",
        "└ mixed.txt 2024-03-06 translated 20% inferred passages of another report; because",
    ]


def test_one_copy_stands_with_all_it_came_from(capsys: Printed) -> None:
    lines = printed(capsys, copies.copies, article="alt2.txt")
    assert [line.split(" 20")[0] for line in lines] == ["dam.txt", "└ alt.txt", "└─ alt2.txt"]


def test_programs_get_the_copies_alone(capsys: Printed) -> None:
    copies.copies("x.ledger", article="alt2.txt", as_json=True)  # type: ignore[arg-type]
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (row["article"], row["copy_of"], row["evidence"]) == ("alt2", "alt", ["because"])
    copies.copies("x.ledger", as_json=True)  # type: ignore[arg-type]
    assert len(capsys.readouterr().out.splitlines()) == len(families(2).copies())


def test_variants_say_where_they_entered_and_how_many_carry_them(capsys: Printed) -> None:
    assert printed(capsys, variants.variants) == [
        "number alt.txt here 2 45 ← 40",
        "date, quotation alt.txt here 2 in May ← in March",
    ]


def test_reports_say_where_they_come_from_and_how_that_is_known(capsys: Printed) -> None:
    assert printed(capsys, reports.reports) == [
        "r-dam 6 RNA agency credit Dam gate jams at Lindow",
        "r-letter 2 not known – Headline of let1",
        "r-ferry 1 not known – Headline of ferry",
        "r-mixed 1 not known – Headline of mixed",
    ]
