"""What the tagger is trained on: labels by piece, windows in batches, other quotation marks."""

from __future__ import annotations

import random
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from variorum.models.tagger.pieces import Window
from variorum.records import Span
from variorum.training.gold import Attribution
from variorum.training.tagger.__main__ import main
from variorum.training.tagger.augment import GONE, STYLES, augmented
from variorum.training.tagger.examples import BEGIN, INSIDE, NONE, batch, labels, read

TEXT = "Mayor Ilse Brandt said the dam “will hold”. No, said Vogel."


def piece(words: str) -> tuple[tuple[int, int, str], ...]:
    at = TEXT.index(words)
    return ((at, at + len(words), words),)


GOLD = [
    Attribution(piece("Mayor Ilse Brandt"), piece("said"), piece("the dam “will hold”")),
    Attribution((), ((TEXT.rindex("said"), TEXT.rindex("said") + 4, "said"),), piece("No")),
]
READ = read(TEXT, [Span(start=0, end=len(TEXT), text=TEXT)])


def named(words: str, last: bool = False) -> int:
    """The piece that begins where ``words`` do."""
    return READ.starts.index(TEXT.rindex(words) if last else TEXT.index(words))


def test_labels_say_which_pieces_begin_and_go_on_and_where_they_point() -> None:
    found = labels(READ, GOLD)
    assert found.tags[1, named("Mayor")] == BEGIN
    assert found.tags[1, named("Ilse")] == INSIDE
    assert found.tags[0, named("said")] == BEGIN
    assert found.tags[2, named("the dam")] == BEGIN
    assert found.tags[2, named("hold")] == INSIDE
    assert found.tags[2, named(". No")] == 0
    assert found.owner[named("hold")] == named("said")
    assert found.speaker[named("said")] == named("Mayor")
    assert found.speaker[named("said", last=True)] == -1
    assert found.owner[named("Mayor")] == NONE


def test_a_window_points_inside_itself_or_to_nothing() -> None:
    found = labels(READ, GOLD)
    said, dam = named("said"), named("dam")
    whole = batch([(READ, found, Window(0, 0, len(READ)))])
    assert whole.owner[0, dam + 1] == said + 1
    assert whole.speaker[0, named("said", last=True) + 1] == 0, "no source: the first mark"
    assert whole.mask.sum() == len(READ) + 2
    later = batch([(READ, found, Window(dam, dam, len(READ)))])
    assert later.owner[0, 1] == NONE, "its cue stands outside"
    assert later.tags[0, 2, 1] == INSIDE


@pytest.mark.parametrize("style", sorted(STYLES))
def test_other_marks_leave_every_character_in_its_place(style: str) -> None:
    text = '“The ‘old’ dam,” she said, “won’t hold.” "Never."'
    changed = text.translate(str.maketrans(STYLES[style]))
    assert len(changed) == len(text)
    assert changed != text
    letters = [(a, b) for a, b in zip(text, changed, strict=True) if a.isalpha()]
    assert all(a == b for a, b in letters)


def test_lost_marks_are_no_pieces() -> None:
    lost = "she said " + GONE + "no" + GONE
    found = read(lost, [Span(start=0, end=len(lost), text=lost)])
    assert [lost[s:e].strip(GONE) for s, e in zip(found.starts, found.ends, strict=True)] == [
        "she",
        "said",
        "no",
    ]


def test_most_articles_stay_as_they_are_and_the_same_seed_gives_the_same() -> None:
    texts = [augmented("“Yes,” she said.", random.Random(k)) for k in range(200)]
    again = [augmented("“Yes,” she said.", random.Random(k)) for k in range(200)]
    assert texts == again
    assert 90 < sum(t == "“Yes,” she said." for t in texts) < 150
    assert len(set(texts)) > 3


@pytest.mark.skipif(find_spec("torch") is not None, reason="the extra is installed here")
def test_training_without_its_packages_names_the_extra(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none.jsonl")]) == 1
    assert "variorum[training]" in capsys.readouterr().err


def test_labels_have_the_shape_of_the_pieces() -> None:
    found = labels(READ, [])
    assert found.tags.shape == (3, len(READ))
    assert not found.tags.any()
    assert np.all(found.owner == NONE)
