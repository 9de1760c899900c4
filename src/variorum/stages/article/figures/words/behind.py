"""What stands right behind a noun and tells of it, beside its prepositions and its "who" or "that".

"Men being treated", "the 12 sailors they hold", "one of five towns on the coast to vote", "12 men on board the barge".
"""

from __future__ import annotations

from variorum.syntax import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BEFORE_NOUN = frozenset({"det", "poss", "amod", "compound", "nummod"})
HIGHEST = 3  # heads between the first word of a clause and its verb
CROWDS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
MANY = frozenset({"NNS", "NNPS"})
PICKING = frozenset({"one", "first", "last", "only", "few"})
PICKED = frozenset({"attr", "appos"})
STILL = frozenset({"yet", "still"})
LONGEST_SHIP = 6  # tokens of the ship with where it is from
BOARD = ("on", "board")


def participle_at(parse: Parse, token: Token, head: int) -> Token | None:
    """The participle that tells of a head and begins right behind it: "people being treated", "people newly
    infected", "people so far infected", "hundreds [streaming to Velm]"; also the verb that is taken for one noun with it: "Dorvans [protest
    in Velm]"."""
    told, noun = parse.tokens[token.head], parse.tokens[head]
    told = parse.tokens[told.head] if token.lower == "so" and told.dep == "advmod" else told
    over = (noun.head, parse.tokens[noun.head].head)  # "of", and the "group"
    beside = token.dep in ("pcomp", "acl") and token.i == head + 1 and token.head in over
    if beside and token.tag == "VBG" and noun.tag == "CD" and noun.dep == "pobj":
        return token  # "a group of 12 sheltering in Velm"
    if noun.dep == "compound" and noun.head == token.i == head + 1 and noun.tag in MANY:
        return token if token.tag in ("VBP", "NN") else None
    if token.i == head + 1 and parse.tokens[head].lower in CROWDS and token.lower.endswith("ing"):
        return token if token.tag in ("NN", "VBG") else None  # also one taken for a noun
    if told.dep != "acl" or told.head != head or told.i <= token.i:
        return None
    opens = token.lower == "being" or (token.dep == "advmod" and token.tag == "RB")
    return told if opens else None


def clause_at(parse: Parse, token: Token, head: int) -> Token | None:
    """The verb of a clause that tells of a head and opens with its own subject: "the 12 sailors [they hold]"."""
    of = parse.tokens[parse.tokens[head].head]
    told = (head, of.head) if parse.tokens[head].dep == "pobj" else (head,)  # "the first of 12 …"
    subject = token
    for _ in range(HIGHEST):
        if subject.dep not in BEFORE_NOUN:
            break
        subject = parse.tokens[subject.head]
    verb = parse.tokens[subject.head]
    own = subject.dep in SUBJECTS and subject.i < verb.i and subject.tag[:1] in "NP"
    run_on = token.tag in ("DT", "PRP") and token.text[0].isupper()  # "12 cases The boy had …"
    own = own and not run_on and token.tag != "WP$"
    return verb if own and verb.dep == "relcl" and verb.head in told else None


def to_do(parse: Parse, token: Token, head: int) -> Token | None:
    """What those that one is picked out of do or have yet to do: "one of five towns on the coast [to vote]", "the
    only one of the mills [yet to close]"."""
    to = parse.after(token) if token.lower in STILL else token
    verb = parse.tokens[to.head]
    of = parse.tokens[parse.tokens[head].head]
    one = parse.tokens[of.head]
    picked = of.lower == "of" and one.lower in PICKING and one.dep in PICKED
    doing = to.tag == "TO" and verb.tag == "VB" and verb.i > to.i and token.i > head
    return verb if picked and doing else None


def ship_at(parse: Parse, end: int, stop: int) -> int:
    """Where the ship ends that those "on board" are on, behind these words before token ``end``; else ``end``."""
    before = tuple(t.lower for t in parse.tokens[max(end - 2, 0) : end])
    if (before != BOARD and before[-1:] != ("aboard",)) or end >= stop:
        return end
    opening = parse.tokens[end]
    noun = parse.tokens[opening.head]
    if opening.tag not in ("DT", "PRP$") or noun.i <= end or noun.i - end > HIGHEST:
        return end
    last = parse.subtree(noun.i)[1]
    plain = last <= min(end + LONGEST_SHIP, stop) and not any(
        t.text == "," or t.tag in ("WDT", "WP") for t in parse.tokens[end:last]
    )
    return last if plain else noun.i + 1
