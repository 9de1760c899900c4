"""Bodies, labels and heads of sources that parsers and names get wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.stages.corpus.speakers.test_speakers import said
from variorum.records import Statement, span
from variorum.stage import Corpus
from variorum.stages.corpus.speakers.labels import coded, labelled_by
from variorum.stages.corpus.speakers.view import View
from variorum.syntax import Parse

BODIES = """\
The Orla Institute said hunger was near. The group said wells had dried up.

Velm officials said boats had sunk. It said trains had stopped.

Governor Tom Weld leads the valley.

The head of the largest clinic in Velm told reporters that beds had run out.

WHO raised its alarm on Monday. It said masks would be sent.

The World Health Organization (WHO) met in Velm. WHO said doctors were on their way.

Three men died at Orla, according to Norland's official TAV news agency. Two guards were hurt, it said.
"""
COMPANY = """\
The shipping company has won an order from the town, it said on Monday. No yard will close, it added.

Harbour officials had no choice. They announced new rules for the quay. It said tolls would rise.
"""
SMALL = """\
According to Noman Benno, the crews left the coast because of Tom Weld 's frightening guards.
He wrote that piers had burnt down.
"""


@pytest.fixture(scope="module")
def corpus(corpus_of_texts: Callable[..., Corpus]) -> Corpus:
    return corpus_of_texts(BODIES, SMALL, COMPANY, until="speakers")


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("wells had dried up", "Orla Institute"),  # the group: the body that spoke last
        ("trains had stopped", "Orla Institute"),  # it: not several officials
        ("beds had run out", "head of the largest clinic in Velm"),  # not the valley's head
        ("masks would be sent", "WHO"),  # it: a subject in capitals, taken for a pronoun
        ("doctors were on their way", "WHO"),
        ("Two guards were hurt", "Norland's official TAV news agency"),  # "official" is no man here
        ("has won an order", "shipping company"),  # it: a subject without a name
        ("No yard will close", "shipping company"),
        ("new rules for the quay", "Harbour officials"),
        ("tolls would rise", "shipping company"),  # not several officials, though "they" spoke
        ("piers had burnt down", "Noman Benno"),  # whose guards they are does not act
    ],
)
def test_bodies_speak(corpus: Corpus, words: str, speaker: str) -> None:
    assert said(corpus, words).speaker == speaker


def view(text: str) -> View:
    return View(text, Parse.EMPTY, (), {}, {}, {})


def turn(text: str, label: str) -> Statement:
    end = len(label)
    return Statement(
        id="s-1", article="a-1", source=span(text, 0, end), cue=span(text, end + 1, end + 2)
    )


def test_label_in_capitals_names_who_has_the_turn() -> None:
    for label, name in (("IDA MOLL , HARBOUR MASTER", "Ida Moll"), ("IDA MOLL", "Ida Moll")):
        text = f"{label} : We left at noon ."
        found = labelled_by(view(text), turn(text, label))
        assert found is not None
        assert found.name == name
    assert labelled_by(view("Moll : No ."), turn("Moll : No .", "Moll")) is None


def test_code_of_a_share_is_nobody_without_its_company() -> None:
    text = "(ORL.L) said"
    assert coded(view(text), span(text, 5, 7)) is None
    assert coded(view(text), span(text, 8, 12)) is None
