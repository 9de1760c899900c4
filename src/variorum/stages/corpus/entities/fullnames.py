"""Which full names are one person: the key of every form of a name that has a given name and a surname."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from variorum.models.people import mans_name, womans_name
from variorum.stages.corpus.entities.fold import (
    edits,
    family_first,
    folded,
    given_class,
    has_short_forms,
    is_given,
    skeleton,
)

Key = tuple[str, ...]
Parts = tuple[str, ...]
HEADS = 8
"""Spellings of one name that a rarer spelling is compared with."""
CHANCE = 10
"""How many times oftener a name must stand alone than behind other words for those to be no part of it."""
OFTEN = 6
"""Mentions that there must be for Mohamed Saleh and Adel Mohamed Saleh to be no two men."""
DOMINANT = 0.75
"""Share of a name's mentions that its best-known bearer must have to be meant by it alone."""


def keys_of_forms(
    forms: Counter[Parts],
    roles: Mapping[Parts, set[str]] | None = None,
    articles: Mapping[Parts, set[str]] | None = None,
) -> dict[Parts, Key]:
    """The key of every full form: same given name and surname; then middle initials that tell two
    people apart, spellings of one name, initials, and names of which words are left out. ``roles`` are
    the words of the offices beside each form, ``articles`` those that have it."""
    first = _first_keys(forms, roles or {}, articles or {})
    counts: Counter[Key] = Counter()
    middles: dict[Key, Counter[str]] = defaultdict(Counter)
    for parts, n in forms.items():
        counts[first[parts]] += n
        middles[first[parts]][_middle(parts)] += n
    moved = _followed(
        _by_surname(counts) | _by_given(counts) | _by_initial(counts) | _by_compound(counts)
    )

    def final(parts: Parts) -> Key:
        key = first[parts]
        told = {m for m in middles[key] if m}
        if len({m[0] for m in told}) > 1:
            most = min(told, key=lambda m: (-middles[key][m], m))
            return (*key, (_middle(parts) or most)[0])
        return moved.get(key, key)

    keys = {parts: final(parts) for parts in sorted(forms)}
    _shorten(keys, forms)
    _without_surname(keys, forms)
    return keys


def _first_key(parts: Parts) -> Key:
    if parts[0] in family_first() and len(parts) > 2:
        return (folded(parts[0]), folded("".join(parts[1:])))
    if is_given(parts[0]) and is_given(
        parts[-1]
    ):  # Mohamed Abdallah: too common to differ in anything
        return (folded(parts[0]), "".join(folded(p) for p in parts[1:]))
    return (given_class(parts[0]), folded(parts[-1]))


def _first_keys(
    forms: Counter[Parts], roles: Mapping[Parts, set[str]], articles: Mapping[Parts, set[str]]
) -> dict[Parts, Key]:
    """The key of every form before spellings are compared. Rich and Richard Miller may be two: they need
    an office that both hold, or an article that has both."""
    keys = {parts: _first_key(parts) for parts in forms}
    groups: dict[Key, dict[str, list[Parts]]] = defaultdict(lambda: defaultdict(list))
    for parts, key in keys.items():
        if has_short_forms(key[0]):
            groups[key][folded(parts[0])].append(parts)
    for key, given in groups.items():
        counts = {g: sum(forms[p] for p in group) for g, group in given.items()}
        held = {g: set().union(*(roles.get(p, ()) for p in group)) for g, group in given.items()}
        where = {
            g: set().union(*(articles.get(p, ()) for p in group)) for g, group in given.items()
        }
        head = min(counts, key=lambda g: (-counts[g], g))
        for g, group in given.items():
            together = not where[g].isdisjoint(where[head])
            if g != head and not together and not held[g] & held[head]:
                keys |= dict.fromkeys(group, (f"{g}=", key[1]))
    return keys


def _middle(parts: Parts) -> str:
    """Initials between given name and surname: "hw" of George H. W. Miller."""
    between = parts[1:-1]
    return "".join(between) if between and all(len(p) <= 2 for p in between) else ""


def _followed(moved: Mapping[Key, Key]) -> dict[Key, Key]:
    """Where each key ends up when what it is moved to is moved too."""
    out = {}
    for key in moved:
        end, seen = key, {key}
        while end in moved and moved[end] not in seen:
            end = moved[end]
            seen.add(end)
        out[key] = end
    return out


def _by_surname(counts: Counter[Key]) -> dict[Key, Key]:
    """Rarer spellings of a surname under the same given name, and the commonest they are moved to:
    the same consonants in the same order, and vowels that hardly differ."""
    blocks: dict[Key, list[Key]] = defaultdict(list)
    for key in counts:
        if len(key[1]) > 4 and len(skeleton(key[1])) > 2 and not is_given(key[1]):
            blocks[key[0], skeleton(key[1])].append(key)
    return _nearest(blocks, counts, 1)


