"""The page of an entity: what it has, in which order, and which names have one."""

from __future__ import annotations

import re
from typing import cast

import msgspec
import pytest

from tests.views.parish import FIRST, parish
from tests.views.sample import MemoryStore, ledger_of
from variorum.errors import UsageError
from variorum.records import Called, Decision, Entity, Happening, Office
from variorum.views.cli import show
from variorum.views.pages import entity, names
from variorum.views.pages.entity import EntityList, EntityPage
from variorum.views.pages.site import Site


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(parish())


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, EntityPage]:
    return {p.href: cast(EntityPage, p.context) for p in entity.pages(site)}


def test_who_speaks_is_named_twice_or_on_the_map_has_a_page(
    site: Site, pages: dict[str, EntityPage]
) -> None:
    assert sorted(pages) == ["names/e-kall.html", "names/e-lund.html", "names/e-norden.html", "names/e-tarn.html"]  # fmt: skip
    assert names.entity_href(site, "e-lund") == "names/e-lund.html"
    assert names.entity_href(site, "e-birds") == "names.html#entity-e-birds"  # named once
    assert names.entity_href(site, "e-nobody") is None


def test_spellings_and_roles_stand_with_their_first_place(pages: dict[str, EntityPage]) -> None:
    page = pages["names/e-lund.html"]
    assert (page.times, page.articles, page.reports, page.days) == (6, 3, 2, "2–6 May 2024")
    assert [(w.text, w.times, w.href) for w in page.spellings] == [
        ("Ida Lund", 3, f"articles/a-1.html#name-{FIRST.index('Ida Lund')}"),
        ("Lund told", 2, f"articles/a-1.html#name-{FIRST.index('Lund told')}"),
        ("Ms Lund", 1, "articles/a-3.html#name-19"),
    ]
    assert [(w.text, w.times, w.line.outlet) for w in page.roles] == [("Mayor", 2, "Kall Post")]


def test_what_is_said_and_what_others_say_stands_once_a_report_the_latest_first(
    pages: dict[str, EntityPage],
) -> None:
    lund, norden = pages["names/e-lund.html"], pages["names/e-norden.html"]
    assert [s.anchor for s in lund.said] == ["statement-s-12", "statement-s-11"]
    assert [s.anchor for s in lund.about] == ["statement-s-4", "statement-s-3"]
    # Its own words that name it are not said of it.
    assert [(s.anchor, s.copies) for s in norden.about] == [("statement-s-12", 1), ("statement-s-11", 1)]  # fmt: skip
    assert [n.line.outlet for n in norden.where] == ["The Ferry", "Kall Post"]
    assert (norden.where[1].times, norden.where[1].articles) == (4, 2)
    assert '<span class="hit">Norden Chemicals</span>' in norden.where[1].sentence


def test_figures_belong_to_who_gives_them(pages: dict[str, EntityPage]) -> None:
    assert [f.value for f in pages["names/e-norden.html"].figures] == ["45"]
    assert [f.value for f in pages["names/e-lund.html"].figures] == ["30"]  # by the name


def test_outside_links_are_only_made_of_identifiers(pages: dict[str, EntityPage]) -> None:
    assert pages["names/e-tarn.html"].links == (("GeoNames 7", "https://www.geonames.org/7"),)
    assert pages["names/e-tarn.html"].position == "60.500° N, 9.250° E"
    assert pages["names/e-norden.html"].links[0][1] == "https://www.wikidata.org/wiki/Q1"
    bad = Entity(id="e", name="x", kind="other", wikidata="Q1/../?x=<script>")
    assert entity._links(bad) == ()


def test_two_holders_of_an_office_stand_on_both_pages_with_their_days() -> None:
    tables = dict(cast(MemoryStore, parish()._store).tables)
    lund, norden = (
        next(e for e in tables["entities"] if e.id == i) for i in ("e-lund", "e-norden")
    )
    at = FIRST.index("Ida Lund")

    def given(first: str | None, last: str | None, **more: object) -> Office:
        return Office(title="Mayor of Kall", office="kall mayor", first=first, last=last, article="a-1", start=at, end=at + 4, text=FIRST[at : at + 4], **more)  # type: ignore[arg-type]  # fmt: skip

    mine = (
        given("2024-05-02", "2024-05-02", reports=3, undated=1),
        given("2024-05-06", "2024-05-09", standing="former"),
        given(None, None, undated=1, country="NOR"),
    )
    people = [
        msgspec.structs.replace(lund, offices=mine),
        msgspec.structs.replace(
            norden, kind="person", offices=(given("2024-05-06", "2024-06-01"),)
        ),
    ]
    site = Site(ledger_of(**{**tables, "entities": [*people, *(e for e in tables["entities"] if e.id not in ("e-lund", "e-norden"))]}))  # fmt: skip
    shown = {p.href: cast(EntityPage, p.context) for p in entity.pages(site)}
    held, former, nowhere = shown["names/e-lund.html"].offices
    assert (held.standing, held.days, held.reports) == ("", "2 May 2024", "3 reports, 1 of them without a day")  # fmt: skip
    assert held.others == (("Norden Chemicals", "names/e-norden.html", "6 May – 1 June 2024"),)
    assert held.href == f"articles/a-1.html#name-{at}"
    assert (former.standing, former.days, former.others) == ("as former", "6–9 May 2024", ())
    assert (nowhere.days, nowhere.reports, nowhere.country, nowhere.others) == ("day not known", "1 report", "Norway", ())  # fmt: skip
    (theirs,) = shown["names/e-norden.html"].offices
    assert theirs.others == (("Ida Lund", "names/e-lund.html", "2 May 2024"),)


