"""When what is counted happened, as far as the sentence tells: days, a period, up to now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

from variorum.placed import Placed
from variorum.records import Time
from variorum.stages.corpus.series.tables import cues
from variorum.stages.corpus.series.whose import DEEPEST
from variorum.syntax import Parse, Token

DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)")  # a year, month or day
DATED = 4  # characters of the shortest value that is a date: a year
REACH = 40  # tokens around a figure that are looked at


def around(parse: Parse, number: Token, reach: int = REACH) -> tuple[Token, ...]:
    """The tokens of a figure's sentence, as far as is near."""
    sentence = parse.sentences[number.sentence]
    first, last = max(sentence.first, number.i - reach), min(sentence.last, number.i + reach)
    return parse.tokens[first:last]


def days_of(parse: Parse, number: Token, times: Placed[Time]) -> frozenset[str]:
    """The dates of a figure's sentence, those left out on which somebody only speaks ("said on
    Friday") and the present."""
    out = set()
    for token in around(parse, number):
        for start, _, time in times.at(token.start):
            day = DAY.match(time.value) if time.type in ("DATE", "TIME") else None
            if start == token.start and day and not _of_speech(parse, token):
                out.add(day[0])
    return frozenset(out)


def _of_speech(parse: Parse, token: Token) -> bool:
    above = next((t for t in islice(parse.ancestors(token.i), DEEPEST) if t.pos == "VERB"), None)
    return above is not None and above.lemma.lower() in cues("speech")


def recent(parse: Parse, number: Token) -> bool:
    """Whether the sentence counts over a time that moves on with the day of the report: "in the past
    24 hours", "so far today"."""
    return any(
        t.lower in cues("recent")
        or (t.lower in ("past", "last") and _hours(parse.tokens[t.i + 1 : t.i + 3]))
        for t in around(parse, number)
    )


def _hours(tokens: Sequence[Token]) -> bool:
    return any(t.lemma.lower() == "hour" for t in tokens)


def running(parse: Parse, number: Token, verb: Token | None) -> bool:
    """Whether the count is one up to its day ("have died", "a toll of 40") and not of one event."""
    if verb is not None:
        helpers = parse.children(verb.i, "aux", "auxpass")
        if any(t.lemma.lower() == "have" for t in helpers):
            return True
    return any(t.lower in cues("running") for t in around(parse, number))


def supposed(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells what may be ("could kill")."""
    return any(t.lower in cues("perhaps") for t in parse.children(verb.i, "aux"))


def weeks_of(as_of: str | None) -> int | None:
    """The number of weeks since year 0 of a day or month, roughly; of a bare year ``None``."""
    if as_of is None or len(as_of) < 7:
        return None
    year, month = int(as_of[:4]), int(as_of[5:7])
    day = int(as_of[8:10]) if len(as_of) >= 10 else 15
    return (year * 372 + month * 31 + day) // 7


def days_between(a: str | None, b: str | None) -> int | None:
    """The days from ``a`` to ``b``, ``None`` where one of them is no day."""
    try:
        return (date.fromisoformat((b or "")[:10]) - date.fromisoformat((a or "")[:10])).days
    except ValueError:
        return None


def meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one of the dates ``a`` may be one of ``b``: "2024-03" and "2024-03-05" may."""
    return any(x.startswith(y) or y.startswith(x) for x in a for y in b)
