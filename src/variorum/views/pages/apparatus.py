"""The variants of a report as a critical apparatus: a lemma, and what each copy reads instead."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Report, Variant
from variorum.views.pages import wording
from variorum.views.pages.sentence import Mark, marked, sentence_bounds
from variorum.views.pages.site import Site

VARIANTS_SHOWN = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What one copy has in place of the lemma: its siglum, words, kinds and address."""

    siglum: str
    outlet: str
    text: str
    kinds: str
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Lemma:
    """Words of the earlier text (empty: it has none there) and the readings that differ."""

    siglum: str
    text: str
    href: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ApparatusEntry:
    """A sentence of the earlier text with its lemmas marked, and those lemmas in order."""

    sentence: Markup
    lemmas: tuple[Lemma, ...]


def sigla(count: int) -> list[str]:
    """A, B, … Z, AA, AB, …: the letters that stand for articles in an apparatus."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [(letters[k // 26 - 1] if k >= 26 else "") + letters[k % 26] if k < 702 else str(k) for k in range(count)]  # fmt: skip


def apparatus(
    site: Site, report: Report, letters: dict[str, str]
) -> tuple[list[ApparatusEntry], int]:
    """The variants of a report gathered by sentence and lemma, and how many are left out."""
    found = [
        v
        for v in site.variants.get(report.id, ())
        if v.article in site.articles and v.other in site.articles
    ]
    order = {key: k for k, key in enumerate(letters)}
    groups: dict[tuple[str, int, int], dict[tuple[int, int], list[Variant]]] = {}
    for v in sorted(
        found[:VARIANTS_SHOWN], key=lambda v: (order.get(v.other, 0), v.other_start, v.other_end)
    ):
        bounds = sentence_bounds(site.articles[v.other].text, v.other_start, v.other_end)
        lemmas = groups.setdefault((v.other, *bounds), {})
        lemmas.setdefault((v.other_start, v.other_end), []).append(v)
    out = []
    for (other, left, right), lemmas in groups.items():
        marks = tuple(Mark(start=s, end=e, kind="hit") for s, e in lemmas)
        out.append(
            ApparatusEntry(
                sentence=marked(site.articles[other].text, left, right, marks),
                lemmas=tuple(_lemma(site, variants, letters) for variants in lemmas.values()),
            )
        )
    return out, max(0, len(found) - VARIANTS_SHOWN)


def _lemma(site: Site, variants: list[Variant], letters: dict[str, str]) -> Lemma:
    """The words all these variants differ from, with what each copy has."""
    first = variants[0]
    return Lemma(
        siglum=letters.get(first.other, "?"),
        text=wording.clipped(first.other_text, 160),
        href=f"{site.lines[first.other].href}#c{first.other_start}",
        readings=tuple(
            Reading(
                siglum=letters.get(v.article, "?"),
                outlet=site.lines[v.article].outlet,
                text=wording.clipped(v.text, 160),
                kinds=wording.listed(v.kinds),
                href=f"{site.lines[v.article].href}#c{v.start}",
            )
            for v in variants
        ),
    )
