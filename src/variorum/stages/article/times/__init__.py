"""Temporal expressions as TIMEX3, anchored at the publication date.

In: an article with its publication date, its noise and its parse. Out: the expressions of its text
and captions, in order, none overlapping, each with type (DATE, TIME, DURATION, SET), value and mod
as TimeML has them, and the day its value was worked out from. Of "The bridge, closed since 2019, will
reopen on Thursday, the council said late Tuesday.", published on Wednesday 2024-03-06, the values are
2019, 2024-03-07 and 2024-03-05 (mod END): tense tells Thursday ahead from Tuesday behind.

Where only a range of days is known for the publication, values are those that every day of the range
gives, else forms with X such as ``XXXX-WXX-2``. A text whose stated years lie mostly well before its
publication is read as a history: "October" is that of the year it tells of.

How it works: words become one code character each (:mod:`.words`), the rules of ``data/rules.toml``
are regular expressions over codes (:mod:`.grammar`), guards look at the words around
(:mod:`.guards`), and values are worked out from the first expression to the last
(:mod:`.values`, :mod:`.scene`), so that "two days later" counts from what was said before. Easter and
the days counted from it are reckoned (:mod:`.holidays`). "Three days after the vote" has a day where
the text gave one to the vote (:mod:`.happenings`), else it is a length of three days. No times are
days in names ("the October 6 bridge", :mod:`.names`) and words of time that say something else
("today's youth", "24 hours a day", :mod:`.loose`).

Known misses: fiscal years that are not calendar years, which quarter "a year ago" is compared with
where a report tells of several, feasts of lunar calendars (Ramadan, Passover, the lunar new year),
03/04/2022 (read month first), Sept. 11 where it is the name of an event, simple presents that
announce ("On Monday, leaders meet"), and plans that were given up ("a march planned for Saturday was
called off", told on Sunday).
"""

from variorum.stage import ArticleStage
from variorum.stages.article.times.options import Options
from variorum.stages.article.times.stage import run

STAGE = ArticleStage(
    name="times",
    version=5,
    reads=frozenset({"article", "noise", "parse"}),
    writes=frozenset({"times"}),
    options=Options,
    run=run,
)
