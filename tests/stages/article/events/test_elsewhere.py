"""Parties that stand neither at the verb nor at its object: in a purpose, under a noun, in a clause beside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # in the purpose of a deed
    ("Police fired tear gas to disperse the protesters.", "ASSAULT", "Police", "the protesters"),
    ("Norvian jets launched a strike to protect civilians.", "ASSAULT", "Norvian jets", None),
    ("Norvia is sending two humanitarian teams to help provide food to Dravians fleeing the war.", "AID",
     "Norvia", "Dravians"),
    # under a noun or an infinitive
    ("Norvia has refused to return the warplanes to President Brandt.", "REJECT", "Norvia",
     "President Brandt"),
    ("Officials in Oberau rejected comparisons to Dravia.", "REJECT", "Officials in Oberau", None),
    ("Holm refused to accept the envoy's claim.", "REJECT", "Holm", "the envoy"),
    ("The general threatened to take the fighting to Norvia.", "THREATEN", "The general",
     "Norvia"),
    ("Norvia asked for Dravia's help in ending the war.", "REQUEST", "Norvia", "Dravia"),
    ("Dravia imposed sanctions and cut diplomatic ties with Norvia.", "SANCTION", "Dravia",
     "Norvia"),
    ("The ministry said Dravia would arrest any members of the Brandt family.", "THREATEN", "Dravia",
     "any members of the Brandt family"),
    # who did what a passive tells of
    ("Five people were killed when police cleared demonstrators from the square.", "ASSAULT",
     "police", "Five people"),
    ("Five people were killed when a bus hit a wall during the war.", "ASSAULT", None,
     "Five people"),
    ("Two rebels were wounded in a gun battle with Dravian troops.", "ASSAULT", "Dravian troops",
     "Two rebels"),
    # passives without their auxiliary
    ("Senator Anna Holm and her crew marched back and later detained by police.", "COERCE",
     "police", "Senator Anna Holm and her crew"),
    ("Envoy Karl Brandt threatened with death by a group of rebels.", "THREATEN",
     "a group of rebels", "Envoy Karl Brandt"),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every text, read together."""
    drafts = drafts_of(*(text for text, *_ in CASES), until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "actor", "recipient"), CASES)
def test_elsewhere(
    events: dict[str, list[Event]], text: str, code: str, actor: str | None, recipient: str | None
) -> None:
    found = [(e.actor, e.recipient) for e in events[text] if e.event == code]
    assert (actor, recipient) in found, [(e.event, e.actor, e.recipient) for e in events[text]]
