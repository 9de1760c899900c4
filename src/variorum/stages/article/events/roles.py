"""Who can act and who acts."""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.stages.article.events.beside import around
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.phrases import BRACKETS
from variorum.syntax import Parse, Token

AGENTS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
PRONOUNS = frozenset(
    {"he", "she", "they", "we", "i", "it", "who", "him", "her", "them", "us", "me", "whom"}
)
ARMED = frozenset({"armed", "masked", "uniformed", "loyal"})
PLACED = frozenset({"GPE", "LOC", "FAC"})
AGENCY = 8  # tokens from a dateline's place to the bracket after the agency


def can_act(parse: Parse, head: Token, words: Lexicon) -> bool:
    """Whether ``head`` names somebody who can act: a name, a pronoun, a word for people in office,
    in arms or in a crowd, some of such ("dozens of rebels"), or what such set in motion ("the
    rebel attack")."""
    lemma = american(head.lemma.lower())
    if (
        head.lower in BRACKETS
        or _bracketed(parse, head)
        or _photographer(parse, head)
        or _any(parse, head, words)
        or abstract(parse, head)
    ):
        return False
    if head.pos != "PROPN" and (lemma in words.inert or head.lower in words.inert):
        return False
    if head.name in ("DATE", "TIME") or _dateline(parse, head):
        return False
    some = head.pos == "PRON" and lemma in words.parts and bool(parse.children(head.i, "prep"))
    if head.pos == "PRON" and head.text != "US" and not some:
        return head.lower in PRONOUNS
    if head.name in AGENTS or head.pos == "PROPN" or lemma in words.actors or is_role(lemma):
        return lemma not in words.mishaps
    if head.pos == "NOUN" and (
        _titled(parse, head)
        or lemma.endswith(("ist", "ian", "man"))
        or (len(head.text) > 1 and head.text.isupper())
        or any(t.name in AGENTS and t.pos == "PROPN" for t in parse.children(head.i, "conj"))
    ):
        return True
    if head.name in ("MONEY", "PERCENT", "DATE", "TIME", "QUANTITY"):
        return False
    if lemma in words.parts or head.pos == "NUM":
        inner = [t for p in parse.children(head.i, "prep") if p.lower == "of"
                 for t in parse.children(p.i, "pobj")]  # fmt: skip
        inner += [c for t in inner for c in parse.children(t.i, "conj")]
        return any(can_act(parse, t, words) for t in inner) if inner else head.pos == "NUM"
    return lemma in words.attacks and owner(parse, head, words) is not None


def _any(parse: Parse, head: Token, words: Lexicon) -> bool:
    """Whether ``head`` is nobody in particular: "any town", but "either Holm or Moll"."""
    paired = head.pos == "PROPN" and bool(parse.children(head.i, "conj"))
    return not paired and any(t.lower in words.frames["any"] for t in parse.children(head.i, "det"))


def _titled(parse: Parse, head: Token) -> bool:
    """Whether a noun tells who a person named after a comma is: "his mentor, Anna Holm"."""
    named = [t for t in parse.children(head.i, "appos") if t.name == "PERSON" and t.pos == "PROPN"]
    return head.tag == "NN" and len(named) == 1 and parse.after(head).text == ","


def abstract(parse: Parse, head: Token) -> bool:
    """Whether a noun that may name a state or a body is here what one has or is in: "a state of
    emergency", "yielded power"."""
    if head.lower == "power":
        return not parse.children(head.i, "det", "amod", "compound", "nummod", "poss")
    inner = [t for p in parse.children(head.i, "prep") if p.lower == "of"
             for t in parse.children(p.i, "pobj")]  # fmt: skip
    return head.lower == "state" and bool(inner) and inner[0].pos == "NOUN"


def _photographer(parse: Parse, head: Token) -> bool:
    """Whether ``head`` is who took a picture: "AP Photo/Anna Holm"."""
    before = parse.children(head.i, "nmod", "compound")
    return head.name == "PERSON" and any(t.lower == "photo" for t in before)


