"""Whether two figures may be of one thing, and how sure it is that they are.

:func:`apart` is what speaks against it, whatever else they share; two figures with nothing against
them are of one thing where they are the same and their sentences say enough alike, or where they
differ and place, deed and sort of the counted are told alike.
"""

from __future__ import annotations

from variorum.stages.corpus.series.describe import Description
from variorum.stages.corpus.series.tables import countries, cues, known_kinds, lands
from variorum.stages.corpus.series.when import DATED, days_between, meet

SAME = 1.02  # how far apart two wordings of one value lie, where one of them is round
EXACT_FIGURES = 3  # figures of a number that is not round
NEARLY = 1.1  # two accounts of one value
CLOSE = 2.5  # two amounts of one stuff
STILL = 1.25  # two accounts of one distance
LARGE = 100.0
FEW, FEW_WEEKS = 50.0, 2  # small counts are of one event, and its news is short
SOME, SOME_WEEKS = 1000.0, 8
VAGUE_REACH = 10.0
DAYS = 2  # one event is counted anew for so many days
WEEK, FORTNIGHT = 7, 14
FALL = 0.97  # a growing count may be put right by so much
# how alike the sentences must be: of the same rare value, rounder ones, or small value …
EXACT, HALF_ROUND, ROUND, SMALL = 0.12, 0.17, 0.22, 0.32
STALE, LATER = 4, 0.1  # weeks from which on the roundest values need so much more
LATE = 0.6  # where two small counts of the stricken are told days apart
ELSEWHERE = 0.45  # where one place is told and the other is not
# … and of differing ones, of which the place is told, is told and the value small, is not told
PLACED, PLACED_FEW, NOWHERE = 0.1, 0.3, 0.33
VAGUE = 0.3  # "thousands" and a number
ONE_EVENT = 0.35  # a toll and a count of the killed


def measured(d: Description) -> bool:
    return d.kind.startswith(("measure", "percent", "money"))


def still(d: Description) -> bool:
    """Whether it is a distance or an area, which stays what it is."""
    return d.kind.removeprefix("measure:") in cues("extent")


def ratio_of(a: Description, b: Description) -> float:
    return max(a.value, b.value) / min(a.value, b.value)


def same_value(a: Description, b: Description) -> bool:
    if a.vague != b.vague:
        return False
    if still(a):
        return ratio_of(a, b) <= STILL
    converted = a.kind.startswith("measure") and a.figure.unit != b.figure.unit
    roundest = min(a, b, key=lambda d: _figures(d.value))
    about = roundest.figure.qualifier is not None or roundest.value >= SOME
    round_ = about and _figures(roundest.value) < EXACT_FIGURES
    return ratio_of(a, b) <= (NEARLY if converted else SAME if round_ else 1.0)


