"""Since when nothing was so: "the worst flood in 30 years", "not seen in 20 years", "the first in a decade".

What is told is the time since the last of the kind: since a "worse flood", since the "last vote".
"""

from __future__ import annotations

from itertools import islice

from variorum.stages.article.figures.spans.lasting import Range, helping, part, subject, told
from variorum.stages.article.figures.spans.named import noun_phrase
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import dependents
from variorum.syntax import Parse, Token

HIGHEST = 4  # heads from a time to the noun that is the greatest in it
SHORTEST = 2  # words of a noun that say not of what it is
REACH = 12  # tokens before a noun behind a comma
VERBAL = ("VERB", "AUX")
IRREGULAR = {
    "worst": "worse",
    "best": "better",
    "most": "more",
    "least": "less",
    "farthest": "farther",
}


def since_last(parse: Parse, link: Token, out: Range) -> str | None:
    """What was last so, or more so, as long ago as the time behind ``link`` ("in"); the empty string of
    what was so more than once in it."""
    noun = parse.tokens[link.i - 1] if link.i else link
    if noun.tag == "JJS" and noun.pos != "VERB":
        return _so_great(parse, noun, out)
    for _ in range(HIGHEST):
        if noun.pos in ("NOUN", "PROPN") and noun.i < link.i:
            for modifier in dependents(parse, noun.i, "amod", "advmod"):
                if modifier.i > noun.i:
                    continue
                if modifier.lower == "first":
                    return _first(parse, noun, modifier, out)
                if modifier.name == "ORDINAL":
                    return ""  # "the second vote in two years"
                if modifier.tag == "JJS" or modifier.lower in IRREGULAR:
                    return _greatest(parse, noun, modifier, out)
                most = [t for t in dependents(parse, modifier.i, "advmod") if t.tag == "RBS"]
                if most:
                    return _greatest(parse, noun, most[0], out)
        over = parse.tokens[noun.head]
        if over.i == noun.i or over.i >= link.i or over.pos in VERBAL:
            break
        noun = over
    return _unseen(parse, link, out)


def _first(parse: Parse, noun: Token, first: Token, out: Range) -> str | None:
    if noun.lower == "time":
        top = parse.tokens[noun.head]
        verb = parse.tokens[top.head] if top.pos == "ADP" else top
        inside = parse.tokens[max(0, first.i - 2) : first.i]
        start = next((t.i for t in inside if t.lower == "for"), first.i)
        plain = verb.tag == "VBG" and not helping(parse, verb)
        again = "" if plain else "last"
        words = told(parse, verb, (start, out[1]), again) if verb.pos in VERBAL else None
        if words and plain:
            return f"time since last time {words}"
        return f"time since {words}" if words and not words.startswith(("to ", "for ")) else None
    named = noun_phrase(parse, noun, out[0])
    return f"time since {_with(named, first, 'last')}" if named else None


def _greatest(parse: Parse, noun: Token, most: Token, out: Range) -> str | None:
    named = noun_phrase(parse, noun, out[0])
    if not named:
        return None
    told_now = _with(named, most, _comparative(most.lower))
    own = any(t.tag == "PRP$" for t in dependents(parse, noun.i, "poss"))
    if own or noun.lemma.lower() in cues("extreme") | cues("relational"):
        verb = _verb(parse, noun)
        who = subject(parse, verb, out) if verb is not None else None
        told_now = f"{told_now} of {who}" if who and " of " not in told_now else told_now
    elif len(told_now.split()) <= SHORTEST:
        told_now = f"{told_now} {_of_what(parse, noun, out)}".strip()
    return f"time since {told_now}"


def _of_what(parse: Parse, noun: Token, out: Range) -> str:
    """What a noun behind a comma is of: of what the noun before is, or who moved ("output fell, the
    steepest drop in a decade")."""
    first = parse.subtree(noun.i)[0]
    if not first or parse.tokens[first - 1].text not in (",", "--"):
        return ""
    for token in reversed(parse.tokens[max(0, first - REACH) : first - 1]):
        if token.sentence != noun.sentence or token.pos in VERBAL:
            who = subject(parse, token, out) if token.pos in VERBAL else None
            return f"of {who}" if who else ""
        if token.pos == "NOUN" and not token.name:
            for of in dependents(parse, token.i, "prep"):
                if of.i > token.i and (words := part(parse, of, of.i, out)):
                    return words
    return ""


def _so_great(parse: Parse, most: Token, out: Range) -> str | None:
    """What "jumped to its highest in ten years"."""
    verb = _verb(parse, most)
    who = subject(parse, verb, out) if verb is not None else None
    return f"time since {who} was {_comparative(most.lower)}" if who else None


def _verb(parse: Parse, token: Token) -> Token | None:
    near = islice(parse.ancestors(token.i), HIGHEST)
    return next((t for t in near if t.pos in VERBAL), None)


def _comparative(word: str) -> str:
    return IRREGULAR.get(word) or (f"{word[:-3]}er" if word.endswith("est") else f"more {word}")


def _with(named: str, word: Token, instead: str) -> str:
    """A phrase with another word in the place of one, or before it all where that is not in it."""
    words = named.split()
    if word.text not in words:
        return f"{instead} {named}"
    return " ".join(instead if w == word.text else w for w in words)


def _unseen(parse: Parse, link: Token, out: Range) -> str | None:
    """What has not been "seen in 20 years": the time since such levels of what fell to them."""
    verb = parse.tokens[link.head]
    noun = parse.tokens[verb.head]
    unseen = verb.dep == "acl" and dependents(parse, verb.i, "neg")
    if not unseen or noun.pos != "NOUN":
        return None
    over = parse.tokens[noun.head]
    moved = parse.tokens[over.head] if over.pos == "ADP" else over
    who = subject(parse, moved, out) if moved.pos in VERBAL else None
    named = noun_phrase(parse, noun, noun.i + 1)
    return f"time since such {named}{f' of {who}' if who else ''}" if named else None
