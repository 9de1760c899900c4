"""Invented exchanges: what is denied, rejected, taken back and contradicted, and what is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from variorum.models.wording import stem
from variorum.records import Act, Article, Draft, Report, Statement, article_id, make_id, span
from variorum.stage import Corpus
from variorum.stages.corpus.disputes import STAGE
from variorum.stages.corpus.disputes.anaphora import acts_meant, bare
from variorum.stages.corpus.disputes.merge import LONGEST, short
from variorum.stages.corpus.disputes.options import Options

Drafts = Callable[..., list[Draft]]
Told = tuple[str, Act, str, str]  # speaker, act, cue, content, as they stand in the text


def corpus_from(drafts_of: Drafts, rows: list[tuple[str, str, str, list[Told]]]) -> Corpus:
    """Rows of (day, report, text, statements); the texts parsed, the statements as given."""
    parses, articles, statements = {}, [], []
    for k, (day, report, text, told) in enumerate(rows):
        draft = drafts_of(text, until="parse")[0]
        name = article_id(str(k), None, text)
        parses[name] = draft.parse
        articles.append(Article(id=name, key=str(k), text=text, published=day, report=report))
        for speaker, act, cue, content in told:
            at = text.index(content)
            source, word = text.index(speaker), text.index(cue)
            statements.append(
                Statement(
                    id=make_id("s", name, at),
                    article=name,
                    speaker=speaker,
                    source=span(text, source, source + len(speaker)),
                    cue=span(text, word, word + len(cue)),
                    content=(span(text, at, at + len(content)),),
                    act=act,
                )
            )
    articles.sort(key=lambda a: a.id)
    return Corpus(articles=tuple(articles), statements=tuple(statements), parses=parses)


ALLEGED = (
    "2024-03-05",
    "r1",
    "Norvia accused the Dravian plant of pouring acid into the river. "
    "The river runs through both countries. The ministry in Dravia denied these allegations.",
    [
        ("Norvia", "accuse", "accused", "the Dravian plant of pouring acid into the river"),
        ("The ministry in Dravia", "deny", "denied", "these allegations"),
    ],
)
CLAIMED = (
    "2024-03-04",
    "r2",
    "Anna Holm warned that Dravia was hiding a leak of chlorine at the plant.",
    [("Anna Holm", "warn", "warned", "that Dravia was hiding a leak of chlorine at the plant")],
)
DENIED = (
    "2024-03-06",
    "r3",
    "Dravia denies that it is hiding a chlorine leak.",
    [("Dravia", "deny", "denies", "that it is hiding a chlorine leak")],
)
ASKED = (
    "2024-03-05",
    "r1",
    "Norvia is demanding that the plant be closed. The company rejected that demand on Tuesday.",
    [
        ("Norvia", "demand", "demanding", "that the plant be closed"),
        ("The company", "reject", "rejected", "that demand"),
    ],
)
TAKEN_BACK = (
    "2024-03-05",
    "r1",
    "Envoy Peter Lund said the border might be opened. It was a surprise to his hosts. "
    "On Monday Peter Lund backed away from this, saying the border was not his affair.",
    [
        ("Envoy Peter Lund", "state", "said", "the border might be opened"),
        ("Peter Lund backed", "state", "saying", "the border was not his affair"),
    ],
)


def test_what_allegations_stand_for(drafts_of: Drafts) -> None:
    (found,) = STAGE.run(corpus_from(drafts_of, [ALLEGED]), Options()).disputes
    assert found.relation == "denial"
    assert [(s.speaker, s.position) for s in found.sides] == [
        ("Norvia", "accuses"),
        ("The ministry in Dravia", "denies"),
    ]
    assert "pouring acid" in found.topic
    assert found.reports == (1, 1)


def test_a_denial_meets_its_claim_in_another_article(drafts_of: Drafts) -> None:
    (found,) = STAGE.run(corpus_from(drafts_of, [CLAIMED, DENIED]), Options()).disputes
    assert [(s.speaker, s.position) for s in found.sides] == [
        ("Anna Holm", "warns"),
        ("Dravia", "denies"),
    ]
    assert (found.first, found.last) == ("2024-03-04", "2024-03-06")
    assert found.topic == "it is hiding a chlorine leak"


def test_one_dispute_however_many_articles(drafts_of: Drafts) -> None:
    again = ("2024-03-07", "r4", *DENIED[2:])
    copy = ("2024-03-08", "r4", *DENIED[2:])
    (found,) = STAGE.run(corpus_from(drafts_of, [CLAIMED, DENIED, again, copy]), Options()).disputes
    assert found.reports == found.least == (1, 2)  # said twice, whoever it is that says it
    assert found.last == "2024-03-08"


def test_one_agency_attests_a_side_but_once(drafts_of: Drafts) -> None:
    again = ("2024-03-07", "r4", *DENIED[2:])
    corpus = corpus_from(drafts_of, [CLAIMED, DENIED, again])
    of_agency = tuple(Report(id=r, articles=(), origin="Nordwire") for r in ("r3", "r4"))
    (found,) = STAGE.run(corpus.with_slots(reports=of_agency), Options()).disputes
    assert (found.reports, found.least) == ((1, 2), (1, 1))


def test_a_rejected_demand(drafts_of: Drafts) -> None:
    (found,) = STAGE.run(corpus_from(drafts_of, [ASKED]), Options()).disputes
    assert found.relation == "rejection"
    assert [s.position for s in found.sides] == ["demands", "rejects"]


def test_words_taken_back(drafts_of: Drafts) -> None:
    corpus = corpus_from(drafts_of, [TAKEN_BACK])
    named = tuple(replace(s, speaker="Peter Lund") for s in corpus.statements)
    (found,) = STAGE.run(corpus.with_slots(statements=named), Options()).disputes
    assert found.relation == "retraction"
    assert [s.position for s in found.sides] == ["claims", "retracts"]
    assert found.sides[0].statement != found.sides[1].statement


def test_the_same_words_with_and_without_not(drafts_of: Drafts) -> None:
    yes = "The water in the river is safe to drink and fish"
    no = "The water in the river is not safe to drink and fish"
    rows = [
        ("2024-03-05", "r1", f"Norvia said: {yes}.", [("Norvia", "state", "said", yes)]),
        ("2024-03-05", "r2", f"Dravia said: {no}.", [("Dravia", "state", "said", no)]),
    ]
    (found,) = STAGE.run(corpus_from(drafts_of, rows), Options()).disputes  # type: ignore[arg-type]
    assert found.relation == "contradiction"
    assert [s.speaker for s in found.sides] == ["Norvia", "Dravia"]


def test_a_denial_of_something_else_is_no_dispute(drafts_of: Drafts) -> None:
    other = (
        "2024-03-06",
        "r3",
        "Karl Rehn denied that he had sold the vineyard to his brother.",
        [("Karl Rehn", "deny", "denied", "that he had sold the vineyard to his brother")],
    )
    late = ("2024-08-01", *DENIED[1:])
    assert STAGE.run(corpus_from(drafts_of, [CLAIMED, other]), Options()).disputes == ()  # type: ignore[list-item]
    assert STAGE.run(corpus_from(drafts_of, [CLAIMED, late]), Options()).disputes == ()  # type: ignore[list-item]


def test_nobody_disputes_with_himself(drafts_of: Drafts) -> None:
    own = (
        "2024-03-04",
        "r2",
        CLAIMED[2].replace("Anna Holm", "Dravia"),
        [("Dravia", *CLAIMED[3][0][1:])],
    )
    assert STAGE.run(corpus_from(drafts_of, [own, DENIED]), Options()).disputes == ()  # type: ignore[list-item]


def test_order_does_not_matter(drafts_of: Drafts) -> None:
    corpus = corpus_from(drafts_of, [ALLEGED, CLAIMED, DENIED, ASKED, TAKEN_BACK])
    turned = corpus.with_slots(statements=corpus.statements[::-1], articles=corpus.articles[::-1])
    assert STAGE.run(corpus, Options()).disputes == STAGE.run(turned, Options()).disputes


@pytest.mark.parametrize(
    ("content", "acts"),
    [
        ("those demands", "demand"),
        ("the allegations it was sending fighters", "accuse"),
        ("to comment", None),
        ("that the river is safe", None),
    ],
)
def test_nouns_that_stand_for_statements(content: str, acts: str | None) -> None:
    meant = acts_meant(content)
    assert (acts in meant[0]) if acts else not meant


def test_bare() -> None:
    assert bare("those demands")
    assert bare("it")
    assert not bare("that the pipe burst")


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("invasion", "invade"),
        ("rejection", "reject"),
        ("withdrawal", "withdraw"),
        ("deployment", "deploy"),
    ],
)
def test_a_noun_and_its_verb_have_one_stem(noun: str, verb: str) -> None:
    assert stem(noun) == stem(verb)


@settings(max_examples=60)
@given(text=st.text(alphabet=st.sampled_from("ab “”'\n\t—.,;é"), max_size=260))
def test_a_topic_is_short_and_on_one_line(text: str) -> None:
    topic = short(text)
    assert len(topic) <= LONGEST
    assert "\n" not in topic
    assert topic in " ".join(text.split())
