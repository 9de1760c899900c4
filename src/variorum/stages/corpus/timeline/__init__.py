"""The days of the story: which matter, and the sentence that says best what happened on each.

In: articles with their days of publication and reports, times, statements, entities, events, passages,
parses. Out: one
:class:`~variorum.records.TimelineEntry` a day that any time expression names or any article was
published on. "The bridge at Oberau was closed on Tuesday." in an article of a Thursday makes its
article speak of that week's Tuesday. ``weight`` grows with the number of independent reports that look
back on the day and the number of days on which they do so; copies count once. What
binds reports of one day together (``least``): a passage in common, an outlet or agency, and a source
whom all that a report tells of the day is from. That references from
other days tell more than what was published on the day is the finding of date-wise timeline
summarisation (Tran et al. 2015; La Quatra et al. 2021; Ghalandari and Ifrim 2020).

Known misses: months and years are no days; a day of which reports speak without a time expression
is known by its publications alone; the sentence is taken as it stands, pronouns included.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.timeline.options import Options
from variorum.stages.corpus.timeline.stage import run

STAGE = CorpusStage(
    name="timeline",
    version=3,
    reads=frozenset(
        {
            "articles",
            "noise",
            "times",
            "statements",
            "events",
            "entities",
            "reports",
            "passages",
            "parses",
        }
    ),
    writes=frozenset({"timeline"}),
    options=Options,
    run=run,
)
