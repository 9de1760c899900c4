"""Whose statement it is, after pronouns, descriptions and spellings are settled.

In: articles, mentions, entities, statements, passages, copies, parses. Out: the statements with
``speaker`` (an entity's name, or a description in one form), ``speaker_id`` (where it is one entity) and
``settled_by`` (name, pronoun, description, metonym, copy). In "Mayor Ilse Brandt closed the bridge.
She said divers would go down; a senior official in Brandt's administration blamed the frost." the first
speaker is Ilse Brandt, settled by pronoun, the second "senior Brandt administration official
(anonymous)", settled by description, without an entity.

Several sources joined are all named, with "; " between. What stays unsettled keeps the source's own
words; a pronoun that nothing settles leaves no speaker. A copy that names a speaker lends the name to a
copy of the same passage that has lost it.

Known misses: pronouns whose antecedent comes later; "they" for a body named only as an object;
relatives described by kinship; statements without a source, but for a quotation that goes on.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.speakers.options import Options
from variorum.stages.corpus.speakers.stage import run

STAGE = CorpusStage(
    name="speakers",
    version=2,
    reads=frozenset(
        {"articles", "mentions", "entities", "statements", "passages", "copies", "parses"}
    ),
    writes=frozenset({"statements"}),
    options=Options,
    run=run,
)
