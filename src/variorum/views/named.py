"""Reads of who and what is named: one by any spelling, what others say of it, what it did to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from variorum.errors import UsageError
from variorum.offsets import overlaps
from variorum.records import Decision, Entity, Mention, Statement
from variorum.views.filters import has
from variorum.views.happened import Happened
from variorum.views.pairs import Pair, paired
from variorum.views.rows import Rows

LISTED = 8
"""Names that a message lists where one was meant and several match."""
LONGEST = 100
"""Characters of a name that are compared with others, and that a message shows."""


class Named(Happened):
    """Entities, and what a ledger has on one."""

    def decisions(self) -> Rows[Decision]:
        """What people decided on names, in the order in which they did."""
        return Rows(Decision, self._all("decisions", Decision))

    def entity(self, name: str, *, whole: bool = False) -> Entity:
        """The entity with this id; else with this name, this spelling, or, unless ``whole``, a name or
        spelling that has it in it, whichever of these there is first. Raises
        :class:`~variorum.errors.UsageError` where there is none or more than one."""
        every = self._all("entities", Entity)
        wanted = name.casefold()
        ways: tuple[Callable[[Entity], bool], ...] = (
            lambda e: e.id == name,
            lambda e: e.name.casefold() == wanted,
            lambda e: any(v.casefold() == wanted for v in e.variants),
            lambda e: any(has(v, name) for v in (e.name, *e.variants)),
        )
        ways = ways[:3] if whole else ways
        found = next((held for way in ways if (held := [e for e in every if way(e)])), [])
        if len(found) == 1:
            return found[0]
        if not found:
            near = "; ".join(_shown(e) for e in _near(name, every))
            raise UsageError(
                f"no name {name[:LONGEST]!r}; `names` lists them, `names --name` searches"
                + (f"; near it are: {near}" if near else "")
            )
        first = sorted(found, key=lambda e: e.id)[:LISTED]
        some = "; ".join(_shown(e) for e in first)
        raise UsageError(f"{len(found)} names match {name!r}, name the id of one: {some}")

    def pairs(self, *, actor: str | None = None, recipient: str | None = None) -> Rows[Pair]:
        """Who did something to whom, those with most happenings first; ``actor`` and ``recipient`` are
        any spelling of the entity, or its id."""
        who, whom = self._entities_meant(actor), self._entities_meant(recipient)
        names = {e.id: e.name for e in self._all("entities", Entity)}
        legs = {a.id: a.report or a.id for a in self._articles.values()}
        found = paired(self.happenings(), names, legs)
        return Rows(
            Pair,
            (
                p
                for p in found
                if (actor is None or p.actor_id in who)
                and (recipient is None or p.recipient_id in whom)
            ),
        )

    def _spoken_of(self, name: str | None) -> Callable[[Statement], bool]:
        """Whether somebody else says a statement in which ``name``, a spelling or an id, is named; without
        one, any statement."""
        if name is None:
            return lambda statement: True
        meant = self._entities_meant(name)
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for m in self._all("mentions", Mention):
            if m.entity in meant:
                places[m.article].append((m.start, m.end))
        return lambda s: (
            s.speaker_id not in meant
            and any(overlaps(c.start, c.end, places.get(s.article, ())) for c in s.content)
        )


def _shown(entity: Entity) -> str:
    return f"{entity.id} {entity.name} ({entity.kind})"


def _near(name: str, entities: Iterable[Entity]) -> list[Entity]:
    """The entities with names and spellings like ``name``, or with it in them, the likest first."""
    wanted = name.casefold()[:LONGEST]
    spelled: dict[str, Entity] = {}
    for e in entities:
        for v in (e.name, *e.variants):
            spelled.setdefault(v.casefold()[:LONGEST], e)
    close = get_close_matches(wanted, spelled, LISTED, 0.75)
    holding = sorted((v for v in spelled if has(v, name)), key=lambda v: (len(v), v))
    found = {spelled[v].id: spelled[v] for v in (*close, *holding)}
    return list(found.values())[:LISTED]
