"""Quoted speech: which verb beside a quotation reports it, and which quotations belong together.

Parsers lose their way in quotations, so this looks at what stands between them: "“…,” said X",
"X said: “…”", "“…,” X said. “…”", and quotations that run over several paragraphs.
"""

from __future__ import annotations

from variorum.stages.article.statements.complements import Option
from variorum.stages.article.statements.passages import (
    STOPS,
    Passage,
    passages,
    tokens_back,
    tokens_on,
)
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

LINKS = (",", "?", "!", "—", "–", "-", "--")
MODIFIERS = ("relcl", "acl", "amod", "compound", "aux", "auxpass")
NEXT = 40  # characters after a quotation that show whether its paragraph ends with it
FAR = 500  # characters between two quotations that are not one speech any more


def quote_options(view: View) -> dict[int, list[Option]]:
    """For every verb that may report quotations, by token number, what it reports."""
    spoken = passages(view)
    cues: list[tuple[int, str] | None] = []
    for k, passage in enumerate(spoken):
        floor = spoken[k - 1].quotes[-1].end if k else 0
        ceiling = spoken[k + 1].quotes[0].start if k + 1 < len(spoken) else len(view.text)
        cues.append(_after(view, passage, ceiling) or _before(view, passage, floor))
    out: dict[int, tuple[str, list[Range]]] = {}
    last: int | None = None
    for k, (passage, cue) in enumerate(zip(spoken, cues, strict=True)):
        if cue is not None:
            last, pattern = cue
            pieces = passage.pieces(with_lead=pattern.startswith("quote:after"))
            out.setdefault(last, (pattern, []))[1].extend(pieces)
        elif last is not None and passage.whole and _goes_on(view, spoken[k - 1], passage):
            out[last][1].extend(passage.pieces(with_lead=False))
        else:
            last = None
    return {verb: [Option(name, tuple(found))] for verb, (name, found) in sorted(out.items())}


def _after(view: View, passage: Passage, ceiling: int) -> tuple[int, str] | None:
    """The verb after a quotation that reports it: "“…,” the mayor said"."""
    end = passage.quotes[-1].end
    tokens = tokens_on(view, end, ceiling)
    if not tokens:
        return None
    inner = view.text[passage.quotes[-1].start : end].rstrip("\"'“”’»`").rstrip()
    if inner.endswith(".") and not tokens[0].text[0].islower():
        return None
    comma = inner.endswith(LINKS) or tokens[0].text in LINKS
    if not comma and not passage.whole:
        return None
    verbs = [t for t in tokens if t.pos == "VERB"]
    verb = next((t for t in verbs if t.dep not in MODIFIERS), verbs[0] if verbs else None)
    if verb is None:
        return None
    saying = _as_saying(view, verb)
    if saying is verb and verb.tag == "VBG":  # "…,” adding that": reports what follows
        return None
    if not comma:
        return saying.i, "quote:near"
    whole = saying is not verb or _has_subject(view, verb, tokens[0].i)
    verb = saying
    return verb.i, "quote:after" if whole else "quote:after?"


def _has_subject(view: View, verb: Token, first: int) -> bool:
    """Whether the reporting clause is complete: a finite verb with its subject beside it."""
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    return any(c.i >= first for c in view.parse.children(verb.i, "nsubj"))


def _as_saying(view: View, verb: Token) -> Token:
    """For "the agency quoted her as saying" the verb after "as", whose source is who was quoted."""
    for child in view.parse.children(verb.i, "prep"):
        if child.lower == "as":
            for below in view.parse.children(child.i, "pcomp"):
                if below.tag == "VBG":
                    return below
    return verb


def _before(view: View, passage: Passage, floor: int) -> tuple[int, str] | None:
    """The verb before a quotation that reports it: "the mayor said: “…”"."""
    start = passage.quotes[0].start
    tokens = tokens_back(view, start, floor)
    if not tokens:  # "She said:", and the quotation is a paragraph of its own
        first = view.parse.token_at(start)
        if first is None or first.i == 0 or view.tokens[first.i - 1].text != ":":
            return None
        colon = view.tokens[first.i - 1]
        tokens = [*tokens_back(view, colon.start, floor), colon]
    last = tokens[-1]
    name = {":": "quote:colon", ",": "quote:comma"}.get(last.text)
    for token in reversed(tokens):
        if token.pos == "VERB" and token.dep not in MODIFIERS:
            if name is None and token is last:
                name = "quote:verb"
            return (token.i, name) if name else None
    return None


def _goes_on(view: View, before: Passage, passage: Passage) -> bool:
    """Whether a quotation without a cue continues the one before it: nothing but the end of the
    reporting sentence stands between them, and at most one paragraph ends there."""
    start, end = before.quotes[-1].end, passage.quotes[0].start
    if end - start > FAR:
        return False
    between = view.parse.between(start, end)
    if sum(t.text in STOPS for t in between) > 1:
        return False
    if "\n" not in view.text[start:end]:
        return True
    stop = passage.quotes[-1].end
    opens = "\n" in view.text[between[-1].end if between else start : end]
    closes = not view.text[stop : stop + NEXT].split("\n")[0].strip()
    return opens and closes and (not between or between[-1].text in STOPS)
