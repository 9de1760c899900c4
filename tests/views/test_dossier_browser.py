"""The dossier in Chromium, from a ``file://`` address."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

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


def test_pages_open_without_a_word_and_fit_360_pixels(page: Any, folder: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path in sorted(folder.rglob("*.html")):
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
        for name in ("index.html", "figures.html", "compare/a-2.html", "articles/a-2.html"):
            page.goto(url(folder, name))
            assert page.evaluate("document.documentElement.scrollWidth") <= inner, (form, name)
        assert page.pdf(format=form).startswith(b"%PDF")
