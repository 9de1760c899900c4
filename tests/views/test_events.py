"""Events on pages and as pairs: each thing once, with its status, who did it to whom, and its legs."""

from __future__ import annotations

import json
from typing import cast

import pytest

from tests.views.sample import HOSTILE, story
from variorum.views.cli import pairs as command
from variorum.views.pages import events, happenings
from variorum.views.pages.events import CodesPage, EventsPage, PairsPage
from variorum.views.pages.page import Page
from variorum.views.pages.site import Site


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(story())


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Page]:
    return {p.href: p for p in events.pages(site)}


def test_what_several_articles_tell_stands_once_with_its_legs(site: Site) -> None:
    row = happenings.row(site, site.happenings["h-1"])
    assert (row.event, row.mode, row.status, row.when, row.dated) == ("aid", "medical", "", "5 March 2024", True)  # fmt: skip
    assert row.href == "articles/a-1.html#event-v-1"
    assert row.also == (("Waldsee Daily", "articles/a-2.html#event-v-2"),)  # a copy: no leg
    assert row.legs is None
    denied = happenings.row(site, site.happenings["h-2"])
    assert (denied.status, denied.dated, denied.recipient.name) == ("denied", False, "Emil Karg")
    assert denied.disputed == "disputes.html#dispute-d-1"
    assert denied.legs is not None
    assert denied.legs.words == "1 to 2 independent reports"
    assert '<span class="hit">treated</span>' in row.sentence


def test_parties_lead_to_their_entities_and_are_marked(site: Site) -> None:
    row = happenings.row(site, site.happenings["h-4"])
    assert row.actor == happenings.Party(words="Emil Karg", href="names/e-karg.html", name="")
    assert row.recipient == happenings.Party(words="the plant's manager", href="names/e-feld.html", name="Jonas Feld")  # fmt: skip
    assert row.legs is None
    assert not row.dated  # the day is that of publication
    assert happenings.row(site, site.happenings["h-5"]).status == "only possible"


def test_every_code_and_pair_has_its_page(pages: dict[str, Page]) -> None:
    karg = next(h for h in pages if h.startswith("events/pair/"))
    assert sorted(pages) == sorted(["events.html", "events-by-code.html", "events-by-pair.html", "events/code/accuse.html", "events/code/aid.html", "events/code/reject.html", karg])  # fmt: skip
    codes = cast(CodesPage, pages["events-by-code.html"].context)
    assert codes.statuses == ("asserted", "denied", "hypothetical")
    assert [(r.name, r.quad, r.statuses, r.reports) for r in codes.rows] == [
        ("aid", "material cooperation", (1, 1, 0), 2),
        ("accuse", "verbal conflict", (1, 0, 1), 2),
        ("reject", "verbal conflict", (1, 0, 0), 1),
    ]
    pair = cast(EventsPage, pages[karg].context)
    assert (pair.name, pair.total, pair.quads, pair.statuses) == ("Emil Karg → Jonas Feld", 2, (("verbal conflict", 1),), "1 only possible")  # fmt: skip


def test_a_pair_counts_what_was_done_apart_from_what_was_not(pages: dict[str, Page]) -> None:
    page = cast(PairsPage, pages["events-by-pair.html"].context)
    assert (page.total, page.events, page.unpaired) == (2, 3, 2)
    first, hostile = page.rows
    assert (first.actor.words, first.recipient.words, first.quads, first.open, first.reports) == ("Emil Karg", "Jonas Feld", (0, 0, 1, 0), 1, 1)  # fmt: skip
    assert hostile.actor.words == HOSTILE  # the template escapes it
    assert hostile.href == "articles/a-4.html#event-v-6"  # one alone leads to its sentence


def test_pairs_are_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "open_ledger", lambda path: story())
    command.pairs("x.ledger", actor="Karg", as_json=True)  # type: ignore[arg-type]
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert (found["recipient"], found["verbal_conflict"], found["open"]) == ("Jonas Feld", 1, 1)
    assert found["happenings"] == ["h-4", "h-5"]
