"""Whatever sentences stand side by side, spans hold their text and neighbours change nothing."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.records import Draft
from variorum.stages.article.events import STAGE
from variorum.stages.article.events.options import Options

SENTENCES = [
    "Rebels attacked the base near Lindfeld, killing 12 soldiers.",
    "“We will never release him,” the general’s spokesman said.",
    "The diplomats, who had been expelled by Norvia, returned.",
    "Talks between the two sides are to resume on Monday.",
    "No one was arrested — not yet.",
    "… )( said “ 12 % ’",
]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picked=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_spans_hold_their_text(drafts_of: Callable[..., list[Draft]], picked: list[str]) -> None:
    text = "\n\n".join(picked)
    draft = drafts_of(text, until="events")[0]
    for event in draft.events:
        assert text[event.start : event.end] == event.text
        if event.actor is not None:
            assert text[event.actor_start : event.actor_end] == event.actor
        if event.recipient is not None:
            assert text[event.recipient_start : event.recipient_end] == event.recipient
    assert len({e.id for e in draft.events}) == len(draft.events)
    other = drafts_of("Police arrested a man.", until="events")[0]
    assert STAGE.run([other, draft], Options())[1].events == draft.events
