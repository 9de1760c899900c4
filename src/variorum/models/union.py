"""Disjoint sets: who belongs together with whom, through however many steps."""

from __future__ import annotations


class Union[T: (int, str)]:
    """Everything is alone until it is joined. The least member of a group stands for it, whatever
    the order in which its members were joined."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}
        self._size: dict[T, int] = {}

    def home(self, x: T) -> T:
        """The member that stands for the group of ``x``."""
        above = self._above
        while (up := above.get(x, x)) != x:
            above[x] = above.get(up, up)
            x = up
        return x

    def join(self, x: T, y: T) -> None:
        """Makes one group of the groups of both."""
        x, y = sorted((self.home(x), self.home(y)))
        if x != y:
            self._above[y] = x
            self._size[x] = self.size(x) + self._size.pop(y, 1)

    def size(self, x: T) -> int:
        """How many members the group of ``x`` has."""
        return self._size.get(self.home(x), 1)
