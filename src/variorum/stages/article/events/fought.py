"""Strikes, marches and overthrows by those who fight: deeds of war and no protest.

"Rebels struck the depot" is ASSAULT, an opposition that topples a ruler
in a war does so by force of arms; fighters who march on a town advance.
"""

from __future__ import annotations

from dataclasses import replace

from variorum.stages.article.events import roles
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, Rule, american
from variorum.syntax import Parse, Token

STRIKING = frozenset(
    {"power", "alliance", "missile", "rocket", "rebel", "warplane", "helicopter", "drone"}
)
"""Who strikes with arms, besides forces."""
TOPPLING = frozenset({"topple", "overthrow", "oust"})
FIGHTERS = frozenset({"rebel", "fighter", "militia", "insurgent", "guerrilla", "militant", "force"})
"""Who topples by force of arms; a coup or a crowd's rising is PROTEST."""
CONTENDING = frozenset({"opposition", "opponent", "movement", "tribe"})
SEARCHING = frozenset({"search", "raid"})
TOWNS = frozenset({"city", "town", "village", "port", "capital", "stronghold"})
WARRING = frozenset({"rebel", "war", "fighter", "insurgent", "airstrike", "militia", "infighting"})
"""What is spoken of where those topple by arms too."""
FIGHTING = frozenset({"force", "troop", "war", "bomb", "rebel", "fighter", "soldier"})
"""What is spoken of besides where states and alliances strike; unions do so elsewhere."""


def in_war(parse: Parse, rule: Rule, clause: Clause, words: Lexicon) -> Rule | None:
    """``rule`` as those who fight do what it tells; ``None`` where they only advance."""
    lemma = american(clause.verb.lemma.lower())
    fighting = clause.subject is not None and clause.subject.lemma in FIGHTERS
    march = "march" in clause.slots.get("obj", ()) and rule.mode == "demo"
    if fighting and (lemma == "march" or march):
        return None
    if rule.mode == "obstruct" and (fighting or _one_person(clause.subject)):
        return replace(rule, code="COERCE", mode="restrict")
    if rule.mode == "investigate" and lemma in SEARCHING and fighting:
        return replace(rule, code="COERCE", mode="seize")
    if rule.mode == "strike" and (_hits(parse, clause, words) or (lemma == "strike" and fighting)):
        return replace(rule, code="ASSAULT", mode=None)
    if lemma in TOPPLING and _by_arms(parse, clause, words):
        return replace(rule, code="ASSAULT", mode=None)
    return rule


def _one_person(subject: Token | None) -> bool:
    """Whether one person by name does it, who is no crowd and so holds power or arms."""
    return subject is not None and subject.name == "PERSON" and subject.dep != "conj"


def _hits(parse: Parse, clause: Clause, words: Lexicon) -> bool:
    """Whether a strike is one of missiles and not of workers."""
    subject = clause.subject
    if subject is None or not (
        subject.name in ("GPE", "ORG") or subject.lemma in words.forces | STRIKING
    ):
        return False
    sentence = parse.sentence_tokens(parse.sentences[clause.verb.sentence])
    signs = words.munition | FIGHTING
    return any(t.lemma.lower() in signs for t in sentence if t.i != clause.verb.i)


def _by_arms(parse: Parse, clause: Clause, words: Lexicon) -> bool:
    """Whether who topples does so in a war: fighters, or an opposition where fighting is spoken of."""
    subject = clause.subject
    if subject is None or subject.lemma in FIGHTERS:
        return subject is not None
    ousted = clause.object
    town = any(
        p == "from" and (noun.name in roles.PLACED or noun.lemma.lower() in TOWNS)
        for p, noun in clause.preps
    )
    if subject.name == "PERSON" or subject.lemma in words.frames["crowd"] | words.ruling:
        return False
    if ousted is None or (subject.lemma not in CONTENDING and subject.name == "ORG"):
        return False
    near = parse.sentences[max(0, clause.verb.sentence - 1) : clause.verb.sentence + 2]
    return town or any(
        t.lemma.lower() in WARRING
        for s in near
        for t in parse.sentence_tokens(s)
        if t is not subject
    )
