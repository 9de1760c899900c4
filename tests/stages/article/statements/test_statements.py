"""Who said what, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Statement

Drafts = Callable[..., list[Draft]]


def the(drafts_of: Drafts, text: str, cue: str) -> Statement:
    """The only statement of ``text`` whose cue has the word ``cue``."""
    (draft,) = drafts_of(text)
    found = [s for s in draft.statements if s.cue and cue in s.cue.text.split()]
    assert len(found) == 1, [(s.cue and s.cue.text, [c.text for c in s.content]) for s in found]
    return found[0]


def said(statement: Statement) -> str:
    return " … ".join(c.text for c in statement.content)


@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "kind"),
    [
        (
            "Mayor Ilse Brandt said that the plant would stay closed.",
            "said",
            "Mayor Ilse Brandt",
            "that the plant would stay closed",
            "indirect",
        ),
        (
            "“The river is safe,” said Ilse Brandt, mayor of the town.",
            "said",
            "Ilse Brandt, mayor of the town",
            "“The river is safe,”",
            "direct",
        ),
        (
            "“The river is safe,” Brandt told reporters on Monday. “Nobody was hurt by the leak.”",
            "told",
            "Brandt",
            "“The river is safe,” … “Nobody was hurt by the leak.”",
            "direct",
        ),
        (
            "Brandt said the mill would reopen in May, but that leaves the workers without pay.",
            "said",
            "Brandt",
            "the mill would reopen in May",
            "indirect",
        ),
        (
            "Brandt said the mill would reopen in May, but that the workers would have no pay.",
            "said",
            "Brandt",
            "the mill would reopen in May, but that the workers would have no pay",
            "indirect",
        ),
        (
            "Brandt said the talks were “far from over” but useful.",
            "said",
            "Brandt",
            "the talks were “far from over” but useful",
            "mixed",
        ),
        (
            "The talks “cannot go on forever,” Brandt said.",
            "said",
            "Brandt",
            "The talks “cannot go on forever,”",
            "mixed",
        ),
        (
            "According to the fire brigade, two workers were hurt in the blast.",
            "According",
            "the fire brigade",
            "two workers were hurt in the blast",
            "indirect",
        ),
        (
            "The council rejected those demands.",
            "rejected",
            "The council",
            "those demands",
            "indirect",
        ),
        (
            "The agency accused the company of hiding the leak.",
            "accused",
            "The agency",
            "the company of hiding the leak",
            "indirect",
        ),
        (
            "The company has vowed to pay for the damage.",
            "vowed",
            "The company",
            "to pay for the damage",
            "indirect",
        ),
        (
            "We wont close the plant, he added. But we are open to talks.",
            "added",
            "he",
            "We wont close the plant … But we are open to talks.",
            "direct",
        ),
        (
            "Brandt said:\n“We will not leave our homes to the flood.”",
            "said",
            "Brandt",
            "“We will not leave our homes to the flood.”",
            "direct",
        ),
        (
            "“We were never told about the acid in the river.\n"
            "“Nobody called us until the morning,” Brandt said.",
            "said",
            "Brandt",
            "“We were never told about the acid in the river. … “Nobody called us until the morning,”",
            "direct",
        ),
        (
            "The agency quoted Brandt as saying that the water was safe.",
            "saying",
            "Brandt",
            "that the water was safe",
            "indirect",
        ),
    ],
)
def test_source_cue_and_content(
    drafts_of: Drafts, text: str, cue: str, source: str, content: str, kind: str
) -> None:
    statement = the(drafts_of, text, cue)
    assert statement.source is not None
    assert statement.source.text == source
    assert said(statement) == content
    assert statement.kind == kind
    assert statement.speaker == source
    assert statement.speaker_id is None


def test_headline_with_a_colon(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("Ilse Brandt: ‘We will stay in our town’")
    assert [(s.speaker, said(s)) for s in draft.statements] == [
        ("Ilse Brandt", "‘We will stay in our town’")
    ]


def test_no_statement_without_one_who_speaks(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("The river rose by two metres. The mayor's garden is the allies' pride.")
    assert draft.statements == ()


def test_a_title_in_quotation_marks_is_no_speech(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("The theatre opened with “The Long River” and a dinner.")
    assert draft.statements == ()


def test_conjoined_verbs_share_the_source(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "Brandt noted that the company might sue the town and wondered if it had the money."
    )
    assert [(s.speaker, said(s)) for s in draft.statements] == [
        ("Brandt", "that the company might sue the town"),
        ("Brandt", "if it had the money"),
    ]


def test_a_clause_goes_to_the_nearer_of_conjoined_verbs(drafts_of: Drafts) -> None:
    statement = the(
        drafts_of,
        "The palace has denied those claims but threatened the town that it would retaliate.",
        "threatened",
    )
    assert said(statement).endswith("that it would retaliate")
    assert "those claims" not in said(statement)


def test_statements_in_statements(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("Brandt said the company had warned the town that the dam could break.")
    outer, inner = draft.statements
    assert outer.within is None
    assert inner.within == outer.id
    assert (outer.speaker, inner.speaker) == ("Brandt", "the company")


def test_min_confidence_leaves_out_the_unsure(drafts_of: Drafts) -> None:
    from variorum.stages.article.statements import STAGE
    from variorum.stages.article.statements.options import Options

    drafts = drafts_of("Brandt said the dam held. The town supports the plan.", until="figures")
    counts = [
        len(STAGE.run(drafts, Options(min_confidence=least))[0].statements)
        for least in (0.0, 0.5, 1.0)
    ]
    assert counts[0] >= counts[1] == 1 > counts[2] == 0


def test_statements_do_not_depend_on_the_batch(drafts_of: Drafts) -> None:
    texts = ("Brandt said the dam held.", "“It broke,” the brigade said.")
    both = drafts_of(*texts)
    swapped = drafts_of(*reversed(texts))
    assert [said(s) for d in both for s in d.statements] == [
        said(s) for d in reversed(swapped) for s in d.statements
    ]
