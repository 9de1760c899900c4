"""The words of a clause that say what goes on: who does what to whom, where, and nothing else.

Of "The rebels, he said, had held the old port of Velm for six days on Monday" the words are "rebels had held
old port of Velm": subject, verb with what helps it, object and places, without asides, dates and the time
that is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from variorum.stages.article.figures.spans.named import LONGEST_NOUN, antecedent, noun_phrase
from variorum.stages.article.figures.tables import cues, rows
from variorum.stages.article.figures.words.clause import HANGING
from variorum.stages.article.figures.words.counted import dependents, is_date
from variorum.stages.article.figures.words.doers import STOPS, squeezed, verbs
from variorum.stages.article.figures.words.levels import meant
from variorum.stages.article.figures.words.persons import stood_for
from variorum.syntax import Parse, Token

MOST = 14  # words of a clause
SHORTEST = 2  # words of one complement
LONGEST_PART = 9  # words of one complement
HIGHEST = 4  # verbs above one that has no subject of its own
AFTER = frozenset({"after"})  # beside what "no_complement" lists
PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they", "it", "there"})
ENDING = frozenset({*HANGING, "CD", "$"})
BOUNDS = frozenset({"more", "less", "fewer", "least", "most"})  # of a number that is cut off
INDEFINITE = frozenset({"everything", "everyone", "everybody", "nothing", "nobody", "somebody"})
KNOWN = frozenset({"he", "she", "they"})  # who they are is said before
UNKNOWN = frozenset({"it", "this", "that"})  # what is said before, where more is told of it
SUBJECTS = ("nsubj", "nsubjpass", "expl")
HELPING = ("aux", "auxpass", "neg")
PARTS = frozenset(
    {"prt", "dobj", "dative", "attr", "acomp", "oprd", "agent", "prep", "xcomp", "ccomp", "advmod"}
)
NEW_CLAUSE = frozenset({"relcl", "advcl", "ccomp", "appos"})
WHOLE = {
    "'ve": "have",
    "'re": "are",
    "'m": "am",
    "'ll": "will",
    "n't": "not",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
}
ARTICLES = frozenset({"the", "a", "an"})
OPENING = frozenset({"DT", "PRP$"})

Range = tuple[int, int]


@cache
def words(role: str) -> frozenset[str]:
    """The words of ``durations.tsv`` that have this role."""
    return frozenset(word for name, word in rows("durations.tsv") if name == role)


def told(parse: Parse, verb: Token, out: Range, last: str = "", inner: bool = False) -> str | None:
    """The clause of a verb without the tokens ``out`` (first to excluded last), with ``last`` before its
    main verb; ``None`` where it tells nothing. An ``inner`` clause is told without those it holds."""
    who = subject(parse, verb, out)
    if who is None:
        return None
    helped = helping(parse, verb)
    if who and any(t.tag == "TO" for t in helped):
        who = "" if who.lower() in PRONOUNS else f"for {who}"
    opening = parse.sentences[verb.sentence].first == verb.i
    main = "is" if verb.lower == "'s" else verb.lower if opening else verb.text
    behind = [t for t in dependents(parse, verb.i, "neg") if t.i == verb.i + 1]
    verbal = [who, *(_spelled(t, verb) for t in helped), last, main, "not" if behind else ""]
    said = " ".join(filter(None, verbal))
    told_any = False
    for more in _parts(parse, verb, out, MOST - len(said.split()), inner):
        if len(said.split()) + len(more.split()) <= MOST:
            said, told_any = f"{said} {more}", True
    empty = verb.lemma.lower() in verbs("bare") or verb.pos == "AUX"
    return said if told_any or (who and not empty) else None


def helping(parse: Parse, verb: Token) -> list[Token]:
    """What helps a verb, of the one it is listed with where that shares it ("was taken and held")."""
    own = [t for t in dependents(parse, verb.i, *HELPING) if t.i < verb.i]
    if own or verb.dep != "conj" or dependents(parse, verb.i, *SUBJECTS):
        return own
    over = parse.tokens[verb.head]
    shared = [t for t in dependents(parse, over.i, "aux", "auxpass") if t.i < over.i]
    undergone = any(t.dep == "auxpass" for t in shared) and not dependents(parse, verb.i, "dobj")
    return shared if over.tag == verb.tag or (undergone and verb.tag in ("VBD", "VBN")) else []


def subject(parse: Parse, verb: Token, out: Range) -> str | None:
    """Who or what does what a verb tells; nothing of one that tells it of nobody, ``None`` where the
    words say not of whom."""
    at = verb
    if gerund(parse, verb) and verb.dep not in ("acl", "relcl"):
        return ""
    for _ in range(HIGHEST):
        found = [t for t in dependents(parse, at.i, *SUBJECTS) if not out[0] <= t.i < out[1]]
        if found:
            near = [t for t in found if t.i < at.i]
            return _who(parse, (near or found)[-1], at)
        over = parse.tokens[at.head]
        if at.dep == "acl" or at.dep == "relcl":
            infinitive = any(t.tag == "TO" for t in dependents(parse, at.i, "aux"))
            if infinitive and (owner := _owner(parse, over)):
                return owner
            reached = bool(dependents(parse, verb.i, "dobj"))
            return antecedent(parse, over) if reached or not infinitive else ""
        if at.dep == "pcomp" and parse.tokens[over.head].pos in ("VERB", "AUX"):
            over = parse.tokens[over.head]
        elif at.dep == "xcomp":
            named = parse.tokens[over.i - 1]
            if over.lower == "said" and named.pos in ("NOUN", "PROPN"):
                return antecedent(parse, named)  # "a bomb said to have gone off"
            objects = [t for t in dependents(parse, over.i, "dobj") if t.i < at.i]
            if objects:
                pronoun = objects[-1].pos == "PRON"
                return "" if pronoun else _who(parse, objects[-1], over)
        elif at.dep not in ("conj", "advcl") or (at.dep == "advcl" and at.tag != "VBG"):
            return "" if at.tag in ("VB", "VBG") else None
        if over.pos not in ("VERB", "AUX") or over.i == at.i:
            return ""
        at = over
    return None


def _owner(parse: Parse, plan: Token) -> str | None:
    """Whose plan or promise it is to do something: "Moll's promise to leave"."""
    for owner in dependents(parse, plan.i, "poss"):
        pronoun = owner.tag == "PRP$"
        return stood_for(parse, owner) if pronoun else noun_phrase(parse, owner, owner.i + 1)
    return None


def gerund(parse: Parse, verb: Token) -> bool:
    """Whether a verb names what is done, and says not by whom: "washing hands", "having left"."""
    helped = [t for t in dependents(parse, verb.i, "aux", "auxpass") if t.i < verb.i]
    own = dependents(parse, verb.i, *SUBJECTS)
    return (helped[0] if helped else verb).tag == "VBG" and not own and verb.dep != "conj"


def _who(parse: Parse, who: Token, verb: Token) -> str | None:
    if who.tag == "WP" and who.text.isupper() and len(who.text) > 1:
        return who.text  # the WHO
    if who.tag in ("WDT", "WP") or (who.lower == "that" and verb.dep == "relcl"):
        over = parse.tokens[verb.head]
        return antecedent(parse, over) if verb.dep == "relcl" else None
    some = some_of(parse, who)
    if some:
        return some
    if who.lower in INDEFINITE:
        return who.lower
    if who.dep == "expl" or who.lower in ("i", "we", "you") or _impersonal(parse, who, verb):
        return who.text.lower() if who.lower != "i" else who.text
    if who.pos == "PRON" or who.tag == "DT":
        if who.lower == "they":
            return "they"
        stands = stood_for(parse, who) or meant(parse, who)
        return stands or (who.lower if who.lower in KNOWN | UNKNOWN else None)
    first, last = parse.subtree(who.i)
    if parse.tokens[first].tag in ("WRB", "WP"):
        return None
    if who.tag == "CD" and last == who.i + 1 and who.i - first < LONGEST_NOUN:
        return squeezed([t for t in parse.tokens[first:last] if t.tag != "DT"])
    told_of = noun_phrase(parse, who, parse.subtree(who.i)[1])
    none = any(t.lower == "no" for t in dependents(parse, who.i, "det"))
    return f"no {told_of}" if told_of and none and told_of.split()[0].lower() != "no" else told_of


def some_of(parse: Parse, some: Token) -> str | None:
    """How many of whom: "three of rebels", "many of the crew"; of "many of whom" those the clause tells of."""
    amount = some.tag == "CD" and bool(some.i) and parse.tokens[some.i - 1].tag in ("CD", "$")
    if some.pos in ("NOUN", "PROPN") or some.lower in KNOWN or amount:
        return None
    for of in dependents(parse, some.i, "prep"):
        for whole in dependents(parse, of.i, "pobj") if of.lower == "of" else ():
            verb = parse.tokens[some.head]
            if whole.tag == "WP" and verb.dep == "relcl":
                named = antecedent(parse, parse.tokens[verb.head])
            else:
                named = noun_phrase(parse, whole, parse.subtree(some.i)[1])
            noun = whole.pos in ("NOUN", "PROPN") or whole.tag == "WP"
            return f"{some.lower} of {named}" if named and noun else None
    return None


def _impersonal(parse: Parse, who: Token, verb: Token) -> bool:
    """Whether "it" stands for what is said behind: "it was hard to leave"."""
    told_of = dependents(parse, verb.i, "acomp", "attr")
    behind = [t for state in told_of for t in dependents(parse, state.i, "xcomp", "ccomp")]
    behind += dependents(parse, verb.i, "xcomp", "ccomp", "advcl")
    return who.lower == "it" and bool(told_of) and any(t.i > verb.i for t in behind)


def _spelled(token: Token, verb: Token) -> str:
    """A helping verb as it is written in full."""
    if token.lower == "'s":
        return "has" if verb.tag == "VBN" else "is"
    if token.lower == "'d":
        return "had" if verb.tag == "VBN" else "would"
    return WHOLE.get(token.lower, token.lower)


def _parts(parse: Parse, verb: Token, out: Range, most: int, inner: bool) -> Iterator[str]:
    """What completes a verb, in not much more than ``most`` words: its object, places and aims; the
    antecedent of "where"."""
    behind = [t for t in dependents(parse, verb.i) if t.i > verb.i]
    inside = [t for t in parse.tokens[out[0] : out[1]] if t.i > verb.i]
    for token in inside:
        behind += [t for t in dependents(parse, token.i, "prep", "acl", "advcl") if t.i >= out[1]]
    gap = _gap(parse, verb, out) if verb.dep == "relcl" else ""
    where = gap.startswith("in ")
    inner_gap = [t for t in behind if _takes_gap(parse, t)]
    if gap and not where and not inner_gap:
        yield gap
    for child in sorted(set(behind), key=lambda t: t.i):
        if out[0] <= child.i < out[1]:
            continue
        late = child.i == out[1] and child.lower in words("behind")
        adverb = child.dep == "advmod" and not (late or completes(verb, child))
        aim = child.dep == "advcl" and _aims(parse, child)
        spent = child.dep in ("advcl", "acl") and child.tag == "VBG" and child.i <= out[1]
        if (child.dep not in PARTS or adverb) and not (spent or aim):
            if child.dep in ("advcl", "conj", "cc"):
                break
            continue
        if child.dep == "prep" and (
            child.lower in cues("no_complement") | AFTER or child.tag not in ("IN", "TO")
        ):
            continue
        if child.dep == "advmod":
            more = child.text
        elif child.dep == "ccomp":
            alone = not inner and most > LONGEST_NOUN and not dependents(parse, verb.i, "dobj")
            more = (told(parse, child, out, inner=True) or "") if alone else ""
        else:
            more = part(parse, child, verb.i + 1, out, min(LONGEST_PART, max(most, SHORTEST)))
        most -= len(more.split())
        if gap and not where and child in inner_gap:
            more = f"{more} ".replace(f"{child.text} ", f"{child.text} {gap} ", 1).strip()
        if more:
            yield more
    if where:
        yield gap


def _takes_gap(parse: Parse, verb: Token) -> bool:
    """Whether an infinitive behind a verb takes its object: "the port that rebels tried to retake"."""
    aims = verb.dep == "xcomp" or (verb.dep == "advcl" and _aims(parse, verb))
    return aims and not dependents(parse, verb.i, "dobj")


def _aims(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what for: "to retake the port"."""
    return parse.tokens[parse.subtree(verb.i)[0]].tag == "TO"