def test_what_people_decided_on_a_name_stands_on_its_page() -> None:
    some = parish()
    tables = dict(cast(MemoryStore, some._store).tables)
    lund, norden = (
        Called(name=e.name, kind=e.kind, entity=e.id)
        for e in (some.entity("e-lund"), some.entity("e-norden"))
    )
    signed = {"about": lund, "decided_by": "<b>Holt", "decided_on": "2024-05-07T10:00:00.000+00:00"}
    made = [
        {"kind": "merge", "other_name": norden, "note": "A slip.", "entity": "e-lund"},
        {"kind": "split", "variant": "Lund", "entity": "e-lund", "apart": "e-norden"},
        {"kind": "rename", "new_name": "replaced since", "entity": "e-lund"},
        {"kind": "rename", "new_name": "gone", "entity": None},
    ]
    tables["decisions"] = [Decision(id=f"d-{n}", **signed, **d) for n, d in enumerate(made)]
    pages = list(entity.pages(Site(ledger_of(**tables))))
    found = {p.href: cast(EntityPage, p.context).decided for p in pages}
    by = "by decision of <b>Holt on 7 May 2024"
    off = f"“Lund” taken off “Ida Lund” {by}"
    assert found["names/e-lund.html"] == (
        f"“Norden Chemicals” joined with “Ida Lund” {by}: A slip",
        off,
    )
    assert found["names/e-norden.html"] == (off,)
    assert found["names/e-kall.html"] == ()


def test_long_lists_have_pages_of_their_own() -> None:
    """A name in hundreds of reports, with as many events, and of 10,000 characters."""
    some = parish()
    tables = dict(cast(MemoryStore, some._store).tables)
    first = some.article("a-1")
    change = msgspec.structs.replace
    more = [change(first, id=f"b-{k}", key=f"b{k}", report=None) for k in range(230)]
    tables["articles"] = [*tables["articles"], *more]
    tables["mentions"] = [*tables["mentions"], *(change(m, article=a.id) for a in more for m in some.mentions(article="a-1"))]  # fmt: skip
    tables["entities"] = [change(e, name="<b>" + "x" * 10_000) for e in some.entities()]
    tables["happenings"] = [
        Happening(id=f"h-{k}", article="a-1", start=k % 50, end=k % 50 + 1, text=FIRST[k % 50], event="ACCUSE", actor_id="e-lund", date="2024-05-02", articles=("a-1",))
        for k in range(12)
    ]  # fmt: skip
    site = Site(ledger_of(**tables))
    found = {p.href: p for p in entity.pages(site)}
    lists = sorted(h for h in found if h.startswith("names/e-lund/"))
    assert lists == ["names/e-lund/events.html", "names/e-lund/named-2.html", "names/e-lund/named.html"]  # fmt: skip
    page = cast(EntityPage, found["names/e-lund.html"].context)
    assert (len(page.deeds), page.deed_count, len(page.where), page.reports) == (10, 12, 8, 232)
    last = cast(EntityList, found["names/e-lund/named-2.html"].context)
    assert (len(last.where), last.total, last.href) == (32, 232, "names/e-lund.html")
    assert all(len(p.title) < 200 for p in found.values())


def test_one_name_is_meant_or_none() -> None:
    ledger = parish()
    assert ledger.entity("e-kall").name == "Kall"
    assert ledger.entity("ida lund").id == "e-lund"
    assert ledger.entity("norden").id == "e-norden"  # a spelling
    assert ledger.entity("Tarn").id == "e-tarn"  # a part, where one alone has it
    with pytest.raises(UsageError, match="no name 'Nobody'"):
        ledger.entity("Nobody")
    with pytest.raises(UsageError, match=r"4 names match 'l'.*e-kall Kall \(place\)"):
        ledger.entity("l")
    assert [s.id for s in ledger.statements(about="Lund")] == ["s-3", "s-4"]


def test_show_prints_a_name_within_40_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(show, "open_ledger", lambda path: parish())
    show.show("x.ledger", "Ida Lund")  # type: ignore[arg-type]
    lines = [re.sub(r"\s+", " ", line).strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[:4] == [
        "Ida Lund (person, e-lund)",
        "named 6 times in 2 reports",
        "written Ida Lund (3), Lund told (2), Ms Lund (1)",
        "described as Mayor (2)",
    ]
    assert "What others say of Ida Lund: 2 statements" in lines
    assert "2024-05-06 Norden Chemicals, deny that Ms Lund had asked for its files" in lines
    assert len(lines) <= 40
