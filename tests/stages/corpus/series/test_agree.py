"""What keeps figures of one class apart, and what joins differing ones, on invented stories."""

from __future__ import annotations

import pytest

from tests.stages.corpus.series.test_series import Made, run, story, texts_of
from variorum.stages.corpus.series.when import days_between, meet

MONDAY, TUESDAY, SUNDAY = "2024-03-04", "2024-03-05", "2024-03-10"

APART = [
    ("a town and its country",
     "Fighting in Lamu has killed 300 people.", "Fighting in Kenya has killed 310 people."),
    ("two days",
     "On Monday patrols stopped 112 boats off Lamu.", "On Sunday patrols stopped 118 boats off Lamu."),
    ("suspected and confirmed",
     "Kenya has reported 420 suspected cases of cholera.", "Kenya has reported 420 confirmed cases of cholera."),
    ("new ones of each day",
     "Doctors confirmed nine more cases of cholera in Lamu.", "Doctors in Lamu confirmed nine more cases of cholera."),
    ("what may be and what was",
     "The quake killed 5,000 people in Kenya.", "The quake could kill 5,000 people in Kenya."),
    ("a toll does not fall",
     "The quake has killed 520 people in Kenya.", "The quake has killed 410 people in Kenya."),
    ("another sort",
     "Velmouth hired 320 night nurses.", "Velmouth hired 340 school nurses."),
    ("another deed",
     "Kenya tested 320 doctors in Lamu.", "Kenya dismissed 340 doctors in Lamu."),
    ("another direction",
     "The mill stands 50 kilometres north of Velmouth.", "The mill stands 50 kilometres south of Velmouth."),
    ("each year and once",
     "Fires in Kenya kill 4,000 people every year.", "Fires in Kenya killed 4,000 people."),
    ("another year",
     "In 1958 a flu killed 40,000 people in Kenya.", "A flu has killed 40,000 people in Kenya."),
    ("people of any kind",
     "Some 2,000 people came to the harbour.", "Some 2,400 people voted."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "one", "other"), APART, ids=[row[0] for row in APART])
def test_told_otherwise_stays_apart(drafts_of: Made, name: str, one: str, other: str) -> None:
    assert run(story(drafts_of, one, other, days=[MONDAY, SUNDAY])).series == ()


def test_one_list_counts_several_things(drafts_of: Made) -> None:
    text = "Doctors confirmed 125 cases of cholera in Kenya, 113 in Uganda and 104 in Malawi."
    corpus = run(story(drafts_of, text, text + " ", days=[MONDAY, TUESDAY]))
    assert [{f.low for f in corpus.figures if f.series == s.id} for s in corpus.series] != []
    for series in corpus.series:
        assert len({f.low for f in corpus.figures if f.series == series.id}) == 1


def test_a_running_count_grows_in_one_place(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "Cholera has killed 120 people in Kenya.",
        "Cholera has killed 150 people in Kenya.",
        "Cholera has killed 130 people in Uganda.",
        days=[MONDAY, SUNDAY, SUNDAY],
    )
    corpus = run(drafts)
    (series,) = corpus.series
    assert texts_of(corpus, series) == ["120 people", "150 people"]
    assert series.counted == "people killed in Kenya"


def test_what_befalls_the_whole_world_is_called_so(drafts_of: Made) -> None:
    drafts = story(
        drafts_of,
        "Cholera has killed 12,000 people worldwide.",
        "Cholera has killed 12,000 people worldwide, doctors say.",
    )
    (series,) = run(drafts).series
    assert series.counted == "people killed worldwide"


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        ({"2024-03"}, {"2024-03-05"}, True),
        ({"2024-03-05", "2023"}, {"2024-03-06", "2023-01"}, True),
        ({"2024-03-05"}, {"2024-03-06"}, False),
        (set(), {"2024"}, False),
    ],
)
def test_dates_meet_where_one_may_be_the_other(a: set[str], b: set[str], together: bool) -> None:
    assert meet(frozenset(a), frozenset(b)) is together


def test_days_between_are_counted_between_days_only() -> None:
    assert days_between("2024-02-28", "2024-03-01") == 2
    assert days_between("2024-03-01T10:00", "2024-02-28") == -2
    assert days_between("2024-03", "2024-03-01") is None
    assert days_between(None, "2024-03-01") is None
