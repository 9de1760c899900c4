"""``variorum build``: from sources to a ledger."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from variorum.views.cli.bars import Bars


def build(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…", help="Files, folders or patterns: text, HTML, JSON Lines, CSV."
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="LEDGER", help="The ledger to make or add to.")
    ],
    options: Annotated[
        Path | None,
        typer.Option("--options", metavar="FILE", help="Options in TOML (see: variorum options)."),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="STAGE.OPTION=VALUE", help="One option; may be repeated."),
    ] = None,
    redo: Annotated[
        list[str] | None,
        typer.Option("--redo", metavar="STAGE", help="Run this stage again; may be repeated."),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers",
            "-w",
            min=1,
            help="Processes; if not named as many as cores, one for few articles.",
        ),
    ] = None,
) -> None:
    """Read articles and build a ledger of them, or add what is new to one.

    A build that was stopped goes on where it stopped; one with nothing new does nothing.
    """
    import variorum

    started = time.monotonic()
    with Bars() as bars:
        result = variorum.build(
            sources,
            output,
            options=options,
            settings=settings or (),
            redo=redo or (),
            workers=workers,
            progress=bars,
        )
    if not result.changed:
        print(f"Nothing new: {output} is up to date ({_holding(result.articles, result.reports)}).")
    else:
        seconds = time.monotonic() - started
        print(
            f"{output}: {_holding(result.articles, result.reports)}; "
            f"{result.new} new, {result.redone} worked on in {seconds:.0f} s."
        )
    for missed in result.lacks:
        print(missed, file=sys.stderr)
    if result.failures:
        print(
            f"{result.failures} could not be taken, in whole or in part; the reasons: "
            f"variorum failures {output}",
            file=sys.stderr,
        )
        raise typer.Exit(3)


def _holding(articles: int, reports: int) -> str:
    a = "1 article" if articles == 1 else f"{articles:,} articles"
    r = "1 report" if reports == 1 else f"{reports:,} independent reports"
    return f"{a}, {r}"
