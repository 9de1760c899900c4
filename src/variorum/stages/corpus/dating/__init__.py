"""The days of publication that copies tell of each other.

Enters: articles, some of them without a day, and the tree of copies (``copies``, ``reports``). Leaves: the
articles; one whose own text and address tell no day has the range that its dated copies prove, with
``published_by`` "copies" and the copies as evidence. A text of which a copy appeared on 6 March, and which
is itself cut from an article of 4 March, was published from the 4th to the 6th. A copy stands no earlier than
what it was made from and, nearly always, no more than a month later; where it is not known which of two
was made from the other, a month lies on either side. A range that the article's own words prove is made
narrower, never wider; where the two exclude each other, the words stand.

Known misses: the dates of passages taken from another report prove nothing here; times such as "on
Tuesday" were worked out before, from the article's own day or range.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.dating.options import Options
from variorum.stages.corpus.dating.stage import run

STAGE = CorpusStage(
    name="dating",
    version=1,
    reads=frozenset({"articles", "copies", "reports"}),
    writes=frozenset({"articles"}),
    options=Options,
    run=run,
)
