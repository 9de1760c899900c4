"""Claims in the Python interface and on the command line."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from tests.views.sample import ledger_of
from variorum.errors import UsageError
from variorum.records import Article, Claim, Dispute, Figure, Side, Statement, Tie, span
from variorum.views.cli import app, claims, disputes
from variorum.views.queries import Ledger

TEXT = "Dahl said the ferry leaks. Aune said the ferry leaks 40 litres."


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> Ledger:
    articles = [
        Article(id=f"a-{k}", key=f"{k}.txt", text=TEXT, report=f"r-{k}", published=f"2024-03-0{k}")
        for k in (1, 2, 3)
    ]
    said = [
        Statement(
            id=f"s-{a.id}", article=a.id, speaker=who, content=(span(TEXT, 10, 25),), claim=claim
        )
        for a, who, claim in zip(articles, ("Dahl", "Aune", "Moen"), ("c-1", "c-1", "c-2"), strict=True)
    ]  # fmt: skip
    figure = Figure(
        id="f-1", article="a-3", start=53, end=62, text="40 litres", unit="litre",
        attributed_to="Aune", claim="c-3",
    )  # fmt: skip
    bare = Figure(id="f-2", article="a-3", start=53, end=55, text="40")
    tie = Tie(kind="source", reports=("r-1", "r-2"), evidence="from Dahl")
    book = ledger_of(
        articles=articles,
        statements=said,
        figures=[figure, bare],
        claims=[
            Claim(id="c-3", article="a-3", start=53, end=62, text="40 litres", figures=("f-1",), reports=("r-3",)),
            Claim(id="c-2", article="a-3", start=10, end=25, text="the ferry leaks", statements=("s-a-3",), reports=("r-3",)),
            Claim(id="c-1", article="a-1", start=10, end=25, text="the ferry leaks", statements=("s-a-1", "s-a-2"), reports=("r-1", "r-2"), most=2, ties=(tie,)),
        ],
    )  # fmt: skip
    monkeypatch.setattr(claims, "open_ledger", lambda path: book)
    return book


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["c-1", "c-2", "c-3"]),
        ({"most": 2}, ["c-1"]),
        ({"report": "r-3"}, ["c-2", "c-3"]),
        ({"article": "3.txt"}, ["c-2", "c-3"]),
        ({"speaker": "aune"}, ["c-1", "c-3"]),
        ({"since": "2024-03-02"}, ["c-1", "c-2", "c-3"]),
        ({"until": "2024-03-02"}, ["c-1"]),
        ({"since": "2024-03-03", "speaker": "Aune"}, ["c-3"]),
        ({"words": "FERRY"}, ["c-1", "c-2"]),
        ({"words": "submarine"}, []),
    ],
)
def test_claims_are_filtered(ledger: Ledger, filters: dict[str, str], found: list[str]) -> None:
    assert [c.id for c in ledger.claims(**filters)] == found  # type: ignore[arg-type]


def test_the_claim_of_a_statement_or_figure(ledger: Ledger) -> None:
    legs = ledger.legs_of(ledger.statements(speaker="Dahl")[0])
    assert legs is not None
    assert (legs.least, legs.most, legs.ties[0].evidence) == (1, 2, "from Dahl")
    figure, bare = ledger.figures()
    assert ledger.legs_of(figure) == ledger.claim("c-3")
    assert ledger.legs_of(bare) is None
    with pytest.raises(UsageError, match="no claim 'c-9'"):
        ledger.claim("c-9")


def printed(*arguments: str) -> list[str]:
    result = CliRunner().invoke(app, ["claims", "x.ledger", *arguments])
    assert result.exit_code == 0, result.output
    return [" ".join(line.split()) for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("ledger")
def test_the_command_shows_what_several_reports_carry() -> None:
    assert printed() == ["legs by why fewer what", "1–2 Dahl, Aune from Dahl the ferry leaks"]


@pytest.mark.usefixtures("ledger")
def test_the_command_shows_every_claim_where_asked() -> None:
    assert [line.split()[0] for line in printed("--reports", "1")] == ["legs", "1–2", "1", "1"]
    (row,) = printed("--reports", "1", "--words", "litres", "--json")
    assert '"text":"40 litres"' in row


def test_sides_of_a_dispute_have_intervals() -> None:
    sides = (
        Side(statement="s-1", speaker="Dahl", position="claims"),
        Side(statement="s-2", position="denies"),
    )
    dispute = Dispute(
        id="d-1", relation="denial", topic="a leak", sides=sides, reports=(3, 1), least=(2, 1)
    )
    assert disputes.sides(dispute) == "Dahl claims (2–3) · somebody denies (1)"
