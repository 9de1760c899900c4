"""Of whom a share is that its clause does not say: of "voters were split: 45 percent backed the plan" the
"voters who backed the plan", of "61 percent said they would pay" those "who said they would pay"."""

from __future__ import annotations

from variorum.stages.article.figures.money.shares import whole_before
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import piece, said_of
from variorum.stages.article.figures.words.counted import dependents, people
from variorum.syntax import Parse, Token

REACH = 60  # tokens before a share among which its people are looked for
SENTENCES = 1  # before its own
BEFORE = frozenset({"nsubj", "nsubjpass", "pobj", "dobj"})


def of_share(parse: Parse, top: Token, verb: Token, first: int, last: int) -> str | None:
    """What the share whose token ``top`` is the subject of ``verb`` is of; it stands from token
    ``first`` to ``last`` (excluded)."""
    said = said_of(parse, top, first, last).rest or _says(parse, verb)
    whole = _those(parse, top) or whole_before(parse, top) if said else None
    found = _whom(parse, top) if said and not whole else None
    whom = whole or (found.text if found is not None else None)
    if whom is None:
        return said or None
    opening, _, rest = said.partition(" ")
    if opening in ("who", "that"):
        link = "who" if whom.startswith("those") or not whole else opening
        return f"{whom} {link} {rest}"
    if opening != verb.text:
        return said
    return f"{whom} who {said}" if verb.tag == "VBD" else f"{whom} {said}"


def _those(parse: Parse, top: Token) -> str | None:
    """ "those" of whom a share is, with what was done to them or what they do: "those asked", "those who
    live in Velm"."""
    for of in dependents(parse, top.i, "prep"):
        for whole in dependents(parse, of.i, "pobj"):
            if of.lower == "of" and whole.lower == "those" and of.i == top.i + 1:
                made = [t.text for t in dependents(parse, whole.i, "acl") if t.i == whole.i + 1]
                if made:
                    return " ".join([whole.text, *made])
                for told in dependents(parse, whole.i, "relcl"):
                    doing = piece(parse, told, whole.i + 1)
                    return f"{whole.text} {doing}" if doing.startswith("who ") else None
    return None


def _says(parse: Parse, verb: Token) -> str:
    """What those of a share said, felt or thought; of "said they feared the dam would break" what they
    feared."""
    if dependents(parse, verb.i, "neg"):
        return ""
    for clause in dependents(parse, verb.i, "ccomp"):
        if clause.i < verb.i:
            continue
        who = dependents(parse, clause.i, "nsubj")
        if who and who[0].lower == "they" and (told := _says(parse, clause)):
            return told
        told = piece(parse, clause, verb.i + 1)
        return f"who {verb.text} {told}" if told else ""
    return ""


def _whom(parse: Parse, top: Token) -> Token | None:
    """The people named last before a share, in its sentence or the one before."""
    for token in reversed(parse.tokens[max(0, top.i - REACH) : top.i]):
        if token.sentence < top.sentence - SENTENCES:
            break
        if token.tag not in ("NNS", "NNPS") or token.dep not in BEFORE:
            continue
        lemma = token.lemma.lower().removesuffix("s")  # of "Americans", as taggers leave names
        if lemma in people()["noun"] | cues("polled"):
            return token
    return None
