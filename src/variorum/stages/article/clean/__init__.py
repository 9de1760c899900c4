"""What is not part of the report, the paragraphs, and what headers say of the article.

In: an article as it was read. Out: its noise (headers, captions, credits, boilerplate, stray lines,
readers' comments), its paragraphs, and in the article itself, where the input did not give them, title, outlet (the
host of a web address on top), authors, agency, language (ISO 639-1) and number of words. The text
stays as it is. Headers, boilerplate and comments are in no paragraph; captions, credits and stray lines are,
since they too speak about the world: whoever counts them out asks ``Draft.is_noise``.

Example: in a text that begins

    Ferry service on the Vell suspended after collision
    20240305
    https://www.example.com/2024/03/05/vell-ferry
    By JANE DOE – Associated Press
    HARLOW (AP) — Ferries stopped running on Tuesday, the harbour office said.

the first line is the title, the next three are headers (outlet ``example.com``, author Jane Doe,
agency Associated Press), and the paragraphs are the first line and the last.

Known misses: captions that end in a full stop and have no formula; boilerplate in other languages
than English; stray lines that share a word with the article; strays in short texts; a headline
that is broken over two lines; an agency in no list that stands neither in a dateline nor both in the
byline and the copyright line. The agency of a text is not known from "told Reuters": others quote
that too.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.clean.language import model
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.stage import run

STAGE = ArticleStage(
    name="clean",
    version=2,
    reads=frozenset({"article"}),
    writes=frozenset({"article", "noise", "paragraphs"}),
    options=Options,
    run=run,
    model=model,
)
