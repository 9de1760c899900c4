"""Series of one name told apart: "people killed (Orla)" and "people killed (Ilse Brandt)".

A toll is called by what befell people, so that its wordings meet; many tolls are called alike by that. What sets
one apart is the name that its own figures' phrases hold and the others' do not, else when it begins.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from variorum import dates
from variorum.models.completer.surroundings import READ, near
from variorum.records import Figure, Series
from variorum.syntax import Parse

OFTEN = 0.6  # share of a series' figures that hold what it is told apart by
KNOWN = 0.25  # share from which another series is held to be known by it, too
MOST_TERMS = 2
PIECE = re.compile(r"[^\W\d_][\w.&'’-]*(?: [^\W\d_][\w.&'’-]*)*")
WORD = re.compile(r"\w+")
DATES = frozenset({"DATE", "TIME"})

Named = tuple[Series, Sequence[Figure]]


def told_apart(named: Sequence[Named], parses: Mapping[str, Parse]) -> list[Series]:
    """The series, those of one name and unit with what sets each apart behind it in brackets."""
    alike: dict[tuple[str, str | None], list[Named]] = defaultdict(list)
    for one in named:
        alike[one[0].counted, one[0].unit].append(one)
    out: list[Series] = []
    for group in alike.values():
        added = _additions(group, parses) if len(group) > 1 else [""]
        for (series, _), words in zip(group, added, strict=True):
            name = _bracketed(series.counted, words) if words else series.counted
            out.append(msgspec.structs.replace(series, counted=name))
    return out


def _bracketed(name: str, words: str) -> str:
    """A name with further words in brackets, in those it has if it ends with some."""
    return f"{name[:-1]}; {words})" if name.endswith(")") else f"{name} ({words})"


def _additions(group: Sequence[Named], parses: Mapping[str, Parse]) -> list[str]:
    """For each series of a name what stands behind it: as many of its terms as it takes, its month, its day."""
    terms = _terms(group, parses)
    first = [min((f.as_of for f in figures if f.as_of), default="") for _, figures in group]
    ways = [
        *(["; ".join(own[:k]) for own in terms] for k in range(1, MOST_TERMS + 1)),
        [_joined(own, dates.day(day[:7])) for own, day in zip(terms, first, strict=True)],
        [_joined(own, dates.day(day)) for own, day in zip(terms, first, strict=True)],
    ]
    out = ways[0]
    for way in ways[1:]:
        common = Counter(words.lower() for words in out)
        out = [
            better if common[words.lower()] > 1 or not words else words
            for words, better in zip(out, way, strict=True)
        ]
    return out


def _terms(group: Sequence[Named], parses: Mapping[str, Parse]) -> list[list[str]]:
    """For each series the names in its figures' phrases that most of them hold, those that are most its own
    first."""
    held: list[Counter[str]] = []
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for series, figures in group:
        said = {word.lower() for word in WORD.findall(series.counted)}
        counts: Counter[str] = Counter()
        for figure in figures:
            parse = parses.get(figure.article, Parse.EMPTY)
            names = {n.lower(): n for n in _names(figure, parse)}
            fresh = {k: n for k, n in names.items() if not said.issuperset(WORD.findall(k))}
            counts.update(fresh.keys())
            for key, name in fresh.items():
                spelled[key][name] += 1
        held.append(counts)
    shares = [
        {term: n / len(figures) for term, n in counts.items()}
        for counts, (_, figures) in zip(held, group, strict=True)
    ]
    known = Counter(term for share in shares for term, part in share.items() if part >= KNOWN)

    out = []
    for share in shares:
        own = {t: p for t, p in share.items() if p >= OFTEN and known[t] < len(group)}
        best = sorted(own, key=lambda t: (-own[t] * math.log(len(group) / known[t]), t))
        ways = [spelled[term] for term in best[:MOST_TERMS]]
        out.append([min(way, key=lambda name: (-way[name], name)) for way in ways])
    return out


def _names(figure: Figure, parse: Parse) -> list[str]:
    """The names in a figure's phrase, each once; a people's with the noun behind it ("Asian flu")."""
    inside = parse.between(figure.start, figure.end)
    beside = near(parse, inside[0], READ) if inside else ()
    proper = {t.text for t in beside if t.pos == "PROPN" and t.name not in DATES}
    peoples = {t.text for t in beside if t.name == "NORP" and t.text.istitle()}
    nouns = {t.text for t in beside if t.pos == "NOUN"}
    out: dict[str, None] = {}
    for piece in PIECE.findall(figure.counted or ""):
        run: list[str] = []
        for word in (*piece.split(), ""):
            if word in proper or (not run and word in peoples):
                run.append(word)
                continue
            if len(run) == 1 and run[0] in peoples and word in nouns:
                run.append(word)
            if run and not (len(run) == 1 and run[0] in peoples):
                out.setdefault(" ".join(run))
            run = [word] if word in peoples else []
    return list(out)


def _joined(terms: Sequence[str], when: str) -> str:
    return "; ".join([*terms[:1], f"from {when}"] if when else terms[:MOST_TERMS])
