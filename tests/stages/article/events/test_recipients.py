"""Who is acted on: the asked, the helped, the owners of things; never the thing itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    ("Norvia demanded that Dravia withdraw its troops.", "REQUEST", "Dravia"),
    ("The mayor called for the Dravian government to restore the power supply.", "REQUEST",
     "the Dravian government"),
    ("Protesters called for President Anna Holm's resignation.", "REQUEST", "President Anna Holm"),
    ("Norvia urged international bodies to act.", "REQUEST", "international bodies"),
    ("The general could seek asylum in Portugal.", "REQUEST", "Portugal"),
    ("Norway promised to help Malawi rebuild its schools.", "AGREE", "Malawi"),
    ("Spain imposed sanctions on dozens of individuals and companies.", "SANCTION",
     "dozens of individuals and companies"),
    ("Germany condemned Belarus's decision.", "ACCUSE", "Belarus"),
    ("Germany condemned the killing of protesters.", "ACCUSE", None),
    ("The minister rejected a peace plan for Malawi.", "REJECT", None),
    ("The opposition rejected the calls.", "REJECT", None),
    ("The premier convened a meeting of his security team.", "CONSULT", "his security team"),
    ("The general complained that Dravia was ignoring the truce.", "ACCUSE", "Dravia"),
    ("Rebels bombed the depot near Oberau.", "ASSAULT", "the depot"),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every sentence, read together."""
    texts = [text for text, _, _ in CASES]
    drafts = drafts_of(*texts, until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "recipient"), CASES)
def test_recipient(
    events: dict[str, list[Event]], text: str, code: str, recipient: str | None
) -> None:
    found = [e for e in events[text] if e.event == code]
    assert found, [e.event for e in events[text]]
    if recipient is None:
        assert found[0].recipient is None
    else:
        assert (found[0].recipient or "").startswith(recipient)


def test_one_sense_of_a_verb_is_not_another(drafts_of: Drafts) -> None:
    texts = [
        "Rebels fired into the air in Oberau.",
        "The panel was charged with helping the city of Oberau.",
        "Riders charged into the crowd with clubs.",
        "Norvia took over the air strikes on Monday.",
        "The agency mobilized its stockpile of drugs.",
    ]
    drafts = drafts_of(*texts, until="events")
    assert [[e.event for e in d.events] for d in drafts] == [[], [], [], [], []]


def test_captured_people_are_coerced_and_warned_ones_asked(drafts_of: Drafts) -> None:
    texts = ["Rebels captured four soldiers.", "Norvia warned Dravia to stay calm.",
             "Rebels captured the town of Oberau."]  # fmt: skip
    drafts = drafts_of(*texts, until="events")
    codes = [d.events[0].event for d in drafts]
    assert codes == ["COERCE", "REQUEST", "ASSAULT"]


def test_what_is_awaited_or_counterfactual_is_hypothetical(drafts_of: Drafts) -> None:
    texts = ["Call me when Anna Holm is arrested.",
             "Had Anna Holm resigned on Thursday, it would have pleased the crowd."]  # fmt: skip
    for draft in drafts_of(*texts, until="events"):
        assert [e.status for e in draft.events] == ["hypothetical"]


def test_he_is_the_subject_whose_clause_tells_it(drafts_of: Drafts) -> None:
    texts = ["Anna Holm testified that the gunman laughed as he shot two men.",
             "I would rather be accused of haste, the mayor said."]  # fmt: skip
    shot, rather = drafts_of(*texts, until="events")
    assert [e.actor for e in shot.events] == ["the gunman"]
    assert rather.events == ()
