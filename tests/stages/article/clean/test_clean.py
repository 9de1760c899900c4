"""Noise, paragraphs and what headers tell, on invented articles."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records import Article, Draft
from variorum.stages.article.clean import STAGE
from variorum.stages.article.clean.options import Options

BODY = (
    "The harbour of Vell stayed closed on Tuesday after a barge struck the eastern pier.",
    "“We found no leak,” said the harbour master, who had inspected the hull overnight.",
    "Ferries to the islands are expected to run again by Thursday, the port office said.",
    "The barge, which carried gravel for the new pier, had lost steering in the narrows.",
    "Two members of the barge’s crew were treated for bruises and left hospital on Monday.",
    "Traffic through the narrows was suspended for nine hours, the coast guard said.",
    "It was the third such accident in the narrows since the ferries returned in spring.",
    "The port office has promised an inquiry; the crew’s union asked to be part of it.",
    "A spokesman for the owner of the barge declined to comment on the steering.",
    "Divers will look at the pier’s foundations before ferries may moor there again.",
    "Islanders said they had enough food and fuel in the harbour’s stores for two weeks.",
    "The mayor of Vell called the harbour “the only road that the islands have”.",
    "Ferries last stopped for longer than a day eleven years ago, when the narrows froze.",
    "The coast guard asked owners of small boats to stay clear of the pier and the narrows.",
    "Gravel from the barge was being unloaded onto lorries late on Tuesday, the office said.",
    "The crew of the barge stayed with it until the coast guard’s tug arrived at dawn.",
    "On Wednesday the port office is to meet the union, the owner and the islands’ mayors.",
    "No gravel was lost, and the narrows are deep enough for barges of that size, it said.",
)


def cleaned(text: str, options: Options | None = None, **fields: object) -> Draft:
    article = Article(id="a", key="k", text=text, **fields)  # type: ignore[arg-type]
    (draft,) = STAGE.run([Draft(article=article)], options or Options())
    return draft


def with_line(line: str, at: int = 9) -> str:
    return "\n\n".join([*BODY[:at], line, *BODY[at:]])


def noise(text: str, **fields: object) -> list[tuple[str, str]]:
    return [(n.kind, n.text) for n in cleaned(text, **fields).noise]


def test_plain_news_has_no_noise() -> None:
    assert noise("\n".join(BODY)) == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("boilerplate", "Advertisement"),
        ("boilerplate", "Readers also liked:"),
        ("boilerplate", "READ MORE: Barge owner fined twice before"),
        ("boilerplate", "Source: Read the full story"),
        ("boilerplate", "Sign up for our daily newsletter and never miss a tide."),
        ("boilerplate", "Follow us on Facebook, Instagram and Telegram"),
        ("boilerplate", "Share Tweet WhatsApp Email Print"),
        ("boilerplate", "We use cookies to improve your experience. Read our policy."),
        (
            "boilerplate",
            "By clicking “Sign up” you agree to the terms of service and the privacy policy.",
        ),
        ("boilerplate", "© 2024 Vell Courier. All rights reserved."),
        (
            "boilerplate",
            "Copyright 2024 The Northern Press. All rights reserved. This material may not be copied.",
        ),
        (
            "boilerplate",
            "(This story was not edited by Courier staff and comes from a syndicated feed.)",
        ),
        ("boilerplate", "This article first appeared in the Harbour Gazette."),
        ("boilerplate", "Tags: harbours, ferries, Vell"),
        ("boilerplate", "https://vell.example/2024/more-on-the-barge"),
        (
            "caption",
            "In this photo released by the coast guard, the barge leans on the eastern pier.",
        ),
        ("caption", "FILE - Ferries wait at the eastern pier of Vell, Aug. 3, 2021."),
        ("caption", "Islanders wait for news at the ferry terminal in Vell, on March 4"),
        ("caption", "Harbour master Ada Roe (left, with the mayor) looked at the pier on Monday"),
        ("caption", "Lorries carry gravel from the pier. (Photo: Ben Doe/Courier)"),
        (
            "credit",
            "Roe reported from Vell, the islands. Courier writers Ben Doe in Moln and Cy Poe in Harlow contributed.",
        ),
        ("credit", "(Reporting by Ben Doe; editing by Cy Poe)"),
        ("credit", "With inputs from agencies"),
        ("credit", "Photo: Ben Doe / Courier"),
        ("stray", "A retired dentist from Ostrava bakes the tallest wedding cakes in Moravia."),
    ],
)
def test_lines_that_are_no_part_of_the_report(kind: str, line: str) -> None:
    assert noise(with_line(line)) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Read the letter aloud, the judge told him, and the mayor did.",
        "By Friday, three of the ferries had been towed away.",
        "By Monday evening the pier was open",
        "Sources close to the owner said the steering had failed before.",
        "Photographs of the pier were shown to the crew on Tuesday.",
        "The company has sold more than 3,000 copies of its newsletter.",
        "More on this was expected from the coast guard, she said.",
        "Comment on the accident came late, and not from the owner.",
        "The crew attend a course on steering every spring, the union said.",
        "He contributed to this country more than most, the mayor said.",
        "Rep. Ada Roe (D-Vell) of the islands asked for an inquiry",
        "He baked cakes for the Ostrava market before his wedding in Moravia.",
        "“A retired dentist bakes the tallest wedding cakes in Moravia.”",
        "What happens next",
        "Share prices of the owner fell by nine percent.",
        "Reuters journalists were not let on board, they said.",
    ],
)
def test_lines_that_only_look_like_it(line: str) -> None:
    assert noise(with_line(line)) == []


def test_small_print_behind_the_last_sentence() -> None:
    text = "\n".join(BODY) + " Copyright 2024 The Northern Press. All rights reserved."
    assert noise(text) == [
        ("boilerplate", "Copyright 2024 The Northern Press. All rights reserved.")
    ]


def test_options_turn_off_what_is_guessed() -> None:
    caption = with_line("Islanders wait for news at the ferry terminal in Vell, on March 4")
    stray = with_line("A retired dentist from Ostrava bakes the tallest wedding cakes in Moravia.")
    off = Options(captions=False, strays=False)
    assert cleaned(caption, off).noise == cleaned(stray, off).noise == ()


def test_a_header_as_people_save_it() -> None:
    top = "Harbour of Vell closed after barge hits pier\n20240305\nhttps://www.courier.example/vell/closed\nBy ADA ROE and Ben Doe – Associated Press\n"
    draft = cleaned(top + "VELL (AP) — " + "\n".join(BODY))
    assert [(n.kind, n.text) for n in draft.noise] == [
        ("header", line) for line in top.splitlines()[1:]
    ]
    article = draft.article
    assert article.title == "Harbour of Vell closed after barge hits pier"
    assert (article.outlet, article.agency) == ("courier.example", "Associated Press")
    assert article.authors == ("Ada Roe", "Ben Doe")
    assert article.text.startswith(top)
    assert [p.text for p in draft.paragraphs][:2] == [article.title, "VELL (AP) — " + BODY[0]]


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-05",
        "March 5, 2024",
        "5 March 2024, 18:30 GMT",
        "Tue, 5 Mar 2024 18:30:00 +0100",
        "Published: March 5, 2024 at 6:30 p.m. | Updated: March 6, 2024",
        "Last updated on 05/03/2024",
        "3 min read",
        "www.courier.example/vell",
        "By Ada Roe, Staff Writer",
        "Ada Roe | Reuters",
        "Section: Islands",
    ],
)
def test_header_lines(line: str) -> None:
    found = noise(f"Harbour of Vell closed\n{line}\n" + "\n".join(BODY))
    assert found == [("header", line)]


@pytest.mark.parametrize(
    "prefix", ["date 2024-03-05", "Published on March 5, 2024 18:30", "2024-03-05"]
)
def test_a_date_in_front_of_the_first_words(prefix: str) -> None:
    draft = cleaned(f" {prefix} {BODY[0]}\n\n" + "\n\n".join(BODY[1:]))
    assert [(n.kind, n.text, n.start) for n in draft.noise] == [("header", prefix, 1)]
    assert draft.paragraphs[0].text == BODY[0]


@pytest.mark.parametrize(
    "dateline", ["VELL, Norvia (Reuters) - ", "VELL , Norvia -LRB- Reuters -RRB- - "]
)
def test_headlines_run_together_with_the_dateline(dateline: str) -> None:
    head = "Barge hits pier in Vell Ferries to stay in port By Anna Weber VELL | Tue Jun 2, 2009 5:03 pm BST "
    text = head + dateline + " ".join(BODY)
    draft = cleaned(text)
    assert [(n.kind, n.text) for n in draft.noise] == [("header", head)]
    assert [p.text for p in draft.paragraphs] == [text[len(head) :]]
    assert draft.article.agency == "Reuters"


def test_a_report_that_goes_on_before_a_dateline_stays() -> None:
    assert noise(" ".join(BODY[:3]) + " VELL (Reuters) - " + BODY[3]) == []


STAMPS = [
    "At 3:1{} pm on 19 May 2009, holt_k wrote:",
    "At 3:1{} pm on 19 May 2009 , holt wrote :",
    "July 1, 2011 at 7:1{} pm | Reply",
    "May 3 , 2012 at 11:1{} am |",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_readers_comments_below_a_report(stamp: str) -> None:
    report = "\n".join(BODY)
    comments = "\n".join(f"{stamp.format(k)} Ferries are a waste of 5{k} euros!" for k in range(3))
    draft = cleaned(f"{report}\n{comments}\n")
    assert [(n.kind, n.text) for n in draft.noise] == [("comment", comments)]
    assert [p.text for p in draft.paragraphs] == list(BODY)
    assert cleaned(f"{report}\n{comments}\n", Options(comments=False)).noise == ()
    two = comments[: comments.rindex("\n")]
    assert noise(f"{report}\n{two}\n") == []


def test_the_headline_may_stand_below_boilerplate() -> None:
    draft = cleaned("Listen to this article\nHarbour of Vell closed\n" + "\n".join(BODY))
    assert draft.article.title == "Harbour of Vell closed"
    assert [n.text for n in draft.noise] == ["Listen to this article"]


def test_what_the_input_gave_stays() -> None:
    text = "Harbour closed\nhttps://b.example/x\nBy Ada Roe\n" + "\n".join(BODY)
    article = cleaned(
        text, title="Given", outlet="A", authors=("Someone Else",), language="de"
    ).article
    assert (article.title, article.outlet, article.authors) == ("Given", "A", ("Someone Else",))
    assert article.language == "de"


def test_a_headline_that_was_given_is_no_noise_in_the_text() -> None:
    title = "Video: the barge hits the pier"
    assert noise(f"{title}.\n\n" + "\n\n".join(BODY), title=title) == []


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("HARLOW, March 5 (Reuters) - Ferries stopped.", "Reuters"),
        ("(AFP) — Ferries stopped.", "AFP"),
        ("Ferries stopped.\nCopyright 2024 The Associated Press.", "Associated Press"),
        ("Ferries stopped, and AFP reporters saw a barge.", "AFP"),
        ("Ferries stopped, the mayor told AFP.", None),
        ("The party (AP) - an old one - stopped.", None),
        ("HARLOW (Vellpress) — Ferries stopped.", "Vellpress"),
        ("Harlow, Islands (VPA) - Ferries stopped.", "VPA"),
        ("HARLOW (Tuesday) — Ferries stopped.", None),
        ("HARLOW (Moravia) — Ferries stopped, and all of it in Moravia.", None),
        ("Harlow (Vellpress) — Ferries stopped.", None),
        ("HARLOW (Vellpress) Ferries stopped.", None),
        ("Ferries stopped.\nCopyright 2024 Vellpress. All rights reserved.", None),
        (
            "Ferries stopped.\nVellpress writer Ben Doe contributed.\nCopyright 2024 Vellpress.",
            "Vellpress",
        ),
    ],
)
def test_agency(text: str, agency: str | None) -> None:
    assert cleaned(text).article.agency == agency


def test_an_author_who_is_an_agency() -> None:
    article = cleaned(BODY[0], authors=("Reuters", "Ada Roe")).article
    assert (article.agency, article.authors) == ("Reuters", ("Ada Roe",))


@pytest.mark.parametrize(
    ("byline", "signs", "agency", "authors"),
    [
        ("By Ada Roe – Vellpress", "HARLOW (Vellpress) — ", "Vellpress", ("Ada Roe",)),
        ("By ADA ROE and BEN DOE | Vell Wire", "", "Vell Wire", ("Ada Roe", "Ben Doe")),
        ("By Vellpress", "HARLOW (Vellpress) — ", "Vellpress", ()),
        ("By Ada Roe – Vellpress", "", None, ("Ada Roe",)),
    ],
)
def test_a_byline_with_an_agency_in_no_list(
    byline: str, signs: str, agency: str | None, authors: tuple[str, ...]
) -> None:
    small_print = "" if signs or not agency else f"\nCopyright 2024 {agency}. All rights reserved."
    draft = cleaned(f"\n{byline}\n{signs}" + "\n".join(BODY) + small_print)
    assert [n.text for n in draft.noise if n.kind == "header"] == [byline]
    article = draft.article
    assert (article.title, article.agency, article.authors) == (None, agency, authors)


def test_a_paper_that_signs_its_writers_is_no_agency() -> None:
    text = "\n".join(["By Ada Roe – Vell Courier", *BODY, "Copyright 2024 Vell Courier."])
    article = cleaned(text, outlet="vell-courier.example").article
    assert (article.agency, article.authors) == (None, ("Ada Roe",))


@pytest.mark.parametrize(
    "line", ["By Friday – too late", "By Friday – Easter", "By noon | Islands"]
)
def test_a_tail_alone_makes_no_byline(line: str) -> None:
    assert [n for n in cleaned(f"{line}\n" + "\n".join(BODY)).noise if n.kind == "header"] == []


def test_language_and_words() -> None:
    assert cleaned("\n".join(BODY)).article.language == "en"
    assert (
        cleaned("Der Hafen blieb am Dienstag nach dem Unfall geschlossen. " * 3).article.language
        == "de"
    )
    assert cleaned("Closed!").article.language is None
    assert cleaned("It’s 3.5 km: no-go").article.words == 7


def test_hard_wrapped_text_is_joined() -> None:
    wrapped = (
        "The harbour of Vell stayed closed on Tuesday after a barge\n"
        "struck the eastern pier. Ferries to the islands are expected\n"
        "to run again by Thursday.\n"
        "\n"
        "The barge, which carried gravel for the new pier, had lost\n"
        "steering in the narrows, the port office said on Monday in a\n"
        "statement.\n"
    )
    paragraphs = [p.text for p in cleaned(wrapped).paragraphs]
    assert [p.split()[-1] for p in paragraphs] == ["Thursday.", "statement."]
    assert wrapped.replace("\n\n", "\0").replace("\0", "\n\n").strip() == "\n\n".join(paragraphs)


def test_lines_of_other_texts_are_paragraphs() -> None:
    assert [p.text for p in cleaned("\r\n".join(BODY)).paragraphs] == list(BODY)


def test_long_paragraphs_are_cut_behind_sentences() -> None:
    paragraphs = cleaned("The pier held. " * 4_000).paragraphs
    assert len(paragraphs) == 4
    assert all(len(p.text) <= 20_000 and p.text.endswith("held.") for p in paragraphs)
    assert sum(p.text.count("pier") for p in paragraphs) == 4_000


PIECES = st.sampled_from(
    [
        *BODY,
        "Advertisement",
        "By Ada Roe",
        "2024-03-05",
        "https://a.example/b",
        "\n",
        "\r\n",
        " ",
        "“",
        "’",
        "(",
        "\u200f",
        "…",
        "\ud800",
        "x" * 700,
    ]
)


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=30), max_size=25).map("".join))
def test_spans_hold_their_text_and_do_not_overlap(text: str) -> None:
    draft = cleaned(text)
    for spans in (draft.noise, draft.paragraphs):
        assert all(text[s.start : s.end] == s.text and s.text.strip() for s in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    left_out = [n for n in draft.noise if n.kind in ("header", "boilerplate")]
    covered = {c for s in (*left_out, *draft.paragraphs) for c in range(s.start, s.end)}
    assert all(text[c].isspace() for c in set(range(len(text))) - covered)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a" * 300_000,
        '"' * 300_000,
        "’" * 300_000,
        "مرحبا " * 50_000,
        "a\n" * 40_000,
        "By A and " * 30_000,
        "contributed " * 25_000,
        "(left, " * 40_000,
    ],
    ids=str.__len__,
)
def test_hostile_texts_are_quick(text: str) -> None:
    began = time.perf_counter()
    cleaned(text)
    assert time.perf_counter() - began < 5
