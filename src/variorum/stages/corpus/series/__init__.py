"""Figures tied to their statements and sources, and joined to series of one thing over time."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.series.options import Options
from variorum.stages.corpus.series.stage import run

STAGE = CorpusStage(
    name="series",
    version=1,
    reads=frozenset(
        {
            "articles",
            "figures",
            "times",
            "statements",
            "entities",
            "mentions",
            "reports",
            "passages",
            "parses",
        }
    ),
    writes=frozenset({"figures", "series"}),
    options=Options,
    run=run,
)
