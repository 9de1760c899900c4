"""Events with all that tells one from another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from variorum.models.wording import stem
from variorum.records import Article, Event, Mention, Statement
from variorum.stage import Corpus
from variorum.stages.corpus.happenings import lexicon
from variorum.stages.corpus.happenings.actors import Parties, Party
from variorum.stages.corpus.happenings.profiles import Profiles
from variorum.syntax import Parse, Sentence, Token

DAY = re.compile(r"\d{4}-\d\d-\d\d")
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
SHORTEST = 6
"""Words of a sentence that is not in two articles by chance."""
LONGEST = 120
"""Words of a sentence that are looked at."""


class Told(NamedTuple):
    """An event with its codes, who its parties are, the stems of its trigger, the day that the text
    names and that of publication (numbers of days), its sentence's words with its place among the
    sentence's events ("" where it is too short), and the claim that it announces."""

    event: Event
    actor: Party
    recipient: Party
    trigger: tuple[str, ...]
    day: int | None
    published: int | None
    report: str
    sentence: str
    announces: str | None


def told(corpus: Corpus) -> Iterator[Told]:
    """Every event of the corpus, in the order of articles and texts."""
    profiles = Profiles(corpus.entities)
    mentions = _by_article(corpus.mentions)
    statements = _by_article(corpus.statements)
    events = _by_article(corpus.events)
    for article in corpus.articles:
        if article.id not in events:
            continue
        parse = corpus.parses.get(article.id, Parse.EMPTY)
        said = {s.id: s for s in statements.get(article.id, ())}
        announced = {s.cue.start: s.claim for s in said.values() if s.cue is not None}
        parties = Parties(parse, mentions.get(article.id, ()), said, profiles)
        seen: dict[tuple[int, str], int] = defaultdict(int)
        for event in sorted(events[article.id], key=lambda e: (e.start, e.end, e.event)):
            sentence = parse.sentence_at(event.start)
            number = 0
            if sentence is not None:
                number = seen[sentence.i, event.event]
                seen[sentence.i, event.event] += 1
            yield _told(article, parse, event, sentence, number, announced, parties)


def _told(
    article: Article,
    parse: Parse,
    event: Event,
    sentence: Sentence | None,
    number: int,
    announced: dict[int, str | None],
    parties: Parties,
) -> Told:
    actor = parties.party(event.actor_start, event.actor_end, event.statement)
    recipient = parties.party(event.recipient_start, event.recipient_end, event.statement)
    trigger = parse.between(event.start, event.end)
    around = parse.sentence_tokens(sentence)[:LONGEST] if sentence else ()
    about = lexicon.context(_lemmas(_telling(parse, event)), _lemmas(around))
    return Told(
        event=msgspec.structs.replace(
            event,
            context=about,
            cameo=lexicon.cameo(event.event, event.mode, about),
            actor_id=actor.entity,
            actor_country=actor.country,
            actor_sector=actor.sector,
            recipient_id=recipient.entity,
            recipient_country=recipient.country,
            recipient_sector=recipient.sector,
        ),
        actor=actor,
        recipient=recipient,
        trigger=tuple(stem(w) for w in _lemmas(trigger[:1] + trigger[-1:])),
        day=ordinal(event.date),
        published=_published(article),
        report=article.report or article.id,
        sentence=_wording(around, number),
        announces=announced.get(event.start),
    )


def _telling(parse: Parse, event: Event) -> list[Token]:
    """The words of the event itself and of its parties."""
    out = list(parse.between(event.start, event.end))
    for start, end in (
        (event.actor_start, event.actor_end),
        (event.recipient_start, event.recipient_end),
    ):
        if start is not None and end is not None:
            out += parse.between(start, end)
    return out


def _lemmas(tokens: Iterable[Token]) -> list[str]:
    return [t.lemma.lower() for t in tokens if t.pos in TELLING]


def _wording(tokens: Iterable[Token], number: int) -> str:
    words = [t.lower for t in tokens if t.text[0].isalnum()]
    return f"{' '.join(words)} {number}" if len(words) >= SHORTEST else ""


def ordinal(day: str | None) -> int | None:
    """The number of an ISO day; ``None`` of what is none."""
    found = DAY.match(day or "")
    try:
        return date.fromisoformat(found.group()).toordinal() if found else None
    except ValueError:
        return None


def _published(article: Article) -> int | None:
    if article.published:
        return ordinal(article.published)
    same = article.published_from == article.published_to
    return ordinal(article.published_from) if same else None


def _by_article[T: (Event, Mention, Statement)](rows: Iterable[T]) -> dict[str, list[T]]:
    out: dict[str, list[T]] = {}
    for row in rows:
        out.setdefault(row.article, []).append(row)
    return out
