"""From all statements to the disputes among them."""

from __future__ import annotations

import re
from collections import defaultdict

from variorum.models.wording import Weights
from variorum.records import Mention, Statement
from variorum.stage import Corpus
from variorum.stages.corpus.disputes.attested import Attested
from variorum.stages.corpus.disputes.claims import CLAIMED, Finder
from variorum.stages.corpus.disputes.merge import disputes
from variorum.stages.corpus.disputes.options import Options
from variorum.stages.corpus.disputes.reversals import contradictions, retractions
from variorum.stages.corpus.disputes.words import Said, read
from variorum.syntax import Parse

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def run(corpus: Corpus, options: Options) -> Corpus:
    """The corpus with its disputes."""
    by_article = _read(corpus)
    said = [s for found in by_article.values() for s in found]
    weights = Weights(s.stems for s in said)
    finder = Finder(said, weights, options.threshold)
    links = [
        link
        for one in said
        if one.act in CLAIMED and one.who
        for link in finder.links(one)[: options.claims]
    ]
    links += retractions(by_article, weights)
    links += contradictions(said, weights)
    return corpus.with_slots(disputes=tuple(disputes(links, weights, Attested(corpus))))


def _read(corpus: Corpus) -> dict[str, list[Said]]:
    """The statements with content, article by article, in the order of sentences."""
    statements: dict[str, list[Statement]] = defaultdict(list)
    for statement in corpus.statements:
        statements[statement.article].append(statement)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in corpus.mentions:
        mentions[mention.article].append(mention)
    for of_article in mentions.values():
        of_article.sort(key=lambda m: (m.start, m.end, m.entity or ""))
    out: dict[str, list[Said]] = {}
    for article in corpus.articles:
        if article.id not in statements:
            continue
        parse = corpus.parses.get(article.id, Parse.EMPTY)
        certain = article.published_from == article.published_to
        published = DAY.match(article.published or (certain and article.published_to) or "")
        day = published.group() if published else None
        denials = sorted(
            {
                sentence.i
                for s in statements[article.id]
                if s.act in CLAIMED and s.content
                if (sentence := parse.sentence_at(s.content[0].start)) is not None
            }
        )
        found = (
            read(s, article, parse, mentions.get(article.id, []), day, denials)
            for s in statements[article.id]
        )
        out[article.id] = sorted(
            (s for s in found if s is not None), key=lambda s: (s.sentence, s.start, s.statement.id)
        )
    return out
