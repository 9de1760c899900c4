"""Passages that one report took from another, as they are or changed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.corpus.lineage.story import (
    OTHER,
    OWN_REPORT,
    REPORT,
    SPUN,
    article,
    lineage,
    text,
)
from variorum.records import Passage
from variorum.stage import Corpus
from variorum.stages.corpus.lineage.stems import Stems, stem

FAIR = [
    "The spring fair in Brennau opened with a parade of tractors, brass bands and a goat in a hat.",
    "Stallholders sold ginger cake, wooden toys and the last of the winter apples.",
    "A carousel from 1921 turned again after the joiner Anton Vesely had mended its horses.",
    "The mayor counted nine thousand guests by the evening, more than the village has inhabitants.",
    "Rain was forecast for Sunday, and the organisers moved the dance into the riding hall.",
    "Children who had lost their parents were given lemonade at the fire station.",
]


def body_of(corpus: Corpus, key: str) -> str:
    (found,) = [a.text for a in corpus.articles if a.key == key]
    return found


def taken(corpus: Corpus) -> list[tuple[str, str, str, Passage]]:
    """Every passage: who has it, its text and that of its source."""
    by_id = {a.id: a for a in corpus.articles}
    return [
        (
            by_id[p.article].key,
            by_id[p.article].text[p.start : p.end],
            by_id[p.other].text[p.other_start : p.other_end],
            p,
        )
        for p in corpus.passages
    ]


def host(sentences: list[str]) -> str:
    """The fair with these sentences in the middle."""
    return "\n\n".join([text(FAIR[:4]), " ".join(sentences), text(FAIR[4:])])


@pytest.mark.parametrize(
    ("word", "of"),
    [("closed", "closing"), ("inspectors", "inspector"), ("towns", "town"), ("cities", "city")],
)
def test_forms_of_one_word_have_one_stem(word: str, of: str) -> None:
    assert stem(word) == stem(of)


@pytest.mark.parametrize("word", ["was", "1921", "11", "Ölförderung2", ""])
def test_short_words_and_numbers_are_their_own_stem(word: str) -> None:
    assert stem(word) == word


def test_function_words_have_no_stem() -> None:
    assert Stems(["the", "towns", "town"], {0}).of == [-1, 0, 0]


def test_a_copied_passage_ends_with_its_sentences() -> None:
    corpus = lineage(
        article("source", text(REPORT), "2024-05-07"),
        article("host", host(REPORT[3:6]), "2024-05-20"),
        article("other", text(OTHER)),
    )
    ((key, ours, theirs, p),) = taken(corpus)
    assert key == "host"
    assert ours == " ".join(REPORT[3:6])
    assert theirs.split() == ours.split()
    assert (p.relation, p.similarity) == ("identical", 1.0)


def test_a_reworded_passage_is_found_beside_its_source() -> None:
    corpus = lineage(
        article("source", text(REPORT), "2024-05-07"),
        article("host", host(SPUN[3:6]), "2024-05-20"),
        article("other", text(OTHER)),
    )
    ((key, ours, theirs, p),) = taken(corpus)
    assert key == "host"
    assert ours == " ".join(SPUN[3:6])
    assert theirs.split() == " ".join(REPORT[3:6]).split()
    assert p.relation == "reworded"


def test_a_passage_with_shuffled_words_is_found() -> None:
    rng = random.Random(5)
    words = " ".join(REPORT[3:6]).replace(".", "").split()
    rng.shuffle(words)
    corpus = lineage(
        article("source", text(REPORT)), article("host", host([" ".join(words) + "."]))
    )
    ((_, _, _, p),) = taken(corpus)
    assert body_of(corpus, "host")[p.start : p.end].split()[5] in words
    assert p.relation == "reworded"


def test_a_host_of_two_sources_has_a_row_for_each() -> None:
    mixed = "\n\n".join([text(FAIR[:3]), text(REPORT[3:6]), text(FAIR[3:]), text(OTHER[:3])])
    corpus = lineage(
        article("first", text(REPORT), "2024-05-01"),
        article("second", text(OTHER), "2024-05-02"),
        article("host", mixed, "2024-05-20"),
    )
    key = {a.id: a.key for a in corpus.articles}
    assert {(key[c.article], key[c.copy_of or ""], c.relation) for c in corpus.copies} == {
        ("host", "first", "excerpt"),
        ("host", "second", "excerpt"),
    }


def test_two_reports_of_one_event_took_nothing_from_each_other() -> None:
    corpus = lineage(
        article("agency", text(REPORT), "2024-05-07"),
        article("own", text(OWN_REPORT), "2024-05-08"),
    )
    assert corpus.passages == ()


def test_of_a_passage_that_was_cut_the_longer_text_is_the_source() -> None:
    """Neither date nor subject tells which was first."""
    cut = [REPORT[2], REPORT[3], REPORT[5]]
    corpus = lineage(
        article("whole", text([*OTHER[:3], *REPORT[2:6], *OTHER[3:]])), article("cut", host(cut))
    )
    assert {key for key, *_ in taken(corpus)} == {"cut"}


def test_a_summary_is_of_the_whole_article() -> None:
    rng = random.Random(2)
    filler = [
        " ".join(
            f"{rng.choice('bcdfglmnprst')}{rng.choice('aeiou')}{rng.randrange(900)}x"
            for _ in range(14)
        )
        + "."
        for _ in range(40)
    ]
    long = [s for k, sentence in enumerate(REPORT) for s in (sentence, *filler[5 * k : 5 * k + 5])]
    corpus = lineage(
        article("long", "\n".join(long)),
        article("host", text([*FAIR[:3], *OTHER, *FAIR[3:]]) + "\n\n" + " ".join(REPORT[::2])),
    )
    ((key, ours, theirs, _),) = taken(corpus)
    assert key == "host"
    assert ours == " ".join(REPORT[::2])
    assert theirs == "\n".join(long)


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.text(max_size=40))
def test_spans_hold_words_of_both_sides(seed: int, odd: str) -> None:
    rng = random.Random(seed)
    pools = [REPORT, SPUN, OTHER, FAIR]
    bodies = []
    for _ in range(5):
        lines = [*rng.sample(rng.choice(pools), 4), odd, *rng.sample(rng.choice(pools), 3)]
        bodies.append(rng.choice(["\n", " ", "\n\n"]).join(lines))
    corpus = lineage(*(article(f"m{k}", b) for k, b in enumerate(bodies)))
    for _, ours, theirs, p in taken(corpus):
        assert len(ours) == p.end - p.start > 0
        assert len(theirs) == p.other_end - p.other_start > 0
        common = {*ours.lower().split()} & {*theirs.lower().split()}
        assert len(common) >= 5
    report = {a.id: a.report for a in corpus.articles}
    assert all(report[p.article] != report[p.other] for p in corpus.passages)
