"""Which body is named: words in any order, acronyms, and bodies named without their state."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache

from variorum.models.gazetteer import Place, gazetteer
from variorum.stages.corpus.entities.fold import BRITISH, COMPANY, JOINTS, lines, plain

Key = tuple[str, ...]
DEFINED = re.compile(r"\s?\(\s?(?:the\s)?([A-Z][A-Za-z.&-]{1,9})\)")
USUAL = 12
"""An acronym that stands so many times more often than the only name with its initials is known to
readers as something else: who writes it does not mean a name they never spell out."""
ACRONYM = re.compile(r"[A-Z](?:[A-Z&]|\.[A-Z&])+\.?")


@cache
def _aliases() -> dict[str, str]:
    return {
        plain(n): plain(row.split("|")[0]) for row in lines("aliases.tsv") for n in row.split("|")
    }


@lru_cache(maxsize=65536)
def body_key(name: str) -> Key:
    """The words of a body's name, sorted, states by their usual names: "Danish navy" and "navy of
    Denmark" are one."""
    known = _aliases().get(plain(name))
    words = [BRITISH.get(w, w) for w in (known or plain(name)).split()]
    states = (gazetteer().nation(w) or _short_state(w) for w in words)
    words = [plain(s.name) if s else w for s, w in zip(states, words, strict=True)]
    kept = [w for w in words if w not in JOINTS]
    while len(kept) > 1 and kept[-1] in COMPANY:
        kept.pop()
    return tuple(sorted(kept)) or tuple(words) or (name.casefold(),)


def _short_state(word: str) -> Place | None:
    return gazetteer().land(word) if word in ("us", "usa", "uk") else None


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone, at most seven of them."""
    return len(name) < 12 and ACRONYM.fullmatch(name) is not None


def initials(name: str) -> str:
    """The first letters of a name's capitalised words."""
    return "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper())


def definition(name: str, text: str, end: int) -> str | None:
    """The acronym that brackets behind a name give it, where its letters are the name's in order."""
    found = DEFINED.match(text, end, end + 16)
    if found is None:
        return None
    short = found[1]
    letters = iter(initials(name).casefold())
    fits = all(c in letters for c in short.casefold() if c.isalpha())
    return short if fits and len(name) > len(short) and short[:1] == name[:1] else None


def acronym_keys(names: Counter[str], defined: dict[str, Counter[Key]]) -> dict[str, Key]:
    """The key of every acronym whose long name the corpus has: as brackets define it, else the one
    name with these initials. ``names`` counts every spelling of bodies."""
    whole: dict[str, set[Key]] = defaultdict(set)
    spelled: Counter[Key] = Counter()
    for name in names:
        if " " in name and len(initials(name)) > 2:
            whole[initials(name)].add(body_key(name))
            spelled[body_key(name)] += names[name]
    out: dict[str, Key] = {}
    for name in names:
        if not is_acronym(name) or plain(name) in _aliases():
            continue
        short = name.replace(".", "")
        if defined.get(short):
            counts = defined[short]
            out[name] = min(counts, key=lambda k: (-counts[k], k))
        elif len(whole.get(short, ())) == 1:
            key = next(iter(whole[short]))
            if names[name] <= USUAL * spelled[key]:
                out[name] = key
    return out


@lru_cache(maxsize=65536)
def without_state(key: Key) -> Key | None:
    """The key of "State Department" for that of "US State Department", if a state is in it."""
    states = [w for w in key if (p := gazetteer().land(w)) and p.kind == "state"]
    rest = tuple(w for w in key if w not in states)
    return rest if states and len(rest) > 1 else None
