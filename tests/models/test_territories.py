"""Identifiers of states and their parts: given where the list has the name, never guessed."""

from __future__ import annotations

import pytest

from variorum.models.gazetteer import Place, gazetteer
from variorum.models.territories import wikidata


def called(name: str, kind: str) -> Place:
    return next(p for p in gazetteer().find(name) if p.kind == kind)


@pytest.mark.parametrize(
    ("name", "kind", "identifier"),
    [
        ("Ukraine", "state", "Q212"),
        ("Czech Republic", "state", "Q213"),
        ("Kosovo", "state", "Q1246"),
        ("Georgia", "state", "Q230"),
        ("Texas", "region", "Q1439"),
        ("Scotland", "region", "Q22"),
        ("Soviet Union", "region", "Q15180"),
        ("Donbas", "region", None),  # the list has it not
        ("Catalonia", "region", None),  # the list has it as another name of Spain
        ("Kurdistan", "region", None),  # the list has a part of one of its states only
        ("Paris", "town", None),
    ],
)
def test_an_identifier_is_given_where_the_list_has_the_name(
    name: str, kind: str, identifier: str | None
) -> None:
    assert wikidata(called(name, kind)) == identifier


def test_namesakes_in_two_states_have_two_identifiers() -> None:
    american = Place(None, "Georgia", "region", "US", 32.75, -83.5, 0, "GA")
    assert wikidata(american) == "Q1428"
    assert wikidata(called("Georgia", "state")) == "Q230"


def test_an_unknown_place_has_none() -> None:
    assert wikidata(Place(None, "", "region", "UA", None, None, 0)) is None
    assert wikidata(Place(None, "Velden", "region", "ZZ", None, None, 0)) is None
