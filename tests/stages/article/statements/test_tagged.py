"""Tags as readings: the token a cue turns on, the source it is given, the words of its content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft
from variorum.stages.article.statements.direct import quote_options
from variorum.stages.article.statements.lexicon import lexicon
from variorum.stages.article.statements.readings import Reading
from variorum.stages.article.statements.tagged import as_reading
from variorum.stages.article.statements.tags import Tagged
from variorum.stages.article.statements.view import View

TEXT = (
    "Vogel and Kranz waited. Brandt said the dam, which is old, would hold. "
    "The head of the mill, Ilse Roth, warned that rain was near. The state of Velden on Friday denied it. "
    "The league took the boat, which was found by a boy after the storm, and claimed that it sank. "
    "The boat was old, according to harbour sources and local papers. "
    "The fleet came home after Berg began an assault on villagers protesting his one-man rule."
)


@pytest.fixture(scope="module")
def view(drafts_of: Callable[..., list[Draft]]) -> View:
    (draft,) = drafts_of(TEXT, until="times")
    return View(draft)


def read(view: View, cue: str | None, source: str | None, *content: str) -> Reading | None:
    def at(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    tag = Tagged(
        at(cue) if cue else None, at(source) if source else None, tuple(map(at, content)), 0.9
    )
    return as_reading(view, tag, lexicon(), quote_options(view))


def source(found: Reading | None) -> str | None:
    assert found is not None
    span = found.cue.source_span
    return TEXT[span[0] : span[1]] if span else None


def test_the_source_is_the_tagger_s(view: View) -> None:
    assert source(read(view, "said", "Brandt", "the dam, which is old, would hold")) == "Brandt"


def test_a_source_elsewhere_gives_way_to_the_subject_of_the_cue(view: View) -> None:
    assert source(read(view, "said", "Vogel", "the dam, which is old, would hold")) == "Brandt"


def test_what_the_parse_says_of_the_source_is_kept_where_the_tagger_has_none(view: View) -> None:
    assert source(read(view, "said", None, "the dam, which is old, would hold")) == "Brandt"


def test_the_name_behind_a_description_belongs_to_the_source(view: View) -> None:
    found = read(view, "warned", "The head of the mill", "that rain was near")
    assert source(found) == "The head of the mill, Ilse Roth"


def test_a_source_does_not_end_in_a_preposition(view: View) -> None:
    assert source(read(view, "denied", "The state of Velden on", "it")) == "The state of Velden"


def test_content_without_a_cue_or_without_words_is_no_reading(view: View) -> None:
    assert read(view, None, None, "would hold") is None
    assert read(view, "said", "Brandt", ",") is None


def test_punctuation_at_the_ends_of_content_is_left_outside(view: View) -> None:
    found = read(view, "said", "Brandt", "the dam,")
    assert found is not None
    assert [TEXT[a:b] for a, b in found.content] == ["the dam"]


def test_who_did_something_else_and_what_went_before_do_not_speak(view: View) -> None:
    for other in ("a boy", "the storm"):
        assert source(read(view, "claimed", other, "that it sank")) == "The league"


def test_who_stands_right_before_a_participle_does_what_it_tells(view: View) -> None:
    assert source(read(view, "protesting", "Berg", "his one-man rule")) == "villagers"
