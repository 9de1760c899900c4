"""The last look at the words of what is counted, before they are stored.

What is left of a clause that was cut may say a word twice ("one person infected infected"), end in a mark or
in the first half of a name ("at Ft."), or run on into the next thing counted ("cases diagnosed and more than
140 deaths"): it is cut back to what stands before. Money without a head gets one: "money appealed for by
Dorva".
"""

from __future__ import annotations

import re

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.doers import verbs

SHORTEST_SAID_TWICE = 3  # letters
NEXT_COUNTED = re.compile(
    r"[ ],?[ ]?and[ ](?:(?:more|fewer|less)[ ]than[ ]|(?:about|some|nearly|almost|around|over)[ ]|at[ ](?:least|most)[ ])?"
    r"(?:(?!(?:1[5-9]|20)\d\d[ ])\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)[ ][a-z]"
)
PART = re.compile(
    r"[ ]including[ ]\d[\d,.]*[ ]|(?<=.{4})[ ]with[ ]\d[\d,]*[ ](?:deaths|fatalities)\b"
)
OF_THEM = re.compile(r"[ ](?:among|of|with|including)[ ](?:them|these|those|which|whom)$")
JOINING = frozenset({"between", "both"})
CLOSED = {"''": "``", "”": "“", ")": "(", "-RRB-": "-LRB-"}
BEHIND = frozenset({"by", "for", "from", "in", "on", "to", "with", "into", "at", "up", "against"})
BEHIND |= {"out", "off", "aside", "back", "down"}
WITHOUT_HEAD = frozenset({"to", "that", "for", "at"})


def sound(phrase: str, kind: str) -> str | None:
    """The words of a phrase that hold, of an amount of this ``kind``; ``None`` where nothing does."""
    words = _once(_whole(phrase).split())
    while words and not _closes(words) and not any(c.isalnum() for c in words[-1]):
        words.pop()
    words = _named(words)
    if not words or not any(c.isalpha() for word in words for c in word):
        return None
    if kind == "money" and _headless(words):
        words = ["money", *words]
    return " ".join(words)


def _closes(words: list[str]) -> bool:
    """Whether the last word is a sign that belongs to what stands before it."""
    return words[-1] == "%" or CLOSED.get(words[-1]) in words[:-1]


def _whole(phrase: str) -> str:
    """The phrase up to where the next thing counted is listed with it."""
    phrase = OF_THEM.sub("", phrase)
    part = PART.search(phrase)
    phrase = phrase[: part.start()] if part else phrase
    found = NEXT_COUNTED.search(phrase)
    if found is None or JOINING & set(phrase[: found.start()].lower().split()):
        return phrase
    return phrase[: found.start()]


def _once(words: list[str]) -> list[str]:
    """The words without one that repeats the word before it."""
    return [
        word
        for k, word in enumerate(words)
        if not k
        or word != words[k - 1]
        or not word.isalpha()
        or not word.islower()
        or len(word) < SHORTEST_SAID_TWICE
    ]


def _named(words: list[str]) -> list[str]:
    """The words without a name cut off behind its first, shortened half: "killed [at Ft.]"."""
    if not words or words[-1].lower() not in cues("opens_name"):
        return words
    left = len(words) - 1
    while left and words[left - 1].lower() in cues("placing") | {"of", "the"}:
        left -= 1
    return words[:left]


def _headless(words: list[str]) -> bool:
    """Whether an amount is told by what was done with it alone ("spent", "donated to Velm"), or where it
    goes ("to be raised by banks", "for this bill")."""
    made = words[0].lower()
    if made in WITHOUT_HEAD and len(words) > 1:
        return True
    irregular = {done for verb, done in verbs("irregular").items() if done != verb}  # not "cost"
    if not made.endswith("ed") and made not in irregular:
        return False
    return len(words) == 1 or words[1].lower() in BEHIND
