"""Denials that only point at what they deny, demands that are repeated, remarks withdrawn; invented."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.stages.corpus.disputes.test_disputes import Drafts, Told, corpus_from
from variorum.records import Dispute
from variorum.stages.corpus.disputes import STAGE
from variorum.stages.corpus.disputes.options import Options

Row = tuple[str, str, str, list[Told]]


def found(drafts_of: Drafts, *rows: Row, names: dict[str, str] | None = None) -> list[Dispute]:
    """The disputes of these articles; ``names`` are the settled names of speakers."""
    corpus = corpus_from(drafts_of, list(rows))
    known = names or {}
    statements = tuple(
        replace(s, speaker=known.get(s.speaker or "", s.speaker)) for s in corpus.statements
    )
    return list(STAGE.run(corpus.with_slots(statements=statements), Options()).disputes)


def sides(dispute: Dispute) -> list[tuple[str | None, str]]:
    return [(s.speaker, s.position) for s in dispute.sides]


def test_that_is_what_was_said_just_before(drafts_of: Drafts) -> None:
    text = (
        "“The mill told us after the flood,” Anna Holm said.\n"
        "The owner of the mill, Peter Lund, denied that."
    )
    told: list[Told] = [
        ("Anna Holm", "state", "said", "“The mill told us after the flood,”"),
        ("Peter Lund", "deny", "denied", "that."),
    ]
    (dispute,) = found(drafts_of, ("2024-03-05", "r1", text, told))
    assert sides(dispute) == [("Anna Holm", "claims"), ("Peter Lund", "denies")]
    assert dispute.topic == "The mill told us after the flood"


def test_a_figure_is_that_of_whom_it_is_said_to_be(drafts_of: Drafts) -> None:
    text = (
        "The River Board said at least 700 litres had run out. "
        "Anna Holm said the mill would stay open. "
        "Lund Mills denied the board’s figure."
    )
    told: list[Told] = [
        ("The River Board", "state", "said", "at least 700 litres had run out"),
        ("Anna Holm", "state", "said", "the mill would stay open"),
        ("Lund Mills", "deny", "denied", "the board’s figure"),
    ]
    (dispute,) = found(drafts_of, ("2024-03-05", "r1", text, told))
    assert sides(dispute) == [("The River Board", "claims"), ("Lund Mills", "denies")]
    assert dispute.topic == "at least 700 litres had run out"


def test_a_demand_that_is_repeated_is_one_dispute(drafts_of: Drafts) -> None:
    first: Row = (
        "2024-03-05",
        "r1",
        "Peter Lund called on Dravia to close the mill until it is safe. Anna Holm rejected that demand.",
        [
            ("Peter Lund", "demand", "called", "to close the mill until it is safe"),
            ("Anna Holm", "reject", "rejected", "that demand"),
        ],
    )
    second: Row = (
        "2024-03-07",
        "r2",
        "Peter Lund repeated his demand that the works be shut. The Dravian government dismissed the call.",
        [
            ("Peter Lund", "state", "repeated", "his demand that the works be shut"),
            ("The Dravian government", "deny", "dismissed", "the call"),
        ],
    )
    third: Row = (
        "2024-03-09",
        "r3",
        "Peter Lund stood by his demand that the gates be locked. Anna Holm ruled that out once more.",
        [
            ("Peter Lund", "state", "stood", "that the gates be locked"),
            ("Anna Holm", "state", "ruled", "that out once more"),
        ],
    )
    (dispute,) = found(drafts_of, first, second, third)
    assert dispute.relation == "rejection"
    by_side = dict(zip(sides(dispute), dispute.reports, strict=True))
    assert by_side == {
        ("Peter Lund", "demands"): 3,
        ("Anna Holm", "rejects"): 2,
        ("The Dravian government", "rejects"): 1,
    }
    assert (dispute.first, dispute.last) == ("2024-03-05", "2024-03-09")


def withdrawal(text: str, what: str) -> list[Row]:
    said: Row = (
        "2024-03-05",
        "r1",
        "Peter Lund accused the board of counting empty barrels.",
        [("Peter Lund", "accuse", "accused", "the board of counting empty barrels")],
    )
    return [said, ("2024-03-08", "r2", text, [("Peter Lund", "state", "withdrew", what)])]


def test_a_remark_withdrawn_in_another_article(drafts_of: Drafts) -> None:
    text = "Peter Lund, who had accused the board of counting empty barrels, withdrew that remark."
    (dispute,) = found(drafts_of, *withdrawal(text, "that remark"))
    assert dispute.relation == "retraction"
    assert sides(dispute) == [("Peter Lund", "claims"), ("Peter Lund", "retracts")]
    assert dispute.topic == "the board counting empty barrels"


def test_who_withdraws_troops_takes_nothing_back(drafts_of: Drafts) -> None:
    text = "Peter Lund, who had accused the board of counting empty barrels, withdrew his guards."
    assert found(drafts_of, *withdrawal(text, "his guards")) == []


def test_what_had_been_said_is_what_is_taken_back(drafts_of: Drafts) -> None:
    text = (
        "Peter Lund has taken back what he said about the drain. "
        "On Saturday Lund had assured the Gazette that it carried clean water."
    )
    told: list[Told] = [
        ("Peter Lund", "state", "has taken", "what he said about the drain"),
        ("Lund had", "promise", "had assured", "that it carried clean water"),
    ]
    row = ("2024-03-05", "r1", text, told)
    (dispute,) = found(drafts_of, row, names={"Lund had": "Peter Lund"})
    assert dispute.topic == "it carried clean water"
    assert [s.position for s in dispute.sides] == ["claims", "retracts"]


def test_a_not_alone_is_a_claim(drafts_of: Drafts) -> None:
    text = (
        "“Nobody was warned. A dairy that hides its books will not be trusted,” Anna Holm said.\n"
        "Lund Mills denied hiding anything."
    )
    told: list[Told] = [
        (
            "Anna Holm",
            "deny",
            "said",
            "“Nobody was warned. A dairy that hides its books will not be trusted,”",
        ),
        ("Lund Mills", "deny", "denied", "hiding anything"),
    ]
    (dispute,) = found(drafts_of, ("2024-03-05", "r1", text, told))
    assert sides(dispute) == [("Anna Holm", "claims"), ("Lund Mills", "denies")]


NOT_DENIED = [
    (
        "dismissed",
        "the cabinet and the council of elders",
        "the cabinet and the council had failed",
    ),
    ("refused", "to leave the council of elders", "he had left the council of elders"),
]


@pytest.mark.parametrize(("cue", "content", "claim"), NOT_DENIED)
def test_whom_one_dismisses_is_no_claim(
    drafts_of: Drafts, cue: str, content: str, claim: str
) -> None:
    text = f"Anna Holm said {claim}. Peter Lund {cue} {content}."
    told: list[Told] = [
        ("Anna Holm", "state", "said", claim),
        ("Peter Lund", "deny", cue, content),
    ]
    assert found(drafts_of, ("2024-03-05", "r1", text, told)) == []
