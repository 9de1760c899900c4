"""The offices of persons: which a role names, on which days articles gave it, and what is former."""

from __future__ import annotations

import random
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import HOSTILE
from variorum.records import Article, Called, Decision, Entity, Mention, Office
from variorum.stage import Corpus
from variorum.stages.corpus.entities import STAGE
from variorum.stages.corpus.entities.options import Options
from variorum.stages.corpus.entities.titles import title_of
from variorum.syntax import Parse


@pytest.mark.parametrize(
    ("role", "office", "country", "standing"),
    [
        ("Defence Minister", "defense minister", None, "held"),
        ("former Norwegian Defense Minister", "defense minister", "NOR", "former"),
        ("new minister of defence of Norway", "defense minister", "NOR", "held"),
        ("ex-mayor of Velden", "mayor velden", None, "former"),
        ("then-President", "president", None, "former"),
        ("outgoing Prime Minister", "minister prime", None, "former"),
        ("Vice President-elect", "president vice", None, "future"),
        ("Finance Minister-designate", "finance minister", None, "future"),
        ("INCOMING HARBOUR COMMISSIONER", "commissioner harbour", None, "future"),
        ("Attorney General", "attorney general", None, "held"),
        ("Norway's acting foreign minister", "acting foreign minister", "NOR", "held"),
    ],
)
def test_a_role_names_an_office(role: str, office: str, country: str | None, standing: str) -> None:
    title = title_of(role)
    assert title is not None
    assert " ".join(sorted(title.words)) == office
    assert (title.country, title.standing) == (country, standing)


@pytest.mark.parametrize(
    "role", ["Mr.", "Gen.", "son of the mayor", "aide to former mayor", "mayor's wife", "rebel"]
)
def test_ranks_relatives_and_aides_are_no_office(role: str) -> None:
    assert title_of(role) is None


def test_the_word_before_a_role_tells_too() -> None:
    ousted = title_of("President", "ousted")
    assert ousted is not None
    assert ousted.standing == "former"
    corpus = corpus_with(("2024-03-01", None, "The ousted mayor, Anna Holt, left.", "mayor"))
    assert [o.text for o in corpus.entities[0].offices] == ["ousted mayor"]


@given(st.text(max_size=60), st.text(max_size=10))
def test_any_role_is_an_office_or_none(role: str, before: str) -> None:
    title = title_of(role, before)
    assert title is None or title.words


def test_hostile_roles_are_an_office_or_none() -> None:
    for text in HOSTILE:
        assert title_of(f"{text} mayor") is None or len(text) <= 200


Row = tuple[str, str | None, str, str | None]
"""A day of publication ("a/b": a range), the report, the text, and the role in it."""


def corpus_with(*rows: Row) -> Corpus:
    """A corpus of articles that each name Anna Holt once, behind or before her role."""
    articles, mentions = [], []
    for number, (day, report, text, role) in enumerate(rows):
        low, _, high = (day or "").partition("/")
        a = Article(
            id=f"a-{number}",
            key=str(number),
            text=text,
            report=report,
            published=None if high else day,
            published_from=low or None,
            published_to=high or low or None,
        )
        at = text.index("Anna Holt")
        articles.append(a)
        mentions.append(
            Mention(article=a.id, start=at, end=at + 9, text="Anna Holt", kind="person", role=role)
        )
    parses = {a.id: Parse.EMPTY for a in articles}
    return STAGE.run(
        Corpus(articles=tuple(articles), mentions=tuple(mentions), parses=parses), Options()
    )


ROWS: list[Row] = [
    ("2024-03-05", "r-1", "Norwegian Defence\nMinister Anna Holt left.", "Norwegian Defence Minister"),
    ("2024-03-09T23:30:00+01:00", "r-2", "Defence Minister Anna Holt said so.", "Defence Minister"),
    ("2024-04-20", "r-2", "Defence Minister Anna Holt said so.", "Defence Minister"),  # a late copy
    ("2024-03-01/2024-03-30", "r-3", "Anna Holt, the defense minister, spoke.", "defense minister"),
    ("2024-05-02", "r-4", "Former Defence Minister Anna Holt wrote it.", "Former Defence Minister"),
    ("2024-06-01", "r-5", "Ousted Defence Minister Anna Holt wrote it.", "Defence Minister"),
    ("2024-02-01", "r-6", "The deputy defence minister, Anna Holt, came.", "deputy defence minister"),
]  # fmt: skip