def _bracketed(parse: Parse, head: Token) -> bool:
    """Whether ``head`` is an aside after an opening bracket, as agencies after a place are."""
    return (
        head.pos != "PRON"
        and head.i > 0
        and parse[head.i - 1].lower in ("(", "[", "-lrb-", "-lsb-")
    )


def _dateline(parse: Parse, head: Token) -> bool:
    """Whether ``head`` is the place of a dateline: "OBERAU, Norvia (Agency)"."""
    first = head.i == parse.sentences[head.sentence].first
    if not head.text.isupper() or head.name == "ORG" or not (first or head.name in PLACED):
        return False
    near = parse.tokens[head.i + 1 : head.i + AGENCY]
    return len(head.text) > 2 and any(t.lower in (")", "-rrb-") for t in near)


def in_arms(parse: Parse, who: Token) -> bool:
    """Whether ``who`` are private but for their arms or their side: "armed men", "men loyal to Thar"."""
    return any(t.lower in ARMED for t in parse.children(who.i, "amod", "acl"))


def owner(parse: Parse, head: Token, words: Lexicon) -> Token | None:
    """Who is behind a deed or thing: "NATO" of "the NATO air strike", "rebels" of "an attack by rebels"."""
    for child in parse.children(head.i, "poss", "compound", "amod", "nmod", "prep"):
        if child.dep == "prep":
            if child.lower == "by":
                inner = parse.children(child.i, "pobj")
                if inner and can_act(parse, inner[0], words):
                    return inner[0]
        elif where(child):
            continue
        elif child.name in ("ORG", "GPE", "NORP", "PERSON") or child.lemma.lower() in words.actors:
            return child if child.lemma.lower() not in words.inert else None
        elif child.lower.endswith("-led") and child.text[0].isupper():
            return child  # one word, as "U.S.-led" is
        elif child.tag == "VBN" or child.lemma in ("run", "lead"):  # Saudi-led
            named = parse.children(child.i, "npadvmod", "compound", "amod")
            if named and named[0].name in AGENTS:
                return named[0]
    return None


def where(name: Token) -> bool:
    """Whether a name before a deed tells where it was: "the Oberau strike", not "the U.S. strike"."""
    long = len(name.text) > 2 and not name.text.isupper() and "." not in name.text
    return name.dep in ("compound", "nmod") and name.name == "GPE" and name.tag == "NNP" and long


def actor(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who acts, a deed leading to its doer."""
    found = clause.subject
    if found is None and clause.passive and clause.verb.lemma in ("expel", "deport", "evict"):
        found = next((t for p, t in clause.preps if p == "from" and t.name == "GPE"), None)
    if found is None:
        if not clause.passive:
            return None
        found = _doer(parse, clause, words) or around(parse, clause.verb)
    if found is None or not can_act(parse, found, words):
        return None
    if found.pos == "NOUN" and found.lemma.lower() in words.attacks:
        return owner(parse, found, words)
    return found


def _doer(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who is behind "in a NATO air strike" where a passive names nobody, the last of several too:
    "ten were killed and five wounded in shelling by rebels"."""
    joined = [t for t in parse.children(clause.verb.i, "conj") if t.tag == clause.verb.tag]
    after = [(p.lower, n) for t in joined for p in parse.children(t.i, "prep")
             for n in parse.children(p.i, "pobj")]  # fmt: skip
    for name, noun in (*clause.preps, *after):
        if name in ("in", "by", "during", "from") and noun.lemma.lower() in words.attacks:
            return owner(parse, noun, words)
        if name == "as" and noun.lemma.lower() in ("result", "consequence"):
            for prep in parse.children(noun.i, "prep"):
                for deed in parse.children(prep.i, "pobj"):
                    if deed.lemma.lower() in words.attacks:
                        return owner(parse, deed, words)
    return None
