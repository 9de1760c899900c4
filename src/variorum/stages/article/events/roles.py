"""Who acts and who is acted on, as spans of the text."""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.records import Span, span
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.syntax import Parse, Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
AGENTS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
PRONOUNS = frozenset(
    {"he", "she", "they", "we", "i", "it", "who", "him", "her", "them", "us", "me", "whom"}
)
TRAILING = ("relcl", "acl", "appos", "advcl", "parataxis", "ccomp")
TARGETS = (
    "against",
    "on",
    "upon",
    "at",
    "to",
    "with",
    "from",
    "into",
    "between",
    "over",
    "for",
    "of",
)
PLACES = {
    "PROTEST": ("against",),
    "RETREAT": ("from",),
    "CONSULT": ("with", "between", "to", "at"),
    "REQUEST": ("on", "upon", "to", "from", "with", "at"),
}
"""Codes whose recipient stands after few prepositions."""
TO_SOMEBODY = frozenset({"REQUEST", "CONSULT", "AGREE"})
"""Codes whose recipient is always somebody."""
CLASHING = ("with", "against")
HITTING = frozenset({"on", "against", "at", "into", "of", "over"})
"""Where a thing may stand that is attacked."""
WIDTH = 200  # characters; a longer noun phrase is a parse gone wrong
BRACKETS = frozenset({"-lrb-", "-rrb-", "-lsb-", "-rsb-", "et", "gmt"})
"""How some corpora write brackets, and time zones before a name."""


def _made_of(obj: Token, clause: Clause, words: Lexicon) -> bool:
    """Whether an object is an attack, what it is made with, or so many of that."""
    lemma = obj.lemma.lower()
    many = lemma in words.parts and not words.deeds.isdisjoint(clause.slots.get("obj", ()))
    return many or lemma in words.deeds


def noun_phrase(text: str, parse: Parse, head: Token, before: Token | None = None) -> Span:
    """The phrase of ``head`` without relative clauses and appositions that follow it, and without
    ``before``, which is joined to it but has a part of its own."""
    first, last = parse.subtree(head.i)
    for child in parse.children(head.i):
        if child.i > head.i and child.dep in TRAILING:
            last = min(last, parse.subtree(child.i)[0])
    if before is not None and before.head == head.i and before.dep == "conj":
        last = min(last, parse.subtree(before.i)[0])
    if head.dep == "poss" and last - 1 > head.i and parse[last - 1].tag == "POS":
        last -= 1
    while (
        last - 1 > head.i
        and (not parse[last - 1].text[-1].isalnum() or parse[last - 1].tag == "CC")
        and parse[last - 1].tag != "POS"
    ):
        last -= 1
    for k in range(head.i - 1, first - 1, -1):
        if parse[k].lower in BRACKETS or _stands_alone(parse, k):
            first = k + 1
            break
    while first < head.i and not (parse[first].text[0].isalnum() or parse[first].text[0] in "$€£"):
        first += 1
    start, end = parse[first].start, parse[last - 1].end
    if end - start > WIDTH:
        start, end = head.start, head.end
    return span(text, start, end)


def _stands_alone(parse: Parse, k: int) -> bool:
    """Whether token ``k`` is a colon or a dash between spaces, after which another phrase begins."""
    token, after = parse[k], parse[k + 1]
    spaced = k > 0 and parse[k - 1].end < token.start and token.end < after.start
    return token.text == ":" or (token.text in ("-", "--", "–", "—") and spaced)


def can_act(parse: Parse, head: Token, words: Lexicon) -> bool:
    """Whether ``head`` names somebody who can act: a name, a pronoun, a word for people in office,
    in arms or in a crowd, some of such ("dozens of rebels"), or what such set in motion ("the
    rebel attack")."""
    lemma = american(head.lemma.lower())
    if head.lower in BRACKETS or any(
        t.lower in words.frames["any"] for t in parse.children(head.i, "det")
    ):
        return False
    if head.pos != "PROPN" and (lemma in words.inert or head.lower in words.inert):
        return False
    if head.pos == "PRON" and head.text != "US":
        return head.lower in PRONOUNS
    if head.name in AGENTS or head.pos == "PROPN" or lemma in words.actors or is_role(lemma):
        return lemma not in words.mishaps
    if head.pos == "NOUN" and (
        lemma.endswith(("ist", "ian", "man"))
        or (len(head.text) > 1 and head.text.isupper())
        or any(t.name in AGENTS and t.pos == "PROPN" for t in parse.children(head.i, "conj"))
    ):
        return True
    if head.name in ("MONEY", "PERCENT", "DATE", "TIME", "QUANTITY"):
        return False
    if lemma in words.parts or head.pos == "NUM":
        inner = [t for p in parse.children(head.i, "prep") if p.lower == "of"
                 for t in parse.children(p.i, "pobj")]  # fmt: skip
        return any(can_act(parse, t, words) for t in inner) if inner else head.pos == "NUM"
    return lemma in words.attacks and owner(parse, head, words) is not None


