"""The variants of a report as a critical apparatus: a lemma, and what the copies read instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Report, Variant
from variorum.views.pages import wording
from variorum.views.pages.sentence import Mark, marked, sentence_bounds
from variorum.views.pages.site import Site

VARIANTS_SHOWN = 400
SIGLA_SHOWN = 8
KINDS = {
    "number": "another number",
    "date": "another date",
    "name": "another name",
    "negation": "a negation more or less",
    "reattributed": "another source",
    "quotation": "in a quotation",
    "truncated": "words cut",
    "substituted": "other words",
}
"""Kinds of variants in words, those that change most first."""

OF_STYLE = frozenset({"truncated", "substituted"})
"""Kinds that by themselves alter words and no detail."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Siglum:
    """The letter of an article, its outlet, and where to look."""

    letter: str
    outlet: str
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """Words that copies have in place of the lemma (empty: they have none there): the copies that
    carry them, how they differ, and the copy with which they entered. ``more`` counts the copies
    that are not named."""

    anchor: str
    text: str
    sigla: tuple[Siglum, ...]
    more: int
    kinds: str
    entered: Siglum | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Lemma:
    """Words of the earlier text (empty: it has none there) and the readings that differ; ``minor``:
    none of them alters a detail."""

    siglum: Siglum
    text: str
    readings: tuple[Reading, ...]
    minor: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ApparatusEntry:
    """A sentence of the earlier text with its lemmas marked, and those lemmas in order: in
    ``details`` those whose readings alter one, in ``style`` the others."""

    sentence: Markup
    details: tuple[Lemma, ...]
    style: tuple[Lemma, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Apparatus:
    """``details`` are sentences where a number, date, name, negation, source or quotation differs,
    ``style`` those where only other words do; ``more`` counts the variants left out. ``entered`` has
    for the copies with which readings entered the address and the words of each."""

    details: tuple[ApparatusEntry, ...]
    style: tuple[ApparatusEntry, ...]
    more: int
    entered: Mapping[str, tuple[tuple[str, str], ...]]

    @property
    def unsure(self) -> bool:
        """Whether it is known of no reading that it took the place of another."""
        return not self.entered


def sigla(count: int) -> list[str]:
    """A, B, … Z, AA, AB, …: the letters that stand for articles in an apparatus."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [(letters[k // 26 - 1] if k >= 26 else "") + letters[k % 26] if k < 702 else str(k) for k in range(count)]  # fmt: skip


def worded_kinds(kinds: Iterable[str]) -> str:
    """Kinds of variants in words: “another number, in a quotation”."""
    found = set(kinds)
    return ", ".join(said for kind, said in KINDS.items() if kind in found)


def apparatus(site: Site, report: Report, letters: Mapping[str, str]) -> Apparatus:
    """The variants of a report gathered by sentence and lemma; ``letters`` are the articles' sigla,
    in the order of the tree."""
    found = [
        v
        for v in site.variants.get(report.id, ())
        if v.article in site.articles and v.other in site.articles
    ]
    order = {key: k for k, key in enumerate(letters)}
    # What alters a detail is not to be lost among hundreds of replaced words.
    found.sort(key=lambda v: (OF_STYLE.issuperset(v.kinds), order.get(v.other, 0), v.other_start, v.other_end, order.get(v.article, 0), v.start))  # fmt: skip
    shown = sorted(found[:VARIANTS_SHOWN], key=lambda v: (order.get(v.other, 0), v.other_start, v.other_end))  # fmt: skip
    groups: dict[tuple[str, int, int], dict[tuple[int, int], list[Variant]]] = {}
    for v in shown:
        bounds = sentence_bounds(site.articles[v.other].text, v.other_start, v.other_end)
        lemmas = groups.setdefault((v.other, *bounds), {})
        lemmas.setdefault((v.other_start, v.other_end), []).append(v)
    details: list[ApparatusEntry] = []
    style: list[ApparatusEntry] = []
    entered: dict[str, list[tuple[str, str]]] = {}
    number = 0
    for (other, left, right), lemmas in groups.items():
        made = []
        for variants in lemmas.values():
            readings = _readings(site, variants, letters, number)
            number += len(readings)
            made.append(
                Lemma(
                    siglum=_siglum(site, letters, other, variants[0].other_start),
                    text=wording.clipped(variants[0].other_text, 160),
                    readings=tuple(r for r, _ in readings),
                    minor=_minor(variants),
                )
            )
            for reading, key in readings:
                if key:
                    words = f"{_said(reading.text)} for {_said(variants[0].other_text)}"
                    entered.setdefault(key, []).append((reading.anchor, words))
        marks = tuple(
            Mark(start=s, end=e, kind="reworded" if _minor(vs) else "hit")
            for (s, e), vs in lemmas.items()
        )
        entry = ApparatusEntry(
            sentence=marked(site.articles[other].text, left, right, marks),
            details=tuple(lemma for lemma in made if not lemma.minor),
            style=tuple(lemma for lemma in made if lemma.minor),
        )
        (details if entry.details else style).append(entry)
    return Apparatus(
        details=tuple(details),
        style=tuple(style),
        more=max(0, len(found) - VARIANTS_SHOWN),
        entered={key: tuple(held) for key, held in entered.items()},
    )


def _minor(variants: Iterable[Variant]) -> bool:
    """Whether none of these alters a detail."""
    return all(OF_STYLE.issuperset(v.kinds) for v in variants)


def _said(text: str) -> str:
    return f"“{wording.clipped(text, 40)}”" if text.strip() else "nothing"


def _readings(
    site: Site, variants: list[Variant], letters: Mapping[str, str], number: int
) -> list[tuple[Reading, str | None]]:
    """The readings of one lemma, each once whatever copies carry it, and with which it entered."""
    alike: dict[str, list[Variant]] = {}
    for v in variants:
        alike.setdefault(wording.squeezed(v.text).casefold(), []).append(v)
    out = []
    for k, same in enumerate(alike.values(), number + 1):
        places = {v.article: v.start for v in reversed(same)}
        carried = {a for v in same for a in (v.article, *v.carried) if a in letters}
        ordered = [a for a in letters if a in carried] if len(carried) > 1 else list(carried)
        key = next((v.entered for v in same if v.entered in letters), None)
        out.append(
            (
                Reading(
                    anchor=f"variant-{k}",
                    text=wording.clipped(same[0].text, 160),
                    sigla=tuple(_siglum(site, letters, a, places.get(a)) for a in ordered[:SIGLA_SHOWN]),
                    more=max(0, len(ordered) - SIGLA_SHOWN),
                    kinds=worded_kinds(kind for v in same for kind in v.kinds),
                    entered=_siglum(site, letters, key, places.get(key)) if key else None,
                ),
                key,
            )
        )  # fmt: skip
    return out


def _siglum(site: Site, letters: Mapping[str, str], article: str, at: int | None) -> Siglum:
    line = site.lines[article]
    return Siglum(
        letter=letters.get(article, "?"),
        outlet=line.outlet,
        href=line.href if at is None else f"{line.href}#c{at}",
    )
