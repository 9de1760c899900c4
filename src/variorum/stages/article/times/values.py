"""How the value of an expression is worked out: one function a way that ``data/rules.toml`` names.

A way takes the match and the scene and gives a TIMEX3 value, or ``None`` where the words are no
temporal expression after all. Where the publication date is not known, what is not known of a value
is written with X: ``XXXX-WXX-1`` is some Monday.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from variorum.stages.article.times.candidates import UNKNOWN, named
from variorum.stages.article.times.clock import of_clock, of_part
from variorum.stages.article.times.durations import period_value
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.holidays import holiday
from variorum.stages.article.times.named import (
    half,
    month,
    months,
    quarter,
    season,
    weekday,
    weekdays,
    weekend,
)
from variorum.stages.article.times.relative import (
    ago,
    around,
    deictic,
    earlier,
    following,
    newyear,
    period,
    relative,
    theunit,
)
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.stated import (
    another,
    bc,
    century,
    date_,
    decade,
    dotted,
    iso,
    slashed,
    year,
    years,
)
from variorum.stages.article.times.words import table

Way = Callable[[Match, Scene], str | None]


@cache
def references() -> dict[str, str]:
    return dict(table("references.tsv"))


def nothing(match: Match, scene: Scene) -> str | None:
    """Words that are matched so that no other rule takes a part of them."""
    return None


def past(match: Match, scene: Scene) -> str | None:
    return "PAST_REF"


def duration(match: Match, scene: Scene) -> str | None:
    return period_value(match)


def unmeasured(match: Match, scene: Scene) -> str | None:
    return "PXX"


def frequency(match: Match, scene: Scene) -> str | None:
    return str(named("FREQUENCY", match.word("word")))


def every(match: Match, scene: Scene) -> str | None:
    return period_value(match, other=match.word("other") is not None)


def clock(match: Match, scene: Scene) -> str | None:
    tail = of_clock(match.word("clock"), match.word("half"))
    if not tail:
        return None
    if match.word("month"):
        day = date_(match, scene)
        return day + tail if day else None
    base = scene.day_before(within=0) or scene.base
    return (base.isoformat() if base else UNKNOWN["day"]) + tail


def part(match: Match, scene: Scene) -> str | None:
    named_day = match.parts.keys() & {"the", "edge"} or match.word("part") == "overnight"
    base = (scene.day_before(within=1) or scene.base) if named_day else None
    return (base.isoformat() if base else UNKNOWN["day"]) + of_part(
        match.word("part") or match.word("edge")
    )


def reference(match: Match, scene: Scene) -> str | None:
    return references().get(match.word("phrase") or "")


WAYS: dict[str, Way] = {
    "iso": iso, "dotted": dotted, "another": another, "around": around, "slashed": slashed, "date": date_, "month": month, "year": year, "years": years, "bc": bc,
    "decade": decade, "century": century, "weekday": weekday, "weekdays": weekdays, "months": months,
    "season": season, "quarter": quarter, "half": half, "halves": half, "weekend": weekend,
    "holiday": holiday, "deictic": deictic, "relative": relative, "period": period,
    "theunit": theunit, "newyear": newyear, "following": following, "earlier": earlier, "ago": ago,
    "past": past, "nothing": nothing, "duration": duration, "unmeasured": unmeasured, "frequency": frequency,
    "every": every, "clock": clock, "part": part, "reference": reference,
}  # fmt: skip
