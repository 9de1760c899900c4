"""Who takes part away from the verb, whom vague words lead to, and where a party's phrase ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # at a verb joined to it, under it, around it
    ("The Dravian government continues to threaten and kill farmers.", "THREATEN",
     "The Dravian government", "farmers"),
    ("Norvia allowed Dravian inspectors to enter the port.", "CONCEDE", "Norvia",
     "Dravian inspectors"),
    ("Rebel forces shelled the clinic in Oberau, leaving fifteen soldiers injured.", "ASSAULT",
     "Rebel forces", "fifteen soldiers"),
    ("Ten soldiers were killed and five were wounded in a NATO airstrike.", "ASSAULT",
     "NATO", "Ten soldiers"),
    ("The rebels fired volleys of rockets at Dravian soldiers.", "ASSAULT", "The rebels",
     "Dravian soldiers"),
    ("The ministers rejected a French proposal.", "REJECT", "The ministers", "French"),
    ("Norvia condemned the aggression on Portugal.", "ACCUSE", "Norvia", None),
    ("Norvia asked for monitors to verify the count.", "REQUEST", "Norvia", None),
    # who is told is not who did it
    ("A rebel spokesman said that NATO planes hit the harbor, killing two soldiers.", "ASSAULT",
     "NATO planes", "two soldiers"),
    # vague words
    ("The rebels said their forces had captured Oberau.", "ASSAULT", "The rebels", "Oberau"),
    ("Gunmen loyal to Norvia admitted that dozens of their fighters were killed.", "ASSAULT",
     None, "Gunmen loyal to Norvia"),
    ("Many countries have condemned Dravia since May.", "ACCUSE", "Many countries", "Dravia"),
    ("One man complained as a fighter fired an automatic weapon at a warplane.", "ASSAULT",
     "a fighter", "a warplane"),
    # headlines
    ("Karl Brandt investigated for alleged crimes.", "ACCUSE", None, "Karl Brandt"),
    # where a phrase ends
    ("Norvia accused Portugal of siding with the rebels.", "ACCUSE", "Norvia", "Portugal"),
    ("Minister Anna Holm met with envoy Karl Brandt in Lisbon.", "CONSULT",
     "Minister Anna Holm", "envoy Karl Brandt"),
    ("Norvia arrested ten journalists from Portugal who had filmed the march.", "COERCE",
     "Norvia", "ten journalists"),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every text, read together."""
    drafts = drafts_of(*(text for text, *_ in CASES), until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "actor", "recipient"), CASES)
def test_parties(
    events: dict[str, list[Event]], text: str, code: str, actor: str | None, recipient: str | None
) -> None:
    found = [(e.actor, e.recipient) for e in events[text] if e.event == code]
    assert (actor, recipient) in found, [(e.event, e.actor, e.recipient) for e in events[text]]


def test_words_for_nobody_make_no_event(drafts_of: Drafts) -> None:
    texts = [
        "Both sides agreed to hold talks on Monday.",
        "At least ten soldiers died and thirty were wounded.",
        "In the Paris talks with Norvia, ministers vowed to go on.",
        "Holm fled. Her daughter was murdered by two gunmen.",
    ]
    drafts = drafts_of(*texts, until="events")
    named = [(e.actor, e.recipient) for d in drafts for e in d.events]
    assert not {"Both sides", "thirty", "Paris", "Her daughter"} & {
        n for pair in named for n in pair
    }
