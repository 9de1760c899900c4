"""Days of publication withheld from dated articles: how many are found, how near, how honestly.

    python gate/withheld.py GOLD.jsonl [--sample N] [--seed SEED]

Rows of GOLD have ``id``, ``text`` and ``date``. Of N of them (drawn by SEED) the text alone is given to
the clean and date stages, in this process; no other stage is needed, and no parse.

answered     share of the articles for which a day or a range is stated
near         share of those for which the day, or the middle of the range, is at most three days off
holds        share of those for which the true day lies in what is stated
inferred     share of those for which neither a head nor an address stated it
"""

from __future__ import annotations

import argparse
import json
import random
from datetime import date
from pathlib import Path

from variorum import pipeline
from variorum.options import load
from variorum.records import Article, Draft, article_id
from variorum.stages import STAGES

NEAR = 3
"""Days."""


def sampled(gold: Path, size: int, seed: int) -> list[tuple[Article, date]]:
    """Articles without their day, and the day; the same for the same file, size and seed."""
    with gold.open(encoding="utf-8") as lines:
        rows = sorted((json.loads(line) for line in lines), key=lambda r: str(r["id"]))
    dated = [r for r in rows if r.get("date")]
    chosen = random.Random(seed).sample(dated, min(size, len(dated)))
    return [
        (
            Article(id=article_id(str(r["id"]), None, r["text"]), key=str(r["id"]), text=r["text"]),
            date.fromisoformat(r["date"][:10]),
        )
        for r in chosen
    ]


def figures(articles: list[tuple[Article, date]]) -> dict[str, float]:
    needed = [s for s in STAGES if s.name in ("clean", "date")]
    options = load({s.name: s.options for s in STAGES})
    drafts, _ = pipeline.run_articles(needed, [Draft(article=a) for a, _ in articles], options)
    true = {a.id: day for a, day in articles}
    answered = near = holds = inferred = 0
    for draft in drafts:
        found = draft.article
        if found.published_from is None or found.published_to is None:
            continue
        day = true[found.id]
        first, last = (
            date.fromisoformat(found.published_from),
            date.fromisoformat(found.published_to),
        )
        answered += 1
        near += abs((first - day) + (last - day)).days <= 2 * NEAR
        holds += first <= day <= last
        inferred += found.published_by == "inferred"
    of = max(1, answered)
    return {
        "answered": answered / max(1, len(articles)),
        "near": near / of,
        "holds": holds / of,
        "inferred": inferred / of,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--sample", type=int, default=300, help="articles")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    found = figures(sampled(args.gold, args.sample, args.seed))
    print("; ".join(f"{name} {value:.3f}" for name, value in found.items()))


if __name__ == "__main__":
    main()
