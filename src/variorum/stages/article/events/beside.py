"""Who takes part in a deed without standing at its verb: at one joined to it, under it or around it.

"They threaten and kill farmers" has one object for two verbs; "let the rebels leave" has whom it is
granted as the subject of what is granted; "shelled the town, leaving five injured" has who injured in
the clause around; "the rebels and the army clashed" has both sides as one subject.
"""

from __future__ import annotations

from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.syntax import Parse, Token

BETWEEN = ("prep", "prt", "advcl", "ccomp", "xcomp", "dative", "agent", "npadvmod")
"""What stands between two joined verbs only where each has its own object."""
NEAR = 4  # tokens from a verb to one joined to it that has the object of both
AROUND = 5  # words above a participle that are looked at for who did it
CLASHES = frozenset({"clash", "fight", "battle", "skirmish"})
VOICES = frozenset({"rebel", "government", "opposition", "coalition", "regime", "union", "army",
                    "military", "police", "junta", "militia", "separatist", "insurgent"})  # fmt: skip
"""Sides whose name before a noun tells whose claim or offer it is."""
MOVES = frozenset({"move", "step", "action", "stance", "approach", "measure", "strategy",
                   "involvement", "interference", "meddling", "presence"})  # fmt: skip
"""What parties do, besides what they say."""
BEFORE = ("amod", "compound", "nmod")
SMALL = ("NOUN", "NUM", "ADP", "ADJ", "PRON")


def shared_object(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The object of the last of several verbs joined to ``verb``, all without parts of their own."""
    seen = verb
    for _ in range(NEAR):
        if parse.children(seen.i, *BETWEEN):
            return None
        joined = [t for t in parse.children(seen.i, "conj") if t.i > seen.i and t.pos == "VERB"]
        if not joined or joined[0].i - seen.i > NEAR:
            return None
        seen = joined[0]
        alike = seen.tag == verb.tag or {seen.tag, verb.tag} == {"VBD", "VBN"}
        if not alike or parse.children(seen.i, "aux", "auxpass", *SUBJECTS):
            return None
        if seen.lemma.lower() in words.frames["say"]:
            return None
        found = parse.children(seen.i, "dobj")
        if found:
            return found[0] if found[0].i > seen.i else None
    return None


def made_to(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """Who is let, made or asked to do something: the subject of the infinitive under such a verb."""
    if american(verb.lemma.lower()) not in words.frames["object"]:
        return None
    for told in parse.children(verb.i, "ccomp"):
        subjects = [t for t in parse.children(told.i, *SUBJECTS) if t.i > verb.i]
        if subjects and any(t.lower == "to" for t in parse.children(told.i, "aux")):
            return subjects[0]
    return None


def described(parse: Parse, verb: Token) -> Token | None:
    """The object that the parse hangs from a participle before it, a mere epithet: "urged embattled
    President Holm to go"."""
    for told in parse.children(verb.i, "xcomp", "ccomp"):
        alone = told.i == verb.i + 1 and told.tag == "VBN"
        if alone and not parse.children(told.i, "aux", "auxpass", *SUBJECTS):
            return next((t for t in parse.children(told.i, "dobj") if t.i > told.i), None)
    return None


def opponent(parse: Parse, verb: Token, subject: Token | None) -> Token | None:
    """With whom the subject of a clash is joined: the other side."""
    if verb.lemma.lower() not in CLASHES or subject is None:
        return None
    joined = [t for t in parse.children(subject.i, "conj") if t.i > subject.i]
    if not joined:  # a headline's comma for "and"
        joined = [t for t in parse.children(verb.i, "npadvmod", "dep") if t.i < subject.i]
        joined = joined or _listed(parse, subject)
    return joined[0] if len(joined) == 1 else None


def _listed(parse: Parse, subject: Token) -> list[Token]:
    """The noun that opens the sentence before a comma and ``subject``: "Protesters, police clash"."""
    first, comma = parse.sentences[subject.sentence].first, parse.subtree(subject.i)[0] - 1
    if comma <= first or comma - first > NEAR or parse[comma].text != ",":
        return []
    before = parse.tokens[first:comma]
    names = all(t.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET") for t in before)
    return [before[-1]] if names and before[-1].pos in ("NOUN", "PROPN") else []


def other_side(parse: Parse, verb: Token, subject: Token | None) -> Token | None:
    """With whom the subject of talks is joined: "he and Holm spoke", "Norvia, Dravia to hold talks"."""
    if subject is not None and subject.pos == "PRON":
        joined = parse.children(subject.i, "conj")
        return joined[0] if len(joined) == 1 and joined[0].pos == "PROPN" else None
    if subject is None or subject.name != "GPE" or not parse.children(verb.i, "aux"):
        return None
    beside = [t for t in parse.children(subject.i, "appos") if t.name == "GPE"]
    told = parse.children(verb.i, "aux")[0].lower == "to" and subject.i < verb.i
    return beside[0] if told and len(beside) == 1 else None


def around(parse: Parse, verb: Token) -> Token | None:
    """Who did what a participle tells as the outcome of a deed: the subject of the verb around
    "leaving five injured"."""
    seen = verb
    for _ in range(AROUND):
        above = parse[seen.head]
        if above.lemma == "leave" and above.dep == "advcl" and above.tag == "VBG":
            deed = parse[above.head]
            own = parse.children(deed.i, "nsubj")
            return own[0] if own and deed.pos == "VERB" else None
        if above.pos not in SMALL and seen is not verb:
            return None
        seen = above
    return None


def voiced_by(parse: Parse, thing: Token, words: Lexicon) -> Token | None:
    """Whose a plan, a charge or an answer is, told by what stands before it: "the Dravian plan", "the
    NATO response", "rebel claims"."""
    if american(thing.lemma.lower()) not in words.voiced | MOVES:
        return None
    before = []
    for part in parse.children(thing.i, *BEFORE):
        before += [*parse.children(part.i, *BEFORE), part]  # "cease-fire" has its own
    named = [
        t
        for t in before
        if (t.name in ("NORP", "GPE", "ORG") and t.tag in ("JJ", "NNP"))
        or (t.tag == "NN" and t.lemma.lower() in VOICES)
    ]
    if not named or parse.children(thing.i, "poss"):
        return None
    return named[0] if named[0].name in ("NORP", "GPE") and named[-1].tag == "NN" else named[-1]
