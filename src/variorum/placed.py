"""Which of many spans hold a character, without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

BLOCK = 512
"""Characters; only spans that share a block with a character are looked at."""


class Placed[T]:
    """Things with the characters they stand at (end excluded), found by a character in the order in
    which they were given. The cost grows with the spans that stand near it, not with the text."""

    def __init__(self, placed: Iterable[tuple[int, int, T]]) -> None:
        self._blocks: dict[int, list[tuple[int, int, T]]] = defaultdict(list)
        for start, end, thing in placed:
            for block in range(start // BLOCK, (end - 1) // BLOCK + 1):
                self._blocks[block].append((start, end, thing))

    def at(self, char: int) -> Iterator[tuple[int, int, T]]:
        """The spans that hold character ``char``, with what stands there."""
        near = self._blocks.get(char // BLOCK, ())
        return (found for found in near if found[0] <= char < found[1])
