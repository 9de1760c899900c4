"""Act, addressee, day and anonymity of a statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Statement, Time
from variorum.stages.article.statements.details import said_on
from variorum.stages.article.statements.view import View

Drafts = Callable[..., list[Draft]]


def first(drafts_of: Drafts, text: str) -> Statement:
    (draft,) = drafts_of(text)
    return draft.statements[0]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor denied that the dam had broken.", "deny"),
        ("The agency demanded that the plant be closed.", "demand"),
        ("The agency accused the company of hiding the leak.", "accuse"),
        ("The brigade warned that the dam could break.", "warn"),
        ("The council rejected those demands.", "reject"),
        ("The minister proposed a meeting in the town.", "propose"),
        ("The company vowed to pay for the damage.", "promise"),
        ("The mayor asked whether the water was safe.", "ask"),
        ("The mayor said the plant was built in 1971.", "state"),
        ("“We will pay for every garden,” the company said.", "promise"),
        ("The mayor said the acid could kill all fish in the river.", "warn"),
        ("The mayor said the company must open its books.", "demand"),
        ("The company said the report was false.", "deny"),
        ("The mayor said the company had failed to call the brigade.", "accuse"),
        ("The company vowed to block the road if the town voted against it.", "warn"),
    ],
)
def test_act(drafts_of: Drafts, text: str, act: str) -> None:
    assert first(drafts_of, text).act == act


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Brandt told the Harbour Post that the dam held.", "the Harbour Post"),
        ("“The dam held,” Brandt said to reporters.", "reporters"),
        ("Brandt said at a meeting with the governor that the dam held.", "the governor"),
        ("Brandt said that the dam held.", None),
    ],
)
def test_addressee(drafts_of: Drafts, text: str, addressee: str | None) -> None:
    assert first(drafts_of, text).addressee == addressee


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Two officials said that the dam held.", True),
        ("A person familiar with the tests said that the dam held.", True),
        ("Ilse Brandt said that the dam held.", False),
        ("She said that the dam held.", False),
        ("The council said that the dam held.", False),
        (
            "An engineer said that the dam held. The engineer spoke on condition of anonymity.",
            True,
        ),
    ],
)
def test_anonymous(drafts_of: Drafts, text: str, anonymous: bool) -> None:
    assert first(drafts_of, text).anonymous is anonymous


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It seems that the dam held.", None),
        ("So far it is not clear whether the dam held.", None),
        ("It is too early to say whether the dam held.", None),
        ("It's said the mayor owns a number of mills.", None),
        ("The council met. It is concerned that the dam broke.", "It"),
        ("It said that the dam held.", "It"),
        ('"I was sad," the e-mail said, according to a clerk of the bank.', "e-mail"),
        ("The Harbour League Wednesday said the dam held.", "The Harbour League"),
        ("Two states - Dorva and Orla - said they would pay.", "Two states - Dorva and Orla"),
        ("Rep. Tom Weld (R-Velm) said the dam held.", "Rep. Tom Weld (R-Velm)"),
    ],
)
def test_source_in_whole_words_of_somebody(
    drafts_of: Drafts, text: str, source: str | None
) -> None:
    found = first(drafts_of, text).source
    assert (found.text if found else None) == source


def test_said_on_takes_the_day_beside_the_cue(drafts_of: Drafts) -> None:
    text = "Brandt said on Monday that the dam would be mended by Friday."
    (draft,) = drafts_of(text, until="parse")
    days = [
        Time(article="a", start=15, end=21, text="Monday", type="DATE", value="2024-03-04"),
        Time(article="a", start=54, end=60, text="Friday", type="DATE", value="2024-03-08"),
        Time(article="a", start=0, end=6, text="Brandt", type="DURATION", value="P2D"),
    ]
    content = ((22, 60),)
    assert text[22:60] == "that the dam would be mended by Friday"
    view = View(draft)
    assert said_on(view, 1, content, days) == "2024-03-04"
    assert said_on(view, 1, content, days[1:]) is None
