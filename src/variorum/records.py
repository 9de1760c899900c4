"""Every record that passes between stages or stands in the ledger.

All of them are frozen. Offsets are code points into the ``text`` of the article, and
``text == article.text[start:end]`` holds for every span; :func:`span` is the way to make one.
Absent values are ``None``. Field order is the column order of the tables and exports.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from variorum.basics import EntityKind as EntityKind
from variorum.basics import Record as Record
from variorum.basics import Span as Span
from variorum.basics import article_id as article_id
from variorum.basics import make_id as make_id
from variorum.basics import span as span
from variorum.decision import Called as Called
from variorum.decision import Decision as Decision
from variorum.decision import DecisionKind as DecisionKind
from variorum.descent import Alignment as Alignment
from variorum.descent import Copy as Copy
from variorum.descent import Direction as Direction
from variorum.descent import Passage as Passage
from variorum.descent import Relation as Relation
from variorum.descent import Report as Report
from variorum.descent import Tie as Tie
from variorum.descent import TieKind as TieKind
from variorum.descent import Variant as Variant
from variorum.descent import VariantKind as VariantKind
from variorum.office import Office as Office
from variorum.office import Standing as Standing
from variorum.syntax import Parse

PublishedBy = Literal["given", "metadata", "header", "url", "inferred", "copies"]
NoiseKind = Literal["boilerplate", "caption", "comment", "credit", "header", "stray"]
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal["state", "deny", "demand", "accuse", "warn", "reject", "propose", "promise", "ask"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
DisputeRelation = Literal["denial", "contradiction", "rejection", "retraction"]
EventStatus = Literal["asserted", "denied", "threatened", "planned", "hypothetical"]


class Article(Record, frozen=True, kw_only=True):
    """One text as published by one outlet, kept character for character.

    ``published`` is an ISO date, or a date-time with its offset; where only a range is known it is
    ``None`` and ``published_from``/``published_to`` hold the range (both ``None``: nothing is known).
    """

    id: str
    key: str
    uri: str | None = None
    title: str | None = None
    text: str
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    published: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    published_by: PublishedBy | None = None
    published_evidence: Span | str | None = None
    language: str | None = None
    words: int = 0
    report: str | None = None


class Noise(Record, frozen=True, kw_only=True):
    """Characters of the file that are not part of the report it carries."""

    article: str
    start: int
    end: int
    text: str
    kind: NoiseKind


class Mention(Record, frozen=True, kw_only=True):
    """Where a text names an entity. ``kind`` and ``role`` are what this place alone tells."""

    article: str
    start: int
    end: int
    text: str
    entity: str | None = None
    kind: EntityKind = "other"
    role: str | None = None


class Entity(Record, frozen=True, kw_only=True):
    """A person, organisation, place … of the corpus, with every spelling it was named by.
    ``radius`` is the distance in km from the point within which nearly all of a state, region or water
    lies; a town has none. ``offices`` are those that articles give a person (see :class:`Office`): its
    ``title``, ``standing`` (held, former, future), the ``first`` and ``last`` day on which reports give
    it, which is no term of office, how many do, and the characters where it first stands."""

    id: str
    name: str
    kind: EntityKind
    variants: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    geonames: int | None = None
    wikidata: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius: int | None = None
    offices: tuple[Office, ...] = ()


class Time(Record, frozen=True, kw_only=True):
    """A TIMEX3 expression; ``anchor`` is the ISO date that ``value`` was worked out from."""

    article: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    anchor: str | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A quantity. ``low``/``high`` of ``None`` is an open end; ``unit`` is a singular noun, an
    ISO 4217 code, ``percent`` or ``None`` for a bare number; ``unit_text`` is what the text says.
    ``counted`` is the thing counted with its modifiers, in the words of the text; behind it in brackets
    what more its sentence or the two before say that makes it this thing and no other ("visitors (site)")."""

    id: str
    article: str
    start: int
    end: int
    text: str
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    unit_text: str | None = None
    counted: str | None = None
    qualifier: str | None = None
    attributed_to: str | None = None
    statement: str | None = None
    as_of: str | None = None
    series: str | None = None
    claim: str | None = None


class Series(Record, frozen=True, kw_only=True):
    """The figures of one thing over time, in the order of ``as_of``."""

    id: str
    counted: str
    unit: str | None = None
    figures: tuple[str, ...] = ()


class Statement(Record, frozen=True, kw_only=True):
    """Somebody says, denies, demands … . ``speaker`` is the source's words until the corpus stages
    settle it; ``settled_by`` says how (name, pronoun, description, copy, metonym), ``settled_from``
    which copy lent the speaker, the quotation marks or the whole statement."""

    id: str
    article: str
    speaker: str | None = None
    speaker_id: str | None = None
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    kind: StatementKind = "indirect"
    act: Act = "state"
    addressee: str | None = None
    anonymous: bool = False
    said_on: str | None = None
    within: str | None = None
    confidence: float = 1.0
    settled_by: str | None = None
    settled_from: str | None = None
    claim: str | None = None


