"""How the value of an expression is worked out: one function a way that ``data/rules.toml`` names.

A way takes the match and the scene and gives a TIMEX3 value, or ``None`` where the words are no
temporal expression after all. Where the publication date is not known, what is not known of a value
is written with X: ``XXXX-WXX-1`` is some Monday.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from variorum.stages.article.times import calendar
from variorum.stages.article.times.clock import of_clock, of_part
from variorum.stages.article.times.durations import UNIT_OF, period_value
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import VAGUE, number, ordinal, year_of
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.words import classes, table

Way = Callable[[Match, Scene], str | None]

UNKNOWN = {
    "day": "XXXX-XX-XX", "night": "XXXX-XX-XXTNI", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}  # fmt: skip


def named(kind: str, word: str | None) -> int | str | None:
    """The value ``data/words.toml`` gives a word in a class."""
    return classes()[kind].get(word) if word else None


def step(word: str | None) -> int | None:
    """-1, 0 or 1 for ``last``, ``this``, ``the following`` …"""
    last = word.split()[-1] if word else None
    for kind in ("RELATIVE", "FOLLOWING"):
        value = named(kind, last)
        if value is not None:
            return int(value)
    return {"latest": -1}.get(last or "")


def month_of(word: str) -> int:
    name = word.split()[0]
    return int(classes()["MONTH"].get(name) or classes()["ABBREVIATED"][name])


def stated_year(match: Match, scene: Scene) -> int | None:
    """The year that the expression itself states, outright or as ``last year``."""
    if (text := match.word("year")) is not None:
        return year_of(text, scene.anchor.year if scene.anchor else None)
    relative = match.word("relyear")
    if relative is None:
        return None
    counted = relative.split()[-1] in ("previous", "following", "that")
    base = (scene.before() if counted else None) or scene.base
    n = step(relative)
    return base.year + n if base is not None and n is not None else None


def settle(candidates: list[date], scene: Scene) -> date | None:
    """The candidate that tense and the day counted from point at."""
    base = scene.base
    if base is None:
        return None
    if scene.narrative and scene.said:
        aim = base + timedelta(days=NARRATIVE_STEP)
        return min(candidates, key=lambda d: (abs((d - aim).days), d), default=None)
    chosen = calendar.choose(candidates, base, scene.direction)
    nearest = calendar.choose(candidates, base, 0)
    if chosen is None or nearest is None:
        return nearest
    # A tense misread, or a plan told in the past, is likelier than a date most of a year away.
    return nearest if abs((chosen - base).days) > FAR and abs((nearest - base).days) < NEAR else chosen


NARRATIVE_STEP = 60
FAR = 300
NEAR = 66


def days(month: int, day: int, scene: Scene) -> list[date]:
    """This day of the year around the day counted from."""
    base = scene.base
    out = []
    for n in (-1, 0, 1):
        try:
            out.append(date(base.year + n, month, day) if base else date(2000, month, day))
        except ValueError:
            continue
    return out


def iso(match: Match, scene: Scene) -> str | None:
    try:
        return date.fromisoformat(match.word("date") or "").isoformat()
    except ValueError:
        return None


def slashed(match: Match, scene: Scene) -> str | None:
    """Month first, as American papers write; day first where that alone is a date."""
    a, b, y = (match.word("date") or "").split("/")
    year = year_of(y if len(y) == 4 else f"'{y}", scene.anchor.year if scene.anchor else None)
    for month, day in ((a, b), (b, a)):
        try:
            return date(year or 0, int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None


def date_(match: Match, scene: Scene) -> str | None:
    month = month_of(match.word("month") or "")
    day = ordinal(match.word("day") or "")
    if day is None or not 1 <= day <= 31:
        return None
    year = stated_year(match, scene)
    if year is None:
        found = settle(days(month, day, scene), scene)
        value = found.isoformat() if found else f"XXXX-{month:02d}-{day:02d}"
    else:
        try:
            value = date(year, month, day).isoformat()
        except ValueError:
            return None
    return value + of_part(match.word("part"))


def month(match: Match, scene: Scene) -> str | None:
    number_ = month_of(match.word("month") or "")
    year = stated_year(match, scene)
    if year is not None:
        return f"{year:04d}-{number_:02d}"
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return f"XXXX-{number_:02d}"
    if n:
        first = base.replace(day=1)
        found = [
            d for d in (date(base.year + k, number_, 1) for k in (-1, 0, 1)) if (d > first if n > 0 else d < first)
        ]
        return calendar.at(calendar.choose(found, first, n), "month")
    if scene.narrative and scene.said and len(scene.said[-1][0]) == 4:
        return f"{base.year:04d}-{number_:02d}"
    candidates = [date(base.year + k, number_, 1) for k in (-1, 0, 1)]
    if base.month == number_:
        return calendar.at(base, "month")
    return calendar.at(settle(candidates, scene), "month")


def year(match: Match, scene: Scene) -> str | None:
    found = stated_year(match, scene)
    return f"{found:04d}" if found else None


def bc(match: Match, scene: Scene) -> str | None:
    text = match.word("year") or ""
    return f"BC{int(text):04d}" if text.isdecimal() and len(text) <= 4 else None


def years(match: Match, scene: Scene) -> str | None:
    return (match.word("span") or "")[:4]


def decade(match: Match, scene: Scene) -> str | None:
    word = named("DECADEWORD", match.word("word"))
    if word is not None:
        return f"19{word}"
    digits = "".join(c for c in match.word("decade") or "" if c.isdecimal())
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}" if digits else None


def century(match: Match, scene: Scene) -> str | None:
    nth = ordinal(match.word("nth") or "")
    return f"{nth - 1:02d}" if nth and nth <= 21 else None


def weekday(match: Match, scene: Scene) -> str | None:
    number_ = int(named("WEEKDAY", match.word("weekday")) or 0)
    tail = of_part(match.word("part")) or of_clock(match.word("clock"), match.word("half"))
    if scene.base is None:
        return f"XXXX-WXX-{number_}{tail}"
    found = _weekday(number_, match, scene, scene.base)
    return found.isoformat() + tail if found else None


def _weekday(number_: int, match: Match, scene: Scene, base: date) -> date | None:
    rel, week = match.word("rel"), match.word("week")
    if week is not None:
        monday = calendar.shift(base, "day", -base.weekday())
        return calendar.shift(monday, "day", number_ - 1 + 7 * (step(week) or 0)) if monday else None
    n = step(rel)
    if rel and rel not in classes()["RELATIVE"]:
        base = scene.day_before() or base
    elif rel == "this":
        return calendar.shift(base, "day", number_ - base.isoweekday())
    if match.word("before") and (day := scene.day_before()):
        base, n = day, -1
    past = (base.isoweekday() - number_) % 7
    if n is None:
        if scene.narrative:
            return calendar.shift(base, "day", 7 - (past or 7))
        direction = scene.direction
        return calendar.shift(base, "day", (7 - past) % 7 if direction > 0 else -past)
    return calendar.shift(base, "day", -(past or 7) if n < 0 else 7 - past)


def weekdays(match: Match, scene: Scene) -> str | None:
    word = match.word("weekday")
    number_ = named("WEEKDAYS", word) or named("WEEKDAY", word)
    return f"XXXX-WXX-{number_}{of_part(match.word('part'))}"


def months(match: Match, scene: Scene) -> str | None:
    return f"XXXX-{month_of(match.word('month') or ''):02d}"


def season(match: Match, scene: Scene) -> str | None:
    code = named("SEASON", match.word("season"))
    if code is None:
        return None
    stated = stated_year(match, scene)
    if stated is not None:
        return f"{stated:04d}-{code}"
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return f"XXXX-{code}"
    middle = calendar.SEASON_MONTH[str(code)]
    candidates = [date(base.year + k, middle, 15) for k in (-1, 0, 1)]
    if n == 0 and match.word("rel") == "this":
        return f"{base.year:04d}-{code}"
    if n:
        found = calendar.choose([d for d in candidates if abs((d - base).days) > 45], base, n)
    else:
        found = settle(candidates, scene)
    return f"{found.year:04d}-{code}" if found else None


def quarter(match: Match, scene: Scene) -> str | None:
    nth = ordinal(match.word("nth") or "")
    if nth is None or not 1 <= nth <= 4:
        return None
    stated = stated_year(match, scene)
    if stated is not None:
        return f"{stated:04d}-Q{nth}"
    base = scene.base
    if base is None:
        return f"XXXX-Q{nth}"
    candidates = [date(base.year + k, nth * 3 - 1, 15) for k in (-1, 0, 1)]
    begun = [d for d in candidates if (base - d).days > -45]
    nearest = calendar.choose(candidates, base, 0)
    # Results are told, and even announced as to come, of the quarter that has just ended.
    found = nearest if scene.direction >= 0 else max(begun, default=nearest)
    value = calendar.at(found, "quarter")
    return calendar.moved(value, "year", -1) if value and match.word("ago") else value


def half(match: Match, scene: Scene) -> str | None:
    word = match.word("nth") or ""
    which = 2 if word in ("last", "second", "late", "2nd") else 1 if word in ("first", "1st", "early") else None
    if which is None:
        return None
    stated = stated_year(match, scene) or (scene.base.year if scene.base else None)
    return f"{stated:04d}-H{which}" if stated else f"XXXX-H{which}"


def weekend(match: Match, scene: Scene) -> str | None:
    if match.word("month"):
        day = read_day(date_(match, scene))
        return calendar.at(day, "weekend") or UNKNOWN["weekend"]
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return UNKNOWN["weekend"]
    if n is None:
        n = 0 if base.weekday() >= 5 or scene.direction > 0 else -1
    elif n < 0 and match.word("rel") == "past" and base.weekday() >= 5:
        n = 0
    return calendar.at(calendar.shift(base, "week", n), "weekend")


def read_day(value: str | None) -> date | None:
    point = calendar.read(value) if value else None
    return point[0] if point and point[1] == "day" else None


def holiday(match: Match, scene: Scene) -> str | None:
    rule = dict(table("holidays.tsv")).get((match.word("holiday") or "").replace("’", "'"))
    if rule is None:
        return None
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return f"XXXX-{rule}" if rule.count("-") == 1 else UNKNOWN["day"]
    candidates = [d for k in (-1, 0, 1) if (d := _holiday(rule, base.year + k))]
    found = calendar.choose([d for d in candidates if d != base], base, n) if n else settle(candidates, scene)
    return found.isoformat() if found else None


def _holiday(rule: str, year_: int) -> date | None:
    """``12-25``, or ``11-4-4``: the fourth Thursday of November (``-1``: the last)."""
    parts = rule.split("-", 2)
    month_, second = int(parts[0]), int(parts[1])
    if len(parts) == 2:
        return date(year_, month_, second)
    nth = int(parts[2])
    matching = [
        d for k in range(31) if (d := date(year_, month_, 1) + timedelta(days=k)).month == month_ and d.isoweekday() == second
    ]
    return matching[nth - 1 if nth > 0 else nth]


def deictic(match: Match, scene: Scene) -> str | None:
    word = match.word("day") or ""
    n = int(named("DEICTIC", word) or 0)
    if word in ("last", "past", "overnight"):
        n = -1
    n += (match.word("after") is not None) - (match.word("before") is not None)
    part = "night" if word in ("tonight", "overnight") else match.word("part")
    if word == "last" and part == "night":
        part = "night"
    day = calendar.shift(scene.anchor, "day", n) if scene.anchor else None
    tail = of_part(part) or of_clock(match.word("clock"), match.word("half"))
    return (day.isoformat() if day else UNKNOWN["day"]) + tail


def relative(match: Match, scene: Scene) -> str | None:
    unit = match.word("unit") or ""
    if match.word("month"):
        day = read_day(date_(match, scene))
        return calendar.at(day, "week") or UNKNOWN["week"]
    n = step(match.word("rel")) or 0
    if scene.base is None:
        return UNKNOWN[unit]
    return calendar.at(calendar.shift(scene.base, unit, n), unit)


def period(match: Match, scene: Scene) -> str | None:
    """The quarter that a report on results speaks of, or the one a year before it."""
    stated = match.word("year")
    known = scene.period(within=40)
    if stated and known:
        return f"{stated}{known[4:]}"
    if stated:
        return stated
    ago = match.word("ago")
    if known is None and ago:
        return calendar.at(calendar.shift(scene.base, "year", -1), "year") if scene.base else "XXXX"
    if known is None:
        return calendar.at(calendar.shift(scene.base, "quarter", -1), "quarter") if scene.base else UNKNOWN["quarter"]
    if not ago:
        return known
    return calendar.moved(known, "year", -1)


def theunit(match: Match, scene: Scene) -> str | None:
    unit = match.word("unit") or "year"
    if scene.base is None:
        return UNKNOWN.get(unit)
    return calendar.at(scene.base, unit)


def newyear(match: Match, scene: Scene) -> str | None:
    name = match.word("month")
    base = scene.base
    tail = f"-{month_of(name):02d}" if name else ""
    if base is None:
        return f"XXXX{tail}"
    return f"{base.year + (base.month > NEW_YEAR_IS_NEXT):04d}{tail}"


NEW_YEAR_IS_NEXT = 3
"""Up to this month "the new year" is the one that has begun."""


def following(match: Match, scene: Scene) -> str | None:
    n = step(match.word("rel")) or 0
    unit = match.word("unit") or "day"
    part = match.word("part") or ("night" if unit == "night" else None)
    unit = "day" if unit == "night" else unit
    base = scene.day_before() if unit == "day" else scene.before() or scene.base
    if base is None and unit == "day" and scene.narrative:
        base = scene.before()
    if base is None:
        return UNKNOWN[unit] + of_part(part)
    value = calendar.at(calendar.shift(base, unit, n), unit)
    return value + of_part(part) if value else None


def back(match: Match, n: float, unit: str, base: date) -> str | None:
    """The value ``n`` units from ``base`` (negative: before it), at the granularity of the unit."""
    if unit in ("second", "minute", "hour"):
        return base.isoformat()
    if n != int(n):
        n, unit = n * {"year": 12, "decade": 10, "century": 100}.get(unit, 1), {"year": "month", "decade": "year", "century": "year"}.get(unit, unit)
    elif unit in ("decade", "century"):
        n, unit = n * (10 if unit == "decade" else 100), "year"
    if abs(n) > 9999 * 12:
        return None
    there = calendar.shift(base, unit, int(n))
    return calendar.at(there, "week" if unit == "fortnight" else unit)


def ago(match: Match, scene: Scene) -> str | None:
    count = number(match.word("count") or "a")
    unit = UNIT_OF.get(match.word("unit") or "", "")
    if count is None or not unit:
        return None
    if count == VAGUE:
        return "PAST_REF"
    if unit == "year" and count == 1 and (known := scene.period(within=1)):
        return calendar.moved(known, "year", -1)
    if scene.base is None:
        return UNKNOWN.get(unit, "PAST_REF")
    return back(match, -count, unit, scene.base)


def earlier(match: Match, scene: Scene) -> str | None:
    count = number(match.word("count") or "a")
    unit = UNIT_OF.get(match.word("unit") or "", "")
    way = 1 if (match.word("way") or "").startswith(("later", "afterward")) else -1
    if count is None or not unit:
        return None
    if count == VAGUE:
        return "PAST_REF" if way < 0 else "FUTURE_REF"
    if unit == "year" and count == 1 and way < 0 and (known := scene.period(within=2)):
        return calendar.moved(known, "year", -1)
    base = scene.day_before() if unit == "day" else scene.before()
    if unit == "year" and way < 0 and not scene.narrative and base and scene.base and base.year < scene.base.year:
        base = None  # spoken of already: results are compared with one year, not with ever older ones
    base = base or scene.base
    if base is None:
        return UNKNOWN.get(unit)
    return back(match, way * count, unit, base)


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
    base = scene.day_before(within=1) or scene.base
    return (base.isoformat() if base else UNKNOWN["day"]) + of_part(match.word("part") or match.word("edge"))


def reference(match: Match, scene: Scene) -> str | None:
    return dict(table("references.tsv")).get(match.word("phrase") or "")


WAYS: dict[str, Way] = {
    "iso": iso, "slashed": slashed, "date": date_, "month": month, "year": year, "years": years, "bc": bc,
    "decade": decade, "century": century, "weekday": weekday, "weekdays": weekdays, "months": months,
    "season": season, "quarter": quarter, "half": half, "halves": half, "weekend": weekend,
    "holiday": holiday, "deictic": deictic, "relative": relative, "period": period,
    "theunit": theunit, "newyear": newyear, "following": following, "earlier": earlier, "ago": ago,
    "past": past, "duration": duration, "unmeasured": unmeasured, "frequency": frequency,
    "every": every, "clock": clock, "part": part, "reference": reference,
}  # fmt: skip
