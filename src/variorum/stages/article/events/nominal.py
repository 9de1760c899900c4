"""Events that a noun names: "NATO's attack on the base", "talks between Norvia and Dravia".

Both who acts and who is acted on must stand at the noun; a noun under a verb of wishing, fearing or
planning, under "could" or beside "possible" names nothing that happened.
"""

from __future__ import annotations

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, NounRule, american
from variorum.stages.article.events.modality import own_modality
from variorum.stages.article.events.roles import AGENTS, can_act, where
from variorum.syntax import Parse, Token

HIGH = 5  # words above the noun that are looked at

Roles = tuple[NounRule, Clause, Token | None, Token | None]


def nominal(parse: Parse, noun: Token, words: Lexicon) -> Roles | None:
    """The rule, the clause and the parts of the event that ``noun`` names."""
    rule = words.nouns.get(american(noun.lemma.lower()))
    if rule is None or noun.dep == "compound" or not _happened(parse, noun, words):
        return None
    who = _at(parse, noun, rule.actors, words, met=rule.code == "CONSULT")
    whom = _at(parse, noun, rule.recipients, words, besides=who, thing=rule.code == "ASSAULT")
    if whom is None or (who is None and not rule.lone):
        return None
    return rule, _clause(parse, noun), who, whom


def _at(
    parse: Parse,
    noun: Token,
    slots: tuple[str, ...],
    words: Lexicon,
    *,
    besides: Token | None = None,
    thing: bool = False,
    met: bool = False,
) -> Token | None:
    """Who stands at the first of these slots that holds somebody, or some ``thing``; ``met``: what stands
    before the noun may be where they met ("the Paris talks")."""
    for slot in slots:
        for found in _held(parse, noun, slot):
            if met and slot == "comp" and where(found):
                continue
            some = thing and found.pos == "NOUN" and not found.name
            if found is not besides and (some or can_act(parse, found, words)):
                return found
    return None


def _held(parse: Parse, noun: Token, slot: str) -> list[Token]:
    if slot == "poss":
        return parse.children(noun.i, "poss")
    if slot == "comp":
        return [t for t in parse.children(noun.i, "compound", "amod", "nmod") if t.name in AGENTS]
    name = "between" if slot == "both" else slot
    preps = [p for p in parse.children(noun.i, "prep", "agent") if p.lower == name]
    nouns = [t for p in preps for t in parse.children(p.i, "pobj")]
    return [c for t in nouns for c in parse.children(t.i, "conj")] if slot == "both" else nouns


def _happened(parse: Parse, noun: Token, words: Lexicon) -> bool:
    """Whether what is above and beside ``noun`` lets it have happened."""
    beside = parse.children(noun.i, "det", "amod", "neg", "compound")
    if any(t.lemma.lower() in words.frames["open"] | words.frames["any"] for t in beside):
        return False
    for k, above in enumerate(parse.ancestors(noun.i)):
        if american(above.lemma.lower()) in words.frames["open"] | words.frames["unreal"]:
            return False
        if above.pos in ("VERB", "AUX") and (
            own_modality(parse, above) != "real"
            or parse.children(above.i, "neg")
            or any(t.lower in ("to", "if") for t in parse.children(above.i, "aux", "mark"))
        ):
            return False
        if k == HIGH:
            break
    return True


def _clause(parse: Parse, noun: Token) -> Clause:
    preps = tuple(
        (p.lower, t) for p in parse.children(noun.i, "prep") for t in parse.children(p.i, "pobj")
    )
    return Clause(noun, None, None, None, preps, {}, "real", False, False, None, None)
