"""Which kind of detail changes between two copies, one invented sentence at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Figure
from variorum.stage import Corpus
from variorum.stages.corpus.variants.names import one_name
from variorum.stages.corpus.variants.quantities import converted, same_quantities

Make = Callable[..., Corpus]

FRAME = """The port of Ostreva was closed on Tuesday after a tank burst at the chemical works, which stand {far} from the lock. {people} officials sent two boats.

Harbour master Ilse Dornan told {listeners} that eleven barges were held. "Our crews shut the valve {quick}," Dornan said.

Tomas Reval of the fishermen's union said the market in Kaltwasser had banned the sale of river fish. "The river was just getting better," {who}.

The {body} government rejected the demand. The works employ several hundred people and stopped two of their three lines while inspectors took samples from the outflow."""

PLAIN = {
    "far": "some 8 kilometres",
    "people": "Danish",
    "listeners": "the Valley Post",
    "quick": "within 40 minutes",
    "who": "he said",
    "body": "Bavarian",
}


def rows(make: Make, **changed: str) -> list[tuple[set[str], frozenset[str]]]:
    """The words of both sides, and the kinds, of every variant between the frame and a changed one."""
    texts = (FRAME.format(**PLAIN), FRAME.format(**{**PLAIN, **changed}))
    corpus = make(*texts, published=["2024-05-09", "2024-05-10"], until="variants")
    assert len(corpus.reports) == 1
    return [({v.text, v.other_text}, frozenset(v.kinds)) for v in corpus.variants]


def between(make: Make, field: str, x: str, y: str) -> set[str]:
    """The kinds of all variants between the frame with ``x`` and with ``y`` in a field."""
    texts = [FRAME.format(**{**PLAIN, field: z}) for z in (x, y)]
    corpus = make(*texts, published=["2024-05-09", "2024-05-10"], until="variants")
    return {kind for v in corpus.variants for kind in v.kinds}


@pytest.mark.parametrize(
    ("field", "x", "y"),
    [
        ("who", "said Mr. Reval", "said Gentleman Reval"),
        ("who", "he said in Ostreva on Friday night", "he said on Friday night in Ostreva"),
        ("who", "he said the following week", "he said the next week"),
        ("who", "he told the mayor of Kaltwasser", "he told Kaltwasser's mayor"),
        ("quick", "for $4 million a day", "for $4 millions a day"),
        ("quick", "and never would have opened it", "and would never have opened it"),
        ("quick", "with great care and old tools", "with old tools and great care"),
    ],
)
def test_other_dress_and_other_order_are_no_details(
    corpus_of_texts: Make, field: str, x: str, y: str
) -> None:
    assert between(corpus_of_texts, field, x, y) <= {"substituted"}


@pytest.mark.parametrize(
    ("field", "x", "y", "kind"),
    [
        ("who", "he said on Friday night", "he said on Thursday night", "date"),
        ("who", "he said last week", "he said next week", "date"),
        ("who", "said Mr. Reval", "said Mr. Dornan", "name"),
        ("quick", "for $4 million a day", "for $5 million a day", "number"),
        ("quick", "and will ever open it", "and will never open it", "negation"),
        ("quick", "with great care and old tools", "with great care", "truncated"),
    ],
)
def test_details(corpus_of_texts: Make, field: str, x: str, y: str, kind: str) -> None:
    assert kind in between(corpus_of_texts, field, x, y)
    assert kind in between(corpus_of_texts, field, y, x)


def test_a_sentence_that_came_in_is_no_number(corpus_of_texts: Make) -> None:
    more = (
        "he said, and 90 of the 400 fishermen of Ostreva, Kaltwasser and the lower towns on the "
        "river who met on Monday in the hall of the union agreed with him at once"
    )
    assert not between(corpus_of_texts, "who", "he said", more) & {"number", "date", "name"}


@pytest.mark.parametrize("far", ["some 5 miles", "about 8,000 metres", "some 8 km"])
def test_a_converted_quantity_is_none(corpus_of_texts: Make, far: str) -> None:
    assert rows(corpus_of_texts, far=far) == []


@pytest.mark.parametrize("far", ["some 8 miles", "some 12 miles", "some 5 kilometres"])
def test_another_quantity_is_a_number(corpus_of_texts: Make, far: str) -> None:
    ((texts, kinds),) = rows(corpus_of_texts, far=far)
    assert kinds == {"number"}
    assert far in texts


@pytest.mark.parametrize("quick", ["within 14 minutes", "in 14 minutes", "within four hours"])
def test_a_number_of_minutes_is_a_number_and_no_date(corpus_of_texts: Make, quick: str) -> None:
    found = rows(corpus_of_texts, quick=quick)
    assert {"number", "quotation"} <= set().union(*(kinds for _, kinds in found))
    assert not any("date" in kinds for _, kinds in found)


def test_a_pronoun_that_became_another_name(corpus_of_texts: Make) -> None:
    found = rows(corpus_of_texts, who="said Ilse Dornan")
    assert any({"name", "reattributed"} <= kinds for _, kinds in found)


def test_a_pronoun_that_became_its_own_name(corpus_of_texts: Make) -> None:
    found = rows(corpus_of_texts, who="said Tomas Reval")
    assert not any("reattributed" in kinds for _, kinds in found)


def test_another_government(corpus_of_texts: Make) -> None:
    ((texts, kinds),) = rows(corpus_of_texts, body="German")
    assert "name" in kinds
    assert {t.split()[-2] for t in texts} == {"Bavarian", "German"}


def test_another_people(corpus_of_texts: Make) -> None:
    ((_, kinds),) = rows(corpus_of_texts, people="Swedish")
    assert "name" in kinds


def test_the_adjective_of_a_state_and_its_name_are_one(corpus_of_texts: Make) -> None:
    assert rows(corpus_of_texts, people="Denmark's") == []


def test_to_whom_it_was_said(corpus_of_texts: Make) -> None:
    ((texts, kinds),) = rows(corpus_of_texts, listeners="reporters")
    assert kinds == {"name"}
    assert texts == {"the Valley Post", "reporters"}


def figure(value: float, unit: str | None, text: str = "") -> Figure:
    return Figure(
        id="f",
        article="a",
        start=0,
        end=0,
        text=text or f"{value:g} {unit}",
        low=value,
        high=value,
        unit=unit,
    )


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        (figure(3, "mile"), figure(5, "kilometre"), True),
        (figure(100, "mile"), figure(160, "kilometre"), True),
        (figure(100, "mile"), figure(180, "kilometre"), False),
        (figure(2.5, "mile"), figure(4, "kilometre"), True),
        (figure(68, "fahrenheit"), figure(20, "celsius"), True),
        (figure(90, "minute"), figure(1.5, "hour"), True),
        (figure(5, "mile"), figure(5, "kilometre"), False),
        (figure(5, "mile"), figure(5, None), True),
        (figure(5, "litre"), figure(6, "litre"), False),
    ],
)
def test_quantities(x: Figure, y: Figure, same: bool) -> None:
    assert same_quantities([x], [y]) is same
    assert same_quantities([y], [x]) is same
    assert converted([x], [y]) is (None not in (x.unit, y.unit) and x.unit != y.unit)


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        (("danish",), ("denmark",), True),
        (("dutch",), ("the", "netherlands"), True),
        (("american",), ("us",), True),
        (("danish",), ("swedish",), False),
        (("bavaria",), ("german",), False),
        (("ilse", "dornan"), ("dornan",), True),
        (("ilse", "dornan"), ("tomas", "reval"), False),
        (("ilse", "dornan"), ("ilse", "reval"), False),
        (("lloyd", "j", "austin", "iii"), ("lloyd", "austin"), True),
        (("defense", "department"), ("department", "of", "defense"), True),
    ],
)
def test_names(x: tuple[str, ...], y: tuple[str, ...], same: bool) -> None:
    assert one_name(x, y) is one_name(y, x) is same
