"""How the lineage stage runs: read, find candidates, compare, draw families, write rows."""

from __future__ import annotations

from variorum.stage import Corpus
from variorum.stages.corpus.lineage.corpus import Work
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.rows import rows


def run(corpus: Corpus, options: Options) -> Corpus:
    """``corpus`` with passages, copies and reports, and the report of every article."""
    work = Work(corpus, options)
    work.compare_by_wording()
    work.compare_by_passage()
    return rows(corpus, work)
