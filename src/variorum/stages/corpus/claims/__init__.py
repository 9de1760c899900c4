"""Claims: statements and figures that say alike, and on how many independent legs each stands.

In: articles with their reports, statements with settled speakers, figures in series, mentions, times,
passages, alignments, parses. Out: a :class:`~variorum.records.Claim` for every statement that says
something and every figure that counts something (a bare number makes none), however many say it, with
the reports that carry it and the ties between them; ``claim`` of those statements and figures. "Halder
had known of the crack since May, Ida Roth said." in one paper and "Roth told us that Halder knew about
the crack since May." in another are one claim of two reports and one leg, since both have it from her; a
third that heard it from Jonas Feld makes two legs of three reports.

Two statements say alike where both put forward, both ask for or both deny, and most of what they say,
weighed by how seldom it is said, is the same: no other number, no other day, no other name, no negation
in one of them alone. Of two sources it must be a clause that anybody could say: where "he" or "we"
stands, or only a noun, the source must be one. Candidates share two of their most telling stems, so the
work grows with the statements and not with their square. Claims are stars: all members are alike to the
one in the middle, so that no chain of small changes joins what differs. What stands at the same place of
two copies is one claim, whatever the copying changed in it.

Figures are one claim where they tell one value of one series, of one day or a day or two later, stand in
statements that say alike, or at one place of two copies.

The ties are those of :mod:`variorum.legs`. A report that names no source, or only "officials",
"rebels" or "the newspaper", may have what it says from the source of any other: it adds nothing that is
certain. People who were there need no name. Where one name holds the other ("NATO", "NATO officials"),
or a role does ("NATO spokesman"), the two may be one source, and so may all who say it in the same
twelve words.

Known misses: paraphrase in other words; one source under two names that share no word, which makes
two legs of one; sources that a report names beside a figure without having it from them; claims that no statement carries; figures that no series joins.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.claims.options import Options
from variorum.stages.corpus.claims.stage import run

STAGE = CorpusStage(
    name="claims",
    version=1,
    reads=frozenset(
        {
            "articles",
            "reports",
            "statements",
            "figures",
            "series",
            "times",
            "entities",
            "mentions",
            "passages",
            "alignments",
            "parses",
        }
    ),
    writes=frozenset({"claims", "statements", "figures"}),
    options=Options,
    run=run,
)
