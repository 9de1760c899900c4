"""The lineage of small invented corpora, end to end."""

from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.corpus.lineage.story import (
    OTHER,
    OWN_REPORT,
    REPORT,
    SPUN,
    article,
    families,
    lineage,
    shuffled,
    text,
)
from variorum.records import Article, Copy
from variorum.stage import Corpus

ORIGINAL = article("original", text(REPORT), "2024-05-07", "Ostreva Courier")


def row(corpus: Corpus, key: str) -> Copy:
    """The one row of the copy with this key."""
    keys = {a.id: a.key for a in corpus.articles}
    (found,) = [c for c in corpus.copies if keys[c.article] == key]
    return found


@pytest.mark.parametrize(
    ("relation", "body"),
    [
        ("identical", text(REPORT) + "\n\nRead more on this story."),
        ("edited", text(REPORT[:5])),
        ("reordered", shuffled(REPORT)),
        ("reworded", text(SPUN)),
    ],
)
def test_a_later_copy_comes_from_the_original(relation: str, body: str) -> None:
    corpus = lineage(ORIGINAL, article("copy", body, "2024-05-09"), article("other", text(OTHER)))
    assert families(corpus) == {frozenset({"original", "copy"}), frozenset({"other"})}
    found = row(corpus, "copy")
    assert (found.copy_of, found.relation, found.direction) == (ORIGINAL.id, relation, "inferred")
    assert found.coverage > 0.85
    assert found.evidence


def test_every_article_is_in_one_report_and_names_it() -> None:
    corpus = lineage(ORIGINAL, article("copy", shuffled(REPORT)), article("other", text(OTHER)))
    held = [a for r in corpus.reports for a in r.articles]
    assert sorted(held) == [a.id for a in corpus.articles]
    report = {a: r.id for r in corpus.reports for a in r.articles}
    assert all(a.report == report[a.id] for a in corpus.articles)


def test_an_excerpt_stays_a_report_of_its_own() -> None:
    host = [*OTHER[:3], *REPORT[3:5], *OTHER[3:]]
    corpus = lineage(ORIGINAL, article("host", text(host), "2024-05-10"))
    assert families(corpus) == {frozenset({"original"}), frozenset({"host"})}
    found = row(corpus, "host")
    assert (found.copy_of, found.relation) == (ORIGINAL.id, "excerpt")
    taken = [p for p in corpus.passages if p.article == found.article]
    body = text(host)
    assert " ".join(" ".join(body[p.start : p.end] for p in taken).split()) == " ".join(REPORT[3:5])


def test_reports_that_quote_one_speech_stay_apart() -> None:
    own = article("own", text(OWN_REPORT), "2024-05-08")
    corpus = lineage(ORIGINAL, own)
    assert families(corpus) == {frozenset({"original"}), frozenset({"own"})}
    assert corpus.copies == ()


def test_a_copy_of_a_copy_hangs_from_the_copy() -> None:
    spun = article("spun", text(SPUN), "2024-05-08")
    again = article("again", text(SPUN) + "\n\nShare this story.", "2024-05-09")
    corpus = lineage(ORIGINAL, spun, again)
    assert row(corpus, "spun").copy_of == ORIGINAL.id
    assert row(corpus, "again").copy_of == spun.id


def test_of_two_that_cover_a_copy_alike_it_hangs_from_the_one_that_has_its_words() -> None:
    changed = {"Dornan told": "Dornan assured", "perch": "pike", "640": "650", "crowns": "marks"}
    body = text(REPORT)
    for old, new in changed.items():
        body = body.replace(old, new)
    between = article("between", body, "2024-05-08", "Valley Post")
    last = article("last", body.replace("eleven barges", "twelve barges"), "2024-05-09")
    corpus = lineage(ORIGINAL, between, last)
    assert row(corpus, "between").copy_of == ORIGINAL.id
    assert row(corpus, "last").copy_of == between.id


def test_one_changed_word_alone_does_not_decide() -> None:
    """Where both differ in as many words the copy hangs from the earlier one."""
    first = article("first", text(REPORT).replace("perch", "pike"), "2024-05-08")
    second = article("second", text(REPORT).replace("crowns", "marks"), "2024-05-09")
    corpus = lineage(ORIGINAL, first, second)
    assert row(corpus, "second").copy_of == ORIGINAL.id


def test_a_credit_to_a_third_makes_no_source_of_a_later_copy() -> None:
    root = article("root", text(REPORT), "2024-05-07", "ostreva-courier.example")
    body = text(REPORT[:7]).replace("perch", "pike").replace("640", "650")
    credited = article(
        "credited", body + "\n\nSource: Ostreva Courier", "2024-05-08", "Valley Post"
    )
    last = article("last", body.replace("crowns", "marks"), "2024-05-09", "Hill News")
    corpus = lineage(root, credited, last)
    assert (row(corpus, "credited").copy_of, row(corpus, "credited").direction) == (
        root.id,
        "known",
    )
    assert row(corpus, "last").copy_of == credited.id


