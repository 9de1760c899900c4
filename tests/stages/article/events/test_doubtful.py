"""Deeds that the text itself leaves in doubt, and deeds of fighters, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

from variorum.records import Draft

Drafts = Callable[..., list[Draft]]


def told(drafts_of: Drafts, *sentences: str) -> list[tuple[str, str, str]]:
    draft = drafts_of(" ".join(sentences), until="events")[0]
    return [(e.text, e.event, e.status) for e in draft.events]


def test_what_may_have_been_is_hypothetical(drafts_of: Drafts) -> None:
    found = told(
        drafts_of,
        "Perhaps Thar was kidnapped by rebels.",
        "Minister Holm nearly resigned over the dam.",
        "There are no confirmed cases of civilians being killed by Dravian forces.",
        "Police will look into allegations that Thar personally ordered the raid on Oberau.",
        "The envoy has yet to hear that the soldiers killed civilians.",
    )
    assert {status for _, _, status in found} == {"hypothetical"}
    verbs = {text.split()[0] for text, _, _ in found}
    assert verbs >= {"kidnapped", "killed", "ordered"}


def test_what_is_seen_to_have_been_done_is_asserted(drafts_of: Drafts) -> None:
    found = told(
        drafts_of,
        "The rebels appeared to have attacked the port.",
        "Perhaps most plainly, Norvia bombed the base.",
        "Norvia promised no use of force against the miners.",
    )
    assert [(event, status) for _, event, status in found] == [
        ("ASSAULT", "asserted"),
        ("ASSAULT", "asserted"),
        ("AGREE", "asserted"),
    ]


def test_fighters_do_not_protest(drafts_of: Drafts) -> None:
    found = told(
        drafts_of,
        "The militants could strike at any time.",
        "Thar will attend a meeting of the council.",
    )
    assert [(event, status) for _, event, status in found] == [
        ("ASSAULT", "hypothetical"),
        ("CONSULT", "planned"),
    ]


def test_no_event(drafts_of: Drafts) -> None:
    assert not told(
        drafts_of,
        "Six patients have been released from hospital.",
        "The minister begs to differ.",
        "Dravian forces are not threatened by the alliance.",
        "Occupying 40 square miles, Oberau is the largest base in Norvia.",
        "Islam bans pork.",
        "Norvia is open to arming the rebels.",
    )
