"""What a verb could report, read off the parse: every way to cut its content."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.stages.article.statements.complements import Option, clause_kind, inner, is_passive
from variorum.stages.article.statements.conjoined import end_of, owner_of
from variorum.stages.article.statements.lexicon import words
from variorum.stages.article.statements.view import LONGEST_CLAUSE, Range, View
from variorum.syntax import RAISING, Token

DASHES = frozenset({"—", "–", "--", "-"})
TURNS = frozenset({"but", "however", "although", "though", "yet"})
AUXILIARIES = ("aux", "auxpass", "neg")


def verb_options(view: View, v: int) -> list[Option]:
    """All ways in which the verb ``v`` could report something."""
    parse = view.parse
    token = view.tokens[v]
    voice = "pass:" if is_passive(view, v) else ""
    condition = _condition(view, v)
    frame = _frame(view, v)
    out: list[Option] = []
    objects: Range | None = None
    for child in _dependents(view, v):
        name = _complement(view, child, v)
        if name is None:
            continue
        first, last = inner(view, child)
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
            pieces = view.pieces(objects[0], max(last, parse.subtree(child.i)[1]), frame)
            out.append(Option(f"{voice}obj~{name}", pieces))
    if voice:
        for passive in parse.children(v, "nsubjpass"):
            if passive.i < v and passive.tag not in ("WDT", "WP"):
                out.append(Option("pass:subj", view.pieces(*parse.subtree(passive.i), ())))
        if token.dep == "acl":
            first, _ = parse.subtree(token.head)
            out.append(Option("pass:head", view.pieces(first, token.head + 1, ())))
    out += _hidden_clauses(view, v)
    out += _hosts(view, v, voice, token)
    return [o for o in out if o.content]


def _dependents(view: View, v: int) -> list[Token]:
    """The dependents of ``v``, clauses going to the nearest of conjoined verbs: in "denied the claims
    but threatened that …" parsers hang the clause from the first."""
    children = view.parse.children(v)
    second = next((c.i for c in children if c.dep == "conj" and c.pos == "VERB" and c.i > v), None)
    if second is not None:
        children = [c for c in children if not (c.dep == "ccomp" and c.i > second)]
    token = view.tokens[v]
    if token.dep == "conj" and not any(c.dep == "ccomp" for c in children):
        children += [c for c in view.parse.children(token.head, "ccomp") if c.i > v]
    return children


def _hidden_clauses(view: View, v: int) -> Iterator[Option]:
    """The clause of a verb of saying that the parser took for a relative one: "told the town that the
    dam would break", "said at a meeting with the mayor that …"."""
    if view.tokens[v].lemma not in words("saying") | words("telling"):
        return
    parse = view.parse
    below = parse.children(v, "dobj", "dative", "prep")
    while below:
        child = below.pop(0)
        below += parse.children(child.i, "pobj", "prep") if child.i > v else []
        for clause in parse.children(child.i, "relcl"):
            first, last = parse.subtree(clause.i)
            subjects = parse.children(clause.i, "nsubj", "nsubjpass", "expl")
            if view.tokens[first].lower == "that" and any(first < s.i < clause.i for s in subjects):
                yield Option("that", view.pieces(first, last, ()))
                return


def _condition(view: View, v: int) -> Range | None:
    """The tokens of "if …" or "unless …" after ``v``: what one warns of or promises depends on it."""
    for child in view.parse.children(v, "advcl"):
        if child.i > v and any(
            c.lower in ("if", "unless") for c in view.parse.children(child.i, "mark")
        ):
            return view.parse.subtree(child.i)
    return None


def _clause_end(view: View, v: int, head: int, last: int) -> int:
    """The end of the clause ``head`` that ``v`` reports: before a second cue that shares the source
    of ``v``, and before a dash with "but", where the reporter takes over again."""
    for i in range(head + 1, min(last, head + LONGEST_CLAUSE)):
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
        if child.dep in (
            "nsubj",
            "nsubjpass",
            *AUXILIARIES,
            "advmod",
            "npadvmod",
            "prt",
            "dative",
            "agent",
        ):
            keep.append(view.parse.subtree(child.i))
    return keep


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
    if dep == "advcl" and child.i < v and _speech_before(view, child, v):
        return "left:bare"
    if dep == "advcl" and child.i > v:
        marks = [c.lower for c in view.parse.children(child.i, "mark", "advmod") if c.i < child.i]
        return f"adv:{marks[0]}" if marks else "adv"
    return None


def _speech_before(view: View, child: Token, v: int) -> bool:
    """Whether a clause before the verb is a sentence that the verb reports: "We will stay, she told
    …" without marks, which parsers take for an adverbial clause."""
    below = view.parse.children(child.i)
    if any(c.dep == "mark" for c in below) or clause_kind(view, child) != "bare":
        return False
    if not any(c.dep in ("nsubj", "nsubjpass") for c in below):
        return False
    _, end = view.parse.subtree(child.i)
    subjects = view.parse.children(v, "nsubj")
    return bool(subjects) and subjects[0].i >= end and view.tokens[min(end, v)].text == ","


def _hosts(view: View, v: int, voice: str, token: Token) -> Iterator[Option]:
    """Clauses that the verb interrupts or follows: "…, she said, …", "as she said"."""
    if token.dep == "parataxis" or (token.dep in ("ccomp", "conj", "dep") and _trailing(view, v)):
        first, last = view.parse.subtree(token.head)
        if pieces := view.pieces(first, last, [view.parse.subtree(v)]):
            yield Option(voice + "par", pieces)
    if token.dep == "advcl" and any(
        c.lower == "as" for c in view.parse.children(v, "mark", "advmod")
    ):
        first, last = view.parse.subtree(token.head)
        if pieces := view.pieces(first, last, [view.parse.subtree(v)]):
            yield Option(voice + "as", pieces)


def _trailing(view: View, v: int) -> bool:
    """Whether the verb ends its sentence as a bare "…, X said" that the parser hung below."""
    deps = {c.dep for c in view.parse.children(v)}
    return bool(deps & {"nsubj"}) and not deps & {"ccomp", "xcomp", "dobj", "prep", "mark"}
