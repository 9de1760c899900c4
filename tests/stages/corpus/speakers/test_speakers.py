"""Whose statement it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records import Article, Passage, Statement, span
from variorum.stage import Corpus
from variorum.stages.corpus.speakers import STAGE
from variorum.stages.corpus.speakers.options import Options
from variorum.syntax import Parse

Corpora = Callable[..., Corpus]


def said(corpus: Corpus, words: str) -> Statement:
    """The outermost statement whose content holds these words."""
    found = [s for s in corpus.statements if any(words in c.text for c in s.content)]
    assert found, [
        (s.source and s.source.text, [c.text for c in s.content]) for s in corpus.statements
    ]
    return max(found, key=lambda s: (s.within is None, sum(len(c.text) for c in s.content)))


def test_names_in_full(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Mayor Ingrid Halvorsen said the bridge was closed.\n\nHalvorsen said it would open on Friday.",
        until="speakers",
    )
    second = said(corpus, "it would open")
    assert second.speaker == "Ingrid Halvorsen"
    assert second.settled_by == "name"
    assert second.speaker_id == said(corpus, "the bridge was closed").speaker_id


def test_pronouns_follow_the_last_speaker_of_their_gender(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Ingrid Halvorsen said the bridge was closed. Her deputy Thomas Berg said ferries would run. "
        "She said divers were on their way.",
        until="speakers",
    )
    third = said(corpus, "divers were")
    assert third.speaker == "Ingrid Halvorsen"
    assert third.settled_by == "pronoun"


def test_what_those_points_at_finds_the_speaker(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Thomas Berg said the repairs were paid for by the port.\n\n"
        "Snow fell on the town all day. The schools were shut. Peter Lund said roads were icy. "
        "The trains were late too.\n\n"
        "He said those repairs would last a decade.",
        until="speakers",
    )
    assert said(corpus, "would last a decade").speaker == "Thomas Berg"


def test_the_head_of_a_source_speaks_and_not_its_modifier(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Prime Minister Ingrid Halvorsen was in Oslo.\n\n"
        "Halvorsen's spokesman Thomas Berg said the talks had failed.\n\n"
        "Halvorsen's office said the date was open.",
        until="speakers",
    )
    assert said(corpus, "talks had failed").speaker == "Thomas Berg"
    office = said(corpus, "the date was open")
    assert office.speaker == "office of Ingrid Halvorsen"
    assert office.speaker_id is None


def test_a_body_speaks_through_its_spokesman(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "A spokesman for the European Union said the fee was fair. "
        "The Danish government said it would not pay. Denmark is an island realm.",
        until="speakers",
    )
    assert said(corpus, "the fee was fair").speaker == "European Union"
    state = said(corpus, "it would not pay")
    assert (state.speaker, state.settled_by) == ("Denmark", "metonym")


def test_capitals_speak_for_their_states(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Norway sent ships. Oslo said the strait was safe.\n\nLondon and Copenhagen said it was not.",
        until="speakers",
    )
    first = said(corpus, "the strait was safe")
    assert (first.speaker, first.settled_by) == ("Norway", "metonym")
    assert said(corpus, "it was not").speaker == "United Kingdom; Denmark"


def test_descriptions_find_the_holder_of_the_office(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Norwegian Foreign Minister Ingrid Halvorsen met Danish Foreign Minister Lars Holm.\n\n"
        "Norway's top diplomat said the talks were frank.\n\n"
        "The Danish foreign minister said they were useless.",
        until="speakers",
    )
    assert said(corpus, "talks were frank").speaker == "Ingrid Halvorsen"
    other = said(corpus, "were useless")
    assert other.speaker == "Lars Holm"
    assert other.settled_by == "description"


def test_unnamed_officials_are_nobody_s_entity(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "President Ingrid Halvorsen was silent.\n\n"
        "A senior official in President Halvorsen's administration said the ship was lost.",
        until="speakers",
    )
    found = said(corpus, "the ship was lost")
    assert found.speaker == "senior Halvorsen administration official (anonymous)"
    assert found.speaker_id is None


def test_a_pronoun_without_anybody_before_it_is_nobody(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts("He said the snow would melt.", until="speakers")
    found = said(corpus, "the snow would melt")
    assert found.speaker is None
    assert found.settled_by is None


@pytest.mark.parametrize("lend", [True, False])
def test_a_copy_that_kept_the_name_lends_it(corpus_of_texts: Corpora, lend: bool) -> None:
    corpus = corpus_of_texts(
        "He said the old harbour would be closed to all ships from Monday.",
        "Mayor Thomas Berg said the old harbour would be closed to all ships from Monday.",
        until="entities",
    )
    broken, intact = (a for a in sorted(corpus.articles, key=lambda a: len(a.text)))
    passage = Passage(
        article=broken.id,
        start=0,
        end=len(broken.text),
        other=intact.id,
        other_start=0,
        other_end=len(intact.text),
        relation="edited",
        similarity=0.9,
    )
    after = STAGE.run(corpus.with_slots(passages=(passage,)), Options(lend=lend))
    (found,) = (s for s in after.statements if s.article == broken.id)
    assert (found.speaker, found.settled_by) == (("Thomas Berg", "copy") if lend else (None, None))


TEXT = "He said she left. Ingrid (Berg) “spoke” to them, who knew. © 2024 ‘’ -- U.S. I"


@st.composite
def statements(draw: st.DrawFn) -> list[Statement]:
    """Statements with any spans whatever, some inside others, some in circles."""
    out = []
    for k in range(draw(st.integers(1, 6))):
        a, b = sorted(draw(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))))
        c, d = sorted(draw(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))))
        out.append(
            Statement(
                id=f"s-{k}",
                article="a-1",
                source=draw(st.sampled_from([None, span(TEXT, a, b)])),
                cue=draw(st.sampled_from([None, span(TEXT, c, d)])),
                content=draw(st.sampled_from([(), (span(TEXT, c, d),)])),
                kind=draw(st.sampled_from(["direct", "indirect", "mixed"])),
                within=draw(st.sampled_from([None, "s-0", "s-1", "s-9"])),
                anonymous=draw(st.booleans()),
            )
        )
    return out


@settings(max_examples=80, deadline=None)
@given(statements())
def test_any_statements_keep_their_number_order_and_spans(given_: list[Statement]) -> None:
    article = Article(id="a-1", key="k", text=TEXT)
    corpus = Corpus(articles=(article,), statements=tuple(given_), parses={"a-1": Parse.EMPTY})
    after = STAGE.run(corpus, Options()).statements
    assert [s.id for s in after] == [s.id for s in given_]
    for before, s in zip(given_, after, strict=True):
        assert (s.source, s.cue, s.content) == (before.source, before.cue, before.content)


def test_the_official_is_the_unnamed_one_of_before(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Ingrid Halvorsen said the pier was safe. A port official said the pier had cracks. "
        "The official said divers had seen them.",
        until="speakers",
    )
    assert said(corpus, "divers had seen").speaker == said(corpus, "had cracks").speaker
    assert said(corpus, "divers had seen").speaker == "port official (anonymous)"
