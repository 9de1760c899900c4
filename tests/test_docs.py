"""Documentation that can fail: pages made from the code are what the code says, and what the
README and the tutorial name is there."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import pytest
import typer

from variorum.records import TABLES
from variorum.stages import STAGES
from variorum.views.cli import app

ROOT = Path(__file__).parent.parent
PROSE = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def reference():  # type: ignore[no-untyped-def]
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools" / "reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_what_the_code_says() -> None:
    assert reference().stale() == [], "run: make docs"


def commands() -> dict[str, set[str]]:
    """Every command's name with its options."""
    group = typer.main.get_command(app)
    return {
        name: {o for p in command.params for o in (*p.opts, *p.secondary_opts)} | {"--help"}
        for name, command in group.commands.items()
    }


def lines_of_code(path: Path) -> list[str]:
    """The commands that a page tells its reader to type."""
    blocks = re.findall(r"```(?:sh|console|bash)\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
    return [line.strip() for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("path", PROSE, ids=lambda p: p.name)
def test_every_command_that_a_page_names_is_there(path: Path) -> None:
    known = commands()
    for line in lines_of_code(path):
        words = shlex.split(line, comments=True)
        if words[:1] != ["variorum"]:
            continue
        assert words[1] in known, line
        for word in words[2:]:
            if word.startswith("-") and len(word) > 1:
                assert word.partition("=")[0] in known[words[1]], line


def test_the_readme_names_the_two_commands_and_they_are_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for target in ("demo", "test"):
        assert f"make {target}" in text
        assert target in targets
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_stage_and_table_is_documented() -> None:
    stages = (ROOT / "docs" / "reference" / "stages.md").read_text(encoding="utf-8")
    records = (ROOT / "docs" / "reference" / "records.md").read_text(encoding="utf-8")
    assert [s.name for s in STAGES if f"## {s.name}\n" not in stages] == []
    assert [t for t in TABLES if f"## {t}\n" not in records] == []


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of a machine in what is published."""
    banned = re.compile(r"/(?:home|root|Users)/\w")
    here = Path(__file__)
    tracked = [
        p
        for folder in ("src", "docs", "tests", "examples", "benchmarks", "gate", "tools")
        for p in (ROOT / folder).rglob("*")
        if p.suffix in {".py", ".md", ".toml", ".html", ".css", ".js", ".txt", ".tsv"} and p != here
    ]
    wrong = [
        str(p.relative_to(ROOT)) for p in tracked if banned.search(p.read_text("utf-8", "replace"))
    ]
    assert wrong == []
