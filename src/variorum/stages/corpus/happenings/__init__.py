"""One row a thing that happened or was said to happen, however many articles tell of it.

In: events, and all that earlier stages settled: entities, statements with their claims, reports,
passages, disputes. Out: happenings, and the events with the entities, states (ISO 3166-1 alpha-3) and
PLOVER sectors of their actors and recipients, PLOVER contexts, and CAMEO codes by the public mapping.
"Norvia expelled two Dravian diplomats on Monday." in ten articles of two reports is one happening on
two legs: SANCTION (expel, 166), Norvia (GOV) against Dravian diplomats.

Events are one if they have one code and mode, the same two parties and the same day; where one party
is no entity, the same verb and object too. A day is the one that the text names, else that of
publication or of the day before; what happens to nobody twice (a resignation, a death) is of the last
day before that any article names. Those who differ in place are two. Words said to nobody in particular
(demands, promises, refusals) must be one claim. Besides, events of one sentence that two texts have
are one, and events at one place of two texts of which one was taken from the other. What one asserts
and another denies is one event; what is planned, threatened or possible is another. Nothing is
compared with all others: events meet under keys of what they must have in common.

What an article tells in its own words it answers for itself; what stands in a statement is from its
speaker, and reports that have it from the same one are one leg (see :mod:`variorum.legs`).

Known misses: events whose actor is a pronoun or a common noun ("the group"), unless their words are the
same; one event told with other codes or modes ("attacked", "bombed"), or of an earlier day that the
text does not name; two attacks by one side on the other on one day without places.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.happenings.options import Options
from variorum.stages.corpus.happenings.stage import run

STAGE = CorpusStage(
    name="happenings",
    version=1,
    reads=frozenset(
        {
            "articles",
            "mentions",
            "entities",
            "statements",
            "claims",
            "events",
            "disputes",
            "reports",
            "alignments",
            "passages",
            "parses",
        }
    ),
    writes=frozenset({"events", "happenings"}),
    options=Options,
    run=run,
)
