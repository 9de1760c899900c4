"""PLOVER events: who did what to whom, from the parse, what is named and what is said.

In: an article with noise, parse, mentions, times and statements. Out: :class:`~variorum.records.Event`
rows in text order. "Dravia expelled two Norvian diplomats on Monday." is SANCTION (mode expel) by
Dravia against the diplomats, on that Monday. The lexicon (data/verbs.tsv) says which verb with which
complements is which code of PLOVER, data/nouns.tsv which noun ("NATO's attack on the base"); modality
turns codes: what one will do for another is AGREE, what one will do to another THREATEN, what one will
not do REJECT, what one says another must do REQUEST. ``status`` is what the text says of the deed at the
trigger: *asserted*, that it was done, words too ("threatened", "refused"); *denied*, that it was not:
negated, under "deny", or in a statement whose cue denies it; *threatened*, that one will do harm;
*planned*, that it will or is meant to be done; *hypothetical*, that it may, under "if", as a fear or in
a question. What is prevented, waited for, wished or ordered is no event of the deed, nor what illness,
accidents or networks do. Of the older code YIELD only the movement of armed forces is RETREAT; releases,
truces and lifted bans are CONCEDE.

Events are those between powers: what firms, readers and writings do among themselves is left out
(:mod:`~variorum.stages.article.events.political`), violence and protest are not. A day in a name, a stamp or a
dateline is not the deed's; a deed told in the present with a day after the article is planned. Of words, only
where they were uttered is the place.

The recipient is somebody: a thing, a text or a thought only where it is attacked, seized or censored. Of
a decision condemned it is whose it is, of a demand who is to meet it, of a promise whom it is to help. He
may stand away from the verb: in the purpose (:mod:`~variorum.stages.article.events.elsewhere`), at the other
verb of a harm (:mod:`~variorum.stages.article.events.harmed`), as who did what was told before and is judged
now (:mod:`~variorum.stages.article.events.retold`), as whose demands are met
(:mod:`~variorum.stages.article.events.yielded`), who heard what was asked
(:mod:`~variorum.stages.article.events.wanted`), or as him whom a crowd wants gone
(:mod:`~variorum.stages.article.events.marched`).

A pronoun is replaced by the words that name whom it means, wherever they stand: ``actor`` and
``recipient`` are spans of those words. Where nobody is named, there is no event, but for a passive that
tells what was done to whom ("three were arrested").

Known misses: idioms ("took to the streets"), a relative clause that the parser hangs from the wrong
noun, headlines run together without a stop, "they" for some of several named, two events of one code
at one verb.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.events.options import Options
from variorum.stages.article.events.stage import run

STAGE = ArticleStage(
    name="events",
    version=10,
    reads=frozenset({"article", "noise", "parse", "mentions", "times", "statements"}),
    writes=frozenset({"events"}),
    options=Options,
    run=run,
)
