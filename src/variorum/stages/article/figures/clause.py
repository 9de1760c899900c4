"""What the clause says of the counted: the verb or state that makes it this thing and no other.

"Three of his barges were sunk off Velm" counts "barges sunk off Velm", "Dorva shipped four cranes"
counts "cranes shipped by Dorva". The words are those of the text, a verb's before what it is done to
as its participle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.stages.article.figures.counted import DATED, dependents
from variorum.stages.article.figures.tables import cues, rows
from variorum.syntax import Parse, Token

HIGHEST = 6  # heads between a noun and the one its conjuncts and parts hang from
LONGEST_PIECE = 8  # tokens of one complement
LONGEST = 14  # tokens of all of them
LONGEST_DOER = 5
COMPLEMENTS = frozenset(
    {"prt", "dobj", "prep", "agent", "acomp", "attr", "oprd", "dative", "xcomp"}
)
PLACED = frozenset({"prt", "prep", "agent"})  # what may stand behind an object
SKIPPED = frozenset(
    {"advmod", "npadvmod", "aux", "auxpass", "punct", "neg", "nsubj", "nsubjpass", "mark"}
)
STOPS = frozenset(',;:()[]"`') | {"--", "``", "''", "-LRB-", "-RRB-", "“", "”", "—", "–"}
VOWELS = frozenset("aeiou")
PASSED = frozenset({"conj", "appos"})


@dataclass(frozen=True)
class Said:
    """Words of the clause to put behind the head of the counted phrase, and behind all of it."""

    state: str
    rest: str


NOTHING = Said("", "")


@cache
def verbs(role: str) -> Mapping[str, str]:
    """The verbs that have a role, each with its participle where the table tells one."""
    return {row[1]: row[2] if len(row) > 2 else "" for row in rows("verbs.tsv") if row[0] == role}


def above(parse: Parse, head: Token, first: int) -> Token:
    """The token by which the counted hangs in its clause: past the number it is a part of ("three of
    his barges"), and past what it is listed with. ``first`` is the first token of the figure."""
    top = head
    for _ in range(HIGHEST):
        parent = parse.tokens[top.head]
        whole = parse.tokens[parent.head]
        if (
            top.dep == "pobj"
            and parent.lower == "of"
            and (first <= whole.i < parent.i or whole.lower == "total")
        ):
            top = whole
        elif (top.dep in PASSED and parent.pos in ("NOUN", "PROPN", "NUM")) or (
            top.dep in ("nummod", "quantmod", "compound", "nmod") and first <= parent.i <= head.i
        ):
            top = parent
        else:
            break
    return top


def said_of(parse: Parse, head: Token, first: int, last: int) -> Said:
    """What the clause says of the counted whose head is ``head``, in the figure from token ``first``
    and the phrase to token ``last`` (excluded)."""
    top = above(parse, head, first)
    verb = parse.tokens[top.head]
    if verb.i == top.i or verb.sentence != head.sentence:
        return NOTHING
    if top.dep in ("nsubj", "nsubjpass") and verb.pos in ("VERB", "AUX"):
        return Said("", _predicate(parse, top, verb, last))
    if top.dep in ("dobj", "obj") and verb.pos == "VERB":
        lemma = verb.lemma.lower()
        if lemma in verbs("bare"):
            return NOTHING
        after = _complements(parse, verb, max(last, verb.i + 1), with_object=False)
        return Said(" ".join(filter(None, (participle(verb), _doer(parse, verb)))), after)
    if top.dep == "pobj" and verb.dep == "prep" and verb.lower != "of":
        doing = parse.tokens[verb.head]
        if verb.lower == "with" and parse.tokens[verb.i - 1].lower == "along":
            while doing.pos == "ADV" and doing.head != doing.i:
                doing = parse.tokens[doing.head]
            return Said(doing.text, "") if doing.tag == "VBN" else NOTHING
        told = doing.pos == "VERB" and doing.lemma.lower() not in verbs("tells")
        if told and verb.i == doing.i + 1 and verb.lower in cues("behind"):
            return Said("", f"{doing.text} {verb.text}")
    if top.dep == "pobj" and verb.dep == "agent":
        doing = parse.tokens[verb.head]
        if doing.lower.endswith("ed"):  # whose past is its participle
            return Said("", f"that {doing.text}")
    return NOTHING


def predicate(parse: Parse, verb: Token, after: int) -> str:
    """A verb with what completes it from token ``after`` on; nothing of one that tells nothing."""
    said = "" if verb.lemma.lower() in verbs("bare") else verb.text
    return " ".join(filter(None, (said, _complements(parse, verb, max(after, verb.i + 1), True))))


def _predicate(parse: Parse, top: Token, verb: Token, last: int) -> str:
    """What is said of a subject: a participle, a verb or a state with what completes it."""
    if dependents(parse, verb.i, "neg") or verb.i < top.i:
        return ""
    lemma = verb.lemma.lower()
    if lemma == "be" and top.dep == "nsubj":
        states = [t for t in dependents(parse, verb.i, "acomp", "attr", "prep") if t.i > verb.i]
        if not states:
            return ""
        linked = [*_modals(parse, verb), verb.text] if states[0].dep == "attr" else []
        state = _complements(parse, verb, max(last, verb.i + 1), True)
        return " ".join((*linked, state)) if state else ""
    if top.dep == "nsubj" and lemma in verbs("tells"):
        return ""
    after = _complements(parse, verb, max(last, verb.i + 1), True)
    return " ".join(filter(None, (*_modals(parse, verb), verb.text, after)))


def _modals(parse: Parse, verb: Token) -> list[str]:
    return [t.text for t in dependents(parse, verb.i, "aux") if t.tag == "MD"]


def _complements(parse: Parse, verb: Token, after: int, with_object: bool) -> str:
    """What follows a verb and completes it, from token ``after`` on, without its dates."""
    out: list[str] = []
    for child in dependents(parse, verb.i):
        if child.i < after or child.dep in SKIPPED:
            continue
        if child.dep not in (COMPLEMENTS if with_object else PLACED):
            break
        piece = _piece(parse, child)
        if len(" ".join([*out, piece]).split()) > LONGEST:
            break
        out += [piece] if piece else []
    return " ".join(out)


def _piece(parse: Parse, top: Token) -> str:
    """The words of one complement up to a comma; none of a date or of one that is too long."""
    first, last = parse.subtree(top.i)
    tokens = parse.tokens[first : min(last, first + 2 * LONGEST)]
    stop = next((k for k, t in enumerate(tokens) if t.text in STOPS), len(tokens))
    tokens = tokens[:stop]
    if any(t.name in DATED for t in tokens) or (
        tokens[-1:] == (top,) and top.dep in ("prep", "agent")
    ):
        return ""
    cut = next(
        (k for k, t in enumerate(tokens) if k and t.dep in ("relcl", "advcl", "ccomp")), None
    )
    if len(tokens) > LONGEST_PIECE:
        if cut is None or cut > LONGEST_PIECE:
            tokens = tokens[: _shorter(tokens)]
        else:
            tokens = tokens[: _left(parse, tokens[cut]) - first]
    while tokens and tokens[-1].tag in ("IN", "CC", "DT", "TO", "PRP$"):
        tokens = tokens[:-1]
    if not tokens or (top.dep == "prep" and tokens[0].lower in cues("no_complement")):
        return ""
    if tokens[0].lower == "with" and any(t.tag in ("VBN", "VBG") for t in tokens):
        return ""  # "with equipment stolen" is another clause
    return squeezed(tokens)


def _left(parse: Parse, token: Token) -> int:
    return parse.subtree(token.i)[0]


def _shorter(tokens: tuple[Token, ...]) -> int:
    """Where a long complement may end: before the last preposition or "and" within reach."""
    return next(
        (k for k in range(LONGEST_PIECE, 1, -1) if tokens[k].tag in ("IN", "CC", "WDT", "TO")), 0
    )


def _doer(parse: Parse, verb: Token) -> str:
    """ "by" with the short subject of an active verb, of the verb it is listed with if it has none."""
    for _ in range(3):
        for subject in dependents(parse, verb.i, "nsubj"):
            first, last = parse.subtree(subject.i)
            words = parse.tokens[first : min(last, first + LONGEST_DOER + 1)]
            short = len(words) <= LONGEST_DOER and not any(t.text in STOPS for t in words)
            if subject.tag == "WDT" and verb.dep == "relcl":
                subject = parse.tokens[verb.head]
                words, short = (subject,), subject.pos == "PROPN"
            if subject.pos not in ("NOUN", "PROPN") or not short:
                return ""
            return "by " + squeezed(words[1:] if words[0].tag == "DT" else words)
        if verb.dep != "conj":
            break
        verb = parse.tokens[verb.head]
    return ""


def participle(verb: Token) -> str:
    """The participle of a verb as the text or the table has it, or with its regular ending."""
    lemma = verb.lemma.lower()
    known = verbs("irregular").get(lemma)
    if known:
        return known
    if verb.tag in ("VBN", "VBD") and verb.lower.endswith("ed"):
        return verb.lower
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}ed"


def squeezed(tokens: Sequence[Token]) -> str:
    """The words of a phrase with one space where the text has any."""
    out = ""
    for k, token in enumerate(tokens):
        out += " " * bool(k and token.start > tokens[k - 1].end) + token.text
    return out
