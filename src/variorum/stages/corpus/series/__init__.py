"""Figures tied to their statements and sources, and joined to series of one thing over time.

In: the figures of all articles with statements, passages, alignments and parses. Out: the figures
with ``statement``, ``attributed_to``, ``as_of`` and ``series`` filled, and one
:class:`~variorum.records.Series` for each thing that two articles, or two values, tell of.
"Officials in Velm said 900 Dorvan soldiers held the pass" on Monday and "about 1,200 Dorvan troops
at the pass, according to the governor" on Friday become one series of two points, each with its
source.

Two figures are of one thing where their class (troops, soldiers; killed, dead, lives lost), owner
("Dorvan", "Dorva has massed …") and place agree as far as they are told, the values lie within a
plausible ratio and time, and words or names are shared.

A figure is its statement's speaker's where the cue tells of speech or thought; beside an act ("imposed
a ban on 15 traders"), as the age behind a name, or in a claim that is denied it is not. What no content
holds is whose the sentence says ("as measured by", "raised the toll to", "a clerk who said"), or goes on
from a list or survey. In a transcript with marked turns a figure that no statement holds is that of
whose turn it is.

Figures at the same place of two copies are joined outright, and an undated one takes the day of the other. Amounts of a stuff are of one thing
where the stuff is; one that does not name it ("another ship had lost 300 barrels") is of that of
its sentence or of the amount before it. Distances join only where they all but agree and the places
around them are shared. Small counts of one list ("five vehicles near Velm, two near Orla") stay
apart. Additions ("600 additional") and shares ("40 of them officers") are kept from totals, and a
cluster never takes a second owner, a second place or an implausible spread. Numbers such as
"thousands" join, but make no series of their own.

Known misses: sources of headlines that run into each other without full stops; things told apart only
by the wider text (two clashes in one town in one week); series whose values grow more than a few times over without a report in between.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.series.options import Options
from variorum.stages.corpus.series.stage import run

STAGE = CorpusStage(
    name="series",
    version=5,
    reads=frozenset(
        {
            "articles",
            "figures",
            "times",
            "statements",
            "entities",
            "mentions",
            "reports",
            "passages",
            "alignments",
            "parses",
        }
    ),
    writes=frozenset({"figures", "series"}),
    options=Options,
    run=run,
)
