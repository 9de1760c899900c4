"""``variorum options``: every option of every stage, with its default and help."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.options import describe
from variorum.views.cli.output import emit
from variorum.views.rows import Rows


def options(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON record a line.")] = False,
) -> None:
    """List what a build can be told: --set STAGE.OPTION=VALUE, or a table a stage in TOML."""
    from variorum.options import OptionHelp
    from variorum.stages import STAGES

    found = [o for stage in STAGES for o in describe(stage.name, stage.options)]
    emit(
        Rows(OptionHelp, found),
        [
            ("option", lambda o: o.name),
            ("type", lambda o: o.type),
            ("default", lambda o: o.default),
            ("help", lambda o: o.help),
        ],
        as_json=as_json,
    )
