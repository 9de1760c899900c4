"""What did not happen, or cannot be an event between powers, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft

Drafts = Callable[..., list[Draft]]


def told(drafts_of: Drafts, text: str) -> list[tuple[str, str | None, str | None]]:
    draft = drafts_of(text, until="events")[0]
    return [(e.event, e.actor, e.recipient) for e in draft.events]


@pytest.mark.parametrize(
    "text",
    [
        "The flu virus killed 12 people in Oberau.",
        "Two people were killed when the bus skidded off the road in the storm.",
        "Readers rejected the offer.",
        "Economists agree that prices are high.",
        "Norvia prevented the rebels from attacking the base.",
        "The army left without attacking the base.",
        "Nobody had the right to arrest the miners.",
        "It is a matter of time before police arrest the general.",
        "Did Norvia attack the base?",
        "The minister declined to comment on the plan.",
        "The minister held a news conference in Oberau.",
        "Norvia called for an attack by Dravia on the base.",
        "The town could face a raid by rebels on the base.",
    ],
)
def test_no_event(drafts_of: Drafts, text: str) -> None:
    found = [x for x in told(drafts_of, text) if x[0] != "REQUEST"]
    assert found == []


def test_a_claim_that_is_dismissed_did_not_happen(drafts_of: Drafts) -> None:
    text = "Dravia dismissed claims that its troops attacked the base."
    (draft,) = drafts_of(text, until="events")
    found = {(e.event, e.actor, e.status) for e in draft.events}
    assert found == {("REJECT", "Dravia", "asserted"), ("ASSAULT", "its troops", "denied")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The town mourned after Dravia’s attack on the base.", ("ASSAULT", "Dravia", "the base")),
        (
            "The talks between Norvia and Dravia lasted two hours.",
            ("CONSULT", "Norvia", "Dravia"),
        ),
        ("Four rebels were killed in a Norvian air strike.", ("ASSAULT", "Norvian", "Four rebels")),
        ("Norvia accused Dravia of attacking the base.", ("ASSAULT", "Dravia", "the base")),
        ("Norvia said Dravia must leave the port.", ("REQUEST", "Norvia", "Dravia")),
        ("Two envoys were expelled from Norway on Monday.", ("SANCTION", "Norway", "Two envoys")),
        (
            "Rebels fired rockets at the town of Oberau.",
            ("ASSAULT", "Rebels", "the town of Oberau"),
        ),
        ("The men whom police arrested were miners.", ("COERCE", "police", "The men")),
    ],
)
def test_who_and_whom(drafts_of: Drafts, text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(drafts_of, text)
