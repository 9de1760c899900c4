"""For whom somebody speaks, and whom his words leave out.

"We deployed troops", says a spokesman of a ministry: the ministry did. "As Holm pointed out, he had
quit": he is not Holm. "He urged the president to go": he is not whoever is the president here.
"""

from __future__ import annotations

from collections import defaultdict

from variorum.records import Mention
from variorum.syntax import Parse, Token

VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
"""Those whose "we" is never their own."""
ARTICLES = frozenset({"a", "an", "the"})


def spoken_for(parse: Parse, source: Token) -> Token | None:
    """The state or body named before an officer: "Norvia" of "Norvia's president"."""
    for child in parse.children(source.i, "poss", "compound", "nmod"):
        if child.name in ("GPE", "ORG"):
            return child
    return None


def voiced(parse: Parse, source: Token) -> Token | None:
    """Who "we" are in the mouth of a spokesman: "Holm, spokesman for the Norvian ministry"."""
    offices = [source, *parse.children(source.i, "appos", "compound")]
    if source.dep == "appos":
        offices.append(parse[source.head])
    for office in offices:
        if office.lemma.lower() not in VOICES:
            continue
        for prep in parse.children(office.i, "prep"):
            for body in parse.children(prep.i, "pobj"):
                if prep.lower in ("for", "of") and body.pos != "PRON" and body.name != "PERSON":
                    return body
        before = parse.children(office.i, "poss", "compound", "nmod")
        bodies = [t for t in before if t.name in ("GPE", "ORG")]
        if bodies:
            return bodies[0]
    return None


def aside(parse: Parse, source: Token) -> bool:
    """Whether ``source`` only bears out what is told: "as Holm pointed out"."""
    verb = parse[source.head]
    return (
        source.dep == "nsubj"
        and verb.dep == "advcl"
        and any(t.lower == "as" for t in parse.children(verb.i, "mark", "advmod"))
    )


def offices(mentions: tuple[Mention, ...]) -> dict[str, frozenset[str]]:
    """The words of the offices that the text gives whoever bears a name, by the last word of it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        parts = mention.text.lower().split()
        if mention.kind == "person" and mention.role and parts:
            found[parts[-1]] |= set(mention.role.lower().split())
    return {name: frozenset(roles) for name, roles in found.items()}


def bears(parse: Parse, name: str, office: Token, roles: dict[str, frozenset[str]]) -> bool:
    """Whether "the president" is whoever bears ``name``."""
    the = any(t.lower in ARTICLES for t in parse.children(office.i, "det"))
    return the and office.pos == "NOUN" and office.lower in roles.get(name, ())
