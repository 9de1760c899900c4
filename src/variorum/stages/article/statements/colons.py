"""Names before a colon: headlines ("Mayor: no leak") and transcripts ("SMITH: Thank you")."""

from __future__ import annotations

from variorum.stages.article.statements.complements import Option
from variorum.stages.article.statements.view import MARKS, Range, View

REACH = 10  # tokens of a name with its title


def colon_report(view: View, first: int, last: int) -> tuple[int, list[Option], Range] | None:
    """The colon, what stands after it and the characters of the name before it, where the paragraph
    of tokens ``first`` to ``last`` (excluded) begins with somebody's name and a colon."""
    tokens = view.tokens
    for i in range(first + 1, min(first + REACH, last - 1)):
        token = tokens[i]
        if token.pos in ("VERB", "AUX") and token.tag in ("VBZ", "VBD", "VBP", "MD"):
            return None
        if token.text == ":":
            break
    else:
        return None
    if tokens[first].text in MARKS or not tokens[first].text[:1].isupper():
        return None
    content = view.pieces(i + 1, last, ())
    source = view.chars(first, i)
    if not content or source is None:
        return None
    return i, [Option(_kind(view, first, i), content)], source


def _kind(view: View, first: int, colon: int) -> str:
    """What sort of name stands before the colon, as far as it tells speech from other uses."""
    head = view.tokens[colon - 1]
    before = view.tokens[first:colon]
    quoted = "+quote" if view.quote_of(min(colon + 1, len(view.tokens) - 1)) >= 0 else ""
    if all(t.text.isupper() for t in before):
        return "capitals" + quoted
    if head.name in ("PERSON", "ORG", "GPE", "NORP"):
        return head.name.lower() + quoted
    return ("name" if head.pos == "PROPN" else "noun") + quoted
