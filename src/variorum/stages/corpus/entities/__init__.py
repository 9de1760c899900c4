"""Mentions of one thing joined: spelling variants, aliases, roles.

In: articles, mentions, parses, people's decisions. Out: entities, the mentions with their entities' ids,
and the decisions with what each comes to. Each mention gets a key that depends on its name, its article and counts over the corpus; equal keys are one entity,
so the cost grows with the number of mentions and the result does not depend on their order.

- persons: given name (with its forms in other languages) and surname as its romanisations share it,
  Abdel and al-Islam being parts of the word beside them; a surname alone is who the article or the
  office says, else somebody whom several articles or this one's company introduce; nobody is found by a
  given name alone, relatives stay apart, and a family is none of its members; short forms of given names
  (Rich, Richard) need an office or an article in common; a name that leads to nobody is one article's own;
- organisations: the same words in any order; acronyms and short names as the article explains them, else
  the one likeliest name of the corpus; a state's body is that of the state named in it, beside it or
  most in the article, and else that article's own; an embassy is that in one state;
- places: one GeoNames id, whatever the spelling, under GeoNames' name; of namesakes the one in the state
  that stands behind the name ("Velden, Texas"), else by its people, the states and parts of states that
  the article and its outlet's other articles name, and where the article's other names have namesakes;
  what is named after a place (Velden County Court) lies there and is a thing of its own;
- adjectives of lands (Danish ships) are the land, peoples (the Danes) are groups;
- states: a capital, or a seat of power, that acts in its sentence. In "Oslo warned the shipowners, and
  flights to Oslo were stopped" the first Oslo is Norway, the second the town;
- offices: what articles called a person, with the days on which they did, what is former and to come apart
  from what is held; of two wordings of one office ("Defence Minister", "Norwegian Defense Minister") the
  commonest stands;
- what people decided (merge, split, rename) comes after all rules, in the order in which it was decided.

Known misses: married and changed names; father and son of one name; two people of one common name; surnames of one spelling borne by two people whom one article
names; acronyms of two letters that no table has; states that a rebel authority claims to be; places of
fewer than 500 people, suburbs, streets and buildings, which have no coordinates.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.entities.options import Options
from variorum.stages.corpus.entities.stage import run

STAGE = CorpusStage(
    name="entities",
    version=7,
    reads=frozenset({"articles", "mentions", "parses", "decisions"}),
    writes=frozenset({"mentions", "entities", "decisions"}),
    options=Options,
    run=run,
)
