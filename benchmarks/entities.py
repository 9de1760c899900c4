"""How the entities stage grows with the corpus, and how many mentions a second it takes, on one core.

    python benchmarks/entities.py ARTICLES.jsonl [--limit N]

The articles go through the stages before these first. Then the stage is timed on a quarter of them, half of
them and all, and on all with a second set beside them that names other people: every word of a person's name
has its letters turned, so that nothing of it is met before. ``growth`` is the time a mention takes in the
largest corpus to that in the smallest: 1.0 is linear.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import msgspec

from variorum.options import load
from variorum.pipeline import corpus_of, run_articles
from variorum.records import Article, Draft, Mention, article_id
from variorum.stage import Corpus
from variorum.stages import STAGES
from variorum.stages.article.names import STAGE as NAMES
from variorum.stages.corpus.entities import STAGE as ENTITIES


def read(path: Path, limit: int | None) -> list[Draft]:
    out = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                break
            row = json.loads(line)
            text, day = row["text"], row.get("date") or row.get("published")
            article = Article(
                id=article_id(str(number), None, text), key=str(number), text=text, published=day
            )
            out.append(Draft(article=article))
    return out


def part(corpus: Corpus, share: int) -> Corpus:
    """Every ``share``-th article of the corpus with its mentions."""
    kept = {a.id for a in corpus.articles[::share]}
    return corpus.with_slots(
        articles=tuple(a for a in corpus.articles if a.id in kept),
        mentions=tuple(m for m in corpus.mentions if m.article in kept),
    )


def doubled(corpus: Corpus) -> Corpus:
    """The corpus and as many articles more, in which other people are named."""
    parses = {a.id: corpus.parses[a.id] for a in corpus.articles}
    parses |= {f"{id_}-": parse for id_, parse in parses.items()}
    return corpus.with_slots(
        articles=(
            *corpus.articles,
            *(msgspec.structs.replace(a, id=f"{a.id}-") for a in corpus.articles),
        ),
        mentions=(*corpus.mentions, *map(other, corpus.mentions)),
        parses=parses,
    )


def other(m: Mention) -> Mention:
    text = m.text
    if m.kind == "person":
        text = " ".join(word[::-1].capitalize() for word in text.split())
    return msgspec.structs.replace(m, article=f"{m.article}-", text=text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--limit", type=int)
    given = parser.parse_args()
    options = load({stage.name: stage.options for stage in STAGES})
    names = [stage.name for stage in STAGES]
    before = STAGES[: names.index(NAMES.name) + 1]
    drafts, _ = run_articles(before, read(given.articles, given.limit), options)
    whole = corpus_of(drafts)
    ENTITIES.run(part(whole, 16), options[ENTITIES.name])  # tables are read once a process
    pace = []
    for corpus in (part(whole, 4), part(whole, 2), whole, doubled(whole)):
        started = time.perf_counter()
        entities = ENTITIES.run(corpus, options[ENTITIES.name]).entities
        took = time.perf_counter() - started
        pace.append(took / max(1, len(corpus.mentions)))
        print(
            f"{len(corpus.articles):6d} articles {len(corpus.mentions):8d} mentions "
            f"{len(entities):7d} entities {took:7.2f} s {1 / pace[-1]:8.0f} mentions/s"
        )
    print(f"growth {pace[-1] / pace[0]:.2f}")


if __name__ == "__main__":
    main()
