"""Pronouns lead to those they stand for, in invented sentences, or to nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft

Drafts = Callable[..., list[Draft]]


def actors(drafts_of: Drafts, text: str) -> list[tuple[str, str | None, str | None]]:
    draft = drafts_of(text, until="events")[0]
    return [(e.event, e.actor, e.recipient) for e in draft.events]


@pytest.mark.parametrize(
    ("text", "code", "actor"),
    [
        ("Anna Holm arrived on Monday. She accused Dravia of theft.", "ACCUSE", "Anna Holm"),
        ("Norvia's government said it had expelled the envoy.", "SANCTION", "Norvia's government"),
        ("“I reject the plan,” Anna Holm said.", "REJECT", "Anna Holm"),
        ("Rebels took the road. They attacked the base at dawn.", "ASSAULT", "Rebels"),
        ("The rebels, who attacked the base, fled.", "ASSAULT", "The rebels"),
        ("France’s president said it would expel two envoys.", "THREATEN", "France"),
    ],
)
def test_the_actor_is_named(drafts_of: Drafts, text: str, code: str, actor: str) -> None:
    assert (code, actor) in [(c, a) for c, a, _ in actors(drafts_of, text)]


@pytest.mark.parametrize(
    "text",
    [
        "He rejected the plan.",
        "They attacked the base.",
        "We welcome comments from our readers.",
        "Some attacked the base, others fled.",
    ],
)
def test_nobody_is_named(drafts_of: Drafts, text: str) -> None:
    assert actors(drafts_of, text) == []


def test_the_recipient_is_somebody_else(drafts_of: Drafts) -> None:
    text = "Anna Holm met Karl Brandt in Oberau. Dravia’s police arrested him on Friday."
    assert ("COERCE", "Dravia’s police", "Karl Brandt") in actors(drafts_of, text)
