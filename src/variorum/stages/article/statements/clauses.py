"""What a verb, noun or adjective could report, read off the parse: every way to cut its content.

An :class:`Option` is one way: "said" with its clause, "accuse" with its object alone or with its object
and "of …". The lexicon says which of them people take for reported speech, and how often.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

COPULAS = frozenset({"be", "feel", "seem", "sound", "become", "remain", "appear", "look", "grow", "get"})
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
AUXILIARIES = ("aux", "auxpass", "neg")


@dataclass(frozen=True, slots=True)
class Option:
    """``pattern`` names how the content hangs from the cue, ``content`` holds character spans."""

    pattern: str
    content: tuple[Range, ...]


def lexeme(view: View, i: int) -> str:
    """The key of a cue in the lexicon: lemma, particle and word class ("point_out/v")."""
    token = view.tokens[i]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        for child in view.parse.children(i, "prt"):
            lemma = f"{lemma}_{child.lower}"
        return f"{lemma}/v"
    if token.pos == "ADJ":
        return f"{lemma}/a"
    return f"{lemma}/n"


def is_passive(view: View, i: int) -> bool:
    token = view.tokens[i]
    if token.tag != "VBN":
        return False
    if token.dep == "acl":
        return True
    return any(c.dep in ("auxpass", "nsubjpass") for c in view.parse.children(i))


def verb_options(view: View, v: int) -> list[Option]:
    """All ways in which the verb ``v`` could report something."""
    parse = view.parse
    token = view.tokens[v]
    voice = "pass:" if is_passive(view, v) else ""
    frame = _frame(view, v)
    out: list[Option] = []
    objects: Range | None = None
    for child in parse.children(v):
        name = _complement(view, child, v)
        if name is None:
            continue
        first, last = _inner(view, child)
        if pieces := view.pieces(first, last, frame):
            out.append(Option(voice + name, pieces))
        if child.i > v and child.dep == "dobj":
            objects = (first, last)
        elif objects and child.i > v:
            _, end = parse.subtree(child.i)
            if pieces := view.pieces(objects[0], end, frame):
                out.append(Option(f"{voice}obj~{name}", pieces))
    out += _hosts(view, v, voice, token)
    return out


def _frame(view: View, v: int) -> list[Range]:
    """Token ranges that belong to the report of ``v`` and not to what is reported."""
    keep = [(v, v + 1)]
    for child in view.parse.children(v):
        if child.dep in ("nsubj", "nsubjpass", *AUXILIARIES, "advmod", "npadvmod", "prt", "dative", "agent"):
            keep.append(view.parse.subtree(child.i))
    return keep


def _inner(view: View, child: Token) -> Range:
    """The token range of a complement: for a preposition what follows it."""
    if child.dep == "prep":
        below = view.parse.children(child.i, "pobj", "pcomp")
        if below:
            first, last = view.parse.subtree(below[0].i)
            return max(first, child.i + 1), max(last, child.i + 1)
    return view.parse.subtree(child.i)


def _complement(view: View, child: Token, v: int) -> str | None:
    """The name of the complement ``child`` of ``v``, or ``None`` where it is none."""
    dep = child.dep
    if dep == "ccomp":
        return ("left:" if child.i < v else "") + clause_kind(view, child)
    if dep == "xcomp":
        return clause_kind(view, child)
    if dep == "dobj":
        return "obj" if child.i > v else "left:obj"
    if dep == "prep":
        return f"p:{child.lower}" if child.i > v and child.lower != "according" else None
    if dep == "oprd":
        return "oprd"
    if dep == "advcl" and child.i > v:
        marks = [c.lower for c in view.parse.children(child.i, "mark", "advmod") if c.i < child.i]
        return f"adv:{marks[0]}" if marks else "adv"
    return None


def clause_kind(view: View, head: Token) -> str:
    """``that`` (finite), ``if``, ``wh``, ``inf``, ``subj-inf``, ``ing`` or ``small``."""
    below = view.parse.children(head.i)
    for c in below:
        if c.dep == "mark" and c.lower in ("if", "whether"):
            return "if"
        if c.dep == "mark" and c.lower == "that":
            return "that"
    finite = head.tag in FINITE or any(c.dep in ("aux", "auxpass") and c.tag in FINITE for c in below)
    for c in below:
        if c.i < head.i and (c.tag in ("WRB", "WP", "WDT") or (c.dep in ("dobj", "nsubj") and c.tag == "WP")):
            return "wh"
    if finite:
        return "bare"
    if any(c.dep == "aux" and c.lower == "to" for c in below):
        return "subj-inf" if any(c.dep == "nsubj" for c in below) else "inf"
    if head.tag == "VBG":
        return "subj-ing" if any(c.dep == "nsubj" for c in below) else "ing"
    if head.tag in ("VB", "VBN"):
        return "base"
    return "small"


def _hosts(view: View, v: int, voice: str, token: Token) -> Iterator[Option]:
    """Clauses that the verb interrupts or follows: "…, she said, …", "as she said"."""
    if token.dep == "parataxis" or (token.dep in ("ccomp", "conj", "dep") and _trailing(view, v)):
        first, last = view.parse.subtree(token.head)
        if pieces := view.pieces(first, last, [view.parse.subtree(v)]):
            yield Option(voice + "par", pieces)
    if token.dep == "advcl" and any(c.lower == "as" for c in view.parse.children(v, "mark", "advmod")):
        first, last = view.parse.subtree(token.head)
        if pieces := view.pieces(first, last, [view.parse.subtree(v)]):
            yield Option(voice + "as", pieces)


def _trailing(view: View, v: int) -> bool:
    """Whether the verb ends its sentence as a bare "…, X said" that the parser hung below."""
    deps = {c.dep for c in view.parse.children(v)}
    return bool(deps & {"nsubj"}) and not deps & {"ccomp", "xcomp", "dobj", "prep", "mark"}


def noun_options(view: View, n: int) -> list[Option]:
    """All ways in which the noun ``n`` could report something ("a claim that …", "support for …")."""
    out: list[Option] = []
    parse = view.parse
    for child in parse.children(n):
        if child.i < n:
            continue
        if child.dep in ("acl", "ccomp", "relcl") and child.tag != "VBN":
            kind = clause_kind(view, child)
            if child.dep == "relcl" and not (
                kind == "that" or any(c.dep == "mark" for c in parse.children(child.i))
            ):
                continue
            if pieces := view.pieces(*parse.subtree(child.i), ()):
                out.append(Option(kind, pieces))
        elif child.dep == "prep":
            if pieces := view.pieces(*_inner(view, child), ()):
                out.append(Option(f"p:{child.lower}", pieces))
    head = view.tokens[view.tokens[n].head]
    if view.tokens[n].dep == "nsubj" and head.lemma == "be":
        for child in parse.children(head.i, "ccomp", "attr", "xcomp"):
            if child.i > head.i and child.dep != "attr":
                if pieces := view.pieces(*parse.subtree(child.i), ()):
                    out.append(Option("be:" + clause_kind(view, child), pieces))
    return out


def adjective_options(view: View, a: int) -> list[Option]:
    """All ways in which the predicate adjective ``a`` could report something ("sure that …")."""
    out: list[Option] = []
    token = view.tokens[a]
    if token.dep not in ("acomp", "oprd", "conj", "ROOT", "amod", "advcl", "relcl", "ccomp"):
        return out
    for child in view.parse.children(a):
        if child.i < a:
            continue
        if child.dep in ("ccomp", "xcomp"):
            name = clause_kind(view, child)
        elif child.dep == "prep":
            name = f"p:{child.lower}"
        else:
            continue
        if pieces := view.pieces(*_inner(view, child), ()):
            out.append(Option(name, pieces))
    if token.dep == "acomp":  # "was sure that": the clause may hang from the verb
        for child in view.parse.children(token.head, "ccomp", "xcomp"):
            if child.i > a and (pieces := view.pieces(*view.parse.subtree(child.i), ())):
                out.append(Option(clause_kind(view, child), pieces))
    return out


def according_options(view: View, i: int) -> list[Option]:
    """The clause or sentence that "according to X" at token ``i`` vouches for."""
    own = view.parse.subtree(i)
    out = []
    for host in view.parse.ancestors(i):
        if host.pos in ("VERB", "AUX"):
            if pieces := view.pieces(*view.parse.subtree(host.i), [own]):
                out.append(Option("clause", pieces))
            break
    if pieces := view.pieces(*view.sentence_range(i), [own]):
        out.append(Option("sentence", pieces))
    return out
