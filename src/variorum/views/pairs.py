"""What happened as pairs of who did it and to whom, counted by PLOVER's quad classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from variorum.models.plover import QUADS
from variorum.records import Happening, Record, make_id


class Pair(Record, frozen=True, kw_only=True):
    """What one entity did to another: happenings in the order of their days, those that were done
    counted by quad class, those that are only denied, threatened, planned or possible in ``open``;
    ``reports`` tell of any of them, ``first`` and ``last`` are ISO days."""

    id: str
    actor_id: str
    actor: str
    recipient_id: str
    recipient: str
    verbal_cooperation: int = 0
    material_cooperation: int = 0
    verbal_conflict: int = 0
    material_conflict: int = 0
    open: int = 0
    reports: int = 0
    first: str | None = None
    last: str | None = None
    happenings: tuple[str, ...] = ()

    @property
    def quads(self) -> tuple[int, int, int, int]:
        """The numbers in the order of :data:`~variorum.models.plover.CLASSES`."""
        return (
            self.verbal_cooperation,
            self.material_cooperation,
            self.verbal_conflict,
            self.material_conflict,
        )


def paired(
    happenings: Iterable[Happening], names: Mapping[str, str], legs: Mapping[str, str]
) -> list[Pair]:
    """The pairs of entities in ``names``, those with most happenings first."""
    found: dict[tuple[str, str], list[Happening]] = {}
    for h in happenings:
        if h.actor_id in names and h.recipient_id in names:
            found.setdefault((str(h.actor_id), str(h.recipient_id)), []).append(h)
    pairs = [_pair(key, held, names, legs) for key, held in found.items()]
    return sorted(pairs, key=lambda p: (-len(p.happenings), p.actor.casefold(), p.recipient.casefold(), p.id))  # fmt: skip


def _pair(
    key: tuple[str, str],
    held: Sequence[Happening],
    names: Mapping[str, str],
    legs: Mapping[str, str],
) -> Pair:
    done = Counter(QUADS.get(h.event) for h in held if h.status == "asserted")
    days = sorted(day for h in held if (day := h.date or h.first))
    reports = {legs[a] for h in held for a in h.articles if a in legs}
    return Pair(
        id=make_id("p", *key),
        actor_id=key[0],
        actor=names[key[0]],
        recipient_id=key[1],
        recipient=names[key[1]],
        verbal_cooperation=done[0],
        material_cooperation=done[1],
        verbal_conflict=done[2],
        material_conflict=done[3],
        open=sum(h.status != "asserted" for h in held),
        reports=len(reports),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        happenings=tuple(h.id for h in sorted(held, key=lambda h: (h.date or h.first or "9", h.id))),
    )  # fmt: skip
