"""One copy mends another: speakers and quotation marks that one lost and another kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records import Alignment, Copy, Relation, Statement
from variorum.stage import Corpus
from variorum.stages.corpus.speakers import STAGE
from variorum.stages.corpus.speakers.marks import place
from variorum.stages.corpus.speakers.options import Options

Corpora = Callable[..., Corpus]

LEAD = "The old lock at Dragsund stays shut to all ships until the gates are mended."
BERG = "Mayor Thomas Berg spoke to the council on Monday evening."
PLAN = "He said the repairs would be paid for by the three towns on the canal."
LUND = "Harbour master Peter Lund watched from the gallery of the town hall."
SNOW = "Snow fell on the town all day and the schools were shut."

INTACT = "\n\n".join([LEAD, BERG, PLAN, SNOW, LUND])
SHUFFLED = "\n\n".join([LEAD, LUND, PLAN, SNOW, BERG])


def mended(
    corpora: Corpora,
    here: str,
    other: str,
    *parts: str,
    relation: Relation = "reordered",
    copied: str | None = None,
    others: Sequence[tuple[str, str]] = (),
) -> list[Statement]:
    """The statements of the article ``here``, each of ``parts`` aligned with its like in ``other``.
    ``here`` was copied from ``other``, unless ``copied`` says which of them was; ``others`` are pairs
    of a part here and its words there."""
    corpus = corpora(here, other, until="entities")
    (a,) = (x for x in corpus.articles if x.text == here)
    (b,) = (x for x in corpus.articles if x.text == other)
    pairs = [*((p, p) for p in parts), *others]
    aligned = tuple(
        Alignment(
            article=a.id,
            start=here.index(x),
            end=here.index(x) + len(x),
            other=b.id,
            other_start=other.index(y),
            other_end=other.index(y) + len(y),
            relation="edited",
            similarity=1.0,
        )
        for x, y in pairs
    )
    source, copy = (a, b) if copied == here else (b, a)
    row = Copy(
        article=copy.id,
        copy_of=source.id,
        relation=relation,
        coverage=1.0,
        direction="inferred",
    )
    after = STAGE.run(corpus.with_slots(alignments=aligned, copies=(row,)), Options())
    text = {x.id: x.text for x in after.articles}
    for s in after.statements:
        for x in (*s.content, s.source, s.cue):
            assert x is None or text[s.article][x.start : x.end] == x.text
        assert s.settled_from is None or s.settled_from in text
    return [s for s in after.statements if s.article == a.id]


def only(found: list[Statement], words: str) -> Statement:
    (s,) = (s for s in found if any(words in c.text for c in s.content))
    return s


def test_an_intact_copy_settles_a_pronoun_of_a_shuffled_one(corpus_of_texts: Corpora) -> None:
    s = only(mended(corpus_of_texts, SHUFFLED, INTACT, LEAD, BERG, PLAN, LUND), "paid for")
    assert (s.speaker, s.settled_by) == ("Thomas Berg", "copy")
    assert s.settled_from is not None


def test_a_shuffled_source_is_mended_by_its_own_copy(corpus_of_texts: Corpora) -> None:
    # The article that hangs below kept the order (the row says who lost it: the one it is of).
    corpus = corpus_of_texts(INTACT, SHUFFLED, until="entities")
    ids = {x.text: x.id for x in corpus.articles}
    aligned = Alignment(
        article=ids[INTACT],
        start=INTACT.index(PLAN),
        end=INTACT.index(PLAN) + len(PLAN),
        other=ids[SHUFFLED],
        other_start=SHUFFLED.index(PLAN),
        other_end=SHUFFLED.index(PLAN) + len(PLAN),
        relation="identical",
        similarity=1.0,
    )
    orders: list[tuple[str, Relation]] = [(INTACT, "edited"), (SHUFFLED, "reordered")]
    rows = tuple(
        Copy(article=ids[x], relation=how, coverage=1.0, direction="unknown") for x, how in orders
    )
    after = STAGE.run(corpus.with_slots(alignments=(aligned,), copies=rows), Options())
    speakers = {s.article: s.speaker for s in after.statements if "paid for" in s.content[0].text}
    assert speakers == {ids[INTACT]: "Thomas Berg", ids[SHUFFLED]: "Thomas Berg"}


def test_an_intact_text_is_not_mended_by_its_shuffled_copy(corpus_of_texts: Corpora) -> None:
    found = mended(corpus_of_texts, INTACT, SHUFFLED, LEAD, BERG, PLAN, LUND, copied=INTACT)
    s = only(found, "paid for")
    assert (s.speaker, s.settled_by, s.settled_from) == ("Thomas Berg", "pronoun", None)


def test_a_name_in_the_text_never_yields(corpus_of_texts: Corpora) -> None:
    named = SHUFFLED.replace("He said the repairs", "Lund said the repairs")
    with_name = PLAN.replace("He said", "Lund said")
    found = mended(corpus_of_texts, named, INTACT, others=[(with_name, PLAN)])
    assert only(found, "paid for").speaker == "Peter Lund"


def test_a_woman_is_no_he(corpus_of_texts: Corpora) -> None:
    woman = INTACT.replace("Thomas Berg", "Ingrid Berg").replace("He said", "Ingrid Berg said")
    there = PLAN.replace("He said", "Ingrid Berg said")
    found = mended(corpus_of_texts, SHUFFLED, woman, others=[(PLAN, there)])
    assert only(found, "paid for").speaker != "Ingrid Berg"


def test_a_description_is_settled_by_the_name_in_a_copy(corpus_of_texts: Corpora) -> None:
    unnamed = (
        f"{LEAD}\n\nThe mayor said the repairs would be paid for by the three towns on the canal."
    )
    named = INTACT.replace("He said", "Mayor Thomas Berg said")
    pair = (
        unnamed.split("\n\n")[1],
        PLAN.replace("He said", "Mayor Thomas Berg said"),
    )
    s = only(mended(corpus_of_texts, unnamed, named, others=[pair], relation="edited"), "paid for")
    assert (s.speaker, s.settled_by) == ("Thomas Berg", "copy")
    other = (pair[0].replace("mayor", "surgeon"), pair[1])
    surgeon = unnamed.replace("mayor", "surgeon")
    s = only(mended(corpus_of_texts, surgeon, named, others=[other], relation="edited"), "paid for")
    assert s.settled_by == "description"


MARKED = """The lock at Dragsund is shut, the mayor told reporters on Monday.

