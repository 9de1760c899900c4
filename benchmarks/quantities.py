"""Articles a second of the times and figures stages after the parse, on one core, and of quantulum3 beside them.

    python benchmarks/quantities.py ARTICLES.jsonl [--limit N]

The articles go through the stages before these first; what is timed is the two stages alone. An article counts
as 650 words, so that long and short ones compare. quantulum3 reads the bare texts, where it is installed, a
tenth of them unless ``--all`` is given: it takes about a second for each.
"""

from __future__ import annotations

import argparse
import json
import time
from importlib.util import find_spec
from pathlib import Path

from variorum.options import load
from variorum.pipeline import run_article_stage, run_articles
from variorum.records import Article, Draft, article_id
from variorum.stages import STAGES
from variorum.stages.article.times import STAGE as TIMES

WORDS = 650
TIMED = ("times", "figures")


def read(path: Path, limit: int | None) -> list[Draft]:
    out = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                break
            row = json.loads(line)
            key, day = str(number), row.get("date") or row.get("published")
            article = Article(
                id=article_id(key, None, row["text"]), key=key, text=row["text"], published=day
            )
            out.append(Draft(article=article))
    return out


def words(drafts: list[Draft]) -> float:
    """The number of articles of 650 words that they would make."""
    return sum(len(d.article.text.split()) for d in drafts) / WORDS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--all", action="store_true", help="all articles for quantulum3 too")
    given = parser.parse_args()
    options = load({stage.name: stage.options for stage in STAGES})
    names = [stage.name for stage in STAGES]
    drafts, _ = run_articles(
        STAGES[: names.index(TIMES.name)], read(given.articles, given.limit), options
    )
    of = words(drafts)
    print(f"{len(drafts)} texts, {of:.0f} articles of {WORDS} words, one core")
    total = 0.0
    for stage in (s for s in STAGES if s.name in TIMED):
        started = time.perf_counter()
        drafts, _ = run_article_stage(stage, drafts, options[stage.name])
        took = time.perf_counter() - started
        total += took
        print(f"{stage.name:20s} {of / took:8.1f} articles/s")
    ours = of / total
    print(f"{'both':20s} {ours:8.1f} articles/s")
    if find_spec("quantulum3"):
        from quantulum3 import parser as quantulum  # type: ignore[import-not-found]

        some = drafts if given.all else drafts[::10]
        started = time.perf_counter()
        for draft in some:
            quantulum.parse(draft.article.text)
        theirs = words(some) / (time.perf_counter() - started)
        print(f"{'quantulum3':20s} {theirs:8.1f} articles/s, ratio {ours / theirs:.0f}")


if __name__ == "__main__":
    main()
