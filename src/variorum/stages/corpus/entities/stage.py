"""How the entities stage runs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import msgspec

from variorum.models.gazetteer import Place
from variorum.models.territories import wikidata
from variorum.records import Article, Entity, EntityKind, Mention, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.entities.fold import plain
from variorum.stages.corpus.entities.keys import Key, keys_of
from variorum.stages.corpus.entities.options import Options
from variorum.stages.corpus.entities.organisations import body_key

HOST = re.compile(r"https?://(?:www\.)?([^/:?#]{1,253})")
MOST_ROLES = 12
"""Roles kept of one entity, the most frequent first."""


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
    return corpus.with_slots(
        mentions=tuple(
            msgspec.structs.replace(m, entity=entities[k].id)
            for m, k in zip(mentions, keys, strict=True)
        ),
        entities=tuple(sorted(entities.values(), key=lambda e: (e.name, e.id))),
    )


def outlet_of(article: Article) -> str:
    """What an article's outlet is known by: the host of its address, else its name."""
    host = HOST.match(article.uri or "")
    return host[1].casefold() if host else (article.outlet or "").casefold()


def _entity(key: Key, mentions: list[Mention], place: Place | None) -> Entity:
    spellings = Counter(" ".join(m.text.split()) for m in mentions)
    kinds = Counter(m.kind for m in mentions)
    kind = _kind(key, kinds)
    roles = Counter(m.role for m in mentions if m.role and kind == "person")
    known = place is not None and place.geonames is not None
    name = _plain(place.name) if place and known else _name(kind, key, spellings)
    # Namesakes are told apart by the gazetteer, and what is one article's by that, whichever of them
    # the corpus has.
    own = key[0] in ("town", "region", "within") or key[-1] == mentions[0].article
    land = place if key[0] in ("state", "region") else None
    told = key if own else (plain(name) or name,)
    return Entity(
        id=make_id("e", kind, *told),
        name=name,
        kind=kind,
        variants=tuple(sorted(spellings, key=lambda s: (-spellings[s], s))),
        roles=tuple(sorted(roles, key=lambda r: (-roles[r], r)))[:MOST_ROLES],
        geonames=place.geonames if place else None,
        wikidata=wikidata(land) if land else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def _plain(name: str) -> str:
    """A gazetteer's name without what tells it from its namesakes: Velden (Oder) is Velden."""
    return name.partition(" (")[0]


def _kind(key: Key, kinds: Counter[EntityKind]) -> EntityKind:
    if key[0] in ("state", "town", "region", "within"):
        return "place"
    return min(kinds, key=lambda k: (-kinds[k], k))


def _name(kind: EntityKind, key: Key, spellings: Counter[str]) -> str:
    """The commonest clear spelling: of a person one with a given name and no initials, of others
    one that is not all in capitals where it is no acronym."""

    def rank(s: str) -> tuple[bool, bool, bool, int, int, str]:
        words = s.split()
        shouted = s.isupper() and (len(words) > 1 or len(s) > 6)
        bare = kind == "person" and len(words) < 2
        cut = kind == "person" and len(words[0].rstrip(".")) < 2
        if kind == "organisation":  # of "State Department", the one that says whose
            bare = body_key(s) != key[1:]
        return (bare, shouted, cut, -spellings[s], len(s), s)

    return min(spellings, key=rank)
