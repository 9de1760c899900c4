"""Details that differ between copies of one report, and where in the tree of copies they entered.

Enters: alignments of copies with their reports, the tree (``copies``), and what earlier stages found in
both articles: names, times, figures, statements. Leaves: one row a detail, with the words of both sides,
wide enough to be read alone, and what kind of detail it is: number, date, name, negation, truncated,
substituted, reattributed, quotation. "The mayor said on Monday that 40 people were taken ill" beside "The
mayor said that 14 people were taken ill" gives a number (``40``/``14``) and a date that is missing.

``entered`` is the article that has the reading ``text`` and was copied from one that has the other. Where
it is not known which of two was copied, or both come from an original that is not there, a third copy
settles it (:mod:`~variorum.stages.corpus.variants.entered`), or it is left open; if the younger reading
is that of the other article, the row is turned about. ``carried`` are all copies with this reading, the
further copies of a copy among them.

Spelling and style (U.S./US, said/stated, Danish/Denmark's, Mr./Gentleman, a first name more or less, 10
miles turned into 16 kilometres, the following week and the next) make no rows, nor do words that only
changed places. Replaced words are kept where a statement or quotation stands, and no more than an option
allows for two copies: a spun copy replaces hundreds.

Known misses: a clause left out between two sentences is no row (its sentence has no partner); a name
replaced by a description ("the mayor") is none, but for those to whom something was told; whom "he"
can mean is looked for only in his paragraph or, if nobody is named there, three sentences back; where
every word was replaced, replaced words are mostly style; a figure moved to another sentence is seen as
missing; a reading is carried only by copies that have the same words there, not a third wording of it.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.variants.options import Options
from variorum.stages.corpus.variants.stage import run

STAGE = CorpusStage(
    name="variants",
    version=2,
    reads=frozenset(
        {
            "articles",
            "noise",
            "alignments",
            "copies",
            "reports",
            "mentions",
            "times",
            "figures",
            "statements",
            "parses",
        }
    ),
    writes=frozenset({"variants"}),
    options=Options,
    run=run,
)
