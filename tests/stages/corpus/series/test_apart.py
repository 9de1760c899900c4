"""Series that would be called alike are told apart by names in their phrases, else by their days."""

from __future__ import annotations

import pytest

from tests.stages.corpus.series.test_series import Made, run, story
from variorum.records import Figure, Series
from variorum.stages.corpus.series.apart import told_apart

FLOODS = (
    ("The Dorvan flood killed 12 people in a valley.", "2024-03-01"),
    ("The Dorvan flood killed 12 people in a valley, and it took a bridge.", "2024-03-02"),
    ("A fire on the Ilse Brandt killed 40 people.", "2024-05-06"),
    ("The fire on the Ilse Brandt killed 40 people.", "2024-05-07"),
)


def named(counted: str, *figures: tuple[str, str]) -> tuple[Series, list[Figure]]:
    """A series of figures with their phrases and days."""
    made = [
        Figure(
            id=f"f-{counted}-{phrase}-{day}-{k}",
            article="a-1",
            start=0,
            end=2,
            text="12",
            low=12.0,
            high=12.0,
            counted=phrase,
            as_of=day,
        )
        for k, (phrase, day) in enumerate(figures)
    ]
    return Series(id=f"q-{made[0].id}", counted=counted, figures=tuple(f.id for f in made)), made


def names(*series: tuple[Series, list[Figure]]) -> list[str]:
    return sorted(s.counted for s in told_apart(series, {}))


def test_a_name_that_nobody_shares_is_left() -> None:
    assert names(named("people killed", ("dead", "2024-03-01"))) == ["people killed"]
    other = named("people injured", ("hurt", "2024-03-01"))
    both = names(named("people killed", ("dead", "2024-03-01")), other)
    assert both == ["people injured", "people killed"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2024-03-01", "2024-05-06"), ["dead (from March 2024)", "dead (from May 2024)"]),
        (("2024-03-01", "2024-03-06"), ["dead (from 1 March 2024)", "dead (from 6 March 2024)"]),
        (("2024-03", "2023"), ["dead (from 2023)", "dead (from March 2024)"]),
        ((None, "2024-03-06"), ["dead", "dead (from March 2024)"]),
        (("2024-03-06", "2024-03-06"), ["dead (from 6 March 2024)"] * 2),
        ((None, None), ["dead"] * 2),
    ],
)
def test_without_names_the_days_tell_apart(days: tuple[str, str], told: list[str]) -> None:
    assert names(*(named("dead", ("dead", day)) for day in days)) == told


def test_brackets_that_a_name_has_take_what_is_added() -> None:
    two = [named("length (Velm)", ("far", day)) for day in ("2024-03-01", "2024-05-06")]
    assert names(*two) == ["length (Velm; from March 2024)", "length (Velm; from May 2024)"]


def test_a_name_of_its_own_tells_a_series_apart_whatever_the_order(drafts_of: Made) -> None:
    for floods in (FLOODS, FLOODS[::-1], FLOODS[1:] + FLOODS[:1]):
        texts, days = zip(*floods, strict=True)
        corpus = run(story(drafts_of, *texts, days=list(days)))
        assert sorted(s.counted for s in corpus.series) == [
            "people killed (Dorvan)",
            "people killed (Ilse Brandt)",
        ]
