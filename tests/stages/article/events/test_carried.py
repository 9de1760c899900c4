"""Who is acted on where a verb beside, a purpose or whose the thing is tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # the verb beside
    ("President Holm spoke to Dravian president Paul Thar by telephone and urged restraint.", "REQUEST",
     "Dravian president Paul Thar"),
    ("Norvian leaders continued talks on Sunday with their Dravian counterparts, applauding their "
     "restraint.", "SUPPORT", "their Dravian counterparts"),
    ("Spain bombed targets in Malawi and imposed economic sanctions.", "SANCTION", "Malawi"),
    ("Three civilians died in rocket attacks launched by Dravian forces.", "ASSAULT",
     "Three civilians"),
    ("Police fired tear gas and beat people with batons.", "ASSAULT", "people"),
    ("Norvian forces fired tear gas and clashed with demonstrators.", "ASSAULT", "demonstrators"),
    ("Dravian troops firing rockets have fought back against rebel fighters.", "ASSAULT",
     "rebel fighters"),
    ("President Holm died in a hail of gunfire at a military parade, killed by rebels from the army's "
     "own ranks.", "ASSAULT", "President Holm"),
    # who is to go, is charged, is invited
    ("Both groups were calling for the downfall of the regime.", "REQUEST", "the regime"),
    ("The court is investigating whether Paul Thar's government committed war crimes.", "ACCUSE",
     "Paul Thar's government"),
    ("The Dravian government hosted the meeting, which was attended by envoys of Spain.", "CONSULT",
     "envoys of Spain"),
    ("Envoys are attending the Dravian contact group meeting on Monday.", "CONSULT",
     "Dravian contact group"),
    ("President Holm attended a summit of Latin American leaders in May.", "CONSULT",
     "Latin American leaders"),
    ("Paul Thar alleges the businesses ignored requests to improve their ships.", "ACCUSE",
     "the businesses"),
    # whose the thing is
    ("Paul Thar had agreed, in principle, to the African Union's \"road map\" proposal.", "AGREE",
     "the African Union"),
    ("The council has rejected Norvian government cease-fire offers.", "REJECT", "Norvian"),
    ("He said that the council welcomed a call Friday by President Paul Thar to lay down arms.",
     "SUPPORT", "President Paul Thar"),
    ("Norvia refused to renew the visas of most of its foreign employees.", "REJECT",
     "its foreign employees"),
    ("Norvia said it would not cooperate with the International Criminal Court's arrest warrant.",
     "REJECT", "the International Criminal Court"),
    # those further off
    ("Dravian forces launched a heavy bombardment to try to push back rebel fighters.", "ASSAULT",
     "rebel fighters"),
    ("The alliance threatened the use of force to push President Paul Thar from power.", "THREATEN",
     "President Paul Thar"),
    ("Norvia paid compensation to relatives of the dead.", "CONCEDE", "relatives of the dead"),
    ("President Holm's remark, in which he urged embattled President Paul Thar to step down, drew mixed "
     "reviews.", "REQUEST", "President Paul Thar"),
    # those of whom no more is said
    ("Rebel forces arrested an activist on Sunday.", "COERCE", "an activist"),
    ("The rebels have been killing each other since May.", "ASSAULT", "each other"),
    ("Norvia's president called for other countries to help the fund.", "REQUEST", "other countries"),
]  # fmt: skip

NOBODY = [
    ("President Holm told a news conference with Foreign Minister Paul Thar, reiterating calls for a "
     "ceasefire.", "REQUEST"),
    ("Dravian forces refused to leave the camp.", "REJECT"),
    ("Paul Thar refused to cede power.", "REJECT"),
    ("Spain and Malawi opposed tough sanctions on Dravia.", "REJECT"),
    ("The secretary-general expressed concern about conditions for civilians in Malawi.", "ACCUSE"),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every sentence, read together."""
    texts = [case[0] for case in (*CASES, *NOBODY)]
    drafts = drafts_of(*texts, until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "recipient"), CASES)
def test_recipient(events: dict[str, list[Event]], text: str, code: str, recipient: str) -> None:
    assert [e.recipient for e in events[text] if e.event == code][:1] == [recipient]


@pytest.mark.parametrize(("text", "code"), NOBODY)
def test_nobody_is_reached(events: dict[str, list[Event]], text: str, code: str) -> None:
    assert [e.recipient for e in events[text] if e.event == code] == [None]
