"""Whose statement it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records import Article, Copy, Passage, Statement, span
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


def test_whoever_is_set_before_a_clause_speaks_in_it(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Thomas Berg said the bridge was closed. And one of the doctors there, he said nobody was hurt.",
        until="speakers",
    )
    assert said(corpus, "nobody was hurt").speaker == "one of the doctors"


def test_pronouns_follow_the_last_speaker_of_their_gender(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Ingrid Halvorsen said the bridge was closed. Her deputy Thomas Berg said ferries would run. "
        "She said divers were on their way.",
        until="speakers",
    )
    third = said(corpus, "divers were")
    assert third.speaker == "Ingrid Halvorsen"
    assert third.settled_by == "pronoun"


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Berg is accused of taking money from the port.",
        "Thomas Berg is expected to resign over money from the port.",
        "Thomas Berg appears to have taken money from the port.",
        "Thomas Berg was asked whether he took money from the port.",
    ],
)
def test_of_whom_something_is_said_does_not_say_it(corpus_of_texts: Corpora, text: str) -> None:
    corpus = corpus_of_texts(text, until="speakers")
    assert said(corpus, "money").speaker is None


def test_in_somebodys_own_words_he_is_another(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "IDA MOLL: President Berg spoke today. He said he would stay until May.\n"
        "PETER LUND: Did he?\nMOLL: He said so.",
        until="speakers",
    )
    within = [s for s in corpus.statements if s.cue and s.cue.text == "said"]
    assert [s.speaker for s in within] == ["Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Berg met the crew. The ferry that Peter Lund sold has sunk, he said.",
        "Thomas Berg met the crew. The ferry has sunk because Peter Lund slept, he said.",
    ],
)
def test_told_of_in_a_clause_beside_is_not_who_speaks(corpus_of_texts: Corpora, text: str) -> None:
    assert said(corpus_of_texts(text, until="speakers"), "sunk").speaker == "Thomas Berg"


def test_nobody_names_himself_in_a_quotation(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Thomas Berg spoke in the port. It rained.\n\nPeter Lund ran the ferries then. "
        "“Lund is a friend of the mayor,” he said.",
        until="speakers",
    )
    assert said(corpus, "friend of the mayor").speaker == "Thomas Berg"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Thomas Berg, North Norland and South Norland analyst at Velm Bank, said ships sank.",
            "Thomas Berg",
        ),
        (
            "The Norland Centre for Disease Control, or CDC, said ships sank.",
            "Norland Centre for Disease Control",
        ),
        (
            "Thomas Berg, Ida Moll and Peter Lund said ships sank.",
            "Thomas Berg; Ida Moll; Peter Lund",
        ),
    ],
)
def test_what_tells_more_of_a_source_is_no_second(
    corpus_of_texts: Corpora, text: str, speaker: str
) -> None:
    assert said(corpus_of_texts(text, until="speakers"), "ships sank").speaker == speaker


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


@pytest.mark.parametrize(
    "text",
    [
        "“The dyke will hold,” said the harbour master of Esbjerg, Thomas Berg.",
        "The head of the archive in Bergen, Thomas Berg, said the dyke will hold.",
        "“The dyke will hold,” the chief engineer of the port in Bergen, Thomas Berg, said.",
    ],
)
def test_a_name_behind_a_description_is_who_speaks(corpus_of_texts: Corpora, text: str) -> None:
    corpus = corpus_of_texts(
        f"The harbour master, Ingrid Halvorsen, was in Oslo.\n\n{text}", until="speakers"
    )
    found = said(corpus, "dyke will hold")
    assert (found.speaker, found.settled_by) == ("Thomas Berg", "name")


def test_a_description_with_an_unknown_name_leads_to_the_pronoun(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Mayor Ingrid Halvorsen said ferries would run. A fisherman from Dragsund, Jan Wozny, said he "
        "had counted forty seals. He said the nets were torn.",
        until="speakers",
    )
    assert said(corpus, "forty seals").speaker == "Jan Wozny"
    assert said(corpus, "nets were torn").speaker == "Jan Wozny"


def test_who_is_asked_answers(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(
        "Mayor Thomas Berg said the dyke would hold. When a reader asked the port’s spokesman about "
        "the cracks, he said that they were old.",
        until="speakers",
    )
    assert "spokesman" in (said(corpus, "they were old").speaker or "")


NAMED = "Mayor Thomas Berg said the old harbour would be closed to all ships from Monday."
ORDERED = (
    "Peter Lund came by boat. He said the old harbour would be closed to all ships from Monday."
)


def lent(corpus: Corpus, to: str, copy_of: str | None) -> Statement:
    """The statement of the article with text ``to`` after the whole of it is aligned with the one
    other article; ``copy_of`` is the text of the article that was copied."""
    (here,) = (a for a in corpus.articles if a.text == to)
    (other,) = (a for a in corpus.articles if a.text != to)
    passage = Passage(
        article=here.id,
        start=0,
        end=len(here.text),
        other=other.id,
        other_start=0,
        other_end=len(other.text),
        relation="edited",
        similarity=0.9,
    )
    source, taker = (here, other) if copy_of == to else (other, here)
    copy = Copy(
        article=taker.id,
        copy_of=source.id if copy_of else None,
        relation="edited",
        coverage=1.0,
        direction="known",
    )
    after = STAGE.run(corpus.with_slots(passages=(passage,), copies=(copy,)), Options())
    (found,) = (s for s in after.statements if s.article == here.id and s.within is None)
    return found


def test_a_copier_does_not_overrule_the_pronoun_of_its_source(corpus_of_texts: Corpora) -> None:
    corpus = corpus_of_texts(ORDERED, NAMED, until="entities")
    assert lent(corpus, ORDERED, copy_of=ORDERED).speaker == "Peter Lund"
    assert lent(corpus, ORDERED, copy_of=NAMED).speaker == "Thomas Berg"
    assert lent(corpus, ORDERED, copy_of=None).speaker == "Thomas Berg"


def test_the_order_of_the_source_settles_a_pronoun_of_its_copy(corpus_of_texts: Corpora) -> None:
    shuffled = ORDERED.replace("Peter Lund came", "Ole Brandt left")
    corpus = corpus_of_texts(ORDERED, shuffled, until="entities")
    found = lent(corpus, shuffled, copy_of=ORDERED)
    assert (found.speaker, found.settled_by) == ("Peter Lund", "copy")
    assert lent(corpus, shuffled, copy_of=shuffled).speaker == "Ole Brandt"
    assert lent(corpus, shuffled, copy_of=None).speaker == "Ole Brandt"


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


@settings(max_examples=80)
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
