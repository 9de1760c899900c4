"""What happened as pairs of who did it and to whom, counted by PLOVER's quad classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from variorum.records import Event, Happening, Record, make_id

CLASSES = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
QUADS = {
    "AGREE": 0, "CONSULT": 0, "SUPPORT": 0, "CONCEDE": 0, "COOPERATE": 1, "AID": 1, "RETREAT": 1,
    "REQUEST": 2, "ACCUSE": 2, "REJECT": 2, "THREATEN": 2, "PROTEST": 3, "SANCTION": 3,
    "MOBILIZE": 3, "COERCE": 3, "ASSAULT": 3,
}  # fmt: skip
"""The quad class of every PLOVER event, as a place in :data:`CLASSES`."""


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
        """The numbers in the order of :data:`CLASSES`."""
        return (
            self.verbal_cooperation,
            self.material_cooperation,
            self.verbal_conflict,
            self.material_conflict,
        )


def joined(
    happenings: Iterable[Happening], events: Iterable[Event], legs: Mapping[str, str]
) -> list[Happening]:
    """``happenings``, and every event that is in none of them as one of its own; those alone that stand
    in an article of ``legs``."""
    out = [h for h in happenings if h.article in legs]
    held = {e for h in out for e in h.events}
    return out + [_alone(e, legs[e.article]) for e in events if e.id not in held and e.article in legs]  # fmt: skip


def _alone(e: Event, leg: str) -> Happening:
    return Happening(
        id=e.id, article=e.article, start=e.start, end=e.end, text=e.text, event=e.event, mode=e.mode,
        status=e.status, context=e.context, cameo=e.cameo, actor=e.actor, actor_id=e.actor_id,
        actor_country=e.actor_country, actor_sector=e.actor_sector, recipient=e.recipient,
        recipient_id=e.recipient_id, recipient_country=e.recipient_country,
        recipient_sector=e.recipient_sector, place=e.place, date=e.date, events=(e.id,),
        articles=(e.article,), reports=(leg,),
    )  # fmt: skip


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
