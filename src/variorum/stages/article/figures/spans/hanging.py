"""Where a span of time hangs in its sentence: the preposition before it, the verb above it."""

from __future__ import annotations

from variorum.stages.article.figures.spans.lasting import PRONOUNS, Range, helping, told, words
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import DATED
from variorum.syntax import Parse, Token

HIGHEST = 8  # heads from a time to the verb it hangs from
BEFORE = 12  # tokens before a number among which its preposition is
OWNER = 2  # tokens before a number among which is whose time it is
YEAR = 4  # digits
BARE = 3  # words of a clause that tells only who and that they did
LINKS = frozenset({"for", "in", "within", "after", "over", "during", "throughout"})
VERBAL = ("VERB", "AUX")
YET_TO_BE = frozenset(
    {"will", "'ll", "wo", "would", "could", "may", "might", "should", "must", "shall"}
)


def link_of(parse: Parse, first: Token) -> tuple[Token | None, bool]:
    """The preposition that a time hangs from, and whether it is one of the "last" or "next"."""
    found: Token | None = None
    frame = False
    for token in reversed(parse.tokens[max(0, first.i - BEFORE) : first.i]):
        if token.sentence != first.sentence:
            break
        if token.lower in LINKS and token.tag != "RB":
            found = token
        elif token.lower in words("frame") and found is None and _frames(parse, token):
            frame = True
        elif found is not None or not (
            token.lower in words("bounding")
            or token.tag in ("DT", "RB", "RBR", "JJR", "PRP$", "CC", ",")
            or _other(token)
        ):
            break
    return found, frame


def _frames(parse: Parse, token: Token) -> bool:
    """Whether "last" or "early" stands before a time: "the last two days", not "is to last two days" or "as
    early as two days"."""
    return token.pos not in VERBAL and parse.after(token).lower != "as"


def _other(token: Token) -> bool:
    """Whether a token is of another time before "or" or "but": "for six weeks, or eight weeks"."""
    number = token.tag == "CD" and not (token.text.isdigit() and len(token.text) == YEAR)
    return token.name in DATED and (number or token.lemma.lower() in cues("span_of_time"))


def owner_of_time(parse: Parse, first: Token) -> Token | None:
    """The pronoun or noun before a number that says whose time it is: "his two years", "Moll's two years"."""
    near = parse.tokens[max(0, first.i - OWNER) : first.i]
    beside = [t for t in near if t.lower not in words("frame")]
    if beside and beside[-1].tag == "POS":
        return parse.tokens[beside[-1].head]
    return next((t for t in near if t.tag == "PRP$" and t.sentence == first.sentence), None)


def verb_above(parse: Parse, token: Token, out: Range) -> Token | None:
    """The verb that a token hangs from."""
    for _ in range(HIGHEST):
        if token.pos in VERBAL and not out[0] <= token.i < out[1]:
            return token
        over = parse.tokens[token.head]
        if over.i == token.i or over.sentence != token.sentence:
            return None
        token = over
    return None


def clause(parse: Parse, opening: str, verb: Token | None, out: Range) -> str | None:
    """What a verb tells, behind the words that ``opening`` has for how the time lies to it."""
    said = told(parse, verb, out) if verb is not None else None
    if said is None:
        return None
    if said.startswith(("to ", "for ")):
        opening = opening if opening == "time after which" else "time"
        return f"{opening} {said}"  # "time for Dorva to leave union"
    alone = len(said.split()) <= BARE and said.split()[0].lower() in PRONOUNS
    return None if alone and opening == "time in which" else f"{opening} {said}"


def tells_now(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells of what is so now, or always."""
    opening = next((t for t in helping(parse, verb) if t.dep != "neg"), verb)
    return opening.tag in ("VBZ", "VBP") and opening.lemma.lower() != "have"
