"""The rows of happenings, each with the legs that it stands on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from variorum.legs import Carrier, Legs, Place, Surroundings, legs
from variorum.models.occasions import occasions
from variorum.models.sources import UNKNOWN, source_of
from variorum.records import Event, EventStatus, Happening, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.happenings.told import Told
from variorum.syntax import Parse

UNDATED = "9"
ORDER: tuple[EventStatus, ...] = ("asserted", "denied", "threatened", "planned", "hypothetical")
"""Of several the first is the status of what they tell together."""


class Rows:
    """Makes happenings of groups of events."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._days = {a.id: (a.published or a.published_to or UNDATED) for a in corpus.articles}
        self._statements = {s.id: s for s in corpus.statements}
        self._entities = {e.id: e for e in corpus.entities}
        self._around = Surroundings({r.id: r.origin for r in corpus.reports}, corpus.passages)
        self._disputes: dict[str, list[str]] = defaultdict(list)
        for dispute in corpus.disputes:
            for side in dispute.sides:
                self._disputes[side.statement].append(dispute.id)

    def of(self, groups: Sequence[Sequence[Told]]) -> list[Happening]:
        """A happening a group, in their order."""
        status = [min((t.event.status for t in g), key=ORDER.index) for g in groups]
        tellers = [
            [t for t in g if t.event.status == s] for g, s in zip(groups, status, strict=True)
        ]
        several = [g for g in tellers if len({t.report for t in g}) > 1]
        carriers = self._carriers([t for g in several for t in g])
        return [
            self._happening(group, told, self._legs(told, carriers))
            for group, told in zip(groups, tellers, strict=True)
        ]

    def _legs(self, told: Sequence[Told], carriers: dict[str, Carrier]) -> Legs:
        reports = {t.report for t in told}
        if len(reports) == 1:
            return Legs(tuple(reports), 1, 1, ())
        return legs((carriers[t.event.id] for t in told), self._around)

    def _carriers(self, told: Sequence[Told]) -> dict[str, Carrier]:
        """The carrier of each event. What an article tells in its own words it answers for itself;
        what stands in a statement it has from whose statement that is."""
        by_article: dict[str, list[Told]] = defaultdict(list)
        for t in told:
            by_article[t.event.article].append(t)
        out = {}
        for article, found in sorted(by_article.items()):
            parse = self._corpus.parses.get(article, Parse.EMPTY)
            day = self._days[article]
            for t in found:
                statement = self._statements.get(t.event.statement or "")
                source = source_of(statement, self._entities) if statement else UNKNOWN
                out[t.event.id] = Carrier(
                    report=t.report,
                    place=Place(article, t.event.start, t.event.end),
                    day=day,
                    source=source,
                    occasions=occasions(statement, source, parse, day) if statement else (),
                    traced=statement is None or source.known,
                )
        return out

    def _happening(self, group: Sequence[Told], told: Sequence[Told], found: Legs) -> Happening:
        events = [t.event for t in sorted(group, key=self._rank)]
        first = min(told, key=self._rank).event
        actor, recipient = _best([first, *events], "actor"), _best([first, *events], "recipient")
        days = [d for e in events if (d := self._days[e.article][:10]) != UNDATED]
        carried = dict.fromkeys(e.statement for e in events if e.statement)
        return Happening(
            id=make_id("h", first.id),
            article=first.article,
            start=first.start,
            end=first.end,
            text=first.text,
            event=first.event,
            mode=first.mode,
            status=first.status,
            context=first.context or next((e.context for e in events if e.context), None),
            cameo=first.cameo,
            actor=actor.actor,
            actor_id=actor.actor_id,
            actor_country=actor.actor_country,
            actor_sector=actor.actor_sector,
            recipient=recipient.recipient,
            recipient_id=recipient.recipient_id,
            recipient_country=recipient.recipient_country,
            recipient_sector=recipient.recipient_sector,
            place=first.place or next((e.place for e in events if e.place), None),
            date=first.date or next((e.date for e in events if e.date), None),
            first=min(days, default=None),
            events=tuple(e.id for e in events),
            articles=tuple(dict.fromkeys(e.article for e in events)),
            reports=found.reports,
            least=found.least,
            most=found.most,
            ties=found.ties,
            disputes=tuple(dict.fromkeys(d for s in carried for d in self._disputes.get(s, ()))),
        )

    def _rank(self, t: Told) -> tuple[str, str, int, str]:
        return self._days[t.event.article], t.event.article, t.event.start, t.event.id


def _best(events: Sequence[Event], role: str) -> Event:
    """The first event that has for this role the entity that most have, else words for it."""
    told = Counter(found for e in events if (found := getattr(e, f"{role}_id")))
    most = max(told, key=lambda i: told[i]) if told else None
    return next(
        (e for e in events if getattr(e, f"{role}_id") == most and getattr(e, role)), events[0]
    )
