"""Who is named: full names under all their spellings, and surnames alone.

A full name is known by its given name's class and its surname's sound, so that Serhii and Sergiy are
one, and Ann and Paul Miller two. A surname alone is the person of that surname whom the article
introduces, or whose office it repeats, or who is by far the best known of that surname in the corpus.
Nobody is found by a given name alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from operator import itemgetter

from variorum.stages.corpus.entities.fold import (
    edits,
    family_first,
    folded,
    given_class,
    is_given,
    person_parts,
    skeleton,
)

Key = tuple[str, ...]
DOMINANT = 0.75
"""Share of a surname's full mentions that its best-known bearer must have to be meant by it alone."""
FAMOUS = 5
"""How many times oftener than others of the surname somebody must be named in full in the corpus to
be meant by the surname alone beside them."""
HEADS = 8
"""Spellings of one surname that a rarer spelling is compared with."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at a place: article, first character, words, the role nouns beside it."""

    article: str
    start: int
    parts: tuple[str, ...]
    roles: frozenset[str]


@dataclass(slots=True)
class _Known:
    """What the corpus knows of full names. ``leading`` holds, by surname, its best-known bearer and
    the number of full mentions of all of them."""

    key_of: dict[tuple[str, ...], Key] = field(default_factory=dict)
    counts: Counter[Key] = field(default_factory=Counter)
    by_role: dict[tuple[str, str], set[Key]] = field(default_factory=lambda: defaultdict(set))
    leading: dict[str, tuple[Key, int]] = field(default_factory=dict)
    by_surname: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    unintroduced: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    present: dict[tuple[str, str], set[Key]] = field(default_factory=lambda: defaultdict(set))
    in_article: dict[tuple[str, str], list[tuple[int, Key]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def resolve(named: list[Named]) -> list[Key]:
    """The key of the person meant at each place; equal keys are one person. Independent of order."""
    known = _learn(named)
    keys: dict[int, Key] = {}
    singles: list[int] = []
    for i, n in enumerate(named):
        if len(n.parts) > 1:
            keys[i] = known.key_of[n.parts]
        else:
            singles.append(i)
    for i in sorted(singles, key=lambda i: (named[i].article, named[i].start)):
        keys[i] = _meant(named[i], known)
    return [keys[i] for i in range(len(named))]


def _learn(named: list[Named]) -> _Known:
    known = _Known()
    forms = Counter(n.parts for n in named if len(n.parts) > 1)
    known.key_of = _joined(forms)
    for n in sorted(named, key=lambda n: (n.article, n.start)):
        if len(n.parts) < 2:
            surname = folded(n.parts[0])
            if (n.article, surname) not in known.in_article:
                known.unintroduced[surname].add(n.article)
            continue
        key = known.key_of[n.parts]
        known.counts[key] += 1
        for surname in _surnames(n.parts):
            known.by_surname[surname].add(key)
            for role in n.roles:
                known.by_role[surname, role].add(key)
            known.in_article[n.article, surname].append((n.start, key))
            known.present[n.article, surname].add(key)
    for surname, keys in known.by_surname.items():
        known.leading[surname] = (_best(keys, known), sum(known.counts[k] for k in keys))
    return known


def _surnames(parts: tuple[str, ...]) -> set[str]:
    """What the person may be called by alone: the last word, and a family name that goes first."""
    names = {folded(parts[-1])}
    if parts[0] in family_first() and len(parts) < 4:
        names.add(folded(parts[0]))
    return names


def _first_key(parts: tuple[str, ...]) -> Key:
    if parts[0] in family_first() and len(parts) > 2:
        return (folded(parts[0]), folded("".join(parts[1:])))
    return (given_class(parts[0]), folded(parts[-1]))


def _joined(forms: Counter[tuple[str, ...]]) -> dict[tuple[str, ...], Key]:
    """The key of every full form: same given name and surname; then middle initials that tell two
    people apart, spellings of one surname, initials, and names whose first word is left out."""
    counts: Counter[Key] = Counter()
    middles: dict[Key, Counter[str]] = defaultdict(Counter)
    for parts, n in forms.items():
        counts[_first_key(parts)] += n
        middles[_first_key(parts)][_middle(parts)] += n
    moved = _by_spelling(counts) | _by_initial(counts)

    def final(parts: tuple[str, ...]) -> Key:
        key = _first_key(parts)
        told = {m for m in middles[key] if m}
        if len({m[0] for m in told}) > 1:
            most = min(told, key=lambda m: (-middles[key][m], m))
            return (*key, (_middle(parts) or most)[0])
        return moved.get(key, key)

    keys = {parts: final(parts) for parts in sorted(forms)}
    longer: dict[tuple[str, ...], set[Key]] = defaultdict(set)
    for parts in forms:
        for k in range(1, len(parts) - 1):
            longer[parts[k:]].add(keys[parts])
    for parts in forms:
        owners = longer.get(parts, set()) - {keys[parts]}
        if len(owners) == 1 and all(len(p) > 1 for p in parts):
            keys[parts] = next(iter(owners))
    return keys


def _middle(parts: tuple[str, ...]) -> str:
    """Initials between given name and surname: "hw" of George H. W. Miller."""
    between = parts[1:-1]
    return "".join(between) if between and all(len(p) <= 2 for p in between) else ""


def _by_spelling(counts: Counter[Key]) -> dict[Key, Key]:
    """Rarer spellings of a surname under the same given name, and the commonest they are moved to:
    the same consonants in the same order, and vowels that hardly differ."""
    blocks: dict[Key, list[Key]] = defaultdict(list)
    for key in counts:
        if len(key[1]) > 4 and len(skeleton(key[1])) > 2:
            blocks[key[0], skeleton(key[1])].append(key)
    moved: dict[Key, Key] = {}
    for block in blocks.values():
        heads: list[Key] = []
        for key in sorted(block, key=lambda k: (-counts[k], k)):
            limit = 1 if len(key[1]) < 8 else 2
            near = (h for h in heads if edits(h[1], key[1], limit) <= limit)
            head = next(near, None)
            if head is not None:
                moved[key] = head
            elif len(heads) < HEADS:
                heads.append(key)
    return moved


def _by_initial(counts: Counter[Key]) -> dict[Key, Key]:
    """J. Miller is the one Miller of the corpus whose given name begins with J."""
    whole: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for key in counts:
        if len(key[0]) > 1:
            whole[key[0][0], key[1]].add(key)
    return {
        key: next(iter(whole[key[0], key[1]]))
        for key in counts
        if len(key[0]) == 1 and len(whole.get((key[0], key[1]), ())) == 1
    }


def _meant(n: Named, known: _Known) -> Key:
    """The person a surname alone means here."""
    surname = folded(n.parts[0])
    bearers = known.by_surname.get(surname)
    if not bearers:
        return ("", surname)
    here = known.in_article.get((n.article, surname), [])
    present = known.present.get((n.article, surname), set())
    if n.roles:
        fitting = set().union(*(known.by_role.get((surname, r), ()) for r in n.roles))
        if fitting:
            return _best(present & fitting or fitting, known)
    best, total = known.leading[surname]
    if here:
        if n.article in known.unintroduced.get(surname, ()):
            present = {best, *present}
        first, *others = sorted(present, key=lambda k: (-known.counts[k], k))
        if all(known.counts[first] >= FAMOUS * known.counts[k] for k in others):
            return first
        return here[max(0, bisect_left(here, n.start, key=itemgetter(0)) - 1)][1]
    if is_given(n.parts[0]) or known.counts[best] < DOMINANT * total:
        return ("", surname)
    return best


def _best(keys: set[Key], known: _Known) -> Key:
    return min(keys, key=lambda k: (-known.counts[k], k))


def name_parts(text: str) -> tuple[str, ...]:
    """The words of a name, never none."""
    return person_parts(text) or (text.casefold(),)
