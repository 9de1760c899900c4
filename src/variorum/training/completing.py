"""``python -m variorum.training.completing ARTICLES.jsonl MARKS.tsv`` makes the figures' ``completing.tsv``.

Data: articles (JSON Lines with ``id``, ``text``, ``published``), and figures of them that people marked
(:mod:`.marks`). Method: the articles go through the product's own stages up to the figures that rules find;
every piece of the sentence that a phrase leaves out (:mod:`variorum.stages.article.figures.completion.completing`) is put
to it and compared with the mark: it is needed if the phrase is right with it and not without it, or lacks less.
What describes the pieces is fitted by logistic regression with a pull to nothing. Seed: none.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

import variorum.stages.article.figures as room
from variorum.errors import StageError, VariorumError
from variorum.options import load
from variorum.pipeline import run_articles
from variorum.read import read_sources
from variorum.records import Article, Draft
from variorum.stages import STAGES
from variorum.stages.article.figures.completion.completing import BIAS, options, with_piece
from variorum.stages.article.figures.find import found_by_rules
from variorum.stages.article.figures.sharing import Found
from variorum.training.marks import EXTRA, Compared, Row, counts, free_words, marked
from variorum.training.regression import regressed

BATCH = 20  # articles parsed together
NEEDED = ("clean", "date", "parse", "times")
RAREST = 10  # pieces that a feature must describe to be kept
PULL = 7.0  # strength of the pull to 0
MADE_BY = "Made by python -m variorum.training.completing"

Case = tuple[tuple[str, ...], bool]
"""What describes a piece, and whether it is needed."""


def cases(draft: Draft, rows: Iterable[Row], free: frozenset[str]) -> Iterator[Case]:
    """The pieces around the marked figures of an article."""
    found = list(found_by_rules(draft))
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        meant = [f for f in found if f.start < end and start < f.end]
        if row["figure"] != "y" or not meant:
            continue
        figure = max(meant, key=lambda f: (min(f.end, end) - max(f.start, start), -f.start))
        phrase = figure.counted or ""
        before = _compared(draft, row, figure, phrase, free)
        for piece, features in options(draft.parse, figure):
            after = _compared(draft, row, figure, with_piece(phrase, piece), free)
            yield (BIAS, *features), _needed(before, after)


def _compared(
    draft: Draft, row: Row, figure: Found, counted: str, free: frozenset[str]
) -> Compared:
    unit = f"{figure.unit or ''} {figure.unit_text or ''}"
    return counts(row, counted, unit, draft.article.text[figure.start : figure.end], free)


def _needed(before: Compared, after: Compared) -> bool:
    return not before.right and after.lacking < before.lacking and after.extra <= EXTRA


def fitted(found: Sequence[Case]) -> dict[str, float]:
    """The weight of every name that describes pieces often enough, names in order."""
    seen = Counter(name for features, _ in found for name in set(features))
    names = sorted(name for name, times in seen.items() if times >= RAREST)
    column = {name: k for k, name in enumerate(names)}
    same = Counter((tuple(sorted(column[n] for n in set(f) if n in column)), y) for f, y in found)
    ordered = sorted(same)
    features = np.zeros((len(ordered), len(names)))
    for k, (columns, _) in enumerate(ordered):
        features[k, list(columns)] = 1.0
    right = np.array([float(needed) for _, needed in ordered])
    times = np.array([float(same[case]) for case in ordered])
    weights = regressed(features, right, times, np.zeros(len(names)), PULL)
    return dict(zip(names, weights.tolist(), strict=True))


def table(weights: Mapping[str, float], figures: int) -> str:
    """The text of ``completing.tsv``."""
    lines = [
        "# What describes a piece of the sentence that a figure's phrase leaves out, and what that adds, in log odds,",
        f"# to its being needed. Fitted by logistic regression on {figures:,} marked figures. Columns: name, log odds.",
        f"# {MADE_BY}; docs/models.md tells how.",
        *(f"{name}\t{weight:.3f}" for name, weight in weights.items() if round(weight, 3)),
    ]
    return "\n".join(lines) + "\n"


def learn(drafts: Iterable[Draft], rows: Sequence[Row], free: frozenset[str]) -> dict[str, float]:
    """The weights that the marked figures of parsed articles give."""
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        of[row["article"]].append(row)
    return fitted([case for d in drafts for case in cases(d, of[d.article.key], free)])


def _parsed(path: Path, keys: set[str], tell: Callable[[str], None]) -> Iterator[Draft]:
    stages = [stage for stage in STAGES if stage.name in NEEDED]
    settings = load({stage.name: stage.options for stage in stages})
    articles = [a for a in read_sources([path]) if isinstance(a, Article) and a.key in keys]
    for first in range(0, len(articles), BATCH):
        batch = [Draft(article=article) for article in articles[first : first + BATCH]]
        drafts, failures = run_articles(stages, batch, settings)
        if failures:
            raise StageError(f"{failures[0].key}: {failures[0].stage} failed: {failures[0].error}")
        yield from drafts
        tell(f"{first + len(batch)} of {len(articles)} articles read")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m variorum.training.completing",
        description="Make completing.tsv of the figures stage from marked figures.",
    )
    parser.add_argument("articles", type=Path, help="the articles in JSON Lines")
    parser.add_argument("marks", type=Path, help="figures that were marked in them")
    parser.add_argument("--part", help="only the rows of this part (default: all)")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(room.__path__[0]) / "data",
        help="folder to write to (default: the stage's own data)",
    )
    given = parser.parse_args(arguments)
    try:
        rows = marked(given.marks, given.part)
        keys = {row["article"] for row in rows}
        drafts = _parsed(given.articles, keys, lambda line: print(line, file=sys.stderr))
        weights = learn(drafts, rows, free_words(given.marks))
        given.out.mkdir(parents=True, exist_ok=True)
        target = given.out / "completing.tsv"
        target.write_text(table(weights, len(rows)), encoding="utf-8", newline="\n")
        print(target, file=sys.stderr)
    except (VariorumError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
