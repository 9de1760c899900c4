"""What the reporter adds to reported speech: what everybody knows, said where no listener needs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from variorum.records import Figure, Statement
from variorum.stages.corpus.series.tables import cues, saying
from variorum.stages.corpus.series.voices import Voices
from variorum.syntax import Parse, Token

DEEPEST = 60
NEAR = 5
"""Tokens from a period to the noun that it modifies, or from a distance to its place, at most."""
PERIODS = frozenset({"week", "month", "year", "decade", "century", "year of age", "month of age"})
LENGTHS = frozenset({"mile", "kilometre", "metre"})
MODIFIES = frozenset({"amod", "compound", "nmod", "nummod", "npadvmod", "advmod", "punct", "poss"})
PRESENT = frozenset({"VBZ", "VBP"})
NOUNS = frozenset({"NOUN", "PROPN"})
JOINED = re.compile(r"[\w.,]+[-‑][^\W\d_]{2,}(?:[-‑]\w+)?")
"""A number with the word that it is joined to: "12-strong"."""
BEARING = re.compile(
    r"\s*(?:(?:-LRB-|\()[^()\n]{1,40}?(?:-RRB-|\))|-RRB-|\))?\s*"
    r"(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?\s+(?:of|from)|from)"
    r"\s+(?:the\s+)?(?:capital\b|[A-Z])"
)
"""Where a place lies, behind its distance: "40 km (25 miles) east of Orla", "from the capital"."""


def is_background(figure: Figure, statement: Statement, voices: Voices) -> bool:
    """Whether a figure in reported speech is the reporter's own, since it tells what nobody had to
    say: how long a rule or war goes on ("demanded an end to his 30-year rule"), how large is what all
    know ("a member of Orla's 12-strong council"), how far a place lies ("rebels said they took Velm,
    40 miles east of Orla") or, in a clause that keeps the reporter's tense, what has been going on
    ("warned that the storm that has hit 19 ports may last")."""
    if statement.kind == "direct":
        return False
    parse = voices.parse
    tokens = parse.between(figure.start, figure.end)
    if not tokens:
        return False
    if is_lasting(parse, figure) or _is_known(parse, figure, tokens):
        return True
    if figure.unit in LENGTHS and _is_place_s(voices, figure, tokens[0]):
        return True
    return statement.kind == "indirect" and _keeps_tense(parse, tokens[0], statement)


def is_lasting(parse: Parse, figure: Figure) -> bool:
    """Whether a figure tells how long a rule, war or ban goes on."""
    tokens = parse.between(figure.start, figure.end) if figure.unit in PERIODS else ()
    return bool(tokens) and _is_period_of(parse, tokens[-1], figure.text)


def _is_known(parse: Parse, figure: Figure, tokens: Sequence[Token]) -> bool:
    """Whether a number joined to a word sets nothing new of what is known: "Orla's [12-strong] council",
    "the [six-point] scale"."""
    if figure.unit in cues("skipped") or not JOINED.fullmatch(figure.text) or not tokens[0].i:
        return False
    before, after = parse[tokens[0].i - 1], parse.tokens[tokens[-1].i + 1 : tokens[-1].i + 2]
    definite = before.tag == "POS" or before.lower == "the"
    return definite and bool(after) and after[0].pos in NOUNS | {"ADJ"}


def _is_period_of(parse: Parse, last: Token, text: str) -> bool:
    """Whether a period stands before what lasts: "her 12-year reign", "the 30-year-old ban", "the
    30-year state of emergency"."""
    if "-" not in text and "‑" not in text:
        return False
    lasting = cues("lasting") | (cues("standing") if "old" in text else frozenset())
    for noun in islice(parse.ancestors(last.i), NEAR):
        if noun.i > last.i + NEAR:
            return False
        if noun.pos in NOUNS and noun.i >= last.i:
            of = [
                t
                for prep in parse.children(noun.i, "prep")
                if prep.lower == "of"
                for t in parse.children(prep.i, "pobj")
            ]
            if any(t.lemma.lower() in lasting for t in (noun, *of)):
                return True
        if noun.dep not in MODIFIES:
            return False
    return last.lemma.lower() in lasting


def _is_place_s(voices: Voices, figure: Figure, first: Token) -> bool:
    """Whether a distance stands behind a place and before a bearing: nothing has gone that far."""
    if not BEARING.match(voices.text, figure.end):
        return False
    parse, k = voices.parse, first.i - 1
    while k > max(0, first.i - NEAR) and parse[k].lower in cues("bracketed"):
        k -= 1
    return k >= 0 and parse[k].sentence == first.sentence and _is_place(parse, parse[k], first)


def _is_place(parse: Parse, before: Token, first: Token) -> bool:
    """Whether a name, a noun of places or a comma behind one stands before a distance; in "40 km (25
    miles)" what stands before the first of them."""
    if (
        before.text == ","
        or before.pos in ("NUM", "SYM")
        or before.lemma.lower() in LENGTHS | {"km"}
    ):
        opened = parse.tokens[max(0, first.i - 2 * NEAR) : before.i]
        while opened and (
            opened[-1].pos in ("NUM", "SYM") or opened[-1].lower in cues("bracketed")
        ):
            opened = opened[:-1]
        before = opened[-1] if opened else before
    return before.pos == "PROPN" or before.lemma.lower() in cues("settlement")


def _keeps_tense(parse: Parse, first: Token, statement: Statement) -> bool:
    """Whether a relative clause in what was said in the past keeps the present, though the clause
    around it does not: the speaker's own words would be told in the past, too."""
    cue = statement.cue
    if cue is None or cue.end > first.start:
        return False
    said = [t for t in parse.between(cue.start, cue.end) if t.lemma.lower() in saying("says")]
    if not said or said[-1].tag != "VBD":
        return False
    kept = False
    for clause, above in pairwise((first, *islice(parse.ancestors(first.i), DEEPEST))):
        if clause.dep == "relcl" and above.i < first.i:
            kept = kept or (_is_relative(parse, clause) and _is_present(parse, clause))
        if above.i == said[-1].i:
            return kept and clause.dep == "ccomp" and not _is_present(parse, clause)
    return False


def _is_relative(parse: Parse, verb: Token) -> bool:
    """Whether which, who or where opens a clause; the parser hangs others as relative, too."""
    opening = parse.children(verb.i, "nsubj", "nsubjpass", "advmod")
    return any(t.tag in ("WDT", "WP", "WRB") and t.i < verb.i for t in opening)


def _is_present(parse: Parse, verb: Token) -> bool:
    finite = {t.tag for t in (verb, *parse.children(verb.i, "aux", "auxpass"))}
    return bool(finite & PRESENT) and not finite & {"MD", "VBD"}
