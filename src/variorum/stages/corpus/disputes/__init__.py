"""Statements that stand against each other: denials, rejected demands, retractions, contradictions.

In: articles, statements with settled speakers, entities, mentions, reports, passages, parses. Out: a
:class:`~variorum.records.Dispute` a topic and set of parties, whatever the number of articles. How well
it is attested that a party holds its side is counted in reports, and those of them that no tie binds
together (:mod:`variorum.legs`); that all have it from the party itself is no tie there. "The
ministry denied these allegations." is held against what others alleged just before; "Dravia denies
that it polluted the river." against statements anywhere in the corpus, of the same weeks, that share
its telling words and name Dravia. What only points ("denied that", "the board's
figure") is held against who spoke before it; a demand that is repeated ("stood by her demand") is one
dispute with the demand that it repeats; a remark withdrawn is sought in the speaker's earlier words in
any article. To refuse to do something answers a demand and no claim. Candidates come from an index of stems, so that the work grows with
the number of denials and not with the square of the statements.

Known misses: claims that no statement carries ("amid fears of a leak"), paraphrase without a word in
common, opposite statements without a negation in either ("is safe", "is dangerous"), rejections that no
statement carries ("a demand … was turned down").
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.disputes.options import Options
from variorum.stages.corpus.disputes.stage import run

STAGE = CorpusStage(
    name="disputes",
    version=2,
    reads=frozenset(
        {"articles", "statements", "entities", "mentions", "reports", "passages", "parses"}
    ),
    writes=frozenset({"disputes"}),
    options=Options,
    run=run,
)
