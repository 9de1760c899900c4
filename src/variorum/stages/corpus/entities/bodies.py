"""Which body is meant: full names, acronyms, short names and names without their state.

What the article itself says goes first: the name that brackets explain, the only name with these initials,
the only name that begins with this word. Else the corpus decides, where one body is by far the likeliest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from functools import cache

from variorum.stages.corpus.entities.fold import COMPANY, lines, plain
from variorum.stages.corpus.entities.organisations import (
    Key,
    body_key,
    initials,
    is_acronym,
    is_alias,
    stateless,
    without_state,
)
from variorum.stages.corpus.entities.places import is_city

USUAL = 12
"""An acronym that stands so many times more often than the only name with its initials is known to
readers as something else: who writes it does not mean a name they never spell out."""
CLEAR = 3
"""How many times oftener than the next a name must be spelled out to be meant by its initials."""
OWNED = 0.95
"""Share of the mentions with a state that must name one state for it to be meant without."""
OWN = 10
"""How many times oftener a name may stand without the state: "the Muslim Brotherhood" is no state's."""
MISSIONS = frozenset({"embassy", "consulate", "consul"})
"""Words for what a state has in many others."""
ENOUGH = 5
"""Mentions with that state that there must be."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name at a place: article, name, first character, the acronym that brackets behind it give,
    whether it stands in brackets itself, the state whose
    it is by the words around it, the state that most of the article is about, the state or town it is
    said to be in, and the state named last before it (plain names)."""

    article: str
    name: str
    start: int = 0
    defined: str | None = None
    bracketed: bool = False
    owner: str | None = None
    home: str | None = None
    post: str | None = None
    near: str | None = None


@dataclass(slots=True)
class _Known:
    """What is known of acronyms, by (article, acronym) and by acronym: the keys that brackets define and
    those of names with these initials; the keys that begin with a word, by (article, word), where the
    word does not stand alone before; ``explained`` are acronyms that stand in brackets, by (article,
    acronym), ``beside`` those that stand in one article with a name of these initials."""

    defined: dict[Hashable, Counter[Key]] = field(default_factory=lambda: defaultdict(Counter))
    whole: dict[Hashable, Counter[Key]] = field(default_factory=lambda: defaultdict(Counter))
    begins: dict[tuple[str, str], set[Key]] = field(default_factory=lambda: defaultdict(set))
    names: Counter[str] = field(default_factory=Counter)
    explained: set[tuple[str, str]] = field(default_factory=set)
    beside: set[tuple[str, Key]] = field(default_factory=set)


def resolve(bodies: Sequence[Body]) -> list[Key]:
    """The key of the body meant at each place; equal keys are one body. Independent of order."""
    known = _learn(bodies)
    short = _short_names(bodies, known)
    keys = [
        _acronym(b, known) or short.get((b.article, plain(b.name))) or body_key(b.name)
        for b in bodies
    ]
    return _with_states(bodies, keys)


def _learn(bodies: Sequence[Body]) -> _Known:
    known = _Known()
    said: set[tuple[str, str]] = set()
    for b in sorted(bodies, key=lambda b: (b.article, b.start)):
        known.names[b.name] += 1
        words = b.name.split()
        if len(words) < 2:
            said.add((b.article, plain(b.name)))
            if b.bracketed:
                known.explained.add((b.article, _bare(b.name)))
            continue
        key = body_key(b.name)
        if b.defined:
            for where in ((b.article, _bare(b.defined)), _bare(b.defined)):
                known.defined[where][key] += 1
        for letters in {initials(b.name), initials(stateless(b.name))}:
            if len(letters) > 2:
                known.whole[b.article, letters][key] += 1
                known.whole[letters][key] += 1
        first = b.article, plain(words[0])
        if len([w for w in words if plain(w) not in COMPANY]) == 2 and first not in said:
            known.begins[first].add(key)
    for b in bodies:
        if is_acronym(b.name):
            short = _bare(b.name)
            known.beside |= {(short, key) for key in known.whole.get((b.article, short), ())}
    return known


def _bare(short: str) -> str:
    return short.replace(".", "")


