"""What is opinion, business with the press, a way of speaking or a habit, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

from variorum.records import Draft

Drafts = Callable[..., list[Draft]]

NOTHING = (
    "Minister Rolf Thorn supported this view.",
    "President Holm rejected the view that wages are low.",
    "President Holm agreed to sit down for an interview.",
    "The minister refused to take further questions.",
    "Minister Rolf Thorn refused to let reporters interrupt him.",
    "President Holm promised her anonymity.",
    "The minister called the strike a shame.",
    "Soldiers met the rebels opposing President Holm.",
    "The ministry sent food to civilians threatened by the army.",
    "We should go home and let the rebels kill the soldiers.",
    "Anytime the miners ask for freedom, nobody listens.",
    "Aid groups expressed growing concern for the people in Oberau.",
    "Investors have gone on strike.",
    "President Holm has been backed into a corner by the alliance.",
    "The ministry released statistics on Monday.",
    "General Thorn delivered the threat assessment to the senate.",
    "President Holm toured his home town.",
    "Reuters was allowed to visit the prison by the rebels.",
    "President Holm generally praises the army.",
    "The ministers agreed that the war was coming to an end.",
    "Coach Rolf Thorn left early. Thorn urged the minister to settle down.",
    "The host, Anna Brandt, is in Oberau. Brandt talked with the minister of Norvia.",
    "Chief executive Carl Brandt left the bank. Brandt opposes the sale of the mill.",
    "Washington is calling on Norvia to hold an election, lift the curfew and make changes.",
)
SOMETHING = {
    "Thousands of protesters hit the streets of Oberau.": ("PROTEST", "asserted"),
    "The rebels have taken over weapons and ammunition from the depot.": ("COERCE", "asserted"),
    "The senate gave approval to the resolution.": ("SUPPORT", "asserted"),
    "Norvia is launching an emergency operation to feed the refugees.": ("AID", "asserted"),
    "The ministry did not support the miners.": ("SUPPORT", "denied"),
    "President Holm pressed his case with the senate.": ("REQUEST", "asserted"),
    "Norvia will continue to support the rebels.": ("SUPPORT", "planned"),
    "“We will continue to strike the base,” General Thorn said.": ("ASSAULT", "planned"),
}


def test_asides_are_no_events(drafts_of: Drafts) -> None:
    for draft in drafts_of(*NOTHING, until="events"):
        found = [
            e.text for e in draft.events if e.text.split()[0] not in ("met", "sent", "calling")
        ]
        assert found == [], draft.article.text


def test_what_is_like_them_and_is_one(drafts_of: Drafts) -> None:
    drafts = drafts_of(*SOMETHING, until="events")
    for draft, wanted in zip(drafts, SOMETHING.values(), strict=True):
        assert wanted in {(e.event, e.status) for e in draft.events}, draft.article.text