def _by_given(counts: Counter[Key]) -> dict[Key, Key]:
    """The same for given names that no list has, under the same surname. Two names that differ in their
    last letter alone (Julian, Juliana) are two."""
    blocks: dict[Key, list[Key]] = defaultdict(list)
    for key in counts:
        if len(key[0]) > 4 and len(skeleton(key[0])) > 2 and not is_given(key[0]):
            blocks[skeleton(key[0]), key[1]].append(key)
    return {
        rare: common
        for rare, common in _nearest(blocks, counts, 0).items()
        if rare[0][:-1] not in (common[0], common[0][:-1])
        and common[0][:-1] != rare[0]
        and not (_listed(rare[0]) and _listed(common[0]))
    }


def _listed(given: str) -> bool:
    return mans_name(given) or womans_name(given)


def _nearest(blocks: Mapping[Key, list[Key]], counts: Counter[Key], place: int) -> dict[Key, Key]:
    """Keys of a block that hardly differ at ``place``, and the commonest one that each is near."""
    moved: dict[Key, Key] = {}
    for block in blocks.values():
        heads: list[Key] = []
        for key in sorted(block, key=lambda k: (-counts[k], k)):
            limit = 2 if place and len(key[place]) > 7 else 1
            near = (h for h in heads if edits(h[place], key[place], limit) <= limit)
            head = next(near, None)
            if head is not None:
                moved[key] = head
            elif len(heads) < HEADS:
                heads.append(key)
    return moved


def _by_initial(counts: Counter[Key]) -> dict[Key, Key]:
    """J. Miller is the one Miller of the corpus whose given name begins with J."""
    whole: dict[Key, set[Key]] = defaultdict(set)
    for key in counts:
        if len(key[0]) > 1:
            whole[key[0][0], key[1]].add(key)
    return {
        key: next(iter(whole[key[0], key[1]]))
        for key in counts
        if len(key[0]) == 1 and len(whole.get((key[0], key[1]), ())) == 1
    }


def _by_compound(counts: Counter[Key]) -> dict[Key, Key]:
    """Saif Rashid is Saif al-Islam Rashid, unless the corpus has a Saif al-Din Rashid as well known."""
    whole: dict[Key, list[Key]] = defaultdict(list)
    for key in counts:
        if "-" in key[0]:
            whole[given_class(key[0].partition("-")[0]), key[1]].append(key)
    return {
        key: best
        for key in counts
        if key in whole and (best := _leading(whole[key], counts)) is not None
    }


def _leading(keys: list[Key], counts: Counter[Key]) -> Key | None:
    """The key that by far the most mentions have, if there is one."""
    best = min(keys, key=lambda k: (-counts[k], k))
    return best if counts[best] >= DOMINANT * sum(counts[k] for k in keys) else None


def _shorten(keys: dict[Parts, Key], forms: Counter[Parts]) -> None:
    """Joins names whose first words are left out. The rarer of two forms follows the commoner: Hosni
    Mubarak is one with Mohamed Hosni Mubarak, and so is what a headline put before a name (Exit Hosni
    Mubarak); a form that ends several longer ones takes only what can be such chance."""
    longer: dict[Parts, list[Parts]] = defaultdict(list)
    for parts in forms:
        for tail in _tails(parts):
            if tail in forms and all(len(p) > 1 for p in tail):
                longer[tail].append(parts)
    counts: Counter[Key] = Counter()
    for parts, n in forms.items():
        counts[keys[parts]] += n
    for tail in sorted(longer, key=lambda p: (-len(p), p)):
        own = keys[tail]
        others = [p for p in longer[tail] if keys[p] != own]
        owners = {keys[p] for p in others}
        if is_given(tail[0]) and sum(counts[k] for k in {own, *owners}) < OFTEN:
            continue
        if len(owners) == 1 and counts[min(owners)] >= counts[own]:
            keys[tail] = min(owners)
            continue
        chance = 1 if len(owners) == 1 else CHANCE
        for parts in others:
            if counts[own] > chance * forms[parts]:
                keys[parts] = own


def _tails(parts: Parts) -> Iterator[Parts]:
    """The endings of a name that are names themselves."""
    for k in range(1, len(parts) - 1):
        yield parts[k:]
    second = parts[0].partition("-")[2]
    if second and len(parts) > 2:  # Zine [el-Abidine Ben Salah]
        yield (second, *parts[1:])


def _without_surname(keys: dict[Parts, Key], forms: Counter[Parts]) -> None:
    """Joins Saif al-Islam to Saif al-Islam Rashid, where that is the only one."""
    counts: Counter[Key] = Counter()
    whole: dict[str, set[Key]] = defaultdict(set)
    for parts, n in forms.items():
        counts[keys[parts]] += n
        if "-" in parts[0]:
            whole[folded(parts[0])].add(keys[parts])
    for parts in forms:
        bearers = sorted(whole.get(folded("-".join(parts)), ()))
        best = _leading(bearers, counts) if bearers else None
        if len(parts) == 2 and best is not None:
            keys[parts] = best
