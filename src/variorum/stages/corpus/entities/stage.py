"""How the entities stage runs."""

from __future__ import annotations

import re
from collections import defaultdict

import msgspec

from variorum.models.gazetteer import Place
from variorum.models.territories import wikidata
from variorum.records import Article, Entity, EntityKind, Mention, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.entities.decisions import decide
from variorum.stages.corpus.entities.describe import (
    kind_of,
    name_of,
    roles_of,
    spellings_of,
    variants_of,
)
from variorum.stages.corpus.entities.fold import plain
from variorum.stages.corpus.entities.keys import Key, keys_of
from variorum.stages.corpus.entities.offices import with_offices
from variorum.stages.corpus.entities.options import Options

HOST = re.compile(r"https?://(?:www\.)?([^/:?#]{1,253})")


def run(corpus: Corpus, options: Options) -> Corpus:
    mentions = sorted(corpus.mentions, key=lambda m: (m.article, m.start, m.end))
    texts = {a.id: a.text for a in corpus.articles}
    outlets = {a.id: outlet_of(a) for a in corpus.articles}
    keys, places = keys_of(mentions, texts, corpus.parses, options.metonyms, outlets)
    members: dict[Key, list[Mention]] = defaultdict(list)
    for mention, key in zip(mentions, keys, strict=True):
        members[key].append(mention)
    entities: dict[Key, Entity] = {}
    taken: set[str] = set()
    for key in sorted(members):
        entity = _entity(key, members[key], places.get(key))
        if entity.id in taken:
            entity = msgspec.structs.replace(entity, id=make_id("e", entity.id, *key))
        taken.add(entity.id)
        entities[key] = entity
    joined = [
        msgspec.structs.replace(m, entity=entities[k].id)
        for m, k in zip(mentions, keys, strict=True)
    ]
    known, placed, decisions = decide(list(entities.values()), joined, corpus.decisions)
    known = with_offices(known, placed, corpus.articles)
    return corpus.with_slots(
        mentions=tuple(placed),
        entities=tuple(sorted(known, key=lambda e: (e.name, e.id))),
        decisions=tuple(decisions),
    )


def outlet_of(article: Article) -> str:
    """What an article's outlet is known by: the host of its address, else its name."""
    host = HOST.match(article.uri or "")
    return host[1].casefold() if host else (article.outlet or "").casefold()


def _entity(key: Key, mentions: list[Mention], place: Place | None) -> Entity:
    spellings = spellings_of(mentions)
    kind = _kind(key, mentions)
    known = place is not None and place.geonames is not None
    name = _plain(place.name) if place and known else name_of(kind, spellings, key[1:])
    # Namesakes are told apart by the gazetteer, and what is one article's by that, whichever of them
    # the corpus has.
    own = key[0] in ("town", "region", "within") or key[-1] == mentions[0].article
    land = place if key[0] in ("state", "region") else None
    told = key if own else (plain(name) or name,)
    return Entity(
        id=make_id("e", kind, *told),
        name=name,
        kind=kind,
        variants=variants_of(spellings),
        roles=roles_of(kind, mentions),
        geonames=place.geonames if place else None,
        wikidata=wikidata(land) if land else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        radius=place.radius if place else None,
    )


def _plain(name: str) -> str:
    """A gazetteer's name without what tells it from its namesakes: Velden (Oder) is Velden."""
    return name.partition(" (")[0]


def _kind(key: Key, mentions: list[Mention]) -> EntityKind:
    return "place" if key[0] in ("state", "town", "region", "within") else kind_of(mentions)
