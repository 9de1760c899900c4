"""Sources that are marks: the label of a turn in a transcript, a share's code behind a company."""

from __future__ import annotations

import re

from variorum.records import Span, Statement
from variorum.stages.corpus.speakers.describe import named
from variorum.stages.corpus.speakers.view import Settled, View

LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})\s*(?:[,(]|-LRB-|$)")
"""The label of a turn."""
CODE = re.compile(r"[A-Z]{1,3} ?(?:-RRB-|\))$")
LONGEST_CODE = 20
BEFORE_CODE = 40
"""Characters before a code in which its company is named."""


def labelled_by(view: View, s: Statement) -> Settled | None:
    """Whom the label of a turn names in capitals, with or without what he is: "IDA MOLL , HARBOUR
    MASTER :"."""
    label = LABEL.match(s.source.text) if s.source and s.cue and s.cue.text == ":" else None
    if label is None:
        return None
    name = " ".join(label["name"].split())
    known = [view.entities[i] for i in view.persons]
    same = [e for e in known if f" {name}".casefold().endswith(f" {e.name}".casefold())]
    if not same and " " not in name:
        same = [e for e in known if e.name.casefold().split()[-1] == name.casefold()]
    if len(same) == 1:
        return Settled(same[0].name, same[0].id, "name")
    return Settled(name.title(), None, "name") if " " in name else None


def coded(view: View, source: Span) -> Settled | None:
    """The company before a share's code that the sentence was cut at: "Orla Mining (ORL.[L)] said"."""
    if not CODE.match(source.text):
        return None
    reach = max(0, source.start - LONGEST_CODE)
    opened = max(view.text.rfind(mark, reach, source.start) for mark in ("(", "-LRB-"))
    if opened < 0:
        return None
    before = view.mentions_in(max(0, opened - BEFORE_CODE), opened)
    near = [m for m in before if not view.text[m.end : opened].strip()]
    return named(view, near[-1]) if near else None
