"""Quantities: value, bound, unit and what is counted.

In: the parse and the dates of an article. Out: one :class:`~variorum.records.Figure` a quantity,
its span from the words that bound it to the noun it counts. "The ministry said more than 4,200
Veltish conscripts had crossed the Orla" gives low 4200, high ``None``, unit ``conscript``, counted
"Veltish conscripts crossed the Orla", qualifier "more than".

- ``counted`` is the noun with its modifiers and what the clause says of it, in the words of the
  text: "barges sunk off Velm", "cranes shipped by Dorva to Velm" (an object's verb stands as its
  participle), "farmers that gathered outside the hall" (a finite verb behind "who" or "that"). What
  opens the clause or closes a list holds too: "In London, 12 barges sank" counts barges "in London".
  Whose and among whom it is belongs to it ("Velm's ports", "Finns among freed sailors"), and of what of
  it is told ("bodies of sailors"), and what is yet to be done with it ("boats to be provided by Dorva").
  Of money, percent and times it is what rose, cost, or was done ("shares of Velm Rail", "spent on
  boots"); of an age whose it is. "Debt grew to 90 percent of output" tells of the "debt as share of
  output", "crowds topped 9,000 people" of the crowds; "it" is the thing that the sentence before tells of.
  What something moved by says which way ("fall of shares of Velm Rail"), a distance between what it is
  ("distance of Velm from Orla"), a part of a span that it is one ("first years of Dorva's rule"); of "in the
  past six days" it is what happened in them. An amount beside another of its kind says when it was so ("debt
  as share of output in 1990"). What else of its sentence and of the two before a reader needs stands behind in
  brackets ("visitors (site)"): which words these are a network says (:mod:`variorum.models.completer`); without
  its weights the rules' phrase stands alone.
- Bare counts of what befell people or places take the place of the clause they are listed with, of the
  country they stand "with", or, where their sentence names none, of the sentence before; a total that
  follows what was added to it is of the same ("cases in Dorva", not "new cases").
- A number without a noun takes that of a list before it ("12 cases in Velm, five in Orla"), of the
  "including" it stands behind, of what rose to it ("cases rose to 59"), of an earlier figure ("all
  four", "two of them"), or is people where a toll, a town, or thousands who act, says so. A few of
  something that nothing names are no figure.
- "One of the boats" picks one out, "one resident said" names who speaks, and "two things" open an
  enumeration: none is a figure. "Only one of the boats" is. "20 or 30" is one figure from 20
  to 30; "over 12 days" is longer than 12 but for what was done over them ("piled up over 12 days").
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

Known misses: what stands more than two sentences away; quantities told by ordinals or verbs ("doubled"),
amounts whose sign stands far off, dollars of other countries without a sign, thousands parted by points
("3.000"), video modes ("1080p" is money), "an hour and a half". Where no full stop parts two headlines the words of one are taken for the other.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.figures.completion.completing import lacks, model
from variorum.stages.article.figures.options import Options
from variorum.stages.article.figures.stage import run

STAGE = ArticleStage(
    name="figures",
    version=14,
    reads=frozenset({"article", "noise", "parse", "times"}),
    writes=frozenset({"figures"}),
    options=Options,
    run=run,
    model=model,
    lacks=lacks,
)
