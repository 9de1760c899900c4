"""Figures tied to sources and joined to series, on invented stories."""

from __future__ import annotations

import random
from collections.abc import Callable

import msgspec
import pytest

from variorum.pipeline import corpus_of
from variorum.records import Draft, Figure, Passage, Series, Statement, span
from variorum.stage import Corpus
from variorum.stages.corpus.series import STAGE
from variorum.stages.corpus.series.options import Options

Made = Callable[..., list[Draft]]


def story(drafts_of: Made, *texts: str, days: list[str] | None = None) -> list[Draft]:
    """Drafts with their figures, each of its own day."""
    drafts = drafts_of(*texts, until="figures")
    if days is None:
        return drafts
    return [
        msgspec.structs.replace(d, article=msgspec.structs.replace(d.article, published=day))
        for d, day in zip(drafts, days, strict=True)
    ]


def run(drafts: list[Draft], **slots: object) -> Corpus:
    return STAGE.run(corpus_of(drafts).with_slots(**slots), Options())


def texts_of(corpus: Corpus, series: Series) -> list[str]:
    by_id = {f.id: f for f in corpus.figures}
    return [by_id[key].text for key in series.figures]


def said(draft: Draft, words: str, speaker: str, key: str, said_on: str | None = None) -> Statement:
    """A statement whose content is ``words``."""
    start = draft.article.text.index(words)
    content = span(draft.article.text, start, start + len(words))
    return Statement(
        id=key, article=draft.article.id, speaker=speaker, content=(content,), said_on=said_on
    )


def test_figure_belongs_to_the_innermost_statement(drafts_of: Made) -> None:
    text = "Anna Weld said the mayor had told her that 40 boats were lost."
    (draft,) = story(drafts_of, text)
    outer = said(draft, "the mayor had told her that 40 boats were lost", "Anna Weld", "s-1")
    inner = said(draft, "40 boats were lost", "the mayor", "s-2", "2024-03-02")
    (figure,) = run([draft], statements=(outer, inner)).figures
    assert (figure.statement, figure.attributed_to) == ("s-2", "the mayor")
    assert figure.as_of == "2024-03-02"


def test_according_to_gives_the_source(drafts_of: Made) -> None:
    (draft,) = story(drafts_of, "About 300 farms were flooded, according to the Orla water board.")
    (figure,) = run([draft]).figures
    assert figure.attributed_to == "Orla water board"
    assert figure.as_of == "2024-03-05"


def test_reporters_own_figure_has_no_source(drafts_of: Made) -> None:
    (draft,) = story(
        drafts_of, "Some 300 farms were flooded, with the west of the valley saying little."
    )
    (figure,) = run([draft]).figures
    assert (figure.attributed_to, figure.statement) == (None, None)


def test_one_thing_in_other_words_is_one_series(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "Norway has massed an estimated 9,000 troops near Finland.",
        "Helsinki said there were 11,000 Norwegian soldiers near Finland.",
        "Oslo has gathered more than 12,000 troops near Finland.",
        days=["2024-03-09", "2024-03-02", "2024-03-12"],
    )
    corpus = run(drafts)
    (series,) = corpus.series
    assert texts_of(corpus, series) == [
        "11,000 Norwegian soldiers",
        "an estimated 9,000 troops",
        "more than 12,000 troops",
    ]
    assert all(f.series == series.id for f in corpus.figures)
    assert "Norwegian" in series.counted


def test_killed_dead_and_lives_are_one_series(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "The war in Kenya has killed more than 6,000 people.",
        "The war in Kenya has cost more than 6,000 lives.",
        "Fighting in Kenya left 6,200 people dead.",
    )
    (series,) = run(drafts).series
    assert len(series.figures) == 3
    assert (series.counted, series.unit) == ("people killed in Kenya", "person")


def test_a_toll_joins_the_dead(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "The quake in Kenya killed 180 people.",
        "The death toll of the quake in Kenya has risen to 212.",
    )
    (series,) = run(drafts).series
    assert sorted(texts_of(run(drafts), series)) == ["180 people", "212"]


APART = [
    ("two sides", "Norway has 9,000 troops near Kirkenes.", "Finland has 9,500 troops near Kirkenes."),
    ("killed and wounded", "The blast in Kenya killed 120 people.", "The blast in Kenya wounded 130 people."),
    ("two places", "Kenya has 9,000 troops in Lamu.", "Kenya has 9,000 troops in Kisumu."),
    ("an addition", "Norway has 900 troops in Lamu.", "Norway sent 800 additional troops to Lamu."),
    ("far apart", "Norway has 9,000 troops near Finland.", "Norway has 90,000 troops near Finland."),
    ("reservists", "Norway has 9,000 troops near Finland.", "Norway called up 9,500 reservists near Finland."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "one", "other"), APART, ids=[row[0] for row in APART])
def test_what_merely_sounds_alike_stays_apart(
    drafts_of: Made, name: str, one: str, other: str
) -> None:
    assert run(story(drafts_of, one, other)).series == ()


def test_copies_tell_which_figures_belong_together(drafts_of: Made) -> None:
    one, other = "Crews cut 40 trunks there.", "Teams felled 60 trunks yesterday."
    drafts = story(drafts_of, one, other)
    assert run(drafts).series == ()
    copied = Passage(
        article=drafts[0].article.id,
        start=0,
        end=len(one),
        other=drafts[1].article.id,
        other_start=0,
        other_end=len(other),
        relation="reworded",
        similarity=0.8,
    )
    (series,) = run(drafts, passages=(copied,)).series
    assert len(series.figures) == 2


def test_thousands_again_and_again_make_no_series(drafts_of: Made) -> None:
    text = "Thousands of protesters filled the streets of Nairobi in Kenya."
    assert run(story(drafts_of, text, text + " ")).series == ()


def test_thousands_that_outnumber_the_measured_are_left_out(drafts_of: Made) -> None:
    vague = "Thousands of protesters filled the streets of Nairobi in Kenya."
    drafts = story(
        drafts_of,
        *(vague + " " * n for n in range(4)),
        "Some 4,000 protesters filled the streets of Nairobi in Kenya.",
        "Some 4,500 protesters filled the streets of Nairobi in Kenya.",
    )
    corpus = run(drafts)
    (series,) = corpus.series
    assert sorted(texts_of(corpus, series)) == ["Some 4,000 protesters", "Some 4,500 protesters"]


def test_order_of_articles_changes_nothing(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        *(f"Norway has massed {n:,} troops near Finland." for n in range(9000, 12000, 250)),
        *(f"Kenya has sent {n} doctors to Uganda." for n in range(300, 420, 20)),
    )
    expected = run(drafts)
    assert len(expected.series) == 2
    shuffled = drafts[:]
    random.Random(7).shuffle(shuffled)
    again = run(shuffled)
    assert (again.figures, again.series) == (expected.figures, expected.series)


def test_no_articles_give_no_series() -> None:
    corpus = run([])
    assert (corpus.figures, corpus.series) == ((), ())


def test_figures_keep_their_spans(drafts_of: Made) -> None:
    drafts = story(drafts_of, "Some 300 farms and 20 mills were flooded.")
    before = {(f.id, f.start, f.end, f.text) for d in drafts for f in d.figures}
    after: tuple[Figure, ...] = run(drafts).figures
    assert {(f.id, f.start, f.end, f.text) for f in after} == before
