"""Where one complement of a verb ends: a headline that runs on, a list of names, a word cut off, a length."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import NOUNS, dependents, is_date
from variorum.stages.article.figures.words.doers import STOPS, squeezed
from variorum.syntax import Parse, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONGEST_PIECE = 12  # tokens of one complement
LONGEST_TOLD = 8  # words of what is told of the counted on the way
CLAUSES = frozenset({"relcl", "advcl", "ccomp"})
ENDING = frozenset(
    {"for", "in", "on", "about", "at", "with", "from", "into", "to", "and", "of", "by"}
)


def breaks(token: Token) -> bool:
    """Whether a sign ends a phrase; a hyphen does where it stands for a dash ("fell ill - none died")."""
    return token.text in STOPS or (token.text == "-" and token.tag == ":")


def run_on(parse: Parse, tokens: Sequence[Token]) -> int:
    """Where a phrase runs into the next headline, before "The" right behind a noun, or into the next clause."""
    return next(
        (
            k
            for k, t in enumerate(tokens)
            if k and t.text == "The" and t.tag == "DT" and tokens[k - 1].tag in NOUNS
        ),
        _next_subject(parse, tokens),
    )


def _next_subject(parse: Parse, tokens: Sequence[Token]) -> int:
    """Where the subject of the next clause begins that is taken for the last of a list: of "guards hurt by rockets
    [and dozens of mills] have been burned" before the "and"; else the length of the phrase."""
    length = len(tokens)
    joined = next((k for k in range(length - 1, 0, -1) if tokens[k].lower == "and"), length)
    if joined == length:
        return length
    opening = parse.after(tokens[-1])
    verb = parse.tokens[opening.head] if opening.dep in ("aux", "auxpass") else opening
    cut = opening.sentence == tokens[0].sentence and opening.pos == "AUX" and opening.tag in FINITE
    inside = tokens[joined].head >= tokens[0].i and verb.i >= opening.i
    return (
        joined
        if cut and inside and not dependents(parse, verb.i, "nsubj", "nsubjpass", "expl")
        else length
    )


def in_list(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma parts names that "and" or "or" ends a list of: "to Velm, Orla and Dorva"."""
    if tokens[k].text != "," or not k:
        return False
    for token in tokens[k + 1 : k + LONGEST_PIECE]:
        if token.lower in ("and", "or"):
            return tokens[k - 1].tag == "NNP"
        if token.tag != "NNP" and token.text != ",":
            return False
    return False


def cut_off(token: Token, parted: bool) -> bool:
    """Whether a token modifies what is cut off behind it ("a three-day", of "a three-day, guided tour")."""
    return token.head > token.i and (parted or token.tag in ("JJ", "NN", "NNP", "HYPH"))


def shorter(tokens: tuple[Token, ...]) -> int:
    """Where a long complement may end: before the last preposition or "and" within reach."""
    return next(
        (k for k in range(LONGEST_PIECE, 1, -1) if tokens[k].tag in ("IN", "CC", "WDT", "TO")), 0
    )


def behind_noun(parse: Parse, top: Token, last: int) -> int:
    """Where a phrase of a preposition ends whose noun is taken for a verb: "in government shelling"."""
    if top.dep != "prep" or not 2 <= last < len(parse.tokens) - 1:
        return last
    before, noun, behind = parse.tokens[last - 1 : last + 2]
    alone = behind.tag in ("IN", ".", ",", "NNP") and noun.sentence == before.sentence
    taken = noun.tag == "VBG" and noun.dep in ("advcl", "acl", "pcomp") and before.tag == "NN"
    return last + 1 if taken and alone and before.head == top.i else last


def parted(parse: Parse, verb: Token, child: Token) -> bool:
    """Whether a comma parts a complement from its verb: an object is then the subject of another clause
    ("as 12 men sang in Velm, the mayor's speech …"), "with" opens one ("12 died, with most at sea")."""
    opening = parse.subtree(child.i)[0]
    comma = opening - 1 > verb.i and parse.tokens[opening - 1].text == ","
    return comma and (child.dep == "dobj" or parse.tokens[opening].lower == "with")


def place_beyond(parse: Parse, tokens: Sequence[Token]) -> str:
    """The named place behind the date that some tokens begin with: "during clashes that broke out [on
    Monday] in Velm"."""
    behind = next((k for k, t in enumerate(tokens) if not is_date(parse, t)), len(tokens))
    prep, *named = tokens[behind : behind + 4] or tokens[:1]
    if prep.lower not in cues("placing") or not named or prep.i + 1 != named[0].i:
        return ""
    stop = next((k for k, t in enumerate(named) if t.tag != "NNP" and t.lower != "the"), len(named))
    return squeezed([prep, *named[:stop]]) if stop and named[stop - 1].tag == "NNP" else ""


def gravely(parse: Parse, verb: Token) -> str:
    """A participle with how bad it is, where a word right before it tells ("slightly wounded")."""
    before = parse.tokens[verb.i - 1]
    told = before.head == verb.i and before.lower in cues("gravely")
    return f"{before.text} {verb.text}" if told else verb.text


def before_clause(parse: Parse, tokens: Sequence[Token], top: Token) -> int:
    """Where a complement ends before a clause within it: before "that sank" of "to ships that sank"; it may
    be a clause itself ("to show support")."""
    for k, token in enumerate(tokens[1:], 1):
        if token.dep in CLAUSES and token.i != top.i:
            left = parse.subtree(token.i)[0]
            return sum(t.i < left for t in tokens[:k])
    return len(tokens)


def shortened(words: list[str]) -> list[str]:
    """Words up to the last preposition that leaves them short: "to leave Velm [for acts against Dorva]"."""
    while len(words) > LONGEST_TOLD:
        stop = max((k for k, word in enumerate(words) if k > 1 and word in ENDING), default=0)
        if not stop:
            break
        words = words[:stop]
    return words
