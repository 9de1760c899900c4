"""``python -m variorum.training.completer ARTICLES.jsonl … MARKS.tsv [--out FOLDER]`` makes the completer's weights."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import variorum.models.completer as home
from variorum.errors import StageError, VariorumError
from variorum.options import load
from variorum.pipeline import run_articles
from variorum.read import read_sources
from variorum.records import Article, Draft
from variorum.stages import STAGES
from variorum.training import minilm
from variorum.training.completer.examples import Example, Marked, examples, marked
from variorum.training.minilm import Tell

BEFORE = ("clean", "date", "parse", "times")
BATCH = 20  # articles parsed together


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m variorum.training.completer",
        description="Train the completer of the figures stage on marked figures.",
    )
    parser.add_argument("articles", type=Path, nargs="+", help="articles in JSON Lines")
    parser.add_argument("marks", type=Path, help="figures that were marked in them")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(home.__path__[0]) / "data",
        help="folder to write completer.onnx and completer.sha256 to (default: where the product reads them)",
    )
    given = parser.parse_args(arguments)
    try:
        minilm.required()
        tell = minilm.clock()
        train(list(read(given.articles, marked(given.marks), tell)), given.out, tell)
    except (VariorumError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    return 0


def read(paths: Sequence[Path], rows: Sequence[Marked], tell: Tell) -> Iterator[Example]:
    """The marked figures of the articles in these files, in the order of the articles' keys."""
    of: dict[str, list[Marked]] = defaultdict(list)
    for row in rows:
        of[row.article].append(row)
    stages = [stage for stage in STAGES if stage.name in BEFORE]
    settings = load({stage.name: stage.options for stage in stages})
    articles = [a for a in read_sources(paths) if isinstance(a, Article) and a.key in of]
    articles.sort(key=lambda article: article.key)
    for first in range(0, len(articles), BATCH):
        batch = [Draft(article=article) for article in articles[first : first + BATCH]]
        drafts, failures = run_articles(stages, batch, settings)
        if failures:
            raise StageError(f"{failures[0].key}: {failures[0].stage} failed: {failures[0].error}")
        for draft in drafts:
            yield from examples(draft, of[draft.article.key])
        tell(f"{first + len(batch)} of {len(articles)} articles read")


def train(found: Sequence[Example], folder: Path, tell: Tell) -> None:
    """The weights of these examples, in ``folder``."""
    import torch

    from variorum.training.completer.export import export
    from variorum.training.completer.fit import fit
    from variorum.training.completer.network import started

    torch.set_flush_denormal(True)
    net = started(minilm.folder())
    tell(f"{len(found)} figures")
    fit(net, found, device=minilm.device(), tell=tell)
    folder.mkdir(parents=True, exist_ok=True)
    tell(f"written: {export(net, folder)}")


if __name__ == "__main__":
    sys.exit(main())
