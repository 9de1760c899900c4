"""Where ledgers are kept: one contract, one file a database."""

from pathlib import Path

from variorum.store.base import Hit, Store
from variorum.store.sqlite import SQLiteStore

__all__ = ["Hit", "SQLiteStore", "Store", "open_store"]


def open_store(path: str | Path, *, write: bool = False) -> Store:
    """The ledger at ``path``; ``write=True`` makes it where there is none. Raises
    :class:`~variorum.errors.StoreError` with what to do where it cannot be opened."""
    return SQLiteStore(Path(path), write=write)
