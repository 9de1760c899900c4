"""Details that differ between copies of one report."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.variants.options import Options
from variorum.stages.corpus.variants.stage import run

STAGE = CorpusStage(
    name="variants",
    version=1,
    reads=frozenset({"articles", "noise", "passages", "reports", "mentions", "times", "figures", "statements", "parses"}),
    writes=frozenset({"variants"}),
    options=Options,
    run=run,
)
