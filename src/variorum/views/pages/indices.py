"""Records by what they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.records import Happening


def by_party(happenings: Iterable[Happening]) -> dict[str, list[Happening]]:
    """What each entity did or had done to it."""
    out: dict[str, list[Happening]] = defaultdict(list)
    for h in happenings:
        for entity in dict.fromkeys((h.actor_id, h.recipient_id)):
            if entity:
                out[entity].append(h)
    return dict(out)


def inverted(mapping: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys of each value, in their order."""
    out: dict[str, list[str]] = defaultdict(list)
    for key, value in mapping.items():
        out[value].append(key)
    return dict(out)


def grouped[T](records: Iterable[T], field: str) -> dict[str, list[T]]:
    """Records by the value of one field, each group in the order they came."""
    out: dict[str, list[T]] = defaultdict(list)
    for record in records:
        out[getattr(record, field)].append(record)
    return dict(out)
