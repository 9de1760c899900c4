"""Spans cut to the name itself, common words that are none, and kinds told by where a name stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft

Drafts = Callable[..., list[Draft]]

TEXT = """Leaders of the strike met in Bergen. The leaders told reporters that the harbour stays closed.

Truth is the first casualty, wrote Ingrid Halvorsen, and truth is rare.

UN chief Ban Ki-moon met Ma Ying-jeou in Oslo on Monday.

When Thomas Berg came home, the official Danish news agency and a former Egyptian minister were there.

Ingrid Halvorsen is an economist of Moody's Analytics. Photograph: Thomas Berg/AP

Fighters gathered near Dravolan on Monday. Shells fell on the town of Dravolan, and in Dravolan two men died.

Ingrid Halvorsen of the Kleven Oil refinery said so. Kleven Oil was sold. NATO and the UN agreed."""


@pytest.fixture(scope="module")
def found(drafts_of: Drafts) -> dict[str, set[str]]:
    """The kinds of every name of the text."""
    (draft,) = drafts_of(TEXT, until="names")
    kinds: dict[str, set[str]] = {}
    for m in draft.mentions:
        assert TEXT[m.start : m.end] == m.text
        kinds.setdefault(m.text, set()).add(m.kind)
    return kinds


@pytest.mark.parametrize("word", ["Leaders", "Truth", "When", "When Thomas Berg", "Fighters"])
def test_common_words_are_no_names(found: dict[str, set[str]], word: str) -> None:
    assert word not in found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ban Ki-moon", "person"),
        ("Ma Ying-jeou", "person"),
        ("Thomas Berg", "person"),
        ("Danish", "group"),
        ("Egyptian", "group"),
        ("Dravolan", "place"),
        ("NATO", "organisation"),
        ("UN", "organisation"),
    ],
)
def test_names_and_kinds(found: dict[str, set[str]], name: str, kind: str) -> None:
    assert found.get(name) == {kind}


def test_no_name_begins_or_ends_with_what_is_none(found: dict[str, set[str]]) -> None:
    assert all(name[0].isalnum() and name[-1].isalnum() for name in found)
    assert not any("/" in name or name.startswith("'s") for name in found)
    assert "Analytics" not in found
