"""How the disputes stage runs."""

from __future__ import annotations

from variorum.stage import Corpus
from variorum.stages.corpus.disputes.options import Options


def run(corpus: Corpus, options: Options) -> Corpus:
    return corpus
