"""From readings to records: trigger, actor and recipient as spans, place, day and statement."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.ids import event_id
from variorum.records import Draft, Event, Span, span
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, lexicon
from variorum.stages.article.events.options import Options
from variorum.stages.article.events.phrases import noun_phrase
from variorum.stages.article.events.reading import Reading
from variorum.stages.article.events.readings import readings
from variorum.stages.article.events.setting import Setting
from variorum.stages.article.events.standing import settled
from variorum.syntax import Parse

LONGEST = 120  # characters of a trigger; beyond, the verb alone


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    words = lexicon()
    return [replace(d, events=tuple(_events(d, words, options))) for d in drafts]


def _events(draft: Draft, words: Lexicon, options: Options) -> list[Event]:
    found: dict[tuple[int, str], Event] = {}
    setting = Setting(draft)
    for reading in readings(draft, words):
        if reading.who is not None or options.without_actor:
            event = _event(draft, reading, setting)
            found.setdefault((event.start, event.event), event)
    return settled(draft, sorted(found.values(), key=lambda e: (e.start, e.end, e.event)))


def _event(draft: Draft, reading: Reading, setting: Setting) -> Event:
    text, parse = draft.article.text, draft.parse
    clause, who, whom = reading.clause, reading.who, reading.whom
    charged = reading.code == "ACCUSE"
    trigger = _trigger(text, parse, clause)
    actor = noun_phrase(text, parse, who, whom) if who is not None else None
    recipient = noun_phrase(text, parse, whom, who, charged=charged) if whom is not None else None
    day = setting.date(clause.verb)
    ahead = day is not None and setting.ahead(day, clause.verb) and reading.status == "asserted"
    if ahead and not reading.deed:
        day = None  # what somebody said was said before
    return Event(
        id=event_id(draft.article.id, reading.code, trigger.start, trigger.end),
        article=draft.article.id,
        start=trigger.start,
        end=trigger.end,
        text=trigger.text,
        event=reading.code,
        mode=reading.mode,
        actor=actor.text if actor else None,
        actor_start=actor.start if actor else None,
        actor_end=actor.end if actor else None,
        recipient=recipient.text if recipient else None,
        recipient_start=recipient.start if recipient else None,
        recipient_end=recipient.end if recipient else None,
        place=setting.place(clause, reading.rule.code if reading.rule else reading.code),
        date=day,
        statement=setting.statement(trigger.start),
        status="planned" if ahead and reading.deed else reading.status,
    )


def _trigger(text: str, parse: Parse, clause: Clause) -> Span:
    """The verb with its particle and, where it follows, the head of its object."""
    end = clause.verb.end
    for token in parse.children(clause.verb.i, "prt"):
        end = max(end, token.end)
    own = clause.object is not None and clause.object.head == clause.verb.i
    if clause.object is not None and own and clause.object.end - clause.verb.start <= LONGEST:
        end = max(end, clause.object.end)
    return span(text, clause.verb.start, end)
