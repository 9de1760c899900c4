"""Where a match stands: the words and the parse around it, for the guards to look at."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.tense import Tenses
from variorum.stages.article.times.words import Word, Words
from variorum.syntax import Parse, Token


@dataclass(frozen=True, slots=True)
class Place:
    """A match among the words of its article, with the parse."""

    match: Match
    words: Words
    parse: Parse
    tenses: Tenses

    def word(self, offset: int) -> Word | None:
        """The word so many before (negative) or after the match."""
        k = self.match.first + offset if offset < 0 else self.match.last - 1 + offset
        return self.words[k] if 0 <= k < len(self.words) else None

    def lower(self, offset: int) -> str:
        word = self.word(offset)
        return word.lower if word else ""

    def token(self, part: str) -> Token | None:
        found = self.match.parts.get(part)
        return self.parse.token_at(found[0].start) if found else None

    @property
    def opens(self) -> Word:
        return self.words[self.match.first]

    @property
    def begins_sentence(self) -> bool:
        """Whether a capital letter means nothing here: no word or comma stands right before."""
        before = self.word(-1)
        return before is None or not (before.text[0].isalnum() or before.text[0] in ",'’")
