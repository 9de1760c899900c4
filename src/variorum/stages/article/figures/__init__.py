"""Quantities: value, bound, unit and what is counted.

In: the parse and the dates of an article. Out: one :class:`~variorum.records.Figure` a quantity,
its span from the words that bound it to the noun it counts. "The ministry said more than 4,200
Veltish conscripts had crossed the Orla" gives low 4200, high ``None``, unit ``conscript``, counted
"Veltish conscripts crossed the Orla", qualifier "more than".

- ``counted`` is the noun with its modifiers and what the clause says of it, in the words of the
  text: "barges sunk off Velm", "cranes shipped by Dorva" (an object's verb stands as its
  participle). Of money, percent and times it is what rose, cost, or was done ("shares of Velm
  Rail", "spent on boots").
- A number without a noun takes that of a list before it ("12 cases in Velm, five in Orla"), of the
  "including" it stands behind, or is people where a toll, or thousands who act, says so.
- "One of his sons" picks one out and "two things" open an enumeration: neither is a figure.
- Digits, words and both ("5.2 million", "120K", "two and a half"); ranges; shares ("two-thirds" is
  0.667 of unit ``share``); "dozens", "hundreds", "tens of thousands" are at least two of each;
  "several hundred" is 200 to 999. "From 200 to 300" is one figure from 200 to 300.
- ``unit`` is a singular noun ("person" for people, individuals, personnel), a measure ("kilometre",
  "celsius", "year of age"), an ISO 4217 code, ``percent``, ``count`` for how many times ("3 times",
  "sixfold"), or one of them "per" another.
- A part of a measure is an amount ("half an hour" is 0.5 hour); money and its hundredths are one
  figure ("three dollars and fifty cents"). "Rose by 14 to 212" is two figures, "from 14 to 212"
  one.
- "At least" leaves ``high`` open, "up to" ``low``; "about" and "an estimated" leave the value. An
  amount in brackets is bound as the one it converts: "more than 50 miles (80 km)".
- Dates, years, times of day, scores, labels ("Article 5"), names ("Group of 7", "a 737 jet"), phone
  numbers, postal codes and list numbers are no figures. Distances in time ("nine days later") are.

Known misses: what an earlier sentence alone says of the counted (which disease, which war); the
place of one item where a list names it at its end; quantities told by ordinals or verbs
("doubled"), amounts whose sign stands far off, "one" as a pronoun where the tagger takes it for a
number, dollars of other countries without a sign, thousands parted by points ("3.000"), video modes
("1080p" is money), "an hour and a half".
"""

from variorum.stage import ArticleStage
from variorum.stages.article.figures.options import Options
from variorum.stages.article.figures.stage import run

STAGE = ArticleStage(
    name="figures",
    version=4,
    reads=frozenset({"article", "noise", "parse", "times"}),
    writes=frozenset({"figures"}),
    options=Options,
    run=run,
)