def test_an_office_has_the_days_on_which_reports_first_gave_it() -> None:
    corpus = corpus_with(*ROWS)
    (holt,) = corpus.entities
    assert [(o.office, o.country, o.standing) for o in holt.offices] == [
        ("defense deputy minister", None, "held"),
        ("defense minister", "NOR", "held"),
        ("defense minister", "NOR", "former"),
    ]
    _, held, former = holt.offices
    assert (held.title, held.first, held.last) == (
        "Defence Minister",
        "2024-03-05",
        "2024-03-09",
    )
    assert (held.mentions, held.reports, held.undated) == (4, 3, 1)
    assert (former.title, former.first, former.last, former.reports) == (
        "Defence Minister",
        "2024-05-02",
        "2024-06-01",
        2,
    )
    for office in holt.offices:
        text = next(a.text for a in corpus.articles if a.id == office.article)
        assert office.text == text[office.start : office.end]
    assert (held.article, held.text) == ("a-0", "Norwegian Defence\nMinister")
    assert holt.roles[0] == "Defence Minister"  # as the texts say them, the commonest first
    assert former.text == "Former Defence Minister"


def test_an_office_of_which_no_day_is_known_has_none() -> None:
    corpus = corpus_with(
        ("2024-03-01/2024-03-30", None, "Mayor Anna Holt spoke.", "Mayor"),
        (None, None, "Mayor Anna Holt wrote.", "Mayor"),
    )
    (office,) = corpus.entities[0].offices
    assert (office.first, office.last, office.reports, office.undated) == (None, None, 2, 2)


def test_a_short_title_is_the_full_one_where_there_is_one_alone() -> None:
    one = corpus_with(
        ("2024-03-01", None, "Mayor Anna Holt spoke.", "Mayor"),
        ("2024-03-02", None, "Anna Holt, mayor of Velden, wrote.", "mayor of Velden"),
    )
    assert [(o.title, o.mentions) for o in one.entities[0].offices] == [("mayor of Velden", 2)]
    late = corpus_with(
        ("2024-03-01", None, "The Defence Minister, Anna Holt, spoke.", "Defence Minister"),
        ("2024-03-02", None, "Anna Holt, the former minister, wrote.", "former minister"),
    )
    assert [(o.office, o.standing, o.title) for o in late.entities[0].offices] == [
        ("defense minister", "held", "Defence Minister"),
        ("defense minister", "former", "minister"),
    ]
    two = corpus_with(
        ("2024-03-01", None, "Foreign Minister Anna Holt spoke.", "Foreign Minister"),
        ("2024-03-02", None, "Minister Anna Holt spoke.", "Minister"),
        ("2024-03-03", None, "Finance Minister Anna Holt wrote.", "Finance Minister"),
    )
    assert [o.office for o in two.entities[0].offices] == ["foreign minister", "minister", "finance minister"]  # fmt: skip


def test_the_order_of_articles_does_not_matter() -> None:
    corpus = corpus_with(*ROWS)
    for seed in range(3):
        shuffled = list(corpus.mentions)
        random.Random(seed).shuffle(shuffled)
        articles = tuple(reversed(corpus.articles))
        again = STAGE.run(corpus.with_slots(mentions=tuple(shuffled), articles=articles), Options())
        assert again.entities == corpus.entities


def test_a_split_takes_its_offices_along() -> None:
    corpus = corpus_with(*ROWS)
    (holt,) = corpus.entities
    about = Called(name=holt.name, kind="person", entity=holt.id)
    apart = Decision(
        id="d-1", kind="split", about=about, variant="Anna Holt", only_in="a-4",
        decided_by="M. Holt", decided_on="2024-07-01T10:00:00+00:00",
    )  # fmt: skip
    after = STAGE.run(corpus.with_slots(decisions=(apart,)), Options())
    mine, other = (
        next(e for e in after.entities if (e.id == holt.id) == same) for same in (True, False)
    )
    assert [(o.standing, o.mentions) for o in other.offices] == [("former", 1)]
    assert sum(o.mentions for o in mine.offices) == len(ROWS) - 1


def test_offices_of_parsed_texts(corpus_of_texts: Callable[..., Corpus]) -> None:
    corpus = corpus_of_texts(
        "Defence Minister Anna Holt left on Monday. President-elect Maria Voss said nothing.",
        "Former Defence Minister Anna Holt wrote a book. The Norwegian Defence Minister, Karl Dahl, "
        "read it. Ousted President Omar Sadik did not.",
        published=["2024-03-05", "2024-05-02"],
        until="entities",
    )
    found = {e.name: [_short(o) for o in e.offices] for e in corpus.entities if e.offices}
    assert found == {
        "Anna Holt": [
            ("defense minister", "held", "2024-03-05"),
            ("defense minister", "former", "2024-05-02"),
        ],
        "Maria Voss": [("president", "future", "2024-03-05")],
        "Karl Dahl": [("defense minister", "held", "2024-05-02")],
        "Omar Sadik": [("president", "former", "2024-05-02")],
    }


def _short(o: Office) -> tuple[str, str, str | None]:
    return o.office, o.standing, o.last


def test_only_persons_have_offices() -> None:
    corpus = corpus_with(*ROWS)
    mentions = tuple(msgspec.structs.replace(m, kind="organisation") for m in corpus.mentions)
    found: tuple[Entity, ...] = STAGE.run(corpus.with_slots(mentions=mentions), Options()).entities
    assert [e.offices for e in found] == [()]
