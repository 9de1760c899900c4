"""How long work tells how far it is: a contract, and the way that says nothing."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Hears what is being done. ``total`` is ``None`` where it is not known."""

    def begin(self, what: str, total: int | None) -> None:
        """Another piece of work starts; the one before has ended."""

    def advance(self, done: int) -> None:
        """So many more items of the present piece are done."""

    def end(self) -> None:
        """All work has ended."""


class Silent:
    """Says nothing."""

    def begin(self, what: str, total: int | None) -> None:
        return

    def advance(self, done: int) -> None:
        return

    def end(self) -> None:
        return
