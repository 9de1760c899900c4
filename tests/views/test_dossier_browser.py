"""The dossier in Chromium, from a ``file://`` address."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.views.family import families
from tests.views.sample import story
from variorum.views.dossier import write_dossier

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")  # fmt: skip
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(story(), tmp_path_factory.mktemp("browser") / "out").parent


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(families(20), tmp_path_factory.mktemp("browser") / "copies").parent


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.problems = []
    opened.on("console", lambda m: opened.problems.append(m.text) if m.type in ("error", "warning") else None)  # fmt: skip
    opened.on("pageerror", lambda e: opened.problems.append(str(e)))
    opened.on("dialog", lambda d: (opened.problems.append("dialog " + d.message), d.dismiss()))
    opened.on("request", lambda r: opened.problems.append(r.url) if not r.url.startswith("file:") else None)  # fmt: skip
    yield opened
    context.close()


def url(folder: Path, name: str, anchor: str = "") -> str:
    return (folder / name).as_uri() + anchor


def test_pages_open_without_a_word_and_fit_360_pixels(
    page: Any, folder: Path, copied: Path
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    some = [p for p in copied.rglob("*.html") if "same" not in p.name]
    for path in sorted([*folder.rglob("*.html"), *some]):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path.name
        assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", path.name
    assert page.problems == []


def test_ink_has_contrast_in_light_and_dark(page: Any, folder: Path) -> None:
    probe = """() => {
      const lum = (c) => { const v = c.match(/\\d+/g).slice(0, 3).map((x) => x / 255).map((x) => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
      const paint = (name) => { const e = document.createElement("i"); e.className = ""; document.body.append(e); e.style.setProperty("color", `var(${name})`); const c = getComputedStyle(e).color; e.remove(); return lum(c); };
      const out = {};
      for (const ground of ["--paper", "--tint"]) for (const ink of ["--ink", "--soft", "--accent", "--said", "--count", "--time", "--name", "--differs", "--event"]) {
        const [a, b] = [paint(ground), paint(ink)].sort((x, y) => y - x);
        out[ground + ink] = (a + 0.05) / (b + 0.05);
      }
      return out;
    }"""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(url(folder, "index.html"))
        ratios = page.evaluate(probe)
        assert len(ratios) == 18
        assert min(ratios.values()) >= 4.5, (scheme, ratios)


def test_keyboard(page: Any, folder: Path) -> None:
    page.goto(url(folder, "statements.html"))
    total = page.locator(".record:visible").count()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".record.at").count() == 1
    assert page.evaluate(
        "document.querySelector('.at') === document.querySelectorAll('.record')[0]"
    )
    page.keyboard.press("/")
    page.keyboard.type("pipe older")
    assert page.locator(".record:visible").count() == 1 < total
    page.keyboard.press("Escape")
    assert page.locator(".record:visible").count() == total
    page.keyboard.press("?")
    assert page.locator("dialog[open]").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()
    assert page.problems == []


def test_copy_as_citation(browser: Any, folder: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(url(folder, "statements/e-karg.html"))
    page.get_by_role("button", name="Copy as citation").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Emil Karg: “The pipe was older than the plant,” (The Ferry, 7 March 2024"
    )
    assert copied.endswith("e-karg.html#statement-s-7")
    context.close()


def test_switches_of_the_reader_work_without_scripts(browser: Any, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url(folder, "articles/a-2.html", "#statement-s-5"))
    noise = page.locator("article .k-noise")
    assert noise.is_visible()
    page.get_by_text("not part of the report").click()
    assert not noise.is_visible()
    assert page.locator(".finder").count() == 0
    context.close()


def test_it_prints(page: Any, folder: Path) -> None:
    for form, inner in (("A4", 673), ("Letter", 695)):
        page.set_viewport_size({"width": inner, "height": 960})
        page.emulate_media(media="print")
        for name in ("index.html", "figures.html", "claims.html", "statements-by-act.html", "statements/report/r-1.html", "reports/r-1.html", "compare/a-2.html", "articles/a-2.html", "map.html", "events-by-pair.html", "names/e-karg.html"):  # fmt: skip
            page.goto(url(folder, name))
            assert page.evaluate("document.documentElement.scrollWidth") <= inner, (form, name)
        assert page.pdf(format=form).startswith(b"%PDF")


def test_the_tree_stands_in_order_and_leads_on(page: Any, copied: Path) -> None:
    page.goto(url(copied, "reports/r-dam.html"))
    nodes = page.locator(".tree .who")
    boxes = {nodes.nth(k).text_content(): nodes.nth(k).bounding_box() for k in range(nodes.count())}
    first, copy, second = (boxes[k]["x"] for k in ("A Rivers News Agency", "B Lindow Post", "C Post Online"))  # fmt: skip
    assert first < copy < second
    texts = page.locator(".tree text")
    seen = [texts.nth(k).bounding_box() for k in range(texts.count())]
    for k, a in enumerate(seen):  # no label hides another
        for b in seen[k + 1 :]:
            apart = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"] or a["y"] + a["height"] - 3 <= b["y"] or b["y"] + b["height"] - 3 <= a["y"]  # fmt: skip
            assert apart, (a, b)
    page.get_by_text("and 20 identical copies").click()
    folded = page.locator("#copy-same0000")
    assert folded.evaluate("e => e.matches(':target')")
    assert not folded.get_by_text("Wire Site 7").is_visible()
    folded.get_by_text("20 identical copies").click()
    assert folded.get_by_text("Wire Site 7").is_visible()
    page.locator(".tree .entered").click()
    assert page.locator("#variant-1").evaluate("e => e.matches(':target')")
    assert page.locator("#variant-1").text_content() == "45"
    assert page.problems == []


def test_on_a_phone_the_list_takes_the_place_of_the_tree(page: Any, copied: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(url(copied, "reports/r-dam.html"))
    assert not page.locator(".tree").is_visible()
    lefts = [page.locator(f"#{k} .siglum").first.bounding_box()["x"] for k in ("copy-dam", "copy-alt", "copy-alt2")]  # fmt: skip
    assert lefts[1] < lefts[2]
    assert page.get_by_text("reordered from").is_visible()


def test_what_moved_is_connected_and_marked_without_colour(page: Any, copied: Path) -> None:
    page.goto(url(copied, "compare/alt.html"))
    moved = page.locator("tr.moved")
    assert "moved from ¶3" in moved.text_content()
    styles = "e => getComputedStyle(e.querySelector('td')).borderLeftStyle"
    assert moved.evaluate(styles) == "double"
    assert page.locator("tr.cut").first.evaluate(styles) == "dotted"
    moved.get_by_role("link").click()
    left = page.locator("tr.left")
    assert left.evaluate("e => e.matches(':target')")
    left.get_by_role("link", name="moved to ¶1").click()
    assert moved.evaluate("e => e.matches(':target')")


def test_variants_stand_with_their_letters(page: Any, copied: Path) -> None:
    page.goto(url(copied, "reports/r-dam.html", "#variants"))
    entry = page.locator(".entry").first
    assert entry.text_content() == "40 A ] 45 B C another number; entered with B"
    entry.get_by_role("link", name="B").click()
    assert page.url.endswith("articles/alt.html#c82")
    assert page.locator("#c82").text_content() == "45"


def test_the_reasons_of_an_interval_are_one_tap_away_without_scripts(
    browser: Any, copied: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url(copied, "statements.html"))
    reason = page.get_by_text("one has the passage from the other").first
    assert not reason.is_visible()
    page.get_by_text("in 2 to 3 independent reports").first.click()
    assert reason.is_visible()
    page.get_by_role("link", name="All that carry it").first.click()
    assert page.locator("#claim-k-dam").evaluate("e => e.matches(':target')")
    context.close()


def test_statements_are_grouped_without_scripts(browser: Any, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url(folder, "statements.html"))
    assert not page.locator(".facets").count()
    ways = page.get_by_role("navigation", name="Statements by")
    ways.get_by_role("link", name="act").click()
    assert page.locator(".group h2 a").all_text_contents() == ["Who denies", "Who accuses", "Who says"]  # fmt: skip
    page.get_by_role("link", name="Who denies").last.click()
    assert page.locator("#statement-s-3 .content").text_content() == "that the pipe was old"
    ways.get_by_role("link", name="day").click()
    page.locator(".contents").get_by_role("link", name="7 March").click()
    assert page.locator("#day-2024-03-07").evaluate("e => e.matches(':target')")
    ways.get_by_role("link", name="report").click()
    page.get_by_role("link", name="2 articles").first.click()
    assert page.url.endswith("reports/r-1.html")
    context.close()


def test_source_cue_content_and_readings_are_told_apart(page: Any, folder: Path) -> None:
    page.goto(url(folder, "statements.html"))
    one = page.locator("#statement-s-1")
    style = "(e, name) => getComputedStyle(e)[name]"

    def has(kind: str, name: str) -> str:
        return str(one.locator(f".{kind}").first.evaluate(style, name))

    assert has("source", "borderBottomStyle") == "double"
    assert has("source", "fontWeight") == "700"
    assert has("cue", "fontStyle") == "italic"
    assert has("variant", "textDecorationStyle") == "wavy"
    assert (has("content", "fontStyle"), has("content", "fontWeight")) == ("normal", "400")
    assert has("content", "color") != str(one.locator(".words").evaluate(style, "color"))
    assert one.locator(".readings").text_content().strip() == "40 ] 45 Waldsee Daily · another number"  # fmt: skip
    one.locator(".readings").get_by_role("link", name="Waldsee Daily").click()
    assert page.url.endswith("articles/a-2.html#c73")


def test_quick_filters_go_together(page: Any, folder: Path) -> None:
    page.goto(url(folder, "statements.html"))
    visible = page.locator(".said:visible")
    total = visible.count()
    page.get_by_label("Only this act").select_option(label="says (4)")
    assert visible.count() == 4
    assert page.locator(".facets").get_by_text(f"4 of {total} on this page").is_visible()
    assert not page.get_by_role("heading", name="Jonas Feld").is_visible()  # he says nothing else
    days = page.get_by_label("Only this day")
    assert days.locator("option").all_text_contents() == ["any day", "5 March 2024 (2)", "7 March 2024 (1)", "not known (1)"]  # fmt: skip
    days.select_option(label="5 March 2024 (2)")
    assert visible.count() == 2
    options = page.get_by_label("Only this report").locator("option:not([disabled])")
    assert options.all_text_contents() == ["any report", "RNA: Dozens treated after ammonia leak (2)"]  # fmt: skip
    page.keyboard.press("/")
    page.keyboard.type("amberg")
    assert visible.count() == 1
    page.keyboard.press("Escape")
    assert visible.count() == 2
    page.get_by_role("button", name="Show all").click()
    assert visible.count() == total
    assert page.get_by_role("heading", name="Jonas Feld").is_visible()
    assert page.problems == []


def test_an_address_shows_what_a_filter_hid(page: Any, folder: Path) -> None:
    page.goto(url(folder, "statements-by-day.html"))
    page.get_by_label("Only this speaker").select_option(label="Jonas Feld (1)")
    assert not page.locator("#day-2024-03-07").is_visible()
    page.locator(".contents").get_by_role("link", name="7 March").click()
    page.locator("#day-2024-03-07").wait_for()
    assert page.get_by_label("Only this speaker").input_value() == ""


def test_a_page_of_one_group_offers_only_what_differs(page: Any, folder: Path) -> None:
    page.goto(url(folder, "statements/day/2024-03-05.html"))
    offered = [s.get_attribute("aria-label") for s in page.locator(".facets select").all()]
    assert offered == ["Only this speaker", "Only this act"]
    page.goto(url(folder, "statements/e-karg.html"))
    assert not page.locator(".facets").count()


def test_a_point_of_the_map_leads_to_its_sentences(page: Any, folder: Path) -> None:
    page.goto(url(folder, "map.html"))
    assert page.locator("svg.map").count() == 2
    assert page.locator(".map .wide").first.is_visible()
    assert not page.locator(".map .narrow").first.is_visible()
    page.get_by_role("link", name="Waldsee: 1 report").first.click()
    assert page.url.endswith("names/e-town.html")
    assert page.locator("#named .hit").text_content() == "WALDSEE"
    page.locator("#named .from a").click()
    assert page.url.endswith("articles/a-1.html#name-0")
    assert page.locator("#name-0").evaluate("e => e.matches(':target')")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(url(folder, "map.html"))
    assert not page.locator(".map .wide").first.is_visible()
    label = page.locator(".map .narrow").first.bounding_box()
    assert label["height"] >= 9  # to be read on a phone
    assert page.problems == []


def test_names_events_and_pairs_lead_to_each_other_without_scripts(
    browser: Any, folder: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url(folder, "names.html"))
    page.get_by_role("link", name="Emil Karg").click()
    assert page.locator("#said .content").text_content() == "“The pipe was older than the plant,”"
    assert page.locator("#events .record").count() == 3
    page.locator("#events").get_by_role("link", name="the plant's manager").click()
    assert page.url.endswith("names/e-feld.html")
    page.get_by_role("link", name="Events", exact=True).first.click()
    ways = page.get_by_role("navigation", name="Events by")
    ways.get_by_role("link", name="pair").click()
    page.get_by_role("link", name="2 events").click()
    assert page.get_by_role("heading", name="Emil Karg → Jonas Feld").is_visible()
    context.close()


def test_events_are_narrowed_by_code_and_status(page: Any, folder: Path) -> None:
    page.goto(url(folder, "events.html"))
    visible = page.locator(".events tbody tr:visible")
    assert visible.count() == 5
    page.get_by_label("Only this code").select_option(label="accuse (2)")
    assert visible.count() == 2
    page.get_by_label("Only this status").select_option(label="only possible (1)")
    assert visible.count() == 1
    page.get_by_role("button", name="Show all").click()
    assert visible.count() == 5
    assert page.problems == []
