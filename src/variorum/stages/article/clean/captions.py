"""Captions that no formula gives away: lone lines that say in the present tense what a picture
shows, or point at places in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from variorum.stages.article.clean.lexicon import scene_verbs
from variorum.stages.article.clean.lines import BREAK, Line

PLACE_IN_PICTURE = re.compile(
    r"\((?:pictured|seen|shown|far |front |back |top |bottom )?,?\s?(?:left|right|cent(?:er|re)|pictured|above|below|middle|second (?:from )?(?:left|right)|foreground|background)\b[^()]{0,80}\)",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?:,|\bon|\bin)\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:last|this|earlier this) (?:week|month|year)"
    r"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?: \d\d?)?(?:,? (?:19|20)\d\d)?"
    r"|\d\d? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d)$"
)
TOLD = re.compile(
    r"\b(?:said|says|say|told|tells|according to|added|adds|asked|wrote|claimed|claims|stated|announced|will|would|could|should|may|might|was|were|had|have|has|did)\b|;|[\"']\s"
)
BARS = frozenset(
    [
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "not",
        "and",
        "or",
        "of",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
    ]
)
FEWEST_WORDS, MOST_WORDS = 7, 60


def caption_lines(lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines that are captions. Only in texts whose other lines end as sentences do
    can a missing full stop tell anything."""
    long = [line for line in lines if len(line.text) >= 60 and line.text[0].isalnum()]
    ended = sum(line.ends_sentence for line in long)
    if len(long) < 5 or ended * 3 < len(long) * 2:
        return set()
    body = next(
        (k for k, line in enumerate(lines) if len(line.text) >= 60 and line.ends_sentence), 0
    )
    return {k for k, line in enumerate(lines) if _is_caption(line, before_body=k < body)}


def _is_caption(line: Line, *, before_body: bool) -> bool:
    words = line.text.split()
    if line.ends_sentence and not line.text.endswith(")"):
        return False
    if not (FEWEST_WORDS <= len(words) <= MOST_WORDS and line.text[0].isupper()):
        return False
    if PLACE_IN_PICTURE.search(line.text):
        return True
    if BREAK.search(line.text) or TOLD.search(line.text) or not _shows_scene(words):
        return False
    dated = DATED.search(line.text, max(0, len(line.text) - 60)) is not None
    return dated or not before_body


def _shows_scene(words: Sequence[str]) -> bool:
    """Whether a verb of the list stands after a first noun and not after what makes it another
    form ("to", a modal) or another word (an article, a preposition)."""
    verbs = scene_verbs()
    return any(
        word in verbs and before.lower() not in BARS for before, word in pairwise(words[:21])
    )