“If boats waiting in the canal want to leave before Friday, the harbour office will list and call them,” Jan Wozny, the engineer of the lock, told the radio.

The mayor, Thomas Berg, said the council “has no money” for a new gate. “Nobody should hope,” he said."""
BARE = MARKED.translate({ord(c): None for c in "“”"})


def test_quotations_are_known_by_the_marks_of_a_copy(corpus_of_texts: Corpora) -> None:
    whole = list(zip(BARE.split("\n\n"), MARKED.split("\n\n"), strict=True))
    before = mended(corpus_of_texts, BARE, MARKED, relation="edited")
    found = mended(corpus_of_texts, BARE, MARKED, others=whole, relation="edited")
    assert {only(before, w).kind for w in ("harbour office", "no money")} == {"indirect"}
    first, second = only(found, "harbour office"), only(found, "no money")
    assert (first.kind, second.kind) == ("direct", "mixed")
    assert [c.text for c in first.content] == [
        "If boats waiting in the canal want to leave before Friday, the harbour office will list "
        "and call them"
    ]
    assert first.speaker == "Jan Wozny"
    assert first.settled_from is not None
    assert first.settled_from == second.settled_from


def test_a_text_with_its_own_marks_is_left_alone(corpus_of_texts: Corpora) -> None:
    own = MARKED.replace("“Nobody should hope,” he", "Nobody should hope, he")
    whole = [(x, y) for x, y in zip(own.split("\n\n"), MARKED.split("\n\n"), strict=True)]
    found = mended(corpus_of_texts, own, MARKED, others=whole, relation="edited")
    assert all(s.settled_from is None for s in found)


@pytest.mark.parametrize(
    ("quoted", "text", "found"),
    [
        ("“The ice is thin.”", "So the ice is thin. Beware", "the ice is thin."),
        ("the ice is very thin", "On Monday the ice is thin here", "the ice is thin"),
        ("the ice is thin", "The ships of Dragsund wait", None),
        (
            "the ice is thin",
            "the weather in spring, ice or no ice, is on the whole rather thin",
            None,
        ),
        ("", "the ice", None),
    ],
)
def test_where_quoted_words_stand(quoted: str, text: str, found: str | None) -> None:
    there = place(quoted, text, 0, len(text), 0.7)
    assert (there and there.text) == found


@given(st.text("ab .”?", max_size=60), st.text("ab .", max_size=20), st.data())
def test_the_place_of_a_quotation_holds_its_text(
    text: str, quoted: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    there = place(quoted, text, start, end, 0.7)
    if there is not None:
        assert start <= there.start < there.end <= end
        assert text[there.start : there.end] == there.text


SCATTERED = """Ferries stay in the harbour of Dragsund

Halvorsen said the pier would be cleared by noon.

Berg was seen at the lock with two engineers.

Norwegian Transport Minister Lars Halvorsen came to Dragsund by helicopter on Tuesday.

The wind had torn the roof off the school and the fish market.

“She said the water was in the kitchen. I ran all the way,” he said.

Harbour Commissioner Thomas Berg has asked the army for pumps.

Jan Wozny, a fisherman of 61, told the radio that his wife had called him at sea."""


def test_in_a_shuffled_text_a_pronoun_goes_with_the_sentence_it_hangs_together_with(
    corpus_of_texts: Corpora,
) -> None:
    corpus = corpus_of_texts(SCATTERED, until="speakers")
    s = next(s for s in corpus.statements if "kitchen" in s.content[0].text)
    assert (s.speaker, s.settled_by) == ("Jan Wozny", "pronoun")


def test_in_a_shuffled_text_a_far_pronoun_stays_open(corpus_of_texts: Corpora) -> None:
    text = SCATTERED.replace("“She said the water was in the kitchen. I ran", "“I ran")
    corpus = corpus_of_texts(text, until="speakers")
    s = next(s for s in corpus.statements if "I ran" in s.content[0].text)
    assert (s.speaker, s.settled_by) == (None, None)


def test_an_article_of_its_own_changes_nothing(corpus_of_texts: Corpora) -> None:
    def rows(*texts: str) -> list[tuple[str | None, ...]]:
        corpus = corpus_of_texts(*texts, until="speakers")
        keep = {a.id for a in corpus.articles if a.text in (INTACT, SHUFFLED)}
        return sorted(
            (s.id, s.speaker, s.settled_by, s.settled_from)
            for s in corpus.statements
            if s.article in keep
        )

    assert rows(INTACT, SHUFFLED) == rows(INTACT, SHUFFLED, "Bread prices rose in the spring.")
