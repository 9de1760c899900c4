"""What people marked beside what the stage could read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft
from variorum.training.gold import Attribution
from variorum.training.places import Reading, places

Drafts = Callable[..., list[Draft]]


def reading(drafts_of: Drafts, text: str, lexeme: str, *marked: str) -> Reading:
    """The reading of the cue with a clause, where people marked this source, cue and content."""
    (draft,) = drafts_of(text, until="parse")
    parts = [
        ((text.index(words), text.index(words) + len(words), words),) if words else ()
        for words in marked
    ]
    found = {place.lexeme: place for place in places(draft, [Attribution(*parts)])}
    (clause,) = (r for r in found[lexeme].readings if "that" in r.pattern)
    return clause


@pytest.mark.parametrize(
    ("source", "cue", "content", "reported", "sourced"),
    [
        ("Brandt", "said", "that the dam held", True, True),
        ("Brandt", "on Monday", "that the dam held", True, True),  # the source is enough,
        ("Monday", "said", "that the dam held", True, False),  # and so is the cue
        ("Monday", "on", "that the dam held", False, False),
        ("", "said", "that the dam held", True, False),
        ("Brandt", "said", "held", False, False),  # one word of four
    ],
)
def test_a_reading_is_reported_as_people_marked_it(
    drafts_of: Drafts, source: str, cue: str, content: str, reported: bool, sourced: bool
) -> None:
    text = "Brandt said on Monday that the dam held."
    found = reading(drafts_of, text, "say/v", source, cue, content)
    assert (found.reported, found.sourced) == (reported, sourced)


def test_no_source_on_either_side_is_agreement(drafts_of: Drafts) -> None:
    text = "It was reported that the dam held."
    found = reading(drafts_of, text, "report/v", "", "reported", "that the dam held")
    assert found.reported
    assert found.sourced
    assert "source none" in found.context


def test_texts_without_language_have_no_places(drafts_of: Drafts) -> None:
    for text in ("", "“”“", "?" * 1000):
        (draft,) = drafts_of(text, until="parse")
        assert list(places(draft, ())) == []
