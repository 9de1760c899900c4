"""What a statement does: state, deny, demand, accuse, warn, reject, propose, promise or ask.

The cue decides where it says so ("denied", "vowed to"); a neutral one ("said") leaves it to the
content: "must" demands, "could … attack" warns, "we will" promises. ``data/acts.tsv`` lists cues,
``data/contents.tsv`` regular expressions of contents, the first that fits winning.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from variorum.records import Act, StatementKind
from variorum.stages.article.statements.lexicon import table
from variorum.stages.article.statements.view import View

READ = 500  # characters of content that tell its act


@cache
def _cues() -> dict[str, Act]:
    return {f"{cue} {pattern}".strip(): cast(Act, act) for act, cue, pattern in table("acts.tsv")}


@cache
def _contents() -> list[tuple[Act, str, re.Pattern[str]]]:
    return [
        (cast(Act, act), voice, re.compile(pattern, re.IGNORECASE))
        for act, voice, pattern in table("contents.tsv")
    ]


def act_of(view: View, i: int, lexeme: str, pattern: str, kind: StatementKind, content: str) -> Act:
    """The act of what the cue at token ``i`` reports with ``content``."""
    own = _of_cue(view, i, lexeme, pattern)
    if any(c.dep == "neg" for c in view.parse.children(i)):
        own = None
    voice = "first" if kind != "indirect" else "third"
    voices = ("any", voice) if own is None else (own,)
    text = content[:READ].replace("’", "'").replace("‘", "'")
    for act, wanted, expression in _contents():
        if wanted in voices and expression.search(text):
            return act
    return own or "state"


def _of_cue(view: View, i: int, lexeme: str, pattern: str) -> Act | None:
    """What the cue alone tells; for "refused to say" and "went on to warn" the verb above too."""
    cues = _cues()
    plain = pattern.removeprefix("pass:").removeprefix("obj~").rstrip("<")
    found = cues.get(f"{lexeme} {plain}") or cues.get(lexeme)
    token = view.tokens[i]
    if token.dep == "xcomp" and found is None:
        above = view.tokens[token.head]
        return cues.get(f"{above.lemma.lower()}/v inf")
    return found
