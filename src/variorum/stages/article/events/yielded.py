"""To whom one yields or grants, where what stands there is a thing: "yielded to the union's demands",
"lifted the sanctions imposed on Dravia", "supplied the rebels arms"."""

from __future__ import annotations

from variorum.stages.article.events.beside import voiced_by
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.roles import PLACED, can_act
from variorum.stages.article.events.targets import CROWDS, is_some, who_behind
from variorum.syntax import Parse, Token

LAID = frozenset({"impose", "place", "levy", "slap", "put", "clamp"})
"""Participles of measures before "on" whom they bind."""
WANTED = frozenset(
    {"pressure", "lobbying", "demand", "call", "request", "appeal", "threat", "plea"}
)
"""What is yielded to, besides what others say."""


def yielded(parse: Parse, clause: Clause, code: str, words: Lexicon) -> Token | None:
    """Who gets what is given up, granted or lifted; ``None`` where nobody is named so."""
    if code == "AID":
        return _given(parse, clause, words)
    if code in ("CONCEDE", "SANCTION"):
        found = _bound(parse, clause, words)
        if found is not None or code == "SANCTION":
            return found
    found = _granted(parse, clause, words) if code in ("CONCEDE", "SUPPORT") else None
    if found is not None:
        return found
    return _yielded_to(parse, clause, words) if code in ("CONCEDE", "AGREE") else None


def _granted(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom it serves that a request is granted: "approved a request to admit the envoys"."""
    thing = clause.object
    if thing is None or american(thing.lemma.lower()) not in words.voiced:
        return None
    for told in parse.children(thing.i, "acl", "relcl"):
        serves = american(told.lemma.lower()) in words.frames["serve"]
        if serves and any(t.lower == "to" for t in parse.children(told.i, "aux")):
            for noun in parse.children(told.i, "dobj"):
                if can_act(parse, noun, words) and noun.lemma.lower() not in words.munition:
                    return noun
    return None


def _given(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who stands before the thing given, as if part of its name: "supplied the rebels arms"."""
    obj = clause.object
    if obj is None or obj.i < clause.verb.i:
        return None
    for noun in parse.children(obj.i, "compound", "nmod"):
        if noun.tag == "NNS" and can_act(parse, noun, words):
            return noun
    return None


def _bound(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom the measures lifted bind: "sanctions imposed on Dravia"."""
    if clause.object is None:
        return None
    for laid in parse.children(clause.object.i, "acl"):
        if laid.lemma.lower() in LAID:
            for prep in parse.children(laid.i, "prep"):
                for noun in parse.children(prep.i, "pobj"):
                    if prep.lower in ("on", "upon", "against") and can_act(parse, noun, words):
                        return noun
    return None


def _yielded_to(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whose demands or protests are yielded to."""
    for name, noun in clause.preps:
        if name != "to" or noun.i < clause.verb.i:
            continue
        some = (
            noun.pos == "NUM" or noun.lemma.lower() in words.parts
        )  # "one of the union's demands"
        whole = [t for p in parse.children(noun.i, "prep") if some and p.lower == "of"
                 for t in parse.children(p.i, "pobj")]  # fmt: skip
        noun = whole[0] if whole else noun
        lemma = american(noun.lemma.lower())
        if lemma in CROWDS and not parse.children(noun.i, "poss", "compound"):
            return noun
        if lemma in WANTED | CROWDS | words.voiced:
            found = who_behind(parse, noun, words) or voiced_by(parse, noun, words)
            if found is not None and found.name not in PLACED - {"GPE"}:
                return found
            for prep in parse.children(noun.i, "prep"):  # "bowed to pressure from Dravia"
                for source in parse.children(prep.i, "pobj"):
                    if prep.lower == "from" and is_some(parse, source, words):
                        return source
    return None