def _figures(value: float) -> int:
    """How many figures a number is told with: 2 of 1,500."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))


def few(a: Description, b: Description) -> bool:
    return max(a.value, b.value) < FEW and not measured(a)


def in_reach(a: Description, b: Description, weeks: int) -> bool:
    """Whether the news of both may be of one time."""
    if a.weeks is None or b.weeks is None:
        return True
    most = max(a.value, b.value)
    reach = FEW_WEEKS if few(a, b) else SOME_WEEKS if most < SOME and not measured(a) else weeks
    return abs(a.weeks - b.weeks) <= min(weeks, reach)


def apart(a: Description, b: Description) -> bool:
    """Whether something speaks against two figures being of one thing."""
    if a.kind != b.kind or a.part != b.part:
        return True
    if not _meets(a.owners, b.owners):
        return True
    if not (_meets(a.where, b.where) or _in_land(a, b) or _one_site(a, b)):
        return True
    if a.matter and b.matter and a.matter != b.matter:
        return True
    if a.supposed != b.supposed or _doubtful(a) != _doubtful(b) or not _meets(_sorts(a), _sorts(b)):
        return True
    same = same_value(a, b)
    if a.who != b.who and (not same or (a.who and b.who)):
        return True
    if a.figure.article == b.figure.article and a.second != b.second:
        return True
    return _other_time(a, b, same) or (not same and _one_text(a, b))


def _one_stuff(a: Description, b: Description) -> bool:
    """Whether both are amounts of one stuff, in articles that lead with one place below a land."""
    told = bool(a.matter) and a.matter == b.matter and not a.part
    return told and bool(_land_free(a.setting & b.setting))


def _one_site(a: Description, b: Description) -> bool:
    """Whether the places of two amounts of one stuff are places of one story below a land: a town, the
    works there, the seat of who reckons."""
    return _one_stuff(a, b) and _land_free(a.where | b.where) == a.where | b.where


def _in_land(a: Description, b: Description) -> bool:
    """Whether one number that is not round is placed in a land and in a town, which may be in it."""
    whole = frozenset(lands().values())
    one_is_land = bool(a.where & whole) != bool(b.where & whole)
    return one_is_land and a.value == b.value and _figures(a.value) >= EXACT_FIGURES


def _meets(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a or not b or bool(a & b)


def _sorts(d: Description) -> frozenset[str]:
    return d.traits - cues("doubt")


def _doubtful(d: Description) -> bool:
    return bool(d.traits & cues("doubt"))


def _other_time(a: Description, b: Description, same: bool) -> bool:
    """Whether they are of two days or periods."""
    if not _one_year(a, b):
        return True
    days = days_between(a.figure.as_of, b.figure.as_of)
    if (a.recent or b.recent) and days is not None and abs(days) > DAYS:
        return True
    if _anew(a) and a.value < LARGE and days is not None and abs(days) > DAYS:
        return True
    passing = not same or a.value < LARGE or a.part or a.kind in cues("stricken")
    # Estimates of what was spilt on Monday, and counts that go on, are told with other days all week.
    told_anew = _one_stuff(a, b) or (a.running and b.running)
    if passing and not told_anew and a.days and b.days and not meet(a.days, b.days):
        return True
    if same or days is None or a.kind not in cues("grows"):
        return False
    earlier, later = (a, b) if days > 0 else (b, a)
    return abs(days) >= DAYS and later.value < earlier.value * FALL


def _anew(d: Description) -> bool:
    """Whether it counts what came on top of others: each report counts others."""
    return d.part and any(w in cues("anew") for w in d.figure.text.lower().split())


def _one_year(a: Description, b: Description) -> bool:
    """Whether a figure of a whole year is held against one that tells of that year."""
    years = [d.figure.as_of for d in (a, b) if d.figure.as_of and len(d.figure.as_of) == DATED]
    told = [d.days | frozenset({d.figure.as_of} if d.figure.as_of else ()) for d in (a, b)]
    return all(meet(frozenset({year}), dates) or not dates for year in years for dates in told)


def _one_text(a: Description, b: Description) -> bool:
    """Whether one text gives both values on its own account: it would not count one thing twice."""
    if a.figure.article != b.figure.article or a.vague or b.vague:
        return False
    if a.sentence == b.sentence:
        return True
    by_one = a.figure.attributed_to == b.figure.attributed_to and not a.matter
    return by_one and ratio_of(a, b) > NEARLY


def alike(a: Description, b: Description, likeness: float) -> bool:
    """Whether two figures with nothing against them are of one thing."""
    if _one_stuff(a, b):
        late, close = not _soon(a, b, STALE * WEEK), ratio_of(a, b) <= CLOSE
        return likeness >= (ELSEWHERE if late else PLACED if close else HALF_ROUND)
    if still(a):
        return _ends_meet(a, b, likeness) and likeness >= _needed(a, b)
    if a.kind in cues("single") and _one_story(a, b):
        return True
    if same_value(a, b):
        needed = _needed(a, b)
        if a.who != b.who or not _one_scene(a, b):
            needed = ROUND if needed == EXACT else ELSEWHERE
        elif needed > EXACT and a.kind in cues("grows"):  # which hardly stands still
            if needed == SMALL and not a.running:
                needed = needed if _soon(a, b, DAYS) else LATE
            elif not _soon(a, b, FORTNIGHT):
                needed = ELSEWHERE
        return likeness >= needed
    return _told_alike(a, b, likeness)


def _ends_meet(a: Description, b: Description, likeness: float) -> bool:
    """Whether two distances lie between the same places, as far as both are told."""
    if a.bearing and b.bearing and a.bearing != b.bearing:
        return False
    both = len(a.names & b.names)
    return both > 1 or (both == min(len(a.names), len(b.names)) > 0 and likeness >= ELSEWHERE)


def _one_scene(a: Description, b: Description) -> bool:
    """Whether nothing in the sentences says that they are of two places."""
    if not a.where & b.where and (a.where or b.where):
        return bool(a.where & b.scene or b.where & a.scene)
    return bool(a.where) or bool(a.scene & b.scene) or not a.scene or not b.scene


def _needed(a: Description, b: Description) -> float:
    """How alike the sentences of two figures of one value must be."""
    figures = min(_figures(a.value), _figures(b.value))
    if a.value >= LARGE and figures >= EXACT_FIGURES:
        return EXACT
    if a.value >= SOME and figures > 1:
        return HALF_ROUND
    if a.value < FEW and not measured(a):
        return SMALL
    later = a.weeks is not None and b.weeks is not None and abs(a.weeks - b.weeks) > STALE
    return ROUND + LATER * (later and figures == 1)


def _told_alike(a: Description, b: Description, likeness: float) -> bool:
    """Whether two differing values are of one thing: what, where and whose must be told alike."""
    if a.part or (measured(a) and not a.matter and (a.vague or b.vague)):
        return False
    if a.kind in ("money", "percent") or still(a):
        return False
    if a.kind.startswith("percent") and likeness < ELSEWHERE:
        return False
    if (a.vague or b.vague) and likeness < VAGUE:
        return False
    known = a.kind in known_kinds() and not measured(a)
    if not known and _sorts(a) != _sorts(b):
        return False
    stricken = a.kind in cues("stricken")  # the class says what was done
    if not stricken and a.deed != b.deed and not (known and (a.deed is None or b.deed is None)):
        return False
    if a.kind in cues("anyone") and a.deed is None:
        return False
    if stricken and not _one_count(a, b, likeness):
        return False
    sent = a.kind in cues("sent") and bool(a.owners & b.owners)
    if sent or (a.where and a.where == b.where):
        return likeness >= (PLACED_FEW if few(a, b) else PLACED)
    if a.where or b.where or (a.owners ^ b.owners) or a.vague or b.vague:
        return False
    if stricken and likeness < ELSEWHERE and not _soon(a, b, WEEK):
        return False
    return likeness >= NOWHERE and not few(a, b) and a.deed is not None


def _soon(a: Description, b: Description, most: int) -> bool:
    """Whether so many days lie between them at most, as far as their days are known."""
    days = days_between(a.figure.as_of, b.figure.as_of)
    return days is None or abs(days) <= most


def _one_count(a: Description, b: Description, likeness: float) -> bool:
    """Whether differing tolls may be of one event or one running count, in one place."""
    days = days_between(a.figure.as_of, b.figure.as_of)
    if a.running and b.running:
        return True
    if a.running != b.running and ratio_of(a, b) > NEARLY and likeness < ONE_EVENT:
        return False
    return days is None or abs(days) <= DAYS


def _one_story(a: Description, b: Description) -> bool:
    own = frozenset(countries().values())
    return bool((a.setting & b.setting) - own) and not (a.places ^ b.places) - own


def _land_free(names: frozenset[str]) -> frozenset[str]:
    return names - frozenset(countries().values())