def _acronym(b: Body, known: _Known) -> Key | None:
    """The key that an acronym stands for here, if the corpus tells."""
    if not is_acronym(b.name) or is_alias(b.name):
        return None
    short = _bare(b.name)
    here = known.defined.get((b.article, short)) or known.whole.get((b.article, short))
    if here and (len(here) == 1 or known.defined.get((b.article, short))):
        return _most(here)
    if (b.article, short) in known.explained:
        return None
    if known.defined.get(short):
        return _most(known.defined[short])
    found = known.whole.get(short)
    if not found:
        return None
    best = _most(found)
    rest = max((n for k, n in found.items() if k != best), default=0)
    # Three letters are soon two names' initials: some article must have both.
    clear = found[best] >= CLEAR * rest and (len(short) > 3 or (short, best) in known.beside)
    return best if clear and known.names[b.name] <= USUAL * found[best] else None


def _most(counts: Counter[Key]) -> Key:
    return min(counts, key=lambda k: (-counts[k], k))


def _short_names(bodies: Sequence[Body], known: _Known) -> dict[tuple[str, str], Key]:
    """The key of a body called by the first of its two words (Harrow for Harrow Brothers), by article and
    word. The word must mostly stand where the whole name does too: who writes Apple means no Apple Tree."""
    alone: dict[str, set[str]] = defaultdict(set)
    for b in bodies:
        if " " not in b.name and len(b.name) > 3 and not is_acronym(b.name) and not is_city(b.name):
            alone[plain(b.name)].add(b.article)
    out: dict[tuple[str, str], Key] = {}
    for word, articles in alone.items():
        beside = {a: known.begins[a, word] for a in articles if (a, word) in known.begins}
        if 2 * len(beside) >= len(articles) and len(set().union(*beside.values())) == 1:
            out |= {(a, word): next(iter(keys)) for a, keys in beside.items()}
    return out


@cache
def _everywhere() -> dict[str, bool]:
    """Words in the names of bodies that every state has, and whether they name one alone."""
    rows = (line.split("\t") for line in lines("bodies_of_states.txt"))
    return {word: bool(alone) for word, *alone in rows}


def _with_states(bodies: Sequence[Body], keys: list[Key]) -> list[Key]:
    """The keys, those of bodies named without their state replaced by those with it: "the Fishery Board"
    is the Danish Fishery Board in an article that names that one alone, and in all articles if no other
    state's is known. What every state has (an interior ministry) is that of the state beside it, that the
    article names or is about, and else one of this article alone."""
    bare = Counter(keys)
    here: dict[tuple[str, Key], set[Key]] = defaultdict(set)
    owners: dict[Key, Counter[Key]] = defaultdict(Counter)
    for b, key in zip(bodies, keys, strict=True):
        rest = without_state(key)
        if rest:
            owners[rest][key] += 1
            if bare[rest] <= OWN * bare[key]:
                here[b.article, rest].add(key)
    usual = {}
    for rest, counts in owners.items():
        best, total = _most(counts), counts.total()
        if total >= ENOUGH and counts[best] >= OWNED * total and bare[rest] <= OWN * total:
            usual[rest] = best
    out = []
    for b, key in zip(bodies, keys, strict=True):
        named = here.get((b.article, key), set())
        common = _everywhere().keys() >= set(key) and not is_alias(b.name)
        state = b.owner or (b.home if len(named) != 1 else None)
        if not MISSIONS.isdisjoint(key):
            out.append(_posted(b, key))
        elif common and state and (len(key) > 1 or _everywhere()[key[0]]):
            out.append(_of(key, state))
        elif len(named) == 1 and not (common and _elsewhere(b, next(iter(named)))):
            out.append(next(iter(named)))
        elif common:
            out.append((*key, b.article))
        else:
            out.append(key if named else usual.get(key, key))
    return out


def _of(key: Key, state: str) -> Key:
    return tuple(sorted((*key, state)))


def _elsewhere(b: Body, named: Key) -> bool:
    """Whether the article speaks of another state at this place, and is not about that of ``named``."""
    states = [set(state.split()) for state in (b.near, b.home) if state]
    return b.near is not None and not any(words <= set(named) for words in states)


def _posted(b: Body, key: Key) -> Key:
    """The key of a state's mission: by the state it is in, which stands behind it or most of the article is
    about; else the article's own. The words of the name may say that themselves (Danish Embassy in Oslo)."""
    home = b.home if b.home and not set(b.home.split()) & set(key) else None
    post = b.post or home
    return (*key, "in", post) if post else (*key, b.article)
