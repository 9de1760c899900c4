"""What a text itself leaves in doubt: "perhaps he was arrested", "nearly resigned", "is open to arming them",
"no confirmed cases of soldiers being killed", "will look into claims that the guards shot first".
"""

from __future__ import annotations

from variorum.syntax import Parse, Token

PERHAPS = frozenset({"maybe", "perhaps", "possibly"})
GRADED = ("RB", "JJ", "CD", "IN")
"""Tags of what "perhaps" belongs to rather than to the verb: "perhaps most plainly"."""
NEARLY = frozenset({"nearly", "almost"})
NONE = frozenset({"no", "little", "scant"})
CLAIMS = frozenset(
    {"allegation", "claim", "report", "accusation", "rumor", "rumour", "suspicion", "possibility"}
)
CHECKING = frozenset({"investigate", "probe", "examine", "check", "verify", "study", "review"})
LEARNING = frozenset({"hear", "see", "confirm", "establish", "prove", "find"})


def doubtful(parse: Parse, verb: Token) -> bool:
    """Whether ``verb`` is told as what may have been, all but was, or may come."""
    return (
        _guessed(parse, verb)
        or _open_to(parse, verb)
        or _uncounted(parse, verb)
        or _to_be_checked(parse, verb)
        or _yet_to_learn(parse, verb)
    )


def apparent(parse: Parse, verb: Token, above: Token) -> bool:
    """Whether somebody is seen to have done it: "appear to have taken the port"."""
    done = any(t.lower == "have" for t in parse.children(verb.i, "aux"))
    return done and above.lemma.lower() in ("appear", "seem")


def _guessed(parse: Parse, verb: Token) -> bool:
    """Whether an adverb before it says that it may be, or was not quite."""
    if verb.pos not in ("VERB", "AUX"):
        return False  # "almost certain that"
    before = [t for t in parse.children(verb.i, "advmod") if t.i < verb.i]
    return any(
        (t.lower in PERHAPS and not parse.after(t).tag.startswith(GRADED))
        or (t.lower in NEARLY and t.i == verb.i - 1)
        for t in before
    )


def _open_to(parse: Parse, verb: Token) -> bool:
    """Whether somebody only does not mind doing it: "is open to sending troops"."""
    prep = parse[verb.head]
    return verb.dep == "pcomp" and prep.lower == "to" and parse[prep.head].lower == "open"


def _uncounted(parse: Parse, verb: Token) -> bool:
    """Whether no case of it is known: "no reports of civilians being shot"."""
    noun = parse[verb.head]
    prep = parse[noun.head]
    if verb.dep != "acl" or noun.dep != "pobj" or prep.lower != "of":
        return False
    passive = verb.tag == "VBG" or parse.children(verb.i, "auxpass")
    none = any(t.lower in NONE for t in parse.children(prep.head, "det", "amod"))
    return bool(passive) and none


def _to_be_checked(parse: Parse, verb: Token) -> bool:
    """Whether it is what a claim says that somebody is to look into."""
    noun = parse[verb.head]
    if verb.dep not in ("acl", "ccomp", "relcl") or noun.lemma.lower() not in CLAIMS:
        return False
    if not parse.children(verb.i, "nsubj", "nsubjpass") or verb.i < noun.i:
        return False
    above = parse[noun.head]
    if noun.dep == "pobj":
        return above.lower == "into"
    return noun.dep == "dobj" and above.lemma.lower() in CHECKING


def _yet_to_learn(parse: Parse, verb: Token) -> bool:
    """Whether it is what somebody still has to hear: "has yet to see that they were freed"."""
    learn = parse[verb.head]
    if verb.dep != "ccomp" or learn.lemma.lower() not in LEARNING or verb.i < learn.i:
        return False
    near = parse.tokens[max(0, learn.i - 2) : learn.i]
    return [t.lower for t in near] == ["yet", "to"]
