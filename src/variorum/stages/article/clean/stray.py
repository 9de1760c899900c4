"""Lines that belong to another article: a teaser that was saved along with the text.

Such a line shares no name and no word of any content with the rest. Real paragraphs may do so too,
so only a line that says something of its own (a name, at least six words of content), points at
nothing outside itself (no pronoun, no connective, no speaker) and stands in a long article is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.stages.article.clean.lexicon import plain_words
from variorum.stages.article.clean.lines import Line

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
POINTS_OUTSIDE = re.compile(
    r"\b(?:he|she|they|him|them|his|hers?|their|it|its|this|that|these|those|such|we|us|our|i|my|me|you|your|both|another|others?|"
    r"said|says|told|also|but|however|meanwhile|moreover|still|then|there|so|and)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“”]|(?<!\w)'")
FEWEST_LINES, FEWEST_WORDS = 10, 250
FEWEST_OWN, SHORTEST, LONGEST = 6, 9, 40


def stray_lines(lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines that belong to another article."""
    if len(lines) < FEWEST_LINES or sum(line.text.count(" ") for line in lines) < FEWEST_WORDS:
        return set()
    stems = [_stems(line) for line in lines]
    holding = Counter(stem for own in stems for stem in own)
    out = set()
    for k, (line, own) in enumerate(zip(lines, stems, strict=True)):
        if k < 2 or len(own) < FEWEST_OWN or any(holding[stem] > 1 for stem in own):
            continue
        if _stands_alone(line):
            out.add(k)
    return out if len(out) <= 2 else set()  # many such lines: a list or digest, not strays


def _stands_alone(line: Line) -> bool:
    words = line.text.split()
    return (
        SHORTEST <= len(words) <= LONGEST
        and line.text[-1] in ".!?"
        and line.text[0].isupper()
        and not QUOTED.search(line.text)
        and not POINTS_OUTSIDE.search(line.text)
        and any(word.istitle() for word in words[1:])
        and not any(map(str.isdigit, line.text))
    )


def _stems(line: Line) -> frozenset[str]:
    """What the line is about: its words of content without their endings."""
    words = set(WORD.findall(line.text.lower())) - plain_words()
    return frozenset(_stem(word.removesuffix("'s")) for word in words if len(word) > 2)


def _stem(word: str) -> str:
    """A crude common form: five letters tell "invade", "invading" and "invasion" apart from other
    words well enough, and take more for shared than is, which is the safe side."""
    return word[:5] if len(word) > 5 else word.rstrip("s")
