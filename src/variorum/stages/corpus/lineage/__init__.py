"""Which text came from which: passages, copies and reports.

Enters: the articles of a corpus with their noise. Leaves: ``passages`` (characters of a copy beside
those of its source), ``copies`` (who descends from whom, how it was changed, how much of it, which
way and why we think so), ``reports`` (families of copies: one leg each) and the report of every
article. "OSTREVA (AP) — The river is closed to shipping, the port office said Tuesday" in one paper
and "The port office stated Tuesday that the river is shut to shipping" in another are one report.

Method: candidate pairs by MinHash, rare words and shared sentences; sentences aligned by word-pair
containment; two articles are one report where most of one stands in the other and enough of the other
comes from there. An article that only quotes passages stays a report of its own and has a row
``excerpt``. A copy hangs from the earlier article that it is nearest to, and of those that cover it
alike from the one that it differs least from word for word. The parse is not used: sentences are cut
by plain rules, alike in all copies.

Known misses: a translation and back is hardly told from its source when neither is dated; of two
copies that nothing tells apart the longer or first is taken for the source, with direction
``unknown``; an own report that took nothing but quotations from another is told from two reports of
one press conference only by its subject; a summary that keeps no word pairs is not found; texts
without spaces between words are compared only as wholes.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.stage import run

STAGE = CorpusStage(
    name="lineage",
    version=1,
    reads=frozenset({"articles", "noise"}),
    writes=frozenset({"articles", "passages", "copies", "reports"}),
    options=Options,
    run=run,
)
