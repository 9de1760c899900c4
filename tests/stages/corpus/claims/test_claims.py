"""Invented stories of which one knows on how many legs each claim stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from variorum.records import (
    Act,
    Alignment,
    Article,
    Claim,
    Draft,
    Figure,
    Passage,
    Report,
    Span,
    Statement,
    article_id,
    make_id,
    span,
)
from variorum.stage import Corpus
from variorum.stages.corpus.claims import STAGE
from variorum.stages.corpus.claims.options import Options

Texts = Callable[..., Corpus]
Drafts = Callable[..., list[Draft]]
Told = tuple[str, Act, str, str]  # speaker, act, cue, content, as they stand in the text

AGENCY = """ARVIK (Nordwire) — The ferry Solveig had been leaking fuel since Sunday, transport minister Hanna Brekke told a press conference on Tuesday.
“We knew of the crack in the tank and we did nothing for two whole days,” Brekke said. The harbour of Arvik has been closed to swimmers. Two tugs towed the ship to the old pier during the night."""
TROMS = """Under a grey sky the people of Arvik watched the tugs come in. Nobody in the town had been told why.
At her press conference on Tuesday, minister Hanna Brekke said: “We knew of the crack in the tank and we did nothing for two whole days.”
Fisherman Olav Lund moved his boat to the other side of the fjord. His catch of the week is lost, he says, and he does not expect help from anybody."""
COAST = """Is the sea at Arvik safe? Parents asked this on Wednesday at the gates of the school above the harbour, where the smell was strongest.
“We knew of the crack in the tank and we did nothing for two whole days,” Hanna Brekke, the minister of transport, said on Tuesday at the press conference.
The school has taken the children on a trip to the mountains until the wind turns."""


def claim_with(corpus: Corpus, words: str) -> Claim:
    """The claim of the statement that holds these words; all such statements must be of one."""
    found = {
        s.claim for s in corpus.statements if any(words in c.text for c in s.content) and s.claim
    }
    assert len(found) == 1, [c.text for s in corpus.statements for c in s.content]
    return next(c for c in corpus.claims if c.id in found)


def test_one_press_conference_is_one_leg_of_three_reports(corpus_of_texts: Texts) -> None:
    corpus = corpus_of_texts(
        AGENCY, f"{AGENCY}\n", TROMS, COAST, published="2024-03-06", until="claims"
    )
    claim = claim_with(corpus, "crack in the tank")
    assert len(corpus.reports) == 3
    assert (claim.least, claim.most, len(claim.statements)) == (1, 3, 4)
    assert {t.kind for t in claim.ties} >= {"source", "occasion"}
    assert any("Hanna Brekke" in t.evidence for t in claim.ties)
    assert all(set(t.reports) <= set(claim.reports) for t in claim.ties)


def test_one_quotation_is_one_claim_though_one_report_quotes_more(
    corpus_of_texts: Texts,
) -> None:
    short = "The mayor of Arvik met the crew on Monday. “There is oil in the old basin,” Tone Hagen said. She left at noon."
    other = "Divers came up empty. “There is oil in the new basin,” Tone Hagen said on the quay, where two trucks stood waiting."
    more = "Wind kept the boats in. “There is oil in the old basin,” Tone Hagen said after dark. “My son saw gulls that could not fly.”"
    # the words are common here: they alone would tell little
    corpus = corpus_of_texts(short, other, more, published="2024-03-06", until="claims")
    claim = claim_with(corpus, "oil in the old basin")
    assert len(claim.statements) == 2
    assert claim_with(corpus, "oil in the new basin").id != claim.id


def corpus_from(drafts_of: Drafts, rows: Sequence[tuple[str, str, str, list[Told]]]) -> Corpus:
    """Rows of (day, report, text, statements); the texts parsed, the statements as given. Figures
    and times are those of the stages before."""
    parses, articles, statements, figures, times = {}, [], [], [], []
    for k, (day, report, text, told) in enumerate(rows):
        draft = drafts_of(text, published=day, until="figures")[0]
        name = article_id(str(k), None, text)
        parses[name] = draft.parse
        articles.append(Article(id=name, key=str(k), text=text, published=day, report=report))
        times += [replace(x, article=name) for x in draft.times]
        here = [statement(name, text, t) for t in told]
        statements += here
        for f in draft.figures:
            within = next(
                (s for s in here for c in s.content if c.start <= f.start and f.end <= c.end), None
            )
            figures.append(
                replace(
                    f,
                    id=make_id("f", name, f.start),
                    article=name,
                    statement=within.id if within else None,
                    attributed_to=within.speaker if within else None,
                    as_of=f.as_of or day,
                )
            )
    articles.sort(key=lambda a: a.id)
    reports = {a.report or "" for a in articles}
    return Corpus(
        articles=tuple(articles),
        statements=tuple(statements),
        figures=tuple(figures),
        times=tuple(times),
        reports=tuple(
            Report(id=r, articles=tuple(a.id for a in articles if a.report == r))
            for r in sorted(reports)
        ),
        parses=parses,
    )


def statement(article: str, text: str, told: Told) -> Statement:
    speaker, act, cue, content = told
    at, source, word = text.index(content), text.index(speaker), text.index(cue)
    return Statement(
        id=make_id("s", article, at, speaker),
        article=article,
        speaker=speaker,
        source=span(text, source, source + len(speaker)),
        cue=span(text, word, word + len(cue)),
        content=(span(text, at, at + len(content)),),
        kind="direct" if content.startswith("“") else "indirect",
        act=act,
        anonymous=speaker.split()[-1] in ("officials", "eyewitness"),
    )


def run(corpus: Corpus) -> Corpus:
    return STAGE.run(corpus, Options())


def the_claim(corpus: Corpus, words: str) -> Claim:
    return claim_with(run(corpus), words)


def row(
    day: str, report: str, speaker: str, act: Act, cue: str, content: str
) -> tuple[str, str, str, list[Told]]:
    return day, report, f"{speaker} {cue} {content}.", [(speaker, act, cue, content)]


LEAK = "that the ferry Solveig had leaked diesel into the harbour since Sunday"
INSPECTOR = row("2024-03-05", "r1", "Inspector Karin Dahl", "state", "said", LEAK)
FOREMAN = row(
    "2024-03-06", "r2", "Foreman Nils Aune", "state", "told us",
    "that since Sunday the ferry Solveig had been leaking diesel into the harbour",
)  # fmt: skip
AGAIN = row("2024-03-06", "r3", "Inspector Karin Dahl", "state", "confirmed", LEAK)
OFFICIALS = row("2024-03-07", "r4", "officials", "state", "say", LEAK)
EYEWITNESS = row("2024-03-07", "r5", "An eyewitness", "state", "said", LEAK)
DENIAL = row("2024-03-06", "r6", "The shipping company", "deny", "denied", LEAK)
NOT_SO = row(
    "2024-03-06", "r7", "Captain Per Moen", "state", "said",
    "that the ferry Solveig had not leaked diesel into the harbour since Sunday",
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "legs", "kinds"),
    [
        ([INSPECTOR], (1, 1), set()),
        ([INSPECTOR, FOREMAN], (2, 2), set()),  # two who are named
        ([INSPECTOR, AGAIN], (1, 2), {"source", "occasion"}),
        ([INSPECTOR, FOREMAN, AGAIN], (2, 3), {"source", "occasion"}),
        ([FOREMAN, EYEWITNESS], (2, 2), set()),  # who was there needs no name
        ([FOREMAN, OFFICIALS], (1, 2), {"unknown"}),  # who knows where it is from
        ([OFFICIALS], (1, 1), set()),
    ],
)
def test_legs(
    drafts_of: Drafts,
    rows: list[tuple[str, str, str, list[Told]]],
    legs: tuple[int, int],
    kinds: set[str],
) -> None:
    claim = the_claim(corpus_from(drafts_of, rows), "Solveig")
    assert (claim.least, claim.most) == legs
    assert {t.kind for t in claim.ties} == kinds


def test_a_denial_is_not_the_claim(drafts_of: Drafts) -> None:
    corpus = run(corpus_from(drafts_of, [INSPECTOR, FOREMAN, DENIAL, NOT_SO]))
    assert sorted(c.most for c in corpus.claims if c.statements) == [1, 1, 2]


@pytest.mark.parametrize(
    "content",
    [
        "that the ferry Solveig had leaked diesel into the harbour since Thursday and Elvira too",
        "that she had leaked the report on diesel in the harbour",
        "that the ferry Astrid had leaked diesel into the harbour since Sunday",
        "that the harbour of Arvik is closed to the ferry",
        "the diesel in the harbour",
    ],
)
def test_what_differs_is_another_claim(drafts_of: Drafts, content: str) -> None:
    other = row("2024-03-06", "r9", "Foreman Nils Aune", "state", "said", content)
    claims = run(corpus_from(drafts_of, [INSPECTOR, other])).claims
    assert [c.most for c in claims if c.statements] == [1, 1]


def test_another_number_is_another_claim(drafts_of: Drafts) -> None:
    def of(report: str, speaker: str, number: str) -> tuple[str, str, str, list[Told]]:
        content = f"that {number} swimmers had been taken to the hospital in Arvik with burns"
        return row("2024-03-05", report, speaker, "state", "said", content)

    rows = [
        of("r1", "Doctor Eva Holt", "14"),
        of("r2", "Mayor Jon Vik", "23"),
        of("r3", "Nurse Ida Rød", "fourteen"),
    ]
    corpus = run(corpus_from(drafts_of, rows))
    assert sorted(c.most for c in corpus.claims if c.statements) == [1, 2]
    counted = {f.text.split()[0]: f.claim for f in corpus.figures}
    assert counted["14"] == counted["fourteen"] != counted["23"]
    fourteen = next(c for c in corpus.claims if c.id == counted["14"])
    assert (fourteen.least, fourteen.most) == (2, 2)


def test_he_means_somebody_else_in_another_mouth(drafts_of: Drafts) -> None:
    content = "that he would not stand again in the election of the harbour board in September"
    one, other = (
        row("2024-03-05", r, who, "state", "said", content)
        for r, who in (("r1", "Jon Vik"), ("r2", "Per Moen"))
    )
    assert [c.most for c in run(corpus_from(drafts_of, [one, other])).claims if c.statements] == [
        1,
        1,
    ]


def figure(key: str, article: Article, words: str, source: str | None) -> Figure:
    start = article.text.index(words)
    return Figure(
        id=key, article=article.id, start=start, end=start + len(words), text=words,
        low=14.0, high=14.0, unit="person", counted="people", attributed_to=source,
        as_of="2024-03-05", series="q-1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sources", "legs"),
    [
        (("Nordwire", "eyewitness (anonymous)"), (2, 2)),
        (("Nordwire", "Nordwire"), (1, 2)),
        (("Nordwire", None), (1, 2)),
        ((None, None), (1, 2)),
    ],
)
def test_figures_of_one_value_and_day(
    sources: tuple[str | None, str | None], legs: tuple[int, int]
) -> None:
    articles, figures = [], []
    for k, source in enumerate(sources):
        text = f"{'Late on Tuesday ' * k}14 people were treated."
        article = Article(
            id=f"a-{k}", key=str(k), text=text, published="2024-03-05", report=f"r{k}"
        )
        articles.append(article)
        figures.append(figure(f"f-{k}", article, "14 people", source))
    corpus = Corpus(articles=tuple(articles), figures=tuple(figures), parses={})
    (claim,) = run(corpus).claims
    assert (claim.least, claim.most, claim.figures) == (*legs, ("f-0", "f-1"))
    later = tuple(replace(f, as_of=f"2024-03-{5 + 9 * k:02}") for k, f in enumerate(figures))
    assert len(run(corpus.with_slots(figures=later)).claims) == 2
    more = tuple(replace(f, low=14.0 + k, high=14.0 + k) for k, f in enumerate(figures))
    assert len(run(corpus.with_slots(figures=more)).claims) == 2
    bare = tuple(replace(f, unit=None, counted=None, series=None) for f in figures)
    assert run(corpus.with_slots(figures=bare)).claims == ()


def test_what_was_taken_from_another_report_is_no_second_leg(drafts_of: Drafts) -> None:
    corpus = corpus_from(drafts_of, [INSPECTOR, FOREMAN])
    one, other = sorted(corpus.articles, key=lambda a: a.key)
    passage = Passage(
        article=other.id, start=0, end=len(other.text), other=one.id, other_start=0,
        other_end=len(one.text), relation="edited", similarity=0.9,
    )  # fmt: skip
    claim = the_claim(corpus.with_slots(passages=(passage,)), "Solveig")
    assert (claim.least, claim.most, claim.ties[0].kind) == (1, 2, "passage")


def test_two_reports_of_one_agency_are_no_two_legs(drafts_of: Drafts) -> None:
    corpus = corpus_from(drafts_of, [INSPECTOR, FOREMAN])
    agency = tuple(replace(r, origin="Nordwire") for r in corpus.reports)
    claim = the_claim(corpus.with_slots(reports=agency), "Solveig")
    assert (claim.least, [t.kind for t in claim.ties]) == (1, ["outlet"])
    assert "Nordwire" in claim.ties[0].evidence


def test_what_has_no_day_joins_those_that_have(drafts_of: Drafts) -> None:
    corpus = corpus_from(drafts_of, [INSPECTOR, AGAIN, EYEWITNESS])
    undated = tuple(
        replace(a, published=None) if a.report in ("r3", "r5") else a for a in corpus.articles
    )
    claim = the_claim(corpus.with_slots(articles=undated), "Solveig")
    assert (claim.most, claim.reports[0]) == (3, "r1")


def test_months_later_it_is_another_claim(drafts_of: Drafts) -> None:
    later = ("2024-08-06", *AGAIN[1:])
    claims = run(corpus_from(drafts_of, [INSPECTOR, later])).claims
    assert [c.most for c in claims if c.statements] == [1, 1]


def test_what_stands_under_every_text_of_an_outlet_is_no_claim_of_many(drafts_of: Drafts) -> None:
    rows = [("2024-03-05", f"r{k}", *INSPECTOR[2:]) for k in range(9)]
    assert [c.most for c in run(corpus_from(drafts_of, rows)).claims if c.statements] == [1] * 9
    assert the_claim(corpus_from(drafts_of, rows[:8]), "Solveig").most == 8


ALL = [INSPECTOR, FOREMAN, AGAIN, OFFICIALS, EYEWITNESS, DENIAL, NOT_SO]


def intervals(corpus: Corpus) -> list[tuple[list[str], int, int, list[str]]]:
    """The legs of all claims with their reasons, whoever is shown as the first to make them."""
    return sorted(
        (sorted(c.reports), c.least, c.most, [t.evidence for t in c.ties])
        for c in run(corpus).claims
    )


@settings(max_examples=20)
@given(
    st.lists(st.sampled_from(ALL), min_size=1, max_size=6, unique_by=lambda r: r[1]),
    st.integers(0, 5),
)
def test_intervals_hold_and_copies_change_nothing(
    drafts_of: Drafts, rows: list[tuple[str, str, str, list[Told]]], copied: int
) -> None:
    corpus = corpus_from(drafts_of, rows)
    for claim in run(corpus).claims:
        assert 1 <= claim.least <= claim.most == len(claim.reports)
        text = next(a.text for a in corpus.articles if a.id == claim.article)
        assert text[claim.start : claim.end] == claim.text
        assert left(claim) == claim.least
    more = corpus_from(drafts_of, [*rows, rows[copied % len(rows)]])
    assert intervals(more) == intervals(corpus)


def left(claim: Claim) -> int:
    """Groups that remain when everything in a tie is one, counted another way."""
    groups = [{r} for r in claim.reports]
    for tie in claim.ties:
        bound = [g for g in groups if g & set(tie.reports)]
        groups = [g for g in groups if not g & set(tie.reports)] + [set().union(*bound)]
    return len(groups)


def test_order_does_not_matter(drafts_of: Drafts) -> None:
    corpus = corpus_from(drafts_of, ALL)
    turned = corpus.with_slots(
        articles=corpus.articles[::-1],
        statements=corpus.statements[::-1],
        figures=corpus.figures[::-1],
        parses=dict(reversed(list(corpus.parses.items()))),
    )
    assert run(turned).claims == run(corpus).claims


def test_copies_altered_on_the_way_carry_one_claim(corpus_of_texts: Texts) -> None:
    changed = AGENCY.replace("for two whole days", "for three whole days").replace("knew", "heard")
    corpus = corpus_of_texts(AGENCY, changed, published="2024-03-06", until="claims")
    assert len(corpus.reports) == 1
    claim = claim_with(corpus, "crack in the tank")
    assert (claim.least, claim.most, len(claim.statements), claim.ties) == (1, 1, 2, ())


@pytest.mark.parametrize("text", ["", "“" * 400, "x" * 20_000, "שלום אמר “לא”", "\n\n"])
def test_hostile_texts(text: str) -> None:
    article = Article(id="a-1", key="k", text=text, report="r-1")
    whole = Span(start=0, end=len(text), text=text)
    said = (
        Statement(id="s-1", article="a-1", speaker="", content=(whole,)),
        Statement(id="s-2", article="a-1", speaker="x", content=()),
    )
    corpus = run(Corpus(articles=(article,), statements=said, parses={}))
    assert [c.text for c in corpus.claims] == [text]
    assert [s.claim is None for s in corpus.statements] == [False, True]


def test_five_thousand_copies_are_one_leg() -> None:
    text = "Dahl said the ferry leaked."
    said = Span(start=10, end=26, text=text[10:26])
    articles = tuple(
        Article(id=f"a-{k:04}", key=str(k), text=text, report="r-1") for k in range(5000)
    )
    statements = tuple(
        Statement(id=f"s-{k:04}", article=a.id, speaker="Dahl", content=(said,))
        for k, a in enumerate(articles)
    )
    aligned = tuple(
        Alignment(
            article=a.id,
            start=0,
            end=27,
            other="a-0000",
            other_start=0,
            other_end=27,
            relation="identical",
            similarity=1.0,
        )
        for a in articles[1:]
    )
    corpus = Corpus(articles=articles, statements=statements, alignments=aligned, parses={})
    (claim,) = run(corpus).claims
    assert (claim.least, claim.most, len(claim.statements)) == (1, 1, 5000)
