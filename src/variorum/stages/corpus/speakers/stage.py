"""How the speakers stage runs."""

from __future__ import annotations

from variorum.stage import Corpus
from variorum.stages.corpus.speakers.options import Options


def run(corpus: Corpus, options: Options) -> Corpus:
    return corpus
