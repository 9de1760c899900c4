"""Where in the tree of copies a reading entered, and which copies carry it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records import Alignment, Copy, Direction, Variant
from variorum.stage import Corpus
from variorum.stages.corpus.variants import STAGE
from variorum.stages.corpus.variants.concord import Concord, Words
from variorum.stages.corpus.variants.options import Options

Make = Callable[..., Corpus]

BODY = """{key} The port of Ostreva was closed after a tank burst at the chemical works.

Harbour master Ilse Dornan said that {number} barges were held at the {lock} lock.

The works employ several hundred people and stopped two of their three lines."""

Tree = Mapping[str, tuple[str | None, Direction]]
"""Of each copy what it was copied from (``None``: it has its original in common with what it hangs
from, the first text), and how sure that is."""


def rows(
    make: Make,
    numbers: Mapping[str, str],
    tree: Tree,
    days: Mapping[str, str] | None = None,
    **changed: Mapping[str, str],
) -> tuple[list[Variant], dict[str, str]]:
    """The variants between texts that differ in a number (by their keys, in the order of the tree),
    and the keys of the articles."""
    keys = list(numbers)
    locks = changed.get("lock", {})
    texts = {k: BODY.format(key=k, number=numbers[k], lock=locks.get(k, "northern")) for k in keys}
    corpus = make(
        *texts.values(),
        published=[(days or {}).get(k, "2024-05-09") for k in keys],
        until="lineage",
    )
    ids = {k: next(a.id for a in corpus.articles if a.text == texts[k]) for k in keys}
    copies, alignments = [], []
    for child, (parent, direction) in tree.items():
        above = parent or keys[0]
        copies.append(
            Copy(
                article=ids[child],
                copy_of=parent and ids[parent],
                relation="edited",
                coverage=1.0,
                direction=direction,
            )
        )
        alignments.append(
            Alignment(
                article=ids[child],
                start=0,
                end=len(texts[child]),
                other=ids[above],
                other_start=0,
                other_end=len(texts[above]),
                relation="edited",
                similarity=0.9,
            )
        )
    report = min(corpus.reports, key=lambda r: r.id)
    report = type(report)(id=report.id, articles=tuple(sorted(ids.values())))
    after = STAGE.run(
        corpus.with_slots(
            copies=tuple(copies), alignments=tuple(reversed(alignments)), reports=(report,)
        ),
        Options(),
    )
    text = {a.id: a.text for a in after.articles}
    for v in after.variants:
        assert text[v.article][v.start : v.end] == v.text
        assert text[v.other][v.other_start : v.other_end] == v.other_text
        assert v.article in v.carried
        assert v.other not in v.carried
        assert list(v.carried) == sorted(v.carried)
    return [v for v in after.variants if "number" in v.kinds], {i: k for k, i in ids.items()}


def shown(found: Sequence[Variant], key: Mapping[str, str]) -> set[tuple[str, str, str, str]]:
    """Article, other, where it entered and who carries it, of each variant."""
    return {
        (
            key[v.article],
            key[v.other],
            key.get(v.entered or "", "-"),
            "".join(sorted(key[a] for a in v.carried)),
        )
        for v in found
    }


def test_a_number_that_changed_in_the_second_generation(corpus_of_texts: Make) -> None:
    numbers = {"A": "40", "B": "40", "C": "14", "D": "14"}
    tree: Tree = {"B": ("A", "known"), "C": ("B", "inferred"), "D": ("C", "known")}
    assert shown(*rows(corpus_of_texts, numbers, tree)) == {("C", "B", "C", "CD")}


def test_two_siblings_of_one_reading(corpus_of_texts: Make) -> None:
    numbers = {"A": "40", "B": "14", "C": "14", "D": "40"}
    tree: Tree = dict.fromkeys("BCD", ("A", "known"))
    found, key = rows(corpus_of_texts, numbers, tree)
    assert shown(found, key) == {("B", "A", "-", "BC"), ("C", "A", "-", "BC")}
    days = {"B": "2024-05-11", "C": "2024-05-10"}
    found, key = rows(corpus_of_texts, numbers, tree, days)
    assert shown(found, key) == {("B", "A", "C", "BC"), ("C", "A", "C", "BC")}


def test_cousins_have_it_each_from_itself(corpus_of_texts: Make) -> None:
    numbers = {"A": "40", "B": "40", "C": "14", "D": "14"}
    tree: Tree = {"B": ("A", "known"), "C": ("A", "known"), "D": ("B", "known")}
    found, key = rows(corpus_of_texts, numbers, tree)
    assert shown(found, key) == {("C", "A", "C", "CD"), ("D", "B", "D", "CD")}


def test_an_unknown_direction_says_nothing(corpus_of_texts: Make) -> None:
    for copied in ("A", None):
        found, key = rows(corpus_of_texts, {"A": "40", "B": "14"}, {"B": (copied, "unknown")})
        assert shown(found, key) == {("B", "A", "-", "B")}


def test_a_third_branch_settles_it(corpus_of_texts: Make) -> None:
    tree: Tree = {"B": (None, "unknown"), "C": (None, "unknown")}
    found, key = rows(corpus_of_texts, {"A": "40", "B": "14", "C": "40"}, tree)
    assert shown(found, key) == {("B", "A", "B", "B")}
    found, key = rows(corpus_of_texts, {"A": "40", "B": "14", "C": "14"}, tree)
    assert shown(found, key) == {("A", "B", "A", "A"), ("A", "C", "A", "A")}
    assert {(v.text, v.other_text) for v in found} == {("40 barges", "14 barges")}
    found, key = rows(corpus_of_texts, {"A": "40", "B": "14", "C": "25"}, tree)
    assert {v.entered for v in found} == {None}


def test_what_the_other_was_copied_from_settles_it(corpus_of_texts: Make) -> None:
    tree: Tree = {"B": ("A", "known"), "C": ("B", "unknown")}
    found, key = rows(corpus_of_texts, {"A": "40", "B": "40", "C": "14"}, tree)
    assert shown(found, key) == {("C", "B", "C", "C")}
    found, key = rows(corpus_of_texts, {"A": "40", "B": "14", "C": "40"}, tree)
    assert shown(found, key) == {("B", "A", "B", "B"), ("B", "C", "B", "B")}


def test_a_change_beside_it_does_not_hide_who_carries_a_reading(corpus_of_texts: Make) -> None:
    numbers = {"A": "40", "B": "14", "C": "14"}
    tree: Tree = {"B": ("A", "known"), "C": ("B", "known")}
    found, key = rows(corpus_of_texts, numbers, tree, lock={"C": "southern"})
    assert shown(found, key) == {("B", "A", "B", "BC")}


def test_a_circle_of_copies_ends(corpus_of_texts: Make) -> None:
    tree: Tree = {"A": ("B", "known"), "B": ("A", "known")}
    found, _ = rows(corpus_of_texts, {"A": "40", "B": "14"}, tree)
    assert found


@pytest.mark.parametrize("more", [0, 60])
def test_copies_word_for_word_carry_what_they_copied(corpus_of_texts: Make, more: int) -> None:
    first, changed = (BODY.format(key="A", number=n, lock="northern") for n in ("40", "14"))
    corpus = corpus_of_texts(
        first,
        *[changed] * (2 + more),
        published=["2024-05-01", "2024-05-02", *["2024-05-03"] * (1 + more)],
        until="variants",
    )
    (found,) = (v for v in corpus.variants if "number" in v.kinds)
    assert len(found.carried) == 2 + more
    assert found.entered == found.article


def test_an_article_of_its_own_changes_nothing(corpus_of_texts: Make) -> None:
    texts = [BODY.format(key="A", number=n, lock="northern") for n in ("40", "14", "40")]
    days = ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-02"]
    alone = corpus_of_texts(*texts, published=days[:3], until="variants").variants
    other = "Bread grew dearer in the spring, and the bakers of Kaltwasser closed two shops."
    assert corpus_of_texts(*texts, other, published=days, until="variants").variants == alone
    assert alone


SIZE = 12


@given(
    st.lists(st.tuples(st.integers(0, SIZE), st.integers(0, SIZE), st.integers(0, 5)), max_size=5),
    st.integers(0, SIZE),
    st.integers(0, SIZE),
)
def test_places_stay_inside_their_article(
    blocks: list[tuple[int, int, int]], i: int, j: int
) -> None:
    inside = [b for b in blocks if b[0] + b[2] <= SIZE and b[1] + b[2] <= SIZE]
    words = Words(tuple("abcdefghijkl"), bytes([0, 0, 0, 1] * 3))
    for concord in (Concord(inside), Concord(inside).turned()):
        place = (min(i, j), max(i, j))
        for at in (concord.same(place, words, words), concord.around(place, words, words)):
            assert at is None or 0 <= at[0] <= at[1] <= SIZE
        same = concord.same(place, words, words)
        assert same is None or same[1] - same[0] == place[1] - place[0]
