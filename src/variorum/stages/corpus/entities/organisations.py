"""What a body's name is compared by: its words in any order, states by their usual names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from variorum.models.gazetteer import Place, gazetteer
from variorum.stages.corpus.entities.fold import BRITISH, COMPANY, JOINTS, lines, plain

Key = tuple[str, ...]
DEFINED = re.compile(r"\s?(?:\(|-LRB-)\s?(?:the\s)?([A-Z][A-Za-z.&-]{1,9})\s?(?:\)|-RRB-)")
OWNER = re.compile(r"((?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*)\s?['’]s?\s\Z")
OPENS = re.compile(r"(?:\A|[.!?”\"'\n]\s*)In ((?:[A-Z][\w.]*\s){0,2}[A-Z]\w*)\s?,[^.!?\n]*\Z")
"""Where a sentence says at its beginning that it takes place: In Denmark, the [interior ministry]."""
PLACED = re.compile(r"\s(?:of|in)\s(?:the\s)?((?:[A-Z][\w.]*\s){0,2}[A-Z]\w*)")
UN = frozenset({"united", "nations"})
ACRONYM = re.compile(r"[A-Z](?:[A-Z&]|\.[A-Z&])+\.?")


@cache
def _aliases() -> dict[str, str]:
    return {
        plain(n): plain(row.split("|")[0]) for row in lines("aliases.tsv") for n in row.split("|")
    }


def is_alias(name: str) -> bool:
    """Whether the name is one of those in the room's table; in small letters (Sec, Who) no acronym of three
    letters is."""
    short = len(name) < 4 and name.isalpha() and not name.isupper()
    return plain(name) in _aliases() and (not short or name in _aliased())


@cache
def _aliased() -> frozenset[str]:
    return frozenset(name for row in lines("aliases.tsv") for name in row.split("|"))


@lru_cache(maxsize=65536)
def body_key(name: str) -> Key:
    """The words of a body's name, sorted, states by their usual names: "Danish navy" and "navy of
    Denmark" are one."""
    known = _aliases()[plain(name)] if is_alias(name) else None
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
    found = DEFINED.match(text, end, end + 30)
    if found is None:
        return None
    short = found[1]
    letters = iter(initials(name).casefold())
    fits = all(c in letters for c in short.casefold() if c.isalpha())
    begins = short[:1] in (name[:1], stateless(name)[:1])
    return short if fits and begins and len(name) > len(short) else None


def owner_of(text: str, start: int, end: int) -> str | None:
    """The plain name of the state whose body this is by the words around it: Denmark's [navy], the
    [interior ministry] in Denmark; In Denmark, the [interior ministry]."""
    before = OWNER.search(text, max(0, start - 40), start)
    behind = PLACED.match(text, end, end + 40)
    opens = OPENS.search(text, max(0, start - 120), start)
    for found in (before, behind, opens):
        land = gazetteer().land(found[1]) if found else None
        if land is not None and land.kind == "state":
            return plain(land.name)
    return None


def post_of(text: str, end: int) -> str | None:
    """The plain name of the state behind a mission's name where it is: the embassy [in Oslo]."""
    behind = PLACED.match(text, end, end + 40)
    places = gazetteer().find(behind[1]) if behind else ()
    for place in places[:1]:
        state = place if place.kind == "state" else gazetteer().governed_from(place)
        return plain(state.name if state else place.name)
    return None


def stateless(name: str) -> str:
    """The name without the state at its beginning: of "Danish Harbour Board" the last two words."""
    first, _, rest = name.partition(" ")
    state = gazetteer().nation(first) or gazetteer().land(first)
    return rest if rest and state else name


@lru_cache(maxsize=65536)
def without_state(key: Key) -> Key | None:
    """The key of "Fishery Board" for that of "Danish Fishery Board", if a state or the United Nations are in
    it."""
    states = {w for w in key if (p := gazetteer().land(w)) and p.kind == "state"}
    if set(key) >= UN:
        states |= UN
    rest = tuple(w for w in key if w not in states)
    return rest if states and len(rest) > 1 else None
