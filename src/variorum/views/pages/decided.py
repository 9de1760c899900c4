"""What people decided on a name, as its page says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum import dates
from variorum.records import Decision, Entity
from variorum.views.pages import wording


def by_entity(decisions: Iterable[Decision]) -> Mapping[str, Sequence[Decision]]:
    """The decisions that an entity has come out of, by its id."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for d in decisions:
        for entity in dict.fromkeys((d.entity, d.apart)):
            if entity:
                found[entity].append(d)
    return found


def lines(entity: Entity, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """What people did to a name, a line each: whose spelling was joined, taken off or replaced, who
    decided it, when and why. A new name that a later one has replaced is left out."""
    out = []
    for d in decisions:
        if d.kind == "rename" and d.new_name != entity.name:
            continue
        signed = f"by decision of {d.decided_by} on {dates.day(d.decided_on[:10])}"
        note = f": {d.note.rstrip('. ')}" if d.note else ""
        out.append(wording.clipped(f"{_done(d)} {signed}{note}", 400))
    return tuple(out)


def _done(d: Decision) -> str:
    name = wording.clipped(d.about.name, 100)
    if d.kind == "merge" and d.other_name:
        return f"“{wording.clipped(d.other_name.name, 100)}” joined with “{name}”"
    if d.kind == "rename":
        return f"“{name}” renamed"
    where = " of one article" if d.only_in else ""
    given = f" and given to “{wording.clipped(d.other_name.name, 100)}”" if d.other_name else ""
    return f"“{wording.clipped(d.variant or '', 100)}”{where} taken off “{name}”{given}"
