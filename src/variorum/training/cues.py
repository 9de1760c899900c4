"""``python -m variorum.training.cues POLNEAR-TRAIN.jsonl [--out FOLDER]`` makes the statements' tables.

Data: PolNeAR 1.0, training part (Newell, Margolin and Ruths, 2018), 840 articles in the form that
:mod:`.gold` describes. Method: the articles go through the product's own clean and parse stages; every
place that could report speech is compared with what people marked (:mod:`.places`); ``cues.tsv`` counts
(:mod:`.rates`), ``contexts.tsv`` is fitted (:mod:`.weights`). Seed: none, nothing is drawn by chance. It
takes three to six minutes on one core, nearly all of it parsing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import variorum.stages.article.statements as room
from variorum.errors import StageError, VariorumError
from variorum.options import load
from variorum.pipeline import run_articles
from variorum.records import Draft
from variorum.stages import STAGES
from variorum.training.gold import Example, read
from variorum.training.places import Place, places
from variorum.training.rates import Pair, counted, lexicon_of
from variorum.training.weights import cases, fitted

BATCH = 20  # articles parsed together; no more parses than these are held
NEEDED = ("clean", "parse")
MADE_BY = "Made by python -m variorum.training.cues"


@dataclass(frozen=True, slots=True)
class Tables:
    """What was learnt: the rows of ``cues.tsv`` and of ``contexts.tsv``."""

    counts: dict[Pair, tuple[int, int]]
    weights: dict[str, float]
    articles: int

    def files(self) -> dict[str, str]:
        """The text of each file by its name."""
        cues = [
            "# Cues and how their content hangs from them: places seen, places marked as reported speech.",
            f"# Counted in the training part of PolNeAR 1.0 ({self.articles} articles). Columns: cue, pattern, seen, reported.",
            f"# {MADE_BY}; docs/models.md tells how.",
            *(f"{cue}\t{way}\t{n}\t{k}" for (cue, way), (n, k) in self.counts.items()),
        ]
        contexts = [
            "# What surrounds a cue and what that adds, in log odds, to its rate. Fitted by logistic regression on the same",
            '# articles as cues.tsv; "rate" is the weight of the log odds of the rate itself. Columns: context, log odds.',
            f"# {MADE_BY}; docs/models.md tells how.",
            *(f"{name}\t{weight:.3f}" for name, weight in self.weights.items()),
        ]
        return {
            "cues.tsv": "\n".join(cues) + "\n",
            "contexts.tsv": "\n".join(contexts) + "\n",
        }


def learn(examples: Sequence[Example], tell: Callable[[str], None] = lambda line: None) -> Tables:
    """The tables of these examples; ``tell`` hears how far it is."""
    found = list(_places(examples, tell))
    tell(f"{len(found):,} places that could report speech")
    counts = counted(found)
    weights = fitted(cases(found, lexicon_of(counts)))
    return Tables(counts, weights, len(examples))


def _places(examples: Sequence[Example], tell: Callable[[str], None]) -> Iterator[Place]:
    stages = [stage for stage in STAGES if stage.name in NEEDED]
    options = load({stage.name: stage.options for stage in stages})
    for first in range(0, len(examples), BATCH):
        batch = examples[first : first + BATCH]
        drafts, failures = run_articles(stages, [Draft(article=e.article) for e in batch], options)
        if failures:
            raise StageError(f"{failures[0].key}: {failures[0].stage} failed: {failures[0].error}")
        for draft, example in zip(drafts, batch, strict=True):
            yield from places(draft, example.gold)
        tell(f"{first + len(batch)} of {len(examples)} articles parsed")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m variorum.training.cues",
        description="Make cues.tsv and contexts.tsv of the statements stage from marked articles.",
    )
    parser.add_argument("articles", type=Path, help="PolNeAR's training part in JSON Lines")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(room.__path__[0]) / "data",
        help="folder to write to (default: the stage's own data)",
    )
    given = parser.parse_args(arguments)
    try:
        tables = learn(read(given.articles), lambda line: print(line, file=sys.stderr))
        given.out.mkdir(parents=True, exist_ok=True)
        for name, text in tables.files().items():
            (given.out / name).write_text(text, encoding="utf-8", newline="\n")
            print(given.out / name, file=sys.stderr)
    except (VariorumError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
