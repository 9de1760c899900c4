"""Whether the deed that a verb names is asserted, denied, threatened, planned or hypothetical.

What PLOVER turns into an event of words keeps its deed's standing: "Norvia will send troops" is AGREE
and planned, "Norvia will bomb the port" THREATEN and threatened. The words themselves are asserted:
in "Norvia threatened to bomb the port" the threat is, the bombing is threatened.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from msgspec.structs import replace

from variorum.models.wording import denies
from variorum.records import Draft, Event, EventStatus
from variorum.stages.article.events.clause import CLAUSES, CONDITIONS, DEPTH, Clause
from variorum.stages.article.events.lexicon import american
from variorum.syntax import Parse, Token

POSSIBLE = frozenset({"may", "might", "could"})


@cache
def _frames() -> dict[str, EventStatus]:
    """The status of what hangs from a verb or noun, by its lemma."""
    text = files(__package__).joinpath("data", "standing.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return {lemma: name for name, lemmas in rows for lemma in lemmas.split()}  # type: ignore[misc]


def standing(parse: Parse, clause: Clause, code: str | None) -> EventStatus | None:
    """The status of the deed at the verb. ``code`` is that of the event which is told there;
    where that is none, ``None`` means that the deed is only a purpose, a wish or an order."""
    if code is not None:
        if _asked(parse, clause.verb) or _on_condition(parse, clause.verb):
            return "hypothetical"
        if clause.modality == "future":
            return "threatened" if code == "THREATEN" else "planned"
        return "asserted"
    if clause.negated:
        return "denied" if clause.modality == "real" else None
    return _unreal(parse, clause.verb) if clause.modality == "unreal" else None


def _asked(parse: Parse, verb: Token) -> bool:
    """Whether the verb heads a question."""
    head = parse[verb.head] if verb.dep == "conj" else verb
    sentence = parse.sentences[verb.sentence]
    return head.dep == "ROOT" and parse[sentence.last - 1].text == "?"


def _on_condition(parse: Parse, verb: Token) -> bool:
    return any(
        mark.lower in ("if", "unless")
        for clause in parse.children(verb.i, "advcl")
        for mark in parse.children(clause.i, "mark")
    )


def _unreal(parse: Parse, verb: Token) -> EventStatus | None:
    """What makes the deed unreal: the nearest of a condition, an auxiliary and a frame above."""
    for _ in range(DEPTH):
        if any(t.lower in CONDITIONS for t in parse.children(verb.i, "mark", "advmod")):
            return "hypothetical"
        if any(t.lower in POSSIBLE for t in parse.children(verb.i, "aux")):
            return "hypothetical"
        head = parse[verb.head]
        if head.i == verb.i or verb.dep in ("relcl", "advcl"):
            return None
        if verb.dep == "xcomp" or verb.dep in CLAUSES:
            found = _frames().get(american(head.lemma.lower()))
            if found is not None:
                return found
        verb = head
    return None


def settled(draft: Draft, events: Iterable[Event]) -> list[Event]:
    """``events``, those denied that stand in a statement whose cue denies it."""
    denying = {
        s.id
        for s in draft.statements
        if s.act == "deny"
        and s.cue is not None
        and denies(draft.parse.between(s.cue.start, s.cue.end))
    }
    return [
        replace(e, status="denied") if e.status == "asserted" and e.statement in denying else e
        for e in events
    ]
