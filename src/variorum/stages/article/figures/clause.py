"""What the clause says of the counted: the verb or state that makes it this thing and no other.

"Three of his barges were sunk off Velm" counts "barges sunk off Velm", "Dorva shipped four cranes"
counts "cranes shipped by Dorva". The words are those of the text, a verb's before what it is done to
as its participle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.stages.article.figures.counted import dependents, is_date, people
from variorum.stages.article.figures.doers import (
    STOPS,
    done,
    place_of,
    short,
    squeezed,
    undergone,
    verbs,
)
from variorum.stages.article.figures.tables import cues
from variorum.syntax import Parse, Token

HIGHEST = 6  # heads between a noun and the one its conjuncts and parts hang from
LONGEST_PIECE = 12  # tokens of one complement
LONGEST = 20  # tokens of all of them
COMPLEMENTS = frozenset(
    {"prt", "dobj", "prep", "agent", "acomp", "attr", "oprd", "dative", "xcomp"}
)
PLACED = frozenset({"prt", "prep", "agent"})  # what may stand behind an object
SKIPPED = frozenset(
    {"advmod", "npadvmod", "aux", "auxpass", "punct", "neg", "nsubj", "nsubjpass", "mark"}
)
HANGING = frozenset({"IN", "CC", "DT", "TO", "PRP$", "POS", "WDT", "WP", "WRB"})
QUOTED = frozenset({"``", "''"})
UNDERGOING = frozenset({"nsubjpass", "dobj"})
MOST_BETWEEN = 4  # tokens from "by" to the number behind it
HELD_BY = frozenset({"amod", "compound"})
PASSED = frozenset({"conj", "appos"})


@dataclass(frozen=True)
class Said:
    """Words of the clause to put behind the head of the counted phrase, and behind all of it."""

    state: str
    rest: str


NOTHING = Said("", "")


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
            and (
                first <= whole.i < parent.i
                or whole.lower in cues("whole")
                or (whole.dep in UNDERGOING and whole.lemma.lower() in cues("befalling"))
            )
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
        return Said("", _predicate(parse, head, top, verb, last))
    if top.dep in ("dobj", "obj") and verb.pos == "VERB":
        state = undergone(parse, head, verb)
        if not state:
            return Said("", _suffered_in(parse, head, verb, last))
        return Said(state, _complements(parse, verb, max(last, verb.i + 1), with_object=False))
    if top.dep == "pobj" and verb.dep == "agent" and first - verb.i <= MOST_BETWEEN:
        return Said("", _acted(parse, parse.tokens[verb.head]))
    if top.dep == "pobj" and verb.dep == "prep" and verb.lower != "of":
        doing = parse.tokens[verb.head]
        if verb.lower == "with" and parse.tokens[verb.i - 1].lower == "along":
            while doing.pos == "ADV" and doing.head != doing.i:
                doing = parse.tokens[doing.head]
            return Said(doing.text, "") if doing.tag == "VBN" else NOTHING
        if verb.lower == "with" and doing.pos == "VERB":
            suffered = _placed_in(parse, head, doing, last)
            if suffered:
                return Said("", suffered)
        told = doing.tag in ("VBN", "VBD") and doing.lemma.lower() not in verbs("tells")
        if told and verb.i == doing.i + 1 and verb.lower in cues("behind"):
            return Said("", _reached(parse, doing, verb, ""))
        acted = parse.tokens[doing.head]
        if (
            doing.dep == "dobj"
            and verb.i == doing.i + 1
            and acted.tag in ("VBD", "VBN")
            and verb.lower in cues("dealt")
            and doing.lemma.lower() not in people()["befalls"]
        ):
            return Said("", _reached(parse, acted, verb, short(parse, doing)))
        if verb.lower == "in" and doing.pos == "NOUN" and doing.i == verb.i - 1:
            return _held(parse, doing)
        if verb.lower == "in" and doing.lemma.lower() in verbs("found_in"):
            return _found_in(parse, doing)
    return NOTHING


def _reached(parse: Parse, verb: Token, prep: Token, taken: str) -> str:
    """Who did what to the counted: of "held talks with 12 ministers" the ministers "Dorva held talks
    with"."""
    who = dependents(parse, verb.i, "nsubj", "nsubjpass")
    named = short(parse, who[0]) if who and who[0].i < verb.i else ""
    words = (named, verb.text, taken, prep.text)
    return " ".join(filter(None, words)) if named and (taken or prep.i == verb.i + 1) else ""


