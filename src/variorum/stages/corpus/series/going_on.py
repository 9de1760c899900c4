"""Sources that go on beyond their sentence: a list, a survey, a report that gives number after number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from variorum.records import Figure, Statement
from variorum.stages.corpus.series.clauses import around
from variorum.stages.corpus.series.tables import saying
from variorum.stages.corpus.series.taken_up import taken_up
from variorum.stages.corpus.series.voices import Voices
from variorum.syntax import Parse, Token

ITEM = re.compile(r"\s;|;\s")
STOP = re.compile(r"[.?!]\s")
BRACKETS = re.compile(r"(?:-LRB-|\()\s*$")
JOINTS = frozenset({",", "and", "or"})
VERBAL = frozenset({"VERB", "AUX", "SCONJ"})
SHARES = frozenset({"percent", "share"})
AGE = "year of age"
MOST = 40
"""Figures back that are looked at; keeps long texts linear."""
LONGEST = 300
"""Characters between two figures of one list, at most."""
GOES_ON = 5
"""Sentences for which a document named as subject goes on giving numbers, at most."""
BACK = 12
"""Sentences back that "respondents" and "the report" take their survey up from."""
NOUNS = frozenset({"NOUN", "PROPN"})
STEPS = 4
"""Steps from a number to the noun that is the subject, at most."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def carried(
    voices: Voices,
    figures: Sequence[Figure],
    found: Sequence[tuple[Statement | None, str | None]],
    in_turns: Sequence[bool],
) -> list[str | None]:
    """The sources of figures in text order, those filled in that go on from the figure before, from
    a document or, but in the turns of a transcript, from the sentence before."""
    documents = _documents(voices.parse)
    polls = _Polls(voices, figures)
    sources: list[str | None] = []
    for k, (figure, (statement, source)) in enumerate(zip(figures, found, strict=True)):
        if source is None and statement is None:
            before = figures[k - 1] if k else None
            if before and sources[-1] and _in_list(voices, before, figure):
                source = sources[-1]
            late = max(0, k - MOST)
            if source is None and figure.unit in SHARES:
                source = _document(voices, figure, documents, figures[late:k], sources[late:])
                source = source or polls.of(figure)
            if source is None and not in_turns[k]:
                source = taken_up(voices, figure, figures[late:k], sources[late:])
        sources.append(source)
    return sources


class _Polls:
    """The polls of a text, and the sentences that tell what shares of those asked think."""

    def __init__(self, voices: Voices, figures: Sequence[Figure]) -> None:
        self._voices = voices
        parse = voices.parse
        self._named = [
            t for t in parse.tokens if t.pos in NOUNS and t.lemma.lower() in saying("asked")
        ]
        shares = [t for f in figures if f.unit in SHARES if (t := parse.token_at(f.start))]
        self._asked = {t.sentence for t in shares if self._named and _thinks(parse, t)}

    def of(self, figure: Figure) -> str | None:
        """The poll that was named last before a share in a sentence of what people think, or behind
        one."""
        token = self._voices.parse.token_at(figure.start)
        if token is None or not {token.sentence, token.sentence - 1} & self._asked:
            return None
        k = bisect_right(self._named, token.i, key=lambda t: t.i) - 1
        return _full(self._voices, self._named[k]) if k >= 0 else None


def _thinks(parse: Parse, share: Token) -> bool:
    """Whether a share of people is the subject of a verb of opinion: "a [quarter] of them blame him"."""
    for below in (share, *islice(parse.ancestors(share.i), STEPS)):
        if below.dep == "nsubj":
            return parse[below.head].lemma.lower() in saying("opinion")
        if below.pos == "VERB":
            return False
    return False


def _in_list(voices: Voices, before: Figure, figure: Figure) -> bool:
    """Whether two figures are items of one list: with semicolons between, or commas and "and" without
    a verb, or names with counts in brackets."""
    between = voices.text[before.end : figure.start]
    if len(between) > LONGEST or figure.unit == AGE:
        return False
    tokens = voices.parse.between(before.end, figure.start)
    if _bracketed(voices.text, before) and _bracketed(voices.text, figure):
        return not any(t.tag in FINITE for t in tokens)
    after = voices.parse.token_at(figure.end)
    if after is not None and after.pos == "VERB" and after.lemma.lower() in saying("says"):
        return False  # "… and two officials said": they are no item
    if STOP.search(between):
        return False
    joined = any(t.lower in JOINTS for t in tokens)
    return bool(ITEM.search(between)) or (joined and not any(t.pos in VERBAL for t in tokens))


def _bracketed(text: str, figure: Figure) -> bool:
    return bool(BRACKETS.search(text, max(0, figure.start - 8), figure.start))


def _documents(parse: Parse) -> dict[int, Token]:
    """The documents that are subjects, or that a sentence begins in ("In the poll, …"), by sentence."""
    return {
        t.sentence: t
        for t in parse.tokens
        if (t.dep in ("nsubj", "nsubjpass") and t.lemma.lower() in saying("document"))
        or (t.dep == "pobj" and parse[t.head].text == "In" and t.lemma.lower() in saying("survey"))
    }


def _document(
    voices: Voices,
    figure: Figure,
    documents: dict[int, Token],
    before: Sequence[Figure],
    sources: Sequence[str | None],
) -> str | None:
    """The survey whose respondents a share is of, or the document that the sentences before speak of,
    where no other source came between."""
    parse = voices.parse
    token = parse.token_at(figure.start)
    if token is None:
        return None
    if any(t.lemma.lower() == "respondent" for t in around(parse, token)):
        return _survey(voices, token)
    start = _begun(voices.parse, token.sentence, documents, before)
    if start is None:
        return None
    name = _full(voices, documents[start])
    since = documents[start].start
    others = {s for f, s in zip(before, sources, strict=True) if f.start > since and s is not None}
    return name if others <= {name} else None


def _begun(
    parse: Parse, sentence: int, documents: dict[int, Token], before: Sequence[Figure]
) -> int | None:
    """The sentence of the document that goes on to this one or stands in it, each between with a share."""
    shares = {t.sentence for f in before if f.unit in SHARES if (t := parse.token_at(f.start))}
    for k in range(sentence, max(-1, sentence - 1 - GOES_ON), -1):
        if k in documents and (k < sentence or documents[k].dep == "pobj"):
            return k
        if k < sentence and k not in shares:
            return None
    return None


def _survey(voices: Voices, token: Token) -> str | None:
    first = voices.parse.sentences[max(0, token.sentence - BACK)].first
    for t in reversed(voices.parse.tokens[first : token.i]):
        if t.pos == "NOUN" and t.lemma.lower() in saying("survey") and t.lemma != "respondent":
            return voices.name_of(t)
    return None


def _full(voices: Voices, noun: Token) -> str | None:
    """A document's name; "the report" is called as it was where it was named more fully."""
    name = voices.name_of(noun)
    if name is None or " " in name:
        return name
    first = voices.parse.sentences[max(0, noun.sentence - BACK)].first
    for t in reversed(voices.parse.tokens[first : noun.i]):
        if t.pos in ("NOUN", "PROPN") and t.lemma.lower() == noun.lemma.lower():
            fuller = voices.name_of(t)
            if fuller and " " in fuller:
                return fuller
    return name
