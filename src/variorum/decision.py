"""What a person decides on names, and what the decision points at."""

from __future__ import annotations

from typing import Literal

from variorum.basics import EntityKind, Record

DecisionKind = Literal["merge", "split", "rename"]


class Called(Record, frozen=True, kw_only=True):
    """An entity as it was when somebody decided on it. Further articles may give it another id or
    name: then it is the one of its kind that is still called so."""

    name: str
    kind: EntityKind
    entity: str


class Decision(Record, frozen=True, kw_only=True):
    """What somebody decided on names; it holds in every later build, with whatever further articles,
    and of two that contradict each other the later does.

    ``merge``: ``other_name`` is the same as ``about``, and goes by its name. ``split``: what is written
    ``variant``, everywhere or ``only_in`` the article of this id, is not ``about`` but ``other_name``, or
    something of its own where there is none. ``rename``: ``about`` is shown as ``new_name``.
    ``decided_on`` is an ISO date-time with its offset. ``entity`` is what ``about`` is in these
    tables, ``apart`` what the variant is; ``None``: the decision matches nothing now."""

    id: str
    kind: DecisionKind
    about: Called
    other_name: Called | None = None
    variant: str | None = None
    only_in: str | None = None
    new_name: str | None = None
    decided_by: str
    decided_on: str
    note: str | None = None
    entity: str | None = None
    apart: str | None = None
