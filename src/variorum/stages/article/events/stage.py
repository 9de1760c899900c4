"""From verbs to events: rule, modality, roles, place, day and the statement that carries it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from variorum.ids import event_id
from variorum.records import Draft, Event, Span, Statement, span
from variorum.stages.article.events import roles
from variorum.stages.article.events.clause import Clause, read
from variorum.stages.article.events.lexicon import Lexicon, Rule, american, lexicon
from variorum.stages.article.events.options import Options
from variorum.stages.article.events.setting import Setting
from variorum.stages.article.events.standing import settled, standing
from variorum.syntax import Parse, Token

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "REJECT", "THREATEN"})
OF_ACTS = {"demand": "REQUEST", "accuse": "ACCUSE", "reject": "REJECT", "promise": "AGREE"}
SAME_ACT = {"AGREE": frozenset({"AGREE", "THREATEN", "REJECT"})}  # what one says one will do
MOVING = frozenset({"AID", "MOBILIZE", "RETREAT"})
LONGEST = 120  # characters of a trigger; beyond, the verb alone


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    words = lexicon()
    return [replace(d, events=tuple(_events(d, words, options))) for d in drafts]


def _events(draft: Draft, words: Lexicon, options: Options) -> list[Event]:
    found: dict[tuple[int, str], Event] = {}
    setting = Setting(draft)
    for token in draft.parse.tokens:
        if token.pos not in ("VERB", "AUX") or draft.is_noise(token.start, token.end):
            continue
        for event in _of_verb(draft, token, words, setting):
            if event.actor is not None or options.without_actor:
                found.setdefault((event.start, event.event), event)
    _of_acts(draft, found, setting)
    return settled(draft, sorted(found.values(), key=lambda e: (e.start, e.end, e.event)))


def _of_verb(draft: Draft, verb: Token, words: Lexicon, setting: Setting) -> Iterable[Event]:
    parse = draft.parse
    lemma = american(verb.lemma.lower())
    if lemma not in words.rules:
        return
    clause = read(parse, verb, words)
    rule = words.event(lemma, clause.slots)
    if rule is None:
        return
    code, mode = _meant(rule, clause)
    status = standing(parse, clause, rule.code, code)
    if status == "denied" or (code is None and status is not None):
        code, mode = rule.code, rule.mode
    who = roles.actor(parse, clause, words)
    if code == "REQUEST" and clause.modality == "must":
        speaker = parse.children(clause.governor.i, "nsubj") if clause.governor else []
        if speaker and roles.can_act(parse, speaker[0], words):
            yield _event(draft, clause, code, mode, speaker[0], clause.subject, setting)
        return
    if code is None or status is None:
        return
    light = any(slot == "obj" and lemmas for slot, lemmas in rule.needs)
    whom = roles.recipient(parse, clause, words, light=light, moved=rule.code in MOVING)
    if who is None and not (clause.passive and whom and roles.can_act(parse, whom, words)):
        return
    yield replace(_event(draft, clause, code, mode, who, whom, setting), status=status)


def _meant(rule: Rule, clause: Clause) -> tuple[str | None, str | None]:
    """The code after negation and modality: what one will do for another is AGREE, what one will
    do to another THREATEN, what one will not do for another REJECT, what one says another must
    do REQUEST. ``None``: not said to have happened."""
    code, mode = rule.code, rule.mode
    if clause.modality == "unreal":
        return None, None
    if clause.modality == "must":
        return ("REQUEST", None) if clause.governor is not None else (None, None)
    if clause.negated:
        return ("REJECT", None) if code in COOPERATIVE else (None, None)
    if clause.modality == "future":
        if code in COOPERATIVE:
            return "AGREE", None
        return ("THREATEN", None) if code in HOSTILE else (code, mode)
    return code, mode


def _event(
    draft: Draft,
    clause: Clause,
    code: str,
    mode: str | None,
    who: Token | None,
    whom: Token | None,
    setting: Setting,
) -> Event:
    text, parse = draft.article.text, draft.parse
    trigger = _trigger(text, parse, clause)
    actor = roles.noun_phrase(text, parse, who) if who is not None else None
    recipient = (
        roles.noun_phrase(text, parse, whom) if whom is not None and whom is not who else None
    )
    return _record(
        draft, trigger, code, mode, actor, recipient,
        place=setting.place(clause), date=setting.date(clause.verb),
        statement=setting.statement(trigger.start),
    )  # fmt: skip


def _record(
    draft: Draft,
    trigger: Span,
    code: str,
    mode: str | None,
    actor: Span | None,
    recipient: Span | None,
    *,
    place: str | None,
    date: str | None,
    statement: str | None,
) -> Event:
    return Event(
        id=event_id(draft.article.id, code, trigger.start, trigger.end),
        article=draft.article.id,
        start=trigger.start,
        end=trigger.end,
        text=trigger.text,
        event=code,
        mode=mode,
        actor=actor.text if actor else None,
        actor_start=actor.start if actor else None,
        actor_end=actor.end if actor else None,
        recipient=recipient.text if recipient else None,
        recipient_start=recipient.start if recipient else None,
        recipient_end=recipient.end if recipient else None,
        place=place,
        date=date,
        statement=statement,
    )


def _trigger(text: str, parse: Parse, clause: Clause) -> Span:
    """The verb with its particle and, where it follows, the head of its object."""
    end = clause.verb.end
    for token in parse.children(clause.verb.i, "prt"):
        end = max(end, token.end)
    if clause.object is not None and clause.object.end - clause.verb.start <= LONGEST:
        end = max(end, clause.object.end)
    return span(text, clause.verb.start, end)


def _of_acts(draft: Draft, found: dict[tuple[int, str], Event], setting: Setting) -> None:
    """Adds events for statements whose act is one, where no verb near their cue told it."""
    starts: dict[str, list[int]] = defaultdict(list)
    for start, told in sorted(found):
        starts[told].append(start)
    for statement in draft.statements:
        code = OF_ACTS.get(statement.act)
        if code is None or statement.cue is None or statement.source is None:
            continue
        first, end = _extent(statement)
        near = (starts[told] for told in SAME_ACT.get(code, {code}))
        if any(bisect_left(s, first) < bisect_left(s, end) for s in near):
            continue
        insort(starts[code], statement.cue.start)
        found[statement.cue.start, code] = _record(
            draft, statement.cue, code, None, statement.source, None,
            place=None, date=statement.said_on, statement=statement.id,
        )  # fmt: skip


def _extent(statement: Statement) -> tuple[int, int]:
    spans = [s for s in (statement.source, statement.cue, *statement.content) if s is not None]
    return min(s.start for s in spans), max(s.end for s in spans)