@pytest.mark.parametrize(
    ("agencies", "origin", "by"),
    [
        (("Vellpress", None), "Vellpress", "agency credit"),
        ((None, "Vellpress"), "Vellpress", "agency credit of a copy"),
        ((None, None), "Valley Post", "outlet of the earliest article"),
    ],
)
def test_where_a_report_began(agencies: tuple[str | None, ...], origin: str, by: str) -> None:
    first = article("first", text(REPORT), "2024-05-07", "Valley Post")
    second = article("second", text(REPORT[:7]), "2024-05-08", "Hill News")
    told = (
        msgspec.structs.replace(a, agency=agency)
        for a, agency in zip((first, second), agencies, strict=True)
    )
    (report,) = lineage(*told).reports
    assert (report.origin, report.origin_by) == (origin, by)


def test_a_stated_source_is_known() -> None:
    body = text(REPORT[:6]) + "\n\nSource: Ostreva Courier"
    corpus = lineage(ORIGINAL, article("copy", body))
    found = row(corpus, "copy")
    assert (found.copy_of, found.direction) == (ORIGINAL.id, "known")
    assert any("Ostreva Courier" in words for words in found.evidence)


def test_two_copies_of_an_original_that_is_not_there() -> None:
    first = article("first", text(REPORT[:6]), "2024-05-08")
    second = article("second", text(SPUN[2:]), "2024-05-08")
    corpus = lineage(first, second)
    assert families(corpus) == {frozenset({"first", "second"})}
    assert {c.copy_of for c in corpus.copies} == {None}
    assert {c.direction for c in corpus.copies} == {"unknown"}
    assert len(corpus.copies) == 2


def test_the_agency_is_the_origin() -> None:
    wire = article("wire", "OSTREVA (AP) — " + text(REPORT), "2024-05-07")
    corpus = lineage(wire, article("copy", text(REPORT), "2024-05-08", "Valley Post"))
    (report,) = corpus.reports
    assert (report.origin, report.origin_by) == ("Associated Press", "agency credit")


def test_boilerplate_makes_no_rows() -> None:
    line = "Sign up for our free daily newsletter and never miss a story from the valley again."
    bodies = [" ".join(f"word{k}x{n}" for n in range(80)) + f"\n{line}" for k in range(12)]
    corpus = lineage(*(article(f"b{k}", b) for k, b in enumerate(bodies)))
    assert (len(corpus.reports), corpus.copies, corpus.passages) == (12, (), ())


def test_many_identical_articles_are_one_report() -> None:
    same = [article(f"same{k}", text(REPORT), f"2024-05-{10 + k % 9}") for k in range(300)]
    corpus = lineage(ORIGINAL, *same)
    assert len(corpus.reports) == 1
    assert {c.copy_of for c in corpus.copies} == {ORIGINAL.id}
    assert len(corpus.copies) == 300


@pytest.mark.parametrize(
    "body",
    ["", " \n ", "x" * 200_000, "“" * 50_000, "'" * 50_000, ". " * 50_000, "שלום עולם. " * 2000],
)
def test_odd_texts_raise_nothing(body: str) -> None:
    corpus = lineage(ORIGINAL, article("odd", body), article("odd2", body + " "))
    assert sum(len(r.articles) for r in corpus.reports) == 3
    assert_sound(corpus)


def assert_sound(corpus: Corpus) -> None:
    """Spans lie in their texts and descent makes no circle."""
    texts = {a.id: a.text for a in corpus.articles}
    for p in corpus.passages:
        assert 0 <= p.start < p.end <= len(texts[p.article])
        assert 0 <= p.other_start < p.other_end <= len(texts[p.other])
        assert p.article != p.other
        assert 0 <= p.similarity <= 1
    parent = {c.article: c.copy_of for c in corpus.copies if c.relation != "excerpt"}
    for start in parent:
        seen = set()
        at: str | None = start
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = parent.get(at)
    assert all(0 <= c.coverage <= 1 for c in corpus.copies)


def mixed(seed: int) -> list[Article]:
    """A corpus of random mixtures of the story's sentences."""
    rng = random.Random(seed)
    pools = [REPORT, SPUN, OTHER, OWN_REPORT]
    out = []
    for k in range(8):
        lines = [*rng.choice(pools), *rng.sample(rng.choice(pools), rng.randint(0, 4))]
        if rng.random() < 0.4:
            rng.shuffle(lines)
        day = rng.choice([None, "2024-05-07", "2024-05-08", "2024-05-09"])
        out.append(article(f"m{k}", text(lines[rng.randint(0, 3) :]), day))
    return out


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_rows_are_sound_whatever_the_mixture(seed: int) -> None:
    corpus = lineage(*mixed(seed))
    assert_sound(corpus)
    assert len({a for r in corpus.reports for a in r.articles}) == len(corpus.articles)


def test_the_order_of_articles_changes_nothing() -> None:
    articles = mixed(7)
    first = lineage(*articles)
    second = lineage(*reversed(articles))
    assert first == second
