"""Which verbs are passives: where the parse does not see one, and where it sees one that is none.

"Three arrested in Thar" is a passive that lost its auxiliary. "A court sentenced on Monday the envoy" and
"the people he's jailed" are none, though the parse takes the one for a participle after its noun and the
"'s" of the other for "is".
"""

from __future__ import annotations

from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.syntax import Parse, Token

OBJECTS = ("dobj", "obj", "attr", "oprd")
HEADLINED = {"accuse": "of", "threaten": "with"}
"""Verbs that before this preposition without an object are passives that lost their auxiliary."""
PAST = ("VBN", "VBD")
HAVING = ("have", "get", "see")


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether what ``verb`` tells is done to its subject."""
    if parse.children(verb.i, "auxpass", "nsubjpass"):
        return not _perfect(parse, verb)
    own = parse.children(verb.i, "aux", "auxpass", *SUBJECTS)
    if verb.dep == "advcl" and verb.tag == "VBN" and not own:
        return not parse.children(verb.i, *OBJECTS)  # "if asked", "arrested on Monday, he"
    if _had_done(parse, verb):
        return True
    chased = verb.dep == "conj" and verb.tag in PAST and not own
    if chased and parse.children(verb.i, "agent"):
        return not parse.children(verb.i, *OBJECTS)  # "was chased and, later, seized by police"
    alike = verb.tag == "VBN" or (verb.tag == "VBD" and not parse.children(verb.i, *OBJECTS))
    if verb.dep == "conj" and alike and not own:
        return is_passive(parse, parse[verb.head]) if parse[verb.head].i < verb.i else False
    return False


def _perfect(parse: Parse, verb: Token) -> bool:
    """Whether "'s" is "has": nothing else can be the object of a clause that a noun is told by, "the people
    he's jailed"."""
    if verb.dep != "relcl" or parse.children(verb.i, "agent", "aux", "dobj"):
        return False
    helpers = parse.children(verb.i, "auxpass")
    subjects = parse.children(verb.i, *SUBJECTS)
    short = len(helpers) == 1 and helpers[0].lower in ("'s", "’s")
    near = bool(subjects) and subjects[0].tag == "PRP" and subjects[0].i == parse[verb.head].i + 1
    return short and near


def _had_done(parse: Parse, verb: Token) -> bool:
    """Whether it is what somebody has done to those before it: "you had two aides detained"."""
    above = parse[verb.head]
    if verb.dep != "ccomp" or above.lemma not in HAVING or verb.tag not in PAST or verb.i < above.i:
        return False
    has = any(t.i < above.i for t in parse.children(above.i, "nsubj", "aux"))
    subjects = parse.children(verb.i, "nsubj")
    named = (
        has and bool(subjects) and subjects[0].pos != "PRON" and above.i < subjects[0].i < verb.i
    )
    return named and not parse.children(verb.i, "aux", "mark", *OBJECTS)


def is_finite(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether a participle after its noun is that noun's verb: it has an object, "a court sentenced on
    Monday the envoy", or it is what a court does to others."""
    noun = parse[verb.head]
    if verb.tag not in PAST or parse.children(verb.i, "agent", "aux", "oprd"):
        return False
    given = american(verb.lemma.lower()) in words.frames["given"]
    own = [t for t in parse.children(verb.i, "dobj") if t.i > verb.i]
    bench = noun.lemma.lower() in words.bench and verb.lemma in words.frames["undergone"]
    return bench or (bool(own) and not given)


def judged(parse: Parse, verb: Token) -> Token | None:
    """Whom a court does something to: the object of an epithet that the parse took for the verb, "a court
    sentenced jailed leader Thar"."""
    after = parse.after(verb)
    if verb.head == verb.i or after.tag not in PAST or parse[verb.head].head != after.i:
        return None
    return next((t for t in parse.children(after.i, "dobj") if t.i > after.i), None)


def is_epithet(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether ``verb`` only tells of whom a court judges: "jailed" of "a court sentenced jailed leader
    Thar"."""
    before = parse[verb.i - 1] if verb.i else verb
    ruled = before.dep == "acl" and is_finite(parse, before, words)
    return ruled and judged(parse, before) is not None


def headlined(parse: Parse, verb: Token, obj: Token | None, passive: bool, words: Lexicon) -> bool:
    """Whether a passive lost its auxiliary, as in headlines: "Dravia accused of fraud"."""
    if obj is not None or passive:
        return False
    charge = HEADLINED.get(verb.lemma)
    if charge is not None and any(t.lower == charge for t in parse.children(verb.i, "prep")):
        return True
    if _undergone(parse, verb, words):
        return True
    top = parse[verb.head] if verb.dep == "conj" else verb
    never_done = american(verb.lemma.lower()) in words.frames["undergone"]
    bare = verb.tag == top.tag == "VBN" and (top.dep == "ROOT" or never_done)
    aided = [t for v in (verb, top) for t in parse.children(v.i, "aux", "auxpass", *OBJECTS)]
    return bare and not aided


def _undergone(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether somebody underwent what is never done to nobody: "Three arrested for fraud"."""
    lemma = american(verb.lemma.lower())
    if verb.tag not in ("VBD", "VBN") or lemma not in words.frames["undergone"]:
        return False
    subjects = parse.children(verb.i, *SUBJECTS)
    named = bool(subjects) and subjects[0].pos in ("NOUN", "PROPN", "NUM")
    parts = parse.children(verb.i, "aux", "auxpass", "ccomp", "xcomp", "dative", "prt", *OBJECTS)
    others = parse.children(verb.i, "conj")
    later = [t for t in others if parse.children(t.i, "auxpass")]  # "two arrested … were beaten"
    joined = [] if later else [t for t in others if t.tag == verb.tag]
    after = parse.after(verb).pos in ("ADP", "SCONJ", "PUNCT")
    return named and after and subjects[0].i < verb.i and not parts and not joined
