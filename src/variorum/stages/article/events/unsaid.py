"""What a verb names that nobody says was done, whatever its own form tells.

"Given no sign that he will go", "is expected to announce that he resigns", "would have the council lift
the ban", "in the event that officers are convicted", "had the rebels marched on the port, it would have
fallen": the deed is only thought of, though it stands in a form that elsewhere asserts it.
"""

from __future__ import annotations

from variorum.stages.article.events.doubtful import doubtful
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.syntax import Parse, Token

NONE = frozenset({"no", "little", "scant"})
SUBJUNCTIVE = frozenset({"would", "could", "might", "may", "’d", "'d"})
INVERTING = frozenset({"had", "should", "were"})
WILL = frozenset({"will", "would", "wo", "’ll", "'ll"})
CASES = frozenset({"event", "case"})
ASKED_IN = frozenset({"in", "with"})
"""Prepositions after which help is asked: "asked for help in opening talks"."""


def hypothetical(parse: Parse, verb: Token) -> bool:
    """Whether ``verb`` itself is told as what may be: in a condition, or of which there is no sign."""
    return (
        _signless(parse, verb)
        or _in_case(parse, verb)
        or _were_it(parse, verb)
        or doubtful(parse, verb)
    )


def unsaid(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether ``verb`` is what somebody is only meant to say, or asks help with."""
    if _to_be_told(parse, verb, words) or _helped_with(parse, verb, words):
        return True
    return _equated(parse, verb)


def _signless(parse: Parse, verb: Token) -> bool:
    """Whether there is no sign of it: "has given no indication that he will resign"."""
    noun = parse[verb.head]
    if verb.dep not in ("acl", "ccomp", "relcl") or noun.pos != "NOUN" or noun.i > verb.i:
        return False
    told = any(t.lower == "that" for t in parse.children(verb.i, "mark"))
    subject = bool(parse.children(verb.i, "nsubj", "nsubjpass"))
    none = any(t.lower in NONE for t in parse.children(noun.i, "det", "amod"))
    return none and subject and (told or verb.dep == "ccomp")


def _in_case(parse: Parse, verb: Token) -> bool:
    """Whether it is a case that is provided for: "in the event that rebels attack"."""
    return any(
        prep.lower == "in" and prep.i < verb.i and noun.lemma.lower() in CASES
        for prep in parse.children(verb.i, "prep")
        for noun in parse.children(prep.i, "pobj")
        if parse.after(noun).lower == "that"
    )


def _were_it(parse: Parse, verb: Token) -> bool:
    """Whether the main verb is a condition by its auxiliary, before its subject, and another says
    what would follow."""
    if verb.dep != "ROOT":
        return False
    sentence = parse.sentences[verb.sentence]
    subjects = [t.i for t in parse.children(verb.i, "nsubj", "nsubjpass")]
    before = [
        a
        for a in parse.children(verb.i, "aux", "auxpass")
        if a.lower in INVERTING and any(a.i < i < verb.i for i in subjects)
    ]
    if not before or parse[sentence.last - 1].text == "?":
        return False
    after = parse.tokens[verb.i + 1 : sentence.last]
    return any(t.tag == "MD" and t.lower in SUBJUNCTIVE for t in after)


def _to_be_told(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether it is what somebody is only expected, asked or about to say: "many expected him to
    announce that he was leaving"."""
    say = parse[verb.head]
    if verb.dep != "ccomp" or american(say.lemma.lower()) not in words.frames["say"]:
        return False
    above = parse[say.head]
    if any(t.lower in WILL for t in parse.children(verb.i, "aux")):
        return False  # planned, and only its telling is awaited
    told = any(t.lower == "to" for t in parse.children(say.i, "aux"))
    meant = american(above.lemma.lower()) in words.frames["unreal"]
    return told and meant and say.dep in ("xcomp", "ccomp")


def _equated(parse: Parse, verb: Token) -> bool:
    """Whether it is what something is said to be: "the only way out was Thar stepping down"."""
    bare = verb.tag == "VBG" and not parse.children(verb.i, "aux", "auxpass")
    of_be = verb.dep in ("ccomp", "attr") and parse[verb.head].lemma == "be"
    return bare and of_be and verb.head < verb.i and bool(parse.children(verb.i, "nsubj"))


def _helped_with(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether it is what help is asked for: "asked for help in opening talks"."""
    first = parse[verb.head] if verb.dep == "conj" else verb
    prep = parse[first.head]
    if first.dep != "pcomp" or prep.lower not in ASKED_IN:
        return False
    above = parse[prep.head]
    if above.pos == "NOUN":
        above = parse[parse[above.head].head]
    return american(above.lemma.lower()) in words.frames["sought"] and not any(
        t.i > prep.i for t in parse.children(above.i, "dobj")
    )
