"""A ledger as a folder of pages: static, offline, readable without scripts from a ``file://`` address."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path

import jinja2

from variorum.errors import UsageError
from variorum.views.pages import SECTIONS, Page, Site, wording
from variorum.views.queries import Ledger

Progress = Callable[[int, int, str], None]
ASSETS = ("dossier.css", "dossier.js")
MARKER = ".variorum-dossier"
"""A file that says a folder holds a dossier, so that writing a new one may clear the old."""


def nobody(done: int, total: int, what: str) -> None:
    """The progress callback of a caller who does not ask."""


def write_dossier(
    ledger: Ledger, folder: str | Path, progress: Progress = nobody, *, title: str = "Dossier"
) -> Path:
    """Writes the dossier of ``ledger`` into ``folder`` and returns the address of its first page.

    An older dossier in the folder is replaced; a folder with anything else in it is refused with
    :class:`~variorum.errors.UsageError`. ``progress(done, total, what)`` is called after every
    page; ``total`` is an estimate that never falls behind ``done``. ``title`` stands on every page.
    """
    folder = Path(folder)
    _prepare(folder)
    progress(0, 1, "reading the ledger")
    site = Site(ledger)
    present = [s for s in SECTIONS if s.count(site) or s.name in ("Overview", "Articles")]
    total = sum(s.files(site) for s in present)
    shared = {
        "dossier": title,
        "days": wording.days(*site.span_of_days()),
        "sections": [(s.name, s.href) for s in present],
    }
    environment = templates()
    done = 0
    for section in present:
        for page in section.pages(site):
            _write(folder, page, environment, {**shared, "section": section.href})
            done += 1
            progress(done, max(total, done), section.name.lower())
    for name in ASSETS:
        (folder / name).write_text(_packaged("web", name), encoding="utf-8")
    progress(done, done, "done")
    return folder / "index.html"


@cache
def templates() -> jinja2.Environment:
    """The templates of the package: everything is escaped, and a missing value is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _packaged("templates", name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = wording.number
    environment.filters["nobreak"] = wording.nobreak
    environment.globals["plural"] = wording.plural
    return environment


def _packaged(folder: str, name: str) -> str:
    return resources.files("variorum.views").joinpath(folder, name).read_text(encoding="utf-8")


def _write(
    folder: Path, page: Page, environment: jinja2.Environment, shared: dict[str, object]
) -> None:
    template = environment.get_template(page.template)
    text = template.render(
        **shared, page=page.context, title=page.title, root=page.root, href=page.href
    )
    path = folder / page.href
    path.parent.mkdir(parents=True, exist_ok=True)
    # Lone surrogates, which a hostile JSON file can hold, are no characters of any encoding.
    # No page may hold a NUL character; the sign that stands for one takes as much room.
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    path.write_bytes(text.encode("utf-8", "replace"))


def _prepare(folder: Path) -> None:
    """An empty folder, or the folder of an older dossier without its pages."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; a dossier needs a folder: name another with -o")
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise UsageError(f"{folder} holds other files; name an empty or new folder with -o")
    for old in folder.rglob("*.html"):
        old.unlink()
    (folder / MARKER).write_text("A dossier written by variorum; its pages may be replaced.\n")
