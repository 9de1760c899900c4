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

from variorum.models.people import mans_name, womans_name
from variorum.stages.corpus.entities.fold import family_first, folded, is_given, person_parts
from variorum.stages.corpus.entities.fullnames import DOMINANT, Key, Parts, keys_of_forms
from variorum.stages.corpus.entities.places import is_city

FAMOUS = 5
"""How many times oftener than others of the surname somebody must be named in full in the corpus to
be meant by the surname alone beside them."""
KNOWN = 2
"""Articles that must name somebody in full for others to call them by the surname alone."""
ALONE = 5
"""How many times oftener than all others with the word in their names that must be."""
FEW = 12
"""Articles that name somebody at most whose name beside a surname tells of what story it is."""
SHARE = 1 / 3
"""Share of such people of an article who must stand beside a person elsewhere: a long page of many
stories has some of everybody's company."""
FAMED = 0.005
"""Share of the articles that must name somebody in full to be meant by the surname in strange company."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at a place: article, first character, words, the role nouns beside it, and whether
    the text introduces the bearer by these words alone (a boy called Miller)."""

    article: str
    start: int
    parts: Parts
    roles: frozenset[str]
    introduced: bool = False


@dataclass(slots=True)
class _Known:
    """What the corpus knows of full names. ``leading`` holds, by surname, its best-known bearer and
    the number of full mentions of all of them; ``given`` counts the first words of
    full names, ``with_word`` all their words, ``given_in`` is where in each article those stand, ``all_articles`` how many articles name somebody,
    ``introduced`` the words that introduce somebody alone, ``articles`` where each person is named in full,
    ``persons`` who is in each article."""

    key_of: dict[Parts, Key] = field(default_factory=dict)
    counts: Counter[Key] = field(default_factory=Counter)
    by_role: dict[tuple[str, str], set[Key]] = field(default_factory=lambda: defaultdict(set))
    leading: dict[str, tuple[Key, int]] = field(default_factory=dict)
    by_surname: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    unintroduced: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    present: dict[tuple[str, str], set[Key]] = field(default_factory=lambda: defaultdict(set))
    given: Counter[str] = field(default_factory=Counter)
    with_word: Counter[str] = field(default_factory=Counter)
    given_in: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    articles: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    persons: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    all_articles: int = 0
    introduced: set[tuple[str, str]] = field(default_factory=set)
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
    roles: dict[Parts, set[str]] = defaultdict(set)
    articles: dict[Parts, set[str]] = defaultdict(set)
    for n in named:
        roles[n.parts] |= n.roles
        articles[n.parts].add(n.article)
    known.key_of = keys_of_forms(forms, roles, articles)
    for n in sorted(named, key=lambda n: (n.article, n.start)):
        if len(n.parts) < 2:
            surname = folded(n.parts[0])
            if n.introduced:
                known.introduced.add((n.article, surname))
            if (n.article, surname) not in known.in_article:
                known.unintroduced[surname].add(n.article)
            continue
        key = known.key_of[n.parts]
        known.counts[key] += 1
        known.articles[key].add(n.article)
        known.persons[n.article].add(key)
        known.given[folded(n.parts[0])] += 1
        known.with_word.update({folded(p) for p in n.parts})
        known.given_in[n.article, folded(n.parts[0])].append(n.start)
        for surname in _surnames(n.parts, key):
            known.by_surname[surname].add(key)
            for role in n.roles:
                known.by_role[surname, role].add(key)
            known.in_article[n.article, surname].append((n.start, key))
            known.present[n.article, surname].add(key)
    known.all_articles = len({n.article for n in named})
    for surname, keys in known.by_surname.items():
        known.leading[surname] = (_best(keys, known), sum(known.counts[k] for k in keys))
    return known