def completes(verb: Token, child: Token) -> bool:
    """Whether an adverb is part of what is done: "stepped down", "fell ill"."""
    if child.i != verb.i + 1:
        return False
    particle = child.lower in words("particle") | cues("with_verb")
    return particle or child.tag in ("RP", "JJ")


def part(parse: Parse, top: Token, after: int, out: Range, most: int = LONGEST_PART) -> str:
    """The words of one complement, ``most`` of them, up to a comma, a date, another clause or the tokens
    left out."""
    first, last = parse.subtree(top.i)
    first = max(first, after)
    if out[0] <= first < out[1]:
        first = out[1]
    tokens: list[Token] = []
    for token in parse.tokens[first : min(last, first + 3 * LONGEST_PART)]:
        fresh = token.dep in NEW_CLAUSE and token.i != top.i and tokens
        asked = token.tag in ("WP", "WDT", "WRB") and tokens
        if asked or token.text in STOPS or is_date(parse, token) or out[0] <= token.i < out[1]:
            break
        if fresh:
            left = parse.subtree(token.i)[0]
            tokens = [t for t in tokens if t.i < left]
            break
        if token.tag == "DT" and token.lower in ARTICLES:
            continue
        tokens.append(token)
    if len(tokens) > most:
        tokens = tokens[: _shorter(tokens, most)]
        between = next((k for k, t in enumerate(tokens) if t.lower == "between"), len(tokens))
        if not any(t.tag == "CC" for t in tokens[between:]):
            tokens = tokens[:between]
    while tokens and (tokens[-1].tag in ENDING or tokens[-1].lower in BOUNDS):
        if tokens[-1].dep == "prt":
            break
        if tokens[-1].tag == "CD" and len(tokens) > 1 and _labels(tokens[-2], tokens[-1]):
            break
        tokens.pop()
    if top.dep in ("dobj", "attr") and tokens and tokens[0].tag == "PRP$" and len(tokens) > 1:
        tokens = tokens[1:]
    hollow = all(t.tag in ("IN", "TO", "DT", "PRP", "PRP$", "RB") for t in tokens)
    if hollow and top.dep != "prt" and not (top.dep == "dobj" and top.tag == "PRP"):
        return ""
    return squeezed(tokens)


