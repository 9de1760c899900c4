"""The rules of ``data/rules.toml`` as regular expressions over codes, and what they match."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from variorum.records import TimexType
from variorum.stages.article.times.words import BREAK, UNKNOWN, Codes, Word, Words, table

ITEM = re.compile(
    r"(?P<name>[A-Za-z_']+)(?P<keep>:[a-z]+)?|(?P<group>\()|(?P<end>\))(?P<endkeep>:[a-z]+)?|(?P<op>[|?])|\s+"
)
NAMED = {"HOLIDAY": "holidays.tsv", "REFERENCE": "references.tsv"}
"""Macros that stand for the phrases of a table."""

MAX_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression over codes; of each of the sets in ``needs`` it takes one character."""

    regex: re.Pattern[str]
    needs: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: patterns in order, the way its value is worked out, the condition on its place."""

    name: str
    order: int
    type: TimexType
    value: str
    guard: str | None
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` to ``last`` (excluded) as ``rule`` reads them; ``parts`` by name."""

    first: int
    last: int
    rule: Rule
    parts: dict[str, tuple[Word, ...]]

    def word(self, name: str) -> str | None:
        """What stands at ``name``, in small letters and single spaces."""
        found = self.parts.get(name)
        return " ".join(w.lower for w in found) if found else None


class Grammar:
    """Words, codes and rules, read once."""

    def __init__(self) -> None:
        raw = files(__package__).joinpath("data", "rules.toml").read_text(encoding="utf-8")
        source = tomllib.loads(raw)
        self.macros: dict[str, str] = dict(source["macros"])
        for name, file in NAMED.items():
            phrases = sorted((p for p, _ in table(file)), key=lambda p: -len(p))
            self.macros[name] = "(" + " | ".join(_spelled(p) for p in phrases) + ")"
        texts = [*self.macros.values(), *(p for r in source["rule"] for p in r["patterns"])]
        self.codes = Codes({w for t in texts for w in re.findall(r"(?<![:\w])[a-z]+\b", t)})
        self.core = self._core()
        self.rules = tuple(
            Rule(
                r["name"],
                k,
                r["type"],
                r["value"],
                r.get("guard"),
                tuple(
                    Pattern(re.compile(_numbered(self._compile(p))), self._needs(p))
                    for p in r["patterns"]
                ),
            )
            for k, r in enumerate(source["rule"])
        )

    @cached_property
    def numbered(self) -> list[tuple[Rule, Pattern]]:
        """Every pattern with its rule, in order."""
        return [(rule, pattern) for rule in self.rules for pattern in rule.patterns]

    @cached_property
    def by_code(self) -> dict[str, set[int]]:
        """The patterns to try where a character stands: each under the rarest that it needs."""
        out: dict[str, set[int]] = {}
        for number, (_, pattern) in enumerate(self.numbered):
            for character in min(pattern.needs, key=lambda n: (len(n), sorted(n))):
                out.setdefault(character, set()).add(number)
        return out

    def _compile(self, pattern: str, depth: int = 0) -> str:
        """``pattern`` as a regular expression over codes."""
        if depth > MAX_DEPTH:
            raise ValueError(f"macros that stand for themselves, in {pattern!r}")
        out: list[str] = []
        opened: list[int] = []
        for item in ITEM.finditer(pattern):
            if item["name"]:
                piece = self._piece(item["name"], depth)
                out.append(f"(?P<{item['keep'][1:]}>{piece})" if item["keep"] else piece)
            elif item["group"]:
                opened.append(len(out))
                out.append("(?:")
            elif item["end"]:
                begin = opened.pop()
                out.append(")")
                if item["endkeep"]:
                    out[begin] = f"(?P<{item['endkeep'][1:]}>"
            elif item["op"]:
                out.append(item["op"])
        return "".join(out)

    def _piece(self, name: str, depth: int) -> str:
        if name in self.macros:
            return f"(?:{self._compile(self.macros[name], depth + 1)})"
        if name in self.codes.of_class:
            return "[" + re.escape(self.codes.of_class[name]) + "]"
        if name.islower():
            return re.escape(self.codes.of_word[name])
        raise ValueError(f"no class, shape or macro is called {name!r}")

    def _needs(self, pattern: str) -> tuple[frozenset[str], ...]:
        """The sets of characters of which a match must hold one each: what is not optional."""
        found: list[set[str]] = []
        depth = 0
        for item in ITEM.finditer(pattern):
            if item["name"] or item["group"]:
                if depth == 0:
                    found.append(set())
                found[-1] |= self._characters(item["name"] or "")
                depth += bool(item["group"])
            elif item["end"]:
                depth -= 1
            elif item["op"] == "|" and depth == 0:
                raise ValueError(f"alternatives need brackets around them: {pattern!r}")
            elif item["op"] and depth == 0:
                found.pop()
        return tuple(frozenset(f) for f in found)

    def _characters(self, name: str) -> set[str]:
        """Every character that a word of a pattern may stand for."""
        if name in self.macros:
            inner = (item["name"] for item in ITEM.finditer(self.macros[name]) if item["name"])
            return set().union(*(self._characters(n) for n in inner))
        return set(self.codes.of_class.get(name) or self.codes.of_word.get(name, ""))

    def matches(self, words: Words) -> Iterator[Match]:
        """Everything any rule matches, overlaps included, in stretches of known words."""
        code = words.code
        for stretch in STRETCH.finditer(code):
            present = set(stretch.group())
            if present.isdisjoint(self.core):
                continue
            possible = set().union(*(self.by_code[c] for c in present if c in self.by_code))
            for number in sorted(possible):
                rule, pattern = self.numbered[number]
                if any(present.isdisjoint(n) for n in pattern.needs):
                    continue
                for m in pattern.regex.finditer(code, stretch.start(), stretch.end()):
                    yield Match(
                        m.start(),
                        m.end(),
                        rule,
                        {
                            k.rstrip("_"): words[m.start(k) : m.end(k)]
                            for k in pattern.regex.groupindex
                            if m.start(k) >= 0
                        },
                    )

    def _core(self) -> frozenset[str]:
        """Words that make an expression possible: no article, no preposition, no small number."""
        plain = set("abcw,./-()") | {
            self.codes.of_word[w] for w, _ in table("plain.txt") if w in self.codes.of_word
        }
        known = {c for s in self.codes.of_class.values() for c in s} | set(
            self.codes.of_word.values()
        )
        return frozenset(known - plain)


def _spelled(phrase: str) -> str:
    """A phrase of a table as a pattern, in which marks have names."""
    return phrase.replace("'s", "POSS").replace("'", "APOS").replace(".", "DOT")


def _numbered(pattern: str) -> str:
    """``pattern`` with a name that is kept twice told apart by underscores at its end."""
    seen: dict[str, int] = {}

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], -1) + 1
        return f"(?P<{match[1]}{'_' * seen[match[1]]}>"

    return re.sub(r"\(\?P<([a-z]+)>", rename, pattern)


STRETCH = re.compile(f"[^{UNKNOWN}{BREAK}]+")


@cache
def grammar() -> Grammar:
    return Grammar()