class Event(Record, frozen=True, kw_only=True):
    """A PLOVER event: who (actor) did what (event, mode, context) to whom (recipient), where and when.
    ``status`` is what the text says of the deed that ``text`` names. ``actor_id`` and
    ``recipient_id`` are the entities they are, or act for ("Danish ships": Denmark); countries are
    ISO 3166-1 alpha-3 codes, sectors those of PLOVER; ``cameo`` is the CAMEO code of the public mapping."""

    id: str
    article: str
    start: int
    end: int
    text: str
    event: str
    mode: str | None = None
    actor: str | None = None
    actor_start: int | None = None
    actor_end: int | None = None
    recipient: str | None = None
    recipient_start: int | None = None
    recipient_end: int | None = None
    place: str | None = None
    date: str | None = None
    statement: str | None = None
    status: EventStatus = "asserted"
    context: str | None = None
    cameo: str | None = None
    actor_id: str | None = None
    actor_country: str | None = None
    actor_sector: str | None = None
    recipient_id: str | None = None
    recipient_country: str | None = None
    recipient_sector: str | None = None
    happening: str | None = None


class Claim(Record, frozen=True, kw_only=True):
    """What statements or figures say alike, in however many articles, shown in the words of the first.
    ``most`` counts the reports that carry it; ``least`` how many of them are left when all that any
    tie binds together is one."""

    id: str
    article: str
    start: int
    end: int
    text: str
    statements: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    least: int = 1
    most: int = 1
    ties: tuple[Tie, ...] = ()


class Side(Record, frozen=True, kw_only=True):
    """One party to a dispute: its statement and what it holds ("claims", "denies", …)."""

    statement: str
    speaker: str | None = None
    speaker_id: str | None = None
    position: str


class Dispute(Record, frozen=True, kw_only=True):
    """Statements that stand against each other. ``reports`` counts, side by side with ``sides``,
    the independent reports that carry each side, ``least`` how many are left of them when all that
    the side's ``ties`` bind together is one (see :class:`Claim`); ``first`` and ``last`` are ISO
    dates."""

    id: str
    relation: DisputeRelation
    topic: str
    sides: tuple[Side, ...] = ()
    reports: tuple[int, ...] = ()
    least: tuple[int, ...] = ()
    ties: tuple[tuple[Tie, ...], ...] = ()
    first: str | None = None
    last: str | None = None


class Happening(Record, frozen=True, kw_only=True):
    """One thing that happened or was said to: the events that tell of it, in however many articles,
    shown in the words of the first that tells it with its ``status`` (asserted where any does).
    ``date`` is the ISO day that any of them names, ``first`` the day on which it was first written
    of. ``reports`` are those that tell it with this status, ``most`` their number and ``least`` how
    many are left when all that ``ties`` bind together is one (see :class:`Claim`); ``disputes``
    those in which a statement that tells it stands."""

    id: str
    article: str
    start: int
    end: int
    text: str
    event: str
    mode: str | None = None
    status: EventStatus = "asserted"
    context: str | None = None
    cameo: str | None = None
    actor: str | None = None
    actor_id: str | None = None
    actor_country: str | None = None
    actor_sector: str | None = None
    recipient: str | None = None
    recipient_id: str | None = None
    recipient_country: str | None = None
    recipient_sector: str | None = None
    place: str | None = None
    date: str | None = None
    first: str | None = None
    events: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    least: int = 1
    most: int = 1
    ties: tuple[Tie, ...] = ()
    disputes: tuple[str, ...] = ()


class TimelineEntry(Record, frozen=True, kw_only=True):
    """What happened on a day, in the words of the article that says it best. ``articles`` are all
    that speak of the day, ``reports`` how many independent reports those are, ``least`` how many
    are left of them when all that ``ties`` bind together is one (see :class:`Claim`)."""

    date: str
    text: str
    article: str
    start: int
    end: int
    articles: tuple[str, ...] = ()
    reports: int = 0
    least: int = 0
    ties: tuple[Tie, ...] = ()
    weight: float = 0.0


class Failure(Record, frozen=True, kw_only=True):
    """An input or article that a stage could not take, and why."""

    key: str | None = None
    uri: str | None = None
    stage: str
    error: str


class Draft(Record, frozen=True, kw_only=True):
    """An article on its way through the article stages: each stage fills the slots it writes."""

    article: Article
    noise: tuple[Noise, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    parse: Parse = Parse.EMPTY
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()

    def is_noise(self, start: int, end: int) -> bool:
        """Whether half or more of these characters are noise, which stands in order."""
        covered = 0
        for k in range(bisect_right(self.noise, start, key=lambda n: n.end), len(self.noise)):
            if self.noise[k].start >= end:
                break
            covered += min(end, self.noise[k].end) - max(start, self.noise[k].start)
        return covered * 2 >= max(1, end - start)


TABLES: dict[str, type[Record]] = {
    "articles": Article,
    "noise": Noise,
    "reports": Report,
    "copies": Copy,
    "passages": Passage,
    "alignments": Alignment,
    "variants": Variant,
    "claims": Claim,
    "statements": Statement,
    "figures": Figure,
    "series": Series,
    "times": Time,
    "mentions": Mention,
    "entities": Entity,
    "decisions": Decision,
    "happenings": Happening,
    "events": Event,
    "disputes": Dispute,
    "timeline": TimelineEntry,
    "failures": Failure,
}
"""The tables of a ledger, by name, in the order in which they are exported."""
