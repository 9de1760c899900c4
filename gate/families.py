"""Groups of articles against the reports they fall into.

    python gate/families.py GOLD.jsonl --group FIELD [--pred EXPORT]

Rows of GOLD have an ``id`` and, in FIELD, the story or event they belong to.

together    share of the articles of a group that stand in one report with another of it
apart       share of the groups of which no article stands in one report with one of another group
kept_apart  share of the pairs within a group that do not stand in one report
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def figures(group: dict[str, str], report: dict[str, str]) -> dict[str, float]:
    """The figures, from the group and the report of every article."""
    reports: dict[str, set[str]] = defaultdict(set)
    members: dict[str, list[str]] = defaultdict(list)
    for article, name in sorted(group.items()):
        reports[report[article]].add(name)
        members[name].append(article)
    several = [found for found in members.values() if len(found) > 1]
    pairs = [pair for found in several for pair in combinations(found, 2)]
    joined = sum(report[a] == report[b] for a, b in pairs)
    accompanied = sum(
        any(report[a] == report[b] for b in found if a != b) for found in several for a in found
    )
    mixed = {name for names in reports.values() if len(names) > 1 for name in names}
    return {
        "together": accompanied / max(1, sum(map(len, several))),
        "apart": 1 - len(mixed) / max(1, len(members)),
        "kept_apart": 1 - joined / max(1, len(pairs)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--group", required=True, help="the field that names the group")
    parser.add_argument("--pred", type=Path, required=True, help="an export of the ledger")
    args = parser.parse_args()
    group = {r["id"]: r[args.group] for r in rows(args.gold)}
    keys = {a["id"]: a["key"] for a in rows(args.pred / "articles.jsonl")}
    report = {keys[a]: r["id"] for r in rows(args.pred / "reports.jsonl") for a in r["articles"]}
    print("; ".join(f"{name} {value:.3f}" for name, value in figures(group, report).items()))


if __name__ == "__main__":
    main()
