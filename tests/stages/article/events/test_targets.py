"""Whom a deed reaches away from its verb, and who stands near a verb without a part in its event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # where an attack goes
    ("Rebels fired powerful rockets toward Dravian positions.", "ASSAULT", "Rebels",
     "Dravian positions"),
    ("Dravian forces launched an airstrike that targeted a naval base in Oberau.", "ASSAULT",
     "Dravian forces", "a naval base in Oberau"),
    ("Rebels fired mortars during clashes with Dravian troops.", "ASSAULT", "Rebels",
     "Dravian troops"),
    ("One person was killed when a rocket fired by Dravian troops hit a clinic.", "ASSAULT",
     "Dravian troops", "a clinic"),
    ("Rebels fired a missile at a post held by Dravian troops.", "ASSAULT", "Rebels",
     "a post held by Dravian troops"),
    ("The rebels fired at the soldiers.", "ASSAULT", "The rebels", "the soldiers"),
    # those beside each other
    ("A Norvian ship and its crew captured by pirates have been released.", "COERCE", "pirates",
     "A Norvian ship and its crew"),
    ("President Holm said he and Karl Brandt had spoken by phone.", "CONSULT", "President Holm",
     "Karl Brandt"),
    ("Norvia urged talks between the rebels and the government.", "REQUEST", "Norvia",
     "the rebels and the government"),
    ("The envoy called on all parties to end the fighting.", "REQUEST", "The envoy",
     "all parties"),
    ("Norvia expelled the ambassador and Dravia condemned the attack.", "ACCUSE", "Dravia", None),
    ("Norvia, with Dravia and Portugal, has condemned the French government.", "ACCUSE",
     "Norvia", "the French government"),
    # whom a passive tells of, where the parse says otherwise
    ("A Lisbon court sentenced on Monday the killer of Dravian journalist Paul Thar to nearly ten "
     "years in prison.", "COERCE", "A Lisbon court", "the killer of Dravian journalist Paul Thar"),
    ("The network has had several reporters detained and then released.", "COERCE", None,
     "several reporters"),
    ("Rebel activists and union members arrested in Norvia last week and accused of planning a coup "
     "against the premier were flogged by prison guards, their lawyer said Thursday.",
     "COERCE", None, "Rebel activists and union members"),
    ("Aides were at the hotel for a speech by the rebel leader who announced Thar was summoned back to "
     "Oberau and was killed, Holm said.", "ASSAULT", None, "Thar"),
    ("ANNA HOLM, REPORTER (on camera): Norvian crews in this city overlooking the square have been "
     "ordered by the Dravian police to leave.", "REQUEST", "the Dravian police",
     "Norvian crews in this city"),
    ("Witnesses reported shelling in central Oberau, besieged for weeks.", "ASSAULT", None,
     "central Oberau"),
    # whose a thing is
    ("Police detained six journalists and confiscated their cameras.", "COERCE", "Police",
     "six journalists"),
    ("Leaders denounced what they call Dravia's brutal response.", "ACCUSE", "Leaders", "Dravia"),
    ("Karl Brandt thanked the senators who had backed his programs.", "SUPPORT", "the senators",
     "Karl Brandt"),
    # who stands near and has no part
    ("Opposition leaders requested permission to hold the rally, according to the Oberau Post.",
     "REQUEST", "Opposition leaders", None),
    ("World leaders vowed at a Lisbon summit to fight the crisis.", "THREATEN", "World leaders",
     None),
    ("One soldier -- not Karl Brandt -- was killed in the battle.", "ASSAULT", None,
     "One soldier"),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every text, read together."""
    drafts = drafts_of(*(text for text, *_ in CASES), until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "actor", "recipient"), CASES)
def test_targets(
    events: dict[str, list[Event]], text: str, code: str, actor: str | None, recipient: str | None
) -> None:
    found = [(e.actor, e.recipient) for e in events[text] if e.event == code]
    assert (actor, recipient) in found, [(e.event, e.actor, e.recipient) for e in events[text]]
