"""The ways in which statements are grouped: by speaker, act, day and report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from variorum import dates
from variorum.records import Statement
from variorum.views.pages import reports, statements, wording
from variorum.views.pages.site import UNSETTLED, Site, file_name, first_character

Gathered = tuple[Statement, Sequence[Statement]]
"""A statement, and those of copies of its report that repeat it."""

ACTS = {
    "deny": "Who denies", "accuse": "Who accuses", "reject": "Who rejects", "demand": "Who demands",
    "warn": "Who warns", "promise": "Who promises", "propose": "Who proposes", "ask": "Who asks",
    "state": "Who says",
}  # fmt: skip
"""Acts in the order in which they are shown: the many plain ones would hide the others."""
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What stands above a group: its name, what is said of it in few words, its other spellings, and
    the address of its page without number and ending."""

    name: str
    about: str | None
    spellings: tuple[str, ...] = ()
    stem: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """``name`` is what statements are grouped by, ``stem`` the address of the index without number
    and ending, ``note`` that and their order in words; ``groups`` puts what :func:`gathered` gives into groups, in
    that order. ``contents``: the index begins with a list of its groups; ``linear``: a group's page
    leads to those before and after it."""

    name: str
    stem: str
    note: str
    groups: Callable[[Site, Mapping[str, Sequence[Gathered]]], Mapping[str, Sequence[Gathered]]]
    head: Callable[[Site, str], Head]
    contents: bool = False
    linear: bool = False


def gathered(site: Site) -> dict[str, list[Gathered]]:
    """The statements of every speaker, each once a report."""
    return {
        key: list[Gathered](statements.once_a_report(site, found))
        for key, found in site.by_speaker.items()
    }


def speakers(site: Site) -> list[str]:
    """Speakers by the number of reports, then statements, then name; the unsettled ones last."""
    return sorted(
        site.by_speaker,
        key=lambda k: (
            k == UNSETTLED,
            -site.count_legs(s.article for s in site.by_speaker[k]),
            -len(site.by_speaker[k]),
            site.speaker_name(site.by_speaker[k][0]).casefold(),
            k,
        ),
    )


def speaker_head(site: Site, key: str) -> Head:
    """A speaker: the name, and a role or description."""
    entity = site.entities.get(key)
    name = site.speaker_name(site.by_speaker[key][0])
    return Head(
        name="Speakers not settled" if key == UNSETTLED else name,
        # “Mr.” says nothing about who speaks.
        about=next((r for r in entity.roles if not r.endswith(".")), None) if entity else None,
        spellings=tuple(v for v in entity.variants if v != entity.name) if entity else (),
        stem=statements.speaker_stem(key),
    )


def _act_head(site: Site, key: str) -> Head:
    return Head(name=ACTS[key], about=None, stem=f"statements/act/{key}")


def _day_head(site: Site, key: str) -> Head:
    day = dates.parsed_day(key)
    if day is None:
        return Head(name="Day not known", about=None, stem="statements/day/unknown")
    return Head(name=dates.day(key), about=WEEK[day.weekday()], stem=f"statements/day/{key}")


def report_stem(leg: str) -> str:
    """The address of the page with a report's statements, without its number and ending."""
    return f"statements/report/{file_name(leg)}"


def _report_head(site: Site, key: str) -> Head:
    report = site.reports.get(key)
    if report is None:
        line = site.heads[key]
        return Head(name=line.title, about=f"{line.outlet}, {line.day}", stem=report_stem(key))
    shown = reports.line(site, report)
    several = f", {wording.plural(shown.articles, 'article')}" if shown.articles > 1 else ""
    return Head(name=shown.title, about=f"{shown.origin}, {shown.days}{several}", stem=report_stem(key))  # fmt: skip


def _by_speaker(
    site: Site, said: Mapping[str, Sequence[Gathered]]
) -> Mapping[str, Sequence[Gathered]]:
    return {key: said[key] for key in speakers(site)}


def _by_act(site: Site, said: Mapping[str, Sequence[Gathered]]) -> Mapping[str, Sequence[Gathered]]:
    found = _by(site, said, lambda s: s.act)
    return {key: found[key] for key in ACTS if key in found}


def _by_day(site: Site, said: Mapping[str, Sequence[Gathered]]) -> Mapping[str, Sequence[Gathered]]:
    found = _by(site, said, lambda s: statements.day_of(site, s))
    return {key: found[key] for key in sorted(found, key=lambda day: (not day, day))}


def _by_report(
    site: Site, said: Mapping[str, Sequence[Gathered]]
) -> Mapping[str, Sequence[Gathered]]:
    found = _by(site, said, lambda s: site.legs[s.article])
    order = [r.id for r in reports.ranked(site)]
    return {key: found[key] for key in dict.fromkeys([*order, *found]) if key in found}


def _by(
    site: Site, said: Mapping[str, Sequence[Gathered]], key: Callable[[Statement], str]
) -> dict[str, list[Gathered]]:
    """All that is said, by ``key``, each group in the order of day, article and place."""
    out: dict[str, list[Gathered]] = {}
    for one in sorted(
        (one for found in said.values() for one in found),
        key=lambda one: (site.place(one[0].article), first_character(one[0]), one[0].id),
    ):
        out.setdefault(key(one[0]), []).append(one)
    return out


WAYS: tuple[Way, ...] = (
    Way(name="speaker", stem="statements", note="speaker, those in most independent reports first", groups=_by_speaker, head=speaker_head),
    Way(name="act", stem="statements-by-act", note="act, denials and accusations first", groups=_by_act, head=_act_head, contents=True),
    Way(name="day", stem="statements-by-day", note="the day on which it was said or, where the text does not tell, published", groups=_by_day, head=_day_head, contents=True, linear=True),
    Way(name="report", stem="statements-by-report", note="report, those with most copies first", groups=_by_report, head=_report_head),
)  # fmt: skip
