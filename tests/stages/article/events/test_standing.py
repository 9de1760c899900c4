"""What a text says of a deed: that it was done, was not, is threatened, planned or possible."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from variorum.records import Draft, Statement, span
from variorum.stages.article.events import STAGE
from variorum.stages.article.events.options import Options

TOLD = {
    "Norvia shelled the port on Monday.": {("shelled", "ASSAULT", "asserted")},
    "Norvia did not shell the port.": {("shell", "ASSAULT", "denied")},
    "Norvia denied that its army shelled the port.": {("shelled", "ASSAULT", "denied")},
    "Norvia rejected reports that its army had shelled the port.": {("shelled", "ASSAULT", "denied")},
    "Norvia did not just shell the port.": set(),
    "“We will arrest the strikers,” Norvia's police said.": {("arrest", "THREATEN", "threatened")},
    "Norvia threatened to shell the port.": {
        ("threatened", "THREATEN", "asserted"),
        ("shell", "ASSAULT", "threatened"),
    },
    "Norvia plans to send food to the islands.": {("send", "AGREE", "planned")},
    "The rebels planned to capture the port.": {("capture", "ASSAULT", "planned")},
    "Norvia is not planning to arrest the strikers.": {("arrest", "COERCE", "denied")},
    "Norvia may arrest the strikers.": {("arrest", "COERCE", "hypothetical")},
    "If Norvia shells the port, the ships will leave.": {("shells", "ASSAULT", "hypothetical")},
    "Let us say that Norvia shelled the port.": {("shelled", "ASSAULT", "hypothetical")},
    "Should Norvia shell the port, the ships will leave.": {("shell", "ASSAULT", "hypothetical")},
    "Norvia left rather than shell the port.": set(),
    "The rebels insisted that President Holm resign.": set(),
    "Once President Holm resigns, the talks will begin.": {("resigns", "CONCEDE", "hypothetical")},
    "The rebels fear that Norvia will shell the port.": {("shell", "ASSAULT", "hypothetical")},
    "Norvia's police did not arrest the strikers until May 2009.": {("arrest", "COERCE", "asserted")},
    "The ministers quarrelled over shelling the port.": set(),
    "Norvia has shown no sign of withdrawing its troops.": set(),
    "The strike will force the ministers to release the prisoners.": set(),
    "The rebels vowed to keep shelling the port.": {("shelling", "THREATEN", "planned")},
    "President Holm flees after police arrest his son.": {("arrest", "COERCE", "asserted")},
    "Norvia to shell port": {("shell", "THREATEN", "planned")},
    "The ministry cheered the news and stressed it will continue to press Holm, support the rebels and prepare for war.": {
        ("support", "AGREE", "planned")
    },
    "Anna Holm lives in a shelter for women who have been kidnapped.": set(),
    "The police heard claims that Norvia shelled the port. Norvia denied the claims.": {
        ("shelled", "ASSAULT", "denied")
    },
    "Norvia has enemies who did not shell the port.": set(),
    "Norvia began work to deploy troops near the port.": {("deploy", "MOBILIZE", "planned")},
    "The judge thought that President Holm resigned.": set(),
    "Police were deployed to prevent protesters attacking the port.": set(),
    "Norvia would rather see President Holm resign.": set(),
    "The ministry heard rumors of rebels shelling the port.": set(),
    "Norvia sought a pact allowing President Holm to resign.": set(),
    "The war would go on until Norvia was freed.": set(),
    "Norvia is not asking for anything but peace.": {("asking", "REQUEST", "asserted")},
    "Norvia is not asking for money.": {("asking", "REQUEST", "denied")},
    "The line is crossed when miners start holding demonstrations.": {
        ("holding", "PROTEST", "hypothetical")
    },
    "If convicted, the ministers face ten years.": set(),
    "Norvia will not release the prisoners.": {("release", "REJECT", "asserted")},
    "The rebels are seeking to shell the port.": {("shell", "ASSAULT", "hypothetical")},
    "Dravia's inevitable invasion of the port angered Holm.": set(),
}  # fmt: skip
CODES = {"ASSAULT", "COERCE", "THREATEN", "AGREE", "REJECT"}


def test_the_standing_of_a_deed(drafts_of: Callable[..., list[Draft]]) -> None:
    drafts = drafts_of(*TOLD, until="statements")
    for draft, wanted in zip(drafts, TOLD.values(), strict=True):
        (done,) = STAGE.run([draft], Options())
        found = {(e.text.split()[0], e.event, e.status) for e in done.events}
        of_deed = {
            f for f in found if f[0] not in ("rejected", "denied", "insisted", "begin", "talk")
        }
        assert of_deed == wanted, draft.article.text


def test_what_a_statement_denies_is_denied(drafts_of: Callable[..., list[Draft]]) -> None:
    text = "Anna Holm denied it. The army shelled the port."
    (draft,) = drafts_of(text, until="parse")
    said = Statement(
        id="s-1",
        article=draft.article.id,
        act="deny",
        cue=span(text, text.index("denied"), text.index(" it.")),
        content=(span(text, text.index("The"), len(text) - 1),),
    )
    (done,) = STAGE.run([replace(draft, statements=(said,))], Options())
    assert [(e.event, e.status) for e in done.events if "shelled" in e.text] == [
        ("ASSAULT", "denied")
    ]
    (plain,) = STAGE.run([replace(draft, statements=(replace(said, act="state"),))], Options())
    assert [(e.event, e.status) for e in plain.events if "shelled" in e.text] == [
        ("ASSAULT", "asserted")
    ]
