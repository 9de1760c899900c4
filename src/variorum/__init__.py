"""variorum: what is actually claimed about a running story, by whom, in which version, and on how
many independent legs it stands.

    import variorum

    variorum.build(["articles/"], "story.ledger")
    with variorum.open("story.ledger") as ledger:
        for s in ledger.statements(speaker="Kranz", act="deny"):
            print(s.speaker, s.content[0].text)
        frame = ledger.figures(words="litres").to_polars()
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version as _version
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import VariorumError

if TYPE_CHECKING:
    from variorum.building import BuildResult
    from variorum.progress import Progress
    from variorum.views.queries import Ledger

__all__ = ["VariorumError", "__version__", "build", "open"]
__version__ = _version("variorum")


def build(
    sources: str | Path | Sequence[str | Path],
    ledger: str | Path,
    *,
    options: Path | None = None,
    settings: Sequence[str] = (),
    workers: int | None = 1,
    redo: Sequence[str] = (),
    progress: Progress | None = None,
) -> BuildResult:
    """Adds what ``sources`` (files, folders, globs) hold to ``ledger`` and brings it up to date.

    ``options`` is a TOML file with a table a stage, ``settings`` are ``"stage.option=value"``;
    with more than one worker (``None``: as the machine and the work allow), processes share the work:
    call this under ``if __name__ == "__main__":`` then.
    """
    from variorum.building import build_ledger
    from variorum.options import load
    from variorum.stages import STAGES

    named = [sources] if isinstance(sources, str | Path) else list(sources)
    groups = {stage.name: stage.options for stage in STAGES}
    return build_ledger(
        named,
        ledger,
        options=load(groups, options, settings),
        workers=workers,
        redo=redo,
        progress=progress,
    )


def open(ledger: str | Path) -> Ledger:
    """The ledger at ``ledger``, to be read: one method a table, each giving rows of records."""
    from variorum.views.queries import open_ledger

    return open_ledger(ledger)
