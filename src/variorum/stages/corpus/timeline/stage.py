"""How the timeline stage runs."""

from __future__ import annotations

from variorum.stage import Corpus
from variorum.stages.corpus.timeline.options import Options


def run(corpus: Corpus, options: Options) -> Corpus:
    return corpus
