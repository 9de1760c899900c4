"""Which names stand in a stretch of text, and whether two of them are the same one's."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from variorum.models.gazetteer import gazetteer
from variorum.stages.corpus.variants.lexicon import words
from variorum.stages.corpus.variants.sides import Side, folded
from variorum.syntax import Token

ALIKE = 0.7  # likeness of letters from which two words are one in other dress
TITLES = 3  # letters up to which a part of a name is an initial or a title

Name = tuple[str, ...]
"""The words of a name, as :func:`folded` gives them."""


def names_in(side: Side, tokens: Sequence[Token]) -> list[Name]:
    """The names whose words are among these, each with all its words; the adjective of a nation or
    people is one."""
    spans: set[tuple[int, int]] = set()
    for t in tokens:
        if folded(t) in words("titles"):
            continue
        if t.pos == "PROPN" or (t.name == "NORP" and t.text[0].isupper()):
            found = side.mentions.touching(t.start, t.end) if t.pos == "PROPN" else []
            spans.update([(m.start, m.end) for m in found] or [(t.start, t.end)])
    names = [
        tuple(folded(t) for t in side.parse.between(s, e) if folded(t)) for s, e in sorted(spans)
    ]
    return [name for name in names if name]


def one_name(x: Name, y: Name) -> bool:
    """Whether two names may be one's: half a name, another spelling, initials, the adjective of a
    state and its name. Who only shares a first name is another."""
    if len(x) > 1 and len(y) > 1 and x[-1] not in y and y[-1] not in x and not alike(x[-1], y[-1]):
        return False
    if {w for w in x if len(w) > TITLES} & {w for w in y if len(w) > TITLES}:
        return True
    initials = ("".join(w[0] for w in x), "".join(w[0] for w in y))
    if "".join(y) in initials[0] or "".join(x) in initials[1] or "".join(x) == "".join(y):
        return True
    return bool(x and y) and (alike(x[-1], y[-1]) or _one_state(x, y))


def alike(x: str, y: str) -> bool:
    """Whether two words are one in other dress."""
    if x.startswith(y) or y.startswith(x):
        return True
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= ALIKE


def _one_state(x: Name, y: Name) -> bool:
    """Whether both are names or adjectives of one state: Dutch, the Netherlands."""
    state = _state(x)
    return state is not None and state == _state(y)


def _state(name: Name) -> str | None:
    """The code of the state that a name or adjective belongs to; regions of a state have none."""
    plain = " ".join(name[1:] if name[0] == "the" else name)
    place = gazetteer().nation(plain) or gazetteer().land(plain)
    return place.country if place and place.kind == "state" else None