def _acted(parse: Parse, verb: Token) -> str:
    """What the counted did to the subject of a passive: "hit by 12 rockets" of a mill."""
    if verb.tag != "VBN" or dependents(parse, verb.i, "neg"):
        return ""
    for subject in dependents(parse, verb.i, "nsubjpass"):
        if subject.tag == "WDT" and verb.dep == "relcl":
            subject = parse.tokens[verb.head]
        named = short(parse, subject)
        return f"that had {done(parse, verb)} {named}" if named else ""
    return ""


def _held(parse: Parse, noun: Token) -> Said:
    """What is in the counted: of "infections in 33 countries" the countries "with infections"."""
    if noun.lemma.lower() not in people()["befalls"] | people()["noun"]:
        return NOTHING
    words = parse.tokens[max(noun.i - 2, 0) : noun.i + 1]
    inside = [t for t in words if t.i == noun.i or (t.head == noun.i and t.dep in HELD_BY)]
    verb = parse.tokens[noun.head]
    state = undergone(parse, noun, verb) if noun.dep == "dobj" and verb.pos == "VERB" else ""
    if not state and noun.lemma.lower() in people()["noun"]:
        return NOTHING
    return Said("", " ".join(filter(None, ("with", squeezed(inside), state))))


def _found_in(parse: Parse, verb: Token) -> Said:
    """What was found in the counted: "the virus was found in 12 people" counts people "with virus"."""
    for subject in dependents(parse, verb.i, "nsubjpass"):
        if subject.tag == "WDT" and verb.dep == "relcl":
            subject = parse.tokens[verb.head]
        named = short(parse, subject)
        return Said("", f"with {named}" if named else "")
    return NOTHING


def _suffered_in(parse: Parse, head: Token, verb: Token, last: int) -> str:
    """ "in" with the place that has, reports or confirms cases, deaths, arrests …."""
    return _placed_in(parse, head, verb, last) if verb.lemma.lower() in verbs("in_place") else ""


def _placed_in(parse: Parse, head: Token, verb: Token, last: int) -> str:
    place = place_of(parse, verb)
    if place is None or head.lemma.lower() not in people()["befalls"] | people()["noun"]:
        return ""
    told = parse.tokens[head.i + 1 : last]
    return "" if any(t.lower in ("in", "at") for t in told) else f"in {short(parse, place)}"


def predicate(parse: Parse, verb: Token, after: int, taken: bool) -> str:
    """A verb with what completes it from token ``after`` on; its participle where the amount is what
    it takes; nothing of one that tells nothing."""
    said = "" if verb.lemma.lower() in verbs("bare") else verb.text
    if said and taken:
        said = undergone(parse, verb, verb) or done(parse, verb)
    return " ".join(filter(None, (said, _complements(parse, verb, max(after, verb.i + 1), True))))


def _predicate(parse: Parse, head: Token, top: Token, verb: Token, last: int) -> str:
    """What is said of a subject: a participle, a verb or a state with what completes it."""
    if dependents(parse, verb.i, "neg") or verb.i < top.i:
        return ""
    lemma = verb.lemma.lower()
    if lemma == "be" and top.dep == "nsubj":
        states = [t for t in dependents(parse, verb.i, "acomp", "attr", "prep") if t.i > verb.i]
        if not states:
            return ""
        state = _complements(parse, verb, max(last, verb.i + 1), True)
        linked = _linked(parse, head, top, verb) if states[0].dep == "attr" else ""
        return " ".join(filter(None, (linked, state))) if state else ""
    says = any(t.i > verb.i for t in dependents(parse, verb.i, "ccomp"))
    owns = lemma == "have" and any(t.i > verb.i for t in dependents(parse, verb.i, "dobj"))
    if top.dep == "nsubj" and (says or (lemma in verbs("tells") and not owns)):
        return ""  # "three officials feared that …" but say something
    after = _complements(parse, verb, max(last, verb.i + 1), True)
    return " ".join(filter(None, (_linked(parse, head, top, verb), after)))


def _linked(parse: Parse, head: Token, top: Token, verb: Token) -> str:
    """A subject's verb: a participle by itself, another behind "who" or "that"."""
    helping = [t for t in dependents(parse, verb.i, "aux", "auxpass") if t.i < verb.i]
    modal = any(t.tag in ("MD", "TO") or t.lemma == "do" for t in helping)
    if not modal and (top.dep == "nsubjpass" or (verb.tag == "VBG" and len(helping) == 1)):
        return verb.text
    words = (*(t.text for t in helping), verb.text)
    hurt = verb.lemma.lower() in people()["verb"] - {"die"} and not dependents(
        parse, verb.i, "dobj"
    )
    taken = verb.tag in ("VBN", "VBG") or (verb.tag == "VBD" and hurt and verb.text.endswith("ed"))
    if any(t.tag in ("VBG", "TO") for t in helping) or (not helping and taken):
        return " ".join(words)
    human = head.lemma.lower() in people()["noun"] or head.tag == "CD" or head.name == "NORP"
    return " ".join(("who" if human else "that", *words))


