"""Sources that go on into a sentence which takes up the one before, or stands between two of one speaker."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records import Figure
from variorum.stages.corpus.series.tables import cues, saying
from variorum.stages.corpus.series.voices import Voices
from variorum.syntax import Token

OPENING = 6
"""Tokens at the head of a sentence that tell whether it takes up the one before."""
AGE = "year of age"
LENGTHS = frozenset({"mile", "kilometre", "metre"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ONESELF = frozenset({"he", "she", "i", "we"})
THOSE = frozenset({"the", "them", "those", "these"})


def taken_up(
    voices: Voices, figure: Figure, before: Sequence[Figure], sources: Sequence[str | None]
) -> str | None:
    """Whose a figure is in a sentence that names nobody: of those whose number its opening takes up
    ("The board said 40 boats had sunk. The other [12] were saved."), or of who speaks in the sentence
    before and in the next."""
    parse = voices.parse
    token = parse.token_at(figure.start)
    if token is None or not token.sentence or voices.spoken_in(token.sentence):
        return None
    here, above = parse.sentences[token.sentence], parse.sentences[token.sentence - 1]
    opening = parse.tokens[here.first : min(here.last, here.first + OPENING)]
    last = [s for f, s in zip(before, sources, strict=True) if above.start <= f.start < above.end]
    named = [s for s in last if s is not None]
    if _is_part(voices, opening):
        told = named or _reporting(voices, above.i)
        return told[-1] if told else None
    if named and _adds_up(opening):
        return named[-1]
    return _between(voices, figure, token)


def _is_part(voices: Voices, opening: Sequence[Token]) -> bool:
    """Whether a sentence opens with some of those, or with the others, of whom the one before tells:
    "Nine of the boats", "Of the 40 boats", "The other two", "The new cases"."""
    low = [t.lower for t in opening]
    number = any(t.tag == "CD" for t in opening)
    if low[0] in ("of", "among") and low[1:2] and low[1] in THOSE:
        return number or low[1] != "the"
    for k in range(1, min(4, len(low) - 1)):
        if low[k] == "of" and low[k + 1] in THOSE:
            some = low[k - 1] in cues("partitive") and low[k + 1] != "the"
            return some or opening[k - 1].tag == "CD"
    if low[0] not in THOSE or len(opening) < 3:
        return False
    if opening[1].tag == "CD" or low[1] in cues("rest"):
        return low[2] not in ("-", "‑")
    return low[1] in cues("anew") and _is_told(voices, opening[2])


def _is_told(voices: Voices, noun: Token) -> bool:
    """Whether the sentence before has the same noun."""
    above = voices.parse.sentence_tokens(voices.parse.sentences[noun.sentence - 1])
    return noun.pos == "NOUN" and any(t.lemma == noun.lemma for t in above)


def _adds_up(opening: Sequence[Token]) -> bool:
    """Whether a sentence opens with what the last number comes to, or with a tally of those who told
    it: "That translates into …", "Its tally includes …"."""
    first, rest = opening[0].lower, opening[1:]
    if first in ("that", "this", "it"):
        return any(t.lemma.lower() in saying("amounts") and t.pos == "VERB" for t in rest[:3])
    return first in ("its", "their") and any(t.lemma.lower() in saying("tally") for t in rest)


def _between(voices: Voices, figure: Figure, token: Token) -> str | None:
    """Who tells something in the sentence before and in the next, where what stands between is not
    about the speaker."""
    if figure.unit == AGE or figure.unit in LENGTHS:
        return None
    before, after = (_reporting(voices, token.sentence + k) for k in (-1, 1))
    if len(set(before)) != 1 or before[0] not in after:
        return None
    speaker = before[0]
    for t in voices.parse.sentence_tokens(voices.parse.sentences[token.sentence]):
        if t.dep in SUBJECTS:
            mention = voices.mention_at(t)
            if t.lower in ONESELF or (mention and mention[1] == speaker):
                return None
    return speaker


def _reporting(voices: Voices, sentence: int) -> list[str]:
    """Who tells something in a sentence in the reporter's words, beside beliefs and quotations."""
    verbs = saying("says") - saying("believes")
    return [
        s.speaker
        for s in voices.spoken_in(sentence)
        if s.speaker and s.cue and s.kind == "indirect"
        if any(t.lemma.lower() in verbs for t in voices.parse.between(s.cue.start, s.cue.end))
    ]
