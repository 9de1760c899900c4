"""What a role says of an office: which it is, whose, and whether it is held, former or to come.

"former Norwegian Defence Minister" is the office of a defense minister, of Norway, former; what "the son of
the mayor" says is no office. An office is told by the last word of the first phrase: in "aide to former mayor
Holt" that is the aide, and it is not the aide who is former.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from variorum.models.countries import alpha3
from variorum.models.gazetteer import gazetteer
from variorum.models.people import is_role
from variorum.records import Standing
from variorum.stages.corpus.entities.fold import BRITISH, JOINTS, lines, plain

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?")
ENDS = re.compile(r"\b(?:of|for|to|at|in|on|and|with|from|who|which)\b|[,;:()]|&", re.IGNORECASE)
OWNER = re.compile(r".*['’]s?\s")
TAIL = re.compile(r"\s(?:of|for|at|in) (?:the|a|an|its|their|his|her|our) [^A-Z]*$")
"""What an office is of, where that is said with a common noun: "of the factory" tells no body."""
LONGEST = 200
"""Characters of a role that are read."""


@dataclass(frozen=True, slots=True)
class Title:
    """An office: its plain words, the state (ISO 3166-1 alpha-3) that they name, its standing, and the
    wording without the words that tell the standing."""

    words: frozenset[str]
    country: str | None
    standing: Standing
    wording: str


@cache
def ending_words() -> frozenset[str]:
    """The words that end the name of an office."""
    return frozenset(plain(w) for w in lines("offices.txt"))


@cache
def times() -> dict[str, Standing]:
    """What words beside an office tell of when it is held."""
    known: dict[str, Standing] = {"held": "held", "former": "former", "future": "future"}
    return {word: known[s] for word, s in (line.split("\t") for line in lines("office_times.tsv"))}


@lru_cache(maxsize=16384)
def title_of(role: str, before: str = "") -> Title | None:
    """The office that ``role`` names, where it does; ``before`` is the word that stands before it."""
    if len(role) > LONGEST:
        return None
    owned = OWNER.match(role)
    at = owned.end() if owned else 0
    end = ENDS.search(role, at)
    phrase = list(WORD.finditer(role, at, end.start() if end else len(role)))
    head = next((k for k in reversed(range(len(phrase))) if _is_head(phrase[k][0])), None)
    if head is None or not _is_office([plain(m[0]) for m in phrase[: head + 1]]):
        return None
    beside = [*phrase[:head], *phrase[head + 1 : head + 2]]
    told = [m for m in beside if plain(m[0]) in times()]
    spans = [m.span() for m in told]
    if owned and not any(c.isupper() for c in owned[0]):  # "the plant's" tells no body either
        spans.insert(0, owned.span())
    if tail := TAIL.search(role, phrase[head].end()):
        spans.append(tail.span())
    held: Standing = "held"
    tells = [times()[plain(m[0])] for m in told]
    tells.append(times().get(plain(before), held))
    standing = next((s for s in tells if s != held), held)
    wording = _without(role, spans)
    words, country = _read(wording)
    return Title(words, country, standing, wording) if words else None


def _is_head(word: str) -> bool:
    """Whether a phrase may end with this word; what only tells the time is none."""
    low = plain(word)
    return low not in times() and (low in ending_words() or is_role(word))


def _is_office(words: list[str]) -> bool:
    """Whether these words end as an office does; a general is one only as that of something."""
    last = words[-1] if words[-1] != "general" else "".join(words[-2:-1])
    return last in ending_words()


def _without(role: str, spans: list[tuple[int, int]]) -> str:
    """The wording without the characters of ``spans`` and what joined them to the rest."""
    for start, end in reversed(spans):
        role = f"{role[:start].rstrip('-–')} {role[end:].lstrip('-–')}"
    out = " ".join(role.split()).strip(" ,-–")
    return re.sub(r"^(?:the|a|an) ", "", out, flags=re.IGNORECASE)


def _read(wording: str) -> tuple[frozenset[str], str | None]:
    """The plain words of an office without its state, and the state."""
    tokens = [m[0] for m in WORD.finditer(wording)]
    kept: list[str] = []
    country: str | None = None
    k = 0
    while k < len(tokens):
        size, code = next(((n, c) for n in (3, 2, 1) if (c := _state(tokens[k : k + n]))), (1, None))  # fmt: skip
        if code and country in (None, code):
            country = code
        else:
            size = 1
            kept.append(plain(tokens[k]))
        k += size
    return frozenset(BRITISH.get(w, w) for w in kept if w and w not in JOINTS), country


def _state(tokens: list[str]) -> str | None:
    """The state that these words name or are the adjective of."""
    if not all(t[0].isupper() for t in tokens):
        return None
    name = " ".join(tokens)
    land = gazetteer().homeland(name) or gazetteer().land(name)
    return alpha3(land.country) if land and land.kind == "state" else None