def owner(parse: Parse, head: Token, words: Lexicon) -> Token | None:
    """Who is behind a deed or thing: "NATO" of "the NATO air strike", "rebels" of "an attack by rebels"."""
    for child in parse.children(head.i, "poss", "compound", "amod", "nmod", "prep"):
        if child.dep == "prep":
            if child.lower == "by":
                inner = parse.children(child.i, "pobj")
                if inner and can_act(parse, inner[0], words):
                    return inner[0]
        elif child.name in ("ORG", "GPE", "NORP", "PERSON") or child.lemma.lower() in words.actors:
            return child if child.lemma.lower() not in words.inert else None
        elif child.tag == "VBN":  # Saudi-led
            named = parse.children(child.i, "npadvmod", "compound", "amod")
            if named and named[0].name in AGENTS:
                return named[0]
    return None


def actor(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who acts, a deed leading to its doer."""
    found = clause.subject
    if found is None and clause.passive and clause.verb.lemma in ("expel", "deport", "evict"):
        found = next((t for p, t in clause.preps if p == "from" and t.name == "GPE"), None)
    if found is None:
        return _doer(parse, clause, words) if clause.passive else None
    if not can_act(parse, found, words):
        return None
    if found.pos == "NOUN" and found.lemma.lower() in words.attacks:
        return owner(parse, found, words)
    return found


def _doer(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who is behind "in a NATO air strike" where a passive names nobody."""
    for name, noun in clause.preps:
        if name in ("in", "by", "during") and noun.lemma.lower() in words.attacks:
            return owner(parse, noun, words)
    return None


def recipient(
    parse: Parse,
    clause: Clause,
    words: Lexicon,
    *,
    light: bool,
    moved: bool,
    code: str,
    mode: str | None,
) -> Token | None:
    """Who is acted on. ``light``: the rule names the object's words, so that it is part of the
    event ("impose sanctions") unless it can act itself, and who is meant stands after a
    preposition ("on the company"). ``moved``: the object is sent or withdrawn, and the other side
    is where to or from."""
    if mode == "resign":
        return None
    if clause.dative is not None:
        return clause.dative
    obj = clause.object
    places = list(clause.preps)
    if obj is not None and obj.lower.endswith(("self", "selves")):
        return None
    if obj is not None:
        deed = light and _made_of(obj, clause, words)
        asked = american(clause.verb.lemma.lower()) in words.frames["thing"]
        if light and code == "ASSAULT" and not deed:
            return obj
        able = can_act(parse, obj, words) or obj.lemma.lower() in words.private
        hit = not light or (not moved and not deed and able)
        if hit and not asked and (able or code not in TO_SOMEBODY):
            return obj
        if asked and able:
            obj = None  # is asked for
    if obj is not None:
        for prep in parse.children(obj.i, "prep"):
            for noun in parse.children(prep.i, "pobj"):
                places.append((prep.lower, noun))
                inner = parse.children(noun.i, "prep")
                places += [(p.lower, t) for p in inner for t in parse.children(p.i, "pobj")]
        whose = "from" if code == "REQUEST" else "of"
        places += [(whose, t) for t in parse.children(obj.i, "poss") if t.pos != "PRON"]
    near = CLASHING if clause.verb.lemma == "clash" else PLACES.get(code, TARGETS)
    if code == "REQUEST" and clause.verb.lemma == "call":
        places += [("from", t) for p, t in clause.preps if p == "for" and t.name in NAMED]
    usable = [
        (TARGETS.index(p), t.i, t)
        for p, t in places
        if p in near and t is not clause.subject
        and (can_act(parse, t, words) or (code == "ASSAULT" and p in HITTING))
        and not (code == "REQUEST" and t.lemma.lower() in words.attacks)
        and t.name not in ("DATE", "TIME")
    ]  # fmt: skip
    if usable:
        return min(usable)[2]
    own = obj is not None and not (light and moved) and obj.lemma.lower() not in words.deeds
    return obj if own and obj is not None and can_act(parse, obj, words) else None
