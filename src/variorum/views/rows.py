"""Records as a sequence that turns into data frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

import msgspec

from variorum.errors import MissingExtraError
from variorum.records import Record

if TYPE_CHECKING:
    import pandas
    import polars


class Rows[R: Record](Sequence[R]):
    """Records of one table, in order. ``to_polars()`` and ``to_pandas()`` give a column a field."""

    def __init__(self, kind: type[R], records: Iterable[R]) -> None:
        self.kind = kind
        self._records = tuple(records)

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> Rows[R]: ...

    def __getitem__(self, index: int | slice) -> R | Rows[R]:
        if isinstance(index, slice):
            return Rows(self.kind, self._records[index])
        return self._records[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self._records == other._records

    def __hash__(self) -> int:
        return hash(self._records)

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {self.kind.__name__}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """Every record as plain values, as the exports write them."""
        return [msgspec.to_builtins(r) for r in self._records]

    def to_polars(self) -> polars.DataFrame:
        """A polars frame; spans are structs, lists are lists."""
        import polars

        if not self._records:
            return polars.DataFrame(schema=list(self.kind.__struct_fields__))
        return polars.DataFrame(self.to_dicts(), infer_schema_length=None, strict=False)

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas frame. Needs the extra ``pandas``."""
        try:
            import pandas
        except ImportError as error:
            raise MissingExtraError("to_pandas()", "pandas") from error
        return pandas.DataFrame(self.to_dicts(), columns=list(self.kind.__struct_fields__))
