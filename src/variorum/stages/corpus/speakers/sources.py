"""What a source's words are made of: its heads, and what modifies each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from variorum.models.people import is_role
from variorum.records import Mention, Span
from variorum.stages.corpus.speakers.lexicon import words
from variorum.stages.corpus.speakers.view import View
from variorum.syntax import Parse, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
MODIFIERS = frozenset({"poss", "compound", "amod", "nmod"})


@dataclass(frozen=True, slots=True)
class Part:
    """One of the sources joined in a source's words: its head, and tokens ``first`` to ``last``."""

    head: Token
    first: int
    last: int


def parts_of(parse: Parse, source: Span) -> list[Part]:
    """The joined sources, one where nothing is joined, none where the parse has no words there."""
    tokens = parse.between(source.start, source.end)
    if not tokens:
        return []
    low, high = tokens[0].i, tokens[-1].i + 1
    if high - low == 1 and tokens[0].dep == "det" and tokens[0].head > low:
        head = parse[tokens[0].head]  # only the article was marked: [a] fisherman said
        return [Part(head, low, head.i + 1)]
    roots = [t for t in tokens if not low <= t.head < high or t.head == t.i]
    nouns = [t for t in roots if t.pos in NOMINAL]
    root = nouns[0] if nouns else roots[0] if roots else tokens[-1]
    if root.pos in ("ADJ", "DET", "NUM"):
        root = next((t for t in reversed(nouns) if t.pos in ("NOUN", "PROPN")), root)
    heads = [root]
    for head in heads:
        joined = parse.children(head.i, "conj")
        heads.extend(t for t in joined if low <= t.i < high and t.pos in NOMINAL)
    heads.sort(key=lambda t: t.i)
    bounds = [low]
    for before, head in pairwise(heads):
        first = max(parse.subtree(head.i)[0], before.i + 1)
        bounds.append(min(first, head.i))
    bounds.append(high)
    return [Part(h, a, b) for h, a, b in zip(heads, bounds[:-1], bounds[1:], strict=True)]


def told_apart(view: View, parts: list[Part]) -> list[Part]:
    """The parts without those that only say more of the one before: "Miller, [town] and [harbour] clerk
    of Velm", "the Harbour League, or [HL]"."""
    parse = view.parse
    parts = [p for p in parts if p is parts[0] or not _is_other_name(view, p)]
    first, last = parts[0], parts[-1]
    comma = first.head.i + 1
    mention = view.mention_at(first.head)
    if first is last or mention is None or mention.kind != "person" or parse[comma].text != ",":
        return parts
    behind = parse.tokens[comma + 1 : last.last]
    if behind[0].tag == "CC" or parse[last.first].lower == "the":
        return parts
    persons = any(m.kind == "person" for m in view.mentions_in(behind[0].start, behind[-1].end))
    described = any(t.tag == "NN" and is_role(t.text) for t in behind)
    return [Part(first.head, first.first, last.last)] if described and not persons else parts


def _is_other_name(view: View, part: Part) -> bool:
    """Whether a part is another name of the one before: ", or HL"."""
    before = view.parse.tokens[max(0, part.first - 2) : part.first + 1]
    words = [t.lower for t in before]
    return words[-2:] == [",", "or"] or words[:2] == [",", "or"]


def named_in(view: View, part: Part) -> Mention | None:
    """The mention that is the source itself, not one that modifies it."""
    mention = view.mention_at(part.head)
    if mention:
        return mention
    for child in view.parse.children(part.head.i, "appos"):
        mention = view.mention_at(child)
        if mention and mention.kind == "person" and child.i < part.last:
            return mention
    start, end = part.head.end, view.parse[part.last - 1].end
    for mention in view.mentions_in(start, end):
        if mention.kind == "person" and mention.role and _leads(view, part.head, mention):
            return mention
    return _in_apposition(view, part)


def man_not_medium(view: View, part: Part) -> Part:
    """The part that is meant where a parser took "a [man] the Herald will call only Tom" for one
    name: the man, not the paper."""
    mention = view.mention_at(part.head)
    if mention is None or mention.kind == "place" or not is_indefinite(view, part):
        return part
    for token in view.parse.tokens[part.first + 1 : part.head.i]:
        if token.tag == "NN" and is_role(token.text) and token.end < mention.start:
            return Part(token, part.first, token.i + 1)
    return part


def _in_apposition(view: View, part: Part) -> Mention | None:
    """The harbour master of Velden, [Ann Miller]: the name that a comma sets behind one person's
    description and that ends it. Parsers often hang it on the last noun of the description, so its
    place decides."""
    if part.head.tag != "NN":
        return None
    for token in view.parse.tokens[part.head.i + 1 : part.last]:
        if token.text == ",":
            if token.i + 1 >= part.last:
                return None
            named = view.parse[token.i + 1]
            if named.tag == "DT" and named.i + 1 < part.last:
                named = view.parse[named.i + 1]
            mention = view.mention_at(named)
            body = part.head.lower in words("bodies.txt")
            if mention is None or mention.kind != ("organisation" if body else "person"):
                return None
            rest = view.text[mention.end : view.parse[part.last - 1].end].strip()
            return mention if not rest or rest[0] == "," else None
        if token.pos in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ"):
            return None
    return None


def _leads(view: View, head: Token, mention: Mention) -> bool:
    """Whether the head is the office that stands before this name (Secretary of State [Miller])."""
    role = (mention.role or "").split()
    between = view.text[head.end : mention.start].split()
    return head.text in role and len(between) < 6 and not {"'s", "’s"} & set(between)


def modifiers(view: View, head: Token) -> list[Token]:
    """The tokens before a head that modify it, those of its compounds' own included."""
    out: list[Token] = []
    stack = [t for t in view.parse.children(head.i, *MODIFIERS) if t.i < head.i]
    while stack:
        token = stack.pop()
        out.append(token)
        stack.extend(view.parse.children(token.i, *MODIFIERS))
    return sorted(out, key=lambda t: t.i)


def objects(view: View, head: Token, *prepositions: str) -> list[Token]:
    """The nouns that these prepositions join to a head (spokesman for the [ministry])."""
    return [
        t
        for p in view.parse.children(head.i, "prep")
        if p.lower in prepositions
        for t in view.parse.children(p.i, "pobj")
    ]


def phrase(view: View, part: Part) -> str:
    """The part's words without articles, relative clauses and joints at its ends."""
    first, last = part.first, part.last
    parse = view.parse
    for k in range(first, last):
        comma = parse[k].text in (",", "(", "-LRB-", "–", "—", "--")
        if k > part.head.i and (comma or parse[k].tag in ("WP", "WDT")):
            last = k
            break
    while first < last - 1 and (
        parse[first].tag in ("DT", "CC") or parse[first].text in (",", "“", '"', "‘", "'")
    ):
        if parse[first].lower in ("some", "all", "both", "any", "no"):
            break
        first += 1
    while last > first + 1 and (
        parse[last - 1].tag in ("CC", "POS") or parse[last - 1].text == ","
    ):
        last -= 1
    return " ".join(view.text[parse[first].start : parse[last - 1].end].split())


def is_indefinite(view: View, part: Part) -> bool:
    """Whether the part begins with a word that brings somebody new (a, an, one, another, some)."""
    return view.parse[part.first].lower in ("a", "an", "one", "another", "some", "several", "many")
