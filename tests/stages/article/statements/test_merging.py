"""Which readings of tagger and rules stand beside each other, and whose bounds hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft
from variorum.stages.article.statements import merging
from variorum.stages.article.statements.cues import Cue
from variorum.stages.article.statements.merging import ALONE, LOOSE, SURER, WITHIN, merged
from variorum.stages.article.statements.overlap import common
from variorum.stages.article.statements.readings import Reading
from variorum.stages.article.statements.tagged import Tags
from variorum.stages.article.statements.view import Range, View

TEXT = "Brandt said the board had warned that the dam might break. Vogel denied those claims."


@pytest.fixture(scope="module")
def view(drafts_of: Callable[..., list[Draft]]) -> View:
    (draft,) = drafts_of(TEXT, until="times")
    return View(draft)


def reading(
    view: View, cue: str, *content: str, source: str | None = None, sure: float = 0.9
) -> Reading:
    token = next(t for t in view.tokens if t.text == cue)
    spans = tuple((TEXT.index(c), TEXT.index(c) + len(c)) for c in content)
    whose = (TEXT.index(source), TEXT.index(source) + len(source)) if source else None
    return Reading(Cue(token.i, f"{cue}/v", (), None, whose), "that", spans, sure)


def contents(readings: list[Reading]) -> list[list[str]]:
    return [[TEXT[s:e] for s, e in r.content] for r in readings]


WHOLE = "the board had warned that the dam might break"
INNER = "that the dam might break"


def test_without_a_tagger_the_rules_stand_as_they_are(view: View) -> None:
    unsure = [reading(view, "denied", "those claims", sure=0.1)]
    assert merged(view, unsure, None) == unsure


@pytest.mark.parametrize(("sure", "kept"), [(ALONE, 1), (ALONE - 0.01, 0)])
def test_a_rule_stands_alone_only_where_it_is_sure(view: View, sure: float, kept: int) -> None:
    rule = reading(view, "denied", "those claims", source="Vogel", sure=sure)
    tag = reading(view, "said", WHOLE, source="Brandt")
    assert contents(merged(view, [rule], Tags([tag])))[1:] == [["those claims"]] * kept
    assert len(merged(view, [rule], Tags([]))) == kept, "a tagger that finds nothing is still asked"


def test_a_rule_does_not_take_the_words_of_a_tag_again(view: View) -> None:
    rule = reading(view, "warned", INNER, source=None, sure=0.99)
    tag = reading(view, "said", WHOLE, source="Brandt")
    assert contents(merged(view, [rule], Tags([tag]))) == [[WHOLE]]


@pytest.mark.parametrize(("sure", "kept"), [(WITHIN, 1), (WITHIN - 0.01, 0)])
def test_what_somebody_says_inside_of_what_is_said_is_kept(
    view: View, sure: float, kept: int
) -> None:
    rule = reading(view, "warned", INNER, source="the board", sure=sure)
    tag = reading(view, "said", WHOLE, source="Brandt")
    assert contents(merged(view, [rule], Tags([tag])))[1:] == [[INNER]] * kept


def test_of_one_cue_there_is_one_reading(view: View) -> None:
    rule = reading(view, "denied", "those", source="Vogel", sure=0.99)
    tag = reading(view, "denied", "those claims", source="Vogel")
    assert contents(merged(view, [rule], Tags([tag]))) == [["those claims"]]


def test_bounds_are_those_of_the_parse_where_both_mean_the_same_words(view: View) -> None:
    rule = reading(view, "said", WHOLE, source="Brandt", sure=0.4)
    tag = reading(view, "said", WHOLE[: -len(" break")], source="Brandt")
    assert contents(merged(view, [rule], Tags([tag]))) == [[WHOLE]]
    short = reading(view, "said", INNER, source="Brandt")
    assert contents(merged(view, [rule], Tags([short]))) == [[INNER]], (
        "half of the words is another matter"
    )


def test_a_piece_in_another_sentence_goes_to_the_cue_that_stands_there(view: View) -> None:
    tag = reading(view, "said", WHOLE, "those claims", source="Brandt")
    rule = reading(view, "denied", "those claims", source="Vogel", sure=0.8)
    assert contents(merged(view, [rule], Tags([tag]))) == [[WHOLE], ["those claims"]]
    assert contents(merged(view, [], Tags([tag]))) == [[WHOLE, "those claims"]]


def spot(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.mark.parametrize(("sure", "kept"), [(LOOSE, 1), (LOOSE - 0.01, 0)])
def test_content_that_points_to_no_cue_is_a_voice_for_the_rule(
    view: View, sure: float, kept: int
) -> None:
    rule = reading(view, "denied", "those claims", source="Vogel", sure=sure)
    assert len(merged(view, [rule], Tags([], (spot("those claims"),)))) == kept
    assert merged(view, [rule], Tags([], (spot("the dam might break"),))) == []


def test_of_two_rules_for_the_same_loose_words_the_surer_stands(view: View) -> None:
    unsure = reading(view, "might", "the dam might break", sure=0.4)
    surer = reading(view, "warned", INNER, source="the board", sure=0.5)
    found = merged(view, [unsure, surer], Tags([], (spot(INNER),)))
    assert found == [surer]


@pytest.mark.parametrize(("margin", "whole"), [(SURER + 0.01, True), (SURER - 0.01, False)])
def test_a_surer_rule_stands_for_tags_that_have_part_of_its_words(
    view: View, margin: float, whole: bool
) -> None:
    part = reading(view, "warned", "the dam might break", source=None, sure=0.8)
    rule = reading(view, "said", WHOLE, source="Brandt", sure=0.8 + margin)
    found = contents(merged(view, [rule], Tags([part])))
    assert found == ([[WHOLE]] if whole else [["the dam might break"]])


def test_what_another_speaker_says_is_no_part_of_it(view: View) -> None:
    part = reading(view, "warned", INNER, source="the board", sure=0.6)
    rule = reading(view, "said", WHOLE, source="Brandt", sure=0.95)
    assert [INNER] in contents(merged(view, [rule], Tags([part])))


def test_only_readings_near_each_other_are_compared(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compared(n: int) -> int:
        calls = 0

        def counted(a: tuple[Range, ...], b: tuple[Range, ...]) -> int:
            nonlocal calls
            calls += 1 + len(b)
            return common(a, b)

        def one(k: int, start: int, end: int, sure: float) -> Reading:
            return Reading(Cue(k, "say/v", (), None, None), "that", ((start, end),), sure)

        rules = [one(k, 1000 * k, 1000 * k + 90, 0.95) for k in range(n)]
        tags = [one(k, 1000 * k, 1000 * k + 40, 0.8) for k in range(0, n, 2)]
        loose = tuple((1000 * k, 1000 * k + 90) for k in range(1, n, 2))
        monkeypatch.setattr(merging, "common", counted)
        assert len(merged(view, rules, Tags(tags, loose))) == n
        return calls

    assert compared(400) < 2.2 * compared(200)
