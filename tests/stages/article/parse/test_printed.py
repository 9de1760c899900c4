"""Text in the tokens of a treebank is parsed as it would be printed, and keeps its characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.stages.article.parse.options import Options
from variorum.stages.article.parse.printed import printed
from variorum.stages.article.parse.stage import run

PRINTED = [
    ("Rain -LRB- 5 mm -RRB- fell .", "Rain (5 mm) fell."),
    ("`` It 's over , '' he said .", '"It\'s over," he said.'),
    ("They ca n't leave ; the guards ' dogs bark .", "They can't leave; the guards' dogs bark."),
    ("It fell 2.3 % to $ 104.50 a barrel .", "It fell 2.3% to $104.50 a barrel."),
    ("Photo\\/Doe , of the U.S. .", "Photo/Doe, of the U.S. ."),
    ("the `Blue Line ' road", "the 'Blue Line ' road"),
    ("One.  Two\u00a0three\nfour", "One. Two three four"),
    ("''odd'' marks", '"odd" marks'),
    ("Plain text, as it's printed (mostly).", "Plain text, as it's printed (mostly)."),
]


@pytest.mark.parametrize(("text", "page"), PRINTED)
def test_marks_and_spaces_are_those_of_print(text: str, page: str) -> None:
    assert printed(text).text == page


@given(
    st.lists(
        st.sampled_from(
            [
                "-LRB-",
                "-RRB-",
                "``",
                "''",
                "`",
                "'s",
                "n't",
                ",",
                ".",
                "$",
                "5",
                "dam",
                "\n",
                "  ",
                "\\/",
            ]
        )
    ),
    st.sampled_from(["", " "]),
)
def test_every_character_of_print_has_its_place(parts: list[str], blank: str) -> None:
    text = blank.join(parts)
    page = printed(text)
    assert len(page.text) == len(page.starts) == len(page.ends)
    for mark, start, end in zip(page.text, page.starts, page.ends, strict=True):
        assert start < end <= len(text)
        assert text[start:end] == mark or mark in "()\"'/ "
    assert list(page.starts) == sorted(page.starts)


def test_tokens_and_heads_are_those_of_the_printed_text() -> None:
    cut = (
        "At least 12 people were killed in the town of Vell -LRB- 50 km -LRB- 31 miles -RRB- west of "
        "Oberau -RRB- , residents said .  `` We have 30 dead , '' said Anna Weber , a surgeon ."
    )
    plain = (
        "At least 12 people were killed in the town of Vell (50 km (31 miles) west of Oberau), "
        'residents said. "We have 30 dead," said Anna Weber, a surgeon.'
    )
    as_cut, as_printed = run([cut, plain], Options())
    for column in ("lemmas", "tags", "deps", "heads", "sentences", "names"):
        assert getattr(as_cut, column) == getattr(as_printed, column), column
    words = [cut[a:b] for a, b in zip(as_cut.starts, as_cut.ends, strict=True)]
    assert words[12:16] == ["50", "km", "-LRB-", "31"]
    assert words[26] == "``"


def test_a_report_begins_behind_its_dateline() -> None:
    text = (
        "Rivers rise in the north By Ann Doe OSLO, June 5 (Reuters) - Two dams broke on Friday, "
        "and 300 people fled."
    )
    (parse,) = run([text], Options())
    begins = [text[parse.starts[k] :][:8] for k in parse.sentences]
    assert begins == ["Rivers r", "By Ann D", "OSLO, Ju", "Two dams"]


def test_an_entry_begins_behind_its_stamp() -> None:
    text = "[Update 7:07 p.m. Friday in Oslo] Following the flood, two dams were closed."
    (parse,) = run([text], Options())
    assert [text[parse.starts[k] :][:9] for k in parse.sentences][-1] == "Following"