def _labels(noun: Token, number: Token) -> bool:
    """Whether a number is the name of the noun before it: "Flight 103", "phase five"."""
    return noun.tag == "NNP" or (number.head == noun.i and noun.tag in ("NN", "VB"))


def _shorter(tokens: Sequence[Token], most: int) -> int:
    """Where a long complement may end: before the last preposition, joint or "to" that is in reach."""
    cuts = [k for k in range(SHORTEST, most + 1) if tokens[k].tag in ("IN", "TO", "CC")]
    return cuts[-1] if cuts else most


def _gap(parse: Parse, verb: Token, out: Range) -> str:
    """The place that a clause with "where" tells of, or the object of one whose verb has none but the time."""
    noun = parse.tokens[verb.head]
    opening = parse.tokens[parse.subtree(verb.i)[0] : verb.i]
    named = antecedent(parse, noun)
    if not named:
        return ""
    if opening and opening[0].tag == "WRB":
        return f"in {named}" if opening[0].lower == "where" else ""
    gaps = dependents(parse, verb.i, "nsubj", "nsubjpass")
    own = any(t.pos in ("NOUN", "PROPN", "PRON") and t.tag not in ("WDT", "WP") for t in gaps)
    taken = dependents(parse, verb.i, "dobj", "attr", "acomp")
    taken = [t for t in taken if not out[0] <= t.i < out[1] and t.tag not in ("WDT", "WP")]
    return named if own and not taken else ""
