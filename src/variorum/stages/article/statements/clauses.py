"""What a verb, noun or adjective could report, read off the parse: every way to cut its content.

An :class:`Option` is one way: "said" with its clause, "accuse" with its object alone or with its object
and "of …". The lexicon says which of them people take for reported speech, and how often.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.stages.article.statements.complements import clause_kind
from variorum.stages.article.statements.conjoined import end_of, owner_of
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

COPULAS = frozenset({"be", "feel", "seem", "sound", "become", "remain", "appear", "look", "grow", "get"})
RAISING = frozenset({"seem", "appear", "look", "sound", "tend", "happen"})
DASHES = frozenset({"—", "–", "--", "-"})
TURNS = frozenset({"but", "however", "although", "though", "yet"})
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
    children = view.parse.children(i)
    if token.dep in ("acl", "advcl"):
        return not any(c.dep in ("aux", "nsubj") for c in children)
    return any(c.dep in ("auxpass", "nsubjpass") for c in children)


def verb_options(view: View, v: int) -> list[Option]:
    """All ways in which the verb ``v`` could report something."""
    parse = view.parse
    token = view.tokens[v]
    voice = "pass:" if is_passive(view, v) else ""
    condition = _condition(view, v)
    frame = _frame(view, v)
    out: list[Option] = []
    objects: Range | None = None
    for child in parse.children(v):
        name = _complement(view, child, v)
        if name is None:
            continue
        first, last = _inner(view, child)
        if child.dep == "ccomp" and child.i > v:
            last = _clause_end(view, v, child.i, last)
        if condition and child.i > v and last == condition[0]:
            last = condition[1]
        if pieces := view.pieces(first, last, frame):
            out.append(Option(voice + name, pieces))
        if name.startswith("p:") or name == "obj":
            short = _without_aside(view, child, first, last)
            if short < last and (pieces := view.pieces(first, short, frame)):
                out.append(Option(f"{voice}{name}<", pieces))
        if (voice or token.lemma in RAISING) and child.dep in ("xcomp", "oprd", "acomp"):
            subject = [s for s in parse.children(v, "nsubj", "nsubjpass") if s.i < v]
            if subject and (pieces := view.pieces(first, last, frame)):
                whole = view.pieces(*parse.subtree(subject[0].i), ())
                out.append(Option(f"{voice}whole:{name}", (*whole, *pieces)))
        if child.i > v and child.dep == "dobj":
            objects = (first, last)
        elif objects and child.i > v:
            if pieces := view.pieces(objects[0], max(last, parse.subtree(child.i)[1]), frame):
                out.append(Option(f"{voice}obj~{name}", pieces))
    if voice:
        for subject in parse.children(v, "nsubjpass"):
            if subject.i < v and subject.tag not in ("WDT", "WP"):
                out.append(Option("pass:subj", view.pieces(*parse.subtree(subject.i), ())))
        if token.dep == "acl":
            first, _ = parse.subtree(token.head)
            out.append(Option("pass:head", view.pieces(first, token.head + 1, ())))
    out += _hosts(view, v, voice, token)
    return [o for o in out if o.content]


def _condition(view: View, v: int) -> Range | None:
    """The tokens of "if …" or "unless …" after ``v``: what one warns of or promises depends on it."""
    for child in view.parse.children(v, "advcl"):
        if child.i > v and any(c.lower in ("if", "unless") for c in view.parse.children(child.i, "mark")):
            return view.parse.subtree(child.i)
    return None


def _clause_end(view: View, v: int, head: int, last: int) -> int:
    """The end of the clause ``head`` that ``v`` reports: before a second cue that shares the source
    of ``v``, and before a dash with "but", where the reporter takes over again."""
    for i in range(head + 1, last):
        token = view.tokens[i]
        if token.dep == "conj" and owner_of(view, i) == v:
            return end_of(view, i)
        if token.text in DASHES and i + 1 < last and view.tokens[i + 1].lower in TURNS:
            return i
    return last


def _without_aside(view: View, child: Token, first: int, last: int) -> int:
    """The end of a noun phrase before a clause or apposition set off by a comma."""
    head = child
    if child.dep == "prep":
        below = view.parse.children(child.i, "pobj")
        if not below:
            return last
        head = below[0]
    for aside in view.parse.children(head.i, "relcl", "acl", "appos", "advcl"):
        start, _ = view.parse.subtree(aside.i)
        if first < start < last and view.tokens[start - 1].text in (",", "--", "—", "–", "-"):
            return start
    return last


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
