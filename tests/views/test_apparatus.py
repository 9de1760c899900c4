"""The variants of a report: lemmas, readings, the copies that carry them, where they entered."""

from __future__ import annotations

from typing import Any

import pytest

from tests.views.family import families
from tests.views.sample import story
from variorum.records import Variant
from variorum.views.pages.apparatus import OF_STYLE, apparatus, sigla, worded_kinds
from variorum.views.pages.site import Site


def test_readings_are_gathered_by_lemma() -> None:
    site = Site(story())
    found = apparatus(site, site.reports["r-1"], {"a-1": "A", "a-2": "B"})
    assert found.more == 0
    assert len(found.details) == 2  # sentences
    lemmas = [lemma for entry in found.details for lemma in entry.details]
    assert [(e.siglum.letter, e.text, e.readings[0].sigla[0].letter, e.readings[0].text) for e in lemmas] == [
        ("A", "40", "B", "45"), ("A", "the town", "B", "the city"), ("A", "Amberg", "B", "Amburg"),
    ]  # fmt: skip


def test_a_reading_names_all_that_carry_it_and_with_which_it_entered() -> None:
    site = Site(families())
    found = apparatus(site, site.reports["r-dam"], {"dam": "A", "alt": "B", "alt2": "C"})
    (number,) = found.details[0].details
    (reading,) = number.readings
    assert [s.letter for s in reading.sigla] == ["B", "C"]
    assert reading.entered is not None
    assert reading.entered.letter == "B"
    assert reading.kinds == "another number"
    assert found.entered == {"alt": (("variant-1", "“45” for “40”"), ("variant-2", "“in May” for “in March”"))}  # fmt: skip
    assert not found.unsure


def variants(site: Site, monkeypatch: pytest.MonkeyPatch, *changes: dict[str, Any]) -> Any:
    """The apparatus with the first variant of the report, changed in these ways."""
    base = site.variants["r-dam"][0]
    fields = {f: getattr(base, f) for f in base.__struct_fields__}
    monkeypatch.setattr(site, "variants", {"r-dam": [Variant(**{**fields, **c}) for c in changes]})
    return apparatus(site, site.reports["r-dam"], {"dam": "A", "alt": "B", "alt2": "C"})


def test_one_reading_of_several_copies_stands_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = variants(
        Site(families()), monkeypatch,
        {"carried": (), "entered": None}, {"article": "alt2", "carried": (), "entered": None},
    )  # fmt: skip
    (lemma,) = found.details[0].details
    assert [[s.letter for s in r.sigla] for r in lemma.readings] == [["B", "C"]]
    assert found.unsure


def test_wording_stands_behind_details(monkeypatch: pytest.MonkeyPatch) -> None:
    found = variants(Site(families()), monkeypatch, {"kinds": ("substituted",)})
    assert found.details == ()
    assert [lemma.minor for lemma in found.style[0].style] == [True]


def test_kinds_are_worded_and_sigla_counted() -> None:
    assert worded_kinds(["quotation", "number"]) == "another number, in a quotation"
    assert "number" not in OF_STYLE
    assert sigla(28)[25:] == ["Z", "AA", "AB"]
