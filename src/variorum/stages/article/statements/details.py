"""What else a statement tells: whom it was said to, on which day, and whether its source is named."""

from __future__ import annotations

import re

from variorum.records import Time
from variorum.stages.article.statements.cues import Cue
from variorum.stages.article.statements.lexicon import words
from variorum.stages.article.statements.view import Range, View

DAY = re.compile(r"\d{4}-\d\d-\d\d")
OCCASIONS = frozenset(
    [
        "meeting",
        "interview",
        "call",
        "conversation",
        "talk",
        "briefing",
        "conference",
        "letter",
        "statement",
        "hearing",
    ]
)
NAMELESS = re.compile(
    r"(?i)\bcondition of anonymity\b|\banonymous(?:ly)?\b|\bunnamed\b|\bnot authori[sz]ed to\b"
)
NEAR = 400  # characters after a statement in which its anonymity may be explained


def cue_span(view: View, i: int) -> Range:
    """Characters of the cue at token ``i`` with its auxiliaries, negation and particle."""
    first = last = i
    for child in sorted(view.parse.children(i, "aux", "auxpass", "neg", "prt"), key=lambda t: t.i):
        if child.i == last + 1:
            last = child.i
    for child in reversed(view.parse.children(i, "aux", "auxpass", "neg", "advmod")):
        if child.i == first - 1 and (child.dep != "advmod" or child.lower.endswith("ly")):
            first = child.i
    if (
        view.tokens[i].lower == "according"
        and i + 1 < len(view.tokens)
        and view.tokens[i + 1].lower == "to"
    ):
        last = i + 1
    return view.tokens[first].start, view.tokens[last].end


def addressee(view: View, i: int, content: tuple[Range, ...]) -> str | None:
    """Whom the verb ``i`` was said to: "told Tass", "said to reporters", "at a meeting with X"."""
    token = view.tokens[i]
    if token.pos != "VERB":
        return None
    for child in view.parse.children(i):
        if child.i < i:
            continue
        found = None
        if child.dep in ("dobj", "dative") and token.lemma in words("telling"):
            found = child
        elif (
            child.dep in ("prep", "dative")
            and child.lower == "to"
            and token.lemma in words("saying")
        ):
            found = next(iter(view.parse.children(child.i, "pobj")), None)
        elif child.dep == "prep" and child.lower in ("at", "in", "during"):
            for occasion in view.parse.children(child.i, "pobj"):
                if occasion.lemma in OCCASIONS:
                    for with_ in view.parse.children(occasion.i, "prep"):
                        if with_.lower in ("with", "to"):
                            found = next(iter(view.parse.children(with_.i, "pobj")), None)
        if found is None:
            continue
        first, last = view.parse.subtree(found.i)
        for start, _ in content:  # a clause that the parser hung from whom it was said to
            inside = (k for k in range(found.i + 1, last) if view.tokens[k].start >= start)
            last = next(inside, last)
        span = view.chars(first, last)
        if span and not any(s < span[1] and span[0] < e for s, e in content):
            return " ".join(view.text[span[0] : span[1]].split())
    return None


def anonymous(view: View, cue: Cue, end: int) -> bool:
    """Whether the source is people without a name ("officials", "a person familiar with …")."""
    if cue.source is None or cue.source_span is None:
        return False
    start, stop = cue.source_span
    tokens = view.parse.between(start, stop)
    if any(t.name == "PERSON" for t in tokens):
        return False
    if cue.source.lemma.lower() in words("nameless") and cue.source.pos == "NOUN":
        return True
    return cue.source.pos == "NOUN" and bool(
        NAMELESS.search(view.text, end, min(len(view.text), end + NEAR))
    )


def said_on(view: View, i: int, content: tuple[Range, ...], times: list[Time]) -> str | None:
    """The day, as an ISO date, of a time expression beside the cue at token ``i``: in its sentence
    and not in what was said. ``times`` are those of the sentence."""
    at = view.tokens[i].start
    days = [
        t
        for t in times
        if t.type in ("DATE", "TIME")
        and DAY.match(t.value)
        and not any(s < t.end and t.start < e for s, e in content)
    ]
    if not days:
        return None
    return min(days, key=lambda t: (abs(t.start - at), t.start)).value[:10]
