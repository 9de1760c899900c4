"""The same article with quotation marks of another style, or with marks and apostrophes lost.

Every character is replaced by exactly one, so that the spans people marked stay where they are; what is
lost becomes a character of no width, which the vocabulary passes over.
"""

from __future__ import annotations

import random

GONE = "\u200b"
STYLES: dict[str, dict[str, str | int | None]] = {
    "straight": {"“": '"', "”": '"', "‘": "'", "’": "'"},
    "single": {"“": "‘", "”": "’", '"': "'"},
    "single straight": {"“": "'", "”": "'", '"': "'", "‘": '"', "’": "'"},
    "angled": {"“": "«", "”": "»", "‘": "‹", "’": "'"},
    "lost": {"“": GONE, "”": GONE, '"': GONE},
    "all lost": {"“": GONE, "”": GONE, '"': GONE, "‘": GONE, "’": GONE, "'": GONE},
}
CHANGED = 0.4  # share of articles that are changed, in each pass over the data


def augmented(text: str, chance: random.Random) -> str:
    """``text`` as it is, or in one of the styles."""
    if chance.random() >= CHANGED:
        return text
    style = chance.choice(sorted(STYLES))
    return text.translate(str.maketrans(STYLES[style]))
