"""Statements by speaker, act, day and report, with what carries them and where copies differ."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest
from typer.testing import CliRunner

from tests.views.family import families
from tests.views.sample import MemoryStore, at, large, ledger_of, story
from variorum.errors import UsageError
from variorum.records import Article, Report, Statement, Variant
from variorum.views.cli import app
from variorum.views.pages import groups, readings, statements, ways
from variorum.views.pages.groups import GroupPage, IndexPage
from variorum.views.pages.site import Site
from variorum.views.queries import Ledger

change = msgspec.structs.replace


def altered(ledger: Ledger, **tables: list[Any]) -> Ledger:
    """The ledger with some of its tables replaced."""
    return ledger_of(**{**cast(MemoryStore, ledger._store).tables, **tables})


def contexts(site: Site) -> dict[str, Any]:
    return {page.href: page.context for page in groups.pages(site)}


def grouped(index: IndexPage) -> dict[str, list[str]]:
    """The ids of the statements under each heading."""
    return {g.name: [i.anchor.removeprefix("statement-") for i in g.items] for g in index.groups}


def test_each_way_has_its_groups_in_order() -> None:
    found = contexts(Site(story()))
    speaker, act, day, report = (found[f"{w.stem}.html"] for w in ways.WAYS)
    assert list(grouped(speaker))[-1] == "Speakers not settled"
    assert grouped(act) == {
        "Who denies": ["s-3"],
        "Who accuses": ["s-7"],
        "Who says": ["s-1", "s-2", "s-6", "s-8"],
    }
    assert grouped(day) == {
        "5 March 2024": ["s-1", "s-2", "s-3"],
        "7 March 2024": ["s-6", "s-7"],
        "Day not known": ["s-8"],
    }
    assert [g.about for g in day.groups] == ["Tuesday", "Thursday", None]
    assert list(grouped(report).values()) == [["s-1", "s-2", "s-3"], ["s-6", "s-7"], ["s-8"]]
    assert report.groups[0].about == "RNA, 5–6 March 2024, 2 articles"
    assert [g.legs for g in report.groups] == ["", "", ""]  # one report by definition


@pytest.mark.parametrize("ledger", [story(), families(), large(100, sentences=4)])
def test_every_way_leads_to_every_statement_once(ledger: Ledger) -> None:
    site = Site(ledger)
    pages = [c for c in contexts(site).values() if isinstance(c, GroupPage)]
    want = sorted(f"statement-{s.id}" for g in ways.gathered(site).values() for s, _ in g)
    for way in ways.WAYS:
        found = [i.anchor for c in pages if c.way.name == way.name for i in c.items]
        assert sorted(found) == want, way.name


def test_a_statement_stands_on_the_day_that_its_text_tells() -> None:
    ledger = story()
    moved = [change(s, said_on="2024-03-04") if s.id == "s-3" else s for s in ledger.statements()]
    site = Site(altered(ledger, statements=moved))
    found = contexts(site)
    assert grouped(found["statements-by-day.html"])["4 March 2024"] == ["s-3"]
    assert statements.item(site, site.statements["s-3"]).said_on == "4 March 2024"
    assert statements.item(site, site.statements["s-1"]).said_on is None  # published that day
    middle = found["statements/day/2024-03-05.html"]
    assert middle.before == ("4 March 2024", "statements/day/2024-03-04.html")
    assert middle.after == ("7 March 2024", "statements/day/2024-03-07.html")


def test_a_range_is_no_day() -> None:
    ledger = story()
    ranged = [
        change(a, published=None, published_from="2024-03-06", published_to="2024-03-08")
        if a.id == "a-3"
        else a
        for a in ledger.articles()
    ]
    site = Site(altered(ledger, articles=ranged))
    assert statements.day_of(site, site.statements["s-6"]) == ""
    assert list(grouped(contexts(site)["statements-by-day.html"])) == ["5 March 2024", "Day not known"]  # fmt: skip


def test_copies_are_counted_and_said() -> None:
    site = Site(story())
    ((first, rest),) = ways.gathered(site)["e-office"]
    item = statements.item(site, first, rest)
    assert (item.copies, [c.line.id for c in item.also]) == (1, ["a-2"])
    assert item.report == "RNA: Dozens treated after ammonia leak"


def test_copies_that_read_differently_are_one_statement() -> None:
    """Too few words in common, but a variant has one side in each of the two."""
    site = Site(story())
    assert [(s.id, [c.id for c in rest]) for s, rest in ways.gathered(site)["e-amberg"]] == [("s-2", ["s-5"])]  # fmt: skip
    apart = Site(altered(story(), variants=[]))
    assert len(ways.gathered(apart)["e-amberg"]) == 2


def test_statements_of_one_claim_are_one_in_a_report() -> None:
    ledger = altered(story(), variants=[])
    said = [change(s, claim="k-9") if s.id in ("s-2", "s-5") else s for s in ledger.statements()]
    site = Site(altered(ledger, statements=said))
    assert len(ways.gathered(site)["e-amberg"]) == 1


def shown(site: Site, key: str, *copies: str) -> list[tuple[str, str, list[str], str]]:
    found = readings.readings(site, site.statements[key], [site.statements[c] for c in copies])
    return [
        (r.here, r.there, [name for name, _ in r.carriers], r.kinds)
        for r in (*found.details, *found.style)
    ]


def test_a_variant_that_touches_a_statement_stands_below_it() -> None:
    site = Site(story())
    assert shown(site, "s-1") == [("40", "45", ["Waldsee Daily"], "another number")]
    assert shown(site, "s-4") == [("45", "40", ["Rivers News Agency"], "another number")]
    assert shown(site, "s-2") == [
        ("the town", "the city", ["Waldsee Daily"], "in a quotation, other words"),
        ("Amberg", "Amburg", ["Waldsee Daily"], "another name"),  # in the source
    ]
    assert shown(site, "s-3") == []
    sentence = str(statements.item(site, site.statements["s-1"]).sentence)
    assert '<span class="content variant">40</span>' in sentence
    assert '<span class="source">the county office</span> <span class="cue">said</span>' in sentence


def test_all_copies_that_carry_a_reading_are_named() -> None:
    (reading,) = readings.readings(Site(families()), families().statements()[0]).details
    assert reading.carriers == (("Lindow Post", "articles/alt.html#c82"), ("Post Online", "articles/alt2.html"))  # fmt: skip


def three() -> Site:
    """A statement, a copy of it, and a copy of the copy that altered a number and some wording."""
    texts = {
        "a": "The dam is safe, the board of the water works said.",
        "b": "The dam is safe for 40 years, the board of the water works said.",
        "c": "The dam is quite safe for 14 years, the board of the works said.",
    }
    contents = {k: text.split(",")[0] for k, text in texts.items()}

    def between(new: str, old: str, words: tuple[str, str], kinds: Any) -> Variant:
        n, o = at(texts[new], words[0]), at(texts[old], words[1])
        return Variant(report="r", article=new, start=n.start, end=n.end, text=n.text, other=old, other_start=o.start, other_end=o.end, other_text=o.text, kinds=kinds, entered=new, carried=(new,))  # fmt: skip

    return Site(
        ledger_of(
            articles=[Article(id=k, key=k, text=t, title=k, outlet=k.upper(), published=f"2024-03-0{n}", report="r") for n, (k, t) in enumerate(texts.items(), 1)],
            reports=[Report(id="r", articles=("a", "b", "c"))],
            statements=[Statement(id=f"s-{k}", article=k, speaker="board", speaker_id="e", source=at(t, "the board"), cue=at(t, "said"), content=(at(t, contents[k]),)) for k, t in texts.items()],
            variants=[
                between("c", "b", ("quite safe", "safe"), ("substituted",)),
                between("c", "b", ("14", "40"), ("number",)),
                between("c", "b", ("works", "water works"), ("truncated",)),  # outside of it
            ],
        )
    )  # fmt: skip


def test_what_only_a_copy_of_the_copy_altered_is_shown_with_the_first() -> None:
    site = three()
    assert shown(site, "s-a") == []
    assert shown(site, "s-a", "s-b", "s-c") == [
        ("40", "14", ["C"], "another number"),  # a detail before the wording
        ("safe", "quite safe", ["C"], "other words"),
    ]
    found = readings.readings(site, site.statements["s-a"], [site.statements["s-b"]])
    assert [len(x) for x in (found.details, found.style)] == [1, 1]
    assert found.marks == ()  # neither stands in its own text


def test_only_what_alters_a_detail_is_marked_in_the_sentence() -> None:
    site = three()
    found = readings.readings(site, site.statements["s-b"])
    assert [site.articles["b"].text[m.start : m.end] for m in found.marks] == ["40"]


def test_many_readings_are_counted() -> None:
    site = three()
    one = site.variants_in["c"][0]
    every = [change(one, text=f"safe {n}") for n in range(9)]
    site = Site(altered(site.ledger, variants=every))
    found = readings.readings(site, site.statements["s-b"])
    assert (len(found.style), found.more) == (readings.SHOWN, 9 - readings.SHOWN)


def test_a_large_ledger_shows_a_few_of_each_group_and_leads_to_all() -> None:
    site = Site(large(210, copies=3, sentences=4))
    found = contexts(site)
    for way in ways.WAYS:
        index = found[f"{way.stem}.html"]
        assert not index.whole
        assert all(1 <= len(g.items) <= groups.SHOWN for g in index.groups), way.name
    act = found["statements/act/state.html"]
    assert len(act.items) < act.group.statements == 420
    assert act.items[0].copies == 2
    assert len(act.pager.hrefs) == 1


def test_long_groups_are_paged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "PER_PAGE", 2)
    monkeypatch.setattr(groups, "GROUPS_PER_PAGE", 2)
    found = contexts(Site(story()))
    assert {"statements-by-day-2.html", "statements/act/state-2.html"} <= set(found)
    assert [i.anchor for i in found["statements/act/state-2.html"].items] == ["statement-s-6", "statement-s-8"]  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"day": "2024-03-05"}, ["s-1", "s-2", "s-3"]),
        ({"day": "2024-03-07", "speaker": "Karg"}, ["s-7"]),
        ({"day": "2024-03-07", "act": "deny"}, []),
        ({"day": "2024-03-06", "report": "r-1"}, ["s-4", "s-5"]),
    ],
)
def test_the_ledger_tells_what_was_said_on_a_day(filters: dict[str, str], found: list[str]) -> None:
    assert [s.id for s in story().statements(**filters)] == found


def test_the_day_that_the_text_tells_goes_before_that_of_publication() -> None:
    said = [change(s, said_on="2024-03-04") if s.id == "s-6" else s for s in story().statements()]
    ledger = altered(story(), statements=said)
    assert [s.id for s in ledger.statements(day="2024-03-04")] == ["s-6"]
    assert [s.id for s in ledger.statements(day="2024-03-07")] == ["s-7"]
    assert [s.id for s in ledger.statements(since="2024-03-07")] == ["s-6", "s-7"]  # publication


@pytest.mark.parametrize(("filters", "words"), [({"act": "denies"}, "no act 'denies'; choose from state, deny"), ({"kind": "quoted"}, "no kind 'quoted'")])  # fmt: skip
def test_an_act_or_kind_that_is_none_is_refused(filters: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        story().statements(**filters)


def test_the_command_takes_all_four_filters(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("variorum.views.cli.statements.open_ledger", lambda path: story())
    ran = CliRunner().invoke(app, ["statements", str(tmp_path), "--speaker", "Feld", "--act", "deny", "--day", "2024-03-05", "--report", "r-1", "--json"])  # fmt: skip
    assert ran.exit_code == 0, ran.output
    assert [msgspec.json.decode(line)["id"] for line in ran.output.splitlines()] == ["s-3"]
