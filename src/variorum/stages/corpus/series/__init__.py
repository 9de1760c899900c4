"""Figures tied to their statements and sources, and joined to series of one thing over time.

In: the figures of all articles with statements, passages, alignments and parses. Out: the figures
with ``statement``, ``attributed_to``, ``as_of`` and ``series`` filled, and one
:class:`~variorum.records.Series` for each thing that two articles, or two values, tell of.
"Officials in Velm said 900 Dorvan soldiers held the pass" on Monday and "about 1,200 Dorvan troops
at the pass, according to the governor" on Friday become one series of two points, each with its
source.

What speaks against two figures being of one thing (:mod:`agree`) holds for any two members of a
series: another class (troops, soldiers; killed, dead, lives lost), owner ("Dorvan", "Dorva has
massed …"), place, sort (suspected, confirmed), day or year, an addition or rate beside a total, what
may be beside what was, a toll that falls, two values of one text's own. Two figures of one value
join where their sentences are alike, the more so the rounder it is and the later one of them is;
rare words count most (:mod:`likeness`). Differing values join only where what is done, of which sort
and where are told alike and value and time are near. Where a sentence names one place only, what
befell people befell them there.

A figure is its statement's speaker's where the cue tells of speech or thought; beside an act ("imposed
a ban on 15 traders"), as the age behind a name, or in a claim that is denied it is not; nor is what the reporter adds
to reported speech ("demanded an end to his 30-year rule", how far a place lies, a clause that keeps
the present tense). What no content
holds is whose the sentence says ("as measured by", "raised the toll to", "a clerk who said"), or goes on
from a list or survey. In a transcript with marked turns a figure that no statement holds is that of
whose turn it is.

Figures at the same place of two copies are joined unless something speaks against it, and an undated
one takes the day of the other. Amounts of a stuff are of one thing where the stuff is; one that does
not name it ("another ship had lost 300 barrels") is of that of its sentence or of the amount before
it. Distances join only where they all but agree and lie between the same places. Numbers such as
"thousands" join, but make no series of their own. Series that would be called alike are told apart by names in their
phrases, else by when they begin (:mod:`apart`).

Known misses: sources of headlines that run into each other without full stops; things told apart only
by the wider text (two clashes in one town in one week); series whose values grow more than a few times over without a report in between.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.series.options import Options
from variorum.stages.corpus.series.stage import run

STAGE = CorpusStage(
    name="series",
    version=13,
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
