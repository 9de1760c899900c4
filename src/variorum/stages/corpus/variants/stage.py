"""How the variants stage runs."""

from __future__ import annotations

from variorum.stage import Corpus
from variorum.stages.corpus.variants.options import Options


def run(corpus: Corpus, options: Options) -> Corpus:
    return corpus
