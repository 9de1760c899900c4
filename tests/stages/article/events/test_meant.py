"""Whom a deed is done to where the nearest words lead astray: what is spoken of, where a town lies, them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # what is spoken of, and with whom
    ("The premier discussed Dravia on Monday with President Paul Thar.", "CONSULT", "President Paul Thar"),
    # where what is hit lies
    ("Norvian warplanes struck at Oberau, on the Dravian coast, on Monday.", "ASSAULT", "Oberau"),
    # charges and rights are somebody's; reports are not theirs of whom they tell
    ("The tribunal is investigating war crimes charges against Dravian forces.", "ACCUSE", "Dravian forces"),
    ("Norvia supports the rights of the Dravian people.", "SUPPORT", "the Dravian people"),
    ("The envoy voiced alarm over recent reports of civilians killed in Dravia.", "ACCUSE", None),
    # what another is not let do, and is to do lest worse come
    ("Norvia refused to allow journalists to enter the camp.", "REJECT", "journalists"),
    ("The junta threatened to cut oil exports unless the protesters left the port.", "THREATEN",
     "the protesters"),
    # pressure from somebody, a list of things, backers
    ("The agency, bowing to pressure from importers and foreign governments, changed the name.", "CONCEDE",
     "importers and foreign governments"),
    ("Norvia agreed to add six ports to the list of assets.", "AGREE", None),
    ("The premier scolded his Norvian backers for doing little.", "ACCUSE", "his Norvian backers"),
    # he of whom others tell it, and the one side that is backed
    ("The crowd wept at the funeral of a man they said was shot down by rebels.", "ASSAULT", "a man"),
    ("He was hurt in clashes between troops and rebels backed by Dravia.", "SUPPORT", "rebels"),
    # taken up
    ("Soldiers came to Oberau. Rebels attacked the villagers and killed them on Monday.", "ASSAULT",
     "the villagers"),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every sentence, read together."""
    drafts = drafts_of(*(text for text, _, _ in CASES), until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "recipient"), CASES)
def test_meant(events: dict[str, list[Event]], text: str, code: str, recipient: str | None) -> None:
    found = [e for e in events[text] if e.event == code]
    assert found, [e.event for e in events[text]]
    assert {e.recipient for e in found} == {recipient}


@pytest.mark.parametrize(
    "text", ["", ", ; --", "attacked and killed them " * 200, "backed by " * 300]
)
def test_hostile_text_ends(drafts_of: Drafts, text: str) -> None:
    assert all(
        e.recipient is None or e.recipient in text
        for e in drafts_of(text, until="events")[0].events
    )
