"""Pronouns lead to those they stand for, in invented sentences, or to nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft

Drafts = Callable[..., list[Draft]]


def actors(drafts_of: Drafts, text: str) -> list[tuple[str, str | None, str | None]]:
    draft = drafts_of(text, until="events")[0]
    return [(e.event, e.actor, e.recipient) for e in draft.events]


@pytest.mark.parametrize(
    ("text", "code", "actor"),
    [
        ("Anna Holm arrived on Monday. She accused Dravia of theft.", "ACCUSE", "Anna Holm"),
        ("Norvia's government said it had expelled the envoy.", "SANCTION", "Norvia's government"),
        ("“I reject the plan,” Anna Holm said.", "REJECT", "Anna Holm"),
        ("Rebels took the road. They attacked the base at dawn.", "ASSAULT", "Rebels"),
        ("The rebels, who attacked the base, fled.", "ASSAULT", "The rebels"),
        ("France’s president said it would expel two envoys.", "THREATEN", "France"),
        # for whom a spokesman speaks, whom an aside and an office leave out
        (
            "“We deployed troops at the border to Libya,” Karl Brandt, spokesman for the Norvian foreign "
            "ministry, said.",
            "MOBILIZE",
            "the Norvian foreign ministry",
        ),
        (
            "“We condemn these attacks,” said Karl Brandt, a U.S. State Department spokesman.",
            "ACCUSE",
            "U.S. State Department",
        ),
        (
            "Karl Brandt took aim at the plan. A day earlier, as Anna Holm pointed out in the Post, he had "
            "been criticizing NATO.",
            "ACCUSE",
            "Karl Brandt",
        ),
        (
            "The official said when the vice president “saw that was achievable, he supported the policy.”",
            "SUPPORT",
            "the vice president",
        ),
        # who speaks is not he of whom the quotation tells, in its later sentences and paragraphs too
        (
            "Karl Brandt spoke to the paper. “Anton Thar is wrong,” Brandt said. “He has lied to us. He "
            "has accused Norvia of theft.”",
            "ACCUSE",
            "Anton Thar",
        ),
        (
            "“Colonel Thar has made this happen,” Brandt told the paper.\n\n“He has lied to the "
            "world.\n\nHe has attacked Norvia.”",
            "ASSAULT",
            "Colonel Thar",
        ),
        (
            "Jacob Thar defected. Thar had been trying to get out for months, according to the senior "
            "official. “He asked Norvia for help.”",
            "REQUEST",
            "Thar",
        ),
        (
            "Anton Thar rules Norvia. A rebel spokesman and an oil official said an air strike destroyed a "
            "Thar convoy after his forces killed five civilians.",
            "ASSAULT",
            "Anton Thar",
        ),
        (
            "“Holm forces are shelling the port,” rebel spokesman Anton Thar told the paper. “She has sent "
            "thousands of troops to the city.”",
            "MOBILIZE",
            "Holm",
        ),
        (
            "Rebels took the road on Monday. Karl Moll told reporters hundreds of demonstrators marched to "
            "a base. They asked the army to intervene.",
            "REQUEST",
            "demonstrators",
        ),
        (
            "Secretary of State Anna Holm arrived. The port was calm. The road was open. “We have made "
            "progress,” she told reporters. “The port is safe. The road is open.” She accused Norvia of "
            "theft.",
            "ACCUSE",
            "Secretary of State Anna Holm",
        ),
        # who has a part in the clause above
        (
            "Envoys met on Monday. Karl Moll captured video of a group of loud protesters carrying signs as "
            "they marched to the palace.",
            "PROTEST",
            "loud protesters",
        ),
        (
            "Armed men in plain clothes shot the rebels on Friday as they were demonstrating against the "
            "government.",
            "PROTEST",
            "the rebels",
        ),
        (
            "Norvia's rebel leader says he has no problem with Karl Brandt remaining in the country, once "
            "he resigns.",
            "CONCEDE",
            "Karl Brandt",
        ),
        # one who is named beside his office, and a body
        (
            "Moussa Karim, a Norvian government spokesman, told reporters on Sunday. He accused NATO of "
            "lying.",
            "ACCUSE",
            "Moussa Karim",
        ),
        (
            "Karl Brandt first resisted the call. But hours later he was forced to capitulate when "
            "President Holm called him and asked him to participate in a White House meeting.",
            "REQUEST",
            "President Holm",
        ),
    ],
)
def test_the_actor_is_named(drafts_of: Drafts, text: str, code: str, actor: str) -> None:
    assert (code, actor) in [(c, a) for c, a, _ in actors(drafts_of, text)]


@pytest.mark.parametrize(
    "text",
    [
        "He rejected the plan.",
        "They attacked the base.",
        "We welcome comments from our readers.",
        "Some attacked the base, others fled.",
        "We went to Liberation Square. They are calling for freedom and justice.",
        "That is not enough for the crowd against President Mubarak. On Sunday, he urged the Egyptian "
        "president to leave.",
    ],
)
def test_nobody_is_named(drafts_of: Drafts, text: str) -> None:
    assert actors(drafts_of, text) == []


def test_the_recipient_is_somebody_else(drafts_of: Drafts) -> None:
    text = "Anna Holm met Karl Brandt in Oberau. Dravia’s police arrested him on Friday."
    assert ("COERCE", "Dravia’s police", "Karl Brandt") in actors(drafts_of, text)
