"""The surroundings of a cue that make it more or less likely to report speech."""

from __future__ import annotations

from variorum.stages.article.statements.cues import Cue
from variorum.stages.article.statements.view import View

PERSONS = {
    **dict.fromkeys(("i", "we", "you", "me", "us", "my", "our", "your"), "first"),
    **dict.fromkeys(("he", "she", "they", "his", "her", "their"), "third"),
    **dict.fromkeys(("it", "this", "that", "these", "those", "its"), "it"),
    **dict.fromkeys(("who", "which"), "relative"),
}
TAGS = {
    **dict.fromkeys(("VBZ", "VBP"), "present"),
    "VBD": "past",
    "VB": "base",
    "VBG": "ing",
    "VBN": "participle",
    **dict.fromkeys(("NN", "NNS"), "noun"),
}
RELATIONS = frozenset(
    [
        "ROOT",
        "acl",
        "advcl",
        "ccomp",
        "conj",
        "relcl",
        "xcomp",
        "pcomp",
        "dobj",
        "pobj",
        "nsubj",
        "parataxis",
        "acomp",
    ]
)
MODALS = frozenset(
    [
        "will",
        "would",
        "can",
        "could",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "wo",
        "ca",
        "’ll",
        "'ll",
    ]
)
PATTERNS = frozenset(
    [
        "quote",
        "obj",
        "that",
        "bare",
        "inf",
        "left",
        "par",
        "wh",
        "pass",
        "if",
        "as",
        "be",
        "small",
        "ing",
        "oprd",
    ]
)


def context(view: View, cue: Cue, pattern: str) -> list[str]:
    """Names of what surrounds ``cue``, as ``contexts.tsv`` lists them."""
    token = view.tokens[cue.i]
    children = view.parse.children(cue.i)
    relation = token.dep if token.dep in RELATIONS else "other"
    out = [
        "always",
        f"source {source_kind(view, cue)}",
        f"form {TAGS.get(token.tag, 'other')}",
        f"relation {relation}",
        f"auxiliary {_auxiliary([c.lower for c in children if c.dep == 'aux'])}",
        f"pattern {family(pattern)}",
    ]
    if any(c.dep == "neg" for c in children):
        out.append("negated")
    if view.tokens[view.sentence_range(cue.i)[1] - 1].text == "?":
        out.append("question")
    return out


def source_kind(view: View, cue: Cue) -> str:
    """What the source is: a person, a body, a noun, a pronoun, nobody."""
    if cue.source is None:
        return "name" if cue.source_span else "none"
    token = cue.source
    if token.lower in PERSONS:
        return PERSONS[token.lower]
    if token.name == "PERSON":
        return "person"
    if token.name in ("ORG", "GPE", "NORP"):
        return "body"
    return {"PROPN": "name", "NOUN": "noun"}.get(token.pos, "other")


def _auxiliary(words: list[str]) -> str:
    word = words[0] if words else ""
    if word in MODALS:
        return "modal"
    return {"do": "do", "does": "do", "did": "do", "to": "to"}.get(word, "none")


def family(pattern: str) -> str:
    """The kind of complement without its words: ``p:for`` is ``p``."""
    if pattern.startswith("obj~"):
        return "obj and more"
    name = pattern.split(":")[0].rstrip("<")
    return name if name in PATTERNS or name in ("p", "adv") else "other"
