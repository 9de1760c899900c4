"""How the entities stage runs."""

from __future__ import annotations

from variorum.stage import Corpus
from variorum.stages.corpus.entities.options import Options


def run(corpus: Corpus, options: Options) -> Corpus:
    return corpus