def _surnames(parts: Parts, key: Key) -> set[str]:
    """What the person may be called by alone: the last word, with and without "servant of", and a family
    name that goes first. A form that ends in a given name (Saif al-Islam) has none."""
    if key[0] == folded("-".join(parts)):
        return set()
    names = {folded(parts[-1])}
    if parts[-1].startswith("abd") and len(parts[-1]) > 5:
        names.add(folded(parts[-1][3:]))
    if parts[0] in family_first() and len(parts) < 4:
        names.add(folded(parts[0]))
    return names


def _meant(n: Named, known: _Known) -> Key:
    """The person a surname alone means here."""
    surname = folded(n.parts[0])
    bearers = known.by_surname.get(surname)
    if not bearers:
        return _nobody(n, surname, known)
    here = known.in_article.get((n.article, surname), [])
    present = known.present.get((n.article, surname), set())
    if n.roles:
        fitting = set().union(*(known.by_role.get((surname, r), ()) for r in n.roles))
        held = present & fitting
        if held or (fitting and _clear(n, fitting, known)):
            return _best(held or fitting, known)
    best, total = known.leading[surname]
    if here:
        if _called_by_given_name(n, surname, here, known):
            return ("", surname, n.article)
        if n.article in known.unintroduced.get(surname, ()):
            present = {best, *present}
        first, *others = sorted(present, key=lambda k: (-known.counts[k], k))
        if all(known.counts[first] >= FAMOUS * known.counts[k] for k in others):
            return first
        return here[max(0, bisect_left(here, n.start, key=itemgetter(0)) - 1)][1]
    if (n.article, surname) in known.introduced:
        return ("", surname, n.article)
    if known.counts[best] < DOMINANT * max(total, known.given[surname]):
        return _nobody(n, surname, known)
    called = (n.article, surname) in known.given_in
    if is_given(n.parts[0]) or (called and ALONE * known.given[surname] > known.counts[best]):
        return ("", surname, n.article)
    rest = known.with_word[surname] - known.counts[best]
    enough = max(KNOWN, FAMED * known.all_articles)
    sure = len(known.articles[best]) >= enough and known.counts[best] >= ALONE * rest
    sure = sure and not is_city(n.parts[0])
    return best if sure or _in_company(n, best, known) else _nobody(n, surname, known)


def _called_by_given_name(
    n: Named, surname: str, here: list[tuple[int, Key]], known: _Known
) -> bool:
    """Whether the article has somebody of this given name, and named them last or alone before."""
    starts = known.given_in.get((n.article, surname))
    if not starts or not (mans_name(n.parts[0]) or womans_name(n.parts[0])):
        return False
    given = bisect_left(starts, n.start)
    borne = bisect_left(here, n.start, key=itemgetter(0))
    return given > 0 and (borne == 0 or starts[given - 1] > here[borne - 1][0])


def _nobody(n: Named, surname: str, known: _Known) -> Key:
    """The key of a name that leads to nobody. One that people of the corpus bear, or a given name, may be
    somebody else in every article."""
    word = n.parts[0]
    borne = known.with_word[surname] or is_given(word) or mans_name(word) or womans_name(word)
    return ("", surname, n.article) if borne else ("", surname)


def _in_company(n: Named, key: Key, known: _Known) -> bool:
    """Whether enough of the people of this article whom few others name stand beside this person in those."""
    here = known.persons.get(n.article, set()) - {key}
    telling = [k for k in here if 1 < len(known.articles[k]) <= FEW]
    beside = sum(not known.articles[k].isdisjoint(known.articles[key]) for k in telling)
    return beside > 0 and beside >= SHARE * len(telling)


def _clear(n: Named, keys: set[Key], known: _Known) -> bool:
    """Whether a surname and an office that none of an article's people has mean one of these clearly."""
    most = known.counts[_best(keys, known)]
    return not is_given(n.parts[0]) and most >= DOMINANT * sum(known.counts[k] for k in keys)


def _best(keys: set[Key], known: _Known) -> Key:
    return min(keys, key=lambda k: (-known.counts[k], k))


def name_parts(text: str) -> tuple[str, ...]:
    """The words of a name, never none."""
    return person_parts(text) or (text.casefold(),)
