"""Who a pronoun may mean: those spoken of before it, by how recently and in what part.

The antecedent of "he" is the one who spoke or acted last, more often than the one named last; a
"those talks" beside the pronoun points at the sentence in which the talks were named. The weights
follow the order of salience of centering theory (Grosz, Joshi and Weinstein 1995): subject before
others, the present sentence before earlier ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.corpus.speakers.lexicon import Gender
from variorum.stages.corpus.speakers.sources import Part
from variorum.syntax import Parse

SPEAKER = 3.0
SUBJECT = 2.6
BODY = 2.2
"""A body that is no name ("the company"): after who spoke in the sentence before."""
OTHER = 1.0
QUOTED = 0.4
STEP = 0.7
"""What each sentence between costs; no more than MOST altogether."""
MOST = 4.0
DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such"})
LOOSE = frozenset(
    {"day", "week", "month", "year", "morning", "time", "evening", "night", "way"}
    | {"people", "man", "woman", "country", "thing"}
)
"""Nouns that "those" points with at no sentence in particular."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody at a place: a person (``plural`` False) or a body or several (True); ``many`` where it
    is several and "it" cannot mean them; ``part`` where it is described and not named."""

    start: int
    sentence: int
    weight: float
    name: str
    entity: str | None
    gender: Gender | None
    person: bool
    plural: bool
    many: bool = False
    part: Part | None = None


def best(
    candidates: list[Candidate],
    sentence: int,
    gender: Gender | None,
    pointed: set[int],
) -> Candidate | None:
    """The likeliest of these, of this gender if one is known; ``pointed`` are
    sentences that hold what the pronoun's sentence points at, which are as near as its own."""
    top: tuple[float, int] | None = None
    found: Candidate | None = None
    for c in candidates:
        if gender and c.gender and c.gender != gender:
            continue
        value = c.weight
        if c.sentence not in pointed:
            value -= min(MOST, STEP * (sentence - c.sentence))
        value += 0.4 * (gender is not None and c.gender == gender)
        if top is None or (value, c.start) > top:
            top, found = (value, c.start), c
    return found


def pointed_at(parse: Parse, sentence: int) -> set[int]:
    """The earlier sentences that hold the noun to which "those …" of this sentence points, where the
    two sentences just before do not."""
    this = parse.sentences[sentence]
    nouns = {
        parse[t.head].lemma.lower()
        for t in parse.sentence_tokens(this)
        if t.lower in DEMONSTRATIVES and t.dep == "det" and parse[t.head].pos == "NOUN"
    } - LOOSE
    if not nouns:
        return set()
    first = max(0, sentence - 40)
    held = {
        t.sentence
        for t in parse.tokens[parse.sentences[first].first : this.first]
        if t.pos == "NOUN" and t.lemma.lower() in nouns
    }
    return set() if held & {sentence - 1, sentence - 2} else held
