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
    from variorum.records import Decision, DecisionKind
    from variorum.views.queries import Ledger

__all__ = ["VariorumError", "__version__", "build", "decide", "open", "take_decisions", "undo"]
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


def decide(
    ledger: str | Path,
    kind: DecisionKind,
    name: str,
    other: str,
    *,
    by: str,
    note: str | None = None,
    article: str | None = None,
    to: str | None = None,
    progress: Progress | None = None,
) -> Decision:
    """Decides on a name, once and for every later build: ``"merge"`` it with ``other``; ``"split"`` off
    what is written ``other``, everywhere or in one ``article``, as something of its own or as ``to``;
    ``"rename"`` it to ``other``. Names are any spelling or an id; ``by`` is who decides."""
    from variorum import deciding

    return deciding.decide(
        ledger, kind, name, other, by=by, note=note, article=article, to=to, progress=progress
    )


def undo(ledger: str | Path, decision: str, *, progress: Progress | None = None) -> Decision:
    """Takes a decision back: the ledger is what it would be had it not been made."""
    from variorum import deciding

    return deciding.undo(ledger, decision, progress=progress)


def take_decisions(
    ledger: str | Path, file: str | Path, *, progress: Progress | None = None
) -> list[Decision]:
    """Adds the decisions of another ledger, the ``decisions.jsonl`` of its export."""
    from variorum import deciding

    return deciding.take(ledger, file, progress=progress)
