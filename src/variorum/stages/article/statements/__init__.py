"""Who said what: source, cue, content, kind and act.

In: an article's paragraphs, noise, parse and times. Out: its statements. "Plant manager Ilse Brandt, who
runs the site, denied on Tuesday that any acid had reached the river, but officials familiar with the
tests said “the readings are far above the limit.”" gives two: Brandt *denies* "that any acid had reached
the river" (indirect, said on the Tuesday), and the officials, who have no name, *state* the quotation.

Two readers look at every article. The *tagger* (:mod:`variorum.models.tagger`) says of each word piece whether it
is source, cue or content, and what belongs together; ``tags`` makes attributions of that. The *rules* read a
verb, noun, adjective, "according to" or colon in every way in which content may hang from it (``clauses``,
``phrases``, ``colons``, and ``direct`` for quotations, which parsers get wrong); counts of how often people took
such a reading for reported speech, and what the surroundings add, make its confidence. ``merging`` puts both
together. Quotation marks of all kinds are paired; first-person speech whose marks were lost is told by its
grammar. Without the tagger's weights the rules work alone, and the build says so.

Speakers are the source's words as they stand: pronouns and descriptions are settled with the whole corpus
in view. Nobody is the source where something is but supposed: "it seems that …", "she is said to have left".
Known misses: block quotations without marks, speech in the third person whose marks were lost,
quotations signed after a dash, a second cue in a coordination that the parser hung into the first one's
content, irony and quoted titles, an act that only knowledge of the quarrel tells.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.statements.options import Options
from variorum.stages.article.statements.stage import run
from variorum.stages.article.statements.tagged import lacks, model

STAGE = ArticleStage(
    name="statements",
    version=5,
    reads=frozenset({"article", "paragraphs", "noise", "parse", "times"}),
    writes=frozenset({"statements"}),
    options=Options,
    run=run,
    model=model,
    lacks=lacks,
)
