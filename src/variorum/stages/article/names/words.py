"""Common words that a capital made look like a name.

At the start of a sentence and in headlines every word has a capital, and a model takes some of them for
persons and bodies: "Leaders of the strike met", "Truth is the first casualty". What the rest of the article
tells decides: a word that it also writes small, and nowhere with a capital inside a sentence, is no name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.models.gazetteer import gazetteer
from variorum.stages.article.names.lexicon import kinds
from variorum.stages.article.names.roles import title_before
from variorum.stages.article.names.spans import Name
from variorum.syntax import Parse, Token

UNSURE = frozenset({"PERSON", "ORG", "PRODUCT", "LAW", ""})
"""Labels that a common word is given."""
PLURAL = frozenset({"NNS", "NNPS"})
NAMELESS = re.compile("MD|W.*|RB.*|IN|CC|CD|DT|PRP.*|EX|TO|VB.*|JJ[RS]")
"""Tags that no name of one word has."""


class Words:
    """The words of an article: those it writes small, those in names of several words, and those that
    are proper nouns with a capital inside a sentence."""

    def __init__(self, parse: Parse, names: Sequence[Name]) -> None:
        self.small = {t.text for t in parse.tokens if t.text.islower()}
        self.named = {
            t.lower for n in names if n.last - n.first > 1 for t in parse.tokens[n.first : n.last]
        }
        self.proper = {t.lower for t in parse.tokens if _is_proper(parse, t)}


def without_words(text: str, parse: Parse, names: list[Name]) -> list[Name]:
    """The names without those that are a common word."""
    words = Words(parse, names)
    return [n for n in names if not _is_word(text, parse, n, words)]


def _is_proper(parse: Parse, token: Token) -> bool:
    return token.tag == "NNP" and token.text[0].isupper() and not _opens_sentence(parse, token)


def _opens_sentence(parse: Parse, token: Token) -> bool:
    before = parse[token.i - 1] if token.i else token
    return token.i == 0 or before.sentence != token.sentence or not before.text[-1].isalnum()


def _is_word(text: str, parse: Parse, name: Name, words: Words) -> bool:
    whole = text[name.start : name.end]
    if sum(c.isalpha() for c in whole) < 2:
        return True
    if name.last - name.first > 1 or name.label not in UNSURE:
        return False
    token = parse[name.first]
    form = name.form(text)
    if form in kinds() or gazetteer().land(form) or gazetteer().homeland(form):
        return False
    if form in words.named or title_before(parse, name):
        return False
    if whole.isupper():
        return token.tag in PLURAL and form in words.small and len(whole) > 4
    small = form in words.small
    if token.tag in PLURAL:
        return small or (token.pos != "PROPN" and form not in words.proper)
    if form in words.proper:
        return False
    if NAMELESS.fullmatch(token.tag):
        return True
    if token.tag == "JJ":
        return name.label in ("PERSON", "") or small
    return small and (token.pos != "PROPN" or name.label in ("PERSON", ""))
