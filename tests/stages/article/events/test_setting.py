"""The day and place of an event, and those that are of something else."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from variorum.records import Draft, Time, span
from variorum.stages.article.events import STAGE
from variorum.stages.article.events.options import Options

Drafts = Callable[..., list[Draft]]
DAY = "2024-03-12"


def dated(drafts_of: Drafts, text: str, words: str, day: str, published: str) -> Draft:
    """The events of ``text``, in which ``words`` are ``day``."""
    (draft,) = drafts_of(text, until="statements")
    at = span(text, text.index(words), text.index(words) + len(words))
    time = Time(
        article=draft.article.id, start=at.start, end=at.end, text=words, type="DATE", value=day
    )
    article = replace(draft.article, published=published)
    (done,) = STAGE.run([replace(draft, article=article, times=(time,))], Options())
    return done


def test_a_day_of_something_else_is_not_the_deed_s(drafts_of: Drafts) -> None:
    for text, words in (
        ("The rebels attacked the nearby October 6 Bridge.", "October 6"),
        ("(Update Tuesday, Oberau) The rebels attacked the bridge.", "Tuesday"),
        ("As of Tuesday the rebels had attacked the bridge.", "Tuesday"),
        ("The rebels attacked the bridge the night before.", "the night"),
    ):
        done = dated(drafts_of, text, words, DAY, DAY)
        assert [e.date for e in done.events if e.event == "ASSAULT"] == [None], text


def test_the_day_of_the_deed(drafts_of: Drafts) -> None:
    text = "The rebels attacked the bridge on Tuesday."
    for published, wanted in ((DAY, DAY), ("2024-03-18", None), ("2024-03-17", DAY)):
        done = dated(drafts_of, text, "Tuesday", DAY, published)
        assert [e.date for e in done.events] == [wanted]


def test_a_weekday_that_may_be_past_or_next(drafts_of: Drafts) -> None:
    for text, wanted in (
        ("The miners planned to attend Tuesday protests.", None),
        ("The miners will attend Tuesday protests.", DAY),
    ):
        done = dated(drafts_of, text, "Tuesday", DAY, "2024-03-06")
        assert [e.date for e in done.events] == [wanted], text


def test_a_dateline_is_when_it_was_written(drafts_of: Drafts) -> None:
    text = "OBERAU | Tue Mar 12, 2024 9:39 am EST OBERAU (Post) - Norvia has refused to return the ships."
    done = dated(drafts_of, text, "9:39 am EST", DAY, DAY)
    assert [e.date for e in done.events] == [None]


def test_what_is_to_come_is_planned(drafts_of: Drafts) -> None:
    text = "The envoys of Norvia meet President Holm on Thursday."
    done = dated(drafts_of, text, "Thursday", "2024-03-14", DAY)
    assert [(e.event, e.status, e.date) for e in done.events] == [
        ("CONSULT", "planned", "2024-03-14")
    ]


def test_words_are_not_uttered_where_their_matter_is(drafts_of: Drafts) -> None:
    drafts = drafts_of(
        "Norway condemned the violence in Libya.",
        "In Geneva, Norway condemned the violence.",
        "The rebels attacked the police in Tripoli.",
        until="events",
    )
    places = [e.place for d in drafts for e in d.events]
    assert places == [None, "Geneva", "Tripoli"]
