"""Imports go one way, rooms never import each other, and the package is light to import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import variorum

ROOT = Path(variorum.__file__).parent
LAYERS = (
    {
        "records",
        "basics",
        "dates",
        "decision",
        "descent",
        "office",
        "syntax",
        "errors",
        "offsets",
        "ids",
        "placed",
    },
    {"options", "progress"},
    {"stage"},
    {"models", "legs"},
    {"stages"},
    {"packing", "pipeline", "reprints"},
    {"runners", "read", "store"},
    {"building", "finishing", "export", "training"},
    {"views"},
    {"deciding"},
    {"__init__", "__main__"},
)
"""From the ground up: a module imports its own layer or those below. Within the house the order is
records, errors, syntax ← options ← stage ← models, legs ← stages ← pipeline ← runners, store ← building ← views ← deciding."""

LEVEL = {name: n for n, names in enumerate(LAYERS) for name in names}


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def place(module: str) -> str:
    """The top-level part of ``variorum.a.b``."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports(path: Path) -> list[str]:
    """The variorum modules that a file names in its imports, wherever in the file."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            inside = node.module == "variorum"
            found += [f"variorum.{a.name}" for a in node.names] if inside else [node.module]
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    return [name for name in found if name.split(".")[0] == "variorum"]


def of(path: Path) -> str:
    """``path`` as a module's dotted name."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(p for p in parts if p != "__init__")


def test_imports_go_one_way() -> None:
    wrong = [
        f"{of(path)} imports {name}"
        for path in modules()
        for name in imports(path)
        if place(of(path)) not in ("__init__", "__main__")
        # The public API imports lazily: a command may call it like anybody.
        if name != "variorum"
        if LEVEL[place(name)] > LEVEL[place(of(path))]
    ]
    assert wrong == []


def test_rooms_never_import_each_other() -> None:
    wrong = []
    for path in modules():
        here = of(path).split(".")
        if here[1:2] != ["stages"] or len(here) < 4:
            continue
        for name in imports(path):
            there = name.split(".")
            if there[1:2] == ["stages"] and there[2:4] != here[2:4]:
                wrong.append(f"{of(path)} imports {name}")
    assert wrong == []


CORNERS = ({"numbers"}, {"words"}, {"counts", "money", "spans"}, {"completion"})
"""The corners of the figures room from the ground up; those of one floor do not know each other."""


def test_corners_of_figures_build_on_those_below() -> None:
    floor = {name: n for n, names in enumerate(CORNERS) for name in names}
    base = ROOT / "stages" / "article" / "figures"
    assert {p.name for p in base.iterdir() if (p / "__init__.py").exists()} == set(floor)
    wrong = []
    for path in sorted(base.glob("*/*.py")):
        here = path.parent.name
        for name in imports(path):
            parts = name.split(".")
            there = parts[4] if parts[3:4] == ["figures"] and len(parts) > 5 else here
            if there != here and floor[there] >= floor[here]:
                wrong.append(f"{of(path)} imports {name}")
    assert wrong == []


def test_every_room_has_the_same_files() -> None:
    for folder in sorted((ROOT / "stages").glob("*/*/")):
        if folder.name == "__pycache__":
            continue
        files = {p.name for p in folder.iterdir()}
        assert {"__init__.py", "options.py", "stage.py"} <= files, folder


def test_importing_the_package_loads_no_parser() -> None:
    heavy = ("spacy", "polars", "pandas", "sqlalchemy", "trafilatura", "altair", "jinja2", "rich")
    code = f"import sys, variorum; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_modules_are_short_enough_to_read() -> None:
    long = {of(p): n for p in modules() if (n := len(p.read_text().splitlines())) > 400}
    assert long == {}


def test_no_module_reads_the_clock_or_the_environment_in_a_stage() -> None:
    banned = {
        "time",
        "datetime.now",
        "os.environ",
        "random",
        "socket",
        "requests",
        "urllib.request",
    }
    wrong = []
    for path in (ROOT / "stages").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [a.name for a in node.names]
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                names = [f"{node.value.id}.{node.attr}"]
            wrong += [f"{of(path)}: {n}" for n in names if n in banned or n == "date.today"]
    assert wrong == []
