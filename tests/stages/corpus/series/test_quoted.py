"""Whose a quotation over several sentences is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.records import Statement, span
from variorum.stages.corpus.series.quoted import Quotations


def spoken(text: str, words: str, source: str, speaker: str, kind: str = "direct") -> Statement:
    """A statement by ``source`` (its last occurrence) whose content is ``words``."""
    start, at = text.index(words), text.rindex(source)
    return Statement(
        id=f"s-{start:04}",
        article="a-1",
        kind=kind,  # type: ignore[arg-type]
        speaker=speaker,
        source=span(text, at, at + len(source)),
        content=(span(text, start, start + len(words)),),
    )


OPENED = """\
Ida Moll told the Herald: “The storm was long.
It took 40 boats.
“And 12 cranes went down.”
Her study shows that 9 piers are left.
"""


def test_quotation_runs_on_to_its_closing_mark_over_reopened_lines() -> None:
    told = spoken(OPENED, "“The storm was long.", "Ida Moll", "Ida Moll")
    quotations = Quotations(OPENED, (told,))
    who = [quotations.at(OPENED.index(n)) for n in ("40", "12", "9 piers")]
    assert who == ["Ida Moll", "Ida Moll", None]


def test_source_that_only_follows_does_not_take_an_introduced_quotation() -> None:
    told = spoken(OPENED, "“The storm was long.", "Ida Moll", "Ida Moll")
    shows = spoken(OPENED, "“And 12 cranes went down.”", "Her study", "Her study", "mixed")
    quotations = Quotations(OPENED, (told, shows))
    assert quotations.belongs_elsewhere(OPENED.index("12"), shows)
    assert not quotations.belongs_elsewhere(OPENED.index("12"), told)
    assert not quotations.belongs_elsewhere(OPENED.index("9 piers"), shows)


def test_who_closes_a_quotation_goes_before_who_spoke_in_the_sentence_before() -> None:
    text = "The crew said all was calm. “We saw it. There were 40 men. It was dark,” said Tom Weld."
    before = spoken(text, "“We saw it.", "The crew", "crew", "mixed")
    closing = spoken(text, "It was dark,”", "Tom Weld", "Tom Weld")
    assert Quotations(text, (before, closing)).at(text.index("40")) == "Tom Weld"


def test_quotation_goes_on_behind_he_said() -> None:
    text = "“It was dark,” Tom Weld said. “We lost 40 men. It was cold.” The board met 9 times."
    first = spoken(text, "“It was dark,”", "Tom Weld", "Tom Weld")
    quotations = Quotations(text, (first,))
    assert quotations.at(text.index("40")) == "Tom Weld"
    assert quotations.at(text.index("9")) is None


def test_quotation_that_was_never_closed_ends_at_the_next() -> None:
    text = "Tom Weld said: “It was dark. The board met 40 times. “We lost 12,” said Ida Moll."
    weld = spoken(text, "“It was dark.", "Tom Weld", "Tom Weld")
    moll = spoken(text, "“We lost 12,”", "Ida Moll", "Ida Moll")
    quotations = Quotations(text, (weld, moll))
    assert quotations.at(text.index("40")) is None
    assert quotations.at(text.index("12")) == "Ida Moll"


@given(st.text("“”\"`' \nab.", max_size=120))
def test_any_marks_can_be_read(text: str) -> None:
    quotations = Quotations(text, ())
    assert all(quotations.at(k) is None for k in range(len(text)))
