"""The tables: every row can be read, names a PLOVER code, and finds its class."""

from __future__ import annotations

import pytest

from variorum.stages.article.events.lexicon import american, lexicon

PLOVER = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REQUEST", "ACCUSE", "REJECT"}
    | {"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "RETREAT", "NONE"}
)


def test_every_rule_has_a_code_of_plover() -> None:
    codes = {rule.code for rules in lexicon().rules.values() for rule in rules}
    assert codes == PLOVER


def test_the_most_demanding_rule_counts() -> None:
    found = lexicon().event("meet", {"obj": {"demand"}})
    assert found is None
    found = lexicon().event("meet", {"obj": {"minister"}})
    assert found is not None
    assert found.code == "CONSULT"


def test_a_slot_that_must_be_empty() -> None:
    assert lexicon().event("march", {"obj": {"mile"}}) is None
    assert lexicon().event("march", {}) is not None


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("mobilise", "mobilize"),
        ("raise", "raise"),
        ("promise", "promise"),
        ("criticise", "criticize"),
    ],
)
def test_spelling(british: str, us: str) -> None:
    assert american(british) == us
