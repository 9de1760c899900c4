"""What the clause says of the counted: the verb or state that makes it this thing and no other.

"Three of his barges were sunk off Velm" counts "barges sunk off Velm", "Dorva shipped four cranes"
counts "cranes shipped by Dorva". The words are those of the text, a verb's before what it is done to
as its participle.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import dependents, is_date, people, unit_of
from variorum.stages.article.figures.words.doers import done, let, squeezed, undergone, verbs
from variorum.stages.article.figures.words.gardenpaths import as_subject, orphaned, resumed
from variorum.stages.article.figures.words.pieces import (
    LONGEST_PIECE,
    before_clause,
    behind_noun,
    breaks,
    cut_off,
    gravely,
    in_list,
    parted,
    place_beyond,
    run_on,
    shortened,
    shorter,
)
from variorum.stages.article.figures.words.relative import acted, suffered_in, through
from variorum.stages.article.figures.words.wholes import gathered, harmed, part_of
from variorum.syntax import Parse, Token

HIGHEST = 6  # heads between a noun and the one its conjuncts and parts hang from
LONGEST = 20  # tokens of all of them
COMPLEMENTS = frozenset(
    {"prt", "dobj", "prep", "agent", "acomp", "attr", "oprd", "dative", "xcomp"}
)
PLACED = frozenset({"prt", "prep", "agent", "dative"})  # what may stand behind an object
SKIPPED = frozenset(
    {"advmod", "npadvmod", "aux", "auxpass", "punct", "neg", "nsubj", "nsubjpass", "mark"}
)
HANGING = frozenset({"IN", "CC", "DT", "TO", "PRP$", "POS", "WDT", "WP", "WRB"})
QUOTED = frozenset({"``", "''"})
STATES = ("acomp", "attr", "prep", "xcomp")  # "yet to be raised"
NOMINAL = ("dobj", "oprd", "attr")
UNDERGOING = frozenset({"nsubjpass", "dobj"})
HELPING = ("aux", "auxpass")
CLAUSES = ("relcl", "advcl", "ccomp")
THEMSELVES = frozenset({"they", "he", "she"})
MOST_BETWEEN = 4  # tokens from "by" to the number behind it
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
        if top.dep == "pobj" and parent.lower == "including" and harmed(whole):
            whole = next(iter(dependents(parse, whole.i, "nsubjpass", "dobj")), whole)
        if (
            top.dep == "pobj"
            and parent.lower == "including"
            and part_of(head, whole, parse.tokens[whole.head])
        ) or (
            top.dep == "pobj"
            and parent.lower == "of"
            and (
                first <= whole.i < parent.i
                or whole.lower in cues("whole")
                or gathered(whole, parent)
                or (whole.dep in UNDERGOING and unit_of(whole) in cues("befalling"))
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
    orphan = orphaned(parse, head, last)
    if orphan is not None:
        subject = as_subject(parse, head, orphan)
        return Said("", _predicate(parse, head, subject, orphan, last))
    top = above(parse, head, first)
    verb = parse.tokens[top.head]
    if verb.i == top.i or verb.sentence != head.sentence:
        return NOTHING
    before = parse.tokens[verb.i - 1] if verb.i else verb
    if before.tag == "CD" and before.i > head.i and verb.lower in people()["state"]:
        return NOTHING  # "nine bodies and 40 wounded"
    if top.dep in ("nsubj", "nsubjpass") and verb.pos in ("VERB", "AUX"):
        second = resumed(parse, top, verb)
        if second is not None:
            return Said("", _resumed(parse, head, verb, second, last))
        return Said("", _predicate(parse, head, top, verb, last))
    if top.dep == "attr" and dependents(parse, verb.i, "expl"):
        return Said("", _there(parse, verb, max(last, head.i + 1)))
    if first <= verb.i < head.i:
        return NOTHING  # "four captured sailors", taken for a clause
    taken = top.dep in ("dobj", "obj") or (top.dep == "advmod" and verb.i < top.i)  # "upwards of"
    if (taken or _second(parse, top, verb)) and verb.pos == "VERB":
        if _of_another(parse, verb):
            return NOTHING
        state = undergone(parse, head, verb)
        if not state:
            return Said("", suffered_in(parse, head, verb, last))
        rest = _complements(parse, verb, max(last, verb.i + 1), with_object=False)
        for infinitive in let(parse, verb) if not rest else ():
            rest = _to_do(parse, infinitive, max(last, verb.i + 1))
        return Said(state, rest)
    by = verb.lower == "by" and dependents(parse, verb.head, "auxpass")  # not told as an agent
    if top.dep == "pobj" and (verb.dep == "agent" or by) and first - verb.i <= MOST_BETWEEN:
        return Said("", acted(parse, parse.tokens[verb.head]))
    if top.dep == "pobj" and verb.dep == "prep" and verb.lower != "of":
        return Said(*through(parse, head, verb, last))
    return NOTHING


def _to_do(parse: Parse, infinitive: Token, after: int) -> str:
    """What those who are counted are let or made to do, short of its last preposition where it is long."""
    first, last = parse.subtree(infinitive.i)
    words = piece(parse, infinitive, after)
    if any(t.tag in ("PRP", "PRP$") for t in parse.tokens[first : min(last, first + LONGEST)]):
        words = words if " their " in words else ""  # "to buy himself a boat"
    return " ".join(shortened(words.split()))


def _of_another(parse: Parse, verb: Token) -> bool:
    """Whether a participle tells of the noun before it and takes no object: "9 cases diagnosed and two
    deaths", not "a port given two cranes"."""
    passive = verb.tag == "VBN" and verb.dep == "acl" and not dependents(parse, verb.i, "nsubj")
    return passive and verb.lemma.lower() not in verbs("gives")


