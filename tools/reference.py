"""Writes docs/reference/ from the code: commands, options, records, stages.

python tools/reference.py          writes the pages
python tools/reference.py --check  exits 1 where a page is not what the code says
"""

from __future__ import annotations

import inspect
import sys
import typing
from pathlib import Path

import msgspec
import typer

from variorum import options, records
from variorum.export import FORMATS as EXPORTS
from variorum.read import FORMATS as READS
from variorum.stages import STAGES
from variorum.views.cli import app

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
NOTE = "<!-- Made by `make docs`; edit the code, not this page. -->\n"


def commands() -> str:
    """Every command with its arguments and options."""
    group: typing.Any = typer.main.get_command(app)
    parts = [f"# Commands\n\n{NOTE}"]
    for name, command in group.commands.items():
        named = [p for p in command.params if p.param_type_name == "argument"]
        usage = " ".join(["variorum", name, *(p.metavar for p in named), "[options]"])
        parts.append(f"## variorum {name}\n\n`{usage}`\n\n{inspect.cleandoc(command.help)}\n")
        parts.append("| argument or option | what it is |\n|---|---|")
        for p in command.params:
            opts = ", ".join(f"`{o}`" for o in p.opts) if p.opts and p not in named else ""
            shown = opts or f"`{p.metavar}`"
            value = f" `{p.metavar}`" if p.metavar and opts else ""
            if p.name != "help":
                parts.append(f"| {shown}{value} | {p.help} |")
        parts.append("")
    parts.append(
        "## Exit codes\n\n| code | meaning |\n|---|---|\n| 0 | done |\n| 1 | failed |\n| 2 | usage |\n"
        "| 3 | done, but some articles failed: `variorum failures LEDGER` |\n"
    )
    return "\n".join(parts)


def stage_options() -> str:
    """Every option of every stage."""
    parts = [
        f"# Options\n\n{NOTE}\n"
        "Set one with `variorum build … --set stage.option=value`, or several in a TOML file with a\n"
        "table a stage: `variorum build … --options FILE`.\n",
        "| option | type | default | what it does |\n|---|---|---|---|",
    ]
    for stage in STAGES:
        for o in options.describe(stage.name, stage.options):
            parts.append(f"| `{o.name}` | {o.type} | `{o.default}` | {o.help} |")
    return "\n".join(parts) + "\n"


def tables() -> str:
    """Every table of a ledger with its fields."""
    parts = [f"# Records\n\n{NOTE}\n{_plain(records.__doc__)}\n"]
    for name, kind in records.TABLES.items():
        parts.append(f"## {name}\n\n{_plain(kind.__doc__)}\n")
        parts.append("| field | type |\n|---|---|")
        for field in msgspec.structs.fields(kind):
            parts.append(f"| `{field.name}` | {_type(field.type)} |")
        parts.append("")
    return "\n".join(parts)


def stages() -> str:
    """Every stage with what it says of itself."""
    parts = [f"# Stages\n\n{NOTE}\nIn the order in which data flows.\n"]
    for stage in STAGES:
        module = sys.modules[stage.run.__module__.rsplit(".", 1)[0]]
        reads, writes = (
            ", ".join(f"`{s}`" for s in sorted(x)) for x in (stage.reads, stage.writes)
        )
        parts.append(f"## {stage.name}\n\n{_plain(module.__doc__)}\n")
        parts.append(f"Scope: {stage.scope}. Reads {reads}; writes {writes}.\n")
    return "\n".join(parts)


def formats() -> str:
    """What is read and written."""
    parts = [f"# Formats\n\n{NOTE}\n## Read\n\n| format | files ending in |\n|---|---|"]
    parts += [f"| {f.name} | {', '.join(f'`{s}`' for s in f.suffixes)} |" for f in READS]
    parts.append("\n## Written\n\n| format | what |\n|---|---|")
    parts += [f"| `{f.name}` | {f.help} |" for f in EXPORTS]
    return "\n".join(parts) + "\n"


def _plain(doc: str | None) -> str:
    """A docstring as Markdown: roles of Sphinx are names in code."""
    import re

    return re.sub(r":\w+:`~?([^`]+)`", r"`\1`", inspect.cleandoc(doc or "")).replace("``", "`")


def _type(annotation: object) -> str:
    text = str(annotation) if not isinstance(annotation, type) else annotation.__name__
    text = text.replace("variorum.records.", "").replace("typing.", "").replace("Literal", "")
    return "`" + text.replace("|", "or").replace("[", "(").replace("]", ")") + "`"


PAGES = {
    "commands.md": commands,
    "options.md": stage_options,
    "records.md": tables,
    "stages.md": stages,
    "formats.md": formats,
}


def stale() -> list[str]:
    """The pages that are not what the code says."""
    return [
        name
        for name, make in PAGES.items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != make()
    ]


def main() -> None:
    if "--check" in sys.argv:
        wrong = stale()
        sys.exit(f"not what the code says: {', '.join(wrong)}; run make docs" if wrong else 0)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in PAGES.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")
    print(f"{len(PAGES)} pages in {FOLDER}")


if __name__ == "__main__":
    main()
