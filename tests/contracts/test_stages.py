"""What every stage must do, whatever it is for. A new stage is tested by standing in STAGES."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import OPTIONS, article, through
from tests.strategies import HOSTILE, texts
from variorum import packing
from variorum.pipeline import corpus_of, run_corpus
from variorum.records import TABLES, Called, Decision, Draft, Span
from variorum.stage import ArticleStage, Corpus, CorpusStage, ParagraphStage
from variorum.stages import STAGES

ARTICLE_STAGES = [s for s in STAGES if isinstance(s, ArticleStage)]
CORPUS_STAGES = [s for s in STAGES if isinstance(s, CorpusStage)]
LAST = ARTICLE_STAGES[-1].name

STORY = (
    "Mayor Ilse Kranz said on Tuesday that more than 40 people had been treated after the leak.\n"
    "“There is no danger to the river,” she said. “We will publish every measurement.”\n"
    "The Ministry of the Environment denied that 1,200 litres of acid had reached the water.",
    "Mayor Ilse Kranz said on Tuesday that over 40 people had been treated after the spill.\n"
    "“There is no danger to the river,” she added. “We will publish every measurement.”\n"
    "The Environment Ministry denied that 1,200 litres of acid had reached the water.",
    "Opposition deputies accused the plant's owners of hiding a leak. Director Pavel Dorn rejected "
    "the accusations on Wednesday, saying only 300 litres had escaped.",
)


def spans_in(value: Any) -> list[Span]:
    """Every span inside a record."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [s for v in value for s in spans_in(v)]
    return []


def hold_their_text(record: Any, text: str) -> None:
    """Asserts that every span of a record, and the record as a span, holds its own text."""
    if hasattr(record, "start"):
        assert 0 <= record.start <= record.end <= len(text)
        if hasattr(record, "text"):
            assert text[record.start : record.end] == record.text
    for name in record.__struct_fields__:
        for piece in spans_in(getattr(record, name)):
            assert 0 <= piece.start <= piece.end <= len(text)
            assert text[piece.start : piece.end] == piece.text


def slots_hold_their_text(draft: Draft) -> None:
    text = draft.article.text
    for name in ("noise", "paragraphs", "mentions", "times", "figures", "statements", "events"):
        for record in getattr(draft, name):
            hold_their_text(record, text)
    hold_their_text(draft.article, text)


@pytest.mark.parametrize("stage", STAGES, ids=lambda s: s.name)
def test_a_stage_declares_itself(stage: Any) -> None:
    module = __import__(stage.run.__module__.rsplit(".", 1)[0], fromlist=["STAGE"])
    assert module.STAGE is stage
    assert module.__doc__
    assert "Known misses" in module.__doc__, "say what the stage is known to miss"
    assert stage.writes
    assert stage.version >= 1
    assert (
        msgspec.json.decode(msgspec.json.encode(stage.options()), type=stage.options)
        == stage.options()
    )


@pytest.mark.parametrize("stage", ARTICLE_STAGES, ids=lambda s: s.name)
def test_an_article_stage_changes_only_what_it_writes(stage: ArticleStage) -> None:
    before = through([article(t, f"k{n}") for n, t in enumerate(STORY)], LAST)
    after = stage.run(before, OPTIONS[stage.name])
    assert [d.article.id for d in after] == [d.article.id for d in before]
    for name in set(Draft.__struct_fields__) - stage.writes:
        assert [getattr(d, name) for d in after] == [getattr(d, name) for d in before]


@pytest.mark.parametrize("stage", ARTICLE_STAGES, ids=lambda s: s.name)
def test_an_article_stage_takes_hostile_texts_and_needs_no_neighbours(stage: ArticleStage) -> None:
    names = [s.name for s in STAGES]
    earlier = names[max(0, names.index(stage.name) - 1)]
    drafts = [Draft(article=article(t, f"k{n}")) for n, t in enumerate(HOSTILE)]
    if stage.name != names[0]:
        drafts = through([d.article for d in drafts], earlier)
    together = stage.run(drafts, OPTIONS[stage.name])
    alone = [stage.run([d], OPTIONS[stage.name])[0] for d in drafts]
    for name in stage.writes:
        assert [getattr(d, name) for d in together] == [getattr(d, name) for d in alone]
    for draft in together:
        slots_hold_their_text(draft)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts, min_size=1, max_size=3))
def test_spans_hold_their_text_through_all_article_stages(found: list[str]) -> None:
    for draft in through([article(t, f"k{n}") for n, t in enumerate(found)], LAST):
        slots_hold_their_text(draft)
        packed = packing.pack_draft(draft, {})
        assert packing.unpack_draft(packed).statements == draft.statements


