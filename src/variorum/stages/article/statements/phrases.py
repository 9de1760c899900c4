"""What a noun, a predicate adjective or "according to" could report, read off the parse."""

from __future__ import annotations

from variorum.stages.article.statements.complements import Option, clause_kind, inner
from variorum.stages.article.statements.view import View


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
            out.append(Option(kind, view.pieces(*parse.subtree(child.i), ())))
        elif child.dep == "prep":
            out.append(Option(f"p:{child.lower}", view.pieces(*inner(view, child), ())))
    head = view.tokens[view.tokens[n].head]
    if view.tokens[n].dep == "nsubj" and head.lemma == "be":
        for child in parse.children(head.i, "ccomp", "xcomp"):
            if child.i > head.i:
                pieces = view.pieces(*parse.subtree(child.i), ())
                out.append(Option("be:" + clause_kind(view, child), pieces))
    return [o for o in out if o.content]


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
        if pieces := view.pieces(*inner(view, child), ()):
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
