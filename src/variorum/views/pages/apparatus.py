"""The variants of a report as a critical apparatus: a lemma, and what each copy reads instead."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Report, Variant
from variorum.views.pages import wording
from variorum.views.pages.sentence import Mark, marked, sentence_bounds
from variorum.views.pages.site import Site

VARIANTS_SHOWN = 150


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What one copy has in place of the lemma: its siglum, words, kinds and address."""

    siglum: str
    outlet: str
    text: str
    kinds: str
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApparatusEntry:
    """A lemma (the words of the earlier text, in their sentence) and the readings that differ."""

    siglum: str
    lemma: str
    href: str
    sentence: Markup
    readings: tuple[Reading, ...]


def sigla(count: int) -> list[str]:
    """A, B, … Z, AA, AB, …: the letters that stand for articles in an apparatus."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [(letters[k // 26 - 1] if k >= 26 else "") + letters[k % 26] if k < 702 else str(k) for k in range(count)]  # fmt: skip


def apparatus(
    site: Site, report: Report, letters: dict[str, str]
) -> tuple[list[ApparatusEntry], int]:
    """The variants of a report gathered by lemma, and how many are left out."""
    found = site.variants.get(report.id, ())
    groups: dict[tuple[str, int, int], list[Variant]] = {}
    for v in found[:VARIANTS_SHOWN]:
        groups.setdefault((v.other, v.other_start, v.other_end), []).append(v)
    out = []
    order = {key: k for k, key in enumerate(letters)}
    for (other, start, end), variants in sorted(
        groups.items(), key=lambda g: (order.get(g[0][0], 0), g[0][1], g[0][2])
    ):
        if other not in site.articles:
            continue
        text = site.articles[other].text
        left, right = sentence_bounds(text, start, end)
        out.append(
            ApparatusEntry(
                siglum=letters.get(other, "?"),
                lemma=wording.clipped(text[start:end], 160),
                href=f"{site.lines[other].href}#c{start}",
                sentence=marked(text, left, right, (Mark(start=start, end=end, kind="hit"),)),
                readings=tuple(
                    Reading(
                        siglum=letters.get(v.article, "?"),
                        outlet=site.lines[v.article].outlet,
                        text=wording.clipped(v.text, 160),
                        kinds=wording.listed(v.kinds),
                        href=f"{site.lines[v.article].href}#c{v.start}",
                    )
                    for v in variants
                    if v.article in site.articles
                ),
            )
        )
    return out, len(found) - min(len(found), VARIANTS_SHOWN)
