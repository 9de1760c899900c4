"""Events from invented sentences: code, who did it, to whom, and what did not happen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from variorum.records import Article, Draft, Event, Statement, article_id, span
from variorum.stages.article.events import STAGE
from variorum.stages.article.events.options import Options

Drafts = Callable[..., list[Draft]]

GOLDEN = [
    ("Norvia accused Dravia of poisoning the river.", "ACCUSE", "Norvia", "Dravia"),
    ("Police arrested 14 protesters in Oberau.", "COERCE", "Police", "14 protesters"),
    ("The mayor met President Anna Holm on Tuesday.", "CONSULT", "The mayor", "Anna Holm"),
    ("Rebels attacked the base near Lindfeld.", "ASSAULT", "Rebels", "the base"),
    ("Germany sent humanitarian aid to Malawi.", "AID", "Germany", "Malawi"),
    ("The court released the journalist on bail.", "CONCEDE", "The court", "the journalist"),
    ("France withdrew its troops from Mali.", "RETREAT", "France", "Mali"),
    ("The union rejected the proposal.", "REJECT", "The union", None),
    ("Spain imposed sanctions on Belarus.", "SANCTION", "Spain", "Belarus"),
    ("Students staged a demonstration in Vienna.", "PROTEST", "Students", None),
    ("Poland mobilized its army.", "MOBILIZE", "Poland", "its army"),
    ("The minister demanded an apology from Austria.", "REQUEST", "The minister", "Austria"),
    ("Italy and Greece signed an agreement.", "SUPPORT", "Italy and Greece", None),
    ("The president threatened to close the border.", "THREATEN", "The president", None),
    ("Norway shared intelligence with Sweden.", "COOPERATE", "Norway", "Sweden"),
    ("The ministry agreed to pay the workers.", "AGREE", "The ministry", None),
]


def events_of(drafts_of: Drafts, text: str) -> list[Event]:
    return list(drafts_of(text, until="events")[0].events)


@pytest.mark.parametrize(("text", "code", "actor", "recipient"), GOLDEN)
def test_code_and_roles(
    drafts_of: Drafts, text: str, code: str, actor: str, recipient: str | None
) -> None:
    found = [e for e in events_of(drafts_of, text) if e.event == code]
    assert found, [e.event for e in events_of(drafts_of, text)]
    assert actor in (found[0].actor or "")
    if recipient is not None:
        assert recipient in (found[0].recipient or "")


def test_the_passive_turns_the_roles(drafts_of: Drafts) -> None:
    event = events_of(drafts_of, "Three miners were arrested by the police in Oberau.")[0]
    assert (event.event, event.actor, event.recipient) == (
        "COERCE",
        "the police in Oberau",
        "Three miners",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The government will release the prisoners, Norvia said.", "AGREE"),
        ("The government will not release the prisoners.", "REJECT"),
        ("Norvia said Dravia must release the prisoners.", "REQUEST"),
        ("Norvia said it would expel the diplomats.", "THREATEN"),
        ("Norvia refused to release the prisoners.", "REJECT"),
    ],
)
def test_what_has_not_happened_is_another_event(drafts_of: Drafts, text: str, code: str) -> None:
    assert [e.event for e in events_of(drafts_of, text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Dravia denied that it attacked the base.",
        "If rebels attack the base, the town will be empty.",
        "Prices could fall next year.",
        "The summer was long and the river was low.",
        "Police did not arrest the man.",
    ],
)
def test_nothing_is_asserted(drafts_of: Drafts, text: str) -> None:
    assert not [e for e in events_of(drafts_of, text) if e.status == "asserted"]


def test_mode_place_and_day(drafts_of: Drafts) -> None:
    event = events_of(
        drafts_of, "Workers at the port of Hamburg went on strike in Hamburg on 2 March 2024."
    )[0]
    assert (event.event, event.mode) == ("PROTEST", "strike")
    assert event.date in (None, "2024-03-02")
    assert event.place in (None, "Hamburg")


def test_an_event_within_a_statement_names_it(drafts_of: Drafts) -> None:
    text = "Anna Holm said that rebels attacked the base."
    draft = drafts_of(text, until="parse")[0]
    said = Statement(
        id="s-1",
        article=draft.article.id,
        source=span(text, 0, 9),
        cue=span(text, 10, 14),
        content=(span(text, 15, len(text) - 1),),
    )
    done = STAGE.run([replace(draft, statements=(said,))], Options())[0]
    assert [(e.event, e.statement) for e in done.events] == [("ASSAULT", "s-1")]


def test_an_act_of_speech_without_a_verb_of_it_is_no_event(drafts_of: Drafts) -> None:
    text = "For Anna Holm, the answer to the plan was plain: no."
    draft = drafts_of(text, until="parse")[0]
    said = Statement(
        id="s-1",
        article=draft.article.id,
        source=span(text, 4, 13),
        cue=span(text, 19, 25),
        content=(span(text, 49, 51),),
        act="reject",
    )
    done = STAGE.run([replace(draft, statements=(said,))], Options())[0]
    assert done.events == ()


@pytest.mark.parametrize("text", ["", "x" * 20_000, "“”" * 500, "שלום עולם. " * 50, "arrested by"])
def test_odd_texts_do_not_raise(drafts_of: Drafts, text: str) -> None:
    assert drafts_of(text, until="events")[0].article.text == text


def test_a_draft_without_a_parse_has_no_events() -> None:
    text = "Police arrested a man."
    draft = Draft(article=Article(id=article_id("k", None, text), key="k", text=text))
    assert STAGE.run([draft], Options())[0].events == ()
