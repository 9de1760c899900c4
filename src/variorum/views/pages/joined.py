"""Events as the things they tell of: joined ones, and those that were joined to none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.records import Event, Happening


def told(happenings: Iterable[Happening], events: Mapping[str, Event], leg: Mapping[str, str]) -> dict[str, Happening]:  # fmt: skip
    """The happenings by id in the order of their days; an event that was joined to none is one itself."""
    out = {h.id: h for h in happenings if h.article in leg}
    joined = {e for h in out.values() for e in h.events}
    for event in events.values():
        if event.id not in joined and event.article in leg:
            out[event.id] = _alone(event, leg[event.article])
    return out


def _alone(e: Event, leg: str) -> Happening:
    return Happening(
        id=e.id, article=e.article, start=e.start, end=e.end, text=e.text, event=e.event, mode=e.mode,
        status=e.status, context=e.context, cameo=e.cameo, actor=e.actor, actor_id=e.actor_id,
        actor_country=e.actor_country, actor_sector=e.actor_sector, recipient=e.recipient,
        recipient_id=e.recipient_id, recipient_country=e.recipient_country,
        recipient_sector=e.recipient_sector, place=e.place, date=e.date, events=(e.id,),
        articles=(e.article,), reports=(leg,),
    )  # fmt: skip


def by_entity(found: Iterable[Happening]) -> dict[str, list[Happening]]:
    """What each entity did or had done to it."""
    out: dict[str, list[Happening]] = defaultdict(list)
    for h in found:
        for entity in dict.fromkeys((h.actor_id, h.recipient_id)):
            if entity:
                out[entity].append(h)
    return dict(out)
