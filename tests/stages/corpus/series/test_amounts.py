"""Amounts of a stuff, running counts of one event's people, and distances, on invented stories."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.stages.corpus.series.test_series import Made, run, story, texts_of
from variorum.records import Passage


def test_amounts_of_one_stuff_are_a_series_though_not_all_name_it(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "Mayor Anna Holm said about 900 litres of black paint had run out of a vat in Velmouth.",
        "Velmouth mill under fire\nAt least 2,000 litres of paint ran into the Orla, the river "
        "authority said. The mill's owner said no more than 1,100 litres had left the vat.",
        days=["2024-03-05", "2024-03-07"],
    )
    corpus = run(drafts)
    (series,) = corpus.series
    assert texts_of(corpus, series) == [
        "about 900 litres",
        "At least 2,000 litres",
        "no more than 1,100 litres",
    ]
    assert series.counted == "litres of paint"


def test_amounts_of_two_stuffs_stay_apart(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "About 900 litres of paint ran out of a vat at the Holm works in Velmouth.",
        "About 950 litres of milk ran out of a vat at the Holm works in Velmouth.",
    )
    assert run(drafts).series == ()


def test_people_treated_are_counted_on_in_one_place(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "Fumes at a mill in Velmouth\nThe mayor said 12 people had been treated.",
        "Mill in Velmouth shut\nBy Friday, 29 people had been treated, the hospital said.",
        "Velmouth counts its sick\nIn all, 35 people were treated, 4 of them in Orlaby.",
        days=["2024-03-05", "2024-03-08", "2024-03-12"],
    )
    corpus = run(drafts)
    (series,) = corpus.series
    assert texts_of(corpus, series) == ["12 people", "29 people", "35 people"]
    assert (series.counted, series.unit) == ("people treated", "person")


DISTANCES = [
    ("another town", "50 kilometres", "80 kilometres", 0),
    ("another unit", "50 kilometres", "31 miles", 1),
]


@pytest.mark.parametrize(("name", "one", "other", "number"), DISTANCES)
def test_a_distance_does_not_move(
    drafts_of: Made, name: str, one: str, other: str, number: int
) -> None:
    drafts = story(
        drafts_of,
        f"The mill stands in Velmouth, {one} north of Lund.",
        f"The mill stands in Velmouth, {other} north of Lund.",
    )
    assert len(run(drafts).series) == number


def test_a_share_of_a_whole_is_no_second_value(drafts_of: Made) -> None:
    text = "Six of the eight barns near Velmouth have burned."
    assert run(story(drafts_of, text)).series == ()


def test_an_undated_copy_takes_the_day_of_its_counterpart(drafts_of: Made) -> None:
    one, other = "Crews cut 40 trunks in Velmouth.", "In Velmouth crews felled 40 trunks."
    drafts = story(drafts_of, one, other)
    undated = replace(drafts[1], article=replace(drafts[1].article, published=None))
    copied = Passage(
        article=drafts[0].article.id,
        start=0,
        end=len(one),
        other=drafts[1].article.id,
        other_start=0,
        other_end=len(other),
        relation="reworded",
        similarity=0.9,
    )
    corpus = run([drafts[0], undated], passages=(copied,))
    assert [f.as_of for f in corpus.figures] == ["2024-03-05"] * 2
