"""Who is a source, and where and when it was heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.models.occasions import QUOTED, WORDED, occasions
from variorum.models.sources import UNKNOWN, named, nameless, source_of
from variorum.records import Draft, Entity, Statement, span

Drafts = Callable[..., list[Draft]]
DAHL = Entity(id="e-1", name="Karin Dahl", kind="person", variants=("Karin Dahl", "Dahl"))


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (None, False),
        ("", False),
        ("she", False),
        ("Nobody", False),
        ("harbour office", False),
        ("Harbour office of Arvik", True),
        ("NATO officials", True),
        ("Officials", False),
        ("Rebels", False),
        ("Nordwire", True),
        ("eyewitness", True),
        ("Residents", True),
        ("official (anonymous)", False),
        ("witness (anonymous)", True),
        ("two residents (anonymous)", True),
    ],
)
def test_a_source_is_known_by_name_or_by_having_been_there(name: str | None, known: bool) -> None:
    assert named(name).known is known


def test_eyewitnesses_may_be_the_same_ones() -> None:
    assert named("witness (anonymous)") == named("residents of Arvik (anonymous)") != UNKNOWN


def test_an_entity_stands_for_all_its_spellings() -> None:
    said = Statement(id="s-1", article="a-1", speaker="Dahl", speaker_id="e-1", anonymous=True)
    found = source_of(said, {"e-1": DAHL})
    assert (found.key, found.spellings) == ("e-1", DAHL.variants)
    assert not nameless(said)
    assert nameless(Statement(id="s-2", article="a-1", speaker="officials", anonymous=True))


def heard(drafts_of: Drafts, text: str, content: str, **more: object) -> list[str]:
    """The words for the occasions of "… said content …" in a text of 6 March."""
    at, cue = text.index(content), text.index("said")
    said = Statement(
        id="s-1", article="a-1", speaker="Karin Dahl", cue=span(text, cue, cue + 4),
        content=(span(text, at, at + len(content)),), **more,  # type: ignore[arg-type]
    )  # fmt: skip
    parse = drafts_of(text, until="parse")[0].parse
    return [words for _, words in occasions(said, named("Karin Dahl"), parse, "2024-03-06")]


def test_a_press_conference_is_one_whatever_it_is_called(drafts_of: Drafts) -> None:
    told = [
        heard(drafts_of, f"Karin Dahl said at a {name} that the ferry leaks.", "the ferry leaks")
        for name in ("press conference", "news conference")
    ]
    assert told[0] == told[1] == ["the press conference of 2024-03-06"]


def test_what_one_said_on_a_day_is_an_occasion(drafts_of: Drafts) -> None:
    text = "Karin Dahl said on Monday that the ferry leaks."
    found = heard(drafts_of, text, "the ferry leaks", said_on="2024-03-04")
    assert found == ["what Karin Dahl said on 2024-03-04"]


def test_words_in_a_row(drafts_of: Drafts) -> None:
    said = "the ferry has been leaking into our fjord since last Sunday"
    direct = heard(drafts_of, f"Dahl said: “{said}.”", f"“{said}.”", kind="direct")
    assert len(direct) == len(said.split()) - QUOTED + 1
    assert direct[0].startswith("the same words quoted: “the ferry has been leaking into")
    assert heard(drafts_of, f"Dahl said that {said}.", said) == []
    longer = f"{said} and nobody knows why"
    assert len(heard(drafts_of, f"Dahl said {longer}.", longer)) == len(longer.split()) - WORDED + 1
