"""The publication date: given, metadata, header, URL, or inferred as a range with its evidence.

In: an article as a reader and the clean stage left it, with its noise. Out: the same article with
``published`` (an ISO day, or a moment with its offset), ``published_from`` and ``published_to`` (the
same day twice; a month, year or narrower range where only that is known, and ``published`` then
``None``), how it is known and the words that tell. In order of trust: what the input gave, the page's
metadata, a line at the head ("Published: 5 March 2024 10:14 GMT", "RIVERTON, March 5 (Reuters) —"
with its year from elsewhere), the address, and what the words prove. An article that ends "Copyright
2024" and whose picture has the caption "The dam of Velm on March 2" was published, as far as its words
tell, from 2024-03-02 to 2024-03-09.

A date beside a time of day, an author or "Aired" is read too where the lines of a page have run
together ("RIVERTON | Thu Mar 7, 2024 7:26 pm EDT RIVERTON (Reuters) -"). Readers' comments with their
dates prove that the article is no younger than the first of them, and as a rule a few days older.

A date that no calendar or newspaper has (31 February, the years 1 and 9999) is refused, and kept as
evidence where nothing else is found. Dates after "Updated" or "Accessed" are not that of publication.

Known misses: 03/04/2024, which is two days; times without a zone (the day alone is kept); dates in
languages other than English; texts that tell a weekday and no year (two news articles in three that
carry no date in their text); a footer whose copyright year is renewed with the page, and not the
article's.
"""

from variorum.stage import ArticleStage
from variorum.stages.article.date.options import Options
from variorum.stages.article.date.stage import run

STAGE = ArticleStage(
    name="date",
    version=2,
    reads=frozenset({"article", "noise"}),
    writes=frozenset({"article"}),
    options=Options,
    run=run,
)
