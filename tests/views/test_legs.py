"""On how many independent reports something stands, and why it may be fewer."""

from __future__ import annotations

from typing import cast

import pytest

from tests.views.family import families
from tests.views.sample import HOSTILE, MemoryStore, ledger_of, story
from variorum.records import Claim, Figure
from variorum.views.pages import claims, disputes, figures, groups, legs, wording
from variorum.views.pages.days import TimelinePage
from variorum.views.pages.days import pages as timeline_pages
from variorum.views.pages.site import Site


@pytest.mark.parametrize(
    ("least", "most", "articles", "words"),
    [
        (3, 3, 0, "3 reports"),
        (2, 4, 9, "2 to 4 reports"),
        (1, 1, 0, "1 report"),
        (1, 1, 1, "1 report"),
        (1, 1, 4, "1 report (4 articles)"),
        (0, 1200, 0, "1,200 reports"),  # ties not known
    ],
)
def test_counts_are_worded(least: int, most: int, articles: int, words: str) -> None:
    assert wording.legs(least, most, articles) == words
    assert wording.legs(least, most, articles, "independent report") == words.replace("report", "independent report", 1)  # fmt: skip


def test_a_statement_that_several_reports_carry_has_the_reasons() -> None:
    site = Site(families())
    found = legs.of_record(site, site.statements["s-dam"])
    assert found is not None
    assert found.words == "2 to 3 independent reports"
    assert found.href == "claims.html#claim-k-dam"
    (reason,) = found.reasons
    assert (reason.why, reason.evidence) == ("a shared passage", "one has the passage from the other")  # fmt: skip
    assert reason.reports == (("RNA", "reports/r-dam.html"), ("Mill Street Echo", "reports/r-mixed.html"))  # fmt: skip


def test_what_one_report_carries_has_none() -> None:
    site = Site(story())
    assert legs.of_record(site, site.statements["s-1"]) is None
    assert legs.of_record(site, site.statements["s-2"]) is None  # no claim at all


def test_ties_bind_what_a_speaker_says() -> None:
    site = Site(families())
    assert legs.together(site, site.statements.values()) == (1, 2)
    site = Site(story())
    assert legs.together(site, [site.statements["s-1"], site.statements["s-6"]]) == (2, 2)
    assert legs.together(site, []) == (0, 0)


def test_the_interval_stands_wherever_a_count_does() -> None:
    site = Site(story())
    assert "1 to 2 independent reports" in {i.legs.words for s in site.series.values() for i in figures.series_item(site, s, "figures.html", False).items if i.legs}  # fmt: skip
    sides = [s for d in disputes.ranked(site) for i in [disputes.item(site, d)] for s in (*i.claim, *i.answers)]  # fmt: skip
    assert {s.legs.words for s in sides if s.legs} == {"1 independent report", "2 to 3 independent reports"}  # fmt: skip
    (page,) = timeline_pages(site)
    assert isinstance(page.context, TimelinePage)
    words = [e.legs.words for d in page.context.days for e in d.entries]
    assert words == ["1 independent report (2 articles)", "1 to 2 independent reports"]
    assert groups.speaker(site, "e-office").legs == "1 report"


def test_an_interval_has_its_reasons() -> None:
    site = Site(story())
    sides = [s for d in disputes.ranked(site) for i in [disputes.item(site, d)] for s in (*i.claim, *i.answers)]  # fmt: skip
    (page,) = timeline_pages(site)
    assert isinstance(page.context, TimelinePage)
    shown = [s.legs for s in sides] + [e.legs for d in page.context.days for e in d.entries]
    assert {bool(x.reasons) for x in shown if " to " in x.words} == {True}
    assert {bool(x.reasons) for x in shown if " to " not in x.words} == {False}


def test_claims_of_more_than_one_report_have_a_page() -> None:
    site = Site(families())
    (page,) = claims.pages(site)
    assert isinstance(page.context, claims.ClaimsPage)
    (item,) = page.context.claims
    assert (item.anchor, item.text, item.who) == ("claim-k-dam", "40 cellars were flooded", "the water board")  # fmt: skip
    assert [c.line.id for c in item.carriers] == ["dam", "mixed"]
    assert item.legs.words == "2 to 3 independent reports"


def test_a_figure_is_told_by_the_statement_it_stands_in() -> None:
    ledger = families()
    said = {s.article: s.content[0].start for s in ledger.statements()}
    found = [Figure(id=f"f-{a}", article=a, start=n, end=n + 2, text="40", low=40, claim="k-40") for a, n in said.items()]  # fmt: skip
    claim = Claim(id="k-40", article="dam", start=said["dam"], end=said["dam"] + 2, text="40", figures=("f-dam", "f-mixed"), reports=("r-dam", "r-mixed"), least=1, most=2)  # fmt: skip
    tables = cast(MemoryStore, ledger._store).tables
    tables["figures"], tables["claims"] = list(found), [*tables["claims"], claim]
    site = Site(ledger_of(**tables))
    assert list(site.claim_order) == ["k-dam"]
    assert site.claim_href("k-40") == "claims.html#claim-k-40"
    (page,) = claims.pages(site)
    assert isinstance(page.context, claims.ClaimsPage)
    assert page.context.claims[0].tells == ("claim-k-40",)  # its address stands


def test_a_reason_in_hostile_words_is_only_words() -> None:
    site = Site(story())
    found = legs.of_record(site, site.statements["s-6"])
    assert found is not None
    assert found.reasons[0].evidence == HOSTILE  # escaped by the template, as all words are
