"""The state or part of one that stands behind a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.models.containment import holders, of_counties


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        (", Texas, burned", {("US", "TX")}),
        (", W.Va. burned", {("US", "WV")}),
        (" (Ontario)", {("CA", "08")}),
        (", Norway", {("NO", "")}),
        (", Ingrid Halvorsen said", set()),
        (" Texas", set()),
        ("", set()),
    ],
)
def test_what_stands_behind_a_name(behind: str, wanted: set[tuple[str, str]]) -> None:
    found = {(p.country, p.part) for p in holders(f"Velden{behind}", 6)}
    assert wanted <= found
    assert bool(wanted) == bool(found)


def test_lists_of_counties() -> None:
    assert of_counties("Navarro, Ellis and Cooke counties", 7)
    assert not of_counties("Navarro, Ellis and Cooke are towns", 7)


@given(st.text(max_size=300), st.integers(0, 300))
def test_any_text_does_no_harm(text: str, end: int) -> None:
    assert isinstance(holders(text, end), tuple)
    assert isinstance(of_counties(text, end), bool)
