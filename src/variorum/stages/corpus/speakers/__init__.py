"""Whose statement it is, after pronouns, descriptions and spellings are settled.

In: articles, mentions, entities, statements, passages, alignments, copies, parses. Out: the statements with
``speaker`` (an entity's name, or a description in one form), ``speaker_id`` (where it is one entity),
``settled_by`` (name, pronoun, description, metonym, copy) and ``settled_from`` (the copy that helped). In
"Mayor Ilse Brandt closed the bridge. She said divers would go down; a senior official in Brandt's
administration blamed the frost." the first speaker is Ilse Brandt, settled by pronoun, the second "senior
Brandt administration official (anonymous)", settled by description, without an entity.

Several sources joined are all named, with "; " between. What stays unsettled keeps the source's own
words; a pronoun that nothing settles leaves no speaker. "It" may be a body without a name ("the company has
won an order, it said"); in somebody's own words, quoted or in a turn of a transcript, "he" is another, and
whom a quotation names does not say it.

One copy mends another. Where a text lost the order of its sentences, pronouns and descriptions are
settled from a copy that kept it; without such a copy, a pronoun reaches no further than the paragraph
before, unless one other sentence alone hangs together with it. Where a text lost its quotation marks, a
copy that kept them shows what is quoted: the statement becomes direct or mixed, or is taken over where
none was found. A name in the text itself never yields.

Known misses: pronouns whose antecedent comes later; "they" for a body named only as an object;
relatives described by kinship; statements without a source, but for a quotation that goes on; a lost
order that shows neither beside a copy nor in how people are introduced; indirect statements that only
the copy's reader found.
"""

from variorum.stage import CorpusStage
from variorum.stages.corpus.speakers.options import Options
from variorum.stages.corpus.speakers.stage import run

STAGE = CorpusStage(
    name="speakers",
    version=9,
    reads=frozenset(
        {
            "articles",
            "mentions",
            "entities",
            "statements",
            "passages",
            "alignments",
            "copies",
            "parses",
        }
    ),
    writes=frozenset({"statements"}),
    options=Options,
    run=run,
)
