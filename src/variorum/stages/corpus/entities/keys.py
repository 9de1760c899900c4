"""The key of the entity behind every mention; equal keys are one entity."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from variorum.models.gazetteer import Place, gazetteer
from variorum.records import Mention
from variorum.stages.corpus.entities.bodies import Body
from variorum.stages.corpus.entities.bodies import resolve as resolve_bodies
from variorum.stages.corpus.entities.fold import plain
from variorum.stages.corpus.entities.kinds import kinds_of
from variorum.stages.corpus.entities.namesakes import Scene, choose, scene_of
from variorum.stages.corpus.entities.organisations import (
    body_key,
    definition,
    is_alias,
    owner_of,
    post_of,
)
from variorum.stages.corpus.entities.persons import Named, name_parts, resolve
from variorum.stages.corpus.entities.places import (
    adjective_of,
    land_key,
    lands_of,
    place_key,
    seat_key,
)
from variorum.syntax import Parse

Key = tuple[str, ...]


def keys_of(
    mentions: Sequence[Mention],
    texts: Mapping[str, str],
    parses: Mapping[str, Parse],
    metonyms: bool = True,
    outlets: Mapping[str, str] | None = None,
) -> tuple[list[Key], dict[Key, Place]]:
    """A key a mention, in order, and the places behind keys where the gazetteer has them."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for i, m in enumerate(mentions):
        by_article[m.article].append(i)
    kinds = kinds_of(mentions)
    keys: list[Key] = [()] * len(mentions)
    places: dict[Key, Place] = {}
    scenes: dict[str, Scene] = {}
    for article in sorted(by_article):
        here = [mentions[i] for i in by_article[article]]
        named = [mentions[i] for i in by_article[article] if kinds[i] == "place"]
        outlet = (outlets or {}).get(article, "")
        scenes[article] = scene_of(texts.get(article, ""), outlet, named, lands_of(here))
    choose(scenes)
    for i, m in enumerate(mentions):
        parse = parses.get(m.article, Parse.EMPTY)
        seat = seat_key(m) if metonyms else None
        land = adjective_of(m, parse)
        if seat:
            keys[i] = seat
        elif land:
            keys[i], places[land_key(land)] = land_key(land), land
        elif kinds[i] == "place":
            text = texts.get(m.article, "")
            keys[i], place = place_key(m, text, scenes[m.article], parse, metonyms)
            if place:
                places[keys[i]] = place
    people = [i for i in range(len(mentions)) if kinds[i] == "person" and not keys[i]]
    for i, key in zip(people, resolve([_named(mentions[i], texts) for i in people]), strict=True):
        keys[i] = ("person", *key)
        if KIN.match(texts.get(mentions[i].article, ""), mentions[i].end):
            keys[i] = ("person", "kin", *key)
    bodies = [i for i in range(len(mentions)) if kinds[i] == "organisation" and not keys[i]]
    homes = _homes(mentions, keys, places)
    near = _near(mentions, keys, places)
    firms = _firms(mentions, bodies)
    for i, m in enumerate(mentions):
        firm = firms.get((m.article, plain(m.text))) if kinds[i] == "group" else None
        parse = parses.get(m.article, Parse.EMPTY)
        if firm and not keys[i] and _acts_alone(m, texts.get(m.article, ""), parse):
            keys[i] = ("organisation", *firm)
    called = [
        _body(mentions[i], texts.get(mentions[i].article, ""), homes, near[i]) for i in bodies
    ]
    for i, body in zip(bodies, resolve_bodies(called), strict=True):
        keys[i] = ("organisation", *body)
    for i, m in enumerate(mentions):
        if not keys[i]:
            known = body_key(m.text) if is_alias(m.text) else None
            keys[i] = (kinds[i], *(known or (plain(m.text) or m.text.casefold(),)))
    return keys, places


def _named(m: Mention, texts: Mapping[str, str]) -> Named:
    roles = (w for w in plain(m.role or "").split() if w not in _WEAK)
    before = texts.get(m.article, "")[max(0, m.start - 24) : m.start]
    called = CALLED.search(before) is not None
    return Named(m.article, m.start, name_parts(m.text), frozenset(roles), called)


CALLED = re.compile(r"\b(?:known as|named|nicknamed|dubbed)\s[\s'\"`‘“]*\Z")
"""What introduces somebody or something by the name behind it alone."""
KIN = re.compile(r"\s(?:family|families|clan|dynasty|tribe)\b(?!\s(?:man|doctor|friend|member))")
"""What a surname before it makes the name of people, and of no one person."""


_WEAK = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "lord",
        "lady",
        "of",
        "the",
        "and",
        "for",
        "former",
        "then",
        "acting",
        "deputy",
        "vice",
        "new",
        "old",
    ]
)
"""Words of roles that do not tell one bearer of a surname from another."""


def _body(m: Mention, text: str, homes: Mapping[str, str], near: str | None) -> Body:
    return Body(
        m.article,
        m.text,
        m.start,
        definition(m.text, text, m.end),
        text[max(0, m.start - 6) : m.start].rstrip().endswith(("(", "-LRB-")),
        owner_of(text, m.start, m.end),
        homes.get(m.article),
        post_of(text, m.end),
        near,
    )


def _firms(mentions: Sequence[Mention], bodies: Sequence[int]) -> dict[tuple[str, str], Key]:
    """The keys of carriers named after a land, by article and first word: Danish Airlines."""
    names = ((mentions[i].article, mentions[i].text.split()) for i in bodies)
    return {
        (article, plain(words[0])): body_key(" ".join(words))
        for article, words in names
        if len(words) == 2 and words[1] in ("Airlines", "Airways", "Express")
    }


def _acts_alone(m: Mention, text: str, parse: Parse) -> bool:
    """Whether an adjective of a land is the subject of a verb or owns something, as no person of it does
    without an article: [Danish] said, [Danish]'s fleet."""
    tokens = parse.between(m.start, m.end)
    if not tokens or text[max(0, m.start - 8) : m.start].rstrip().endswith(
        (" a", " an", " the", " every", "The")
    ):
        return False
    token = tokens[-1]
    alone = not any(parse[k].head == token.i for k in range(max(0, token.i - 3), token.i))
    return alone and not m.text.endswith("s") and token.dep in ("nsubj", "poss", "pobj")


def _near(
    mentions: Sequence[Mention], keys: Sequence[Key], places: Mapping[Key, Place]
) -> list[str | None]:
    """The plain name of the state that the article named last before each mention."""
    out: list[str | None] = []
    last: dict[str, str] = {}
    for m, key in zip(mentions, keys, strict=True):
        out.append(last.get(m.article))
        if key and key[0] == "state" and key in places:
            last[m.article] = plain(places[key].name)
        elif not key and (state := gazetteer().nation(m.text.split()[0])):
            last[m.article] = plain(state.name)
    return out


def _homes(
    mentions: Sequence[Mention], keys: Sequence[Key], places: Mapping[Key, Place]
) -> dict[str, str]:
    """The plain name of the state that most of an article's names of states and adjectives are."""
    counts: dict[str, Counter[Key]] = defaultdict(Counter)
    for m, key in zip(mentions, keys, strict=True):
        if key and key[0] == "state" and key in places:
            counts[m.article][key] += 1
    homes = {}
    for article, states in counts.items():
        (best, most), *others = states.most_common(2)
        if 2 * most >= states.total() and most >= 2 * sum(n for _, n in others):
            homes[article] = plain(places[best].name)
    return homes
