"""What sets those that are counted apart from others of their class: who they are, of which sort, and
what is done with or by them."""

from __future__ import annotations

from variorum.records import Figure
from variorum.stages.corpus.series.tables import classes, countries, cues, verbs
from variorum.syntax import Parse, Token

SORTS = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})


def traits_of(parse: Parse, figure: Figure, number: Token, head: Token) -> frozenset[str]:
    """The lemmas of the modifiers between a number and its noun that tell one sort of it from
    another: "suspected" cases, "oilfield" guards."""
    inside = parse.between(figure.start, figure.end)
    return frozenset(
        t.lemma.lower()
        for t in inside
        if t.i > number.i
        and t.i != head.i
        and t.pos in SORTS
        and t.lower not in countries()
        and t.lemma.lower() not in cues("plain")
        and t.lower not in cues("vague")
    )


def who_of(unit: str, kind: str) -> str | None:
    """The class of those whom something befell, ``None`` for people of any kind."""
    befallen = kind in verbs().values() and kind != classes().get(unit, unit)
    if not befallen or unit in cues("anybody"):
        return None
    return classes().get(unit, unit)


def deed_of(verb: Token | None) -> str | None:
    """What is done with or by the counted, as far as the verb above them says more than that somebody
    speaks of them."""
    lemma = verb.lemma.lower() if verb is not None else ""
    if not lemma or lemma in cues("speech") or lemma in cues("bland"):
        return None
    return verbs().get(lemma, lemma)
