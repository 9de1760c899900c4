"""The dossier as files: every link resolves, nothing hostile gets through, all numbers lead on."""

from __future__ import annotations

import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import msgspec
import pytest

from tests.views.family import families
from tests.views.sample import HOSTILE, MemoryStore, large, ledger_of, story
from variorum.errors import UsageError
from variorum.views import charts
from variorum.views.dossier import write_dossier
from variorum.views.pages import statements
from variorum.views.pages.site import Site


class Reading(HTMLParser):
    """Ids, links, scripts and event handlers of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.bad: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag != "link":
                self.links.append(value or "")
            elif name in ("src", "href"):
                self.loads.append(value or "")
            if name.startswith("on") or name == "style":
                self.bad.append(f"{tag} {name}")
        if tag == "script" and not dict(attrs).get("src"):
            self.bad.append("inline script")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(families(40), tmp_path_factory.mktemp("families") / "out").parent


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(story(), tmp_path_factory.mktemp("dossier") / "out").parent


def pages(folder: Path) -> dict[str, Reading]:
    return {
        str(p.relative_to(folder)): Reading(p.read_text(encoding="utf-8"))
        for p in folder.rglob("*.html")
    }


def check_links(folder: Path) -> int:
    read = pages(folder)
    checked = 0
    for name, page in read.items():
        assert len(page.ids) == len(set(page.ids)), name
        assert not page.bad, (name, page.bad)
        assert all(re.fullmatch(r"(\.\./)*dossier\.(css|js)", s) for s in page.loads), name
        for link in page.links:
            if re.match(r"https?://", link):
                continue
            path, _, anchor = link.partition("#")
            assert ":" not in path, (name, link)
            target_path = posixpath.join(posixpath.dirname(name), path)
            target = posixpath.normpath(target_path) if path else name
            assert target in read, (name, link)
            assert not anchor or anchor in read[target].ids, (name, link)
            checked += 1
    return checked


def test_every_link_and_anchor_resolves(written: Path) -> None:
    assert check_links(written) > 150


def test_every_link_of_trees_and_comparisons_resolves(copied: Path) -> None:
    assert check_links(copied) > 800
    compared = {p.name for p in (copied / "compare").iterdir()}
    assert {"alt.html", "let2.html", "mixed-from-dam.html", "mixed-from-ferry.html"} <= compared


def test_an_article_says_at_its_head_what_is_not_its_own(copied: Path) -> None:
    text = (copied / "articles/mixed.html").read_text(encoding="utf-8")
    plain = " ".join(re.sub(r"<[^>]+>", "", text).split())
    assert (
        "Not all of it is its own: ¶1 from Rivers News Agency (report of RNA), "
        "¶4 translated from Ferry News (report), the rest its own." in plain
    )


def test_every_record_has_its_address(written: Path) -> None:
    ids = {name: set(page.ids) for name, page in pages(written).items()}
    for s in story().statements():
        assert f"statement-{s.id}" in ids[f"articles/{s.article}.html"]
    for f in story().figures():
        assert f"figure-{f.id}" in ids[f"articles/{f.article}.html"]
    assert "claim-k-2" in ids["claims.html"]
    assert "dispute-d-1" in ids["disputes.html"]
    assert "series-n-1" in ids["figures.html"]
    assert "entity-e-town" in ids["names.html"]
    assert "day-2024-03-05" in ids["timeline.html"]


def test_hostile_words_are_words(written: Path) -> None:
    for page in written.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert HOSTILE not in text, page
        assert "javascript:" not in text, page
        assert "default-src 'none'" in text, page
    assert "&lt;script&gt;alert(1)" in (written / "articles/a-4.html").read_text(encoding="utf-8")


def test_hostile_families_are_words_too(tmp_path: Path) -> None:
    ledger = families()
    tables = dict(cast(MemoryStore, ledger._store).tables)
    change = msgspec.structs.replace
    tables["articles"] = [change(a, outlet=HOSTILE, title=HOSTILE) for a in ledger.articles()]
    tables["copies"] = [change(c, evidence=(HOSTILE,)) for c in ledger.copies()]
    tables["reports"] = [change(r, origin=HOSTILE, origin_by=HOSTILE) for r in ledger.reports()]
    tables["variants"] = [change(v, text=HOSTILE, other_text=HOSTILE) for v in ledger.variants()]
    folder = write_dossier(ledger_of(**tables), tmp_path / "out").parent
    assert check_links(folder) > 200
    for page in folder.rglob("*.html"):
        assert HOSTILE not in page.read_text(encoding="utf-8"), page


def test_hostile_attributes_stay_inside_their_quotes(tmp_path: Path) -> None:
    ledger, evil = story(), '"><i onclick=alert(1)>\' x="'
    change = msgspec.structs.replace
    tables = dict(cast(MemoryStore, ledger._store).tables)
    tables["entities"] = [change(e, name=evil, roles=(evil,)) for e in ledger.entities()]
    tables["articles"] = [change(a, title=evil, outlet=evil) for a in ledger.articles()]
    tables["variants"] = [change(v, other_text=evil) for v in ledger.variants()]
    tables["statements"] = [change(s, said_on=evil, addressee=evil) for s in ledger.statements()]
    folder = write_dossier(ledger_of(**tables), tmp_path / "out").parent
    check_links(folder)
    for page in folder.rglob("*.html"):
        assert "<i onclick" not in page.read_text(encoding="utf-8"), page


def test_a_report_leads_to_what_is_said_in_it(written: Path) -> None:
    text = (written / "reports/r-1.html").read_text(encoding="utf-8")
    assert '<a href="../statements/report/r-1.html">5 statements</a>' in text


def test_the_overview_answers_the_first_questions(written: Path) -> None:
    text = (written / "index.html").read_text(encoding="utf-8")
    plain = (
        " ".join(re.sub(r"<[^>]+>", " ", text).split()).replace("\xa0", " ").replace("\u2060", "")
    )
    assert "4 articles carry 3 independent reports , 5–7 March 2024" in plain
    assert "at least 40 the county office" in plain
    assert "whether the pipe was old" in plain
    assert "1 input could not be taken" in plain


def test_outside_links_leave_nothing_behind(written: Path) -> None:
    text = (written / "articles/a-1.html").read_text(encoding="utf-8")
    assert '<a rel="noreferrer noopener" href="https://rna.example/1">' in text


def test_a_statement_repeated_by_a_copy_stands_once() -> None:
    site = Site(story())
    gathered = statements.once_a_report(site, site.by_speaker["e-office"])
    assert [(s.id, [c.id for c in rest]) for s, rest in gathered] == [("s-1", ["s-4"])]


def test_what_a_copy_lent_is_said() -> None:
    site = Site(story())
    item = statements.item(site, site.statements["s-5"])
    assert item.settled == "“county chief Ruth Amburg”, settled by the copy in Rivers News Agency"


def test_a_dossier_replaces_a_dossier_and_nothing_else(tmp_path: Path) -> None:
    first = write_dossier(story(), tmp_path / "out")
    (first.parent / "articles" / "a-gone.html").write_text("old")
    write_dossier(story(), tmp_path / "out")
    assert not (first.parent / "articles" / "a-gone.html").exists()
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="holds other files"):
        write_dossier(story(), tmp_path / "own")
    with pytest.raises(UsageError, match="is a file"):
        write_dossier(story(), tmp_path / "own" / "notes.txt")


def test_the_same_ledger_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    again = write_dossier(story(), tmp_path / "again").parent
    for page in written.rglob("*"):
        if page.is_file():
            assert page.read_bytes() == (again / page.relative_to(written)).read_bytes(), page


def test_an_empty_ledger_has_a_dossier(tmp_path: Path) -> None:
    index = write_dossier(ledger_of(), tmp_path / "out")
    assert "0 articles" in index.read_text(encoding="utf-8")
    check_links(index.parent)


def test_a_large_ledger_is_split_and_reports_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(charts, "available", lambda: False)
    seen: list[tuple[int, int, str]] = []
    folder = write_dossier(large(210, sentences=4), tmp_path / "out", lambda *step: seen.append(step)).parent  # fmt: skip
    assert (folder / "articles-2.html").is_file()
    # Quick filters would count the few of each group that an index shows.
    assert "data-quick" not in (folder / "statements-by-day.html").read_text(encoding="utf-8")
    assert "data-quick" in (folder / "statements/act/state.html").read_text(encoding="utf-8")
    assert all(p.stat().st_size < 700_000 for p in folder.rglob("*.html"))
    assert "pip install &#39;variorum[charts]&#39;" in (folder / "figures.html").read_text().replace("'", "&#39;")  # fmt: skip
    assert [s[0] for s in seen] == sorted(s[0] for s in seen)
    assert all(done <= total for done, total, _ in seen)
    assert check_links(folder) > 3000
