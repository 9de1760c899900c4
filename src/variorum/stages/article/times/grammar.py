"""The rules of ``data/rules.toml`` as regular expressions over codes, and what they match."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from variorum.records import TimexType
from variorum.stages.article.times.words import BREAK, UNKNOWN, Codes, Word, table

ITEM = re.compile(r"(?P<name>[A-Za-z_']+)(?P<keep>:[a-z]+)?|(?P<group>\()|(?P<end>\))(?P<endkeep>:[a-z]+)?|(?P<op>[|?])|\s+")
NAMED = {"HOLIDAY": "holidays.tsv", "REFERENCE": "references.tsv"}
"""Macros that stand for the phrases of a table."""

MAX_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: patterns in order, the way its value is worked out, the condition on its place."""

    name: str
    order: int
    type: TimexType
    value: str
    guard: str | None
    patterns: tuple[re.Pattern[str], ...]


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
            self.macros[name] = "(" + " | ".join(p.replace("'s", "POSS") for p in phrases) + ")"
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
                tuple(re.compile(_numbered(self._compile(p))) for p in r["patterns"]),
            )
            for k, r in enumerate(source["rule"])
        )

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

    def matches(self, words: list[Word], code: str) -> Iterator[Match]:
        """Everything any rule matches, overlaps included, in stretches of known words."""
        for stretch in STRETCH.finditer(code):
            if not self.core.search(stretch.group()):
                continue
            for rule in self.rules:
                for pattern in rule.patterns:
                    for m in pattern.finditer(code, stretch.start(), stretch.end()):
                        yield Match(
                            m.start(),
                            m.end(),
                            rule,
                            {
                                k.rstrip("_"): tuple(words[m.start(k) : m.end(k)])
                                for k in pattern.groupindex
                                if m.start(k) >= 0
                            },
                        )

    def _core(self) -> re.Pattern[str]:
        """A word that makes an expression possible: not an article, a preposition, a small number."""
        plain = set("abcw,./-()") | {self.codes.of_word[w] for w in PLAIN if w in self.codes.of_word}
        known = [c for s in self.codes.of_class.values() for c in s] + [*self.codes.of_word.values()]
        return re.compile("[" + re.escape("".join(sorted(set(known) - plain))) + "]")


def _numbered(pattern: str) -> str:
    """``pattern`` with a name that is kept twice told apart by underscores at its end."""
    seen: dict[str, int] = {}

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], -1) + 1
        return f"(?P<{match[1]}{'_' * seen[match[1]]}>"

    return re.sub(r"\(\?P<([a-z]+)>", rename, pattern)


PLAIN = (
    "a an the in on of at by and or to as its their our his her some many few more most half over about "
    "around that this same one two three four five six seven eight nine ten first other all no not o part "
    "under less good time times point before after up until just long full full each within"
).split()
STRETCH = re.compile(f"[^{UNKNOWN}{BREAK}]+")


@cache
def grammar() -> Grammar:
    return Grammar()
