"""Which text came from which: passages, copies and reports.

Enters: the articles of a corpus with their noise. Leaves: ``alignments`` (characters of a copy
beside those of its source), ``passages`` (what one report took from another), ``copies`` (who
descends from whom, how it was changed, how much of it, which way and why we think so), ``reports``
(families of copies: one leg each) and the report of every article. "OSTREVA (AP) — The river is
closed to shipping, the port office said Tuesday" in one paper and "The port office stated Tuesday
that the river is shut to shipping" in another are one report.

Method: candidate pairs by MinHash; sentences aligned by word-pair containment; two articles are one
report where most of one stands in the other and enough of the other comes from there. A copy hangs
from the earlier article that it is nearest to, and of those that cover it alike from the one that it
differs least from word for word.

Reports that have the same rare stems in one place are searched for passages: alike pieces are drawn
together into regions, whose bounds are found word by word; an article that draws on places all over
another sums it up. The more two articles have in common beside a passage the more it must show; an
article that took passages stays a report of its own and has a row ``excerpt``. The parse is not used:
sentences are cut by plain rules, alike in all copies.

Known misses: a translation and back is hardly told from its source when neither is dated; of two
copies that nothing tells apart the longer or first is taken for the source, with direction
``unknown``; a reworded sentence or two between reports of the same days and matter is not told from
two reporters' own words; a passage of fewer than 20 words is not looked for; a summary in words of
its own, or one that stands alone in its article, is not found; texts without spaces between words
are compared only as wholes.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.stage import run

STAGE = CorpusStage(
    name="lineage",
    version=2,
    reads=frozenset({"articles", "noise"}),
    writes=frozenset({"articles", "passages", "alignments", "copies", "reports"}),
    options=Options,
    run=run,
)
