"""Days of an invented story: which matter, what is said of them, and copies that count once."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.records import Article, Report, Statement, Time, TimelineEntry, article_id, span
from variorum.stage import Corpus
from variorum.stages.corpus.timeline import STAGE
from variorum.stages.corpus.timeline.options import Options
from variorum.syntax import ParagraphParse, Parse


def parse_of(text: str) -> Parse:
    """One sentence a line, one token a word: all that the stage asks of a parse."""
    starts, ends, sentences = [], [], []
    at = 0
    for line in text.split("\n"):
        sentences.append(len(starts))
        for word in line.split(" "):
            if word:
                starts.append(at)
                ends.append(at + len(word))
            at += len(word) + 1
    n = len(starts)
    part = ParagraphParse(
        starts=starts,
        ends=ends,
        lemmas=["x"] * n,
        tags=["NN"] * n,
        poses=["NOUN"] * n,
        deps=["dep"] * n,
        heads=list(range(n)),
        sentences=sentences,
        names=[],
    )
    return Parse.assemble(text, [(0, part)])


def corpus_from(rows: list[tuple[str, str | None, str, dict[str, str]]]) -> Corpus:
    """Rows of (report, day of publication, text, {words: day they mean})."""
    articles, times, parses = [], [], {}
    for k, (report, day, text, meant) in enumerate(rows):
        name = article_id(str(k), None, text)
        articles.append(Article(id=name, key=str(k), text=text, published=day, report=report))
        parses[name] = parse_of(text)
        for words, value in meant.items():
            start = text.index(words)
            times.append(
                Time(
                    article=name,
                    start=start,
                    end=start + len(words),
                    text=words,
                    type="DATE",
                    value=value,
                )
            )
    order = sorted(range(len(articles)), key=lambda k: articles[k].id)
    return Corpus(articles=tuple(articles[k] for k in order), times=tuple(times), parses=parses)


LEAK = "A pipe burst at the plant in Oberau on Tuesday and acid ran into the river."
ROWS: list[tuple[str, str | None, str, dict[str, str]]] = [
    ("r1", "2024-03-06", LEAK, {"on Tuesday": "2024-03-05"}),
    (
        "r2",
        "2024-03-08",
        "The plant has stood still since the pipe burst on Tuesday in Oberau.",
        {"Tuesday": "2024-03-05"},
    ),
    (
        "r3",
        "2024-03-09",
        "Fish have died since Tuesday in the river below the plant.",
        {"Tuesday": "2024-03-05"},
    ),
    (
        "r3",
        "2024-03-09",
        "The council of Oberau will meet again on Monday about the plant.",
        {"Monday": "2024-03-11"},
    ),
]


def test_the_day_others_look_back_on_weighs_most() -> None:
    timeline = STAGE.run(corpus_from(ROWS), Options()).timeline
    assert [e.date for e in timeline] == sorted(e.date for e in timeline)
    first = max(timeline, key=lambda e: e.weight)
    assert first.date == "2024-03-05"
    assert first.reports == 3
    assert len(first.articles) == 3
    assert "pipe burst" in first.text


def test_spans_hold_their_text() -> None:
    corpus = STAGE.run(corpus_from(ROWS), Options())
    texts = {a.id: a.text for a in corpus.articles}
    for entry in corpus.timeline:
        assert texts[entry.article][entry.start : entry.end] == entry.text


def test_copies_count_once() -> None:
    copied = [
        ROWS[0],
        *(("r1", day, LEAK, {"on Tuesday": "2024-03-05"}) for day in ("2024-03-06", "2024-03-07")),
    ]
    entry = next(
        e for e in STAGE.run(corpus_from(copied), Options()).timeline if e.date == "2024-03-05"
    )
    assert (entry.reports, len(entry.articles)) == (1, 3)


def test_ties_leave_fewer_that_are_certain() -> None:
    corpus = corpus_from(ROWS)
    assert entry_of(corpus).least == entry_of(corpus).reports == 3
    origins = {"r1": "Nordwire", "r2": "Nordwire", "r3": None}
    reports = tuple(
        Report(id=r, articles=tuple(a.id for a in corpus.articles if a.report == r), origin=o)
        for r, o in origins.items()
    )
    one_agency = entry_of(corpus.with_slots(reports=reports))
    assert (one_agency.least, one_agency.reports) == (2, 3)
    said = tuple(
        Statement(
            id=f"s-{a.id}", article=a.id, speaker="Ilse Kranz", content=(span(a.text, 0, 20),)
        )
        for a in corpus.articles
        if a.report in ("r2", "r3")
    )
    one_source = entry_of(corpus.with_slots(statements=said))
    assert (one_source.least, one_source.reports) == (2, 3)


def entry_of(corpus: Corpus) -> TimelineEntry:
    entries = STAGE.run(corpus, Options()).timeline
    return next(e for e in entries if e.date == "2024-03-05")


def test_the_day_of_publication_has_its_lead() -> None:
    rows: list[tuple[str, str | None, str, dict[str, str]]] = [
        (
            "r1",
            "2024-03-06",
            "The plant at Oberau was closed by the council.\nNobody was hurt there, it said.",
            {},
        )
    ]
    (entry,) = STAGE.run(corpus_from(rows), Options()).timeline
    assert (entry.date, entry.text) == (
        "2024-03-06",
        "The plant at Oberau was closed by the council.",
    )


def test_order_does_not_matter() -> None:
    corpus = corpus_from(ROWS)
    turned = replace_order(corpus)
    assert STAGE.run(corpus, Options()).timeline == STAGE.run(turned, Options()).timeline


def replace_order(corpus: Corpus) -> Corpus:
    return corpus.with_slots(
        times=corpus.times[::-1],
        articles=corpus.articles[::-1],
        parses=dict(reversed(corpus.parses.items())),
    )


def test_what_is_no_day_is_left_out() -> None:
    corpus = corpus_from([("r1", None, LEAK, {"on Tuesday": "2024-W10"})])
    assert STAGE.run(corpus, Options()).timeline == ()
    wrong = corpus.with_slots(times=tuple(replace(t, value="2024-02-31") for t in corpus.times))
    assert STAGE.run(wrong, Options()).timeline == ()


def test_least_reports() -> None:
    timeline = STAGE.run(corpus_from(ROWS), Options(least_reports=2)).timeline
    assert [e.date for e in timeline] == ["2024-03-05", "2024-03-09"] or [
        e.date for e in timeline
    ] == ["2024-03-05"]
