"""How the names stage runs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.models.gazetteer import gazetteer
from variorum.placed import Placed
from variorum.records import Draft, Mention
from variorum.stages.article.names.kinds import kind_of, votes_of
from variorum.stages.article.names.lexicon import kinds
from variorum.stages.article.names.options import Options
from variorum.stages.article.names.roles import office_words, role_of, title_before
from variorum.stages.article.names.spans import Name, names_of
from variorum.stages.article.names.words import without_words
from variorum.syntax import Parse

UNREAD = frozenset({"boilerplate", "comment", "credit", "stray", "header"})
"""Kinds of noise whose names are never part of the report."""


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(d, mentions=mentions_of(d, options)) for d in drafts]


def mentions_of(draft: Draft, options: Options) -> tuple[Mention, ...]:
    """The mentions of one article, in text order, none overlapping another."""
    text, parse = draft.article.text, draft.parse
    kinds_unread = UNREAD if options.captions else UNREAD | {"caption"}
    unread = Placed((n.start, n.end, n.kind) for n in draft.noise if n.kind in kinds_unread)
    names = [n for n in names_of(text, parse) if not any(unread.at(n.start))]
    names = without_words(text, parse, _without_offices(text, parse, names))
    names = without_lost_apostrophes(text, parse, names)
    votes = votes_of(text, parse, names)
    mentions = []
    for name in names:
        kind = kind_of(text, parse, name, votes)
        mentions.append(
            Mention(
                article=draft.article.id,
                start=name.start,
                end=name.end,
                text=text[name.start : name.end],
                kind=kind,
                role=role_of(text, parse, name) if kind == "person" else None,
            )
        )
    return tuple(mentions)


def _without_offices(text: str, parse: Parse, names: list[Name]) -> list[Name]:
    """The names without those that are a word of an office ("Defense" before "Minister") and no
    body's or place's own name."""
    office = bytearray(len(parse))
    for name in names:
        for k in office_words(parse, name):
            office[k] = 1
    return [
        n
        for n in names
        if not all(office[n.first : n.last])
        or n.last - n.first > 1
        or text[n.start : n.end].isupper()
        or n.form(text) in kinds()
        or gazetteer().knows(n.form(text))
        or gazetteer().homeland(n.form(text))
    ]


def without_lost_apostrophes(text: str, parse: Parse, names: list[Name]) -> list[Name]:
    """The names, a possessive s that lost its apostrophe cut off: "Millers office" where the article
    has Miller, a state's name, or, where all apostrophes are lost, a title before it and a thing possessed
    behind it."""
    lost = "'" not in text and "’" not in text
    forms = {n.form(text) for n in names}
    forms |= {f.rpartition(" ")[2] for f in forms}
    for name in names:
        form = name.form(text)
        if len(form) < 4 or not form.endswith("s") or form.endswith("ss") or " " in form:
            continue
        stem = form[:-1]
        if stem in forms or gazetteer().land(stem):
            known = True
        else:
            known = lost and title_before(parse, name) and _possesses(parse, name)
        if known and gazetteer().nation(form) is None:
            name.end -= 1
    return names


def _possesses(parse: Parse, name: Name) -> bool:
    """Whether a noun that is no name follows at once, as a thing possessed does."""
    if name.last >= len(parse):
        return False
    token = parse[name.last]
    return token.pos == "NOUN" and token.text[0].islower()