def _second(parse: Parse, top: Token, verb: Token) -> bool:
    """Whether a number or noun that hangs from a verb as one listed with it is its second object:
    "killed a boy and three of his friends"."""
    if top.dep != "conj" or top.pos not in ("NUM", "NOUN") or verb.i > top.i:
        return False
    joined = parse.tokens[max(parse.subtree(top.i)[0] - 1, 0)]
    objects = [t for t in dependents(parse, verb.i, "dobj") if verb.i < t.i < joined.i]
    alike = top.pos == "NUM" or any(t.lemma == top.lemma for t in objects)
    return joined.lower == "and" and bool(objects) and alike


def predicate(parse: Parse, verb: Token, after: int, taken: bool) -> str:
    """A verb with what completes it from token ``after`` on; its participle where the amount is what
    it takes; nothing of one that tells nothing."""
    said = "" if verb.lemma.lower() in verbs("bare") else verb.text
    if said and taken:
        said = undergone(parse, verb, verb) or done(parse, verb)
    return " ".join(filter(None, (said, _complements(parse, verb, max(after, verb.i + 1), True))))


def _resumed(parse: Parse, head: Token, verb: Token, second: Token, last: int) -> str:
    """A participle taken for the predicate of its noun, and that predicate: "guards taken to Velm who have been
    freed"."""
    first = f"{verb.text} {_complements(parse, verb, max(last, verb.i + 1), True)}".strip()
    said = _predicate(parse, head, as_subject(parse, head, second), second, second.i + 1)
    return " ".join((*shortened(first.split()), said))


def _predicate(parse: Parse, head: Token, top: Token, verb: Token, last: int) -> str:
    """What is said of a subject: a participle, a verb or a state with what completes it."""
    if dependents(parse, verb.i, "neg") or verb.i < top.i or _mistaken(parse, top, verb):
        return ""
    if any(is_date(parse, t) for t in dependents(parse, verb.i, "dobj")):
        return ""  # "12 guards spent Monday at the gate"
    lemma = verb.lemma.lower()
    if lemma == "be" and top.dep == "nsubj":
        states = [t for t in dependents(parse, verb.i, *STATES) if t.i > verb.i]
        states = [t for t in states if t.dep != "xcomp" or t.tag in ("VBN", "VB")]
        if not states:
            return ""
        state = _complements(parse, verb, max(last, verb.i + 1), True)
        linked = _linked(parse, head, top, verb) if states[0].dep == "attr" else ""
        return " ".join(filter(None, (linked, state))) if state else ""
    says = any(t.i > verb.i for t in dependents(parse, verb.i, "ccomp"))
    owns = lemma == "have" and any(t.i > verb.i for t in dependents(parse, verb.i, "dobj"))
    if top.dep == "nsubj" and (says or (lemma in verbs("tells") and not owns)):
        return saying(parse, head, verb)
    befell = top.dep == "nsubjpass" and lemma in people()["verb"]
    loose = befell and any(t.pos == "NOUN" for t in dependents(parse, verb.i, *NOMINAL))
    after = _complements(parse, verb, max(last, verb.i + 1), not loose)  # "were killed a warning"
    if not after and verb.tag == "VBG" and lemma in verbs("moves"):
        return ""  # "markets going back to 1976"
    return " ".join(filter(None, (_linked(parse, head, top, verb), after)))


def saying(parse: Parse, head: Token, verb: Token) -> str:
    """What those who are counted say of themselves: "12 guards said they heard shots"; nothing of what
    they say of others ("three officials feared that …")."""
    for said in dependents(parse, verb.i, "ccomp"):
        who = dependents(parse, said.i, "nsubj", "nsubjpass")
        if said.i < verb.i or not who or who[0].lower not in THEMSELVES:
            continue
        told = _complements(parse, said, said.i + 1, True)
        helping = [t.text for t in dependents(parse, said.i, *HELPING) if who[0].i < t.i < said.i]
        if dependents(parse, said.i, "neg") or not (told or helping):
            return ""
        return " ".join(
            filter(None, (_linked(parse, head, verb, verb), who[0].text, *helping, said.text, told))
        )
    return ""