def _complements(parse: Parse, verb: Token, after: int, with_object: bool) -> str:
    """What follows a verb and completes it, from token ``after`` on, without its dates."""
    out: list[str] = []
    for child in dependents(parse, verb.i):
        if child.i < after or (child.dep in SKIPPED and not _completes(verb, child)):
            continue
        meant = child.dep == "advcl" and parse.tokens[parse.subtree(child.i)[0]].tag == "TO"
        wanted = child.dep in (COMPLEMENTS if with_object else PLACED) or (meant and with_object)
        if not wanted and not _completes(verb, child):
            break
        words = piece(parse, child, after)
        if len(" ".join([*out, words]).split()) > LONGEST:
            break
        out += [words] if words else []
    return " ".join(out)


def _completes(verb: Token, child: Token) -> bool:
    """Whether an adverb is part of what is done: "fell ill", "set aside"."""
    if child.dep != "advmod" or child.i != verb.i + 1:
        return False
    return child.tag in ("JJ", "RP", "IN") or child.lower in cues("with_verb")


def piece(parse: Parse, top: Token, after: int) -> str:
    """The words of one complement up to a comma; none of a date or of one that is too long."""
    first, last = parse.subtree(top.i)
    first = max(first, after)
    tokens = parse.tokens[first : min(last, first + 2 * LONGEST)]
    quoted = sum(t.tag in QUOTED for t in tokens)
    tokens = tuple(t for t in tokens if t.tag not in QUOTED)
    stop = next(
        (k for k, t in enumerate(tokens) if t.text in STOPS and not _in_list(tokens, k)),
        len(tokens),
    )
    broken = stop < last - first - quoted
    tokens = tokens[:stop]
    dated = next((k for k, t in enumerate(tokens) if is_date(parse, t)), None)
    if dated is not None:
        broken, tokens = True, tokens[:dated]
    if not tokens or (tokens[-1] == top and top.dep in ("prep", "agent")):
        return ""
    cut = next(
        (k for k, t in enumerate(tokens) if k and t.dep in ("relcl", "advcl", "ccomp")), None
    )
    if cut is not None and (broken or len(tokens) > LONGEST_PIECE):
        left = _left(parse, tokens[cut])
        tokens = tuple(t for t in tokens if t.i < left)
    if len(tokens) > LONGEST_PIECE and not any(t.text == "," for t in tokens):
        tokens = tokens[: _shorter(tokens)]
    if broken and not any(t.tag == "CC" for t in tokens):
        between = next((k for k, t in enumerate(tokens) if t.lower == "between"), len(tokens))
        tokens = tokens[:between]
    parted = False
    while tokens and (tokens[-1].tag in HANGING or (broken and _parted(tokens[-1], parted))):
        parted = parted or tokens[-1].tag not in HANGING
        tokens = tokens[:-1]
    made_so = len(tokens) > 1 and tokens[0].lower == "as" and tokens[1].tag == "VBN"
    no_piece = top.dep == "prep" and tokens and tokens[0].lower in cues("no_complement")
    if not tokens or (no_piece and not made_so):
        return ""
    if tokens[0].lower == "with" and any(t.tag in ("VBN", "VBG") for t in tokens):
        return ""  # "with equipment stolen" is another clause
    return squeezed(tokens)


def _in_list(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma parts names that "and" or "or" ends a list of: "to Velm, Orla and Dorva"."""
    if tokens[k].text != "," or not k:
        return False
    for token in tokens[k + 1 : k + LONGEST_PIECE]:
        if token.lower in ("and", "or"):
            return tokens[k - 1].tag == "NNP"
        if token.tag != "NNP" and token.text != ",":
            return False
    return False


def _parted(token: Token, parted: bool) -> bool:
    """Whether a token modifies what is cut off behind it ("a three-day", of "a three-day, guided tour")."""
    return token.head > token.i and (parted or token.tag in ("JJ", "NN", "NNP", "HYPH"))


def _left(parse: Parse, token: Token) -> int:
    return parse.subtree(token.i)[0]


def _shorter(tokens: tuple[Token, ...]) -> int:
    """Where a long complement may end: before the last preposition or "and" within reach."""
    return next(
        (k for k in range(LONGEST_PIECE, 1, -1) if tokens[k].tag in ("IN", "CC", "WDT", "TO")), 0
    )
