"""Expressions in sentences: found, typed, worked out from a Tuesday, 5 March 2024."""

from __future__ import annotations

import pytest

from variorum.records import Time

PUBLISHED = "2024-03-05"

CASES = [
    # counted from the publication date, tense deciding
    ("The council said late Monday that the dam holds.", {"late Monday": "2024-03-04"}),
    ("The ferry sank on Friday near Velm.", {"Friday": "2024-03-01"}),
    ("The court will hear the case on Friday.", {"Friday": "2024-03-08"}),
    ("Parliament is scheduled to vote on Thursday.", {"Thursday": "2024-03-07"}),
    ("The minister announced a summit in Brel on Thursday.", {"Thursday": "2024-03-07"}),
    ("The mayor spoke yesterday and resigned today.", {"yesterday": "2024-03-04", "today": "2024-03-05"}),
    ("Prices fell last week and rose this month.", {"last week": "2024-W09", "this month": "2024-03"}),
    ("Output grew last year; it will shrink next year.", {"last year": "2023", "next year": "2025"}),
    ("The 1998 rules apply; the town lost its 1715 walls.", {"1998": "1998", "1715": "1715"}),
    ("The plant closed in October.", {"October": "2023-10"}),
    ("The plant will reopen in October.", {"October": "2024-10"}),
    ("The tax was cut on Dec. 18.", {"Dec. 18": "2023-12-18"}),
    ("Rescuers searched the river on Sunday evening.", {"Sunday evening": "2024-03-03TEV"}),
    ("It rained over the weekend.", {"the weekend": "2024-W09-WE"}),
    ("He left two weeks ago and came back three days ago.", {"two weeks ago": "2024-W08", "three days ago": "2024-03-02"}),
    ("The deadline was moved until Tuesday.", {"Tuesday": "2024-03-05"}),
    ("The deadline was moved until Thursday.", {"Thursday": "2024-03-07"}),
    ("The siege ran from May to August 1950.", {"May": "1950-05", "August 1950": "1950-08"}),
    ("The bridge is to reopen on Friday.", {"Friday": "2024-03-08"}),
    ("The ferry leaves on Friday.", {"Friday": "2024-03-08"}),
    ("On Friday, the union plans to hold a rally.", {"Friday": "2024-03-08"}),
    ("A hearing is set for Friday.", {"Friday": "2024-03-08"}),
    ("The ship could arrive as early as Friday.", {"Friday": "2024-03-08"}),
    ("The offer had been due to expire on Friday.", {"Friday": "2024-03-01"}),
    ("Until Friday, they had never met.", {"Friday": "2024-03-01"}),
    ("All of them had signed by Friday.", {"Friday": "2024-03-01"}),
    ("The firm will appeal Friday's ruling.", {"Friday": "2024-03-01"}),
    ("Friday's hearing will decide the matter.", {"Friday": "2024-03-08"}),
    ("The weekend before last it rained.", {"The weekend before last": "2024-W08-WE"}),
    ("Police came in the early hours of Sunday.", {"the early hours of Sunday": "2024-03-03TMO"}),
    ("The blast came at 10:35 a.m. (0735 GMT) on Friday.", {"10:35 a.m. (0735 GMT) on Friday": "2024-03-01T10:35"}),
    ("The ship sank at 1830 GMT.", {"1830 GMT": "2024-03-05T18:30"}),
    # days with a name
    ("Shops will stay shut on Good Friday and Easter Monday.", {"Good Friday": "2024-03-29", "Easter Monday": "2024-04-01"}),
    ("The truce began on Christmas Day 2014.", {"Christmas Day 2014": "2014-12-25"}),
    ("The parade was held on Martin Luther King Day.", {"Martin Luther King Day": "2024-01-15"}),
    ("Traffic will be heavy over the Memorial Day weekend.", {"Memorial Day weekend": "2024-W21-WE"}),
    # stated
    ("July 24 - Rebels take the port of Velm.", {"July 24": "2023-07-24"}),  # a chronology
    ("May 4 - The ferry takes up its service.", {"May 4": "2024-05-04"}),
    ("It was signed on January 29, 2019.", {"January 29, 2019": "2019-01-29"}),
    ("It was signed on 29 January 2019.", {"29 January 2019": "2019-01-29"}),
    ("The law of May 2011 was repealed.", {"May 2011": "2011-05"}),
    ("Rebels have held the town since 2014.", {"2014": "2014"}),
    ("Wages stood still in the 1990s.", {"the 1990s": "199"}),
    ("The bridge opened in the summer of 2008.", {"the summer of 2008": "2008-SU"}),
    ("Profit fell in the third quarter of 2022.", {"the third quarter of 2022": "2022-Q3"}),
    ("Net loss for the fourth quarter widened.", {"the fourth quarter": "2023-Q4"}),
    # counted from what was said before
    ("The dam broke on June 3, 2021. The next day the army came.", {"The next day": "2021-06-04"}),
    ("The vote was held on June 3, 2021. Two days earlier a bomb had gone off.", {"Two days earlier": "2021-06-01"}),
    ("The talks of April 24 and 25, 2019 failed.", {"April 24": "2019-04-24", "25, 2019": "2019-04-25"}),
    ("The talks ran from 3 to 5 May 2019.", {"3": "2019-05-03", "5 May 2019": "2019-05-05"}),
    ("It was signed on 29.01.2019 and on 2019/02/03.", {"29.01.2019": "2019-01-29", "2019/02/03": "2019-02-03"}),
    ("Es geschah am 3. März 2019, le 14 juillet 2020.", {"3. März 2019": "2019-03-03", "14 juillet 2020": "2020-07-14"}),
    ("Sales rose in Q3 2022 and in H1 2023.", {"Q3 2022": "2022-Q3", "H1 2023": "2023-H1"}),
    ("Profit fell in fiscal year 2022 and in FY2023.", {"fiscal year 2022": "2022", "FY2023": "2023"}),
    # counted from an event
    ("The vote was held on March 3. Three days after the vote, the king fled.", {"Three days after": "2024-03-06"}),
    ("He resigned on the day before Monday's vote.", {"the day before": "2024-03-03"}),
    ("He resigned two weeks after Christmas Day 2014.", {"two weeks after": "2015-W02"}),
    ("He died three days after the crash.", {"three days": "P3D"}),
    ("He resigned a week before the election.", {"a week": "P1W"}),
    ("He resigned the day before last Friday.", {"the day before last Friday": "2024-02-29"}),
    ("The pact was signed in May 2019. That same day the king fled.", {"That same day": "2019-05-XX"}),
    # two of them side by side, and long ago
    ("The (July-November 1954) truce held in the spring and summer of 1955.", {"July": "1954-07", "the spring": "1955-SP"}),
    ("Prices fell in the latter half of 2008 and in the 1982 summer.", {"latter half": "2008-H2", "1982 summer": "1982-SU"}),
    ("A fleet of June 480 BC, a wall of the 4th century BC.", {"June 480 BC": "BC0480-06", "4th century BC": "BC03"}),
    ("They met in late autumn of 481 BC and again in 479 BC.", {"autumn of 481 BC": "BC0481-FA", "479 BC": "BC0479"}),
    # durations, sets, references, times of day
    ("The eight-month-old truce broke.", {"eight-month": "P8M"}),
    ("The army came on Monday and, two hours later, left.", {"two hours": "PT2H"}),
    ("They will one day return.", {"one day": "FUTURE_REF"}),
    ("The vote took one day.", {"one day": "P1D"}),
    ("The strike lasted three days.", {"three days": "P3D"}),
    ("Talks went on for two and a half hours.", {"two and a half hours": "PT2H30M"}),
    ("The road was shut for several years.", {"several years": "PXY"}),
    ("A three-year plan was drawn up.", {"three-year": "P3Y"}),
    ("Within the next 48 hours help will come.", {"next 48 hours": "PT48H"}),
    ("They meet every week and report daily.", {"every week": "P1W", "daily": "P1D"}),
    ("The market opens every Monday.", {"every Monday": "XXXX-WXX-1"}),
    ("The town is now calm.", {"now": "PRESENT_REF"}),
    ("Years ago the mine was closed.", {"Years ago": "PAST_REF"}),
    ("The firm recently hired a lawyer.", {"recently": "PAST_REF"}),
    ("Police stormed the hall at 10:30 p.m. Friday.", {"10:30 p.m. Friday": "2024-03-01T22:30"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[c[0][:40] for c in CASES])
def test_values(drafts_of, text: str, wanted: dict[str, str]) -> None:
    times = drafts_of(text, published=PUBLISHED, until="times")[0].times
    for words, value in wanted.items():
        assert value in [t.value for t in times if words in t.text or t.text in words], times


NOT_TIMES = [
    "They may leave the hall.",
    "Some 2000 people marched to the square.",
    "The fever killed 1650 farmers.",
    "It made 2000 tractors.",
    "A 27-year-old miner was hurt.",
    "The troops march on the capital.",
    "The second man was freed.",
    "A quarter of the shops stayed shut.",
    "Shares cost $1990 and more.",
    "Demand may fall.",
    "The paper Velm Today was sold.",
    "The river has a strong current.",
    "The miner was soon released.",
    "The show Sixty and the show 60 Minutes were cut.",
    "They sailed to Easter Island.",
    "She wrote for the Velm Morning Herald.",
    "The day after the storm they came.",
    # names that hold a date
    "Tanks stood near the October 6 bridge, the 15th of May Bridge and 6th of October City.",
    "The April 6 Youth Movement and the 17th of February Martyrs Brigade won over the March 14 alliance.",
    "He drove a 1987 Ford down July 14 Street.",
    # words of time used loosely
    "Now, the mayor says, it is over.",
    "The leaders of tomorrow are today's youth.",
    "They will stay for the foreseeable future and face a future of want.",
    "The blasts came minutes apart; it was a matter of days or weeks.",
    "Guards stood at the gate 24 hours a day, seven days a week.",
    "After a weekend of riots they fled, as one does, on trades made that day.",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_is_no_time(drafts_of, text: str) -> None:
    assert not drafts_of(text, until="times")[0].times


def _only(times: tuple[Time, ...]) -> Time:
    assert len(times) == 1, times
    return times[0]


def test_a_caption_tells_the_past_in_the_present(drafts_of) -> None:
    import msgspec

    from variorum.records import Noise
    from variorum.stages.article.times import STAGE
    from variorum.stages.article.times.options import Options

    text = "Leaders meet in Velm on Monday."
    draft = drafts_of(text, published=PUBLISHED, until="parse")[0]
    noise = Noise(article=draft.article.id, start=0, end=len(text), text=text, kind="caption")
    told = msgspec.structs.replace(draft, noise=(noise,))
    values = [STAGE.run([d], Options())[0].times[0].value for d in (draft, told)]
    assert values == ["2024-03-11", "2024-03-04"]


def test_what_was_done_on_a_day_is_no_name(drafts_of) -> None:
    text = (
        "The Sept. 11 attacks came first. Relatives of the May 1 bridge collapse wept. The July 4 movement of "
        "troops was seen. On June 3, Brel Bridge was shut. Near the October 6 bridge, the Jan. 25 revolution began. "
        "On May 9 City officials met. In 2011 Ford shut its plant."
    )
    times = drafts_of(text, until="times")[0].times
    assert [t.text for t in times] == [
        "Sept. 11",
        "May 1",
        "July 4",
        "June 3",
        "Jan. 25",
        "May 9",
        "2011",
    ]


def test_a_number_of_people_is_no_day(drafts_of) -> None:
    times = drafts_of("The dam broke on April 3 and 25 people fled.", until="times")[0].times
    assert [t.text for t in times] == ["April 3"]


def test_during_is_no_bound(drafts_of) -> None:
    times = drafts_of("Over the past two years it rained.", until="times")[0].times
    assert [(t.text, t.value, t.mod) for t in times] == [("the past two years", "P2Y", None)]


def test_a_part_of_day_that_is_none_in_particular_stays_open(drafts_of) -> None:
    times = drafts_of("Owls hunt at night.", published=PUBLISHED, until="times")[0].times
    assert [t.value for t in times] == ["XXXX-XX-XXTNI"]


def test_types_mods_and_anchor(drafts_of) -> None:
    said = lambda text: _only(drafts_of(text, published=PUBLISHED, until="times")[0].times)  # noqa: E731
    late = said("The council met late Monday.")
    assert (late.type, late.mod, late.anchor) == ("DATE", "END", PUBLISHED)
    stated = said("Rebels have held the town since 2014.")
    assert (stated.type, stated.mod, stated.anchor) == ("DATE", None, None)
    long = said("More than three years passed.")
    assert (long.type, long.mod, long.value) == ("DURATION", "MORE_THAN", "P3Y")
    assert said("They report to the mayor every week.").type == "SET"
    assert said("Rescuers came on Sunday night.").type == "TIME"


@pytest.mark.parametrize(
    ("text", "words", "anchor"),
    [
        ("The dam broke on June 3, 2021. The next day the army came.", "The next day", "2021-06-03"),
        ("The dam broke on Monday. Two days earlier it had rained.", "Two days earlier", "2024-03-04"),
        ("The vote was held on March 3. Three days after the vote, the king fled.", "Three days after", "2024-03-03"),
        ("The dam broke on Monday.", "Monday", PUBLISHED),
        ("He died three days after the crash.", "three days", None),
    ],
)  # fmt: skip
def test_the_anchor_is_the_day_that_was_counted_from(
    drafts_of, text: str, words: str, anchor: str | None
) -> None:
    times = drafts_of(text, published=PUBLISHED, until="times")[0].times
    assert [t.anchor for t in times if t.text == words] == [anchor]


def test_without_a_publication_date_days_stay_open(drafts_of) -> None:
    text = "The council met on Monday. Last year it met in December; in 2014 it did not."
    values = [t.value for t in drafts_of(text, published=None, until="times")[0].times]
    assert values == ["XXXX-WXX-1", "XXXX", "XXXX-12", "2014"]


def test_a_range_gives_what_all_its_days_give(drafts_of) -> None:
    text = "The council met on Monday. Last year it did not.\n\nCopyright 2022 The Velm Courier."
    times = drafts_of(text, published=None, until="times")[0].times
    assert [t.value for t in times[:2]] == ["XXXX-WXX-1", "2021"]


def test_a_history_counts_from_the_years_it_tells_of(drafts_of) -> None:
    text = (
        "War broke out in 1701. The fleet sailed in April 1702. It was beaten on 3 May 1703. "
        "A truce of 1704 failed. In 1705 the king died. The siege of 1706 was long. In March 1707 "
        "the city fell. Peace came in 1708. The treaty was signed on 9 June 1709. In October the troops went home."
    )
    times = drafts_of(text, published=PUBLISHED, until="times")[0].times
    assert times[-1].value == "1709-10"


def test_a_history_is_not_carried_off_by_an_aside(drafts_of) -> None:
    text = (
        "War broke out in 1701. The fleet sailed in April 1702. It was beaten on 3 May 1703. "
        "A truce of 1704 failed. In 1705 the king died. The siege of 1706 was long. In March 1707 "
        "the city fell. A film of 1999 shows it. In June the troops went home."
    )
    times = drafts_of(text, published=PUBLISHED, until="times")[0].times
    assert [t.value for t in times[-2:]] == ["1999", "1707-06"]


def test_captions_are_read_and_other_noise_is_not(drafts_of) -> None:
    import msgspec

    from variorum.records import Noise
    from variorum.stages.article.times import STAGE
    from variorum.stages.article.times.options import Options

    text = "Guards stand at the gate on Monday\nThe gate was shut."
    draft = drafts_of(text, until="parse")[0]
    for kind, wanted in (("caption", ["2024-03-04"]), ("boilerplate", [])):
        noise = Noise(article=draft.article.id, start=0, end=34, text=text[:34], kind=kind)
        marked = msgspec.structs.replace(draft, noise=(noise,))
        assert [t.value for t in STAGE.run([marked], Options())[0].times] == wanted