def besides(parse: Parse, head: Token) -> str:
    """What befell the counted, as told behind a comma: "12 mills, which had been burned down"."""
    near = parse.tokens[head.i + 1 : head.i + 3]
    if len(near) < 2 or near[0].text != "," or near[1].tag not in ("WDT", "WP"):
        return ""
    for verb in dependents(parse, head.i, "relcl"):
        befell = dependents(parse, verb.i, "auxpass") and not dependents(parse, verb.i, "neg")
        told = verb.lemma.lower() in verbs("bare")
        if verb.i > near[1].i and verb.tag == "VBN" and befell and not told:
            named = [t for t in dependents(parse, verb.i, "nsubjpass") if t.i > near[1].i]
            if any(t.pos in ("NOUN", "PROPN") for t in named):
                return ""  # "12 mills, whose owner was freed"
            return f"{verb.text} {_complements(parse, verb, verb.i + 1, True)}".strip()
    return ""


def _there(parse: Parse, verb: Token, after: int) -> str:
    """Where there is so much of the counted."""
    for prep in dependents(parse, verb.i, "prep"):
        if prep.i == after and prep.lower in cues("placing"):
            return piece(parse, prep, after)
    return ""


def _mistaken(parse: Parse, top: Token, verb: Token) -> bool:
    """Whether a noun is no subject of its verb: a plural of one that ends in "s", a word that opens
    what is quoted."""
    helped = dependents(parse, verb.i, "aux", "auxpass")
    if top.tag == "NNS" and verb.tag == "VBZ" and not helped and verb.lemma.lower() != "be":
        return True
    between = parse.tokens[helped[-1].i : verb.i] if helped and helped[-1].i < verb.i else ()
    return any(t.tag in QUOTED for t in between)


def _linked(parse: Parse, head: Token, top: Token, verb: Token) -> str:
    """A subject's verb: a participle by itself, another behind "who" or "that"."""
    helping = [t for t in dependents(parse, verb.i, "aux", "auxpass") if t.i < verb.i]
    modal = any(t.tag in ("MD", "TO") or t.lemma == "do" for t in helping)
    absolute = verb.tag == "VBD" and any(
        t.lower == "with" for t in dependents(parse, verb.i, "mark")
    )  # "with 12 deaths reported"
    if not modal and (
        absolute or top.dep == "nsubjpass" or (verb.tag == "VBG" and len(helping) == 1)
    ):
        return gravely(parse, verb)
    words = (*(t.text for t in helping), verb.text)
    suffers = people()["verb"] - {"die"} | verbs("undergone").keys()
    hurt = verb.lemma.lower() in suffers and not dependents(parse, verb.i, "dobj")
    states = [t for t in dependents(parse, verb.i, "oprd", "acomp") if t.i == verb.i + 1]
    if states and states[0].lower in people()["state"] and not helping:
        return verb.text  # "12 men feared dead"
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
        if (not wanted and not _completes(verb, child)) or parted(parse, verb, child):
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
    first, last = max(first, after), behind_noun(parse, top, last)
    tokens = parse.tokens[first : min(last, first + 2 * LONGEST)]
    quoted = sum(t.tag in QUOTED for t in tokens)
    tokens = tuple(t for t in tokens if t.tag not in QUOTED)
    stop = next(
        (k for k, t in enumerate(tokens) if breaks(t) and not in_list(tokens, k)),
        len(tokens),
    )
    stop = min(stop, run_on(parse, tokens))
    broken = stop < last - first - quoted
    tokens = tokens[:stop]
    dated = next((k for k, t in enumerate(tokens) if is_date(parse, t)), None)
    beyond = place_beyond(parse, tokens[dated:]) if dated else ""
    if dated is not None:
        broken, tokens = True, tokens[:dated]
    if not tokens or (tokens[-1] == top and top.dep in ("prep", "agent")):
        return ""
    if broken or len(tokens) > LONGEST_PIECE:
        tokens = tokens[: before_clause(parse, tokens, top)]
    if len(tokens) > LONGEST_PIECE and not any(t.text == "," for t in tokens):
        tokens = tokens[: shorter(tokens)]
    if broken and not any(t.tag == "CC" for t in tokens[:-1]):
        between = next((k for k, t in enumerate(tokens) if t.lower == "between"), len(tokens))
        tokens = tokens[:between]
    off = False
    while tokens and (tokens[-1].tag in HANGING or (broken and cut_off(tokens[-1], off))):
        off = off or tokens[-1].tag not in HANGING
        tokens = tokens[:-1]
    made_so = len(tokens) > 1 and tokens[0].lower == "as" and tokens[1].tag == "VBN"
    no_piece = top.dep == "prep" and tokens and tokens[0].lower in cues("no_complement")
    if not tokens or (no_piece and not made_so):
        return ""
    if tokens[0].lower == "with" and any(t.tag in ("VBN", "VBG") for t in tokens):
        return ""  # "with equipment stolen" is another clause
    elsewhere = beyond and not any(t.lower in cues("placing") for t in tokens[1:])
    return f"{squeezed(tokens)} {beyond}" if elsewhere else squeezed(tokens)
