"""Commands as a user types them, in this process: the same code as in one of their own, without its start."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

from variorum.views.cli import main


@dataclass(frozen=True, slots=True)
class Called:
    """What a command left: exit code and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def variorum(*args: object) -> Called:
    """``variorum ARGS`` with nothing at a terminal."""
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with (
        patch.object(sys, "argv", ["variorum", *map(str, args)]),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
    assert isinstance(code, int)
    return Called(code, out.getvalue(), err.getvalue())