def whole_corpus(found: list[str]) -> Corpus:
    drafts = through([article(t, f"k{n}") for n, t in enumerate(found)], LAST)
    return run_corpus(STAGES, corpus_of(drafts), OPTIONS)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return whole_corpus([*STORY, *HOSTILE])


@pytest.mark.parametrize("stage", CORPUS_STAGES, ids=lambda s: s.name)
def test_a_corpus_stage_changes_only_what_it_writes(stage: CorpusStage, corpus: Corpus) -> None:
    after = stage.run(corpus, OPTIONS[stage.name])
    for name in set(Corpus.__dataclass_fields__) - stage.writes - {"parses"}:
        assert getattr(after, name) == getattr(corpus, name)


@pytest.mark.parametrize("stage", CORPUS_STAGES, ids=lambda s: s.name)
def test_a_corpus_stage_takes_an_empty_corpus(stage: CorpusStage) -> None:
    empty = Corpus(parses={})
    assert stage.run(empty, OPTIONS[stage.name]) == empty


def test_every_record_of_a_corpus_holds_its_text_and_points_at_what_is_there(
    corpus: Corpus,
) -> None:
    hold_and_point(corpus)


def test_all_stages_follow_what_people_decided(corpus: Corpus) -> None:
    kranz, dorn = (
        next(e for e in corpus.entities if n in e.variants) for n in ("Ilse Kranz", "Pavel Dorn")
    )
    one, two = (Called(name=e.name, kind=e.kind, entity=e.id) for e in (kranz, dorn))
    made = Decision(
        id="d", kind="merge", about=one, other_name=two, decided_by="me", decided_on="2024-03-05"
    )
    told = {s.speaker_id for s in corpus.statements}
    assert {kranz.id, dorn.id} <= told
    drafts = through([article(t, f"k{n}") for n, t in enumerate([*STORY, *HOSTILE])], LAST)
    after = run_corpus(STAGES, corpus_of(drafts, decisions=[made]), OPTIONS)
    hold_and_point(after)
    assert {s.speaker_id for s in after.statements} == told - {dorn.id}
    assert {s.speaker for s in after.statements if s.speaker_id == kranz.id} == {kranz.name}


def hold_and_point(corpus: Corpus) -> None:
    """Asserts that every span holds its text and every reference leads somewhere."""
    of = {a.id: a.text for a in corpus.articles}
    for table in TABLES:
        for record in getattr(corpus, table, ()):
            if hasattr(record, "article"):
                hold_their_text(record, of[record.article])
            if hasattr(record, "other_start"):
                other = of[record.other][record.other_start : record.other_end]
                assert other == getattr(record, "other_text", other)
    reports = {r.id: r.articles for r in corpus.reports}
    assert sorted(i for ids in reports.values() for i in ids) == sorted(of)
    assert all(a.id in reports[a.report] for a in corpus.articles if a.report)
    statements = {s.id for s in corpus.statements}
    entities = {e.id for e in corpus.entities}
    figures = {f.id for f in corpus.figures}
    assert len(statements) == len(corpus.statements)
    assert len(entities) == len(corpus.entities)
    assert len(figures) == len(corpus.figures)
    assert {s.within for s in corpus.statements} - {None} <= statements
    assert {s.speaker_id for s in corpus.statements} - {None} <= entities
    assert {m.entity for m in corpus.mentions} - {None} <= entities
    assert {e.actor_id for e in corpus.events} - {None} <= entities
    assert {d.entity for d in corpus.decisions} - {None} <= entities
    assert {f.statement for f in corpus.figures} - {None} <= statements
    assert {f for q in corpus.series for f in q.figures} <= figures
    assert {s.statement for d in corpus.disputes for s in d.sides} <= statements
    assert all(len(d.sides) == len(d.reports) for d in corpus.disputes)


def test_the_order_of_articles_does_not_matter(corpus: Corpus) -> None:
    drafts = through([article(t, f"k{n}") for n, t in enumerate([*STORY, *HOSTILE])], LAST)
    random.Random(7).shuffle(drafts)
    again = run_corpus(STAGES, corpus_of(drafts), OPTIONS)
    for table in TABLES:
        assert getattr(again, table, ()) == getattr(corpus, table, ())


def test_the_parser_gives_columns_of_one_length() -> None:
    stage = next(s for s in STAGES if isinstance(s, ParagraphStage))
    for text, parse in zip(HOSTILE, stage.run(HOSTILE, OPTIONS[stage.name]), strict=True):
        n = len(parse.starts)
        columns = (parse.ends, parse.lemmas, parse.tags, parse.poses, parse.deps, parse.heads)
        assert all(len(c) == n for c in columns)
        assert all(0 <= h < n for h in parse.heads)
        assert all(0 <= a < b <= len(text) for a, b in zip(parse.starts, parse.ends, strict=True))
        assert parse.sentences == sorted(set(parse.sentences))
