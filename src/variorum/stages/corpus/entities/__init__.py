"""Mentions of one thing joined: spelling variants, aliases, roles.

In: articles, mentions, parses. Out: entities, and the mentions with their entities' ids. Each mention
gets a key that depends on its name, its article and counts over the corpus; equal keys are one entity,
so the cost grows with the number of mentions and the result does not depend on their order.

- persons: given name (with its forms in other languages) and surname as its romanisations share it; a
  surname alone is who the article or the office says, else by far the best-known bearer; nobody is
  found by a given name alone, and relatives stay apart;
- organisations: the same words in any order, acronyms that brackets or initials define, a state's body
  named with and without the state inside one article;
- places: one GeoNames id, whatever the spelling; the most populous namesake, those in countries that
  the article names preferred;
- states: a capital, or a seat of power, that acts in its sentence. In "Oslo warned the shipowners, and
  flights to Oslo were stopped" the first Oslo is Norway, the second the town.

Known misses: married and changed names; surnames of one spelling borne by two people whom one article
names; acronyms of two letters that no table has; states that a rebel authority claims to be.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.entities.options import Options
from variorum.stages.corpus.entities.stage import run

STAGE = CorpusStage(
    name="entities",
    version=2,
    reads=frozenset({"articles", "mentions", "parses"}),
    writes=frozenset({"mentions", "entities"}),
    options=Options,
    run=run,
)
