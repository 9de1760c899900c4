"""What people decided on names, over what the rules have joined.

Decisions are carried out one after the other in the order in which they were made, so that of two that
contradict each other the later holds. Each finds what it is about by the id that had when it was decided
on, else by kind and name. One that does not find it changes nothing and stays a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from variorum.records import Called, Decision, Entity, Mention, make_id
from variorum.stages.corpus.entities.describe import (
    kind_of,
    name_of,
    roles_of,
    spelling,
    spellings_of,
    variants_of,
)


def decide(
    entities: Sequence[Entity], mentions: Sequence[Mention], decisions: Sequence[Decision]
) -> tuple[list[Entity], list[Mention], list[Decision]]:
    """The entities and the mentions, with their entities' ids, after all decisions; and the decisions
    in the order in which they were made, each with what it comes to."""
    if not decisions:
        return list(entities), list(mentions), []
    things = _Things(entities, mentions)
    come_to: list[tuple[Decision, str | None, str | None]] = []
    for d in sorted(decisions, key=lambda d: (d.decided_on, d.id)):
        entity, apart = things.carry_out(d)
        come_to.append((d, entity, apart))
    return (
        [thing.entity for thing in things.by_id.values()],
        things.placed(),
        [
            msgspec.structs.replace(d, entity=things.now(entity), apart=things.now(apart))
            for d, entity, apart in come_to
        ],
    )


@dataclass(slots=True)
class _Thing:
    """An entity and the places of its mentions, in order. ``former`` are names that no text has and
    that it went by: it is still found by them."""

    entity: Entity
    members: list[int] = field(default_factory=list)
    former: list[str] = field(default_factory=list)


class _Things:
    """All entities while decisions change them. ``went`` leads from ids that are no more to what took
    their mentions."""

    def __init__(self, entities: Sequence[Entity], mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.by_id = {e.id: _Thing(e) for e in entities}
        self.went: dict[str, str] = {}
        for number, m in enumerate(mentions):
            if m.entity in self.by_id:
                self.by_id[m.entity].members.append(number)

    def carry_out(self, d: Decision) -> tuple[str | None, str | None]:
        """Changes what ``d`` says. The ids of what it is about and of what it sets apart, ``None`` where
        it matches nothing."""
        about = self._find(d.about)
        other = self._find(d.other_name) if d.other_name else None
        if about is None or (d.other_name and other is None):
            return None, None
        if d.kind == "merge" and other:
            self._merge(about, other)
        elif d.kind == "rename" and d.new_name:
            about.former.append(about.entity.name)
            about.entity = msgspec.structs.replace(about.entity, name=d.new_name)
            self._describe(about)
        elif d.kind == "split":
            apart = self._split(d, about, other)
            return (about.entity.id, apart.entity.id) if apart else (None, None)
        return about.entity.id, None

    def now(self, entity: str | None) -> str | None:
        """The id of what ``entity`` has become."""
        while entity in self.went:
            entity = self.went[entity]
        return entity

    def placed(self) -> list[Mention]:
        """The mentions with the ids of what they are of now."""
        out = list(self.mentions)
        for id_, thing in self.by_id.items():
            for number in thing.members:
                if out[number].entity != id_:
                    out[number] = msgspec.structs.replace(out[number], entity=id_)
        return out

    def _find(self, called: Called) -> _Thing | None:
        """What was called so: of several with the spelling the one named so, else so most often."""
        if called.entity in self.by_id:
            return self.by_id[called.entity]
        fitting = [
            thing
            for thing in self.by_id.values()
            if thing.entity.kind == called.kind
            and called.name in (thing.entity.name, *thing.entity.variants)
        ]

        def rank(thing: _Thing) -> tuple[bool, int, str]:
            times = spellings_of(self.mentions[k] for k in thing.members)[called.name]
            return thing.entity.name != called.name, -times, thing.entity.id

        return min(fitting, key=rank, default=None)

    def _merge(self, about: _Thing, other: _Thing) -> None:
        if about is other:
            return
        about.members = sorted(about.members + other.members)
        about.former += [*other.former, other.entity.name]
        one, two = about.entity, other.entity
        if (
            one.latitude is None and one.kind == two.kind
        ):  # a misspelt place is where the right one is
            about.entity = msgspec.structs.replace(
                one,
                geonames=two.geonames,
                latitude=two.latitude,
                longitude=two.longitude,
                radius=two.radius,
            )
        if one.wikidata is None and one.kind == two.kind:
            about.entity = msgspec.structs.replace(about.entity, wikidata=two.wikidata)
        del self.by_id[two.id]
        self.went[two.id] = one.id
        self._describe(about)

    def _split(self, d: Decision, about: _Thing, other: _Thing | None) -> _Thing | None:
        """Takes a spelling off ``about``; what it is of then, ``None`` where it does not stand there."""
        picked = [k for k in about.members if self._is_meant(self.mentions[k], d)]
        if not picked or other is about:
            return other if picked else None
        if other is None:
            if len(picked) == len(about.members):  # stands apart already
                return about
            other = self._own(d, picked)
        left = set(about.members).difference(picked)
        about.members = sorted(left)
        other.members = sorted({*other.members, *picked})
        self._describe(other)
        if left:
            self._describe(about, lost=d.variant)
        else:
            del self.by_id[about.entity.id]
            self.went[about.entity.id] = other.entity.id
        return other

    def _is_meant(self, mention: Mention, d: Decision) -> bool:
        return spelling(mention) == d.variant and d.only_in in (None, mention.article)

    def _own(self, d: Decision, members: list[int]) -> _Thing:
        """The entity that a spelling taken off is on its own, of the same id in every build."""
        id_ = make_id("e", "apart", d.about.entity, d.variant, d.only_in)
        if id_ not in self.by_id:
            kind = kind_of(self.mentions[k] for k in members)
            self.by_id[id_] = _Thing(Entity(id=id_, name=d.variant or "", kind=kind))
            self.went.pop(id_, None)
        return self.by_id[id_]

    def _describe(self, thing: _Thing, lost: str | None = None) -> None:
        """Brings spellings, roles and, where it was the spelling ``lost``, the name up to date."""
        mentions = [self.mentions[k] for k in thing.members]
        spellings = spellings_of(mentions)
        name, kind = thing.entity.name, thing.entity.kind
        if name == lost and lost not in spellings and thing.entity.geonames is None:
            name = name_of(kind, spellings)
        former = sorted({f for f in thing.former if f not in spellings and f not in (name, lost)})
        thing.entity = msgspec.structs.replace(
            thing.entity,
            name=name,
            variants=(*variants_of(spellings), *former),
            roles=roles_of(kind, mentions),
        )
