"""The command line: one file a command. A command parses, calls one function and prints."""

from __future__ import annotations

import os
import sys

import typer

from variorum.errors import VariorumError
from variorum.views.cli import (
    articles,
    build,
    claims,
    copies,
    decide,
    disputes,
    events,
    export,
    failures,
    figures,
    names,
    options,
    pairs,
    places,
    report,
    reports,
    search,
    series,
    show,
    statements,
    timeline,
    variants,
)

COMMANDS = (
    build.build,
    show.show,
    articles.articles,
    reports.reports,
    statements.statements,
    figures.figures,
    series.series,
    copies.copies,
    variants.variants,
    claims.claims,
    disputes.disputes,
    timeline.timeline,
    names.names,
    places.places,
    events.events,
    pairs.pairs,
    failures.failures,
    search.search,
    decide.decide,
    report.report,
    export.export,
    options.options,
)
"""Every command, in the order in which the help lists them."""

app = typer.Typer(
    name="variorum",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="What is actually claimed about a running story, by whom, in which version, and on how "
    "many independent legs it stands.",
    epilog="Exit codes: 0 done, 1 failed, 2 usage, 3 done but some articles failed "
    "(see: variorum failures LEDGER).",
)
for command in COMMANDS:
    app.command()(command)


def main() -> None:
    """What the command ``variorum`` runs."""
    try:
        app()
    except VariorumError as error:
        print(f"variorum: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print("\nvariorum: stopped; what was done is kept", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:  # `variorum statements … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
