"""Mentions of people, organisations, places, groups and events.

In: the article, its noise and its parse. Out: one :class:`~variorum.records.Mention` a name, in text
order, none inside another, each with its kind and, for a person, the role the text gives beside it.
"Harbour master Ilse Brandt told the port of Velden that Norway's navy had left" mentions Ilse Brandt
(a person, role "Harbour master"), Velden and Norway (places). The span is the name itself: no article,
title or possessive, and no s of an apostrophe that a copy lost.

The parser's labels are corrected by votes inside the article, titles, and the gazetteer; bodies and
persons that it missed are known by where they stand ("the volunteers of Brave Danube"; "a diver from
Velden, Ole Brandt, said"), and so are towns ("Velden, Texas") and counties. Names in boilerplate,
credits and headers are left out; an adjective of a land (Norwegian ships) is a mention of kind group,
one of a party or faith is none; a state's body (the Norwegian navy) is one name.

Known misses: given names alone are kept as they stand; titles of books and films are skipped; towns of
fewer than 5,000 people are places only where the parser or the state behind them says so; towns that
bear a person's name are often taken for one; headlines in title case may join a name and the words
beside it.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.names.options import Options
from variorum.stages.article.names.stage import run

STAGE = ArticleStage(
    name="names",
    version=6,
    reads=frozenset({"article", "noise", "parse"}),
    writes=frozenset({"mentions"}),
    options=Options,
    run=run,
)
