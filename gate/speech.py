"""Who said what, apart for kinds of speech and of articles.

    python gate/speech.py GOLD.jsonl --pred EXPORT

Rows of GOLD are marked articles as ``variorum.training.gold`` reads them, with a ``publisher``. A
statement is found if its content shares half its words with a marked one, and right if its source does
too (in PolNeAR's terms: *joint*).

recall_direct, recall_indirect, recall_mixed   share of the marked statements that were found, by how many
                                               of their words stand in quotation marks: all, none, some
joint_short, joint_long                        F of right statements in the shorter and the longer half
joint_<publisher>                              the same for the articles of one publisher
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from variorum.records import Span
from variorum.stages.article.statements.quotes import outer_quotes
from variorum.training.gold import Attribution, Example, WordFinder, Words, half_shared, read

LINE = re.compile(r"[^\n]+")


@dataclass
class Tally:
    """Statements of a group: marked, made, found and right."""

    marked: int = 0
    made: int = 0
    found: int = 0
    right: int = 0

    def recall(self) -> float:
        return self.found / max(1, self.marked)

    def joint(self) -> float:
        return 2 * self.right / max(1, self.marked + self.made)


def kind(text: str, gold: Attribution, words: WordFinder) -> str:
    """``direct``, ``indirect`` or ``mixed``."""
    said = words.covered((s, e) for s, e, _ in gold.content)
    lines = [Span(start=m.start(), end=m.end(), text=m[0]) for m in LINE.finditer(text)]
    quoted = words.covered((q.start, q.end) for q in outer_quotes(text, lines))
    inside = len(said & quoted)
    return "direct" if inside == len(said) else "mixed" if inside else "indirect"


def pairs(marked: list[Words], made: list[Words]) -> list[tuple[int, int]]:
    """Which marked statement was found by which one that was made, each once, the most alike first."""
    alike = sorted(
        (
            (-len(a & b) / len(a | b), i, j)
            for i, a in enumerate(marked)
            for j, b in enumerate(made)
            if half_shared(a, b)
        ),
    )
    out: list[tuple[int, int]] = []
    for _, i, j in alike:
        if all(i != a and j != b for a, b in out):
            out.append((i, j))
    return out


def figures(
    examples: list[Example], publisher: dict[str, str], predicted: dict[str, list[dict[str, Any]]]
) -> dict[str, float]:
    """The figures; ``publisher`` and ``predicted`` go by the articles' keys."""
    half = median(len(e.article.text) for e in examples)
    by: dict[str, Tally] = defaultdict(Tally)
    for example in examples:
        text, key = example.article.text, example.article.key
        words = WordFinder(text)
        gold = [g for g in example.gold if g.content]
        made = predicted.get(key, [])
        found = pairs(
            [words.covered((s, e) for s, e, _ in g.content) for g in gold],
            [words.covered((c["start"], c["end"]) for c in m["content"]) for m in made],
        )
        groups = ["long" if len(text) > half else "short", publisher[key]]
        for name in groups:
            by[name].marked += len(gold)
            by[name].made += len(made)
        kinds = [kind(text, g, words) for g in gold]
        for name in kinds:
            by[name].marked += 1
        for i, j in found:
            source = made[j]["source"]
            theirs = words.covered([(source["start"], source["end"])] if source else [])
            ours = words.covered((s, e) for s, e, _ in gold[i].source)
            for name in (*groups, kinds[i]):
                by[name].found += 1
                by[name].right += half_shared(ours, theirs) or not (ours or theirs)
    out = {f"recall_{name}": by[name].recall() for name in ("direct", "mixed", "indirect")}
    rest = ["short", "long", *sorted(set(publisher.values()))]
    return out | {f"joint_{name}": by[name].joint() for name in rest}


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--pred", type=Path, required=True, help="an export of the ledger")
    args = parser.parse_args()
    keys = {a["id"]: a["key"] for a in rows(args.pred / "articles.jsonl")}
    predicted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for statement in rows(args.pred / "statements.jsonl"):
        predicted[keys[statement["article"]]].append(statement)
    publisher = {str(r["id"]): r["publisher"].replace("-", "_") for r in rows(args.gold)}
    found = figures(read(args.gold), publisher, predicted)
    print("; ".join(f"{name} {value:.3f}" for name, value in found.items()))


if __name__ == "__main__":
    main()
