"""PLOVER events: who did what to whom, from the parse and the acts of statements.

In: an article with noise, parse, mentions, times and statements. Out: :class:`~variorum.records.Event`
rows in text order. "Dravia expelled two Norvian diplomats on Monday." is SANCTION (mode expel) by
Dravia against the diplomats, on that Monday. The lexicon (data/verbs.tsv) says which verb with which
complements is which code of PLOVER; modality turns codes: what one will do for another is AGREE, what
one will do to another THREATEN, what one will not do REJECT, what one says another must do REQUEST.
``status`` is what the text says of the deed at the trigger: *asserted*, that it was done, words too
("threatened", "refused"); *denied*, that it was not: negated, under "deny", or in a statement whose cue
denies it; *threatened*, that one will do harm; *planned*, that it will or is meant to be done;
*hypothetical*, that it may, under "if", as a fear or in a question. Purposes, wishes and orders are no
events of the deed. Of the older code YIELD only the movement
of armed forces is RETREAT; releases, truces and lifted bans are CONCEDE.

Known misses: events that only a noun names ("the killing of …"), idioms ("took to the streets"),
actors named in another sentence, two events of one code at one verb.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.events.options import Options
from variorum.stages.article.events.stage import run

STAGE = ArticleStage(
    name="events",
    version=2,
    reads=frozenset({"article", "noise", "parse", "mentions", "times", "statements"}),
    writes=frozenset({"events"}),
    options=Options,
    run=run,
)
