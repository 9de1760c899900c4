"""What a corpus stage keeps of one run for the next."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from functools import cached_property

from variorum.store.base import Store


class StoredMemo(MutableMapping[str, bytes]):
    """The memo of a stage, kept in a ledger under the stage's ``recipe``: another version or other
    options begin with none. It is read when first asked for, as a whole. :meth:`save` keeps what was
    put in or asked for since and drops what was not, so that it does not outgrow the ledger."""

    def __init__(self, store: Store, stage: str, recipe: str) -> None:
        self._store = store
        self._stage = stage
        self._recipe = recipe
        self._new: set[str] = set()
        self._used: set[str] = set()

    @cached_property
    def _values(self) -> dict[str, bytes]:
        found = self._store.load_memo(self._stage, self._recipe)
        self._stored = frozenset(found)
        return found

    def __getitem__(self, key: str) -> bytes:
        value = self._values[key]
        self._used.add(key)
        return value

    def __setitem__(self, key: str, value: bytes) -> None:
        self._values[key] = value
        self._new.add(key)
        self._used.add(key)

    def __delitem__(self, key: str) -> None:
        del self._values[key]
        self._new.discard(key)
        self._used.discard(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def save(self) -> None:
        """Writes to the ledger what the next run may use."""
        if "_values" in self.__dict__:
            new = {key: self._values[key] for key in self._new}
            unused = self._stored - self._used
            self._store.save_memo(self._stage, self._recipe, new, unused)
