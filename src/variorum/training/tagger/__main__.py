"""``python -m variorum.training.tagger POLNEAR-TRAIN.jsonl [--out FOLDER]`` makes the tagger's weights."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import variorum.models.tagger as home
from variorum.errors import StageError, VariorumError
from variorum.options import load
from variorum.pipeline import run_articles
from variorum.records import Draft
from variorum.stages import STAGES
from variorum.training import minilm
from variorum.training.gold import Example, read

ORDER = 1  # seed of the order in which the articles are first put


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m variorum.training.tagger",
        description="Train the tagger of the statements stage on marked articles.",
    )
    parser.add_argument("articles", type=Path, help="PolNeAR's training part in JSON Lines")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(home.__path__[0]) / "data",
        help="folder to write tagger.onnx and tagger.sha256 to (default: where the product reads them)",
    )
    given = parser.parse_args(arguments)
    try:
        minilm.required()
        train(read(given.articles), given.out)
    except (VariorumError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    return 0


def train(examples: Sequence[Example], folder: Path) -> None:
    """The weights of these examples, in ``folder``; says on standard error how far it is."""
    import torch

    from variorum.training.tagger.export import export
    from variorum.training.tagger.fit import Article, fit
    from variorum.training.tagger.network import started

    clean = [stage for stage in STAGES if stage.name == "clean"]
    options = load({stage.name: stage.options for stage in clean})
    drafts, failures = run_articles(clean, [Draft(article=e.article) for e in examples], options)
    if failures:
        raise StageError(f"{failures[0].key}: {failures[0].stage} failed: {failures[0].error}")
    articles = [Article(e, d.paragraphs) for e, d in zip(examples, drafts, strict=True)]
    random.Random(ORDER).shuffle(articles)  # noqa: S311 - to be repeated, not to be secret
    torch.set_flush_denormal(True)
    tell = minilm.clock()
    net = started(minilm.folder())
    fit(net, articles, device=minilm.device(), tell=tell)
    folder.mkdir(parents=True, exist_ok=True)
    tell(f"written: {export(net, folder)}")


if __name__ == "__main__":
    sys.exit(main())
