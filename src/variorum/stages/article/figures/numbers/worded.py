"""Numbers in words: a "half" that is a share, a "one" that stands for a thing, and words that open a name."""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.syntax import Token


def opens_name(number: Token, following: Token | None) -> bool:
    """Whether a number in words with a capital is the first of a name, as its tag and the next word's tell."""
    named = number.tag == "NNP" and number.text[0].isupper()
    return named and following is not None and following.tag in ("NNP", "NNPS")


def is_half(text: str, reading: Reading, previous: Token | None, following: Token | None) -> bool:
    """ "half the town", "half of them", "more than half"; not "second half", "half-time"."""
    if text[reading.end : reading.end + 1] in ("-", "–"):
        return False
    before = previous.lower if previous is not None else ""
    bounded = before in cues("before_half")
    if (
        previous is not None
        and previous.tag in ("JJ", "NN", "CD")
        and not bounded
        and before != "some"
    ):
        return False
    if before in cues("no_half"):
        return False
    return bounded or (following is not None and following.lower in cues("after_half"))


def is_pronoun(text: str, previous: Token | None) -> bool:
    """Whether a "one" behind an article and an adjective stands for a thing: "gave him a real one"."""
    if previous is None or previous.tag != "JJ":
        return False
    return text[max(0, previous.start - 4) : previous.start].lower().endswith((" a ", " an "))
