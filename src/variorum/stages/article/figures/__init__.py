"""Quantities: value, bound, unit and what is counted.

In: the parse and the dates of an article. Out: one :class:`~variorum.records.Figure` a quantity, its
span from the words that bound it to the noun it counts. "The ministry said more than 4,200 Veltish
conscripts had crossed the Orla" gives low 4200, high ``None``, unit ``conscript``, counted "Veltish
conscripts", qualifier "more than".

- Digits, words and both ("5.2 million", "120K", "two and a half"); ranges; shares ("two-thirds" is
  0.667 of unit ``share``); "dozens", "hundreds", "tens of thousands" are at least two of each;
  "several hundred" is 200 to 999. "From 200 to 300" is one figure from 200 to 300.
- ``unit`` is a singular noun ("person" for people, individuals, personnel), a measure ("kilometre",
  "celsius", "year of age"), an ISO 4217 code, ``percent``, or one of them "per" another.
- "At least" leaves ``high`` open, "up to" ``low``; "about" and "an estimated" leave the value.
- Dates, years, times of day, scores, labels ("Article 5"), names ("Group of 7"), phone numbers and
  list numbers are no figures. Distances in time ("nine days later") are.

Known misses: quantities told by ordinals or verbs ("doubled"), amounts whose sign stands far off,
"one" as a pronoun where the tagger takes it for a number, dollars of other countries without a sign.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.figures.options import Options
from variorum.stages.article.figures.stage import run

STAGE = ArticleStage(
    name="figures",
    version=1,
    reads=frozenset({"article", "noise", "parse", "times"}),
    writes=frozenset({"figures"}),
    options=Options,
    run=run,
)
