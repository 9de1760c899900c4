"""What tells a count from that of a whole or of every year: by how many something grew, and in what year."""

from __future__ import annotations

from variorum.stages.article.figures.words.counted import dependents
from variorum.stages.article.figures.words.doers import squeezed, verbs
from variorum.syntax import Parse, Token

USUAL = frozenset({"normal", "average", "typical", "usual", "ordinary", "regular"})
SPANS = frozenset({"year", "season", "month", "week", "day", "winter", "summer"})
LONGEST = 6  # tokens of "in a normal dry season"
BEFORE = 4  # tokens of "by more than" before a number
HIGHEST = 4  # heads between a count and what tells when


def by_so_many(parse: Parse, first: Token, head: Token, phrase: str) -> str:
    """The phrase for what something grew or fell by: of "cases rose by 12" the "rise of cases"."""
    before = parse.tokens[max(0, first.i - BEFORE) : first.i]
    by = next((t for t in reversed(before) if t.lower == "by"), None)
    if by is None or by.dep != "prep" or by.sentence != first.sentence:
        return phrase
    between = parse.tokens[by.i + 1 : first.i]
    if any(t.tag == "CD" or t.lower == "to" for t in between):
        return phrase  # "rose by three to 78"
    of = parse.tokens[head.head]
    verb = parse.tokens[by.head]
    if by.i not in (head.head, of.head, of.i):
        return phrase
    moved = verbs("change").get(verb.lemma.lower()) or verbs("changes").get(verb.lemma.lower())
    if not moved or moved == "loss" or verb.i > by.i or phrase.startswith(f"{moved} of "):
        return phrase
    return f"{moved} of {phrase}"


def usually(parse: Parse, head: Token, phrase: str) -> str:
    """The year or season that is told to be as all are: "in a normal dry season, 900 die"."""
    verb = head
    for _ in range(HIGHEST):
        for prep in dependents(parse, verb.i, "prep"):
            words = parse.tokens[prep.i : prep.i + LONGEST]
            end = next((k for k, t in enumerate(words) if t.lemma.lower() in SPANS), 0)
            usual = prep.lower == "in" and any(t.lower in USUAL for t in words[:end])
            if usual and words[1].lower in ("a", "an") and words[end].sentence == head.sentence:
                said = squeezed(words[: end + 1])
                return "" if said.lower() in phrase.lower() else said[0].lower() + said[1:]
        if verb.head == verb.i or verb.pos == "VERB":
            break
        verb = parse.tokens[verb.head]
    return ""
