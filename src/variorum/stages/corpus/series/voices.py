"""What a source that the parse shows is called: as its statement or its entity is, else in its own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from variorum.placed import Placed
from variorum.records import Mention, Statement
from variorum.syntax import Parse, Token

FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
"""Pronouns of whoever speaks."""
MOST_TOKENS = 12
"""Tokens of a source's own words, at most."""
BACK = 2
"""Sentences back that "he" or "it" takes up the last speaker from, at most."""


class Voices:
    """The sources of an article by the head of their words. ``names`` are entities' names by id."""

    def __init__(
        self,
        text: str,
        parse: Parse,
        statements: Sequence[Statement],
        mentions: Sequence[Mention] = (),
        names: Mapping[str, str] | None = None,
    ) -> None:
        self.text = text
        self.parse = parse
        known = names or {}
        named = [(m, known[m.entity]) for m in mentions if m.entity and m.entity in known]
        self._mentions = Placed((m.start, m.end, (m, name)) for m, name in named)
        self._capitals = {
            m.text: (m, name) for m, name in named if m.kind == "organisation" and m.text.isupper()
        }
        spoken = [(s.source, s) for s in statements if s.source is not None and s.speaker]
        self._sources = Placed((source.start, source.end, s) for source, s in spoken)
        self._spoken = sorted((source.start, s.id, s) for source, s in spoken)

    def mention_at(self, token: Token) -> tuple[Mention, str] | None:
        """The mention that covers a token, with its entity's name; that of the same capitals elsewhere
        for WHO or US where the parse takes it for a pronoun."""
        found = next((found for _, _, found in self._mentions.at(token.start)), None)
        return self._capitals.get(token.text) if found is None and token.pos == "PRON" else found

    def spoken_in(self, sentence: int) -> list[Statement]:
        """The statements of others than the narrator whose source stands in a sentence, in text order."""
        if not 0 <= sentence < len(self.parse.sentences):
            return []
        span = self.parse.sentences[sentence]
        low = bisect_left(self._spoken, (span.start, ""))
        high = bisect_left(self._spoken, (span.end, ""))
        told = (s for _, _, s in self._spoken[low:high])
        return [s for s in told if s.source and s.source.text.lower() not in FIRST]

    def name_of(self, head: Token) -> str | None:
        """What the source with this head is called; nothing where a pronoun stays open."""
        if head.lower in FIRST:
            return None
        settled = min(
            (
                (end - start, s.id, s.speaker)
                for start, end, s in self._sources.at(head.start)
                if self._heads(head, start, end)
            ),
            default=None,
        )
        if settled:
            return settled[2]
        mention = self.mention_at(head)
        if mention:
            return mention[1]
        if head.pos == "PRON":
            return self._last_speaker(head)
        return self.words(head)

    def _heads(self, head: Token, start: int, end: int) -> bool:
        """Whether a token is the head of the words between two characters."""
        above = self.parse[head.head]
        return above.i == head.i or not start <= above.start < end

    def _last_speaker(self, pronoun: Token) -> str | None:
        k = bisect_right(self._spoken, (pronoun.start, "")) - 1
        if k < 0 or pronoun.tag != "PRP":
            return None
        place, _, statement = self._spoken[k]
        token = self.parse.token_at(place)
        near = token is not None and pronoun.sentence - token.sentence <= BACK
        return statement.speaker if near else None

    def words(self, head: Token) -> str | None:
        """The words that hang from a head without article and relative clause, where they are few."""
        first, last = self.parse.subtree(head.i)
        for k in range(head.i + 1, last):
            token = self.parse[k]
            clause = token.tag in {"WDT", "WP"} or (token.dep == "acl" and token.tag == "VBG")
            if clause or token.text in {",", "-LRB-", "(", "--", ";", ":"}:
                last = k
                break
        while first < head.i and self.parse[first].tag in {"DT", "CC", "``", ",", "IN", "RB"}:
            first += 1
        if last - first > MOST_TOKENS:
            return None
        return " ".join(self.text[self.parse[first].start : self.parse[last - 1].end].split())
